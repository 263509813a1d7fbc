//! The page of one indicator: sentence, trend chart, table, explanation.

use std::sync::Arc;

use leptos::prelude::*;

use super::missing::ToExplorer;
use crate::{
    app::{
        address,
        components::{
            chips::MunicipalityChips,
            explanation::ExplanationSections,
            failure::Failure,
            municipality_picker::MunicipalityPicker,
            remarks::{Notes, ProblemList},
            series_table::SeriesTable,
            trend_controls::TrendControls,
            trend_figure::TrendFigure,
            worded::worded,
        },
        document,
        live::{IntoPart, Part, live},
        loading::Loading,
        reading_room::ReadingRoom,
    },
    charts::trend_chart::trend_axis,
    model::{
        Baseline, Comparison, Dataset, Filter, Indicator, IndicatorId, Selection, Summary, Trend,
        comparison, filter::Choice,
    },
    words::trends,
};

/// With more lines than this, a table beside the chart would be cut.
const FEW_LINES: usize = 3;

/// The page of one indicator.
#[component]
pub fn IndicatorPage(
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
            {caveat(room, &indicator)}
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
    let words = room.words();
    let (sexes, people) = (dataset.sexes(), indicator.people);
    let comparators = comparison::comparators_with_figures(&room.catalogue(), &dataset);
    let caveat = caveat(room, &indicator);
    let comparison = Memo::new(move |_| {
        Comparison::of(&room.catalogue(), &indicator, &dataset, &room.selection())
    });
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
                {old_figures(room, comparison)}
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

/// What a reader must know first.
fn caveat(room: ReadingRoom, indicator: &Indicator) -> Option<Part> {
    let caveat = indicator.caveat.as_ref()?;
    Some(view! { <p class="caveat">{worded(room, caveat)}</p> }.into_part())
}

/// A remark where the newest figures are old when they are published.
fn old_figures(room: ReadingRoom, comparison: Memo<Comparison>) -> Option<Part> {
    /// Registers and surveys come out within three years of what they measure.
    const OLD: u16 = 3;
    let newest = comparison.with_untracked(|comparison| comparison.available.last());
    let published = room.library().manifest().release.date.year();
    (newest.number() + OLD < published).then(|| {
        let remark = room.words().old_figures.with([&newest.to_string()]);
        view! { <p class="caveat">{remark}</p> }.into_part()
    })
}
