//! Where a reader was on a page, so that *Back* leads to the same place.
//!
//! The router takes a page away before it writes the next address, and what the browser notes of the page is then its top.

use leptos::{
    prelude::*,
    web_sys::{Element, Event, HtmlAnchorElement, MouseEvent},
};
use wasm_bindgen::{JsCast, closure::Closure};

use super::address::Address;

/// How many pages are remembered: *Back* is rarely pressed more often.
const MOST_PAGES: usize = 50;

/// Notes where a reader leaves a page by a link, and leads there when the reader comes back.
pub fn keep_places(address: Address) {
    let places = StoredValue::new(Vec::<(String, f64)>::new());
    listen_before_router("click", move |event| {
        if leads_to_other_page(event) {
            address.settle();
            places.update_value(|places| {
                let here = here();
                places.retain(|(other, _)| *other != here);
                places.push((here, window().scroll_y().unwrap_or_default()));
                if places.len() > MOST_PAGES {
                    places.remove(0);
                }
            });
        }
    });
    listen_before_router("popstate", move |_| {
        let here = here();
        // Taken once: a choice that is undone on the page afterwards does not move it.
        let place = places.try_update_value(|places| {
            let place = places.iter().position(|(other, _)| *other == here)?;
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

/// Whether a click leaves the page for another one of the application, in the same window.
fn leads_to_other_page(event: &Event) -> bool {
    let Some(click) = event.dyn_ref::<MouseEvent>() else {
        return false;
    };
    let opens_elsewhere = click.ctrl_key() || click.meta_key() || click.shift_key();
    let link = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .and_then(|pressed| pressed.closest("a[href]").ok().flatten())
        .and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok());
    let location = window().location();
    let is_other = |link: HtmlAnchorElement| {
        location
            .origin()
            .is_ok_and(|origin| origin == link.origin())
            && location
                .pathname()
                .is_ok_and(|path| path != link.pathname())
            && link.target().is_empty()
            && !link.has_attribute("download")
    };
    click.button() == 0 && !opens_elsewhere && link.is_some_and(is_other)
}

fn here() -> String {
    window().location().href().unwrap_or_default()
}
