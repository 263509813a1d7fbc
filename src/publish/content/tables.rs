//! The tables of regions and indicators, as the catalogue has them.

use std::path::Path;

use serde_json::{Value, json};

use crate::{
    publication::{Problem, ProblemKind},
    publish::sheet::{self, Columns, Fields, Row},
};

pub(in crate::publish) const REGION_COLUMNS: Columns = Columns {
    required: &["level", "code", "name_fi", "locative_fi"],
    optional: &[
        "name_sv",
        "name_en",
        "short_fi",
        "short_sv",
        "short_en",
        "locative_sv",
        "locative_en",
        "population",
        "population_year",
        "merged",
        "tile_column",
        "tile_row",
        "settlement",
        "subregion_fi",
        "subregion_sv",
        "subregion_en",
        // Nothing reads this yet; the content keeps it for later.
        "genitive_fi",
    ],
};

pub(super) const INDICATOR_COLUMNS: Columns = Columns {
    required: &[
        "id",
        "name_fi",
        "unit",
        "decimals",
        "direction",
        "phenomenon",
        "absent",
    ],
    optional: &[
        "name_sv",
        "name_en",
        "target_groups",
        "people",
        "collections",
        "gathering",
        "rhythm",
        "source",
        "source_id",
        "source_updated",
        "next_update",
        "producer_fi",
        "producer_sv",
        "producer_en",
        "caveat_fi",
        "caveat_sv",
        "caveat_en",
        "statement_fi",
        "statement_sv",
        "statement_en",
    ],
};

/// Reads a table that cannot be empty.
pub(super) fn read(
    folder: &Path,
    file: &str,
    columns: &Columns,
    problems: &mut Vec<Problem>,
) -> Vec<Row> {
    let rows = sheet::read(folder, file, columns, problems);
    if rows.as_ref().is_some_and(Vec::is_empty) {
        problems.push(Problem::of_file(file, ProblemKind::NothingToShow));
    }
    rows.unwrap_or_default()
}

/// A region as the catalogue has it.
pub(super) fn region_fields(row: &Row) -> Value {
    Fields::default()
        .text(row, "code", "code")
        .text(row, "level", "level")
        .translated(row, "name", "name")
        .translated(row, "short", "short")
        .translated(row, "locative", "locative")
        .translated(row, "subregion", "subregion")
        .integer(row, "population", "population")
        .integer(row, "population_year", "population_year")
        .integer(row, "tile_column", "tile_column")
        .integer(row, "tile_row", "tile_row")
        .list(row, "merged", "mergers", merger_fields)
        .into_value()
}

/// A former municipality as it is written: *Suolahti 774 2007*, or without its number.
fn merger_fields(text: &str) -> Value {
    let (rest, year) = text.rsplit_once(' ').unwrap_or((text, ""));
    let year = year
        .parse::<i64>()
        .map_or_else(|_| year.into(), Value::from);
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    match rest.rsplit_once(' ').filter(|(_, code)| is_number(code)) {
        Some((name, code)) => json!({ "name": name, "code": code, "year": year }),
        None => json!({ "name": rest, "year": year }),
    }
}

/// An indicator as the catalogue has it.
pub(super) fn indicator_fields(row: &Row) -> Value {
    Fields::default()
        .text(row, "id", "id")
        .translated(row, "name", "name")
        .text(row, "unit", "unit")
        .integer(row, "decimals", "decimals")
        .text(row, "direction", "direction")
        .text(row, "phenomenon", "phenomenon")
        .list(row, "target_groups", "groups", |text| text.into())
        .text(row, "people", "people")
        .list(row, "collections", "collections", |text| text.into())
        .text(row, "gathering", "gathering")
        .text(row, "rhythm", "rhythm")
        .text(row, "source", "source")
        .text(row, "source_id", "source_id")
        .text(row, "source_updated", "source_updated")
        .text(row, "next_update", "next_update")
        .translated(row, "producer", "producer")
        .translated(row, "caveat", "caveat")
        .translated(row, "statement", "statement")
        .into_value()
}
