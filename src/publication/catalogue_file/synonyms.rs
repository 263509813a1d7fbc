//! Other words by which indicators are found, as they stand in the catalogue's file.

use serde::Serialize;

use super::{
    Texts,
    reading::{known, required_text},
    translations,
};
use crate::{
    model::{Catalogue, IndicatorId, PhenomenonId, Synonym, TargetGroupId},
    publication::{ProblemKind, Referent, reading::Node},
};

/// Words that ordinary people use, and what they lead to: at least one identifier.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
pub(super) struct SynonymEntry {
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
    pub(super) fn of(synonym: &Synonym) -> Self {
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

/// Reads words and what they lead to, without what the catalogue does not have.
pub(super) fn read_synonym(node: &Node<'_, '_>, catalogue: &Catalogue) -> Option<Synonym> {
    let entry = node.object(&["words", "phenomena", "groups", "indicators"])?;
    let words = required_text(&entry, "words");
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
