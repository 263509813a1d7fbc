//! What is told of a digest that is edited: its link, and that it is not saved.

use leptos::{prelude::*, web_sys::Event};
use wasm_bindgen::JsValue;

use super::Manuscript;
use crate::{
    app::digest_holder::Told,
    travel::link::{self, TooLong},
};

impl Manuscript {
    /// The fragment of its link.
    ///
    /// # Errors
    /// That it is too long for one.
    pub fn fragment(&self) -> Result<String, TooLong> {
        self.part_now(link::write)
    }

    /// Tells what stands around the pages how it is now, and guards what is not saved; gives its fragment.
    pub fn tell(&self) -> String {
        let written = self.fragment();
        self.too_long.set(written.as_ref().err().copied());
        let fragment = written.unwrap_or_default();
        if !fragment.is_empty() {
            self.remember(&fragment);
        }
        let count = self.part_now(|digest| digest.items().len());
        self.holder.tell(Told {
            count,
            fragment: fragment.clone(),
        });
        let is_saved = self.is_saved();
        self.guard.update_value(|guard| match (is_saved, &guard) {
            (true, Some(_)) => {
                if let Some(guard) = guard.take() {
                    guard.remove();
                }
            }
            (false, None) => {
                *guard = Some(window_event_listener_untyped("beforeunload", |event| {
                    ask_first(&event);
                }));
            }
            _ => {}
        });
        fragment
    }
}

/// Lets the browser ask whether the reader really wants to leave.
fn ask_first(event: &Event) {
    event.prevent_default();
    // Older browsers ask only where this is set; where it cannot be, they do not ask.
    let _ = js_sys::Reflect::set(event, &JsValue::from_str("returnValue"), &JsValue::TRUE);
}
