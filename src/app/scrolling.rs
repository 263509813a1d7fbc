//! Where a reader was on a page, so that *Back* leads to the same place.
//!
//! The router takes a page away before it writes the next address, and what the browser notes of the page is then its top.

use leptos::{
    prelude::*,
    web_sys::{Element, Event},
};
use wasm_bindgen::{JsCast, closure::Closure};

/// How many pages are remembered: *Back* is rarely pressed more often.
const MOST_PAGES: usize = 50;

/// Notes where a reader leaves a page by a link, and leads there when the reader comes back.
pub fn keep_places() {
    let places = StoredValue::new(Vec::<(String, f64)>::new());
    listen_before_router("click", move |event| {
        if is_on_link(event) {
            places.update_value(|places| {
                let address = address();
                places.retain(|(other, _)| *other != address);
                places.push((address, window().scroll_y().unwrap_or_default()));
                if places.len() > MOST_PAGES {
                    places.remove(0);
                }
            });
        }
    });
    listen_before_router("popstate", move |_| {
        let address = address();
        // Taken once: a choice that is undone on the page afterwards does not move it.
        let place = places.try_update_value(|places| {
            let place = places.iter().position(|(other, _)| *other == address)?;
            Some(places.remove(place).1)
        });
        if let Some(Some(place)) = place {
            // The page is made in the meantime.
            request_animation_frame(move || window().scroll_to_with_x_and_y(0.0, place));
        }
    });
}

/// Listens for as long as the application runs, and before the router changes the page.
fn listen_before_router(event: &str, then: impl Fn(&Event) + 'static) {
    let callback = Closure::<dyn Fn(Event)>::new(move |event: Event| then(&event));
    // An event of a fixed name can always be listened to.
    let _ = window().add_event_listener_with_callback_and_bool(
        event,
        callback.as_ref().unchecked_ref(),
        true,
    );
    callback.forget();
}

fn is_on_link(event: &Event) -> bool {
    let pressed = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    pressed.is_some_and(|element| matches!(element.closest("a[href]"), Ok(Some(_))))
}

fn address() -> String {
    window().location().href().unwrap_or_default()
}
