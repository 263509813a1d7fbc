//! Other words by which indicators are found, apart from the catalogue because only searching needs them.

use serde::Serialize;
use serde_json::Value;

use super::{
    FormatVersion, Loaded, Problem, ProblemKind, Referent, Strictness,
    catalogue_file::{Texts, reading::known, translations},
    reading::{FileReader, Node},
};
use crate::model::{Catalogue, IndicatorId, PhenomenonId, Synonym, TargetGroupId};

/// `synonyms.….json` as it is written.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
pub struct SynonymsFile {
    /// The address of this file's schema.
    #[serde(rename = "$schema")]
    schema: &'static str,
    /// The version of the format.
    version: String,
    /// The words, and what they lead to.
    synonyms: Vec<SynonymEntry>,
}

/// Words that ordinary people use, and what they lead to: at least one identifier.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
struct SynonymEntry {
    /// The words or phrases, separated by semicolons.
    words: Texts,
    /// The phenomena that are meant.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    phenomena: Vec<String>,
    /// The target groups that are meant.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    groups: Vec<String>,
    /// The single indicators that are meant.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    indicators: Vec<String>,
}

impl SynonymEntry {
    fn of(synonym: &Synonym) -> Self {
        Self {
            words: translations(&synonym.words),
            phenomena: synonym.phenomena.iter().map(ToString::to_string).collect(),
            groups: synonym
                .target_groups
                .iter()
                .map(ToString::to_string)
                .collect(),
            indicators: synonym.indicators.iter().map(ToString::to_string).collect(),
        }
    }
}

impl SynonymsFile {
    /// Writes synonyms.
    pub fn of(synonyms: &[Synonym]) -> Self {
        Self {
            schema: "../schemas/synonyms-1.schema.json",
            version: FormatVersion::CURRENT.to_string(),
            synonyms: synonyms.iter().map(SynonymEntry::of).collect(),
        }
    }

    /// Reads synonyms; what the catalogue does not have is left out.
    ///
    /// # Errors
    /// Every problem, where nothing is usable.
    pub fn read(
        bytes: &[u8],
        file: &str,
        catalogue: &Catalogue,
        strictness: Strictness,
    ) -> Result<Loaded<Vec<Synonym>>, Vec<Problem>> {
        let reader = FileReader::new(file, strictness);
        let value = reader.parse(bytes);
        let synonyms = value.and_then(|value| {
            let root = reader.root(&value);
            let file = root.object(&["synonyms"])?;
            if !file.has_readable_version() {
                return None;
            }
            Some(read_list(&file.required("synonyms")?, catalogue))
        });
        reader.finish(synonyms)
    }

    /// Reads the synonyms of an editor's table, and reports all that is wrong with them.
    pub fn read_table(
        value: &Value,
        file: &str,
        catalogue: &Catalogue,
        problems: &mut Vec<Problem>,
    ) -> Vec<Synonym> {
        let reader = FileReader::new(file, Strictness::Strict);
        let synonyms = read_list(&reader.root(value), catalogue);
        problems.extend(reader.into_problems());
        synonyms
    }
}

fn read_list(node: &Node<'_, '_>, catalogue: &Catalogue) -> Vec<Synonym> {
    let nodes = node.list();
    let synonyms = nodes
        .iter()
        .filter_map(|node| read_synonym(node, catalogue));
    synonyms.collect()
}

/// Reads words and what they lead to, without what the catalogue does not have.
fn read_synonym(node: &Node<'_, '_>, catalogue: &Catalogue) -> Option<Synonym> {
    let entry = node.object(&["words", "phenomena", "groups", "indicators"])?;
    let words = entry.required("words").and_then(|node| node.translated());
    let [phenomena, groups, indicators] =
        ["phenomena", "groups", "indicators"].map(|list| entry.list(list));
    if phenomena.is_empty() && groups.is_empty() && indicators.is_empty() {
        node.report(ProblemKind::LeadsNowhere);
    }
    let phenomena = phenomena.iter().filter_map(|node| {
        let id = node.written(PhenomenonId::from_text)?;
        known(node, id, Referent::Phenomenon, |id| {
            catalogue.phenomenon(id).is_some()
        })
    });
    let groups = groups.iter().filter_map(|node| {
        let id = node.written(TargetGroupId::from_text)?;
        known(node, id, Referent::Group, |id| {
            catalogue.group(id).is_some()
        })
    });
    let indicators = indicators.iter().filter_map(|node| {
        let id = node.written(IndicatorId::from_text)?;
        known(node, id, Referent::Indicator, |id| {
            catalogue.indicator(id).is_some()
        })
    });
    let (phenomena, groups, indicators) =
        (phenomena.collect(), groups.collect(), indicators.collect());
    Synonym::of(words?, phenomena, groups, indicators)
}
