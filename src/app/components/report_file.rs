//! The button with which a report is taken along as one file; its code comes after the page.

#![expect(
    clippy::unnecessary_wraps,
    reason = "the code that is called may not come"
)]

use std::{future::Future, pin::Pin, sync::Arc};

use leptos::{prelude::*, task::spawn_local};
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::{
    app::{
        deferred::{Coming, deferred},
        live::{IntoPart, Live, Part, live},
        reading_room::ReadingRoom,
        workshop::report_bench::TakenAlong,
    },
    words::report_file::ReportFileWords,
};

/// Says what is taken along, when the button is pressed; nothing where the code that knows it did not come.
pub type Taking = Arc<dyn Fn() -> Pin<Box<dyn Future<Output = Option<TakenAlong>>>> + Send + Sync>;

/// The button, once its code has come.
pub fn report_file(taking: Taking) -> Live {
    deferred(Coming::Field, load, move || button(Arc::clone(&taking)))
}

/// Makes the button.
///
/// # Errors
/// That the code for it did not come.
#[wasm_split(report_file, fallible, preload(/** Loads the code of the button. */ load))]
fn button(taking: Taking) -> Result<Part, SplitLoaderError> {
    let room = ReadingRoom::expect();
    let words = ReportFileWords::of(room.language());
    let said = RwSignal::new(String::new());
    let is_making = RwSignal::new(false);
    let make = move |_| {
        if is_making.get_untracked() {
            return;
        }
        is_making.set(true);
        said.set(words.making.to_owned());
        let (taken, library, language) = (taking(), room.library(), room.language());
        spawn_local(async move {
            let told = match taken.await {
                Some(taken) => taken.make_file(library, language).await.ok(),
                None => None,
            };
            // The page may be gone when the file has been made.
            said.try_set(told.unwrap_or_else(|| words.failed.to_owned()));
            is_making.try_set(false);
        });
    };
    let is_busy = move || is_making.get().then_some("true");
    let part = view! {
        <button type="button" class="button" aria-disabled=is_busy on:click=make>
            {words.download}
        </button>
        " "
        <span class="report-file__told" role="status">{live(move || said.get())}</span>
    };
    Ok(part.into_part())
}
