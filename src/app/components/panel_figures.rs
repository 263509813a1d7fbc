//! The newest figures of an indicator among the results, and its small trend chart.

#![expect(
    clippy::unnecessary_wraps,
    reason = "the code that is called may not come"
)]

use std::sync::Arc;

use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::line_marker::{line_marker, marker_class, role_class};
use crate::{
    app::{
        finder::Finder,
        live::{IntoPart, Part, live},
        reading_room::ReadingRoom,
    },
    charts::{
        Panel, SharedAxes, ValueAxis,
        marker::{MARKER_SIZE, path_of},
    },
    model::{
        Comparison, Dataset, Indicator, Role, Sex, Summary, Unit, YearRange,
        selection::{PanelScale, ResultView},
    },
};

/// Makes the figures of an indicator, on the years that all small charts share.
///
/// # Errors
/// That the code for them did not come.
#[wasm_split(panel, fallible, preload(/** Loads the code for the figures of panels. */ load))]
pub fn figures(
    indicator: Arc<Indicator>,
    dataset: Arc<Dataset>,
    years: Signal<Option<YearRange>>,
    scales: SharedScales,
) -> Result<Part, SplitLoaderError> {
    let room = ReadingRoom::expect();
    scales.add(&dataset);
    let figures = live(move || {
        let selection = room.of_each();
        let comparison = Comparison::of(&room.catalogue(), &indicator, &dataset, &selection);
        let sexes = selection.sexes().len();
        let shared = || match selection.scale {
            PanelScale::Own => None,
            PanelScale::Shared => scales.axis(indicator.unit),
        };
        let picture = match (selection.view, years.get()) {
            (ResultView::Charts, Some(years)) => picture(room, &comparison, years, shared()),
            _ => ().into_part(),
        };
        view! {
            <ul class="panel__newest">{newest_figures(room, &comparison, sexes)}</ul>
            {picture}
        }
    });
    Ok(figures.into_part())
}

/// The newest figure of each strong line, with its year.
fn newest_figures(room: ReadingRoom, comparison: &Comparison, sexes: usize) -> Vec<Part> {
    let indicator = &comparison.indicator;
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
                    {line_marker(line.role)}
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
            let end = (line.role != Role::Other)
                .then_some(line.end)
                .flatten()
                .map(|(x, y)| marker_at(line.role, x, y));
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

/// A marker around a point of the picture.
fn marker_at(role: Role, x: i32, y: i32) -> Part {
    let half = i32::from(MARKER_SIZE / 2);
    let place = format!("translate({} {})", x - half, y - half);
    view! {
        <path class=marker_class(role) transform=place d=path_of(role) />
    }
    .into_part()
}

/// The style of a line by the part it plays and by sex.
fn line_class(role: Role, sex: Sex) -> String {
    let chosen = match role {
        Role::Chosen(_) => " line--chosen",
        _ => "",
    };
    let role = format!("line{chosen} {}", role_class(role));
    match sex {
        Sex::Total => role,
        Sex::Female => format!("{role} line--female"),
        Sex::Male => format!("{role} line--male"),
    }
}

/// The value axes that small charts of the same unit share, as far as their figures have been loaded.
#[derive(Debug, Clone, Copy)]
pub struct SharedScales {
    finder: Finder,
    loaded: RwSignal<Vec<Arc<Dataset>>>,
    axes: StoredValue<Option<Memo<SharedAxes>>>,
    /// Whom the axes belong to: a panel may go, and the others still share them.
    owner: StoredValue<Owner>,
}

impl SharedScales {
    /// The scales of what is found, for as long as the present component stays.
    pub fn of(finder: Finder) -> Self {
        Self {
            finder,
            loaded: RwSignal::new(Vec::new()),
            axes: StoredValue::new(None),
            owner: StoredValue::new(Owner::current().unwrap_or_default()),
        }
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
        let axes = self.axes.get_value().unwrap_or_else(|| {
            let axes = self.owner.get_value().with(|| self.follow());
            self.axes.set_value(Some(axes));
            axes
        });
        axes.with(|axes| axes.axis(unit))
    }

    fn follow(self) -> Memo<SharedAxes> {
        let room = ReadingRoom::expect();
        Memo::new(move |_| {
            let (catalogue, selection) = (room.catalogue(), room.of_each());
            self.finder.results(|results| {
                self.loaded.with(|loaded: &Vec<_>| {
                    SharedAxes::of(results.comparisons(&catalogue, loaded, &selection))
                })
            })
        })
    }
}
