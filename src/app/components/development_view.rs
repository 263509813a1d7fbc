//! The view *Kehitys*: figures over the years as sentences, chart and table.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    chips::MunicipalityChips,
    municipality_picker::MunicipalityPicker,
    remarks::{self, Notes},
    series_table::SeriesTable,
    trend_controls::TrendControls,
    trend_figure::TrendFigure,
};
use crate::{
    app::{live::live, reading_room::ReadingRoom},
    charts::trend_chart::trend_axis,
    model::{Baseline, Comparison, Dataset, Indicator, Summary, Trend, comparison},
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
) -> impl IntoView {
    let room = ReadingRoom::expect();
    let words = room.words();
    let (sexes, people) = (dataset.sexes(), indicator.people);
    let comparators = comparison::comparators_with_figures(&room.catalogue(), &dataset);
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
    let summary =
        Memo::new(move |_| comparison.with(|comparison| Summary::of(comparison, room.language())));
    let lead = live(move || {
        summary.with(|summary| {
            summary.as_ref().map_or_else(
                || words.nothing_chosen.to_owned(),
                |summary| summary.lead.clone(),
            )
        })
    });
    let longest = comparison.with_untracked(|comparison| {
        Summary::longest_lead(comparison, &room.catalogue(), room.language())
    });
    let rest = live(move || {
        summary.with(|summary| summary.as_ref().map(|summary| summary.rest.join(" ")))
    });
    let lines = Memo::new(move |_| comparison.with(|comparison| comparison.lines.len()));
    let notes = Signal::derive(move || {
        let mut notes = room.notes();
        notes.extend(comparison.with(|comparison| comparison.notes.clone()));
        notes
    });
    let shape = Signal::derive(move || {
        let is_wide = lines.get() > FEW_LINES;
        (if is_wide {
            "trend trend--wide"
        } else {
            "trend"
        })
        .to_owned()
    });
    view! {
        <p id="chart-summary" class="lead lead--kept" data-longest=longest><span>{lead}</span></p>
        {caveat}
        // What grows with what is chosen stands below the chart, which therefore stays where it is.
        <div class=shape>
            <div class="trend__figure">
                <TrendFigure comparison=comparison cursor=cursor />
                <div class="trend-controls">
                    <MunicipalityPicker />
                    <div class="chips" role="group" tabindex="-1" aria-label=words.shown_regions>
                        <MunicipalityChips />
                    </div>
                    <TrendControls
                        comparators=comparators
                        sexes=sexes
                        people=people
                        from_zero=from_zero
                        always_zero=always_zero
                    />
                </div>
            </div>
            <div class="trend__words">
                <p>{rest}</p>
                <TrendVerdict comparison=comparison />
                {remarks::old_figures(room, newest)}
                <Notes notes=notes />
            </div>
            {live(move || {
                (lines.get() > 0).then(|| view! { <SeriesTable comparison=comparison cursor=cursor /> })
            })}
        </div>
    }
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
