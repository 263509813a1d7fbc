//! The rules of ordering tables.

use super::*;
use crate::model::{
    Selection, Unit,
    comparison::tests::year,
    distribution::tests::{dataset, distribution, municipalities},
};
use std::sync::Arc;

const ALL: [Sense; 2] = [Sense::Ascending, Sense::Descending];

fn names(column: Column, sense: Sense) -> Vec<String> {
    let distribution = distribution("vuosi=2019", Unit::Percent);
    let order = TableOrder { column, sense };
    let places = order.places(&distribution, Language::Finnish);
    places
        .into_iter()
        .map(|place| place.region.name.text(Language::Finnish).to_owned())
        .collect()
}

#[test]
fn names_stand_in_finnish_order_either_way() {
    let mut expected = [
        "Joutsa",
        "Jyväskylä",
        "Laukaa",
        "Luhanka",
        "Viitasaari",
        "Äänekoski",
    ];
    assert_eq!(names(Column::Name, Sense::Ascending), expected);
    expected.reverse();
    assert_eq!(names(Column::Name, Sense::Descending), expected);
}

#[test]
fn a_name_that_begins_another_stands_before_it_and_after_it_the_other_way() {
    for (sense, expected) in ALL.into_iter().zip([[0, 1], [1, 0]]) {
        let order = TableOrder {
            column: Column::Name,
            sense,
        };
        let keys = ["Jämsä", "Jämsänkoski"].map(|name| order.name_key(name));
        assert_eq!(collation::order(&keys), expected, "{sense:?}");
    }
}

#[test]
fn missing_figures_stand_last_and_equal_ones_stay_whichever_way() {
    // Joutsa's 12.34 and Äänekoski's 12.3 are written the same; Luhanka and Viitasaari have none.
    let highest_first = [
        "Joutsa",
        "Äänekoski",
        "Jyväskylä",
        "Laukaa",
        "Luhanka",
        "Viitasaari",
    ];
    let lowest_first = [
        "Laukaa",
        "Jyväskylä",
        "Joutsa",
        "Äänekoski",
        "Luhanka",
        "Viitasaari",
    ];
    assert_eq!(names(Column::Figure, Sense::Descending), highest_first);
    assert_eq!(names(Column::Figure, Sense::Ascending), lowest_first);
    assert_eq!(names(Column::Rank, Sense::Ascending), highest_first);
    assert_eq!(names(Column::Rank, Sense::Descending), lowest_first);
}

#[test]
fn a_table_stands_as_always_until_another_order_is_asked_for() {
    let distribution = distribution("vuosi=2019", Unit::Percent);
    let usual = TableOrder::of_places(None);
    let places = usual.places(&distribution, Language::Finnish);
    assert!(places.into_iter().eq(&distribution.places));
    let comparison = comparison("", &[]);
    let rows = TableOrder::of_years(None, &comparison).years(&comparison);
    assert_eq!(rows, figures(&[2020, 2019]));
}

#[test]
fn an_order_by_a_column_that_a_table_lacks_is_no_order_of_it() {
    let comparison = comparison("kunta=172", &[]);
    let by = |column| TableOrder {
        column,
        sense: Sense::Ascending,
    };
    let joutsa = Column::of_line(&comparison.lines[0]);
    for column in [Column::Year, joutsa] {
        let order = by(column);
        assert_eq!(TableOrder::of_years(Some(&order), &comparison), order);
        assert!(TableOrder::of_places(Some(&order)).is_usual());
    }
    let aanekoski = Column::Line(RegionCode::from_text("992").unwrap(), Sex::Total);
    for column in [
        Column::Name,
        Column::Figure,
        Column::Rank,
        Column::Gap,
        aanekoski,
    ] {
        assert!(TableOrder::of_years(Some(&by(column)), &comparison).is_usual());
    }
}

#[test]
fn a_press_orders_by_the_column_and_the_next_turns_it_round() {
    let mut order = TableOrder::of_places(None);
    let mut senses = Vec::new();
    for column in [
        Column::Name,
        Column::Name,
        Column::Figure,
        Column::Figure,
        Column::Rank,
    ] {
        order = order.pressed(column);
        senses.push(order.sense);
    }
    let [up, down] = ALL;
    assert_eq!(senses, [up, down, down, up, up]);
}

fn comparison(query: &str, breaks: &[i64]) -> Comparison {
    let (selection, notes) = Selection::from_query(query);
    assert_eq!(notes, []);
    let mut indicator = crate::model::comparison::tests::indicator(Unit::Percent, 1);
    indicator.breaks = breaks.iter().map(|number| change(*number)).collect();
    Comparison::of(
        &municipalities(),
        &Arc::new(indicator),
        &dataset(),
        &selection,
    )
}

fn change(number: i64) -> Break {
    Break {
        year: year(number),
        reason: crate::model::comparison::tests::text(["Uusi tapa"; 3]),
    }
}

fn figures(years: &[i64]) -> Vec<YearRow> {
    years
        .iter()
        .map(|number| YearRow::Figures(year(*number)))
        .collect()
}

#[test]
fn years_stand_in_the_order_of_a_line_with_missing_ones_last() {
    for sense in ALL {
        let comparison = comparison("kunta=992~172", &[]);
        let by = |line: usize| TableOrder {
            column: Column::of_line(&comparison.lines[line]),
            sense,
        };
        // Äänekoski has no figure of 2020; Joutsa has 12.34 of 2019 and -1 of 2020.
        assert_eq!(by(0).years(&comparison), figures(&[2019, 2020]));
        let expected = match sense {
            Sense::Ascending => [2020, 2019],
            Sense::Descending => [2019, 2020],
        };
        assert_eq!(by(1).years(&comparison), figures(&expected));
    }
}

#[test]
fn a_change_stands_between_the_years_it_parts_and_last_where_they_are_apart() {
    let comparison = comparison("kunta=172", &[2020]);
    let rows = |column, sense| TableOrder { column, sense }.years(&comparison);
    let [older, newer] = [2019, 2020].map(|number| YearRow::Figures(year(number)));
    let change = YearRow::Break(change(2020));
    let joutsa = Column::of_line(&comparison.lines[0]);
    assert_eq!(
        rows(Column::Year, Sense::Descending),
        [newer.clone(), change.clone(), older.clone()]
    );
    assert_eq!(
        rows(Column::Year, Sense::Ascending),
        [older.clone(), change.clone(), newer.clone()]
    );
    assert_eq!(rows(joutsa, Sense::Descending), [older, newer, change]);
}

#[test]
fn a_change_in_a_year_without_figures_stands_before_the_next_year_with_some() {
    let comparison = comparison("kunta=172", &[2019]);
    let years = [2018, 2020].map(year);
    let before = |number| breaks_before(year(number), &years, &comparison).collect::<Vec<_>>();
    assert_eq!(before(2020), [change(2019)]);
    assert_eq!(before(2018), []);
}
