//! The title above the items of a digest that is edited, and the button below them.

use leptos::prelude::*;

use super::{
    super::Editing,
    fields::{self, ADD_TEXT, step},
};
use crate::{
    app::live::{IntoPart, Part},
    model::digest::{Edit, LONGEST_LINE},
    words::digest::DigestWords,
};

/// The field for the title.
pub(super) fn title_field(editing: &Editing, words: &'static DigestWords) -> Part {
    let (desk, of_change) = (editing.desk.clone(), editing.desk.clone());
    let title = Memo::new(move |_| desk.part(|history| history.present().title().to_owned()));
    let editing = editing.clone();
    let write = move |event| {
        let title = event_target_value(&event);
        step(&editing, words, &Edit::Retitle(title), None);
    };
    view! {
        <label class="field digest__title">
            <span class="field__label">{words.title}</span>
            <input
                type="text"
                class="field__control"
                maxlength=LONGEST_LINE.to_string()
                prop:value=move || title.get()
                on:input=write
                on:change=move |_| of_change.settle()
            />
        </label>
    }
    .into_part()
}

/// The button that adds a text at the end.
pub(super) fn add_text(editing: &Editing, words: &'static DigestWords) -> Part {
    let editing = editing.clone();
    view! {
        <p class="digest__add">
            <button
                type="button"
                class="button"
                id=ADD_TEXT
                on:click=move |_| fields::add_text(&editing, None, words)
            >
                {words.add_text}
            </button>
        </p>
    }
    .into_part()
}
