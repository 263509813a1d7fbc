//! The page of one indicator: its views and its explanation.

#![expect(
    clippy::unnecessary_wraps,
    reason = "the code that is called may not come"
)]

use std::sync::Arc;

use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::missing::ToExplorer;
use crate::{
    app::{
        address,
        components::{
            below_figures,
            indicator_figures::IndicatorFigures,
            remarks::{self, ProblemList},
            worded::worded,
        },
        deferred::{Coming, deferred},
        document,
        live::{IntoPart, Part, live},
        reading_room::ReadingRoom,
    },
    model::{Filter, Indicator, IndicatorId, Selection, filter::Choice},
};

/// Makes the page of one indicator, whose code comes in a file of its own.
///
/// # Errors
/// That this file did not come.
#[wasm_split(indicator, fallible, preload(/** Loads the code of this page. */ load))]
pub fn page(id: String) -> Result<Part, SplitLoaderError> {
    Ok(view! { <IndicatorPage id=id /> }.into_part())
}

/// The page of one indicator.
#[component]
fn IndicatorPage(
    /// What stands in the address.
    id: String,
) -> impl IntoView {
    let room = ReadingRoom::expect();
    let indicator =
        IndicatorId::from_text(&id).and_then(|id| room.catalogue().indicator(&id).cloned());
    match indicator {
        None => view! { <UnknownIndicator id=id /> }.into_part(),
        Some(indicator) => view! { <KnownIndicator indicator=indicator /> }.into_part(),
    }
}

#[component]
fn UnknownIndicator(
    /// What stands in the address.
    id: String,
) -> impl IntoView {
    let room = ReadingRoom::expect();
    let words = room.words();
    let body = words.unknown_indicator_body.with([&id]);
    document::describe(words.unknown_indicator_title, &body);
    view! {
        <h1>{words.unknown_indicator_title}</h1>
        <p class="lead">{body}</p>
        <ToExplorer />
    }
}

#[component]
fn KnownIndicator(
    /// The indicator.
    indicator: Arc<Indicator>,
) -> impl IntoView {
    let room = ReadingRoom::expect();
    let words = room.words();
    let name = indicator.name.text(room.language()).to_owned();
    document::describe(&name, &name);
    let figures = if indicator.is_pending() {
        view! {
            <p class="lead">{words.pending_title}</p>
            <p>{words.pending_body}</p>
            {remarks::caveat(room, &indicator)}
            <ToExplorer />
        }
        .into_part()
    } else {
        view! { <IndicatorFigures indicator=Arc::clone(&indicator) /> }.into_part()
    };
    view! {
        <Crumb indicator=Arc::clone(&indicator) />
        <h1 class="indicator-title">{worded(room, &indicator.name)}</h1>
        <ProblemList problems=room.library().problems().to_vec() />
        {figures}
        {deferred(Coming::Field, below_figures::load, move || {
            below_figures::below_figures(Arc::clone(&indicator))
        })}
    }
}

/// The way back to the indicator's area and phenomenon.
#[component]
fn Crumb(
    /// The indicator.
    indicator: Arc<Indicator>,
) -> impl IntoView {
    let room = ReadingRoom::expect();
    live(move || {
        let catalogue = room.catalogue();
        let language = room.language();
        let (area, phenomenon) = catalogue.phenomenon(&indicator.phenomenon)?;
        let to = |choices: Vec<Choice>| {
            address::explorer(&Selection {
                filter: Filter::of(choices, ""),
                ..room.selection()
            })
        };
        let area_choice = Choice::Area(area.id.clone());
        Some(view! {
            <p class="crumb">
                <span class=format!("crumb__dot crumb__dot--{}", area.accent.code()) aria-hidden="true"></span>
                <a href=to(vec![area_choice.clone()])>{area.name.text(language).to_owned()}</a>
                <span aria-hidden="true">" › "</span>
                <a href=to(vec![area_choice, Choice::Phenomenon(phenomenon.id.clone())])>
                    {phenomenon.name.text(language).to_owned()}
                </a>
            </p>
        })
    })
}
