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
            development_view::DevelopmentView,
            explanation::ExplanationSections,
            failure::Failure,
            one_year_view,
            remarks::{self, ProblemList},
            view_tabs::{ViewTabs, view_name},
            worded::worded,
        },
        deferred::{Coming, deferred},
        document,
        live::{IntoPart, Part, live},
        loading::Loading,
        reading_room::ReadingRoom,
    },
    model::{Dataset, Filter, Indicator, IndicatorId, IndicatorView, Selection, filter::Choice},
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
        view! { <LoadedFigures indicator=Arc::clone(&indicator) /> }.into_part()
    };
    view! {
        <Crumb indicator=Arc::clone(&indicator) />
        <h1 class="indicator-title">{worded(room, &indicator.name)}</h1>
        <ProblemList problems=room.library().problems().to_vec() />
        {figures}
        <ExplanationSections indicator=indicator />
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

#[component]
fn LoadedFigures(
    /// The indicator.
    indicator: Arc<Indicator>,
) -> impl IntoView {
    let room = ReadingRoom::expect();
    let words = room.words();
    let id = indicator.id.clone();
    let loaded = Loading::begun(move || {
        let (library, id) = (room.library(), id.clone());
        async move { library.dataset(&id).await }
    });
    live(move || match loaded.answer() {
        None => view! {
            <p class="visually-hidden" role="status">{words.loading}</p>
            <div class="skeleton skeleton--text"></div>
            <div class="skeleton skeleton--picture"></div>
        }
        .into_part(),
        Some(Err(error)) => view! { <Failure error=error on_retry=loaded.begin /> }.into_part(),
        Some(Ok(dataset)) => view! {
            <ProblemList problems=dataset.problems />
            <Figures indicator=Arc::clone(&indicator) dataset=dataset.value />
        }
        .into_part(),
    })
}

#[component]
fn Figures(
    /// The indicator.
    indicator: Arc<Indicator>,
    /// Its figures.
    dataset: Arc<Dataset>,
) -> impl IntoView {
    let room = ReadingRoom::expect();
    let has_groups = dataset.has_groups();
    let view = Memo::new(move |_| {
        // A link to groups may lead to an indicator that has none.
        room.part(|selection| match selection.indicator_view {
            IndicatorView::Groups if !has_groups => IndicatorView::Development,
            view => view,
        })
    });
    let name = indicator.name.text(room.language()).to_owned();
    let said = RwSignal::new(String::new());
    Effect::new(move |before: Option<IndicatorView>| {
        let view = view.get();
        let words = room.words();
        let title = match view {
            IndicatorView::Development => name.clone(),
            view => [view_name(view, words), ": ", &name].concat(),
        };
        document::describe(&title, &name);
        // A page that has just been opened is read anyway.
        if before.is_some_and(|before| before != view) {
            said.set(view_name(view, words).to_owned());
        }
        view
    });
    let mut views = vec![IndicatorView::Development];
    views.extend(has_groups.then_some(IndicatorView::Groups));
    views.extend([IndicatorView::Municipalities, IndicatorView::Map]);
    let tabs = view! { <ViewTabs id=indicator.id.clone() views=views view=view /> };
    view! {
        {tabs}
        <p class="visually-hidden" role="status">{live(move || said.get())}</p>
        {live(move || {
            let (indicator, dataset) = (Arc::clone(&indicator), Arc::clone(&dataset));
            match view.get() {
                view @ (IndicatorView::Development | IndicatorView::Groups) => {
                    view! { <DevelopmentView indicator=indicator dataset=dataset view=view /> }
                        .into_part()
                }
                view => deferred(Coming::Picture, one_year_view::load, move || {
                    one_year_view::one_year(Arc::clone(&indicator), Arc::clone(&dataset), view)
                })
                .into_part(),
            }
        })}
    }
}
