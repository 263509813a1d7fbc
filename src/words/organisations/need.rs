//! What is said of the need by one indicator in an area of activity.

use super::OrganisationWords;
use crate::{
    model::{Absence, Language, Need, Value, need::LocalNeed},
    words::Words,
};

/// The most municipalities that a sentence names; more are counted.
const MOST_NAMES: usize = 6;

/// Where the need is greatest and where it grows, what cannot be told, and what is not known, in sentences.
pub fn sentences(need: &Need, language: Language) -> Vec<String> {
    let words = OrganisationWords::of(language);
    if need.distribution.known() == 0 {
        return vec![Words::of(language).no_municipalities.to_owned()];
    }
    let mut said = greatest(need, language);
    if need.is_ranked() {
        let growing = need.growing();
        let decided = need
            .places
            .iter()
            .any(|place| place.trend.is_some() && !place.is_undecided());
        match growing.len() {
            0 if decided => said.push(words.not_growing.to_owned()),
            0 => {}
            count => said.push((words.growing)(count, &names(&growing, language))),
        }
    }
    let undecided = need.undecided();
    if !undecided.is_empty() {
        said.push(words.undecided.with([&names(&undecided, language)]));
    }
    said.extend(missing(need, language));
    said
}

/// Where the need is greatest, or why that is not told.
fn greatest(need: &Need, language: Language) -> Vec<String> {
    let words = OrganisationWords::of(language);
    if !need.is_ranked() {
        let why = if need.indicator().unit.compares_regions() {
            words.no_direction
        } else {
            words.counts
        };
        return vec![why.to_owned()];
    }
    let year = need.distribution.year.to_string();
    let ranked: Vec<&LocalNeed> = need.ranked().collect();
    if let Some(greatest) = need.greatest() {
        let mut said = vec![
            words
                .greatest
                .with([&year, &places(need, &greatest.first, language)]),
        ];
        if greatest.first.iter().all(|place| place.is_small) {
            said.push(words.few_people.to_owned());
        }
        if !greatest.first_of_larger.is_empty() {
            let larger = places(need, &greatest.first_of_larger, language);
            said.push(words.greatest_of_larger.with([&larger]));
        }
        if greatest.alike > 0 {
            said.push((words.alike)(greatest.alike));
        }
        return said;
    }
    match ranked.as_slice() {
        [] => Vec::new(),
        [only] => one_place(need, only, language),
        _ => vec![words.all_the_same.to_owned()],
    }
}

/// The place of the only municipality with a figure among all.
fn one_place(need: &Need, only: &LocalNeed, language: Language) -> Vec<String> {
    let words = OrganisationWords::of(language);
    let Some(rank) = only.rank else {
        return Vec::new();
    };
    let mut said = vec![words.one_place.with([
        only.region.name.text(language),
        &need.distribution.year.to_string(),
        &rank.to_string(),
        &need.distribution.known().to_string(),
    ])];
    if only.is_small {
        said.push(words.few_people.to_owned());
    }
    said
}

/// Municipalities in running text with the figure they share: *Joutsassa ja Laukaalla (7,0 %)*.
fn places(need: &Need, sharing: &[&LocalNeed], language: Language) -> String {
    let words = OrganisationWords::of(language);
    let places: Vec<String> = sharing
        .iter()
        .map(|place| place.region.locative.text(language).to_owned())
        .collect();
    let indicator = need.indicator();
    let figure = sharing.first().and_then(|place| place.value.figure());
    let figure = figure.map(|figure| indicator.unit.write(figure, indicator.decimals, language));
    let places = joined(&places, words.and);
    figure.map_or_else(|| places.clone(), |figure| format!("{places} ({figure})"))
}

/// Municipalities by name, or how many they are.
fn names(places: &[&LocalNeed], language: Language) -> String {
    let words = OrganisationWords::of(language);
    if places.len() > MOST_NAMES {
        return words.in_many.with([&places.len().to_string()]);
    }
    let names: Vec<String> = places
        .iter()
        .map(|place| place.region.name.text(language).to_owned())
        .collect();
    joined(&names, words.and)
}

/// The municipalities without a figure by the reason for it.
fn missing(need: &Need, language: Language) -> Option<String> {
    let missing = need.missing();
    let mut reasons: Vec<(Absence, Vec<&LocalNeed>)> = Vec::new();
    for place in missing {
        if let Value::Missing(absence) = place.value {
            match reasons.iter_mut().find(|(reason, _)| *reason == absence) {
                Some((_, places)) => places.push(place),
                None => reasons.push((absence, vec![place])),
            }
        }
    }
    let said: Vec<String> = reasons
        .iter()
        .map(|(reason, places)| {
            let names = names(places, language);
            format!("{names} ({})", (Words::of(language).absence)(*reason))
        })
        .collect();
    let words = OrganisationWords::of(language);
    (!said.is_empty()).then(|| words.missing.with([&said.join("; ")]))
}

fn joined(parts: &[String], last_word: &str) -> String {
    match parts {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} {last_word} {last}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::model::{
        Dataset, Direction, Indicator, Selection, Series, Sex, Unit,
        comparison::tests::{catalogue, indicator, known, series},
    };

    fn said(indicator: Indicator, series: Vec<Series>, query: &str, language: Language) -> String {
        let (selection, _) = Selection::from_query(query);
        let years = series
            .iter()
            .map(Series::years)
            .reduce(crate::model::YearRange::with)
            .unwrap();
        let dataset = Dataset::of(indicator.id.clone(), years, series);
        let need = Need::of(&catalogue(), &Arc::new(indicator), &dataset, &selection);
        sentences(&need, language).join(" ")
    }

    fn lower() -> Indicator {
        Indicator {
            direction: Direction::LowerIsBetter,
            ..indicator(Unit::Percent, 1)
        }
    }

    fn both() -> Vec<Series> {
        vec![
            known("992", 2015, &[1.0, 2.0, 3.0, 4.0, 5.0, 6.0]),
            known("179", 2019, &[4.0, 3.0]),
        ]
    }

    #[test]
    fn the_greatest_need_is_told_where_it_is_with_its_figure() {
        let said = |language| said(lower(), both(), "", language);
        assert_eq!(
            said(Language::Finnish),
            "Vuonna 2020 tarve oli toiminta-alueella suurin Äänekoskella (6,0\u{a0}%). Tarve on kasvanut yhdessä kunnassa: Äänekoski. Suuntaa ei voi päätellä: Jyväskylä."
        );
        assert_eq!(
            said(Language::Swedish),
            "År 2020 var behovet inom verksamhetsområdet störst i Äänekoski (6,0\u{a0}%). Behovet har vuxit i en kommun: Äänekoski. Riktningen går inte att avgöra: Jyväskylä."
        );
        assert_eq!(
            said(Language::English),
            "In 2020, the need in the area of activity was greatest in Äänekoski (6.0%). The need has grown in one municipality: Äänekoski. The direction cannot be told: Jyväskylä."
        );
    }

    #[test]
    fn one_municipality_has_its_place_among_all() {
        let said = said(lower(), both(), "kunta=179", Language::Finnish);
        assert_eq!(
            said,
            "Jyväskylä oli vuonna 2020 sijalla 2, kun 2 kuntaa järjestetään suurimmasta tarpeesta pienimpään. Suuntaa ei voi päätellä: Jyväskylä."
        );
    }

    #[test]
    fn without_a_good_direction_it_is_said_why_nothing_is_ranked() {
        let neutral = said(indicator(Unit::Percent, 1), both(), "", Language::Finnish);
        assert!(neutral.starts_with("Mittarille ei ole sovittu hyvää suuntaa"));
        assert!(!neutral.contains("Tarve on kasvanut"));
        let count = Indicator {
            unit: Unit::Count,
            ..lower()
        };
        let counts = said(count, both(), "", Language::Finnish);
        assert!(counts.starts_with("Luvut ovat lukumääriä"));
    }

    #[test]
    fn what_is_missing_is_named_with_its_reason_and_never_as_a_small_need() {
        let series = vec![
            known("992", 2020, &[1.0]),
            series("179", Sex::Total, 2020, &[None]),
        ];
        let told = said(lower(), series, "", Language::Finnish);
        let reason = (Words::of(Language::Finnish).absence)(Absence::Suppressed);
        assert!(
            told.ends_with(&format!("Lukua ei ole: Jyväskylä ({reason}).")),
            "{told}"
        );
        let nowhere = said(
            lower(),
            vec![known("SSS", 2020, &[1.0])],
            "",
            Language::Finnish,
        );
        assert_eq!(nowhere, Words::of(Language::Finnish).no_municipalities);
    }
}
