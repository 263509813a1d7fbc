//! The embed of a region's card: what stands out and the tables, or one phenomenon of it.

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
            card::{highlights, table},
            embed::{self, Embed},
        },
        live::{IntoPart, Part, live},
        loading::Loading,
        reading_room::ReadingRoom,
        surroundings::Surroundings,
    },
    embedding::EmbedSubject,
    model::{Card, PhenomenonId, Region, RegionLevel, filter::Choice},
    words::{cards::around::facts, embeds::EmbedWords},
};

/// Makes the embed of a region's card, whose code comes in a file of its own.
///
/// # Errors
/// That this file did not come.
#[wasm_split(embed_card, fallible, preload(/** Loads the code of this embed. */ load))]
pub fn page(number: String) -> Result<Part, SplitLoaderError> {
    let room = ReadingRoom::expect();
    let catalogue = room.catalogue();
    let found = catalogue.region_of_number(&number);
    let found = found.filter(|(region, _)| region.level != RegionLevel::Region);
    let Some((region, _)) = found else {
        return Ok(embed::unknown(room, &number));
    };
    let region = Arc::clone(region);
    let embed = Embed {
        subject: EmbedSubject::Card(region.code.clone()),
        title: region.name.text(room.language()).to_owned(),
        content: Arc::new(move || content(room, &region)),
    };
    Ok(embed.into_part(room))
}

fn content(room: ReadingRoom, region: &Arc<Region>) -> Part {
    let facts = facts(region, &room.catalogue(), room.language());
    let surroundings = Surroundings::here();
    let card = embed::loaded(
        room,
        {
            let region = Arc::clone(region);
            Loading::begun(move || {
                let (library, region) = (room.library(), Arc::clone(&region));
                async move { library.card(&region).await }
            })
        },
        move |card| live(move || shown(room, &card, surroundings)).into_part(),
    );
    view! {
        <p class="card-head__facts">{facts}</p>
        {card}
    }
    .into_part()
}

/// The whole card, or the phenomena that the address asks for.
fn shown(room: ReadingRoom, card: &Arc<Card>, surroundings: Surroundings) -> Part {
    let chosen: Vec<PhenomenonId> = room.part(|selection| {
        let choices = selection.filter.choices();
        choices
            .filter_map(|choice| match choice {
                Choice::Phenomenon(id) => Some(id.clone()),
                _ => None,
            })
            .collect()
    });
    if chosen.is_empty() {
        return view! {
            {highlights::highlights(room, card)}
            {surroundings.has_table().then(|| table::folded_areas(room, card))}
        }
        .into_part();
    }
    let catalogue = room.catalogue();
    let tables: Vec<Part> = chosen
        .iter()
        .filter_map(|id| catalogue.phenomenon(id))
        .filter_map(|(area, phenomenon)| table::one_phenomenon(room, card, area, phenomenon))
        .collect();
    if tables.is_empty() {
        let asked: Vec<&str> = chosen.iter().map(PhenomenonId::as_str).collect();
        let words = EmbedWords::of(room.language());
        return view! { <p>{words.unknown_body.with([&asked.join(", ")])}</p> }.into_part();
    }
    view! {
        {tables}
        {table::key(room, std::slice::from_ref(card))}
    }
    .into_part()
}
