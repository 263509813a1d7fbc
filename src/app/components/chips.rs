//! What is switched on: one chip each, which a press removes.

use leptos::{
    prelude::*,
    web_sys::{Element, HtmlElement},
};
use wasm_bindgen::JsCast;

use super::line_marker::line_marker;
use crate::{
    app::{
        address::History,
        document,
        live::{IntoPart, Part, live},
        reading_room::ReadingRoom,
    },
    model::{Filter, Language, RegionCode, Role, Selection, filter::Choice},
};

/// A chip; a press hands the focus to the group it is in, since the chip itself may be gone then.
#[component]
pub fn Chip(
    /// What it stands for.
    name: String,
    /// What a press does, in words.
    label: String,
    /// What stands before the name.
    before: Part,
    /// The sign after the name.
    after: &'static str,
    /// Does what a press does.
    on_press: Callback<()>,
) -> impl IntoView {
    let press = move |event: leptos::ev::MouseEvent| {
        focus_group(&event);
        on_press.run(());
    };
    view! {
        <button type="button" class="chip" aria-label=label on:click=press>
            {before}
            {name}
            <span aria-hidden="true">{after}</span>
        </button>
    }
}

/// Puts the focus on the group that a pressed chip was in.
pub fn focus_group(event: &leptos::ev::MouseEvent) {
    let chip = event
        .current_target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    let group = chip.and_then(|chip| chip.closest("[role=group]").ok().flatten());
    if let Some(group) = group.and_then(|group| group.dyn_into::<HtmlElement>().ok()) {
        document::focus_in_place(&group);
    }
}

/// The chosen municipalities as chips.
#[component]
pub fn MunicipalityChips() -> impl IntoView {
    let room = ReadingRoom::expect();
    live(move || {
        room.part(|selection| selection.municipalities().to_vec())
            .into_iter()
            .filter_map(|code| {
                let slot = room.part(|selection| selection.slot_of(&code))?;
                Some(view! { <MunicipalityChip code=code role=Role::Chosen(slot) /> })
            })
            .collect_view()
    })
}

#[component]
fn MunicipalityChip(
    /// The municipality.
    code: RegionCode,
    /// The part its line plays on charts.
    role: Role,
) -> impl IntoView {
    let room = ReadingRoom::expect();
    let name = room
        .catalogue()
        .region(&code)
        .map(|region| region.name.text(room.language()).to_owned())
        .unwrap_or_default();
    let label = room.words().remove.with([&name]);
    let remove = Callback::new(move |()| {
        room.change(History::Push, |selection| {
            selection.with_municipality_toggled(&code)
        });
    });
    view! { <Chip name=name label=label before=line_marker(role) after=" ×" on_press=remove /> }
}

/// Every filter that is on, and a press that clears them all.
#[component]
pub fn FilterChips() -> impl IntoView {
    let room = ReadingRoom::expect();
    let words = room.words();
    let clear = move |event: leptos::ev::MouseEvent| {
        focus_group(&event);
        room.change(History::Push, |selection| Selection {
            filter: Filter::default(),
            ..selection
        });
    };
    let chips = live(move || {
        let filter = room.part(|selection| selection.filter.clone());
        let choices = filter
            .choices()
            .cloned()
            .map(|choice| view! { <FilterChip choice=choice /> })
            .collect_view();
        (!filter.is_empty()).then(|| {
            view! {
                {choices}
                <button type="button" class="chip chip--clear" on:click=clear>
                    {room.words().clear_filters}
                </button>
            }
        })
    });
    view! {
        <div class="chips" role="group" tabindex="-1" aria-label=words.chosen_filters>
            {chips}
        </div>
    }
}

#[component]
fn FilterChip(choice: Choice) -> impl IntoView {
    let room = ReadingRoom::expect();
    let name = choice_name(room, &choice, room.language());
    let label = room.words().remove.with([&name]);
    let remove = Callback::new(move |()| {
        let catalogue = room.catalogue();
        room.change(History::Push, |selection| Selection {
            filter: selection.filter.clone().toggled(&choice, &catalogue),
            ..selection
        });
    });
    view! { <Chip name=name label=label before=().into_part() after=" ×" on_press=remove /> }
}

/// The name of a choice, as the publication or the interface has it.
pub fn choice_name(room: ReadingRoom, choice: &Choice, language: Language) -> String {
    let catalogue = room.catalogue();
    let name = match choice {
        Choice::Area(id) => catalogue.area(id).map(|area| &area.name),
        Choice::Phenomenon(id) => catalogue
            .phenomenon(id)
            .map(|(_, phenomenon)| &phenomenon.name),
        Choice::Group(id) => catalogue.group(id).map(|group| &group.name),
        Choice::Collection(collection) => {
            return (room.words().collection)(*collection).to_owned();
        }
    };
    name.map(|name| name.text(language).to_owned())
        .unwrap_or_default()
}
