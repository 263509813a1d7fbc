//! What stands below the figures of an indicator: what they mean, and right below the picture the ways to take them along.

#![expect(
    clippy::unnecessary_wraps,
    reason = "the code that is called may not come"
)]

use std::sync::Arc;

use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::{
    digest::add::add_button, downloads::Downloads, embed_dialog::embed_button,
    explanation::ExplanationSections,
};
use crate::{
    app::{
        address,
        live::{IntoPart, Part},
        reading_room::ReadingRoom,
        workshop::Subject,
    },
    embedding::EmbedSubject,
    model::{Indicator, IndicatorId, Selection},
    publication::manifest_file::file_of,
    words::tour::TourWords,
};

/// Makes what stands below the figures of an indicator, whose code comes in a file of its own, after them.
///
/// # Errors
/// That this file did not come.
#[wasm_split(below_figures, fallible, preload(/** Loads the code for it. */ load))]
pub fn below_figures(indicator: Arc<Indicator>) -> Result<Part, SplitLoaderError> {
    let room = ReadingRoom::expect();
    let below = view! {
        {to_tour(room, &indicator)}
        <ExplanationSections indicator=indicator />
    };
    Ok(below.into_part())
}

/// Makes the ways to take along what a view shows: into the reader's own report, to other sites, and as files.
///
/// # Errors
/// That this file did not come.
#[wasm_split(below_figures, fallible, preload(/** Loads the code for these ways. */ load_ways))]
pub fn ways_to_take_along(id: IndicatorId) -> Result<Part, SplitLoaderError> {
    let room = ReadingRoom::expect();
    let subject = Subject::Indicator(id.clone());
    let ways = view! {
        <div class="taken-along">
            {add_button(room, id.clone())}
            <p>{embed_button(room, EmbedSubject::Indicator(id))}</p>
            <Downloads subject=subject summary=room.words().downloads />
        </div>
    };
    Ok(ways.into_part())
}

/// The way to the guided tour of the indicator's phenomenon, where it has one.
fn to_tour(room: ReadingRoom, indicator: &Indicator) -> Option<Part> {
    let library = room.library();
    file_of(&library.manifest().files.tours, &indicator.phenomenon)?;
    let catalogue = room.catalogue();
    let (_, phenomenon) = catalogue.phenomenon(&indicator.phenomenon)?;
    let language = room.language();
    let said = TourWords::of(language)
        .of_phenomenon
        .with([phenomenon.name.text(language)]);
    // The reader's first municipality goes along, as the one that a step shows.
    let municipality = room.part(|selection| selection.municipalities().first().cloned());
    let selection = Selection {
        language,
        ..Selection::default()
    };
    let address = address::tour(&phenomenon.id, &selection.with_municipalities(municipality));
    Some(view! { <p><a href=address>{said}</a></p> }.into_part())
}
