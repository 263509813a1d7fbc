//! The indicators that fit the filters.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    panel::{IndicatorPanel, SharedScales},
    worded::worded,
};
use crate::{
    app::{address, live::live, reading_room::ReadingRoom},
    model::{
        Indicator, YearRange, collation,
        selection::{ResultOrder, ResultView},
    },
};

/// The indicators that fit: those with figures first, the others listed honestly empty.
#[component]
pub fn Results() -> impl IntoView {
    let room = ReadingRoom::expect();
    let words = room.words();
    let found = Memo::new(move |_| found(room));
    let count_of = move |pending: bool| {
        found.with(|found| {
            let fits = |indicator: &&Arc<Indicator>| indicator.is_pending() == pending;
            found.iter().filter(fits).count()
        })
    };
    let those = move |pending: bool| {
        let mut found = found.get();
        found.retain(|indicator| indicator.is_pending() == pending);
        found
    };
    let nothing = live(move || {
        found.with(Vec::is_empty).then(|| {
            view! { <p>{words.nothing_found} " " {words.nothing_found_advice}</p> }
        })
    });
    let pending = live(move || {
        let pending = those(true);
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
    SharedScales::provide();
    let shown = Memo::new(move |_| room.part(|selection| selection.view));
    view! {
        <h2 class="results__count">
            <span role="status">{live(move || words.indicator_count.with([&count_of(false).to_string()]))}</span>
        </h2>
        {nothing}
        {live(move || panels(those(false), shown.get()))}
        {pending}
    }
}

/// The indicators that fit, in the order asked for.
fn found(room: ReadingRoom) -> Vec<Arc<Indicator>> {
    let catalogue = room.catalogue();
    let (filter, order) = room.part(|selection| (selection.filter.clone(), selection.order));
    let found: Vec<&Arc<Indicator>> = filter.matching(&catalogue).collect();
    let key = |indicator: &Indicator| match order {
        ResultOrder::Theme => Vec::new(),
        ResultOrder::Name => collation::sort_key(indicator.name.text(room.language())),
        ResultOrder::Newest => {
            let coverage = indicator.coverage.as_ref();
            let newest = coverage.map_or(0, |coverage| coverage.years.last().number());
            vec![u32::MAX - u32::from(newest)]
        }
    };
    let keys: Vec<_> = found.iter().map(|indicator| key(indicator)).collect();
    collation::order(&keys)
        .into_iter()
        .map(|place| Arc::clone(found[place]))
        .collect()
}

/// The indicators with figures, all on the same years.
fn panels(indicators: Vec<Arc<Indicator>>, shown: ResultView) -> impl IntoView {
    let years = indicators
        .iter()
        .filter_map(|indicator| Some(indicator.coverage.as_ref()?.years))
        .reduce(|one, other| {
            YearRange::spanning(one.first().min(other.first()), one.last().max(other.last()))
        });
    let class = match shown {
        ResultView::Charts => "panels",
        ResultView::List => "panels panels--list",
    };
    years.map(|years| {
        let panels = indicators
            .into_iter()
            .map(|indicator| view! { <IndicatorPanel indicator=indicator years=years shown=shown /> })
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
