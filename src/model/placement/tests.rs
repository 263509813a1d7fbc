use proptest::prelude::*;

use super::*;
use crate::model::{
    Coverage, FigureSource, SourceId, Unit, Year,
    comparison::tests::{catalogue, catalogue_of, indicator},
};

fn id(text: &str) -> IndicatorId {
    IndicatorId::from_text(text).unwrap()
}

fn years(first: i64, last: i64) -> YearRange {
    let [first, last] = [first, last].map(|year| Year::from_number(year).unwrap());
    YearRange::of(first, last).unwrap()
}

fn measured(name: &str, first: i64, last: i64) -> Indicator {
    Indicator {
        id: id(name),
        coverage: Some(Coverage {
            years: years(first, last),
            sexes: Vec::new(),
            municipalities: 2,
        }),
        ..indicator(Unit::Percent, 1)
    }
}

fn read(query: &str) -> (Placement, Vec<UnknownChoice>) {
    Placement::read(id("kokeilu"), query, &catalogue())
}

#[test]
fn what_a_figure_shows_is_read_and_written_back() {
    let query = "kunta=992~179&vertaa=ei&sukupuoli=n~m&vuodet=2015..uusin&nolla=1&vali=1&muut=0&nakyma=kartta&vuosi=2020";
    let (placement, unknown) = read(query);
    assert_eq!(unknown, []);
    assert_eq!(placement.query(), query);
}

#[test]
fn what_means_nothing_for_a_figure_is_told_and_left_out() {
    for (query, key, value) in [
        ("kunat=179", "kunat", "179"),
        ("kieli=sv", "kieli", "sv"),
        ("painopiste=kokeilu", "painopiste", "kokeilu"),
        ("haku=ikä", "haku", "ikä"),
        ("v=2", "v", "2"),
        ("kunta=jkl", "kunta", "jkl"),
        ("kunta=SSS", "kunta", "SSS"),
        ("kunta=837", "kunta", "837"),
        ("nakyma=lista", "nakyma", "lista"),
        ("nakyma=kunta", "nakyma", "kunta"),
        ("vuodet=2020..2010", "vuodet", "2020..2010"),
        ("kartta", "kartta", ""),
    ] {
        let (placement, unknown) = read(query);
        assert_eq!(unknown, [UnknownChoice::of(key, value)], "{query}");
        assert_eq!(placement.query(), "", "{query}");
    }
}

#[test]
fn more_municipalities_than_can_be_told_apart_are_too_many() {
    let many: Vec<_> = (100..112).map(|number| number.to_string()).collect();
    let many = many.join("~");
    let query = format!("kunta={many}");
    let (_, unknown) = Placement::read(id("kokeilu"), &query, &catalogue_of(100..112));
    assert_eq!(unknown, [UnknownChoice::of("kunta", &many)]);
}

#[test]
fn the_years_are_those_of_the_view() {
    let measured = measured("kokeilu", 2010, 2023);
    for (query, expected) in [
        ("", years(2010, 2023)),
        ("vuodet=2015..uusin", years(2015, 2023)),
        ("vuodet=1990..1999", years(2010, 2023)),
        ("nakyma=kunnat", years(2023, 2023)),
        ("nakyma=kartta&vuosi=2012", years(2012, 2012)),
        ("nakyma=kartta&vuosi=2031", years(2023, 2023)),
    ] {
        assert_eq!(read(query).0.years(&measured), Some(expected), "{query}");
    }
    assert_eq!(read("").0.years(&indicator(Unit::Percent, 1)), None);
}

#[test]
fn each_source_and_producer_stands_once_with_all_its_indicators_and_years() {
    let source = |name: &str| FigureSource {
        id: SourceId::from_text(name).unwrap(),
        name: indicator(Unit::Percent, 1).name,
        attribution: None,
        url: None,
        indicator_url: None,
        licence: None,
        licence_url: None,
        next_update: None,
    };
    let of = |name, first, last, source: Option<&FigureSource>| {
        Arc::new(Indicator {
            source: source.map(|source| source.id.clone()),
            ..measured(name, first, last)
        })
    };
    let (one, other) = (source("yksi"), source("toinen"));
    let indicators = vec![
        of("a", 2010, 2020, Some(&one)),
        of("b", 2000, 2024, Some(&other)),
        of("c", 2015, 2022, Some(&one)),
        of("d", 2019, 2019, None),
    ];
    let catalogue = Catalogue {
        sources: vec![one, other],
        indicators,
        ..catalogue()
    };
    let placed = |name: &str, query: &str| Placement::read(id(name), query, &catalogue).0;
    let placements = [
        placed("c", "nakyma=kunnat"),
        placed("b", ""),
        placed("a", "vuodet=2012..2014"),
        placed("c", "vuodet=2016..2017"),
        placed("d", ""),
        placed("poissa", ""),
    ];
    let origins = origins(&placements, &catalogue);
    let told: Vec<_> = origins
        .iter()
        .map(|origin| {
            let source = origin.source.map_or("", |source| source.id.as_str());
            let indicators = origin.indicators.iter();
            let indicators = indicators.map(|(one, years)| format!("{} {years}", one.id));
            (source, indicators.collect::<Vec<_>>().join(", "))
        })
        .collect();
    let expected = [
        ("yksi", "c 2016–2022, a 2012–2014"),
        ("toinen", "b 2000–2024"),
        ("", "d 2019"),
    ];
    assert_eq!(told, expected.map(|(source, of)| (source, of.to_owned())));
}

proptest! {
    #[test]
    fn any_query_gives_a_figure_that_is_read_back_as_it_is(query in "\\PC{0,60}|(kunta|nakyma|vuosi|vuodet|kieli|muut)=[a-z0-9.~-]{0,12}(&(kunta|vali|nolla|nakyma)=[a-z0-9~]{0,8}){0,3}") {
        let (placement, _) = read(&query);
        let (again, unknown) = read(&placement.query());
        prop_assert_eq!(unknown, vec![]);
        prop_assert_eq!(again, placement);
    }
}
