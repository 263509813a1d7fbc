//! The indicators that fit the filters.

use std::sync::Arc;

use leptos::{html, prelude::*};
use wasm_bindgen::JsCast;

use super::{
    failure::QuietFailure,
    long_list::{Listed, long_list},
    panel::IndicatorPanel,
    panel_figures::{self, SharedScales},
    remarks::ProblemList,
    result_controls::ResultControls,
    worded::worded,
};
use crate::{
    app::{
        address::{self, History},
        deferred::{CodeFailure, Coming, Deferred},
        document,
        finder::{Finder, Readiness},
        live::{IntoPart, Part, live},
        reading_room::ReadingRoom,
    },
    model::{Indicator, Results as Found, selection::ResultView},
};

/// The indicators that fit: those with figures first, the others listed honestly empty.
#[component]
pub fn Results() -> impl IntoView {
    let room = ReadingRoom::expect();
    let finder = Finder::expect();
    let words = room.words();
    let heading = NodeRef::<html::H2>::new();
    let lacking = Memo::new(move |_| {
        let is_nothing = finder.results(Found::is_empty);
        is_nothing.then(|| finder.readiness())
    });
    let begin = Callback::new(move |()| finder.begin());
    let lack = live(move || {
        let lack = finder.lack();
        let failure = lack.error.map(|error| {
            view! {
                <p>{words.synonyms_failed}</p>
                <QuietFailure error=error on_retry=begin />
            }
        });
        view! {
            {failure}
            <ProblemList problems=lack.problems />
        }
    });
    let nothing = live(move || match lacking.get() {
        Some(Readiness::Here) => view! {
            <p>{words.nothing_found} " " {words.nothing_found_advice}</p>
            <Suggestion heading=heading />
        }
        .into_part(),
        Some(Readiness::Failed) => {
            view! { <CodeFailure coming=Coming::Picture on_retry=begin /> }.into_part()
        }
        Some(Readiness::Unasked | Readiness::Coming) | None => ().into_part(),
    });
    view! {
        <h2 class="results__count" tabindex="-1" node_ref=heading>
            <span role="status">{status(room, finder)}</span>
        </h2>
        {lack}
        {nothing}
        <ResultControls />
        {panels(room, finder)}
        {pending(room, finder)}
    }
}

/// How much is found, and what may have been meant: a reader who cannot see hears of all at once.
fn status(room: ReadingRoom, finder: Finder) -> Part {
    let words = room.words();
    let count = live(move || match finder.readiness() {
        Readiness::Here => {
            let count = finder.results(|found| found.with_figures.len());
            words.indicator_count.with([&count.to_string()])
        }
        Readiness::Unasked | Readiness::Coming => words.loading.to_owned(),
        Readiness::Failed => words.part_failed_title.to_owned(),
    });
    let suggestion = live(move || {
        finder.suggestion().map(|text| {
            let text = words.did_you_mean.with([&text]);
            view! { <span class="visually-hidden">" " {text}</span> }
        })
    });
    let unpublished = live(move || {
        let (with_figures, count) =
            finder.results(|found| (found.with_figures.len(), found.pending.len()));
        // Where nothing has figures, everybody sees that something is found all the same.
        let class = match with_figures {
            0 => "results__unpublished",
            _ => "visually-hidden",
        };
        (count > 0).then(|| {
            let text = words.pending_heading.with([&count.to_string()]);
            view! { <span class=class>" " {text}</span> }
        })
    });
    view! { {count} {unpublished} {suggestion} }.into_part()
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
            let label = room.words().did_you_mean.with([&text]);
            let search = move |_| {
                if let Some(heading) = heading.get_untracked() {
                    document::focus_in_place(&heading);
                }
                finder.search(History::Push, &text);
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
fn panels(room: ReadingRoom, finder: Finder) -> Part {
    // At once, so that it is there when the first figures are.
    let code = Deferred::begun(panel_figures::load);
    let scales = SharedScales::of(finder);
    let list = NodeRef::<html::Div>::new();
    let element = Signal::derive_local(move || list.get().map(JsCast::unchecked_into));
    let class = Signal::derive(move || {
        let class = match room.part(|selection| selection.view) {
            ResultView::Charts => "panels",
            ResultView::List => "panels panels--list",
        };
        class.to_owned()
    });
    let listed = Signal::derive(move || {
        finder.results(|found| Listed {
            indicators: found.with_figures.clone(),
            years: found.years(),
        })
    });
    let panel = Box::new(move |indicator, years| {
        view! { <IndicatorPanel indicator=indicator years=years scales=scales code=code /> }
            .into_part()
    });
    view! {
        {code.failure()}
        <div class=class node_ref=list></div>
        {long_list(room, element, listed, panel)}
    }
    .into_part()
}

/// The indicators without figures, as links to their pages.
fn pending(room: ReadingRoom, finder: Finder) -> Part {
    let words = room.words();
    let count = Signal::derive(move || finder.results(|found| found.pending.len()));
    let heading = live(move || words.pending_heading.with([&count.get().to_string()]));
    let listed = Signal::derive(move || {
        finder.results(|found| Listed {
            indicators: found.pending.clone(),
            years: None,
        })
    });
    let list = NodeRef::<html::Ul>::new();
    let element = Signal::derive_local(move || list.get().map(JsCast::unchecked_into));
    let item = Box::new(move |indicator: Arc<Indicator>, _| {
        let name = worded(room, &indicator.name);
        let link = Signal::derive(move || address::indicator(&indicator.id, &room.of_each()));
        view! { <li><a href=link>{name}</a></li> }.into_part()
    });
    view! {
        <section class="pending" hidden=move || count.get() == 0>
            <h2>{heading}</h2>
            <p>{words.pending_advice}</p>
            <ul class="indicator-list" node_ref=list></ul>
            {long_list(room, element, listed, item)}
        </section>
    }
    .into_part()
}
