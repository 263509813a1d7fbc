//! The embed of an indicator: one of its views.

#![expect(
    clippy::unnecessary_wraps,
    reason = "the code that is called may not come"
)]

use std::sync::Arc;

use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::{
    app::{
        components::{
            embed::{self, Embed},
            indicator_figures::IndicatorFigures,
        },
        live::{IntoPart, Part},
        reading_room::ReadingRoom,
    },
    embedding::EmbedSubject,
    model::IndicatorId,
};
use leptos::prelude::*;

/// Makes the embed of an indicator, whose code comes in a file of its own.
///
/// # Errors
/// That this file did not come.
#[wasm_split(embed_indicator, fallible, preload(/** Loads the code of this embed. */ load))]
pub fn page(id: String) -> Result<Part, SplitLoaderError> {
    let room = ReadingRoom::expect();
    let indicator =
        IndicatorId::from_text(&id).and_then(|id| room.catalogue().indicator(&id).cloned());
    Ok(
        match indicator.filter(|indicator| !indicator.is_pending()) {
            None => embed::unknown(room, &id),
            Some(indicator) => Embed {
                subject: EmbedSubject::Indicator(indicator.id.clone()),
                title: indicator.name.text(room.language()).to_owned(),
                content: Arc::new(move || {
                    view! { <IndicatorFigures indicator=Arc::clone(&indicator) /> }.into_part()
                }),
            }
            .into_part(room),
        },
    )
}
