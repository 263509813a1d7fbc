//! What stands beside figures: the programme, questions for a discussion, and what people say themselves.

#![expect(
    clippy::unnecessary_wraps,
    reason = "the code that is called may not come"
)]

use std::sync::Arc;

use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::{
    area_programme::{area_measures, area_programme},
    card::voices::{voices, voices_of_area},
    questions,
};
use crate::{
    app::{
        live::{IntoPart, Part},
        reading_room::ReadingRoom,
    },
    model::{Card, PriorityArea, Region, Theme},
};

/// What is wanted beside figures.
#[derive(Debug, Clone)]
pub enum Wanted {
    /// What people of a region say themselves, or what they say about one area alone.
    Voices(Arc<Region>, Option<Arc<PriorityArea>>),
    /// The questions for a discussion of a card.
    Questions(Arc<Card>),
    /// The questions about one theme.
    QuestionsAbout(Theme),
    /// What is decided for an area.
    Programme(Arc<PriorityArea>),
    /// Goals and measures of an area alone, below a heading of that level.
    Measures(Arc<PriorityArea>, u8),
    /// What people of all regions say of an area, below a heading of that level.
    VoicesOfArea(Arc<PriorityArea>, u8),
}

/// Shows what is wanted; its code comes in a file of its own, since figures are read first.
///
/// # Errors
/// That this file did not come.
#[wasm_split(programme, fallible, preload(/** Loads the code for it. */ load))]
pub fn beside_figures(wanted: Wanted) -> Result<Part, SplitLoaderError> {
    let room = ReadingRoom::expect();
    Ok(match wanted {
        Wanted::Voices(region, area) => voices(room, &region, area),
        Wanted::Questions(card) => questions::of_card(room, card).into_part(),
        Wanted::QuestionsAbout(theme) => questions::about(room, theme).into_part(),
        Wanted::Programme(area) => area_programme(room, area).into_part(),
        Wanted::Measures(area, below) => area_measures(room, area, below).into_part(),
        Wanted::VoicesOfArea(area, below) => voices_of_area(room, area, below),
    })
}
