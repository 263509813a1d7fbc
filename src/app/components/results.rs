//! The indicators that fit the filters.

use std::sync::Arc;

use leptos::{html, prelude::*};

use super::{
    panel::{IndicatorPanel, SharedScales},
    portions::{Drawing, portions},
    worded::worded,
};
use crate::{
    app::{
        address::{self, History},
        finder::Finder,
        live::{IntoPart, Part, live},
        reading_room::ReadingRoom,
    },
    model::{
        Indicator, Selection, YearRange, collation,
        selection::{ResultOrder, ResultView},
    },
};

/// The indicators that fit: those with figures first, the others listed honestly empty.
#[component]
pub fn Results() -> impl IntoView {
    let room = ReadingRoom::expect();
    let finder = Finder::expect();
    let words = room.words();
    let found = Memo::new(move |_| found(room, finder));
    let those = move |pending: bool| {
        let mut found = found.get();
        found.retain(|indicator| indicator.is_pending() == pending);
        found
    };
    let count = live(move || {
        if finder.is_ready() {
            (words.indicator_count)(those(false).len())
        } else {
            words.loading.to_owned()
        }
    });
    let heading = NodeRef::<html::H2>::new();
    let nothing = live(move || {
        (finder.is_ready() && found.with(Vec::is_empty)).then(|| {
            view! {
                <p>{words.nothing_found} " " {words.nothing_found_advice}</p>
                <Suggestion heading=heading />
            }
        })
    });
    let pending = live(move || {
        let pending = those(true);
        (!pending.is_empty()).then(|| {
            view! {
                <section class="pending">
                    <h2>{(words.pending_heading)(pending.len())}</h2>
                    <p>{words.pending_advice}</p>
                    {pending_list(room, pending)}
                </section>
            }
        })
    });
    // Beside the count, since a reader who cannot see hears of both at once.
    let suggestion = live(move || {
        finder.suggestion().map(|text| {
            let text = (words.did_you_mean)(&text);
            view! { <span class="visually-hidden">" " {text}</span> }
        })
    });
    SharedScales::provide();
    let shown = Memo::new(move |_| room.part(|selection| selection.view));
    view! {
        <h2 class="results__count" tabindex="-1" node_ref=heading>
            <span role="status">{count} {suggestion}</span>
        </h2>
        {nothing}
        {live(move || panels(room, those(false), shown.get()))}
        {pending}
    }
}

/// The indicators that fit, in the order asked for; by words and without another wish, the best first.
fn found(room: ReadingRoom, finder: Finder) -> Vec<Arc<Indicator>> {
    let catalogue = room.catalogue();
    let order = room.part(|selection| selection.order);
    let places = finder.places();
    let found = places
        .iter()
        .filter_map(|place| catalogue.indicators.get(*place));
    let mut found: Vec<Arc<Indicator>> = found.cloned().collect();
    let key = |indicator: &Indicator| match order {
        ResultOrder::Theme => Vec::new(),
        ResultOrder::Name => collation::sort_key(indicator.name.text(room.language())),
        ResultOrder::Newest => {
            let coverage = indicator.coverage.as_ref();
            let newest = coverage.map_or(0, |coverage| coverage.years.last().number());
            vec![u32::MAX - u32::from(newest)]
        }
    };
    if order != ResultOrder::Theme {
        let keys: Vec<_> = found.iter().map(|indicator| key(indicator)).collect();
        let places = collation::order(&keys);
        found = places
            .into_iter()
            .map(|place| Arc::clone(&found[place]))
            .collect();
    }
    found
}

/// What may have been meant, as a button that searches for it.
#[component]
fn Suggestion(
    /// What takes the focus, since the button goes with the press.
    heading: NodeRef<html::H2>,
) -> impl IntoView {
    let room = ReadingRoom::expect();
    let finder = Finder::expect();
    live(move || {
        finder.suggestion().map(|text| {
            let label = (room.words().did_you_mean)(&text);
            let search = move |_| {
                if let Some(heading) = heading.get_untracked() {
                    // An element that cannot take the focus is no reason to stop.
                    let _ = heading.focus();
                }
                room.change(History::Push, |selection| Selection {
                    filter: selection.filter.clone().with_text(&text),
                    ..selection
                });
            };
            view! {
                <p>
                    <button type="button" class="button" on:click=search>
                        {label}
                    </button>
                </p>
            }
        })
    })
}

/// The indicators with figures, all on the same years.
fn panels(room: ReadingRoom, indicators: Vec<Arc<Indicator>>, shown: ResultView) -> Option<Part> {
    let years = indicators
        .iter()
        .filter_map(|indicator| Some(indicator.coverage.as_ref()?.years))
        .reduce(|one, other| {
            YearRange::spanning(one.first().min(other.first()), one.last().max(other.last()))
        })?;
    let class = match shown {
        ResultView::Charts => "panels",
        ResultView::List => "panels panels--list",
    };
    let item = move |indicator| {
        view! { <IndicatorPanel indicator=indicator years=years shown=shown /> }.into_part()
    };
    let drawing = Drawing {
        item: Arc::new(item),
        list: Arc::new(move |items| view! { <div class=class>{items}</div> }.into_part()),
    };
    Some(portions(room, indicators, drawing))
}

/// Indicators without figures, as links to their pages.
fn pending_list(room: ReadingRoom, indicators: Vec<Arc<Indicator>>) -> Part {
    let item = move |indicator: Arc<Indicator>| {
        let link = address::indicator(&indicator.id, &room.selection());
        view! { <li><a href=link>{worded(room, &indicator.name)}</a></li> }.into_part()
    };
    let drawing = Drawing {
        item: Arc::new(item),
        list: Arc::new(|items| view! { <ul class="indicator-list">{items}</ul> }.into_part()),
    };
    portions(room, indicators, drawing)
}
