//! The line of the window at which one reads: the step that reaches it is the one that the chart shows.

use std::time::Duration;

use leptos::{
    html,
    prelude::*,
    web_sys::{Element, ScrollIntoViewOptions, ScrollLogicalPosition},
};
use wasm_bindgen::JsCast;

use super::{Guide, step};
use crate::app::observe;

/// How long what the keyboard or a press asked for is not undone by the scrolling that it brings about.
const UNTIL_STILL: Duration = Duration::from_millis(400);

/// What a reader does who goes through the page, and not the page itself.
const BY_HAND: [&str; 3] = ["wheel", "touchmove", "keydown"];

/// Follows the reader through the steps, from the one that the address asks for.
pub fn follow(guide: Guide, steps: NodeRef<html::Div>) {
    let asked = untrack(|| {
        let is_asked = guide.room.part(|selection| selection.step.is_some());
        is_asked.then(|| guide.here.get())
    });
    let goes_by_hand = StoredValue::new(false);
    for event in BY_HAND {
        let handle = window_event_listener_untyped(event, move |_| goes_by_hand.set_value(true));
        on_cleanup(move || handle.remove());
    }
    let is_settled = StoredValue::new(asked.is_none());
    let language = move || guide.room.part(|selection| selection.language);
    let spoken = untrack(language);
    let held = hold_when_focused(steps);
    Effect::new(move |_| {
        let Some(container) = steps.get() else {
            return;
        };
        let all = steps_in(&container);
        if let Some(step) = asked.and_then(|place| all.get(place)) {
            bring_to_line(step);
        }
        observe::when_read(&all, move |place| {
            let is_followed = is_settled.get_value() || goes_by_hand.get_value();
            // Who asks for another language is led to the top of the page, and goes on at the same step.
            let is_left = untrack(language) != spoken;
            if is_followed && !is_left && held.get_value() == 0 {
                untrack(|| guide.show(place));
            }
        });
    });
    // What comes above a step moves it away, unless the browser keeps it in its place.
    Effect::new(move |_| {
        if guide.is_coming() || is_settled.get_value() {
            return;
        }
        request_animation_frame(move || {
            let container = steps.try_get_untracked().flatten();
            let step = container
                .zip(asked)
                .and_then(|(container, place)| steps_in(&container).into_iter().nth(place));
            if let Some(step) = step
                && goes_by_hand.try_get_value() == Some(false)
            {
                bring_to_line(&step);
            }
            is_settled.try_update_value(|is_settled| *is_settled = true);
        });
    });
}

fn steps_in(container: &Element) -> Vec<Element> {
    let found = container.get_elements_by_class_name(step::CLASS);
    (0..found.length())
        .filter_map(|place| found.item(place))
        .collect()
}

fn bring_to_line(step: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Start);
    step.scroll_into_view_with_scroll_into_view_options(&options);
}

/// How often something in a step has just taken the focus; the last one's step is then the one that is shown.
fn hold_when_focused(steps: NodeRef<html::Div>) -> StoredValue<u32> {
    let held = StoredValue::new(0);
    let handle = window_event_listener(leptos::ev::focusin, move |event| {
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let container = steps.try_get_untracked().flatten();
        let is_in_step = container
            .zip(target)
            .is_some_and(|(container, target)| container.contains(Some(&target)));
        if is_in_step {
            held.update_value(|held| *held += 1);
            let release = move || {
                let _ = held.try_update_value(|held| *held -= 1);
            };
            set_timeout(release, UNTIL_STILL);
        }
    });
    on_cleanup(move || handle.remove());
    held
}
