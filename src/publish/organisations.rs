//! What a region has for organisations, in a region's content.

use std::path::Path;

use super::{toml_text, typography::keep_numbers_together_in};
use crate::{
    model::{Catalogue, Organisations},
    publication::{OrganisationsFile, Problem},
};

pub(super) const FILE: &str = "organisations.toml";

/// Reads what the region has for organisations.
pub(super) fn read(
    folder: &Path,
    catalogue: &Catalogue,
    problems: &mut Vec<Problem>,
) -> Option<Organisations> {
    let before = problems.len();
    let mut value = toml_text::read(folder, FILE, problems);
    if problems.len() > before {
        return None;
    }
    keep_numbers_together_in(&mut value);
    OrganisationsFile::read_value(&value, FILE, catalogue, problems)
}
