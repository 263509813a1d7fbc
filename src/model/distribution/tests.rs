//! The rules of putting the municipalities of one year beside each other.

use super::*;
use crate::model::{
    Language, Ordered, Unit, YearRange,
    comparison::tests::{catalogue, code, indicator, region, year},
};

/// A catalogue of six municipalities; Äänekoski comes last in Finnish.
pub(in crate::model) fn municipalities() -> Catalogue {
    let mut catalogue = catalogue();
    for (number, name) in [
        ("435", "Luhanka"),
        ("172", "Joutsa"),
        ("410", "Laukaa"),
        ("931", "Viitasaari"),
    ] {
        let locative = [
            format!("{name}lla"),
            format!("i {name}"),
            format!("in {name}"),
        ];
        let locative = [&locative[0], &locative[1], &locative[2]].map(String::as_str);
        let region = region(RegionLevel::Municipality, number, name, locative);
        catalogue.regions.push(region);
    }
    catalogue
}

fn series(region: &str, sex: Sex, numbers: &[Option<f64>]) -> Series {
    let observations = numbers.iter().map(|number| {
        number.map_or(Observation::missing(Absence::Suppressed), |number| {
            Observation::known(Figure::from_number(number).unwrap())
        })
    });
    let last = 2018 + i64::try_from(numbers.len()).unwrap();
    let years = YearRange::of(year(2019), year(last)).unwrap();
    Series::of(code(region), sex, years, observations.collect()).unwrap()
}

/// Figures of 2019 and 2020: in 2020 there is one of Joutsa alone.
pub(in crate::model) fn dataset() -> Dataset {
    let total = |region, numbers: [Option<f64>; 2]| series(region, Sex::Total, &numbers);
    Dataset::of(
        indicator(Unit::Percent, 1).id,
        YearRange::of(year(2019), year(2020)).unwrap(),
        [
            total("992", [Some(12.3), None]),
            total("179", [Some(8.0), None]),
            total("435", [None, None]),
            total("172", [Some(12.34), Some(-1.0)]),
            total("410", [Some(0.0), None]),
            total("MK13", [Some(9.0), None]),
            total("SSS", [Some(8.5), Some(20.0)]),
        ],
    )
}

pub(in crate::model) fn distribution(query: &str, unit: Unit) -> Distribution {
    let (selection, notes) = Selection::from_query(query);
    assert_eq!(notes, []);
    let indicator = Arc::new(indicator(unit, 1));
    Distribution::of(&municipalities(), &indicator, &dataset(), &selection)
}

fn names(distribution: &Distribution) -> Vec<&str> {
    distribution
        .places
        .iter()
        .map(|place| place.region.name.text(Language::Finnish))
        .collect()
}

#[test]
fn the_highest_stand_first_equal_ones_in_finnish_order_and_missing_ones_last() {
    let distribution = distribution("vuosi=2019", Unit::Percent);
    assert_eq!(
        names(&distribution),
        [
            "Joutsa",
            "Äänekoski",
            "Jyväskylä",
            "Laukaa",
            "Luhanka",
            "Viitasaari"
        ]
    );
    assert_eq!(distribution.known(), 4);
}

#[test]
fn figures_that_read_the_same_share_a_place() {
    let distribution = distribution("vuosi=2019", Unit::Percent);
    let rank = |number| distribution.place(&code(number)).unwrap().rank;
    assert_eq!(rank("172"), Some(Rank { first: 1, last: 2 }));
    assert_eq!(rank("992"), rank("172"));
    assert_eq!(rank("179"), Some(Rank { first: 3, last: 3 }));
    assert_eq!(distribution.highest().len(), 2);
}

#[test]
fn zero_is_a_figure_and_a_missing_one_has_no_place_but_a_reason() {
    let distribution = distribution("vuosi=2019", Unit::Percent);
    let place = |number| distribution.place(&code(number)).unwrap();
    assert_eq!(place("410").rank, Some(Rank { first: 4, last: 4 }));
    assert_eq!(place("435").rank, None);
    assert_eq!(distribution.lowest(), [place("410")]);
}

#[test]
fn a_municipality_hidden_every_year_keeps_its_reason() {
    let distribution = distribution("vuosi=2019", Unit::Percent);
    let value = |number| distribution.place(&code(number)).unwrap().observation.value;
    assert_eq!(value("435"), Value::Missing(Absence::Suppressed));
    assert_eq!(value("931"), Value::Missing(Absence::NotPublished));
}

#[test]
fn the_median_of_an_even_number_is_the_mean_of_the_middle_two() {
    let of_2019 = distribution("vuosi=2019", Unit::Percent).median().unwrap();
    assert_eq!(of_2019.to_scaled(2), 1015);
    let of_2020 = distribution("vuosi=2020", Unit::Percent).median().unwrap();
    assert_eq!(of_2020.to_scaled(1), -10);
}

#[test]
fn the_newest_year_is_shown_unless_another_is_asked_for() {
    let newest = distribution("", Unit::Percent);
    assert_eq!(newest.year, year(2020));
    assert_eq!(newest.known(), 1);
    let unknown = distribution("vuosi=2030", Unit::Percent);
    assert_eq!(unknown.year, year(2020));
    assert_eq!(
        unknown.notes[0],
        Note::NoFiguresInYear {
            asked: year(2030),
            shown: year(2020)
        }
    );
}

#[test]
fn county_and_country_stand_beside_in_the_same_year_and_the_scale_covers_them() {
    let distribution = distribution("vuosi=2020", Unit::Percent);
    assert_eq!(distribution.beside.len(), 2);
    assert_eq!(
        distribution.beside[0].value,
        Value::Missing(Absence::Suppressed)
    );
    assert!(distribution.notes.contains(&Note::RegionInsteadOfCounty));
    let (lowest, highest) = distribution.extremes.unwrap();
    assert_eq!((lowest.to_scaled(0), highest.to_scaled(0)), (-1, 20));
}

#[test]
fn counts_stand_alone_with_a_note() {
    let distribution = distribution("vuosi=2019", Unit::Count);
    assert!(distribution.beside.is_empty());
    assert!(distribution.notes.contains(&Note::CountsGrowWithPopulation));
}

#[test]
fn without_any_municipal_figure_everything_is_missing() {
    let dataset = Dataset::of(
        indicator(Unit::Percent, 1).id,
        YearRange::of(year(2019), year(2019)).unwrap(),
        [series("SSS", Sex::Total, &[Some(1.0)])],
    );
    let selection = Selection {
        comparators: Ordered::default(),
        ..Selection::default()
    };
    let indicator = Arc::new(indicator(Unit::Percent, 1));
    let distribution = Distribution::of(&municipalities(), &indicator, &dataset, &selection);
    assert_eq!(distribution.known(), 0);
    assert_eq!(distribution.median(), None);
    assert_eq!(distribution.extremes, None);
    assert_eq!(distribution.notes, [Note::NoMunicipalities]);
}
