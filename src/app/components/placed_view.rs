//! What a figure between running text shows: code that comes after the text.

#![expect(
    clippy::unnecessary_wraps,
    reason = "the code that is called may not come"
)]

use std::sync::Arc;

use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::indicator_figures::figures_in;
use crate::{
    app::{
        live::{IntoPart, Part, live},
        reading_room::ReadingRoom,
    },
    model::{Dataset, Indicator},
};

/// Makes the figures in the view that is asked for.
///
/// # Errors
/// That the code for it did not come.
#[wasm_split(placed, fallible, preload(/** Loads the code for figures between running text. */ load))]
pub(super) fn view(
    indicator: Arc<Indicator>,
    dataset: Arc<Dataset>,
) -> Result<Part, SplitLoaderError> {
    let room = ReadingRoom::expect();
    let shown = Arc::clone(&dataset);
    // What else is chosen may change while the view stays.
    let view = Memo::new(move |_| room.part(|selection| selection.indicator_view.fitting(&shown)));
    let figures =
        live(move || figures_in(view.get(), Arc::clone(&indicator), Arc::clone(&dataset)));
    Ok(figures.into_part())
}
