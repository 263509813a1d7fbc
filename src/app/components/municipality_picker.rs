//! The choice of municipalities: the browser's own list, which every reader knows how to use.

use leptos::prelude::*;

use crate::{
    app::{address::History, live::live, reading_room::ReadingRoom},
    model::{RegionCode, selection::MOST_MUNICIPALITIES},
};

/// A list of the municipalities that are not chosen yet; choosing one adds it.
#[component]
pub fn MunicipalityPicker() -> impl IntoView {
    let room = ReadingRoom::expect();
    let words = room.words();
    let add = move |event| {
        if let Some(code) = RegionCode::from_text(&event_target_value(&event)) {
            room.change(History::Push, |selection| {
                selection.with_municipality_toggled(&code)
            });
        }
    };
    let is_full = Signal::derive(move || {
        room.part(|selection| selection.municipalities().len() >= MOST_MUNICIPALITIES)
    });
    let first = live(move || {
        if room.part(|selection| selection.municipalities().is_empty()) {
            room.words().choose_municipality
        } else {
            room.words().add_municipality
        }
    });
    let options = live(move || {
        let catalogue = room.catalogue();
        catalogue
            .municipalities()
            .into_iter()
            .filter(|region| room.part(|selection| !selection.has_municipality(&region.code)))
            .map(|region| {
                let name = region.name.text(room.language()).to_owned();
                view! { <option value=region.code.to_string()>{name}</option> }
            })
            .collect_view()
    });
    view! {
        <label class="field">
            <span class="field__label">{words.municipality}</span>
            <select class="field__control" on:change=add prop:value="" disabled=is_full>
                <option value="">{first}</option>
                {options}
            </select>
            {live(move || is_full.get().then(|| (room.words().choice_is_full)(MOST_MUNICIPALITIES)))}
        </label>
    }
}
