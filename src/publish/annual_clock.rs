//! The annual clock, in a region's content.

use std::path::Path;

use super::toml_text;
use crate::{
    model::{AnnualClock, Catalogue},
    publication::{AnnualClockFile, Problem},
};

pub(super) const FILE: &str = "annual-clock.toml";

/// Reads the annual clock.
pub(super) fn read(
    folder: &Path,
    catalogue: &Catalogue,
    problems: &mut Vec<Problem>,
) -> Option<AnnualClock> {
    let value = toml_text::read_if_sound(folder, FILE, problems)?;
    AnnualClockFile::read_value(&value, FILE, catalogue, problems)
}
