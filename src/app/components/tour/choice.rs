//! The choice of the municipality that a step shows.

use leptos::prelude::*;

use super::Guide;
use crate::{
    app::{
        address::History,
        live::{IntoPart, Part},
    },
    model::RegionCode,
    words::tour::TourWords,
};

/// The choice, where the step shows the reader's own municipality; until there is one, it shows its example.
pub(super) fn choice(guide: Guide, place: usize) -> Option<Part> {
    let example = guide.tour.with_value(|tour| {
        let step = tour.steps.get(place).filter(|step| step.shows_own)?;
        let shown = &step.placement.selection;
        Some(shown.municipalities().first().cloned())
    })?;
    let room = guide.room;
    let language = room.language();
    let words = TourWords::of(language);
    let catalogue = room.catalogue();
    let example = example.and_then(|code| catalogue.region(&code).cloned());
    // On paper it says whom the step shows, unless that is nobody yet.
    let class = if example.is_some() {
        "field field--inline tour-step__choice"
    } else {
        "field field--inline tour-step__choice tour-step__choice--open"
    };
    let none = example.map_or_else(
        || words.choose.to_owned(),
        |example| words.example.with([example.name.text(language)]),
    );
    let option = |code: Option<RegionCode>, name: String| {
        let value = code.as_ref().map(ToString::to_string).unwrap_or_default();
        let is_chosen = move || guide.own.get() == code;
        view! { <option value=value prop:selected=is_chosen>{name}</option> }.into_part()
    };
    let municipalities = catalogue.municipalities().into_iter().map(|region| {
        let name = region.name.text(language).to_owned();
        option(Some(region.code.clone()), name)
    });
    let options: Vec<Part> = std::iter::once(option(None, none))
        .chain(municipalities)
        .collect();
    let choose = move |event| {
        let code = RegionCode::from_text(&event_target_value(&event));
        room.change(History::Replace, |selection| {
            selection.with_municipalities(code)
        });
    };
    let field = view! {
        <label class=class>
            <span class="field__label">{words.municipality}</span>
            <select class="field__control" on:change=choose>{options}</select>
        </label>
    };
    Some(field.into_part())
}
