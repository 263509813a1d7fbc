//! What the figures say of what an organisation asks for: all indicators together, then each.

#![expect(
    clippy::unnecessary_wraps,
    reason = "the code that is called may not come"
)]

use std::sync::Arc;

use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::{need::need, need_overview::overview, observation};
use crate::{
    app::{
        address,
        components::worded::worded,
        deferred::{Coming, deferred},
        live::{IntoPart, Part},
        loading::Loading,
        reading_room::ReadingRoom,
    },
    model::{Dataset, Indicator, Inquiry, LinkAddress, Need, inquiry::FoundBy},
    publication::Loaded,
    words::organisations::need::NeedWords,
};

/// What is asked for.
#[derive(Debug, Clone)]
pub struct Asked {
    /// The indicators.
    pub inquiry: Arc<Inquiry>,
    /// The same in words.
    pub theme: Memo<String>,
    /// Where observations are sent, where the region has said so.
    pub observations: Option<LinkAddress>,
}

/// An indicator with its figures, on their way.
#[derive(Debug, Clone)]
pub(super) struct Figures {
    pub(super) indicator: Arc<Indicator>,
    pub(super) loading: Loading<Loaded<Arc<Dataset>>>,
    /// What they say of the area of activity, once they have come.
    pub(super) need: Memo<Option<Need>>,
}

impl Figures {
    /// Begins to load the figures of an indicator.
    pub(super) fn begun(room: ReadingRoom, indicator: &Arc<Indicator>) -> Self {
        let id = indicator.id.clone();
        let loading = Loading::begun(move || {
            let (library, id) = (room.library(), id.clone());
            async move { library.dataset(&id).await }
        });
        let of_need = Arc::clone(indicator);
        let need = Memo::new(move |_| {
            let dataset = loading.answer()?.ok()?.value;
            Some(Need::of(
                &room.catalogue(),
                &of_need,
                &dataset,
                &room.of_each(),
            ))
        });
        Self {
            indicator: Arc::clone(indicator),
            loading,
            need,
        }
    }
}

/// Makes what the figures say; its code comes in a file of its own.
///
/// # Errors
/// That this file did not come.
#[wasm_split(needs, fallible, preload(/** Loads the code for what the figures say. */ load))]
pub fn needs(asked: Asked) -> Result<Part, SplitLoaderError> {
    let room = ReadingRoom::expect();
    let words = NeedWords::of(room.language());
    let inquiry = &asked.inquiry;
    let with_figures = inquiry.with_figures.iter();
    let figures: Arc<Vec<Figures>> = Arc::new(
        with_figures
            .map(|indicator| Figures::begun(room, indicator))
            .collect(),
    );
    let advice = match inquiry.found_by {
        FoundBy::Nothing => Some(words.nothing_asked),
        _ if figures.is_empty() && inquiry.pending.is_empty() => Some(words.nothing_found),
        _ => None,
    };
    let years = inquiry.years();
    let articles: Vec<Part> = figures
        .iter()
        .map(|figures| need(room, figures, years))
        .collect();
    let pending = pending(room, inquiry);
    let articles = view! {
        {advice.map(|advice| view! { <p>{advice}</p> })}
        {unknown(room, inquiry)}
        {overview(room, Arc::clone(&figures))}
        // Said of every picture of municipalities.
        <p id="place-keys" class="visually-hidden">{room.words().place_keys}</p>
        <div class="needs">{articles}</div>
        {pending}
        {deferred(Coming::Field, observation::load, move || {
            observation::observation(asked.clone(), Arc::clone(&figures))
        })}
    };
    Ok(articles.into_part())
}

/// What stands in the set and is not known: it may have been left out of the publication, and stays in the set.
fn unknown(room: ReadingRoom, inquiry: &Inquiry) -> Vec<Part> {
    let words = NeedWords::of(room.language());
    let said = inquiry.unknown.iter().map(|id| {
        let said = words.unknown_in_set.with([id.as_str()]);
        view! { <p class="caveat">{said}</p> }.into_part()
    });
    said.collect()
}

/// The indicators without figures, which say nothing of the need.
fn pending(room: ReadingRoom, inquiry: &Inquiry) -> Option<Part> {
    let words = NeedWords::of(room.language());
    let count = inquiry.pending.len();
    let items: Vec<Part> = inquiry
        .pending
        .iter()
        .map(|indicator| {
            let name = worded(room, &indicator.name);
            let id = indicator.id.clone();
            // Read by the link alone, so that nothing else is made anew for another choice.
            let link = Signal::derive(move || address::indicator(&id, &room.of_each()));
            view! { <li><a href=link>{name}</a></li> }.into_part()
        })
        .collect();
    (count > 0).then(|| {
        view! {
            <section class="pending">
                <h2>{(words.pending)(count)}</h2>
                <p>{words.pending_hint}</p>
                <ul class="indicator-list">{items}</ul>
            </section>
        }
        .into_part()
    })
}
