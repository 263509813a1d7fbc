//! What is pressed above a digest: editing, steps back and again, its link, and folded away its file and paper.

use std::sync::Arc;

use leptos::{html, prelude::*, task::spawn_local};

use super::{
    Editing, Manuscript,
    editor::{self, Editor},
    saved_file,
};
use crate::{
    app::{
        clipboard,
        components::report_file::{Taking, report_file},
        deferred::{Coming, deferred},
        document,
        live::{IntoPart, Part, live},
        own_file,
        printing::Printing,
    },
    words::digest::DigestWords,
};

/// The tools; those for editing stand there only while it is edited.
pub fn tools(editing: &Editing, words: &'static DigestWords, printing: Printing) -> Part {
    let is_editing = editing.is_editing;
    let steps = {
        let editing = editing.clone();
        live(move || {
            let editing = editing.clone();
            is_editing.get().then(|| {
                deferred(Coming::Field, editor::load, move || {
                    editor::begin(editing.clone(), words)
                })
            })
        })
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
    let has_items = {
        let manuscript = editing.manuscript.clone();
        Memo::new(move |_| manuscript.part(|history| !history.present().is_empty()))
    };
    let copy = StoredValue::new(copy);
    let link = live(move || {
        has_items.get().then(|| {
            view! {
                <button type="button" class="button" on:click=move |_| copy.with_value(|copy| copy(()))>{words.copy_link}</button>
            }
        })
    });
    view! {
        <div class="digest__tools" role="group" aria-label=words.tools>
            <button type="button" class="button" id="digest-edit" on:click=move |_| is_editing.update(|on| *on = !*on)>
                {toggle}
            </button>
            {steps}
            {link}
            {of_files(editing, words, (has_items, printing))}
        </div>
    }
    .into_part()
}

/// What is seldom used, folded away: files and paper.
fn of_files(
    editing: &Editing,
    words: &'static DigestWords,
    (has_items, printing): (Memo<bool>, Printing),
) -> Part {
    // Whoever comes to read reads first; where nothing is yet, a file is what there is to begin with.
    let is_open = !has_items.get_untracked();
    let save = {
        let editing = editing.clone();
        StoredValue::new(move |()| save(&editing, words))
    };
    let of_whole = live(move || {
        has_items.get().then(|| {
            view! {
                <button type="button" class="button" on:click=move |_| save.with_value(|save| save(()))>{words.save}</button>
                <button type="button" class="button" on:click=move |_| printing.print()>{words.print}</button>
            }
        })
    });
    let taking = of_digest(editing.manuscript.clone(), words);
    // Last, so that what is told of it moves none of the others.
    let file = live(move || has_items.get().then(|| report_file(taking.clone())));
    view! {
        <details class="digest__more" open=is_open>
            <summary>{words.more_tools}</summary>
            <div class="digest__tools">{of_whole} {open_file(editing, words)} {file}</div>
        </details>
    }
    .into_part()
}

/// The digest as it is when the button is pressed, to be taken along as one file.
fn of_digest(manuscript: Manuscript, words: &'static DigestWords) -> Taking {
    Arc::new(move || {
        let taken = saved_file::taken_along(manuscript.clone(), words);
        Box::pin(async move { taken.await.ok() })
    })
}

fn copy_link(editing: &Editing, words: &'static DigestWords) {
    let editing = editing.clone();
    let tell = move |editor: Option<Editor>, editing: &Editing| {
        if let Some(editor) = editor {
            (editor.tell)(&editing.manuscript);
        }
    };
    // What is told may be a step behind.
    tell(editing.editor.get_untracked(), &editing);
    if editing.manuscript.is_too_long_now() {
        editing.said.set(words.too_long.to_owned());
        return;
    }
    let address = document::address();
    let page = address.split('#').next().unwrap_or_default();
    let link = [page, "#", &editing.manuscript.told_fragment()].concat();
    clipboard::copy(link, move |is_copied| {
        if is_copied {
            editing.manuscript.mark_saved();
            // The page may be gone when the browser answers.
            tell(editing.editor.try_get_untracked().flatten(), &editing);
        }
        let said = if is_copied {
            words.link_copied
        } else {
            words.copy_failed
        };
        editing.said.try_set(said.to_owned());
    });
}

fn save(editing: &Editing, words: &'static DigestWords) {
    let editing = editing.clone();
    spawn_local(async move {
        let said = match saved_file::save(editing.manuscript.clone(), words.file_name).await {
            Ok(true) => words.saved.with([words.file_name]),
            Ok(false) | Err(_) => words.save_failed.to_owned(),
        };
        // The page may be gone when the code comes.
        editing.said.try_set(said);
    });
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
            let opened = match own_file::chosen(input).await {
                Some(bytes) => saved_file::open(editing.manuscript.clone(), bytes)
                    .await
                    .ok(),
                None => None,
            };
            let said = match opened {
                Some(Some(count)) => {
                    // What is kept in a file is gone on with.
                    editing.is_editing.try_set(true);
                    words.opened.with([&count.to_string()])
                }
                // What could not be opened stands beside the digest, and is said there.
                Some(None) => String::new(),
                None => words.open_failed.to_owned(),
            };
            editing.said.try_set(said);
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
