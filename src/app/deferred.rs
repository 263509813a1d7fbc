//! Parts of the app whose code comes in a file of its own, when it is first asked for.
//!
//! Such a part is made by a function with the attribute `wasm_split`, and shown by [`deferred`].
//! The build takes the code that only this function needs out of the WebAssembly with which the app starts.

use std::{
    future::Future,
    pin::{Pin, pin},
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
    /// The outline of one of many panels, of which nothing is said, since it is said once for all of them.
    Panel,
    /// The outline of a field, of which nothing is said aloud.
    Field,
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
    Deferred::begun(load).part(coming, make)
}

/// Loads the code of a part.
type Load =
    Box<dyn Fn() -> Pin<Box<dyn Future<Output = Result<(), SplitLoaderError>>>> + Send + Sync>;

/// Makes a part once its code is there; nothing where that did not come after all.
type Make = Box<dyn Fn() -> Option<Part> + Send>;

/// The code of a part, which comes in a file of its own.
#[derive(Debug, Clone, Copy)]
pub struct Deferred {
    code: RwSignal<Code>,
    /// Loads it again.
    begin: Callback<()>,
}

impl Deferred {
    /// Begins to load the code.
    pub fn begun<L>(load: fn() -> L) -> Self
    where
        L: Future<Output = Result<(), SplitLoaderError>> + 'static,
    {
        Self::begun_by(Box::new(move || Box::pin(load())))
    }

    /// One type for the loading of all parts, so that what follows it is compiled once.
    fn begun_by(load: Load) -> Self {
        // Code that is here already is used at once, so that a part that is made anew does not blink.
        let is_here = matches!(at_once(load()), Some(Ok(())));
        let code = RwSignal::new(if is_here { Code::Here } else { Code::Coming });
        let begin = Callback::new(move |()| {
            code.set(Code::Coming);
            let coming = load();
            spawn_local(async move {
                let came = coming.await;
                // The part may be gone when the answer comes.
                code.try_set(came.map_or(Code::Failed, |()| Code::Here));
            });
        });
        if !is_here {
            begin.run(());
        }
        Self { code, begin }
    }

    /// Whether the code is on its way.
    pub fn is_coming(self) -> bool {
        matches!(self.code.get(), Code::Coming)
    }

    /// Shows what `make` makes, or what stands in its place.
    pub fn part<M>(self, coming: Coming, make: impl Fn() -> M + Send + 'static) -> Live
    where
        M: Future<Output = Result<Part, SplitLoaderError>>,
    {
        self.part_by(coming, Box::new(move || at_once(make())?.ok()))
    }

    /// One type for the making of all parts, so that what surrounds it is compiled once.
    fn part_by(self, coming: Coming, make: Make) -> Live {
        live(move || match self.code.get() {
            Code::Coming => outline(coming),
            Code::Here => make().unwrap_or_else(|| self.said_to_have_failed(coming)),
            Code::Failed => self.said_to_have_failed(coming),
        })
    }

    /// Says that the code did not come, once for the many parts that wait for it.
    pub fn failure(self) -> Live {
        live(move || match self.code.get() {
            Code::Failed => self.said_to_have_failed(Coming::Picture),
            Code::Coming | Code::Here => ().into_part(),
        })
    }

    fn said_to_have_failed(self, coming: Coming) -> Part {
        match coming {
            Coming::Panel => ().into_part(),
            _ => view! { <CodeFailure coming=coming on_retry=self.begin /> }.into_part(),
        }
    }
}

/// What comes of a future that need not wait.
fn at_once<T>(future: impl Future<Output = T>) -> Option<T> {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => Some(value),
        Poll::Pending => None,
    }
}

fn outline(coming: Coming) -> Part {
    let class = match coming {
        Coming::Panel => "skeleton skeleton--panel",
        Coming::Field => "skeleton skeleton--field",
        Coming::Page | Coming::Picture => {
            let words = ReadingRoom::expect().words();
            let title = (coming == Coming::Page)
                .then(|| view! { <div class="skeleton skeleton--title"></div> });
            return view! {
                <p class="visually-hidden" role="status">{words.loading}</p>
                {title}
                <div class="skeleton skeleton--picture"></div>
            }
            .into_part();
        }
    };
    view! { <div class=class></div> }.into_part()
}

/// That the code of a part did not come, and a button to try again.
#[component]
pub fn CodeFailure(
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
    let title = words.part_failed_title;
    let (title, role) = match coming {
        Coming::Page => (view! { <h1>{title}</h1> }.into_part(), "alert"),
        Coming::Picture => (
            view! { <h2 class="failure__title">{title}</h2> }.into_part(),
            "alert",
        ),
        Coming::Panel | Coming::Field => (().into_part(), "status"),
    };
    view! {
        <section class="failure" role=role>
            {title}
            <p>{words.part_failed}</p>
            <button type="button" class="button" on:click=retry>
                {words.try_again}
            </button>
        </section>
    }
}
