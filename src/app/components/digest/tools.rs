//! What is pressed above a digest: editing, steps back and again, its link, its file and paper.

use std::sync::Arc;

use leptos::{html, prelude::*, task::spawn_local};

use super::{Desk, Editing, handover};
use crate::{
    app::{
        clipboard,
        components::report_file::report_file,
        document,
        live::{IntoPart, Part, live},
        printing::Printing,
        workshop::report_bench::Order,
    },
    model::Digest,
    travel::{
        file,
        link::{LONGEST_LINK, TooLong},
    },
    words::digest::DigestWords,
};

/// The tools; those for editing stand there only while it is edited.
pub fn tools(editing: &Editing, words: &'static DigestWords, printing: Printing) -> Part {
    let is_editing = editing.is_editing;
    let steps = {
        let editing = editing.clone();
        live(move || is_editing.get().then(|| steps(&editing, words)))
    };
    let toggle = live(move || {
        if is_editing.get() {
            words.done
        } else {
            words.edit
        }
    });
    let copy = {
        let editing = editing.clone();
        move |()| copy_link(&editing, words)
    };
    let save = {
        let editing = editing.clone();
        move |()| save(&editing, words)
    };
    let has_items = {
        let desk = editing.desk.clone();
        Memo::new(move |_| desk.part(|history| !history.present().is_empty()))
    };
    let (copy, save) = (StoredValue::new(copy), StoredValue::new(save));
    let order = {
        let desk = editing.desk.clone();
        Arc::new(move || order(&desk, words))
    };
    let of_whole = live(move || {
        has_items.get().then(|| {
            view! {
                <button type="button" class="button" on:click=move |_| copy.with_value(|copy| copy(()))>{words.copy_link}</button>
                <button type="button" class="button" on:click=move |_| save.with_value(|save| save(()))>{words.save}</button>
                <button type="button" class="button" on:click=move |_| printing.print()>{words.print}</button>
            }
        })
    });
    // Last, so that what is told of it moves none of the others.
    let file = live(move || has_items.get().then(|| report_file(order.clone())));
    view! {
        <div class="digest__tools" role="group" aria-label=words.tools>
            <button type="button" class="button" id="digest-edit" on:click=move |_| is_editing.update(|on| *on = !*on)>
                {toggle}
            </button>
            {steps}
            {of_whole}
            {open_file(editing, words)}
            {file}
        </div>
    }
    .into_part()
}

/// The digest as it is now, to be taken along as one file.
fn order(desk: &Desk, words: &DigestWords) -> Order {
    let losses = untrack(|| desk.losses());
    Order::Digest {
        placements: desk.part_now(Digest::placements),
        file: desk.part_now(file::write),
        losses: losses
            .into_iter()
            .map(|loss| words.loss_in_words(loss))
            .collect(),
        fragment: desk.fragment().ok(),
    }
}

/// The buttons for steps back and again; each says which step it is about.
fn steps(editing: &Editing, words: &'static DigestWords) -> Part {
    let last = {
        let desk = editing.desk.clone();
        Memo::new(move |_| desk.part(|history| history.last_change().map(words.change)))
    };
    let next = {
        let desk = editing.desk.clone();
        Memo::new(move |_| desk.part(|history| history.next_change().map(words.change)))
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
    let said = match editing.desk.undo() {
        Some(change) => words.undone.with([(words.change)(change)]),
        None => words.nothing_to_undo.to_owned(),
    };
    editing.said.set(said);
}

/// Takes a step again, and says which.
pub(super) fn redo(editing: &Editing, words: &'static DigestWords) {
    let said = match editing.desk.redo() {
        Some(change) => words.redone.with([(words.change)(change)]),
        None => words.nothing_to_redo.to_owned(),
    };
    editing.said.set(said);
}

fn copy_link(editing: &Editing, words: &'static DigestWords) {
    let editing = editing.clone();
    let fragment = match editing.desk.fragment() {
        Ok(fragment) => fragment,
        Err(TooLong { length }) => {
            let said = words.too_long_in_words(length, LONGEST_LINK);
            editing.said.set(said);
            return;
        }
    };
    let address = document::address();
    let page = address.split('#').next().unwrap_or_default();
    let link = [page, "#", &fragment].concat();
    clipboard::copy(link, move |is_copied| {
        if is_copied {
            editing.desk.mark_saved();
            editing.desk.tell();
        }
        // The page may be gone when the browser answers.
        let said = if is_copied {
            words.link_copied
        } else {
            words.copy_failed
        };
        editing.said.try_set(said.to_owned());
    });
}

fn save(editing: &Editing, words: &'static DigestWords) {
    let text = editing.desk.part_now(file::write);
    let said = match handover::save(&text, words.file_name) {
        Ok(()) => {
            editing.desk.mark_saved();
            editing.desk.tell();
            words.saved.with([words.file_name])
        }
        Err(_) => words.save_failed.to_owned(),
    };
    editing.said.set(said);
}

/// The field with which a file is chosen and opened.
fn open_file(editing: &Editing, words: &'static DigestWords) -> Part {
    let editing = editing.clone();
    let input = NodeRef::<html::Input>::new();
    let open = move |_| {
        let Some(input) = input.get_untracked() else {
            return;
        };
        let editing = editing.clone();
        spawn_local(async move {
            let Some(bytes) = handover::chosen(input).await else {
                editing.said.try_set(words.open_failed.to_owned());
                return;
            };
            let count = editing.desk.open_file(&bytes);
            // What could not be opened stands beside the digest, and is said there.
            let said = count.map(|count| words.opened.with([&count.to_string()]));
            editing.said.try_set(said.unwrap_or_default());
        });
    };
    view! {
        <label class="button digest__open">
            {words.open}
            <input
                type="file"
                class="visually-hidden"
                accept=".json,application/json"
                node_ref=input
                on:change=open
            />
        </label>
    }
    .into_part()
}
