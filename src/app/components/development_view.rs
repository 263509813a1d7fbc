//! The view *Kehitys*: figures over the years as sentences, chart and table.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    remarks, series_table::SeriesTable, trend_controls::TrendControls, trend_figure,
    view_frame::ViewFrame,
};
use crate::{
    app::{
        deferred::{Coming, deferred},
        live::{IntoPart, live},
        reading_room::ReadingRoom,
    },
    charts::trend_chart::trend_axis,
    model::{Baseline, Comparison, Dataset, Indicator, IndicatorView, Summary, Trend, comparison},
    words::trends,
};

/// With more lines than this, a table beside the chart would be cut.
const FEW_LINES: usize = 3;

/// Figures over the years.
#[component]
pub fn DevelopmentView(
    /// The indicator.
    indicator: Arc<Indicator>,
    /// Its figures.
    dataset: Arc<Dataset>,
    /// Whether regions are compared, or the groups of one region.
    view: IndicatorView,
) -> impl IntoView {
    let room = ReadingRoom::expect();
    let (id, people) = (indicator.id.clone(), indicator.people);
    let (sexes, comparators) = if view == IndicatorView::Groups {
        (Vec::new(), Vec::new())
    } else {
        let comparators = comparison::comparators_with_figures(&room.catalogue(), &dataset);
        (dataset.sexes(), comparators)
    };
    let caveat = remarks::caveat(room, &indicator);
    let comparison = Memo::new(move |_| {
        Comparison::of(&room.catalogue(), &indicator, &dataset, &room.selection())
    });
    let newest = comparison.with_untracked(|comparison| comparison.available.last());
    let cursor = RwSignal::new(None);
    let has_zero =
        move |baseline| comparison.with(|comparison| trend_axis(comparison, baseline).has_zero());
    let from_zero = Signal::derive(move || has_zero(room.part(|selection| selection.baseline)));
    let always_zero = Signal::derive(move || has_zero(Baseline::Data));
    let lines = Memo::new(move |_| comparison.with(|comparison| comparison.lines.len()));
    ViewFrame {
        indicator: id,
        summary: Memo::new(move |_| {
            comparison.with(|comparison| Summary::of(comparison, room.language()))
        }),
        longest_lead: comparison.with_untracked(|comparison| {
            Summary::longest_lead(comparison, &room.catalogue(), room.language())
        }),
        caveat,
        figure: deferred(Coming::Picture, trend_figure::load, move || {
            trend_figure::trend_figure(comparison, cursor)
        })
        .into_part(),
        controls: view! {
            <TrendControls
                comparators=comparators
                sexes=sexes
                people=people
                view=view
                from_zero=from_zero
                always_zero=always_zero
            />
        }
        .into_part(),
        remarks: view! {
            <TrendVerdict comparison=comparison />
            {remarks::old_figures(room, newest)}
        }
        .into_part(),
        notes: Signal::derive(move || comparison.with(|comparison| comparison.notes.clone())),
        table: live(move || {
            (lines.get() > 0).then(|| view! { <SeriesTable comparison=comparison cursor=cursor /> })
        })
        .into_part(),
        is_wide: Signal::derive(move || lines.get() > FEW_LINES),
    }
    .into_part(room)
}

/// Which way the first line goes, and, one press away, the rule by which that was found.
#[component]
fn TrendVerdict(
    /// What is shown.
    comparison: Memo<Comparison>,
) -> impl IntoView {
    let room = ReadingRoom::expect();
    let words = room.words();
    let said = Memo::new(move |_| {
        comparison.with(|comparison| {
            if comparison.gap.is_some() {
                return None;
            }
            let trend = Trend::of_series(&comparison.indicator, &comparison.primary()?.series)?;
            let direction = comparison.indicator.direction;
            Some((
                trends::verdict(&trend, direction, words.language),
                trends::rule(&trend, words.language),
            ))
        })
    });
    let rule = move || said.with(|said| said.as_ref().and_then(|(_, rule)| rule.clone()));
    view! {
        <p class="trend-verdict">
            {live(move || said.with(|said| said.as_ref().map(|(verdict, _)| verdict.clone())))}
        </p>
        <details hidden=Signal::derive(move || rule().is_none())>
            <summary>{words.how_direction_is_found}</summary>
            <p>{live(rule)}</p>
        </details>
    }
}
