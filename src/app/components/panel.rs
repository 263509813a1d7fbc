//! One indicator among the results: its newest figures and a small trend chart.

use std::sync::Arc;

use leptos::{html, prelude::*};

use super::{failure::QuietFailure, remarks::ProblemList, worded::worded};
use crate::{
    app::{
        address,
        finder::Finder,
        live::{IntoPart, Part, live},
        loading::Loading,
        observe,
        reading_room::ReadingRoom,
        turns::Turns,
    },
    charts::{Panel, SharedAxes, ValueAxis},
    model::{
        Comparison, Dataset, Indicator, Role, Sex, Summary, Unit, YearRange,
        selection::{PanelScale, ResultView},
    },
};

/// One indicator; its figures are loaded when it comes near the window.
#[component]
pub fn IndicatorPanel(
    /// The indicator.
    indicator: Arc<Indicator>,
    /// The years that all small charts share.
    years: Signal<Option<YearRange>>,
    /// The scales that small charts of the same unit may share.
    scales: SharedScales,
) -> impl IntoView {
    let room = ReadingRoom::expect();
    let article = NodeRef::<html::Article>::new();
    let id = indicator.id.clone();
    let loaded = Loading::prepare(move || {
        let (library, id) = (room.library(), id.clone());
        async move { library.dataset(&id).await }
    });
    // In turns, since many panels come near the window at once.
    let turns = Turns::expect();
    let begin = Callback::new(move |()| {
        turns.add(move || {
            // The panel may be gone when its turn comes.
            let _ = loaded.begin.try_run(());
        });
    });
    observe::when_near_window(article, begin);
    let figures = {
        let indicator = Arc::clone(&indicator);
        live(move || match loaded.answer() {
            None => view! { <div class="skeleton skeleton--panel"></div> }.into_part(),
            Some(Err(error)) => {
                view! { <QuietFailure error=error on_retry=loaded.begin /> }.into_part()
            }
            Some(Ok(dataset)) => {
                let indicator = Arc::clone(&indicator);
                view! {
                    <PanelFigures indicator=indicator dataset=dataset.value years=years scales=scales />
                    <ProblemList problems=dataset.problems />
                }
                .into_part()
            }
        })
    };
    let name = worded(room, &indicator.name);
    let accent = format!("panel panel--{}", room.accent(&indicator));
    let link = Signal::derive(move || address::indicator(&indicator.id, &room.of_each()));
    view! {
        <article class=accent node_ref=article>
            <h3 class="panel__title"><a href=link>{name}</a></h3>
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
    years: Signal<Option<YearRange>>,
    /// The scales that small charts of the same unit may share.
    scales: SharedScales,
) -> impl IntoView {
    let room = ReadingRoom::expect();
    scales.add(&dataset);
    live(move || {
        let selection = room.of_each();
        let comparison = Comparison::of(&room.catalogue(), &indicator, &dataset, &selection);
        let shared = || match selection.scale {
            PanelScale::Own => None,
            PanelScale::Shared => scales.axis(indicator.unit),
        };
        let picture = match (selection.view, years.get()) {
            (ResultView::Charts, Some(years)) => picture(room, &comparison, years, shared()),
            _ => ().into_part(),
        };
        view! {
            <ul class="panel__newest">{newest_figures(room, &comparison)}</ul>
            {picture}
        }
    })
}

/// The newest figure of each strong line, with its year.
fn newest_figures(room: ReadingRoom, comparison: &Comparison) -> Vec<Part> {
    let indicator = &comparison.indicator;
    let sexes = room.part(|selection| selection.sexes().len());
    let nothing = comparison.lines.is_empty().then(|| {
        view! { <li class="panel__empty">{room.words().no_figures_here}</li> }.into_part()
    });
    comparison
        .lines
        .iter()
        .map(|line| {
            let name = room.line_name(line, indicator.people, sexes);
            let value = line.series.latest().map_or_else(
                || room.words().no_figures_here.to_owned(),
                |(year, figure)| {
                    let unit = indicator.unit;
                    let value = unit.write(figure, indicator.decimals, room.language());
                    format!("{value} ({year})")
                },
            );
            view! {
                <li class=line_class(line.role, line.sex())>
                    <span class="panel__place">{name}</span>
                    " "
                    <span class="panel__value">{value}</span>
                </li>
            }
            .into_part()
        })
        .chain(nothing)
        .collect()
}

/// The small chart with its years and its scale.
fn picture(
    room: ReadingRoom,
    comparison: &Comparison,
    years: YearRange,
    shared: Option<ValueAxis>,
) -> Part {
    if comparison.lines.is_empty() && comparison.others.is_empty() {
        return ().into_part();
    }
    let panel = Panel::of(comparison, years, shared);
    let words = room.words();
    let axis = panel.axis;
    let [lowest, highest] = [axis.start, axis.end].map(|mark| axis.write(mark, words.language));
    let scale = words.panel_scale.with([&lowest, &highest]);
    let years = years.to_string();
    let summary = Summary::of(comparison, words.language).map(|summary| summary.text());
    // Without a line to speak of, the chart is named by what it shows at least.
    let description = summary.unwrap_or_else(|| format!("{years}, {scale}"));
    view! {
        {draw(&panel, description)}
        <p class="panel__axes">
            <span>{years}</span>
            " "
            <span>{scale}</span>
        </p>
    }
    .into_part()
}

fn draw(panel: &Panel, description: String) -> impl IntoView + use<> {
    let lines: Vec<Part> = panel
        .lines
        .iter()
        .map(|line| {
            let class = line_class(line.role, line.sex);
            let point = class.clone();
            let end = (line.role != Role::Other)
                .then_some(line.end)
                .flatten()
                .map(|(x, y)| view! { <circle class=point cx=x cy=y r="7" /> });
            view! {
                <path class=class d=line.path.clone() />
                {end}
            }
            .into_part()
        })
        .collect();
    let zero = panel
        .zero
        .map(|y| view! { <line class="panel__zero" x1="0" x2="640" y1=y y2=y /> });
    view! {
        <svg class="panel__picture" viewBox="0 0 640 296" role="img" aria-label=description>
            {zero}
            {lines}
        </svg>
    }
}

/// The style of a line by the part it plays and by sex.
fn line_class(role: Role, sex: Sex) -> String {
    let role = match role {
        Role::Chosen(index) => format!("line line--chosen line--chosen-{index}"),
        Role::County => "line line--county".to_owned(),
        Role::Country => "line line--country".to_owned(),
        Role::Other => "line line--other".to_owned(),
    };
    match sex {
        Sex::Total => role,
        Sex::Female => format!("{role} line--female"),
        Sex::Male => format!("{role} line--male"),
    }
}

/// The value axes that small charts of the same unit share, as far as their figures have been loaded.
#[derive(Debug, Clone, Copy)]
pub struct SharedScales {
    loaded: RwSignal<Vec<Arc<Dataset>>>,
    axes: Memo<SharedAxes>,
}

impl SharedScales {
    /// The scales of what is found.
    pub fn of(room: ReadingRoom, finder: Finder) -> Self {
        let loaded = RwSignal::new(Vec::new());
        let axes = Memo::new(move |_| {
            let (catalogue, selection) = (room.catalogue(), room.of_each());
            finder.results(|results| {
                loaded.with(|loaded: &Vec<_>| {
                    SharedAxes::of(results.comparisons(&catalogue, loaded, &selection))
                })
            })
        });
        Self { loaded, axes }
    }

    /// Tells that figures have been loaded.
    fn add(self, dataset: &Arc<Dataset>) {
        let is_new = self
            .loaded
            .with_untracked(|loaded| loaded.iter().all(|other| !Arc::ptr_eq(other, dataset)));
        if is_new {
            self.loaded
                .update(|loaded| loaded.push(Arc::clone(dataset)));
        }
    }

    fn axis(self, unit: Unit) -> Option<ValueAxis> {
        self.axes.with(|axes| axes.axis(unit))
    }
}
