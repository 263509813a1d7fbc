//! The title above the items of a digest that is edited, and the button below them.

use leptos::prelude::*;

use super::{
    super::Editing,
    fields::{self, ADD_TEXT, step, write_step},
};
use crate::{
    app::live::{IntoPart, Part},
    model::{
        Language,
        digest::{Edit, LONGEST_LINE},
    },
    words::digest::DigestWords,
};

/// The fields for the title and for the language of the words.
pub(super) fn title_field(editing: &Editing, words: &'static DigestWords) -> Part {
    let (manuscript, of_change) = (editing.manuscript.clone(), editing.manuscript.clone());
    let title_now =
        Memo::new(move |_| manuscript.part(|history| history.present().title().to_owned()));
    let (editing, of_title) = (editing.clone(), editing.clone());
    let write = move |event| {
        let title = event_target_value(&event);
        write_step(&of_title, words, &Edit::Retitle(title), (&event, title_now));
    };
    let spoken = manuscript_language(&editing);
    let choose = move |event| {
        if let Some(language) = Language::from_code(&event_target_value(&event)) {
            // That nothing changed needs no saying.
            let _ = step(&editing, words, &Edit::Speak(language), None);
        }
    };
    let choices = Language::ALL.map(|language| {
        let is_chosen = Signal::derive(move || spoken.get() == language);
        view! {
            <option value=language.code() lang=language.code() prop:selected=is_chosen>
                {language.own_name()}
            </option>
        }
    });
    view! {
        <label class="field digest__title">
            <span class="field__label">{words.title}</span>
            <input
                type="text"
                class="field__control"
                maxlength=LONGEST_LINE.to_string()
                prop:value=move || title_now.get()
                on:input=write
                on:change=move |_| of_change.settle()
            />
        </label>
        <label class="field digest__language">
            <span class="field__label">{words.language}</span>
            <select class="field__control" on:change=choose>
                {choices.to_vec()}
            </select>
        </label>
    }
    .into_part()
}

/// The language of the reader's words, or of the page where they have none yet.
fn manuscript_language(editing: &Editing) -> Memo<Language> {
    let (manuscript, usual) = (editing.manuscript.clone(), editing.language);
    Memo::new(move |_| manuscript.part(|history| history.present().language().unwrap_or(usual)))
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
