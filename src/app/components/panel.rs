//! One indicator among the results; its figures come when it is near the window.

use std::sync::Arc;

use leptos::{html, prelude::*};

use super::{
    failure::QuietFailure,
    panel_figures::{self, SharedScales},
    remarks::ProblemList,
    worded::worded,
};
use crate::{
    app::{
        address,
        deferred::{Coming, Deferred},
        live::{IntoPart, live},
        loading::Loading,
        observe,
        reading_room::ReadingRoom,
        turns,
    },
    model::{Indicator, YearRange},
};

/// One indicator; its figures are loaded when it comes near the window.
#[component]
pub fn IndicatorPanel(
    /// The indicator.
    indicator: Arc<Indicator>,
    /// The years that all small charts share.
    years: Signal<Option<YearRange>>,
    /// The scales that small charts of the same unit may share.
    scales: SharedScales,
    /// The code for figures.
    code: Deferred,
) -> impl IntoView {
    let room = ReadingRoom::expect();
    let article = NodeRef::<html::Article>::new();
    let id = indicator.id.clone();
    let loaded = Loading::prepare(move || {
        let (library, id) = (room.library(), id.clone());
        async move { library.dataset(&id).await }
    });
    // In turns, since many panels come near the window at once.
    let begin = Callback::new(move |()| {
        turns::add(move || {
            // The panel may be gone when its turn comes.
            let _ = loaded.begin.try_run(());
        });
    });
    observe::when_near_window(article, begin);
    let figures = {
        let indicator = Arc::clone(&indicator);
        live(move || match loaded.answer() {
            None => view! { <div class="skeleton skeleton--panel"></div> }.into_part(),
            Some(Err(error)) => {
                view! { <QuietFailure error=error on_retry=loaded.begin /> }.into_part()
            }
            Some(Ok(dataset)) => {
                let indicator = Arc::clone(&indicator);
                let figures = code.part(Coming::Panel, move || {
                    let (indicator, dataset) = (Arc::clone(&indicator), Arc::clone(&dataset.value));
                    panel_figures::figures(indicator, dataset, years, scales)
                });
                view! {
                    {figures}
                    <ProblemList problems=dataset.problems />
                }
                .into_part()
            }
        })
    };
    let name = worded(room, &indicator.name);
    let accent = format!("panel panel--{}", room.accent(&indicator));
    let link = Signal::derive(move || address::indicator(&indicator.id, &room.of_each()));
    view! {
        <article class=accent node_ref=article>
            <h3 class="panel__title"><a href=link>{name}</a></h3>
            {figures}
        </article>
    }
}
