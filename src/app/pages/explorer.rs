//! The explorer: choose a municipality and a theme, and see how its indicators have developed.

#![expect(
    clippy::unnecessary_wraps,
    reason = "the code that is called may not come"
)]

use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::{
    app::{
        components::{
            chips::FilterChips,
            filters::{Filters, SearchField},
            municipality_picker::MunicipalityPicker,
            remarks::{Notes, ProblemList},
            results::Results,
        },
        document,
        finder::Finder,
        live::{IntoPart, Part, live},
        observe,
        reading_room::ReadingRoom,
    },
    model::RegionLevel,
};

/// Makes the explorer, whose code comes in a file of its own.
///
/// # Errors
/// That this file did not come.
#[wasm_split(explorer, fallible, preload(/** Loads the code of this page. */ load))]
pub fn page() -> Result<Part, SplitLoaderError> {
    Ok(view! { <ExplorerPage /> }.into_part())
}

/// The explorer.
#[component]
fn ExplorerPage() -> impl IntoView {
    let room = ReadingRoom::expect();
    let words = room.words();
    Finder::provide(room);
    let catalogue = room.catalogue();
    let question = catalogue.question.text(words.language).to_owned();
    document::describe(words.explorer_title, &question);
    let county = catalogue
        .region_of(RegionLevel::County)
        .map_or("", |county| county.locative.text(words.language));
    // On a phone the results come first.
    let is_wide = observe::setting("(min-width: 62rem)").get_untracked();
    view! {
        <h1>{question}</h1>
        <p class="lead">{words.explorer_lead.with([county])}</p>
        <Notes notes=Signal::derive(move || room.notes()) />
        <ProblemList problems=room.library().problems().to_vec() />
        <div class="explorer">
            <div class="explorer__filters">
                <MunicipalityPicker />
                <SearchField />
                <details class="filters" open=is_wide>
                    <summary>{live(move || filters_summary(room))}</summary>
                    <Filters />
                </details>
            </div>
            <div class="explorer__results">
                <FilterChips />
                <Results />
            </div>
        </div>
    }
}

/// How many filters are on, for a reader to whom they are folded away.
fn filters_summary(room: ReadingRoom) -> String {
    let words = room.words();
    let count = room.part(|selection| selection.filter.choices().count());
    if count == 0 {
        words.filters.to_owned()
    } else {
        words.filters_on.with([&count.to_string()])
    }
}
