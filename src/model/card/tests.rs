//! What stands on a card, beside what, and what stands out.

use super::*;
use crate::model::{
    Catalogue, Date, Trend, Unit, Verdict,
    comparison::tests::{catalogue, code, dataset, indicator, known, series, year},
};

fn lower_is_better() -> Arc<Indicator> {
    Arc::new(Indicator {
        direction: Direction::LowerIsBetter,
        ..indicator(Unit::Percent, 1)
    })
}

fn row_of(region: &str, catalogue: &Catalogue, all: Vec<Series>) -> Option<CardRow> {
    let region = catalogue.region(&code(region)).unwrap();
    CardRow::of(catalogue, &lower_is_better(), &dataset(all), region)
}

fn row(region: &str, all: Vec<Series>) -> CardRow {
    row_of(region, &catalogue(), all).unwrap()
}

/// The codes and differences of the larger regions beside a row, as they are written.
fn beside(row: &CardRow) -> Vec<(String, i64, Standing)> {
    let differences = row.differences(&catalogue()).into_iter();
    differences
        .map(|difference| {
            let scaled = difference.difference.to_scaled(1);
            (
                difference.region.code.to_string(),
                scaled,
                difference.standing,
            )
        })
        .collect()
}

#[test]
fn a_row_has_the_regions_newest_figure_beside_others_of_the_same_year() {
    let row = row(
        "992",
        vec![
            known("992", 2018, &[9.0, 8.0]),
            known("179", 2018, &[7.0, 6.0, 5.0]),
            known("HVA15", 2018, &[6.5, 6.6, 6.7]),
            known("SSS", 2019, &[9.0]),
        ],
    );
    assert_eq!(row.year, year(2019));
    assert_eq!(row.figure().unwrap().to_scaled(1), 80);
    assert_eq!(
        beside(&row),
        [
            ("HVA15".to_owned(), 14, Standing::Worse),
            ("SSS".to_owned(), -10, Standing::Better),
        ]
    );
    let distribution = row.distribution(&catalogue());
    assert_eq!(distribution.known(), 2);
    assert_eq!(distribution.year, year(2019));
    // Of others nothing but this year is kept.
    let other = row.figures.series(&code("179"), Sex::Total).unwrap();
    assert_eq!(other.figures().count(), 1);
}

#[test]
fn a_region_whose_figures_are_hidden_has_a_row_that_tells_why() {
    let row = row(
        "992",
        vec![
            series("992", Sex::Total, 2018, &[None, None]),
            known("179", 2018, &[7.0, 6.0]),
        ],
    );
    assert_eq!(row.value(), Value::Missing(Absence::Suppressed));
    assert_eq!(row.year, year(2019));
    assert_eq!(row.trend(), None);
    assert_eq!(beside(&row), []);
}

#[test]
fn where_nothing_is_published_beside_the_region_there_is_no_row() {
    let only_other = vec![series("179", Sex::Total, 2018, &[None])];
    assert_eq!(row_of("992", &catalogue(), only_other), None);
    // Figures of the country alone say why the municipality has none.
    let row = row("992", vec![known("SSS", 2018, &[1.0])]);
    assert_eq!(row.value(), Value::Missing(Absence::NotPublished));
}

#[test]
fn the_older_region_stands_in_for_the_county_under_its_own_name() {
    let all = vec![known("MK13", 2018, &[4.0]), known("992", 2018, &[5.0])];
    let county = row("HVA15", all.clone());
    assert_eq!(county.region.code, code("MK13"));
    assert_eq!(county.figure().unwrap().to_scaled(1), 40);
    let municipality = row("992", all);
    assert_eq!(
        beside(&municipality),
        [("MK13".to_owned(), 10, Standing::Worse)]
    );
}

#[test]
fn figures_that_are_written_alike_are_neither_better_nor_worse() {
    let row = row(
        "992",
        vec![known("992", 2018, &[5.04]), known("HVA15", 2018, &[5.0])],
    );
    assert_eq!(beside(&row), [("HVA15".to_owned(), 0, Standing::Neither)]);
}

#[test]
fn counts_are_not_held_beside_those_of_larger_regions() {
    let catalogue = catalogue();
    let region = catalogue.region(&code("992")).unwrap();
    let all = dataset(vec![
        known("992", 2018, &[5.0]),
        known("HVA15", 2018, &[50.0]),
    ]);
    let counted = Arc::new(indicator(Unit::Count, 0));
    let row = CardRow::of(&catalogue, &counted, &all, region).unwrap();
    assert_eq!(row.differences(&catalogue), []);
}

#[test]
fn the_verdict_is_that_of_the_whole_series() {
    let numbers = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0];
    let own = known("992", 2015, &numbers);
    let row = row("992", vec![own.clone(), known("179", 2015, &[1.0; 8])]);
    assert_eq!(row.trend(), Trend::of_series(&lower_is_better(), &own));
    assert_eq!(row.trend().unwrap().verdict, Verdict::Rising);
    assert_eq!(row.assessment(), Some(Assessment::Worse));
}

/// A card of one indicator whose figures are these from 2015, beside a county that stays.
fn card(direction: Direction, numbers: &[f64], county: f64) -> Card {
    let mut catalogue = catalogue();
    let indicator = Arc::new(Indicator {
        direction,
        ..indicator(Unit::Percent, 1)
    });
    catalogue.indicators.push(indicator);
    let all = dataset(vec![
        known("992", 2015, numbers),
        known("HVA15", 2015, &[county; 6]),
    ]);
    let region = catalogue.region(&code("992")).unwrap();
    Card::of(&catalogue, |_| Some(&all), region)
}

/// How many concerns and strengths a card has, and how many figures are too old.
fn found(card: &Card, published: u16) -> (usize, usize, usize) {
    let published = Date::from_iso(&format!("{published}-11-24")).unwrap();
    let highlights = card.highlights(&catalogue(), published);
    (
        highlights.concerns.len(),
        highlights.strengths.len(),
        highlights.too_old,
    )
}

const RISING: [f64; 6] = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0];
const FALLING: [f64; 6] = [6.0, 5.0, 4.0, 3.0, 2.0, 1.0];
const UNCLEAR: [f64; 6] = [4.0, 1.0, 5.0, 2.0, 6.0, 3.0];

#[test]
fn only_what_is_worse_and_worsening_or_better_and_improving_stands_out() {
    use Direction::{HigherIsBetter, LowerIsBetter, Neutral};
    for (direction, numbers, county, expected) in [
        (LowerIsBetter, RISING, 2.0, (1, 0, 0)),
        (LowerIsBetter, FALLING, 2.0, (0, 1, 0)),
        (HigherIsBetter, RISING, 2.0, (0, 1, 0)),
        (HigherIsBetter, FALLING, 2.0, (1, 0, 0)),
        // Worsening and still better, or improving and still worse.
        (LowerIsBetter, RISING, 9.0, (0, 0, 0)),
        (LowerIsBetter, FALLING, 0.5, (0, 0, 0)),
        // Written like the county's, without a clear direction, or without a good one.
        (LowerIsBetter, RISING, 6.0, (0, 0, 0)),
        (LowerIsBetter, UNCLEAR, 2.0, (0, 0, 0)),
        (Neutral, RISING, 2.0, (0, 0, 0)),
    ] {
        let card = card(direction, &numbers, county);
        assert_eq!(
            found(&card, 2022),
            expected,
            "{direction:?} {numbers:?} {county}"
        );
    }
}

#[test]
fn an_old_figure_does_not_stand_out_and_is_counted() {
    let card = card(Direction::LowerIsBetter, &RISING, 2.0);
    assert_eq!(found(&card, 2026), (1, 0, 0));
    assert_eq!(found(&card, 2027), (0, 0, 1));
}

#[test]
fn a_card_counts_what_changed_and_marks_the_newest_figures() {
    use crate::model::changes::PublishedState;
    let mut catalogue = catalogue();
    catalogue.indicators.push(lower_is_better());
    let region = catalogue.region(&code("992")).unwrap();
    let state = |numbers: &[f64]| {
        dataset(vec![
            known("992", 2018, numbers),
            known("179", 2018, &[7.0, 6.0]),
        ])
    };
    let of = |before: &[f64], after: &[f64]| {
        let (before, after) = (state(before), state(after));
        let published = |dataset| PublishedState {
            catalogue: &catalogue,
            datasets: vec![dataset],
            explanations: Vec::new(),
        };
        let changes = Changes::between(&published(&before), &published(&after));
        let since = Date::from_iso("2025-11-24").unwrap();
        Card::of(&catalogue, |_| Some(&after), region).with_changes(&changes, since)
    };
    for (before, after, counts, newest) in [
        (
            &[9.0][..],
            &[9.0, 8.0][..],
            [1, 0, 0],
            Some(ChangeKind::New),
        ),
        (
            &[9.0, 8.0],
            &[9.0, 8.5],
            [0, 1, 0],
            Some(ChangeKind::Revised),
        ),
        (&[9.5, 8.0], &[9.0, 8.0], [0, 1, 0], None),
        (&[9.0, 8.0], &[9.0], [0, 0, 1], Some(ChangeKind::Vanished)),
        (&[9.0, 8.0], &[9.0, 8.0], [0, 0, 0], None),
    ] {
        let card = of(before, after);
        let found = card.changes.unwrap().counts;
        assert_eq!(
            [found.new, found.revised, found.vanished],
            counts,
            "{before:?} {after:?}"
        );
        assert_eq!(card.rows[0].change, newest, "{before:?} {after:?}");
    }
}

/// A row of an indicator of its own with figures from a year on.
fn row_from(id: &str, direction: Direction, first: i64, numbers: &[f64]) -> CardRow {
    let indicator = Arc::new(Indicator {
        id: IndicatorId::from_text(id).unwrap(),
        direction,
        ..indicator(Unit::Percent, 1)
    });
    let catalogue = catalogue();
    let region = catalogue.region(&code("HVA15")).unwrap();
    let figures = dataset(vec![known("HVA15", first, numbers)]);
    CardRow::of(&catalogue, &indicator, &figures, region).unwrap()
}

#[test]
fn an_example_of_each_verdict_is_the_newest_and_shortest_and_the_first_of_equal_ones() {
    const RISING: &[f64] = &[1.0, 2.0, 3.0, 4.0, 5.0, 6.0];
    let (higher, lower) = (Direction::HigherIsBetter, Direction::LowerIsBetter);
    let card = Card {
        region: Arc::clone(catalogue().region(&code("HVA15")).unwrap()),
        rows: vec![
            row_from("old", higher, 2000, RISING),
            row_from("long", higher, 2009, &[0.5, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0]),
            row_from("first", higher, 2010, RISING),
            row_from("second", higher, 2010, RISING),
            row_from("worse", lower, 2010, RISING),
            row_from("short", lower, 2014, &[1.0, 2.0]),
            row_from("plain", Direction::Neutral, 2010, RISING),
        ],
        changes: None,
    };
    let examples = card.examples();
    let found: Vec<_> = examples
        .iter()
        .map(|example| {
            (
                example.kind,
                example.row.map(|row| row.indicator.id.as_str()),
            )
        })
        .collect();
    assert_eq!(
        found,
        [
            (ExampleKind::Better, Some("first")),
            (ExampleKind::Worse, Some("worse")),
            (ExampleKind::NeitherGoodNorBad, Some("plain")),
            (ExampleKind::NoClearChange, None),
            (ExampleKind::CannotTell, Some("short")),
        ]
    );
}

#[test]
fn an_example_rather_shows_a_rule_that_no_other_has_shown() {
    let mut survey = row_from("survey", Direction::LowerIsBetter, 2009, &[9.0, 2.0, 9.0]);
    survey.indicator = Arc::new(Indicator {
        gathering: crate::model::Gathering::Survey,
        ..Indicator::clone(&survey.indicator)
    });
    let (rising, higher) = ([1.0, 2.0, 3.0, 4.0, 5.0, 6.0], Direction::HigherIsBetter);
    let card = Card {
        region: Arc::clone(catalogue().region(&code("HVA15")).unwrap()),
        rows: vec![
            row_from("better", higher, 2010, &rising),
            row_from("ranks", Direction::LowerIsBetter, 2010, &rising),
            survey,
        ],
        changes: None,
    };
    let examples = card.examples();
    let worse = examples
        .iter()
        .find(|example| example.kind == ExampleKind::Worse);
    let row = worse.and_then(|example| example.row).unwrap();
    assert_eq!(row.indicator.id.as_str(), "survey");
}
