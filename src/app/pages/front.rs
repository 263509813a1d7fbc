//! The front page: which municipality, which theme, and how one begins.

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
            front::{
                areas, further,
                locator_map::LocatorMap,
                municipality_finder::{self, MunicipalityFinder},
            },
            remarks::{Notes, ProblemList},
        },
        document,
        live::{IntoPart, Part},
        my_municipality::MyMunicipality,
        reading_room::ReadingRoom,
    },
    model::Selection,
    words::front::FrontWords,
};

/// Makes the front page, whose code comes in a file of its own.
///
/// # Errors
/// That this file did not come.
#[wasm_split(front, fallible, preload(/** Loads the code of this page. */ load))]
pub fn page() -> Result<Part, SplitLoaderError> {
    Ok(view! { <FrontPage /> }.into_part())
}

#[component]
fn FrontPage() -> impl IntoView {
    let room = ReadingRoom::expect();
    let language = room.language();
    let words = FrontWords::of(language);
    let catalogue = room.catalogue();
    let question = catalogue.question.text(language).to_owned();
    document::describe(words.title, &question);
    let count = catalogue.municipalities().len().to_string();
    view! {
        <div class="front">
            <div class="front__words">
                <h1>{question}</h1>
                <p class="lead">{words.lead.with([&count])}</p>
                <Notes notes=Signal::derive(move || room.notes()) />
                <ProblemList problems=room.library().problems().to_vec() />
                <MunicipalityFinder />
                {ways(room)}
            </div>
            <LocatorMap />
        </div>
        {areas::doors(room)}
        {further::further(room)}
    }
}

/// The two ways in: for residents, and for organisations.
fn ways(room: ReadingRoom) -> Part {
    let language = room.language();
    let words = FrontWords::of(language);
    let plain = Selection {
        language,
        ..Selection::default()
    };
    let catalogue = room.catalogue();
    let own = MyMunicipality::expect().code();
    let own = own.filter(|code| catalogue.region(code).is_some());
    let resident = match own {
        Some(code) => way(
            address::card(&code, &plain),
            words.as_resident,
            words.as_resident_hint,
        ),
        // Whoever has not chosen one begins at the field.
        None => view! {
            <button type="button" class="way" on:click=|_| document::focus(municipality_finder::FIELD)>
                <span class="way__name">{words.as_resident}</span>
                <span class="way__hint">{words.as_resident_hint}</span>
            </button>
        }
        .into_part(),
    };
    let organisation = address::organisations(&plain);
    view! {
        <div class="ways">
            {resident}
            {way(organisation, words.as_organisation, words.as_organisation_hint)}
            {way(address::municipalities(&plain), words.beside_each_other, words.beside_each_other_hint)}
        </div>
    }
    .into_part()
}

fn way(to: String, name: &'static str, hint: &'static str) -> Part {
    view! {
        <a class="way" href=to>
            <span class="way__name">{name}</span>
            <span class="way__hint">{hint}</span>
        </a>
    }
    .into_part()
}
