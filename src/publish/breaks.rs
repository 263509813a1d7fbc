//! Where the way of measuring changed, in a region's content.

use std::{collections::BTreeMap, path::Path};

use serde_json::Value;

use super::sheet::{self, Columns, Fields, Row};
use crate::{
    model::{Break, Catalogue, IndicatorId},
    publication::{
        Problem, ProblemKind, Referent, Strictness,
        catalogue_file::reading::{put_in_order, read_break},
        reading::FileReader,
    },
};

pub(super) const FILE: &str = "breaks.csv";

const COLUMNS: Columns = Columns {
    required: &["indicator", "year", "reason_fi"],
    optional: &["reason_sv", "reason_en"],
};

/// Reads the changes of each indicator.
pub(super) fn read(
    folder: &Path,
    catalogue: &Catalogue,
    problems: &mut Vec<Problem>,
) -> BTreeMap<IndicatorId, Vec<Break>> {
    let mut breaks: BTreeMap<_, Vec<Break>> = BTreeMap::new();
    let rows = sheet::read(folder, FILE, &COLUMNS, problems).unwrap_or_default();
    let value: Value = rows.iter().map(fields).collect();
    let reader = FileReader::new(FILE, Strictness::Strict);
    for node in reader.root(&value).list() {
        let change = read_break(&node, &["indicator", "year", "reason"]);
        let id = node
            .object(&["indicator", "year", "reason"])
            .and_then(|entry| entry.required("indicator"))
            .and_then(|node| {
                let id = node.written(IndicatorId::from_text)?;
                if catalogue.indicator(&id).is_none() {
                    node.report(ProblemKind::UnknownReference {
                        to: Referent::Indicator,
                        id: id.to_string(),
                    });
                }
                Some(id)
            });
        let (Some(id), Some(change)) = (id, change) else {
            continue;
        };
        let twice = format!("{id} {}", change.year);
        if !put_in_order(breaks.entry(id).or_default(), change) {
            node.report(ProblemKind::Duplicate { id: twice });
        }
    }
    problems.extend(reader.into_problems());
    breaks
}

fn fields(row: &Row) -> Value {
    Fields::default()
        .text(row, "indicator", "indicator")
        .integer(row, "year", "year")
        .translated(row, "reason", "reason")
        .into_value()
}
