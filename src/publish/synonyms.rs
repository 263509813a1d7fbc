//! Other words by which indicators are found, in a region's content.

use std::path::Path;

use serde_json::Value;

use super::sheet::{self, Columns, Fields, Row};
use crate::publication::Problem;

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
pub(super) fn read(folder: &Path, problems: &mut Vec<Problem>) -> Value {
    let rows = sheet::read(folder, FILE, &COLUMNS, problems).unwrap_or_default();
    rows.iter().map(fields).collect()
}

fn fields(row: &Row) -> Value {
    Fields::default()
        .translated(row, "words", "words")
        .list(row, "phenomena", "phenomena", |text| text.into())
        .list(row, "target_groups", "groups", |text| text.into())
        .list(row, "indicators", "indicators", |text| text.into())
        .into_value()
}
