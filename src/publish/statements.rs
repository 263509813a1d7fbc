//! What the publisher states of the service, in a region's content: sections of the file about the publication.

use serde_json::{Map, Value};

use super::typography::keep_numbers_together_in;
use crate::{
    model::Statements,
    publication::{Problem, StatementsFile, statements_file::SECTIONS},
};

/// Reads the statements among the other sections of a file, which are passed over.
pub(super) fn read(publication: &Value, file: &str, problems: &mut Vec<Problem>) -> Statements {
    let sections = SECTIONS.into_iter().filter_map(|name| {
        let section = publication.get(name)?;
        Some((name.to_owned(), section.clone()))
    });
    let mut sections = Value::Object(sections.collect::<Map<_, _>>());
    keep_numbers_together_in(&mut sections);
    StatementsFile::read_value(&sections, file, problems)
}
