//! The annual clock: what is done in which months, where we are now, and the same for the reader's own calendar.

#![expect(
    clippy::unnecessary_wraps,
    reason = "the code that is called may not come"
)]

use std::sync::Arc;

use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::{
    app::{
        address,
        components::{
            clock_ring::ClockRing,
            failure::Failure,
            phase_list::phase_list,
            remarks::{Notes, ProblemList},
        },
        document,
        live::{IntoPart, Part, live},
        loading::Loading,
        observe, offered_file,
        reading_room::ReadingRoom,
    },
    downloads::{CalendarOf, calendar::MEDIA_TYPE, file_name::calendar_file_name},
    model::{AnnualClock, Note, PhaseId, RegionLevel, Selection, selection::Parameter},
    publication::Loaded,
    words::annual_clock::{ClockWords, present},
};

/// Makes the page of the annual clock, whose code comes in a file of its own.
///
/// # Errors
/// That this file did not come.
#[wasm_split(annual_clock, fallible, preload(/** Loads the code of this page. */ load))]
pub fn page() -> Result<Part, SplitLoaderError> {
    Ok(view! { <AnnualClockPage /> }.into_part())
}

#[component]
fn AnnualClockPage() -> impl IntoView {
    let room = ReadingRoom::expect();
    let words = ClockWords::of(room.language());
    document::describe(words.title, words.lead);
    let clock = Loading::begun(move || {
        let library = room.library();
        async move { library.annual_clock().await }
    });
    let content = live(move || match clock.answer() {
        None => view! {
            <p class="visually-hidden" role="status">{room.words().loading}</p>
            <div class="skeleton skeleton--picture"></div>
        }
        .into_part(),
        Some(Err(error)) => view! { <Failure error=error on_retry=clock.begin /> }.into_part(),
        Some(Ok(Loaded { value: None, .. })) => view! { <p>{words.none}</p> }.into_part(),
        Some(Ok(Loaded {
            value: Some(clock),
            problems,
        })) => view! {
            <ProblemList problems=problems />
            {shown(room, &clock)}
        }
        .into_part(),
    });
    view! {
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <Notes notes=Signal::derive(move || room.notes()) />
        <ProblemList problems=room.library().problems().to_vec() />
        {content}
    }
}

/// Where we are, the ring, the list and the file for calendars.
fn shown(room: ReadingRoom, clock: &Arc<AnnualClock>) -> Part {
    let language = room.language();
    let words = ClockWords::of(language);
    let now = observe::month();
    let present = now.map(|now| {
        let said = present(clock, now, language);
        view! { <p class="annual-clock__present">{said}</p> }
    });
    let known = Arc::clone(clock);
    view! {
        <Notes notes=Signal::derive(move || unknown_phase(room, &known)) />
        {present}
        <div class="annual-clock">
            <ClockRing clock=Arc::clone(clock) now=now />
            <section>
                <h2>{words.phases}</h2>
                {phase_list(room, clock, now)}
            </section>
        </div>
        {calendar(room, clock)}
    }
    .into_part()
}

/// What must be said where the address names a phase that there is not.
fn unknown_phase(room: ReadingRoom, clock: &AnnualClock) -> Vec<Note> {
    let asked = room.part(|selection| selection.phase.clone());
    let unknown = asked.filter(|id| clock.phase(id).is_none());
    let note = unknown.map(|id| Note::UnknownValue {
        parameter: Parameter::Phase,
        value: id.to_string(),
    });
    note.into_iter().collect()
}

/// The clock as a file for the reader's own calendar.
fn calendar(room: ReadingRoom, clock: &AnnualClock) -> Option<Part> {
    let language = room.language();
    let words = ClockWords::of(language);
    let (library, catalogue) = (room.library(), room.catalogue());
    let release = &library.manifest().release;
    let county = catalogue.region_of(RegionLevel::County);
    let calendar = CalendarOf {
        clock,
        published: release.date,
        region: county.map_or("region", |county| county.code.as_str()),
        language,
    };
    let file = calendar.write(|id| address_of(id, room));
    let to = offered_file::address_of(&file, MEDIA_TYPE)?;
    let name = calendar_file_name(&release.id, words);
    Some(
        view! {
            <div class="annual-clock__calendar">
                <a class="button" href=to download=name>{words.calendar}</a>
                <p>{words.calendar_hint}</p>
            </div>
        }
        .into_part(),
    )
}

/// The whole address at which a phase is shown.
fn address_of(id: &PhaseId, room: ReadingRoom) -> String {
    let path = address::annual_clock(&Selection {
        language: room.language(),
        phase: Some(id.clone()),
        ..Selection::default()
    });
    [document::origin(), path].concat()
}
