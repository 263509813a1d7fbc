//! Where the focus goes when items come, go or move: an element that is moved or goes loses it.

use leptos::{prelude::*, web_sys::HtmlElement};
use wasm_bindgen::JsCast;

use super::{
    super::{Editing, item::place_of},
    fields::ADD_TEXT,
};
use crate::{
    app::document,
    model::{
        Digest,
        digest::{Item, ItemKey},
    },
};

/// The keys of all items in their order.
pub(super) fn keys_of(digest: &Digest) -> Vec<ItemKey> {
    digest.items().iter().map(Item::key).collect()
}

/// Takes a step: what has the focus keeps it where it moves, what comes takes it, and what goes leaves it to what takes
/// its place.
pub(super) fn keep(editing: &Editing, take: impl FnOnce()) {
    let before = editing.manuscript.part_now(keys_of);
    let focused = document().active_element();
    let focused = focused.and_then(|element| element.dyn_into::<HtmlElement>().ok());
    take();
    let after = editing.manuscript.part_now(keys_of);
    let come = after.iter().find(|key| !before.contains(key)).copied();
    let gone = before.iter().position(|key| !after.contains(key));
    let target = come.map_or_else(|| instead(editing, gone.unwrap_or_default()), place_of);
    // Once the items stand in their new order.
    request_animation_frame(move || match focused {
        Some(focused) if come.is_none() && focused.is_connected() => {
            // What cannot take the focus had none.
            let _ = focused.focus();
        }
        _ => document::focus(&target),
    });
}

/// The identifier of what takes the place of an item that is gone: the next one, the last one or, without any, a button.
pub(super) fn instead(editing: &Editing, place: usize) -> String {
    let left = editing.manuscript.part_now(keys_of);
    let next = left.get(place).or_else(|| left.last());
    next.map_or_else(|| ADD_TEXT.to_owned(), |key| place_of(*key))
}
