//! What a reader takes along from an indicator's page: the place where the workshop puts its panel.

use leptos::{html, prelude::*, task::spawn_local};

use crate::{
    app::{
        live::{IntoPart, live},
        reading_room::ReadingRoom,
        surroundings::Surroundings,
        workshop::Bench,
    },
    model::{IndicatorId, Selection},
};

#[derive(Clone, Copy, PartialEq)]
enum State {
    Closed,
    Coming,
    Open,
    Failed,
}

/// What can be downloaded, copied and shared; the workshop is fetched when this is opened.
#[component]
pub fn Downloads(
    /// The indicator.
    indicator: IndicatorId,
) -> impl IntoView {
    if !Surroundings::here().has_controls() {
        return None;
    }
    let room = ReadingRoom::expect();
    let words = room.words();
    let place = NodeRef::<html::Div>::new();
    let bench = StoredValue::new_local(None::<Bench>);
    let state = RwSignal::new(State::Closed);
    let fetch = Callback::new(move |()| {
        let Some(place) = place.get_untracked() else {
            return;
        };
        state.set(State::Coming);
        let (library, indicator) = (room.library(), indicator.clone());
        spawn_local(async move {
            // The page may be gone when the workshop comes.
            let came = Bench::open(place.into(), library, indicator).await;
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
            let query = room.part(Selection::to_query);
            let shown = bench.with_value(|bench| bench.as_ref().map(|bench| bench.show(&query)));
            if !matches!(shown, Some(Ok(()))) {
                state.set(State::Failed);
            }
        }
    });
    let open = move |_| {
        if state.get_untracked() == State::Closed {
            fetch.run(());
        }
    };
    let place_for_it = view! {
        <details class="downloads" on:toggle=open>
            <summary>{words.downloads}</summary>
            <div node_ref=place></div>
            {live(move || match state.get() {
                State::Closed | State::Open => ().into_part(),
                State::Coming => view! { <p role="status">{words.loading}</p> }.into_part(),
                State::Failed => view! {
                    <p role="status">{words.downloads_failed}</p>
                    <button type="button" class="button" on:click=move |_| fetch.run(())>
                        {words.try_again}
                    </button>
                }
                .into_part(),
            })}
        </details>
    };
    Some(place_for_it)
}
