//! Taking steps back and again, by buttons that say which step they are about.

use leptos::prelude::*;

use super::super::Editing;
use crate::{
    app::live::{IntoPart, Part},
    words::digest::DigestWords,
};

/// The buttons for steps back and again; each says which step it is about.
pub(super) fn steps(editing: &Editing, words: &'static DigestWords) -> Part {
    let last = {
        let manuscript = editing.manuscript.clone();
        Memo::new(move |_| manuscript.part(|history| history.last_change().map(words.change)))
    };
    let next = {
        let manuscript = editing.manuscript.clone();
        Memo::new(move |_| manuscript.part(|history| history.next_change().map(words.change)))
    };
    let undo_label = Signal::derive(move || match last.get() {
        Some(change) => words.undo_of.with([change]),
        None => words.nothing_to_undo.to_owned(),
    });
    let redo_label = Signal::derive(move || match next.get() {
        Some(change) => words.redo_of.with([change]),
        None => words.nothing_to_redo.to_owned(),
    });
    let (one, other) = (editing.clone(), editing.clone());
    view! {
        <button
            type="button"
            class="button"
            aria-label=undo_label
            aria-disabled=move || last.with(Option::is_none).then_some("true")
            on:click=move |_| undo(&one, words)
        >
            {words.undo}
        </button>
        <button
            type="button"
            class="button"
            aria-label=redo_label
            aria-disabled=move || next.with(Option::is_none).then_some("true")
            on:click=move |_| redo(&other, words)
        >
            {words.redo}
        </button>
    }
    .into_part()
}

/// Takes the last step back, and says which.
pub(super) fn undo(editing: &Editing, words: &'static DigestWords) {
    let said = match editing.manuscript.undo() {
        Some(change) => words.undone.with([(words.change)(change)]),
        None => words.nothing_to_undo.to_owned(),
    };
    editing.said.set(said);
}

/// Takes a step again, and says which.
pub(super) fn redo(editing: &Editing, words: &'static DigestWords) {
    let said = match editing.manuscript.redo() {
        Some(change) => words.redone.with([(words.change)(change)]),
        None => words.nothing_to_redo.to_owned(),
    };
    editing.said.set(said);
}
