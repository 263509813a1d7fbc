//! The same figures as a table: one row a year, newest first until a reader orders it otherwise.

use std::sync::Arc;

use leptos::prelude::*;

use super::sortable_heading::{ShownOrder, sortable_heading, sorts};
use crate::{
    app::{
        live::{IntoPart, Part, live},
        reading_room::ReadingRoom,
        sketch::Sketch,
    },
    model::{
        Comparison, Note, Observation, TableOrder, Value, Year,
        table_order::{Column, YearRow},
    },
};

/// The strong lines of a comparison as a table; the row of the chart's cursor is marked.
#[component]
pub fn SeriesTable(
    /// What is shown.
    comparison: Memo<Comparison>,
    /// The year that the chart's cursor is on.
    cursor: RwSignal<Option<Year>>,
) -> impl IntoView {
    let room = ReadingRoom::expect();
    let words = room.words();
    let order: ShownOrder = Arc::new(move || {
        comparison.with(|comparison| {
            room.part(|selection| TableOrder::of_years(selection.table_order(), comparison))
        })
    });
    let of_head = Arc::clone(&order);
    let head = live(move || comparison.with(|comparison| headings(room, comparison, &of_head)));
    let rows = live(move || {
        let order = order();
        comparison.with(|comparison| rows(room, comparison, &order, cursor))
    });
    let caption = live(move || {
        comparison.with(|comparison| {
            let (indicator, words) = (&comparison.indicator, room.words());
            let caption = words
                .table_caption
                .with([indicator.name.text(words.language)]);
            format!("{caption} ({})", (words.unit)(indicator.unit))
        })
    });
    let sorts = sorts(room);
    view! {
        <div class="series-table" tabindex="0" role="region" aria-label=words.table>
            <table>
                <caption>
                    <span class="series-table__title">{caption}</span>
                    {sorts}
                </caption>
                <thead>
                    <tr>{head}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

/// The headings: of the years, of the lines, and of the gap where there is one.
fn headings(room: ReadingRoom, comparison: &Comparison, order: &ShownOrder) -> Vec<Part> {
    let words = room.words();
    // The comparison changes with the sexes that are shown; the order of rows must not make the headings anew.
    let sexes = untrack(|| room.sexes_in(comparison));
    let heading = |column, name: &str| sortable_heading(room, (column, name), order);
    let mut headings = vec![heading(Column::Year, words.year)];
    for line in &comparison.lines {
        let name = room.line_name(line, comparison.indicator.people, sexes);
        headings.push(heading(Column::of_line(line), &name));
    }
    if comparison.gap.is_some() {
        headings.push(heading(Column::Gap, words.difference));
    }
    headings
}

/// The rows; that of the cursor's year is marked.
fn rows(
    room: ReadingRoom,
    comparison: &Comparison,
    order: &TableOrder,
    cursor: RwSignal<Option<Year>>,
) -> Vec<Part> {
    let row = |row| match row {
        YearRow::Break(change) => break_row(room, comparison, &Note::Break(change)).into_drawn(),
        YearRow::Figures(year) => {
            let cells: Vec<_> = cells(room, comparison, year)
                .into_iter()
                .map(Sketch::into_drawn)
                .collect();
            // Only the mark follows the cursor, which moves with every pixel of a finger.
            let class = Signal::derive(move || {
                let is_on = cursor.get() == Some(year);
                if is_on { "series-table__row--on" } else { "" }.to_owned()
            });
            view! { <tr class=class>{cells}</tr> }.into_part()
        }
    };
    order.years(comparison).into_iter().map(row).collect()
}

/// The figures of a year, after the year itself.
fn cells(room: ReadingRoom, comparison: &Comparison, year: Year) -> Vec<Sketch> {
    let mut cells = vec![
        Sketch::html("th")
            .with("scope", "row")
            .saying(&year.to_string()),
    ];
    for line in &comparison.lines {
        cells.push(cell(room, comparison, &line.series.observation(year)));
    }
    if let Some(gap) = &comparison.gap {
        let decimals = comparison.indicator.decimals;
        let difference = gap.pair(year).map(|pair| {
            pair.difference(decimals)
                .write_signed(decimals, room.language())
        });
        cells.push(Sketch::html("td").saying(&difference.unwrap_or_default()));
    }
    cells
}

/// Says that the way of measuring changed.
fn break_row(room: ReadingRoom, comparison: &Comparison, change: &Note) -> Sketch {
    let columns = comparison.lines.len() + 1 + usize::from(comparison.gap.is_some());
    let note = room.words().note(change, &room.catalogue());
    let cell = Sketch::html("td")
        .with("class", "series-table__break")
        .with("colspan", &columns.to_string())
        .saying(&note);
    Sketch::html("tr").holding(vec![cell])
}

fn cell(room: ReadingRoom, comparison: &Comparison, observation: &Observation) -> Sketch {
    let words = room.words();
    let within = |tag, class, text: &str| vec![Sketch::html(tag).with("class", class).saying(text)];
    let cell = Sketch::html("td");
    match observation.value {
        Value::Known(figure) => {
            let number = figure.write(comparison.indicator.decimals, words.language);
            let details = words.certainty(observation, comparison).join(", ");
            if details.is_empty() {
                return cell.saying(&number);
            }
            cell.saying(&format!("{number} ")).holding(within(
                "small",
                "series-table__details",
                &details,
            ))
        }
        Value::Missing(absence) => {
            cell.holding(within("span", "absence", (words.absence)(absence)))
        }
    }
}
