//! The buttons with which an item is moved and taken away, and by what they call it.

use leptos::{prelude::*, web_sys::MouseEvent};

use super::{
    super::Editing,
    fields::{add_text, step},
    focus,
};
use crate::{
    app::{
        document,
        live::{IntoPart, Part},
    },
    model::{
        Shift,
        digest::{Edit, ItemKey},
    },
    words::digest::DigestWords,
};

/// The buttons of one item, of which `name` is what it is called aloud.
pub(super) fn buttons(
    editing: &Editing,
    key: ItemKey,
    words: &'static DigestWords,
    (name, place): (Memo<String>, Memo<(usize, usize)>),
) -> Part {
    let label =
        move |what: &'static str| Signal::derive(move || words.button.with([what, &name.get()]));
    let shift = |shift: Shift| {
        let editing = editing.clone();
        move |event: MouseEvent| {
            // Why it was not moved has been said.
            let _ = step(&editing, words, &Edit::Move(key, shift), Some(&event));
        }
    };
    let is_first = move || (place.get().0 == 1).then_some("true");
    let is_last = move || {
        let (place, count) = place.get();
        (place == count).then_some("true")
    };
    let (of_removal, of_text) = (editing.clone(), editing.clone());
    view! {
        <div class="digest-item__buttons">
            <button type="button" class="button" aria-label=label(words.up) aria-disabled=is_first on:click=shift(Shift::Earlier)>
                {words.up}
            </button>
            <button type="button" class="button" aria-label=label(words.down) aria-disabled=is_last on:click=shift(Shift::Later)>
                {words.down}
            </button>
            <button
                type="button"
                class="button"
                aria-label=label(words.add_text_below)
                on:click=move |_| add_text(&of_text, Some(key), words)
            >
                {words.add_text_below}
            </button>
            <button
                type="button"
                class="button"
                aria-label=label(words.remove)
                on:click=move |_| remove(&of_removal, key, words)
            >
                {words.remove}
            </button>
        </div>
    }
    .into_part()
}

/// Takes an item away; the focus goes on to what takes its place.
fn remove(editing: &Editing, key: ItemKey, words: &'static DigestWords) {
    let place = editing
        .manuscript
        .part_now(|digest| digest.place_of(key).unwrap_or_default());
    if editing.manuscript.edit(&Edit::Remove(key)).is_ok() {
        editing.said.set(words.removed.to_owned());
        let target = focus::instead(editing, place);
        request_animation_frame(move || document::focus(&target));
    }
}
