//! The document around the application: its language, title and description.

use leptos::prelude::*;

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

/// Keeps the document's language as the interface has it.
pub fn speak(language: impl Fn() -> &'static str + 'static) {
    Effect::new(move |_| {
        if let Some(element) = document().document_element() {
            // Setting an attribute of a valid name cannot fail.
            let _ = element.set_attribute("lang", language());
        }
    });
}
