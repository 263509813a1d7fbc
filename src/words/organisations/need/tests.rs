//! What is said of the need: each sentence stands for what the model found.

use std::sync::Arc;

use super::*;
use crate::model::{
    Dataset, Direction, Indicator, RegionLevel, Selection, Series, Sex, Unit,
    comparison::tests::{catalogue, indicator, known, region, series},
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
        "Vuonna 2020 tilanne oli toiminta-alueella heikoin Äänekoskella (6,0\u{a0}%). Tilanne heikkeni vuosina 2015–2020 Äänekoskella. Suuntaa ei voi päätellä: Jyväskylä."
    );
    assert_eq!(
        said(Language::Swedish),
        "År 2020 var läget inom verksamhetsområdet svagast i Äänekoski (6,0\u{a0}%). Åren 2015–2020 försämrades läget i Äänekoski. Riktningen går inte att avgöra: Jyväskylä."
    );
    assert_eq!(
        said(Language::English),
        "In 2020, the situation in the area of activity was weakest in Äänekoski (6.0%). In 2015–2020 the situation worsened in Äänekoski. The direction cannot be told: Jyväskylä."
    );
}

#[test]
fn the_only_municipality_with_a_figure_has_no_place() {
    let series = vec![known("992", 2020, &[6.0])];
    for query in ["", "kunta=992"] {
        let said = said(lower(), series.clone(), query, Language::Finnish);
        assert!(!said.contains("sijalla"), "{said}");
    }
}

#[test]
fn one_municipality_has_its_place_among_all() {
    let said = said(lower(), both(), "kunta=179", Language::Finnish);
    assert_eq!(
        said,
        "Jyväskylä oli vuonna 2020 sijalla 2, kun 2 kuntaa järjestetään heikoimmasta tilanteesta parhaaseen."
    );
}

/// What is said of as many municipalities, in each of which figures rise to the same year.
fn said_of_rising(first_years: &[i32], language: Language) -> String {
    let mut catalogue = catalogue();
    let codes: Vec<String> = (0..first_years.len())
        .map(|place| format!("{}", 100 + place))
        .collect();
    catalogue.regions = codes
        .iter()
        .map(|code| region(RegionLevel::Municipality, code, code, [code; 3]))
        .collect();
    let series = codes.iter().zip(first_years).map(|(code, first)| {
        let figures: Vec<f64> = (*first..=2011).map(f64::from).collect();
        known(code, (*first).into(), &figures)
    });
    let series: Vec<Series> = series.collect();
    let years = series
        .iter()
        .map(Series::years)
        .reduce(YearRange::with)
        .unwrap();
    let indicator = lower();
    let dataset = Dataset::of(indicator.id.clone(), years, series);
    let need = Need::of(
        &catalogue,
        &Arc::new(indicator),
        &dataset,
        &Selection::default(),
    );
    growing(&need, language).unwrap()
}

#[test]
fn growth_is_told_with_its_own_years_and_many_municipalities_are_counted_once() {
    let said = |years: &[i32]| said_of_rising(years, Language::Finnish);
    assert_eq!(
        said(&[1995; 6]),
        "Tilanne heikkeni vuosina 1995–2011 100, 101, 102, 103, 104 ja 105."
    );
    assert_eq!(
        said(&[1995; 7]),
        "Tilanne heikkeni vuosina 1995–2011 7 kunnassa."
    );
    assert_eq!(
        said(&[1995, 2000]),
        "Tilanne heikkeni 100 (1995–2011) ja 101 (2000–2011)."
    );
    assert_eq!(
        said(&[1995, 1995, 1995, 1995, 1995, 1995, 2000]),
        "Tilanne heikkeni 7 kunnassa; luvut ovat kunnan mukaan vuosilta 1995–2011."
    );
    for language in Language::ALL {
        assert_eq!(said_of_rising(&[1995; 7], language).matches('7').count(), 1);
    }
}

#[test]
fn that_the_need_does_not_grow_is_told_with_its_years() {
    let falling = known("992", 2004, &[8.0, 7.0, 6.0, 5.0, 4.0, 3.0, 2.0]);
    let said = said(
        lower(),
        vec![falling, known("179", 2010, &[1.0])],
        "",
        Language::Finnish,
    );
    assert!(
        said.contains("Vuosina 2004–2010 tilanne ei selvästi heikentynyt yhdessäkään"),
        "{said}"
    );
}

#[test]
fn nothing_is_called_a_need_that_a_figure_only_shows() {
    for language in Language::ALL {
        let said = said(lower(), both(), "", language).to_lowercase();
        for word in ["tarve", "tarpee", "behov", "need"] {
            assert!(!said.contains(word), "{said}");
        }
    }
}

#[test]
fn without_a_good_direction_it_is_said_why_nothing_is_ranked() {
    let neutral = said(indicator(Unit::Percent, 1), both(), "", Language::Finnish);
    assert!(neutral.starts_with("Mittarille ei ole sovittu hyvää suuntaa"));
    assert!(!neutral.contains("heikkeni"));
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
    let unexplained = vec![known("992", 2020, &[1.0]), known("179", 2019, &[1.0])];
    let told = said(lower(), unexplained, "", Language::Finnish);
    assert!(told.ends_with("Lukua ei ole: Jyväskylä."), "{told}");
    let nowhere = said(
        lower(),
        vec![known("SSS", 2020, &[1.0])],
        "",
        Language::Finnish,
    );
    assert_eq!(nowhere, Words::of(Language::Finnish).no_municipalities);
}
