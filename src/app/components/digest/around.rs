//! The title above the items of a digest, and the button below them.

use leptos::prelude::*;

use super::{
    Editing,
    item::fields::{self, ADD_TEXT, step},
};
use crate::{
    app::live::{IntoPart, Part, live},
    model::digest::{Edit, LONGEST_LINE},
    words::digest::DigestWords,
};

/// The field for the title, while the digest is edited.
pub fn title_field(editing: &Editing, words: &'static DigestWords) -> Part {
    let editing = editing.clone();
    let desk = editing.desk.clone();
    let title = Memo::new(move |_| desk.part(|history| history.present().title().to_owned()));
    live(move || {
        let (of_input, of_change) = (editing.clone(), editing.desk.clone());
        let write = move |event| {
            let title = event_target_value(&event);
            step(&of_input, words, &Edit::Retitle(title), None);
        };
        editing.is_editing.get().then(|| {
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
        })
    })
    .into_part()
}

/// The button that adds a text at the end, while the digest is edited.
pub fn add_text(editing: &Editing, words: &'static DigestWords) -> Part {
    let editing = editing.clone();
    live(move || {
        let of_click = editing.clone();
        editing.is_editing.get().then(|| {
            view! {
                <p class="digest__add">
                    <button
                        type="button"
                        class="button"
                        id=ADD_TEXT
                        on:click=move |_| fields::add_text(&of_click, None, words)
                    >
                        {words.add_text}
                    </button>
                </p>
            }
        })
    })
    .into_part()
}
