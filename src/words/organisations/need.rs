//! What is said of the need by one indicator in an area of activity.

pub(in crate::words) mod english;
mod finnish;
pub(in crate::words) mod swedish;

use crate::{
    model::{
        Absence, Catalogue, Comparison, Language, Need, Note, Summary, Trend, Value, YearRange,
        need::LocalNeed,
    },
    words::{Words, template::Template, trends::verdict},
};

/// What is said of the indicators that an organisation asks for, in one language.
///
/// The need is the model's word. What a figure shows is a situation: few voters are no need that anybody measured.
#[derive(Debug)]
#[expect(
    missing_docs,
    reason = "the Finnish words beside each name say what it is"
)]
pub struct NeedWords {
    // The indicators that matter
    pub nothing_asked: &'static str,
    pub nothing_found: &'static str,
    pub unknown_in_set: Template<1>, // what stands in the set
    pub pending: fn(usize) -> String,
    pub pending_hint: &'static str,
    pub loading: Template<2>, // come, all

    // All indicators together
    pub overview: &'static str,
    pub overview_rule: &'static str,
    pub overview_years: Template<1>,   // years
    pub overview_caption: Template<1>, // count of indicators
    pub among_greatest: &'static str,
    pub growing_in: &'static str,
    pub undecided_in: &'static str,
    pub missing_in: &'static str,
    pub out_of: Template<2>, // count, all
    pub some_failed: fn(usize) -> String,

    // One indicator
    pub greatest: Template<2>, // year, where with figures
    pub few_people: &'static str,
    pub greatest_of_larger: Template<1>, // where with figures
    pub alike: fn(usize) -> String,
    pub one_place: Template<4>, // municipality, year, place, how many are known
    pub all_the_same: &'static str,
    pub no_direction: &'static str,
    pub counts: &'static str,
    pub growing: Template<2>,               // years, where
    pub growing_apart: Template<1>,         // where, each with its years
    pub growing_in_many: Template<2>,       // years, count of municipalities
    pub growing_apart_in_many: Template<2>, // years of any, count of municipalities
    pub not_growing: Template<1>,           // years
    pub undecided: Template<1>,             // municipalities
    pub in_many: Template<1>,               // count of municipalities
    pub missing: Template<1>,               // reasons with municipalities
    pub and: &'static str,
    pub places: &'static str,
    pub places_caption: Template<2>, // indicator, year
    pub need_place: &'static str,

    // The indicator in the reader's own set
    pub add: &'static str,
    pub take_out: &'static str,
    pub added: &'static str,
    pub taken_out: &'static str,
    pub to_set: &'static str,
    pub set_full: Template<1>, // how many
}

spoken!(NeedWords, needs);

/// The newest figure of the first municipality of the area of activity, or of the county, how it compares, and which way
/// it goes; nothing where nothing is shown.
pub fn situation(comparison: &Comparison, language: Language) -> Option<Summary> {
    let mut summary = Summary::of(comparison, language)?;
    let indicator = &comparison.indicator;
    let trend = comparison
        .primary()
        .and_then(|line| Trend::of_series(indicator, &line.series));
    let trend = trend.map(|trend| verdict(&trend, indicator.direction, language));
    summary.rest.extend(trend);
    Some(summary)
}

/// What must be known of the figures; that the older region stands in for the county is said by its name already, and
/// that there are none of municipalities by the sentences on these.
pub fn remarks(comparison: &Comparison, catalogue: &Catalogue, language: Language) -> Vec<String> {
    let is_said = |note: &&Note| {
        matches!(
            note,
            Note::RegionInsteadOfCounty | Note::NoComparator(_) | Note::NoMunicipalities
        )
    };
    let notes = comparison.notes.iter().filter(|note| !is_said(note));
    notes
        .map(|note| Words::of(language).note(note, catalogue))
        .collect()
}

/// The most municipalities that a sentence names; more are counted.
const MOST_NAMES: usize = 6;

/// Where the need is greatest and where it grows, what cannot be told, and what is not known, in sentences.
pub fn sentences(need: &Need, language: Language) -> Vec<String> {
    let words = NeedWords::of(language);
    if need.distribution.known() == 0 {
        return vec![Words::of(language).no_municipalities.to_owned()];
    }
    let mut said = greatest(need, language);
    // Which way the only one goes is told with its figure.
    let is_several = need.places.len() > 1;
    said.extend(growing(need, language).filter(|_| is_several));
    let undecided = need.undecided();
    if is_several && !undecided.is_empty() {
        said.push(words.undecided.with([&names(&undecided, language)]));
    }
    said.extend(missing(need, language));
    said
}

/// Where the need grows and in which years, or that it does not; nothing where nobody can tell.
fn growing(need: &Need, language: Language) -> Option<String> {
    let words = NeedWords::of(language);
    let growing = need.growing();
    if !need.is_ranked() || growing.is_empty() {
        let decided = need.places.iter().filter(|place| place.is_decided());
        let years = years_of(decided).filter(|_| need.is_ranked())?;
        return Some(words.not_growing.with([&years.to_string()]));
    }
    let years = years_of(growing.iter().copied())?;
    let is_same = |trend: &Trend| trend.years == years;
    let are_same = growing
        .iter()
        .all(|place| place.trend.as_ref().is_none_or(is_same));
    let span = years.to_string();
    if growing.len() > MOST_NAMES {
        let many = if are_same {
            words.growing_in_many
        } else {
            words.growing_apart_in_many
        };
        return Some(many.with([&span, &growing.len().to_string()]));
    }
    let places: Vec<String> = growing
        .iter()
        .map(|place| {
            let place_name = place.region.locative.text(language);
            match &place.trend {
                Some(trend) if !are_same => format!("{place_name} ({})", trend.years),
                _ => place_name.to_owned(),
            }
        })
        .collect();
    let places = joined(&places, words.and);
    Some(if are_same {
        words.growing.with([&span, &places])
    } else {
        words.growing_apart.with([&places])
    })
}

/// From the first year to the last in which figures told which way they go.
fn years_of<'a>(places: impl Iterator<Item = &'a LocalNeed>) -> Option<YearRange> {
    let trends = places.filter_map(|place| place.trend.as_ref());
    trends.map(|trend| trend.years).reduce(YearRange::with)
}

/// Where the need is greatest, or why that is not told.
fn greatest(need: &Need, language: Language) -> Vec<String> {
    let words = NeedWords::of(language);
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

/// The place of the area's only municipality with a figure among all; nothing where no other has one.
fn one_place(need: &Need, only: &LocalNeed, language: Language) -> Vec<String> {
    let words = NeedWords::of(language);
    let known = need.distribution.known();
    let Some(rank) = only.rank.filter(|_| known > 1) else {
        return Vec::new();
    };
    let mut said = vec![words.one_place.with([
        only.region.name.text(language),
        &need.distribution.year.to_string(),
        &rank.to_string(),
        &known.to_string(),
    ])];
    if only.is_small {
        said.push(words.few_people.to_owned());
    }
    said
}

/// Municipalities in running text with the figure they share: *Joutsassa ja Laukaalla (7,0 %)*.
fn places(need: &Need, sharing: &[&LocalNeed], language: Language) -> String {
    let words = NeedWords::of(language);
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
    let words = NeedWords::of(language);
    if places.len() > MOST_NAMES {
        return words.in_many.with([&places.len().to_string()]);
    }
    let names: Vec<String> = places
        .iter()
        .map(|place| place.region.name.text(language).to_owned())
        .collect();
    joined(&names, words.and)
}

/// The municipalities without a figure by the reason for it, where that is known.
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
            match reason {
                Absence::NotPublished => names,
                _ => format!("{names} ({})", (Words::of(language).absence)(*reason)),
            }
        })
        .collect();
    let words = NeedWords::of(language);
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
mod tests;
