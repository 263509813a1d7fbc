//! What stands below the figures of a card, and comes after them: similar municipalities, and what is not known.

#![expect(
    clippy::unnecessary_wraps,
    reason = "the code that is called may not come"
)]

use std::sync::Arc;

use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::unknown::unknown;
use crate::{
    app::{
        components::similar_municipalities::similar_to,
        live::{IntoPart, Part},
        reading_room::ReadingRoom,
    },
    model::Card,
};

/// Shows what stands below the figures of a card.
///
/// # Errors
/// That the code for it did not come.
#[wasm_split(card_rest, fallible, preload(/** Loads the code for it. */ load))]
pub fn rest(card: Arc<Card>) -> Result<Part, SplitLoaderError> {
    let room = ReadingRoom::expect();
    Ok(view! {
        {similar_to(room, &card.region.code)}
        {unknown(room, &card)}
    }
    .into_part())
}
