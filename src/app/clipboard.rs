//! Putting a text on the reader's clipboard.

use leptos::{prelude::window, task::spawn_local};
use wasm_bindgen_futures::JsFuture;

/// Copies a text, and tells whether that succeeded.
pub fn copy(text: String, told: impl FnOnce(bool) + 'static) {
    let navigator = window().navigator();
    // Pages that are not secure, and old browsers, have none.
    let has_clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into())
        .is_ok_and(|clipboard| clipboard.is_object());
    if !has_clipboard {
        told(false);
        return;
    }
    spawn_local(async move {
        let written = navigator.clipboard().write_text(&text);
        told(JsFuture::from(written).await.is_ok());
    });
}
