//! The document around the application: its language, title and description.

use leptos::prelude::*;

/// Keeps the document's title and description as the page has them.
pub fn describe(title: impl Fn() -> String + 'static, description: impl Fn() -> String + 'static) {
    Effect::new(move |_| {
        document().set_title(&title());
        let description = description();
        let element = document()
            .query_selector("meta[name=description]")
            .ok()
            .flatten();
        if let Some(element) = element {
            // Setting an attribute of a valid name cannot fail.
            let _ = element.set_attribute("content", &description);
        }
    });
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
