//! What a card has no figures of, and why.

use super::{Card, CardRow};
use crate::model::{Absence, Catalogue, Phenomenon, RegionLevel, Value};

/// What a card has no figures of, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct Unknown<'a> {
    /// Phenomena of which nothing has been published yet.
    pub pending: Vec<&'a Phenomenon>,
    /// Rows of which only larger regions have figures.
    pub only_larger: Vec<&'a CardRow>,
    /// Rows whose figures are hidden because the numbers are small.
    pub hidden: Vec<&'a CardRow>,
    /// Rows without figures for a reason that nobody tells.
    pub not_published: Vec<&'a CardRow>,
    /// Rows with a figure, while municipalities have newer ones.
    pub outdated: Vec<&'a CardRow>,
}

impl Card {
    /// What the card has no figures of.
    pub fn unknown<'a>(&'a self, catalogue: &'a Catalogue) -> Unknown<'a> {
        let phenomena = catalogue.areas.iter().flat_map(|area| &area.phenomena);
        let mut unknown = Unknown {
            pending: phenomena
                .filter(|phenomenon| !catalogue.has_figures(&phenomenon.id))
                .collect(),
            only_larger: Vec::new(),
            hidden: Vec::new(),
            not_published: Vec::new(),
            outdated: Vec::new(),
        };
        for row in &self.rows {
            match row.value() {
                Value::Known(_) if row.newer_is_missing().is_some() => unknown.outdated.push(row),
                Value::Known(_) => {}
                Value::Missing(Absence::Suppressed) => unknown.hidden.push(row),
                Value::Missing(_) if row.has_municipalities(catalogue) => {
                    unknown.not_published.push(row);
                }
                Value::Missing(_) => unknown.only_larger.push(row),
            }
        }
        unknown
    }
}

impl CardRow {
    /// Whether a municipality has a figure of the year.
    fn has_municipalities(&self, catalogue: &Catalogue) -> bool {
        let mut regions = catalogue.regions.iter();
        regions.any(|region| {
            region.level == RegionLevel::Municipality
                && self.figures.series(&region.code, self.sex()).is_some()
        })
    }
}
