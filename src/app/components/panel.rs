//! One indicator among the results: its newest figure and a small trend chart.

use std::sync::Arc;

use leptos::{html, prelude::*};

use super::failure::Failure;
use crate::{
    app::{
        address,
        live::{IntoPart, Part, live},
        loading::Loading,
        observe,
        reading_room::ReadingRoom,
    },
    charts::Panel,
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
    let shown = Arc::clone(&indicator);
    let name = indicator.name.text(room.language()).to_owned();
    let link = Signal::derive(move || address::indicator(&indicator.id, &room.selection()));
    let figures = live(move || {
        match loaded.answer() {
        None => view! { <div class="skeleton skeleton--panel"></div> }.into_part(),
        Some(Err(error)) => view! { <Failure error=error on_retry=loaded.begin /> }.into_part(),
        Some(Ok(dataset)) => {
            view! { <PanelFigures indicator=Arc::clone(&shown) dataset=dataset.value years=years /> }
                .into_part()
        }
    }
    });
    view! {
        <article class="panel" node_ref=article>
            <h3 class="panel__title">
                <a href=link>
                    {name}
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
    live(move || {
        let comparison = Comparison::of(&room.catalogue(), &indicator, &dataset, &room.selection());
        let is_empty = comparison.lines.is_empty() && comparison.others.is_empty();
        let picture = if is_empty {
            view! { <p class="panel__empty">{room.words().no_figures_here}</p> }.into_part()
        } else {
            let summary = Summary::of(&comparison, room.language());
            let description = summary.map(|summary| summary.text()).unwrap_or_default();
            draw(&Panel::of(&comparison, years, None), description).into_part()
        };
        view! {
            <ul class="panel__newest">{newest_figures(room, &comparison)}</ul>
            {picture}
            <p class="panel__years">{format!("{}–{}", years.first(), years.last())}</p>
        }
    })
}

/// The newest figure of each strong line, with its year.
fn newest_figures(room: ReadingRoom, comparison: &Comparison) -> Vec<Part> {
    let indicator = &comparison.indicator;
    comparison
        .lines
        .iter()
        .map(|line| {
            let name = room.line_name(&line.region, line.sex(), 1);
            let value = line.series.latest().map_or_else(
                || room.words().no_figures_here.to_owned(),
                |(year, figure)| {
                    let value = indicator
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
            .into_part()
        })
        .collect()
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
                .map(|(x, y)| view! { <circle class=point cx=x cy=y r="7" /> });
            view! {
                <path class=class d=line.path.clone() />
                {end}
            }
        })
        .collect_view();
    let zero = panel.zero.map(|y| {
        view! { <line class="panel__zero" x1="0" x2="640" y1=y y2=y /> }
    });
    view! {
        <svg
            class="panel__picture"
            viewBox="0 0 640 296"
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
