//! The table of a set is that of each of its indicators, one after the other, with each its own decimals.

use std::sync::Arc;

use super::*;
use crate::{
    downloads::{
        Cell, Dialect, comma_separated,
        figure_table::{COLUMNS, DECIMALS},
        tests::{catalogue as one_indicator, dataset, indicator},
    },
    model::Date,
};

fn other() -> Indicator {
    Indicator {
        id: IndicatorId::from_text("180").unwrap(),
        decimals: 0,
        ..Indicator::clone(&indicator())
    }
}

fn catalogue() -> Catalogue {
    let mut catalogue = one_indicator();
    catalogue.indicators.push(Arc::new(other()));
    catalogue
}

fn desk() -> SetDesk {
    let published = serde_json::to_vec(&CatalogueFile::of(&catalogue())).unwrap();
    let datasets: Vec<(IndicatorId, Vec<u8>)> = [&*indicator(), &other()]
        .map(|indicator| {
            let of_other = Dataset::of(
                indicator.id.clone(),
                dataset().years(),
                dataset().all().cloned(),
            );
            let file = DatasetFile::of(&of_other, indicator.decimals);
            (indicator.id.clone(), serde_json::to_vec(&file).unwrap())
        })
        .into();
    let broken = (IndicatorId::from_text("181").unwrap(), b"{".to_vec());
    let datasets: Vec<_> = datasets.into_iter().chain([broken]).collect();
    let release = Release {
        id: "0123456789ab".to_owned(),
        date: Date::from_iso("2026-11-24").unwrap(),
    };
    SetDesk::open(&published, &datasets, release).unwrap()
}

const PAGE: &str = "https://example.org/jarjestolle";

fn cells(view: &SetView<'_>, column: &str) -> Vec<String> {
    let place = COLUMNS.iter().position(|name| *name == column).unwrap();
    let table = view.table(Vocabulary::Codes);
    let text = comma_separated::write(&table, Dialect::Machine);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader
        .records()
        .map(|row| row.unwrap()[place].to_owned())
        .collect()
}

#[test]
fn indicators_stand_in_the_readers_order_with_their_own_decimals() {
    let desk = desk();
    let view = desk.view(PAGE, "?sarja=180~178&kunta=992&nimi=Oma");
    assert_eq!(
        cells(&view, "indicator_id"),
        ["180", "180", "180", "180", "178", "178", "178", "178"]
    );
    assert_eq!(
        cells(&view, "value"),
        ["-3", "", "0", "-1235", "-3.4", "", "0.0", "-1234.6"]
    );
    assert_eq!(
        cells(&view, "decimals"),
        ["0", "0", "0", "0", "1", "1", "1", "1"]
    );
    assert_eq!(COLUMNS[DECIMALS], "decimals");
    assert_eq!(view.file_name("csv"), "oma-kokoelma_oma_992_01234567.csv");
}

#[test]
fn the_area_of_activity_and_larger_regions_are_in_the_file_and_no_other_municipality() {
    let desk = desk();
    let regions = |query| {
        let mut regions = cells(&desk.view(PAGE, query), "region_code");
        regions.dedup();
        regions
    };
    assert_eq!(regions("?sarja=178&kunta=992"), ["992", "HVA15"]);
    assert_eq!(regions("?sarja=178"), ["077", "992", "HVA15"]);
}

#[test]
fn what_the_set_does_not_have_and_what_did_not_come_is_not_in_the_file() {
    let desk = desk();
    assert_eq!(
        desk.view(PAGE, "?sarja=181~999")
            .table(Vocabulary::Codes)
            .rows,
        Vec::<Vec<Cell>>::new()
    );
    let view = desk.view(PAGE, "?sarja=178~181");
    assert_eq!(view.table(Vocabulary::Codes).rows.len(), 6);
    assert!(view.rows().contains('6'), "{}", view.rows());
}

#[test]
fn a_file_says_what_it_is_and_where_the_same_is_to_be_seen() {
    let desk = desk();
    let view = desk.view(PAGE, "?sarja=178~180&kunta=992&nimi=Oma+sarja&tyo=x&haku=y");
    let imprint = view.imprint();
    assert_eq!(imprint.title, "Oma sarja");
    assert_eq!(
        imprint.address,
        format!("{PAGE}?pituus=36-64963&kunta=992&sarja=178~180&nimi=Oma+sarja")
    );
    assert_eq!(imprint.years, "2020–2022");
    assert_eq!(
        imprint.source,
        "Lähde: Sotkanet.fi, THL; tuottaja Tilastokeskus."
    );
    assert!(!desk.view(PAGE, "?sarja=178").imprint().title.is_empty());
}
