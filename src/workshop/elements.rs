//! Elements of a page, made without Leptos: a panel has few, and its WebAssembly is fetched for what they ask for.

use js_sys::Function;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Document, Element};

use super::possible;
use crate::{downloads::Errand, words::downloads::DownloadWords};

/// Adds a button for each errand that this browser can do; `ask` is called with what was pressed.
pub(super) fn buttons(
    section: &Element,
    errands: &[Errand],
    words: &DownloadWords,
    ask: impl Fn(Errand) + Clone + 'static,
) -> Result<(), JsValue> {
    let buttons = add(section, "div", "downloads__buttons")?;
    for errand in errands.iter().copied().filter(|errand| possible(*errand)) {
        let button = add(&buttons, "button", "button")?;
        button.set_attribute("type", "button")?;
        write(&button, errand.label(words));
        let ask = ask.clone();
        listen(&button, "click", move || ask(errand))?;
    }
    Ok(())
}

/// Adds a part with its heading.
pub(super) fn section(groups: &Element, heading: &str) -> Result<Element, JsValue> {
    let section = add(groups, "section", "")?;
    write(&add(&section, "h2", "")?, heading);
    Ok(section)
}

/// Adds an element to another.
pub(super) fn add(parent: &Element, name: &str, class: &str) -> Result<Element, JsValue> {
    let document: Document = parent.owner_document().ok_or(JsValue::NULL)?;
    let element = document.create_element(name)?;
    if !class.is_empty() {
        element.set_class_name(class);
    }
    parent.append_child(&element)?;
    Ok(element)
}

/// Writes a text, unless it stands already: a reader may have selected it.
pub(super) fn write(element: &Element, text: &str) {
    if element.text_content().as_deref() != Some(text) {
        element.set_text_content(Some(text));
    }
}

/// Calls `then` whenever an event comes to an element.
pub(super) fn listen(
    element: &Element,
    event: &str,
    then: impl Fn() + 'static,
) -> Result<(), JsValue> {
    let listener: Function = Closure::<dyn Fn()>::new(then)
        .into_js_value()
        .unchecked_into();
    element.add_event_listener_with_callback(event, &listener)
}
