//! What changed in each release, from the newest back to the oldest that can be followed.

#![expect(
    clippy::unnecessary_wraps,
    reason = "the code that is called may not come"
)]

use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::{
    app::{
        components::{release_changes, remarks::ProblemList},
        document,
        live::{IntoPart, Part},
        reading_room::ReadingRoom,
    },
    words::history::HistoryWords,
};

/// Makes the page of what changed, whose code comes in a file of its own.
///
/// # Errors
/// That this file did not come.
#[wasm_split(history, fallible, preload(/** Loads the code of this page. */ load))]
pub fn page() -> Result<Part, SplitLoaderError> {
    let room = ReadingRoom::expect();
    let words = HistoryWords::of(room.language());
    document::describe(words.title, words.lead);
    let library = room.library();
    let date = library.manifest().release.date.write(room.language());
    let page = view! {
        <div class="reading reading--wide">
            <h1>{words.title}</h1>
            <p class="lead">{words.lead}</p>
            <ProblemList problems=library.problems().to_vec() />
            <h2>{words.newest.with([&date])}</h2>
            {release_changes::of_newest(room)}
        </div>
    };
    Ok(page.into_part())
}
