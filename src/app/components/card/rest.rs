//! What comes after the figures of a card: comparing, similar municipalities, and what is not known.

#![expect(
    clippy::unnecessary_wraps,
    reason = "the code that is called may not come"
)]

use std::sync::Arc;

use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::{beside::compare_field, tools::tools, unknown::unknown};
use crate::{
    app::{
        components::similar_municipalities::similar_to,
        live::{IntoPart, Part},
        reading_room::ReadingRoom,
    },
    model::{Card, Region},
};

/// A part of a card that comes after its figures.
#[derive(Debug, Clone)]
pub enum Rest {
    /// What may be done with the card.
    Tools(Arc<Region>),
    /// The field by which another municipality is put beside.
    CompareField(Arc<Region>),
    /// What stands below the figures.
    Below(Arc<Card>),
}

/// Shows a part of a card that comes after its figures.
///
/// # Errors
/// That the code for it did not come.
#[wasm_split(card_rest, fallible, preload(/** Loads the code for it. */ load))]
pub fn rest(rest: Rest) -> Result<Part, SplitLoaderError> {
    let room = ReadingRoom::expect();
    Ok(match rest {
        Rest::Tools(region) => tools(room, &region),
        Rest::CompareField(region) => compare_field(room, &region),
        Rest::Below(card) => view! {
            {similar_to(room, &card.region.code)}
            {unknown(room, &card)}
        }
        .into_part(),
    })
}
