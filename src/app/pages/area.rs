//! A priority area: what is followed there, what the region's figures are, and what the region means to do.

#![expect(
    clippy::unnecessary_wraps,
    reason = "the code that is called may not come"
)]

use std::sync::Arc;

use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::missing::ToExplorer;
use crate::{
    app::{
        address,
        components::{
            beside_figures::{self, Wanted},
            card::{portrait::portrait, table},
            embed_dialog::embed_button,
            failure::Failure,
            remarks::{Notes, ProblemList},
            worded::worded,
        },
        deferred::{Coming, deferred},
        document,
        live::{IntoPart, Live, Part, live},
        loading::Loading,
        reading_room::ReadingRoom,
        workshop::Subject,
    },
    embedding::EmbedSubject,
    model::{
        AreaKind, Catalogue, Filter, PriorityArea, PriorityAreaId, RegionLevel, Selection,
        filter::Choice,
    },
    publication::manifest_file::file_of,
    words::{cards::CardWords, front::FrontWords},
};

/// Makes the page of a priority area, whose code comes in a file of its own.
///
/// # Errors
/// That this file did not come.
#[wasm_split(area, fallible, preload(/** Loads the code of this page. */ load))]
pub fn page(id: String) -> Result<Part, SplitLoaderError> {
    let room = ReadingRoom::expect();
    let catalogue = room.catalogue();
    let area = PriorityAreaId::from_text(&id).and_then(|id| catalogue.area(&id).cloned());
    let part = match area {
        None => unknown(room, &id),
        Some(area) => view! { <AreaPage area=area /> }.into_part(),
    };
    Ok(part)
}

fn unknown(room: ReadingRoom, id: &str) -> Part {
    let words = FrontWords::of(room.language());
    let body = words.unknown_area_body.with([id]);
    document::describe(words.unknown_area_title, &body);
    view! {
        <h1>{words.unknown_area_title}</h1>
        <p class="lead">{body}</p>
        <ToExplorer />
    }
    .into_part()
}

#[component]
fn AreaPage(
    /// The area.
    area: PriorityArea,
) -> impl IntoView {
    let room = ReadingRoom::expect();
    let language = room.language();
    let words = FrontWords::of(language);
    let name = area.name.text(language).to_owned();
    document::describe(&name, &name);
    let of_area = Selection {
        language,
        filter: Filter::of([Choice::Area(area.id.clone())], ""),
        ..Selection::default()
    };
    let aim = area.aim.as_ref().map(|aim| worded(room, aim));
    let kind = (area.kind == AreaKind::Priority).then_some(words.area_kind);
    let pending = pending(&room.catalogue(), &area, room);
    let county = room.catalogue().region_of(RegionLevel::County).cloned();
    let library = room.library();
    let files = &library.manifest().files;
    let has_programme = files.programme.is_some();
    let has_voices = county
        .as_ref()
        .is_some_and(|county| file_of(&files.voices, &county.code).is_some());
    let area = Arc::new(area);
    view! {
        <p class="card-head__kind">{kind}</p>
        <h1>{worded(room, &area.name)}</h1>
        <p class="lead">{aim}</p>
        <Notes notes=Signal::derive(move || room.notes()) />
        <ProblemList problems=room.library().problems().to_vec() />
        <p class="links">
            <a href=address::explorer(&of_area)>{words.all_indicators}</a>
            " "
            <a href=address::municipalities(&of_area)>{words.beside_each_other}</a>
            " "
            <a href=address::organisations(&of_area)>{words.for_organisations}</a>
            " "
            {embed_button(room, EmbedSubject::Area(area.id.clone()))}
        </p>
        {figures(room, Arc::clone(&area))}
        {pending.map(|pending| view! { <p class="pending-phenomena">{pending}</p> })}
        {has_voices.then(|| county.map(|county| beside(Wanted::Voices(county, Some(Arc::clone(&area))))))}
        {has_programme.then(|| beside(Wanted::Programme(area)))}
    }
}

fn beside(wanted: Wanted) -> Live {
    deferred(Coming::Field, beside_figures::load, move || {
        beside_figures::beside_figures(wanted.clone())
    })
}

/// The area's indicators on the county's card.
fn figures(room: ReadingRoom, area: Arc<PriorityArea>) -> Part {
    let words = room.words();
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
    live(move || match card.answer() {
        None => view! {
            <p class="visually-hidden" role="status">{words.loading}</p>
            <div class="skeleton skeleton--picture"></div>
        }
        .into_part(),
        Some(Err(error)) => view! { <Failure error=error on_retry=card.begin /> }.into_part(),
        Some(Ok(card)) => card
            .map(|card| {
                let region = card.region.code.clone();
                view! {
                    {table::one_area(room, &card, &area)}
                    {portrait(
                        Subject::Area(region, area.id.clone()),
                        CardWords::of(room.language()).picture_of_figures,
                    )}
                }
                .into_part()
            })
            .into_part(),
    })
    .into_part()
}

/// The phenomena of the area of which nothing has been published.
fn pending(catalogue: &Catalogue, area: &PriorityArea, room: ReadingRoom) -> Option<String> {
    let pending: Vec<&str> = area
        .phenomena
        .iter()
        .filter(|phenomenon| !catalogue.has_figures(&phenomenon.id))
        .map(|phenomenon| phenomenon.name.text(room.language()))
        .collect();
    let words = FrontWords::of(room.language());
    (!pending.is_empty()).then(|| words.pending.with([&pending.join(", ")]))
}
