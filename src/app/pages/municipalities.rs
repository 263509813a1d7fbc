//! All municipalities beside each other, indicator by indicator: the county's overview of an area.

#![expect(
    clippy::unnecessary_wraps,
    reason = "the code that is called may not come"
)]

use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::{
    app::{
        address,
        components::{
            failure::Failure,
            heat_map,
            remarks::{Notes, ProblemList},
        },
        document,
        live::{IntoPart, Part, live},
        loading::Loading,
        reading_room::ReadingRoom,
    },
    model::{Filter, PriorityArea, RegionLevel, Selection, filter::Choice},
    words::front::FrontWords,
};

/// Makes the page of all municipalities, whose code comes in a file of its own.
///
/// # Errors
/// That this file did not come.
#[wasm_split(municipalities, fallible, preload(/** Loads the code of this page. */ load))]
pub fn page() -> Result<Part, SplitLoaderError> {
    Ok(view! { <MunicipalitiesPage /> }.into_part())
}

#[component]
fn MunicipalitiesPage() -> impl IntoView {
    let room = ReadingRoom::expect();
    let words = FrontWords::of(room.language());
    document::describe(words.heat_map, words.heat_map);
    let area = Memo::new(move |_| shown_area(room).map(|area| area.id));
    let card = Loading::begun(move || async move {
        let catalogue = room.catalogue();
        match catalogue.region_of(RegionLevel::County) {
            Some(county) => room
                .library()
                .card(county)
                .await
                .map(|card| Some(card.value)),
            None => Ok(None),
        }
    });
    let table = live(move || match card.answer() {
        None => view! {
            <p class="visually-hidden" role="status">{room.words().loading}</p>
            <div class="skeleton skeleton--picture"></div>
        }
        .into_part(),
        Some(Err(error)) => view! { <Failure error=error on_retry=card.begin /> }.into_part(),
        Some(Ok(card)) => {
            let area = area.get();
            card.zip(area)
                .map(|(card, area)| heat_map::heat_map(room, &card, &area))
                .into_part()
        }
    });
    view! {
        <h1>{words.heat_map}</h1>
        <p class="lead lead--small">{words.heat_map_lead}</p>
        <Notes notes=Signal::derive(move || room.notes()) />
        <ProblemList problems=room.library().problems().to_vec() />
        <nav class="view-tabs" aria-label=words.area_choice>
            {live(move || tabs(room))}
        </nav>
        {table}
    }
}

/// The area in the address, or else the first.
fn shown_area(room: ReadingRoom) -> Option<PriorityArea> {
    let catalogue = room.catalogue();
    let asked = room.part(|selection| {
        selection.filter.choices().find_map(|choice| match choice {
            Choice::Area(id) => Some(id.clone()),
            _ => None,
        })
    });
    let area = asked.and_then(|id| catalogue.area(&id));
    area.or_else(|| catalogue.areas.first()).cloned()
}

fn tabs(room: ReadingRoom) -> Vec<Part> {
    let catalogue = room.catalogue();
    let shown = shown_area(room).map(|area| area.id);
    let areas = catalogue.areas.iter();
    areas
        .map(|area| {
            let to = address::municipalities(&Selection {
                language: room.language(),
                filter: Filter::of([Choice::Area(area.id.clone())], ""),
                ..Selection::default()
            });
            let current = (shown.as_ref() == Some(&area.id)).then_some("page");
            let name = area.name.text(room.language()).to_owned();
            view! { <a class="view-tabs__tab" href=to aria-current=current>{name}</a> }.into_part()
        })
        .collect()
}
