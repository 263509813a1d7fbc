//! From an editor's Markdown to a chapter of the report.

use crate::{
    model::{Anchor, Catalogue, Chapter},
    publication::Problem,
    publish::placed_text::{PlacedText, TextKind},
};

/// Reads a chapter; one without a title is none.
pub(super) fn read(
    text: &str,
    file: &str,
    anchor: Anchor,
    catalogue: &Catalogue,
    problems: &mut Vec<Problem>,
) -> Option<Chapter> {
    let read = PlacedText::read(text, file, TextKind::Chapter, catalogue, problems)?;
    let passages = read.placed.into_iter().map(|placed| placed.passage);
    Some(Chapter {
        anchor,
        title: read.title,
        passages: passages.collect(),
    })
}

#[cfg(test)]
mod tests;
