//! Tables of a region's content (CSV), taken as the same JSON that published files hold, so that both are checked alike.

use std::{collections::BTreeMap, path::Path};

use serde_json::{Map, Value};

use super::typography::keep_numbers_together;

use crate::{
    model::Language,
    publication::{Problem, ProblemKind},
};

/// The place of the headings: the first line.
const HEADINGS: &str = ":1";

/// A row of a table: its cells by column, empty ones left out.
pub(super) type Row = BTreeMap<String, String>;

/// The columns of a table.
#[derive(Debug)]
pub(super) struct Columns {
    /// Those that every such table has.
    pub(super) required: &'static [&'static str],
    /// Those that may be left out.
    pub(super) optional: &'static [&'static str],
}

/// Reads the table `file` in `folder`.
///
/// Nothing is read of a table that has a broken row or lacks a column: each of its rows would be reported for the same fault.
/// A column that is not known is reported, since whatever stands in it would be left out.
pub(super) fn read(
    folder: &Path,
    file: &str,
    columns: &Columns,
    problems: &mut Vec<Problem>,
) -> Option<Vec<Row>> {
    let mut unreadable = |pointer: String, error: &csv::Error| {
        let reason = error.to_string();
        problems.push(Problem::at(
            file,
            pointer,
            ProblemKind::Unreadable { reason },
        ));
    };
    let opened = csv::Reader::from_path(folder.join(file)).and_then(|mut reader| {
        let headings = reader.headers()?.clone();
        Ok((reader, headings))
    });
    let (mut reader, headings) = match opened {
        Ok(opened) => opened,
        Err(error) => {
            unreadable(String::new(), &error);
            return None;
        }
    };
    let mut rows = Vec::new();
    let mut is_whole = true;
    for (index, row) in reader.deserialize::<Row>().enumerate() {
        match row {
            Ok(row) => rows.push(
                row.into_iter()
                    .map(|(column, cell)| (column, cell.trim().to_owned()))
                    .filter(|(_, cell)| !cell.is_empty())
                    .collect(),
            ),
            Err(error) => {
                unreadable(format!("/{index}"), &error);
                is_whole = false;
            }
        }
    }
    let headings: Vec<&str> = headings.iter().collect();
    (columns.are_those_of(file, &headings, problems) && is_whole).then_some(rows)
}

impl Columns {
    /// Whether a table with these headings has every column it needs; what is wrong with the headings is reported.
    fn are_those_of(&self, file: &str, headings: &[&str], problems: &mut Vec<Problem>) -> bool {
        let mut report = |pointer: String, kind| problems.push(Problem::at(file, pointer, kind));
        for (index, heading) in headings.iter().enumerate() {
            let place = if heading.is_empty() {
                format!("{HEADINGS}:{}", index + 1)
            } else {
                format!("{HEADINGS}:{heading}")
            };
            if !self.required.contains(heading) && !self.optional.contains(heading) {
                report(place, ProblemKind::UnknownField((*heading).to_owned()));
            } else if headings[..index].contains(heading) {
                let id = (*heading).to_owned();
                report(place, ProblemKind::Duplicate { id });
            }
        }
        let mut is_whole = true;
        for column in self.required {
            if !headings.contains(column) {
                let kind = ProblemKind::MissingField((*column).to_owned());
                report(HEADINGS.to_owned(), kind);
                is_whole = false;
            }
        }
        is_whole
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
