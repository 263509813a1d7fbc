//! The region's programme, in a region's content.

use std::path::Path;

use super::{toml_text, typography::keep_numbers_together_in};
use crate::{
    model::{Catalogue, Programme},
    publication::{Problem, ProgrammeFile},
};

pub(super) const FILE: &str = "programme.toml";

/// Reads the programme.
pub(super) fn read(
    folder: &Path,
    catalogue: &Catalogue,
    problems: &mut Vec<Problem>,
) -> Option<Programme> {
    let before = problems.len();
    let mut value = toml_text::read(folder, FILE, problems);
    if problems.len() > before {
        return None;
    }
    keep_numbers_together_in(&mut value);
    ProgrammeFile::read_value(&value, FILE, catalogue, problems)
}
