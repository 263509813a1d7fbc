//! The choice of municipalities: those that are chosen, a field that adds more, and similar ones.

use leptos::prelude::*;

use super::{chips::MunicipalityChips, municipality_field};
use crate::app::{
    deferred::{Coming, deferred},
    reading_room::ReadingRoom,
};

/// The chosen municipalities, and what adds more; its code comes after the text of the page.
#[component]
pub fn MunicipalityPicker() -> impl IntoView {
    let words = ReadingRoom::expect().words();
    view! {
        <div class="municipality-picker">
            // Above the field, so that its list covers none of them.
            <div class="chips" role="group" tabindex="-1" aria-label=words.chosen_municipalities>
                <MunicipalityChips />
            </div>
            {deferred(Coming::Field, municipality_field::load, municipality_field::field)}
        </div>
    }
}
