//! What a reader takes along from a page: the place where the workshop puts its panel.

use leptos::{html, prelude::*, task::spawn_local};

use crate::{
    app::{
        live::{IntoPart, live},
        reading_room::ReadingRoom,
        workshop::{Bench, Subject},
    },
    model::Selection,
};

#[derive(Clone, Copy, PartialEq)]
enum State {
    Coming,
    Open,
    Failed,
}

/// What can be downloaded, copied and shared; the workshop is fetched when this is opened.
#[component]
pub fn Downloads(
    /// What is taken along.
    subject: Subject,
    /// What the place is called.
    summary: &'static str,
) -> impl IntoView {
    let is_asked = RwSignal::new(false);
    let asked = live(move || {
        let subject = subject.clone();
        is_asked
            .get()
            .then(|| view! { <TakeAlong subject=subject /> }.into_part())
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
}

/// The panel of the workshop, which is fetched at once.
#[component]
pub fn TakeAlong(
    /// What is taken along.
    subject: Subject,
    /// The query that says what is shown, where it is another than that of the page.
    #[prop(optional)]
    query: Option<Signal<String>>,
) -> impl IntoView {
    let room = ReadingRoom::expect();
    let query = query.unwrap_or_else(|| Signal::derive(move || room.part(Selection::to_query)));
    let words = room.words();
    let place = NodeRef::<html::Div>::new();
    let bench = StoredValue::new_local(None::<Bench>);
    let state = RwSignal::new(State::Coming);
    let fetch = Callback::new(move |()| {
        let Some(place) = place.get_untracked() else {
            return;
        };
        state.set(State::Coming);
        let (library, subject) = (room.library(), subject.clone());
        spawn_local(async move {
            // The page may be gone when the workshop comes.
            let came = Bench::open(place.into(), library, subject).await;
            let new_state = if came.is_ok() {
                State::Open
            } else {
                State::Failed
            };
            bench.try_set_value(came.ok());
            state.try_set(new_state);
        });
    });
    Effect::new(move |_| {
        if state.get() == State::Open {
            let shown = query.with(|query| {
                bench.with_value(|bench| bench.as_ref().map(|bench| bench.show(query)))
            });
            if !matches!(shown, Some(Ok(()))) {
                state.set(State::Failed);
            }
        }
    });
    // Once the place is on the page.
    Effect::new(move |_| untrack(|| fetch.run(())));
    view! {
        <div node_ref=place></div>
        {live(move || match state.get() {
            State::Open => ().into_part(),
            State::Coming => view! { <p role="status">{words.loading}</p> }.into_part(),
            State::Failed => view! {
                <p role="status">{words.downloads_failed}</p>
                <button type="button" class="button" on:click=move |_| fetch.run(())>
                    {words.try_again}
                </button>
            }
            .into_part(),
        })}
    }
}
