//! What failed, why, and how to try again; the rest of the page goes on.

use leptos::{ev::MouseEvent, prelude::*};

use super::remarks::ProblemList;
use crate::{
    app::{address::Address, document, live::live, reading_room::ReadingRoom},
    publication::Problem,
    source::LoadError,
    words::Words,
};

/// What could not be loaded, why, and a button to try again.
#[component]
pub fn Failure(
    /// Why it failed.
    error: LoadError,
    /// Tries again.
    #[prop(into)]
    on_retry: Callback<()>,
) -> impl IntoView {
    let address = use_context::<Address>();
    let words = move || Words::of(address.map(Address::language).unwrap_or_default());
    let retry = move |event: MouseEvent| {
        document::focus_around(&event);
        on_retry.run(());
    };
    let problems = problems_of(error.clone());
    // Without a publication there is no other part of the page.
    let is_part = use_context::<ReadingRoom>().is_some();
    view! {
        <section class="failure" role="alert">
            <h2 class="failure__title">{live(move || words().load_failed_title)}</h2>
            <p>{live(move || words().load_error(&error))}</p>
            <ProblemList problems=problems />
            {is_part.then(|| view! { <p>{live(move || words().rest_works)}</p> })}
            <button type="button" class="button" on:click=retry>
                {live(move || words().try_again)}
            </button>
        </section>
    }
}

/// What is wrong with the files, where that is the reason.
fn problems_of(error: LoadError) -> Vec<Problem> {
    match error {
        LoadError::Unusable { problems } => problems,
        _ => Vec::new(),
    }
}

/// The same in few lines, for one of many panels: an alert for each would drown the page.
#[component]
pub fn QuietFailure(
    /// Why it failed.
    error: LoadError,
    /// Tries again.
    on_retry: Callback<()>,
) -> impl IntoView {
    let words = ReadingRoom::expect().words();
    let retry = move |event: MouseEvent| {
        document::focus_around(&event);
        on_retry.run(());
    };
    view! {
        <p class="panel__empty">{words.load_error(&error)}</p>
        <ProblemList problems=problems_of(error) />
        <button type="button" class="button" on:click=retry>
            {words.try_again}
        </button>
    }
}
