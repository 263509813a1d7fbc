//! A verdict on figures of the publication, step by step.

use leptos::prelude::*;

use crate::{
    app::{
        address,
        live::{IntoPart, Part},
        reading_room::ReadingRoom,
        sketch::Sketch,
    },
    model::{Card, CardRow, Indicator, TrendPoint, Working, card::Example},
    words::about::{AboutWords, steps},
};

/// Up to so many figures stand open; more would push the steps out of sight.
const FEW: usize = 10;

/// An example of each kind of verdict that occurs on a card, and that there is none of the others.
pub fn examples(room: ReadingRoom, card: &Card) -> Part {
    let words = AboutWords::of(room.language());
    let region = card.region.name.text(room.language());
    let examples = card.examples().into_iter();
    let examples: Vec<Part> = examples.map(|example| one(room, &example)).collect();
    view! {
        <p>{words.examples_of.with([region])}</p>
        {examples}
    }
    .into_part()
}

fn one(room: ReadingRoom, example: &Example<'_>) -> Part {
    let words = AboutWords::of(room.language());
    let shown = example.row.and_then(|row| worked(room, row));
    let shown = shown.unwrap_or_else(|| view! { <p>{words.no_such_example}</p> }.into_part());
    view! {
        <section class="trend-example">
            <h3>{(words.kind)(example.kind)}</h3>
            {shown}
        </section>
    }
    .into_part()
}

fn worked(room: ReadingRoom, row: &CardRow) -> Option<Part> {
    let language = room.language();
    let words = AboutWords::of(language);
    let indicator = &row.indicator;
    let working = Working::of_series(indicator, row.series()?)?;
    let to = address::indicator(&indicator.id, &row.selection(language));
    let mut steps = steps(&working, indicator, language);
    let verdict = steps.pop()?;
    let steps = steps.iter().map(|step| Sketch::html("li").saying(step));
    let steps = Sketch::html("ol").holding(steps.collect()).into_drawn();
    let is_short = working.points.len() <= FEW;
    Some(
        view! {
            <p class="trend-example__indicator">
                <a href=to>{indicator.name.text(language).to_owned()}</a>
            </p>
            <details open=is_short>
                <summary>{words.figures_used}</summary>
                {figures(room, indicator, &working.points).into_drawn()}
            </details>
            <h4>{words.working}</h4>
            {steps}
            <p class="trend-verdict">{verdict}</p>
        }
        .into_part(),
    )
}

/// The figures with their years and, where the rule knows them, their intervals.
fn figures(room: ReadingRoom, indicator: &Indicator, points: &[TrendPoint]) -> Sketch {
    let language = room.language();
    let words = AboutWords::of(language);
    let has_intervals = points.iter().any(|point| point.interval.is_some());
    let heading = |said: &str| Sketch::html("th").with("scope", "col").saying(said);
    let mut headings = vec![
        heading(words.year),
        heading((room.words().unit)(indicator.unit)),
    ];
    if has_intervals {
        headings.push(heading(words.interval));
    }
    let row = |point: &TrendPoint| {
        let year = Sketch::html("th").with("scope", "row");
        let cell = |said: &str| Sketch::html("td").saying(said);
        let write = |figure: crate::model::Figure| figure.write(indicator.decimals, language);
        let mut cells = vec![
            year.saying(&point.year.to_string()),
            cell(&write(point.figure)),
        ];
        if has_intervals {
            let ends = point
                .interval
                .map(|range| [range.low(), range.high()].map(write));
            cells.push(cell(&ends.map_or_else(String::new, |[low, high]| {
                room.words().range(&low, &high)
            })));
        }
        Sketch::html("tr").holding(cells)
    };
    Sketch::html("table")
        .with("class", "small-table")
        .holding(vec![
            Sketch::html("thead").holding(vec![Sketch::html("tr").holding(headings)]),
            Sketch::html("tbody").holding(points.iter().map(row).collect()),
        ])
}
