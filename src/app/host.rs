//! The page around an embed: it is told how high the embed is, and may ask for another view.
//!
//! Whoever carries an embed learns nothing but its height, and can ask for nothing that an address could not.

use std::rc::Rc;

use js_sys::JSON;
use leptos::{
    prelude::*,
    web_sys::{Element, MessageEvent, Window},
};
use wasm_bindgen::{JsCast, JsValue};

use super::{address::Address, observe};
use crate::embedding::{
    message::{Asked, Height, Message, child_of},
    with_asked,
};

/// Tells the page around the height of the embed of this name whenever it changes, and does what that page asks for.
pub fn greet(name: String, address: Address) {
    let Some((host, element)) = host().zip(document().get_element_by_id("app")) else {
        return;
    };
    let host = Rc::new(Host {
        window: host,
        name,
        address: window().location().href().unwrap_or_default(),
    });
    let told = Rc::clone(&host);
    observe::when_height_changes(&element, move |height| told.tell(height));
    let listener = window_event_listener_untyped("message", move |event| {
        let event: MessageEvent = event.unchecked_into();
        if observe::is_from(&event, &host.window) {
            host.answer(&event.data(), &element, address);
        }
    });
    on_cleanup(move || listener.remove());
}

/// The page around, unless the embed stands alone in a window.
fn host() -> Option<Window> {
    let parent = window().parent().ok().flatten()?;
    (parent != window()).then_some(parent)
}

struct Host {
    window: Window,
    /// What the embed is called.
    name: String,
    /// The address with which it was opened: hosts find the frame by it, and learn nothing of what readers choose.
    address: String,
}

impl Host {
    fn answer(&self, message: &JsValue, element: &Element, address: Address) {
        // Some values have no JSON, and then ask for nothing.
        let message = message
            .is_object()
            .then(|| JSON::stringify(message).ok())
            .flatten()
            .and_then(|text| JsValue::from(text).as_string());
        match message.and_then(|message| Asked::from_message(&message)) {
            Some(Asked::Height) => {
                if let Some(height) = observe::height_of(element) {
                    self.tell(height);
                }
            }
            Some(Asked::Query(asked)) => {
                let query = window().location().search().unwrap_or_default();
                if let Some(query) = with_asked(&query, &asked) {
                    address.replace(query);
                }
            }
            None => {}
        }
    }

    fn tell(&self, pixels: u32) {
        let query = window().location().search().unwrap_or_default();
        let child = child_of(&query);
        let height = Height {
            pixels,
            name: &self.name,
            address: &self.address,
            child: child.as_deref(),
        };
        for message in height.messages() {
            let message = match message {
                Message::Structure(json) => JSON::parse(&json).unwrap_or_default(),
                Message::Text(text) => text.into(),
            };
            // Whoever carries the embed may hear how high it is; it says nothing else.
            let _ = self.window.post_message(&message, "*");
        }
    }
}
