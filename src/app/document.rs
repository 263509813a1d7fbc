//! The document around the application: its language, title and description.

use leptos::{
    prelude::*,
    web_sys::{Element, FocusOptions, HtmlElement, MouseEvent},
};
use wasm_bindgen::JsCast;

/// Gives the document the title and the description of a page.
pub fn describe(title: &str, description: &str) {
    document().set_title(&format!("{title} – Tilannekuva"));
    let element = document()
        .query_selector("meta[name=description]")
        .ok()
        .flatten();
    if let Some(element) = element {
        // Setting an attribute of a valid name cannot fail.
        let _ = element.set_attribute("content", description);
    }
}

/// Takes away what a page made for other services says of its address.
///
/// Browsers share that address in the place of the one that readers see, and what they have chosen would be lost.
pub fn be_what_the_address_says() {
    let said = document().query_selector("link[rel=canonical]");
    if let Ok(Some(element)) = said {
        element.remove();
    }
}

/// The whole address of the page, as the address bar has it.
pub fn address() -> String {
    document().url().unwrap_or_default()
}

/// Keeps the document's language as the interface has it.
pub fn speak(language: impl Fn() -> &'static str + 'static) {
    Effect::new(move |_| {
        if let Some(element) = document().document_element() {
            // Setting an attribute of a valid name cannot fail.
            let _ = element.set_attribute("lang", language());
        }
    });
}

/// Puts the focus on the page's content, so that the next key goes on from there; the page does not move.
pub fn focus_content() {
    let content = document()
        .get_element_by_id("main")
        .and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(content) = content {
        focus_in_place(&content);
    }
}

/// Puts the focus on the element of that identifier, where it is there.
pub fn focus(id: &str) {
    let element = document()
        .get_element_by_id(id)
        .and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(element) = element {
        // An element that cannot take the focus is no reason to stop.
        let _ = element.focus();
    }
}

/// Puts the focus on an element without moving the page.
pub fn focus_in_place(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // An element that cannot take the focus is no reason to stop.
    let _ = element.focus_with_options(&options);
}

/// Puts the focus on the nearest thing around a pressed button that stays: its panel's link, or the content.
pub fn focus_around(event: &MouseEvent) {
    let link = event
        .current_target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .and_then(|button| button.closest(".panel, .placed-figure").ok().flatten())
        .and_then(|panel| panel.query_selector("a").ok().flatten())
        .and_then(|link| link.dyn_into::<HtmlElement>().ok());
    match link {
        Some(link) => focus_in_place(&link),
        None => focus_content(),
    }
}
