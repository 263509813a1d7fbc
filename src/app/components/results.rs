//! The indicators that fit the filters.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    panel::{IndicatorPanel, SharedScales},
    worded::worded,
};
use crate::{
    app::{address, live::live, reading_room::ReadingRoom},
    model::{self, Indicator, selection::ResultView},
};

/// The indicators that fit: those with figures first, the others listed honestly empty.
#[component]
pub fn Results() -> impl IntoView {
    let room = ReadingRoom::expect();
    let words = room.words();
    let results =
        Memo::new(move |_| room.part(|selection| model::Results::of(&room.catalogue(), selection)));
    let count = move || results.with(|results| results.with_figures.len().to_string());
    let nothing = live(move || {
        results.with(model::Results::is_empty).then(|| {
            view! { <p>{words.nothing_found} " " {words.nothing_found_advice}</p> }
        })
    });
    let pending = live(move || {
        let pending = results.with(|results| results.pending.clone());
        (!pending.is_empty()).then(|| {
            view! {
                <section class="pending">
                    <h2>{words.pending_heading.with([&pending.len().to_string()])}</h2>
                    <p>{words.pending_advice}</p>
                    <PendingList indicators=pending />
                </section>
            }
        })
    });
    let scales = SharedScales::of(room, results);
    let shown = Memo::new(move |_| room.part(|selection| selection.view));
    view! {
        <h2 class="results__count">
            <span role="status">{live(move || words.indicator_count.with([&count()]))}</span>
        </h2>
        {nothing}
        {live(move || panels(results, scales, shown.get()))}
        {pending}
    }
}

/// The indicators with figures, all on the same years.
fn panels(results: Memo<model::Results>, scales: SharedScales, shown: ResultView) -> impl IntoView {
    let class = match shown {
        ResultView::Charts => "panels",
        ResultView::List => "panels panels--list",
    };
    let results = results.get();
    results.years().map(|years| {
        let panels = results
            .with_figures
            .into_iter()
            .map(|indicator| {
                view! { <IndicatorPanel indicator=indicator years=years scales=scales shown=shown /> }
            })
            .collect_view();
        view! { <div class=class>{panels}</div> }
    })
}

/// Indicators without figures, as links to their pages.
#[component]
fn PendingList(
    /// The indicators.
    indicators: Vec<Arc<Indicator>>,
) -> impl IntoView {
    let room = ReadingRoom::expect();
    let items = indicators
        .into_iter()
        .map(|indicator| {
            let link = address::indicator(&indicator.id, &room.selection());
            view! { <li><a href=link>{worded(room, &indicator.name)}</a></li> }
        })
        .collect_view();
    view! { <ul class="indicator-list">{items}</ul> }
}
