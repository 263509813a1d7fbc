//! Tables of a region's content (CSV), taken as the same JSON that published files hold, so that both are checked alike.

use std::{collections::BTreeMap, path::Path};

use serde_json::{Map, Value};

use super::typography::keep_numbers_together;

use crate::{
    model::Language,
    publication::{Problem, ProblemKind},
};

/// A row of a table: its cells by column, empty ones left out.
pub(super) type Row = BTreeMap<String, String>;

/// Reads the table `file` in `folder`.
///
/// # Errors
/// Why it cannot be read, row by row where rows are broken.
pub(super) fn read(folder: &Path, file: &str) -> Result<Vec<Row>, Vec<Problem>> {
    let unreadable = |pointer: String, reason: String| {
        Problem::at(file, pointer, ProblemKind::Unreadable { reason })
    };
    let mut reader = csv::Reader::from_path(folder.join(file))
        .map_err(|error| vec![unreadable(String::new(), error.to_string())])?;
    let mut rows = Vec::new();
    let mut problems = Vec::new();
    for (index, row) in reader.deserialize::<Row>().enumerate() {
        match row {
            Ok(row) => rows.push(
                row.into_iter()
                    .map(|(column, cell)| (column, cell.trim().to_owned()))
                    .filter(|(_, cell)| !cell.is_empty())
                    .collect(),
            ),
            Err(error) => problems.push(unreadable(format!("/{index}"), error.to_string())),
        }
    }
    if problems.is_empty() {
        Ok(rows)
    } else {
        Err(problems)
    }
}

/// A row as a JSON object, field by field.
#[derive(Debug, Default)]
pub(super) struct Fields {
    fields: Map<String, Value>,
}

impl Fields {
    /// Adds a text, unless the cell is empty.
    pub(super) fn text(mut self, row: &Row, column: &str, field: &str) -> Self {
        if let Some(cell) = row.get(column) {
            self.fields.insert(field.to_owned(), cell.clone().into());
        }
        self
    }

    /// Adds a whole number; what is not one stays a text and is refused when the field is read.
    pub(super) fn integer(mut self, row: &Row, column: &str, field: &str) -> Self {
        if let Some(cell) = row.get(column) {
            let value = cell
                .parse::<i64>()
                .map_or_else(|_| cell.clone().into(), Value::from);
            self.fields.insert(field.to_owned(), value);
        }
        self
    }

    /// Adds a text in several languages from the columns `stem_fi`, `stem_sv`, `stem_en`.
    pub(super) fn translated(mut self, row: &Row, stem: &str, field: &str) -> Self {
        let texts: Map<String, Value> = Language::ALL
            .into_iter()
            .filter_map(|language| {
                let cell = row.get(&format!("{stem}_{}", language.code()))?;
                Some((
                    language.code().to_owned(),
                    keep_numbers_together(cell).into(),
                ))
            })
            .collect();
        if !texts.is_empty() {
            self.fields.insert(field.to_owned(), texts.into());
        }
        self
    }

    /// Adds a list whose parts stand in one cell, separated by semicolons.
    pub(super) fn list(
        mut self,
        row: &Row,
        column: &str,
        field: &str,
        part: impl Fn(&str) -> Value,
    ) -> Self {
        if let Some(cell) = row.get(column) {
            let parts: Vec<Value> = cell.split(';').map(|text| part(text.trim())).collect();
            self.fields.insert(field.to_owned(), parts.into());
        }
        self
    }

    pub(super) fn into_value(self) -> Value {
        self.fields.into()
    }
}
