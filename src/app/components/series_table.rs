//! The same figures as a table: one row a year, newest first.

use leptos::prelude::*;

use crate::{
    app::{
        live::{IntoPart, Part, live},
        reading_room::ReadingRoom,
    },
    model::{Comparison, Note, Observation, Value, Year},
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
    let head = live(move || {
        comparison.with(|comparison| {
            let sexes = room.sexes_in(comparison);
            let mut names: Vec<_> = comparison
                .lines
                .iter()
                .map(|line| room.line_name(line, comparison.indicator.people, sexes))
                .collect();
            if comparison.gap.is_some() {
                names.push(words.difference.to_owned());
            }
            names
                .into_iter()
                .map(|name| view! { <th scope="col">{name}</th> })
                .collect_view()
        })
    });
    let rows = live(move || {
        comparison.with(|comparison| {
            comparison
                .years_with_figures()
                .into_iter()
                .map(|year| {
                    (
                        row(room, comparison, year, cursor),
                        break_row(room, comparison, year),
                    )
                })
                .collect_view()
        })
    });
    let caption = live(move || {
        comparison.with(|comparison| {
            room.words()
                .table_caption
                .with([comparison.indicator.name.text(room.language())])
        })
    });
    let unit =
        live(move || comparison.with(|comparison| (room.words().unit)(comparison.indicator.unit)));
    view! {
        <div class="series-table" tabindex="0" role="region" aria-label=words.table>
            <table>
                <caption><span class="series-table__title">{caption} " (" {unit} ")"</span></caption>
                <thead>
                    <tr>
                        <th scope="col">{words.year}</th>
                        {head}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

/// The figures of a year.
fn row(
    room: ReadingRoom,
    comparison: &Comparison,
    year: Year,
    cursor: RwSignal<Option<Year>>,
) -> impl IntoView + use<> {
    let cells = comparison
        .lines
        .iter()
        .map(|line| view! { <td>{cell(room, comparison, &line.series.observation(year))}</td> })
        .collect_view();
    let gap = comparison.gap.as_ref().map(|gap| {
        let decimals = comparison.indicator.decimals;
        let difference = gap.pair(year).map(|pair| {
            pair.difference(decimals)
                .write_signed(decimals, room.language())
        });
        view! { <td>{difference}</td> }
    });
    let on = move || cursor.get() == Some(year);
    view! {
        <tr class:series-table__row--on=on>
            <th scope="row">{year.to_string()}</th>
            {cells}
            {gap}
        </tr>
    }
}

/// Says that the way of measuring changed; the newest year stands first, so it stands below the first year of the new way.
fn break_row(room: ReadingRoom, comparison: &Comparison, year: Year) -> Option<Part> {
    let change = comparison
        .indicator
        .breaks
        .iter()
        .find(|change| change.year == year)?;
    let columns = comparison.lines.len() + 1 + usize::from(comparison.gap.is_some());
    let span = columns.to_string();
    let note = room
        .words()
        .note(&Note::Break(change.clone()), &room.catalogue());
    Some(view! { <tr><td class="series-table__break" colspan=span>{note}</td></tr> }.into_part())
}

fn cell(room: ReadingRoom, comparison: &Comparison, observation: &Observation) -> Part {
    match observation.value {
        Value::Known(figure) => {
            let decimals = comparison.indicator.decimals;
            let number = figure.write(decimals, room.language());
            let details = room.words().certainty(observation, comparison);
            if details.is_empty() {
                return number.into_part();
            }
            let details = details.join(", ");
            view! { {number} " " <small class="series-table__details">{details}</small> }
                .into_part()
        }
        Value::Missing(absence) => {
            view! { <span class="absence">{(room.words().absence)(absence)}</span> }.into_part()
        }
    }
}
