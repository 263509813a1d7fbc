//! The page around an embed: it is told how high the embed is, and may ask for another view.
//!
//! Whoever carries an embed learns nothing but its height, and can ask for nothing that an address could not.

use std::{cell::Cell, rc::Rc, time::Duration};

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

/// How long the embed may change before its height is told.
const SETTLING: Duration = Duration::from_millis(100);

/// Tells the page around the height of the embed of this name whenever it changes, and does what that page asks for.
///
/// Browsers draw no frame that is off the screen, and tell nothing of sizes there; so it is looked at the height
/// whenever something has come into the embed, too.
pub fn greet(name: String, address: Address) {
    let Some((host, element)) = host().zip(document().get_element_by_id("app")) else {
        return;
    };
    let host = Rc::new(Host {
        window: host,
        name,
        address: window().location().href().unwrap_or_default(),
        element: element.clone(),
        told: Cell::new(None),
        is_settling: Cell::new(false),
    });
    let (resized, filled) = (Rc::clone(&host), Rc::clone(&host));
    observe::when_height_changes(&element, move |_| resized.tell_change());
    observe::when_filled(&element, move |_| Host::settle(&filled));
    let listener = window_event_listener_untyped("message", move |event| {
        let event: MessageEvent = event.unchecked_into();
        if observe::is_from(&event, &host.window) {
            host.answer(&event.data(), address);
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
    element: Element,
    /// The height that was told last.
    told: Cell<Option<u32>>,
    /// Whether the height will be looked at soon.
    is_settling: Cell<bool>,
}

impl Host {
    fn answer(&self, message: &JsValue, address: Address) {
        // Some values have no JSON, and then ask for nothing.
        let message = message
            .is_object()
            .then(|| JSON::stringify(message).ok())
            .flatten()
            .and_then(|text| JsValue::from(text).as_string());
        match message.and_then(|message| Asked::from_message(&message)) {
            Some(Asked::Height) => {
                self.told.set(None);
                self.tell_change();
            }
            Some(Asked::Query(asked)) => {
                if let Some(query) = with_asked(&address.query(), &asked) {
                    address.replace(query);
                }
            }
            None => {}
        }
    }

    /// Looks at the height when nothing more has come for a moment.
    fn settle(host: &Rc<Self>) {
        if !host.is_settling.replace(true) {
            let host = Rc::clone(host);
            let look = move || {
                host.is_settling.set(false);
                host.tell_change();
            };
            set_timeout(look, SETTLING);
        }
    }

    /// Tells the height, where it is another than the one that was told.
    fn tell_change(&self) {
        if let Some(pixels) = observe::whole_height_of(&self.element)
            && self.told.replace(Some(pixels)) != Some(pixels)
        {
            self.tell(pixels);
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
