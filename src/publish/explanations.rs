//! What each indicator tells and how it is explained, in a region's content.

use std::{collections::BTreeMap, path::Path};

use super::{listing, toml_text, typography::keep_numbers_together_in};
use crate::{
    model::{Catalogue, Explanation, IndicatorId},
    publication::{ExplanationFile, Problem, Strictness},
};

pub(super) const FOLDER: &str = "texts";

/// Reads the explanation of every indicator that has one.
pub(super) fn read_all(
    folder: &Path,
    catalogue: &Catalogue,
    problems: &mut Vec<Problem>,
) -> BTreeMap<IndicatorId, Explanation> {
    let mut explanations = BTreeMap::new();
    let files = listing::indicators_with_files(folder, FOLDER, "toml", catalogue, problems);
    for (indicator, file) in files {
        let mut value = toml_text::read(folder, &file, problems);
        keep_numbers_together_in(&mut value);
        match ExplanationFile::read_value(&value, &file, Strictness::Strict) {
            Ok(loaded) => {
                problems.extend(loaded.problems);
                explanations.insert(indicator.id.clone(), loaded.value);
            }
            Err(found) => problems.extend(found),
        }
    }
    explanations
}
