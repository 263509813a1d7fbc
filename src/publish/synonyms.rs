//! Other words by which indicators are found, in a region's content.

use std::path::Path;

use serde_json::Value;

use super::sheet::{self, Columns, Fields, Row};
use crate::{
    model::{Catalogue, Synonym},
    publication::{Problem, SynonymsFile},
};

pub(super) const FILE: &str = "synonyms.csv";

const COLUMNS: Columns = Columns {
    required: &["words_fi"],
    optional: &[
        "words_sv",
        "words_en",
        "phenomena",
        "target_groups",
        "indicators",
    ],
};

/// Reads the table of synonyms.
pub(super) fn read(
    folder: &Path,
    catalogue: &Catalogue,
    problems: &mut Vec<Problem>,
) -> Vec<Synonym> {
    let rows = sheet::read(folder, FILE, &COLUMNS, problems).unwrap_or_default();
    let table = rows.iter().map(fields).collect();
    SynonymsFile::read_table(&table, FILE, catalogue, problems)
}

fn fields(row: &Row) -> Value {
    Fields::default()
        .translated(row, "words", "words")
        .list(row, "phenomena", "phenomena", |text| text.into())
        .list(row, "target_groups", "groups", |text| text.into())
        .list(row, "indicators", "indicators", |text| text.into())
        .into_value()
}
