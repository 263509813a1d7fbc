//! Taking steps back and again by keys, outside of fields, which have steps of their own.

use leptos::{
    prelude::*,
    web_sys::{Element, Event, KeyboardEvent},
};
use wasm_bindgen::JsCast;

use super::{super::Editing, focus, steps};
use crate::words::digest::DigestWords;

/// Listens to Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y (on a Mac with the command key) for as long as the digest is edited.
pub(super) fn undo_by_keys(editing: &Editing, words: &'static DigestWords) {
    let editing = editing.clone();
    let listener = window_event_listener_untyped("keydown", move |event: Event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        if is_in_field(event) {
            return;
        }
        let is_command = (event.ctrl_key() || event.meta_key()) && !event.alt_key();
        let key = event.key().to_lowercase();
        match (is_command, key.as_str(), event.shift_key()) {
            (true, "z", false) => {
                event.prevent_default();
                focus::keep(&editing, || steps::undo(&editing, words));
            }
            (true, "z", true) | (true, "y", false) => {
                event.prevent_default();
                focus::keep(&editing, || steps::redo(&editing, words));
            }
            _ => {}
        }
    });
    on_cleanup(move || listener.remove());
}

fn is_in_field(event: &KeyboardEvent) -> bool {
    let target = event.target();
    let element = target.and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| {
        element
            .matches("input:not([type=file]), textarea, select, [contenteditable]")
            .unwrap_or_default()
    })
}
