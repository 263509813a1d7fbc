//! The figures of an indicator in one of its views, and the way to the others.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    development_view::DevelopmentView,
    failure::Failure,
    one_year_view,
    remarks::ProblemList,
    view_tabs::{ViewTabs, view_name},
};
use crate::{
    app::{
        deferred::{Coming, deferred},
        document,
        live::{IntoPart, Part, live},
        loading::Loading,
        reading_room::ReadingRoom,
        surroundings::Surroundings,
    },
    model::{Dataset, Indicator, IndicatorView},
};

/// The figures of an indicator, once they have come, in the view that the address asks for.
#[component]
pub fn IndicatorFigures(
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
            <LoadedFigures indicator=Arc::clone(&indicator) dataset=dataset.value />
        }
        .into_part(),
    })
}

#[component]
fn LoadedFigures(
    /// The indicator.
    indicator: Arc<Indicator>,
    /// Its figures.
    dataset: Arc<Dataset>,
) -> impl IntoView {
    let room = ReadingRoom::expect();
    let has_groups = dataset.has_groups();
    let shown = Arc::clone(&dataset);
    let view = Memo::new(move |_| room.part(|selection| selection.indicator_view.fitting(&shown)));
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
    let has_tabs = Surroundings::here().has_controls();
    let tabs =
        has_tabs.then(|| view! { <ViewTabs id=indicator.id.clone() views=views view=view /> });
    view! {
        {tabs}
        <p class="visually-hidden" role="status">{live(move || said.get())}</p>
        {live(move || {
            let (indicator, dataset) = (Arc::clone(&indicator), Arc::clone(&dataset));
            figures_in(view.get(), indicator, dataset)
        })}
    }
}

/// The figures in one view.
pub(super) fn figures_in(
    view: IndicatorView,
    indicator: Arc<Indicator>,
    dataset: Arc<Dataset>,
) -> Part {
    match view {
        view @ (IndicatorView::Development | IndicatorView::Groups) => {
            view! { <DevelopmentView indicator=indicator dataset=dataset view=view /> }.into_part()
        }
        view => deferred(Coming::Picture, one_year_view::load, move || {
            one_year_view::one_year(Arc::clone(&indicator), Arc::clone(&dataset), view)
        })
        .into_part(),
    }
}
