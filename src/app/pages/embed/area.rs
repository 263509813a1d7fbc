//! The embed of a priority area: its aim and its indicators in the county.

#![expect(
    clippy::unnecessary_wraps,
    reason = "the code that is called may not come"
)]

use std::sync::Arc;

use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::{
    app::{
        components::{
            card::table,
            embed::{self, Embed},
            worded::worded,
        },
        live::{IntoPart, Part},
        loading::Loading,
        reading_room::ReadingRoom,
    },
    embedding::EmbedSubject,
    model::{PriorityArea, PriorityAreaId, RegionLevel},
};

/// Makes the embed of a priority area, whose code comes in a file of its own.
///
/// # Errors
/// That this file did not come.
#[wasm_split(embed_area, fallible, preload(/** Loads the code of this embed. */ load))]
pub fn page(id: String) -> Result<Part, SplitLoaderError> {
    let room = ReadingRoom::expect();
    let area = PriorityAreaId::from_text(&id).and_then(|id| room.catalogue().area(&id).cloned());
    Ok(match area {
        None => embed::unknown(room, &id),
        Some(area) => Embed {
            subject: EmbedSubject::Area(area.id.clone()),
            title: area.name.text(room.language()).to_owned(),
            content: Arc::new(move || content(room, &area)),
        }
        .into_part(room),
    })
}

fn content(room: ReadingRoom, area: &PriorityArea) -> Part {
    let aim = area.aim.as_ref().map(|aim| worded(room, aim));
    let catalogue = room.catalogue();
    let county = catalogue.region_of(RegionLevel::County).cloned();
    let figures = county.map(|county| {
        let area = area.clone();
        let card = Loading::begun(move || {
            let (library, county) = (room.library(), Arc::clone(&county));
            async move { library.card(&county).await }
        });
        embed::loaded(room, card, move |card| {
            table::one_area(room, &card, &area).into_part()
        })
    });
    view! {
        <p class="lead">{aim}</p>
        {figures}
    }
    .into_part()
}
