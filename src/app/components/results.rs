//! The indicators that fit the filters.

use std::sync::Arc;

use leptos::prelude::*;

use super::panel::IndicatorPanel;
use crate::{
    app::{
        address,
        live::{IntoPart, live},
        reading_room::ReadingRoom,
    },
    model::{
        Indicator, YearRange, collation,
        selection::{ResultOrder, ResultView},
    },
};

/// The indicators that fit: those with figures first, the others listed honestly empty.
#[component]
pub fn Results() -> impl IntoView {
    let room = ReadingRoom::expect();
    let found = Memo::new(move |_| {
        let catalogue = room.catalogue();
        let (filter, order) = room.part(|selection| (selection.filter.clone(), selection.order));
        let found: Vec<&Arc<Indicator>> = filter.matching(&catalogue).collect();
        let key = |indicator: &Indicator| match order {
            ResultOrder::Theme => Vec::new(),
            ResultOrder::Name => collation::sort_key(indicator.name.text(room.language())),
            ResultOrder::Newest => {
                let newest = indicator
                    .coverage
                    .as_ref()
                    .map(|coverage| coverage.years.last());
                vec![newest.map_or(u32::MAX, |year| u32::MAX - u32::from(year.number()))]
            }
        };
        let keys: Vec<_> = found.iter().map(|indicator| key(indicator)).collect();
        collation::order(&keys)
            .into_iter()
            .map(|place| Arc::clone(found[place]))
            .collect::<Vec<_>>()
    });
    let with_figures = move || -> Vec<_> {
        let mut found = found.get();
        found.retain(|indicator| !indicator.is_pending());
        found
    };
    let pending = move || -> Vec<_> {
        let mut found = found.get();
        found.retain(|indicator| indicator.is_pending());
        found
    };
    let view_of_results = Memo::new(move |_| room.part(|selection| selection.view));
    view! {
        <h2 class="results__count" role="status">
            {live(move || (room.words().indicator_count)(found.with(Vec::len)))}
        </h2>
        {live(move || {
            found
                .with(Vec::is_empty)
                .then(|| {
                    view! {
                        <p>{room.words().nothing_found} " " {room.words().nothing_found_advice}</p>
                    }
                })
        })}
        {live(move || {
            let indicators = with_figures();
            match view_of_results.get() {
                ResultView::Charts => panels(indicators).into_part(),
                ResultView::List => view! { <IndicatorList indicators=indicators /> }.into_part(),
            }
        })}
        {live(move || {
            let pending = pending();
            (!pending.is_empty())
                .then(|| {
                    view! {
                        <section class="pending">
                            <h2>{(room.words().pending_heading)(pending.len())}</h2>
                            <p>{room.words().pending_advice}</p>
                            <IndicatorList indicators=pending />
                        </section>
                    }
                })
        })}
    }
}

fn panels(indicators: Vec<Arc<Indicator>>) -> impl IntoView {
    let years = indicators
        .iter()
        .filter_map(|indicator| Some(indicator.coverage.as_ref()?.years))
        .reduce(|one, other| {
            YearRange::spanning(one.first().min(other.first()), one.last().max(other.last()))
        });
    years.map(|years| {
        view! {
            <div class="panels">
                {indicators
                    .into_iter()
                    .map(|indicator| view! { <IndicatorPanel indicator=indicator years=years /> })
                    .collect_view()}
            </div>
        }
    })
}

/// Indicators as a list of links.
#[component]
fn IndicatorList(
    /// The indicators.
    indicators: Vec<Arc<Indicator>>,
) -> impl IntoView {
    let room = ReadingRoom::expect();
    view! {
        <ul class="indicator-list">
            {indicators
                .into_iter()
                .map(|indicator| {
                    let years = indicator
                        .coverage
                        .as_ref()
                        .map(|coverage| {
                            format!(" {}–{}", coverage.years.first(), coverage.years.last())
                        });
                    view! {
                        <li>
                            <a href=address::indicator(&indicator.id, &room.selection())>
                                {indicator.name.text(room.language()).to_owned()}
                            </a>
                            <span class="indicator-list__years">{years}</span>
                        </li>
                    }
                })
                .collect_view()}
        </ul>
    }
}
