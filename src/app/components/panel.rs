//! One indicator among the results: its newest figure and a small trend chart.

use std::sync::Arc;

use leptos::{either::Either, html, prelude::*};

use super::failure::Failure;
use crate::{
    app::{address, live::live, loading::Loading, observe, reading_room::ReadingRoom},
    charts::{Panel, panel::PANEL_SIZE},
    model::{Comparison, Dataset, Indicator, Role, Summary, YearRange},
};

/// One indicator; its figures are loaded when it comes near the window.
#[component]
pub fn IndicatorPanel(
    /// The indicator.
    indicator: Arc<Indicator>,
    /// The years that all small charts share.
    years: YearRange,
) -> impl IntoView {
    let room = ReadingRoom::expect();
    let article = NodeRef::<html::Article>::new();
    let id = indicator.id.clone();
    let loaded = Loading::prepare(move || {
        let (library, id) = (room.library(), id.clone());
        async move { library.dataset(&id).await }
    });
    observe::when_near_window(article, loaded.begin);
    let (linked, shown) = (Arc::clone(&indicator), Arc::clone(&indicator));
    let figures = live(move || {
        match loaded.answer() {
        None => view! { <div class="skeleton skeleton--panel"></div> }.into_any(),
        Some(Err(error)) => view! { <Failure error=error on_retry=loaded.begin /> }.into_any(),
        Some(Ok(dataset)) => {
            view! { <PanelFigures indicator=Arc::clone(&shown) dataset=dataset.value years=years /> }
                .into_any()
        }
    }
    });
    view! {
        <article class="panel" node_ref=article>
            <h3 class="panel__title">
                <a href=move || address::indicator(&linked.id, &room.selection())>
                    {live(move || indicator.name.text(room.language()).to_owned())}
                </a>
            </h3>
            {figures}
        </article>
    }
}

#[component]
fn PanelFigures(
    /// The indicator.
    indicator: Arc<Indicator>,
    /// Its figures.
    dataset: Arc<Dataset>,
    /// The years that all small charts share.
    years: YearRange,
) -> impl IntoView {
    let room = ReadingRoom::expect();
    let comparison = Memo::new(move |_| {
        Comparison::of(&room.catalogue(), &indicator, &dataset, &room.selection())
    });
    let newest = live(move || {
        comparison.with(|comparison| {
            comparison
                .lines
                .iter()
                .map(|line| {
                    let name = room.line_name(&line.region, line.sex(), 1);
                    let value = line.series.latest().map_or_else(
                        || room.words().no_figures_here.to_owned(),
                        |(year, figure)| {
                            let indicator = &comparison.indicator;
                            let value =
                                indicator
                                    .unit
                                    .write(figure, indicator.decimals, room.language());
                            format!("{value} ({year})")
                        },
                    );
                    view! {
                        <li class=role_class(line.role)>
                            <span class="panel__place">{name}</span>
                            " "
                            <span class="panel__value">{value}</span>
                        </li>
                    }
                })
                .collect_view()
        })
    });
    let summary = move || {
        comparison
            .with(|comparison| Summary::of(comparison, room.language()))
            .map(|summary| summary.text())
    };
    let picture = live(move || {
        comparison.with(|comparison| {
            if comparison.lines.is_empty() && comparison.others.is_empty() {
                Either::Left(view! { <p class="panel__empty">{room.words().no_figures_here}</p> })
            } else {
                Either::Right(draw(
                    &Panel::of(comparison, years, None),
                    summary().unwrap_or_default(),
                ))
            }
        })
    });
    view! {
        <ul class="panel__newest">{newest}</ul>
        {picture}
        <p class="panel__years">{years.first().to_string()} "–" {years.last().to_string()}</p>
    }
}

fn draw(panel: &Panel, description: String) -> impl IntoView + use<> {
    let lines = panel
        .lines
        .iter()
        .map(|line| {
            let class = role_class(line.role);
            let point = class.clone();
            let end = (line.role != Role::Other)
                .then_some(line.end)
                .flatten()
                .map(|(x, y)| view! { <circle class=point cx=x cy=y r="3.5" /> });
            view! {
                <path class=class d=line.path.clone() />
                {end}
            }
        })
        .collect_view();
    let zero = panel.zero.map(|y| {
        view! { <line class="panel__zero" x1="0" x2=PANEL_SIZE.width y1=y y2=y /> }
    });
    view! {
        <svg
            class="panel__picture"
            viewBox=format!("0 0 {} {}", PANEL_SIZE.width, PANEL_SIZE.height)
            role="img"
            aria-label=description
        >
            {zero}
            {lines}
        </svg>
    }
}

/// The style of a line by the part it plays.
pub fn role_class(role: Role) -> String {
    match role {
        Role::Chosen(index) => format!("line line--chosen line--chosen-{index}"),
        Role::County => "line line--county".to_owned(),
        Role::Country => "line line--country".to_owned(),
        Role::Other => "line line--other".to_owned(),
    }
}
