//! What the browser tells of: sizes, nearness to the window, settings of the reader, the network.

use std::cell::{Cell, RefCell};

use leptos::web_sys::{
    Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit,
    MediaQueryList, MessageEvent, MutationObserver, MutationObserverInit, ResizeObserver, Window,
};
use leptos::{html, prelude::*};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

use crate::model::Month;

/// The width of an element in pixels, zero until it is known.
pub fn width_of(element: NodeRef<html::Div>) -> ReadSignal<f64> {
    let (width, set_width) = signal(0.0);
    Effect::new(move |_| {
        let Some(element) = element.get() else {
            return;
        };
        let element: Element = element.unchecked_into();
        let observed = element.clone();
        let callback = Closure::<dyn Fn()>::new(move || {
            set_width.set(f64::from(observed.client_width()));
        });
        if let Ok(observer) = ResizeObserver::new(callback.as_ref().unchecked_ref()) {
            observer.observe(&element);
            keep_until_cleanup((observer, callback), |(observer, _)| observer.disconnect());
        }
    });
    width
}

/// Runs `then` with the height of an element in whole pixels whenever it changes, at most once a frame.
///
/// One that is not shown at all, as in a closed tab of the page around, has no height to tell.
pub fn when_height_changes(element: &Element, then: impl Fn(u32) + 'static) {
    let observed = element.clone();
    let last = Cell::new(None);
    let callback = Closure::<dyn Fn()>::new(move || {
        let height = height_of(&observed);
        if last.replace(height) != height
            && let Some(height) = height
        {
            then(height);
        }
    });
    if let Ok(observer) = ResizeObserver::new(callback.as_ref().unchecked_ref()) {
        observer.observe(element);
        keep_until_cleanup((observer, callback), |(observer, _)| observer.disconnect());
    }
}

/// The height of an element once all of it has come: nothing while outlines stand for what is to come.
pub fn whole_height_of(element: &Element) -> Option<u32> {
    let outline = element.query_selector(".skeleton").ok().flatten();
    height_of(element).filter(|_| outline.is_none())
}

/// The height of an element in whole pixels, where it is shown.
pub fn height_of(element: &Element) -> Option<u32> {
    let place = element.get_bounding_client_rect();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "whole, and a cast of a float saturates"
    )]
    let height = place.height().ceil() as u32;
    (place.width() > 0.0).then_some(height)
}

/// Whether a message was sent by a window.
pub fn is_from(event: &MessageEvent, window: &Window) -> bool {
    let sender: Option<JsValue> = event.source().map(Into::into);
    sender.as_ref() == Some(window.as_ref())
}

/// Runs `then` now and whenever elements are added to an element.
pub fn when_filled(element: &Element, then: impl Fn(&Element) + 'static) {
    then(element);
    let observed = element.clone();
    let callback = Closure::<dyn Fn()>::new(move || then(&observed));
    let options = MutationObserverInit::new();
    options.set_child_list(true);
    options.set_subtree(true);
    if let Ok(observer) = MutationObserver::new(callback.as_ref().unchecked_ref())
        && observer.observe_with_options(element, &options).is_ok()
    {
        keep_until_cleanup((observer, callback), |(observer, _)| observer.disconnect());
    }
}

/// Runs `then` once, when an element first comes near the window.
pub fn when_near_window(element: NodeRef<html::Article>, then: Callback<()>) {
    let done = StoredValue::new(false);
    let run = move || {
        if !done.get_value() {
            done.set_value(true);
            then.run(());
        }
    };
    Effect::new(move |_| {
        let Some(element) = element.get() else {
            return;
        };
        let element: Element = element.unchecked_into();
        let callback = Closure::<dyn Fn(js_sys::Array)>::new(move |entries: js_sys::Array| {
            let entered = entries.iter().any(|entry| {
                entry
                    .unchecked_into::<IntersectionObserverEntry>()
                    .is_intersecting()
            });
            if entered {
                run();
            }
        });
        let options = IntersectionObserverInit::new();
        options.set_root_margin("400px");
        let observer =
            IntersectionObserver::new_with_options(callback.as_ref().unchecked_ref(), &options);
        if let Ok(observer) = observer {
            observer.observe(&element);
            keep_until_cleanup((observer, callback), |(observer, _)| observer.disconnect());
        } else {
            run();
        }
    });
}

/// Runs `then` with the place of the last element that begins above the line of the window at which one reads, or else
/// of the first, whenever another one does.
///
/// The line lies a little below the middle, since something may stay at the top of the window beside them.
pub fn when_read(elements: &[Element], then: impl Fn(usize) + 'static) {
    let known = elements.to_vec();
    let are_above = RefCell::new(vec![false; elements.len()]);
    let callback = Closure::<dyn Fn(js_sys::Array)>::new(move |entries: js_sys::Array| {
        let mut are_above = are_above.borrow_mut();
        for entry in entries.iter() {
            let entry: IntersectionObserverEntry = entry.unchecked_into();
            let target = entry.target();
            let place = known.iter().position(|element| *element == target);
            if let Some(is_above) = place.and_then(|place| are_above.get_mut(place)) {
                *is_above = entry.is_intersecting();
            }
        }
        let last = are_above.iter().rposition(|is_above| *is_above);
        then(last.unwrap_or_default());
    });
    let options = IntersectionObserverInit::new();
    // From far above the window down to the line, so that nobody scrolls too fast to be noticed.
    options.set_root_margin("100000px 0px -40% 0px");
    let observer =
        IntersectionObserver::new_with_options(callback.as_ref().unchecked_ref(), &options);
    // In a browser that tells nothing of it, steps are shown by their buttons.
    if let Ok(observer) = observer {
        for element in elements {
            observer.observe(element);
        }
        keep_until_cleanup((observer, callback), |(observer, _)| observer.disconnect());
    }
}

/// Whether the reader's settings match a media query, now and later.
pub fn setting(query: &str) -> ReadSignal<bool> {
    let list = window().match_media(query).ok().flatten();
    let (matches, set_matches) = signal(list.as_ref().is_some_and(MediaQueryList::matches));
    if let Some(list) = list {
        let observed = list.clone();
        let callback = Closure::<dyn Fn()>::new(move || set_matches.set(observed.matches()));
        list.set_onchange(Some(callback.as_ref().unchecked_ref()));
        keep_until_cleanup((list, callback), |(list, _)| list.set_onchange(None));
    }
    matches
}

/// Whether colours are dark: as the document asks, and otherwise as the reader's device has it.
pub fn is_dark() -> Signal<bool> {
    let asked = document()
        .document_element()
        .and_then(|element| element.get_attribute("data-theme"));
    match asked.as_deref() {
        Some(theme) => Signal::stored(theme == "dark"),
        None => setting("(prefers-color-scheme: dark)").into(),
    }
}

/// The month that it is where the reader is, unless the browser's clock tells none.
pub fn month() -> Option<Month> {
    let today = js_sys::Date::new_0();
    Month::from_number(i64::from(today.get_month()) + 1)
}

/// Whether the browser has a network connection, now and later.
pub fn is_online() -> ReadSignal<bool> {
    let (online, set_online) = signal(window().navigator().on_line());
    for (event, is_online) in [("online", true), ("offline", false)] {
        let handle = window_event_listener_untyped(event, move |_| set_online.set(is_online));
        on_cleanup(move || handle.remove());
    }
    online
}

/// Whether the page is being put on paper: pictures are then drawn for a sheet, however wide the window is.
pub fn is_on_paper() -> ReadSignal<bool> {
    let (on_paper, set_on_paper) = signal(false);
    for (event, is_now) in [("beforeprint", true), ("afterprint", false)] {
        let handle = window_event_listener_untyped(event, move |_| {
            // Our own button tells of it before the browser does.
            if on_paper.get_untracked() != is_now {
                set_on_paper.set(is_now);
            }
        });
        on_cleanup(move || handle.remove());
    }
    on_paper
}

/// Keeps browser objects alive with the component, and lets go of them with it.
fn keep_until_cleanup<T: 'static>(kept: T, let_go: impl FnOnce(T) + 'static) {
    let kept = StoredValue::new_local(Some((kept, let_go)));
    on_cleanup(move || {
        if let Some(Some((kept, let_go))) = kept.try_update_value(Option::take) {
            let_go(kept);
        }
    });
}
