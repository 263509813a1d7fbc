//! The rules of telling where the need is greatest and where it grows.

use proptest::prelude::*;

use super::*;
use crate::model::{
    Population, RegionLevel, Series, Sex, Unit,
    comparison::tests::{
        catalogue as regions_only, code, dataset, indicator, known, region, series, year,
    },
};

const NAMES: [(&str, &str); 6] = [
    ("435", "Luhanka"),
    ("172", "Joutsa"),
    ("410", "Laukaa"),
    ("931", "Viitasaari"),
    ("992", "Äänekoski"),
    ("179", "Jyväskylä"),
];

/// Six municipalities, of which Luhanka has few inhabitants.
fn catalogue() -> Catalogue {
    let mut catalogue = regions_only();
    catalogue
        .regions
        .retain(|region| region.level != RegionLevel::Municipality);
    catalogue.regions.extend(NAMES.map(|(number, name)| {
        let inhabitants = if number == "435" { 692 } else { 20_000 };
        let population = Some(Population {
            inhabitants,
            year: year(2022),
        });
        Arc::new(Region {
            population,
            ..Region::clone(&region(RegionLevel::Municipality, number, name, [name; 3]))
        })
    }));
    catalogue
}

fn need_of(indicator: Indicator, series: Vec<Series>, query: &str) -> Need {
    let (selection, notes) = Selection::from_query(query);
    assert_eq!(notes, []);
    Need::of(
        &catalogue(),
        &Arc::new(indicator),
        &dataset(series),
        &selection,
    )
}

fn judged(direction: Direction) -> Indicator {
    Indicator {
        direction,
        ..indicator(Unit::Percent, 1)
    }
}

fn one_year() -> Vec<Series> {
    vec![
        known("435", 2020, &[9.0]),
        known("172", 2020, &[7.0]),
        known("410", 2020, &[7.04]),
        known("931", 2020, &[2.0]),
        series("992", Sex::Total, 2020, &[None]),
    ]
}

fn names<'a>(places: impl IntoIterator<Item = &'a LocalNeed>) -> Vec<&'a str> {
    let places = places.into_iter();
    places
        .map(|place| place.region.name.text(Language::Finnish))
        .collect()
}

#[test]
fn the_greatest_need_stands_first_by_the_good_direction_and_what_is_missing_last() {
    for (direction, expected) in [
        (
            Direction::LowerIsBetter,
            [
                "Luhanka",
                "Joutsa",
                "Laukaa",
                "Viitasaari",
                "Jyväskylä",
                "Äänekoski",
            ],
        ),
        (
            Direction::HigherIsBetter,
            [
                "Viitasaari",
                "Joutsa",
                "Laukaa",
                "Luhanka",
                "Jyväskylä",
                "Äänekoski",
            ],
        ),
        // Nobody has said which is better: by name, and without a rank.
        (
            Direction::Neutral,
            [
                "Joutsa",
                "Laukaa",
                "Luhanka",
                "Viitasaari",
                "Jyväskylä",
                "Äänekoski",
            ],
        ),
    ] {
        let need = need_of(judged(direction), one_year(), "");
        assert_eq!(names(&need.places), expected, "{direction:?}");
        assert_eq!(names(need.missing()), ["Jyväskylä", "Äänekoski"]);
        let ranked = if need.is_ranked() { 4 } else { 0 };
        assert_eq!(need.ranked().count(), ranked);
    }
}

#[test]
fn figures_that_read_alike_share_a_place_whichever_way_is_good() {
    let rank = |direction, number: &str| {
        let need = need_of(judged(direction), one_year(), "");
        let rank = need.place(&code(number)).and_then(|place| place.rank);
        rank.map(|rank| (rank.first, rank.last))
    };
    for (number, lower, higher) in [
        ("435", Some((1, 1)), Some((4, 4))),
        ("172", Some((2, 3)), Some((2, 3))),
        ("410", Some((2, 3)), Some((2, 3))),
        ("931", Some((4, 4)), Some((1, 1))),
        ("992", None, None),
    ] {
        assert_eq!(rank(Direction::LowerIsBetter, number), lower, "{number}");
        assert_eq!(rank(Direction::HigherIsBetter, number), higher, "{number}");
    }
}

#[test]
fn counts_are_shown_and_never_ranked() {
    let count = Indicator {
        unit: Unit::Count,
        ..judged(Direction::LowerIsBetter)
    };
    let need = need_of(count, one_year(), "");
    assert!(!need.is_ranked());
    assert_eq!((need.greatest(), need.ranked().count()), (None, 0));
    assert_eq!(need.places.len(), NAMES.len());
}

#[test]
fn a_municipality_of_few_people_is_named_with_the_first_of_the_larger_ones() {
    let need = need_of(judged(Direction::LowerIsBetter), one_year(), "");
    let greatest = need.greatest().unwrap();
    assert_eq!(names(greatest.first.iter().copied()), ["Luhanka"]);
    assert_eq!(
        names(greatest.first_of_larger.iter().copied()),
        ["Joutsa", "Laukaa"]
    );
    let need = need_of(judged(Direction::HigherIsBetter), one_year(), "");
    let greatest = need.greatest().unwrap();
    assert_eq!(names(greatest.first.iter().copied()), ["Viitasaari"]);
    assert_eq!(greatest.first_of_larger, Vec::<&LocalNeed>::new());
}

#[test]
fn an_area_of_activity_keeps_the_places_among_all_municipalities() {
    let need = need_of(
        judged(Direction::LowerIsBetter),
        one_year(),
        "kunta=931~410~992",
    );
    assert_eq!(names(&need.places), ["Laukaa", "Viitasaari", "Äänekoski"]);
    let ranks: Vec<_> = need
        .ranked()
        .map(|place| place.rank.unwrap().first)
        .collect();
    assert_eq!(ranks, [2, 4]);
    assert_eq!(names(need.greatest().unwrap().first), ["Laukaa"]);
}

#[test]
fn one_municipality_and_figures_that_all_read_the_same_have_no_greatest_need() {
    let lower = judged(Direction::LowerIsBetter);
    assert_eq!(
        need_of(lower.clone(), one_year(), "kunta=410").greatest(),
        None
    );
    let same = ["172", "410"].map(|number| known(number, 2020, &[7.0]));
    assert_eq!(need_of(lower, same.to_vec(), "").greatest(), None);
}

#[test]
fn the_need_grows_where_figures_clearly_go_against_the_good_direction() {
    let rising = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0];
    let falling = [6.0, 5.0, 4.0, 3.0, 2.0, 1.0];
    let all = || {
        vec![
            known("172", 2015, &rising),
            known("410", 2015, &falling),
            known("931", 2019, &[1.0, 2.0]),
            // It rose as long as it was measured; of the year shown nothing is known.
            known("992", 2014, &rising),
        ]
    };
    for (direction, growing) in [
        (Direction::LowerIsBetter, vec!["Joutsa"]),
        (Direction::HigherIsBetter, vec!["Laukaa"]),
        (Direction::Neutral, vec![]),
    ] {
        let need = need_of(judged(direction), all(), "");
        assert_eq!(need.distribution.year, year(2020));
        assert_eq!(names(need.growing()), growing, "{direction:?}");
        assert_eq!(names(need.undecided()), ["Viitasaari"], "{direction:?}");
        let outdated = need.place(&code("992")).unwrap();
        assert_eq!((outdated.trend, outdated.rank), (None, None));
    }
}

#[test]
fn a_year_in_the_address_does_not_make_the_need_one_of_the_past() {
    let series = vec![
        known("172", 2019, &[1.0, 5.0]),
        known("410", 2019, &[9.0, 2.0]),
    ];
    let need = need_of(judged(Direction::LowerIsBetter), series, "vuosi=2019");
    assert_eq!(need.distribution.year, year(2020));
    assert_eq!(names(need.greatest().unwrap().first), ["Joutsa"]);
}

#[test]
fn what_chance_alone_may_part_is_counted_beside_the_greatest() {
    use crate::model::{Figure, Interval, Observation, YearRange};
    let figure = |number| Figure::from_number(number).unwrap();
    let of = |number: &str, value: f64, spread: f64| {
        let observation = Observation {
            interval: Interval::published(figure(value - spread), figure(value + spread)),
            ..Observation::known(figure(value))
        };
        let years = YearRange::spanning(year(2020), year(2020));
        Series::of(code(number), Sex::Total, years, vec![observation]).unwrap()
    };
    let series = vec![
        of("172", 9.0, 1.0),
        of("410", 8.0, 0.5),
        of("931", 6.0, 0.5),
        known("992", 2020, &[8.9]),
    ];
    let need = need_of(judged(Direction::LowerIsBetter), series, "");
    assert_eq!(need.greatest().unwrap().alike, 1);
}

#[test]
fn several_indicators_are_counted_and_not_added_up() {
    let many: Vec<(String, String)> = (0..10)
        .map(|number| (format!("{}", 100 + number), format!("Kunta {number}")))
        .collect();
    let mut catalogue = regions_only();
    catalogue.regions = many
        .iter()
        .map(|(code, name)| region(RegionLevel::Municipality, code, name, [name; 3]))
        .collect();
    let need = |direction, numbers: [f64; 10]| {
        let series = many.iter().zip(numbers);
        let series = series.map(|((code, _), number)| known(code, 2020, &[number]));
        let indicator = Arc::new(judged(direction));
        let dataset = dataset(series.collect());
        Need::of(&catalogue, &indicator, &dataset, &Selection::default())
    };
    let rising: [f64; 10] = std::array::from_fn(|place| f64::from(u8::try_from(place).unwrap()));
    let needs = [
        need(Direction::LowerIsBetter, rising),
        need(Direction::LowerIsBetter, rising),
        need(Direction::HigherIsBetter, rising),
        need(Direction::Neutral, rising),
    ];
    let counted = RegionNeed::of_all(&needs);
    let told: Vec<_> = counted
        .iter()
        .map(|need| (need.region.code.as_str(), need.among_greatest))
        .collect();
    // By name; the fifth of ten is two.
    let most_among: Vec<_> = told.iter().filter(|(_, count)| *count > 0).collect();
    assert_eq!(
        (told.len(), most_among.as_slice()),
        (
            10,
            [&("100", 1), &("101", 1), &("108", 2), &("109", 2)].as_slice()
        )
    );
    assert!(told.is_sorted());
    assert!(
        counted
            .iter()
            .all(|need| need.ranked == 3 && need.decided == 0)
    );
    assert_eq!(RegionNeed::of_all(&[]), []);
}

#[test]
fn growth_is_counted_among_ranked_indicators_whose_direction_is_known() {
    let rising = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0];
    let of = |indicator, figures: &[f64]| {
        let others = known("410", 2015, &[1.0, 2.0, 1.0, 2.0, 1.0, 2.0]);
        need_of(indicator, vec![known("172", 2015, figures), others], "")
    };
    let lower = || judged(Direction::LowerIsBetter);
    let needs = [
        of(lower(), &rising),
        of(judged(Direction::HigherIsBetter), &rising),
        // A count grows with the population, and one figure has no direction.
        of(
            Indicator {
                unit: Unit::Count,
                ..lower()
            },
            &rising,
        ),
        need_of(
            lower(),
            vec![known("172", 2020, &[1.0]), known("410", 2020, &[2.0])],
            "",
        ),
        need_of(lower(), vec![known("410", 2020, &[1.0])], ""),
    ];
    let counted = RegionNeed::of_all(&needs);
    let joutsa = counted
        .iter()
        .find(|need| need.region.code == code("172"))
        .unwrap();
    let counts = (joutsa.ranked, joutsa.decided, joutsa.growing);
    assert_eq!((counts, joutsa.missing), ((3, 2, 1), 1));
}

proptest! {
    #[test]
    fn no_figure_never_has_a_rank_and_a_worse_one_never_stands_behind_a_better(
        numbers in proptest::collection::vec(proptest::option::of(0_u16..40), 6),
        higher in any::<bool>(),
    ) {
        let direction = if higher { Direction::HigherIsBetter } else { Direction::LowerIsBetter };
        let mut all: Vec<Series> = NAMES
            .iter()
            .zip(&numbers)
            .map(|((code, _), number)| series(code, Sex::Total, 2020, &[number.map(f64::from)]))
            .collect();
        all.push(known("SSS", 2020, &[1.0]));
        let need = need_of(judged(direction), all, "");
        let figures: Vec<_> = need.places.iter().map(|place| place.value.figure()).collect();
        for (place, figure) in need.places.iter().zip(&figures) {
            prop_assert_eq!(place.rank.is_some(), figure.is_some());
        }
        let known: Vec<i64> = figures.iter().flatten().map(|figure| figure.to_scaled(0)).collect();
        prop_assert!(figures.iter().skip(known.len()).all(Option::is_none));
        for pair in known.windows(2) {
            let (worse, better) = if higher { (pair[1], pair[0]) } else { (pair[0], pair[1]) };
            prop_assert!(worse >= better);
        }
        if let Some(greatest) = need.greatest() {
            let worst = if higher { known.iter().min() } else { known.iter().max() };
            for place in greatest.first {
                let figure = place.value.figure().map(|figure| figure.to_scaled(0));
                prop_assert_eq!(figure.as_ref(), worst);
            }
        }
    }
}
