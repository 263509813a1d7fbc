//! The choice of municipalities: the browser's own list, which every reader knows how to use, and a button.

use leptos::{html, prelude::*};

use crate::{
    app::{address::History, live::live, reading_room::ReadingRoom},
    model::{RegionCode, selection::MOST_MUNICIPALITIES},
};

/// A list of the municipalities that are not chosen yet, and a button that adds the one picked.
///
/// Adding waits for the button, because arrow keys pick one after the other on their way through a closed list.
#[component]
pub fn MunicipalityPicker() -> impl IntoView {
    let room = ReadingRoom::expect();
    let words = room.words();
    let list = NodeRef::<html::Select>::new();
    let is_full = Signal::derive(move || {
        room.part(|selection| selection.municipalities().len() >= MOST_MUNICIPALITIES)
    });
    let add = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let picked = list
            .get_untracked()
            .and_then(|list| RegionCode::from_text(&list.value()));
        if let Some(code) = picked {
            room.change(History::Push, |selection| {
                selection.with_municipality_added(&code)
            });
        }
    };
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
    let full = live(move || {
        is_full.get().then(|| {
            words
                .choice_is_full
                .with([&MOST_MUNICIPALITIES.to_string()])
        })
    });
    view! {
        <form class="field municipality-picker" on:submit=add>
            <label class="municipality-picker__list">
                <span class="field__label">{words.municipality}</span>
                <select class="field__control" node_ref=list>
                    <option value="">{words.choose_municipality}</option>
                    {options}
                </select>
            </label>
            <button type="submit" class="button" aria-disabled=Signal::derive(move || is_full.get().to_string())>
                {words.add_municipality}
            </button>
            <p class="municipality-picker__full" role="status">{full}</p>
        </form>
    }
}
