//! What an organisation asks for beside its field of work: where it works, its target group, and the explorer's filters.

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
            chips::FilterChips,
            filters::{ChoiceGroup, Count, areas, collections, groups, phenomena},
            municipality_picker::MunicipalityPicker,
        },
        live::{IntoPart, Part},
        observe,
        reading_room::ReadingRoom,
    },
    model::{GroupKind, Inquiry, Organisations, Selection, selection::MOST_MUNICIPALITIES},
    words::organisations::OrganisationWords,
};

/// The area of activity, and the filters that the explorer has too.
///
/// # Errors
/// That their code did not come.
#[wasm_split(choices, fallible, preload(/** Loads the code of the choices. */ load))]
pub fn choices(
    organisations: Arc<Organisations>,
    asked: Memo<Selection>,
) -> Result<Part, SplitLoaderError> {
    let room = ReadingRoom::expect();
    let words = OrganisationWords::of(room.language());
    let catalogue = room.catalogue();
    let survey = Memo::new(move |_| {
        asked.with(|asked| Inquiry::survey(&room.catalogue(), &organisations, asked))
    });
    let count = Count::new(move |choice| Some(survey.with(|survey| survey.count(&choice))));
    let of_areas = Signal::stored(areas(&catalogue));
    let of_phenomena = Memo::new(move |_| phenomena(room)).into();
    let people = Signal::stored(groups(&catalogue, GroupKind::People));
    let collections = Signal::stored(collections(&catalogue));
    let municipalities = catalogue.municipalities().len().to_string();
    let hint = words
        .area_hint
        .with([&municipalities, &MOST_MUNICIPALITIES.to_string()]);
    // On a phone the figures come first.
    let is_wide = observe::setting("(min-width: 62rem)").get_untracked();
    let choices = view! {
        <h3 class="explorer__heading">{words.area_of_activity}</h3>
        <p class="explorer__hint">{hint}</p>
        <MunicipalityPicker />
        <details class="filters" open=is_wide>
            <summary>{room.words().filters}</summary>
            <ChoiceGroup legend=|words| words.groups choices=people count=count />
            <ChoiceGroup legend=|words| words.areas choices=of_areas count=count />
            <ChoiceGroup legend=|words| words.phenomena choices=of_phenomena count=count />
            <ChoiceGroup legend=|words| words.collections choices=collections count=count />
        </details>
    };
    Ok(choices.into_part())
}

/// The filters that are on.
///
/// # Errors
/// That their code did not come.
#[wasm_split(choices, fallible, preload(/** Loads the code of the chips. */ load_chips))]
pub fn chips() -> Result<Part, SplitLoaderError> {
    Ok(view! { <FilterChips /> }.into_part())
}
