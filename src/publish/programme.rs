//! The region's programme, in a region's content.

use std::path::Path;

use super::toml_text;
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
    let value = toml_text::read_if_sound(folder, FILE, problems)?;
    ProgrammeFile::read_value(&value, FILE, catalogue, problems)
}
