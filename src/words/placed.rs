//! What is said around figures that stand between running text.

pub(super) mod english;
mod finnish;
pub(super) mod swedish;

use super::template::Template;

/// What is said there in one language.
#[derive(Debug)]
#[expect(
    missing_docs,
    reason = "the Finnish words beside each name say what it is"
)]
pub struct PlacedWords {
    pub table: &'static str,
    pub place_keys: &'static str,
    pub to_indicator: &'static str,
    pub unknown: Template<1>, // identifier
    pub source_unknown: &'static str,
    pub not_printed: &'static str,
}

spoken!(PlacedWords, placed);
