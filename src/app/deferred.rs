//! Parts of the app whose code comes in a file of its own, when it is first asked for.
//!
//! Such a part is made by a function with the attribute `wasm_split`, and shown by [`deferred`].
//! The build takes the code that only this function needs out of the WebAssembly with which the app starts.

use std::{
    future::Future,
    pin::pin,
    task::{Context, Poll, Waker},
};

use leptos::{ev::MouseEvent, prelude::*, task::spawn_local};
use wasm_split_helpers::SplitLoaderError;

use super::{
    document,
    live::{IntoPart, Live, Part, live},
    reading_room::ReadingRoom,
};

/// What stands in the place of a part whose code is on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Coming {
    /// The outline of a page.
    Page,
    /// The outline of a picture.
    Picture,
}

/// Where the code of a part is.
#[derive(Debug, Clone, Copy)]
enum Code {
    Coming,
    Here,
    Failed,
}

/// Shows what `make` makes, once `load` has brought its code; until then `coming`.
///
/// Where the code does not come, the reader is told so and can try again.
pub fn deferred<L, M>(
    coming: Coming,
    load: fn() -> L,
    make: impl Fn() -> M + Send + 'static,
) -> Live
where
    L: Future<Output = Result<(), SplitLoaderError>> + 'static,
    M: Future<Output = Result<Part, SplitLoaderError>>,
{
    // Code that is here already is used at once, so that a part that is made anew does not blink.
    let is_here = matches!(at_once(load()), Some(Ok(())));
    let code = RwSignal::new(if is_here { Code::Here } else { Code::Coming });
    let begin = Callback::new(move |()| {
        code.set(Code::Coming);
        spawn_local(async move {
            let came = load().await;
            // The part may be gone when the answer comes.
            code.try_set(came.map_or(Code::Failed, |()| Code::Here));
        });
    });
    if !is_here {
        begin.run(());
    }
    live(move || match code.get() {
        Code::Coming => outline(coming),
        Code::Here => match at_once(make()) {
            Some(Ok(part)) => part,
            _ => view! { <CodeFailure coming=coming on_retry=begin /> }.into_part(),
        },
        Code::Failed => view! { <CodeFailure coming=coming on_retry=begin /> }.into_part(),
    })
}

/// What comes of a future that need not wait.
fn at_once<T>(future: impl Future<Output = T>) -> Option<T> {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => Some(value),
        Poll::Pending => None,
    }
}

fn outline(coming: Coming) -> Part {
    let words = ReadingRoom::expect().words();
    view! {
        <p class="visually-hidden" role="status">{words.loading}</p>
        {(coming == Coming::Page).then(|| view! { <div class="skeleton skeleton--title"></div> })}
        <div class="skeleton skeleton--picture"></div>
    }
    .into_part()
}

/// That the code of a part did not come, and a button to try again.
#[component]
fn CodeFailure(
    /// What did not come.
    coming: Coming,
    /// Tries again.
    on_retry: Callback<()>,
) -> impl IntoView {
    let words = ReadingRoom::expect().words();
    let retry = move |event: MouseEvent| {
        document::focus_around(&event);
        on_retry.run(());
    };
    view! {
        <section class="failure" role="alert">
            {match coming {
                Coming::Page => view! { <h1>{words.part_failed_title}</h1> }.into_part(),
                Coming::Picture => view! { <h2 class="failure__title">{words.part_failed_title}</h2> }
                    .into_part(),
            }}
            <p>{words.part_failed}</p>
            <button type="button" class="button" on:click=retry>
                {words.try_again}
            </button>
        </section>
    }
}
