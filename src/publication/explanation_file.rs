//! An indicator's explanation, apart from the catalogue because only its own page shows it.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{
    FormatVersion, Loaded, Problem, Strictness,
    catalogue_file::translations,
    reading::{FileReader, Object},
};
use crate::model::Explanation;

/// `explanations/….json` as it is written.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
pub struct ExplanationFile {
    /// The address of this file's schema.
    #[serde(rename = "$schema")]
    schema: &'static str,
    /// The version of the format.
    version: String,
    /// What is counted, and per whom; by language.
    #[serde(skip_serializing_if = "Option::is_none")]
    definition: Option<BTreeMap<&'static str, String>>,
    /// How a figure is to be read; by language.
    #[serde(skip_serializing_if = "Option::is_none")]
    interpretation: Option<BTreeMap<&'static str, String>>,
    /// What the figure must not be used for; by language.
    #[serde(skip_serializing_if = "Option::is_none")]
    limits: Option<BTreeMap<&'static str, String>>,
}

impl ExplanationFile {
    /// Writes an explanation.
    pub fn of(explanation: &Explanation) -> Self {
        Self {
            schema: "../../schemas/explanation-1.schema.json",
            version: FormatVersion::CURRENT.to_string(),
            definition: explanation.definition.as_ref().map(translations),
            interpretation: explanation.interpretation.as_ref().map(translations),
            limits: explanation.limits.as_ref().map(translations),
        }
    }

    /// Reads an explanation.
    ///
    /// # Errors
    /// Every problem, where nothing is usable.
    pub fn read(
        bytes: &[u8],
        file: &str,
        strictness: Strictness,
    ) -> Result<Loaded<Explanation>, Vec<Problem>> {
        let reader = FileReader::new(file, strictness);
        let value = reader.parse(bytes);
        let explanation = value.and_then(|value| {
            let file = reader.root(&value).object(FIELDS)?;
            file.has_readable_version().then(|| read_explanation(&file))
        });
        reader.finish(explanation)
    }

    /// Reads an explanation from an editor's file, which carries no version.
    ///
    /// # Errors
    /// Every problem, where nothing is usable.
    pub fn read_value(
        value: &serde_json::Value,
        file: &str,
        strictness: Strictness,
    ) -> Result<Loaded<Explanation>, Vec<Problem>> {
        let reader = FileReader::new(file, strictness);
        let file = reader.root(value).object(FIELDS);
        let explanation = file.map(|file| read_explanation(&file));
        reader.finish(explanation)
    }
}

const FIELDS: &[&str] = &["definition", "interpretation", "limits"];

fn read_explanation(file: &Object<'_, '_>) -> Explanation {
    let text = |name| file.optional(name).and_then(|node| node.translated());
    Explanation {
        definition: text("definition"),
        interpretation: text("interpretation"),
        limits: text("limits"),
    }
}
