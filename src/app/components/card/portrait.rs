//! The picture of a card, whose code comes when somebody asks for it.

#![expect(
    clippy::unnecessary_wraps,
    reason = "the code that is called may not come"
)]

use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::app::{
    components::downloads::TakeAlong,
    deferred::{Coming, deferred},
    live::{IntoPart, Part, live},
    workshop::Subject,
};

/// Makes the panel for pictures of a card.
///
/// # Errors
/// That the code for it did not come.
#[wasm_split(portrait, fallible, preload(/** Loads the code for it. */ load))]
fn panel(subject: Subject) -> Result<Part, SplitLoaderError> {
    Ok(view! { <TakeAlong subject=subject /> }.into_part())
}

/// The place where pictures of a card or of what it has of a priority area are asked for.
pub fn portrait(subject: Subject, summary: &'static str) -> Part {
    let is_asked = RwSignal::new(false);
    let asked = live(move || {
        let subject = subject.clone();
        is_asked
            .get()
            .then(|| deferred(Coming::Field, load, move || panel(subject.clone())))
    });
    let open = move |_| {
        if !is_asked.get_untracked() {
            is_asked.set(true);
        }
    };
    view! {
        <details class="downloads" on:toggle=open>
            <summary>{summary}</summary>
            {asked}
        </details>
    }
    .into_part()
}
