//! All municipalities of one year as a table, in the order of the picture.

use std::sync::Arc;

use leptos::prelude::*;

use super::sortable_heading::{ShownOrder, sortable_heading, sorts};
use crate::{
    app::{
        live::{IntoPart, Part, live},
        reading_room::ReadingRoom,
        sketch::Sketch,
    },
    model::{Distribution, RegionCode, TableOrder, Value, table_order::Column},
};

/// The municipalities in the order asked for and, below them in any order, the larger regions; the row of the picture's cursor is marked.
#[component]
pub fn DistributionTable(
    /// What is shown.
    distribution: Memo<Distribution>,
    /// The municipality that the picture's cursor is on.
    cursor: RwSignal<Option<RegionCode>>,
) -> impl IntoView {
    let room = ReadingRoom::expect();
    let words = room.words();
    let caption = live(move || {
        distribution.with(|distribution| {
            let indicator = &distribution.indicator;
            let name = indicator.name.text(words.language);
            let caption = words
                .distribution_caption
                .with([name, &distribution.year.to_string()]);
            let count = words.municipality_count.with([
                &distribution.known().to_string(),
                &distribution.places.len().to_string(),
            ]);
            format!("{caption} ({}), {count}", (words.unit)(indicator.unit))
        })
    });
    let order: ShownOrder =
        Arc::new(move || room.part(|selection| TableOrder::of_places(selection.table_order())));
    let head = [
        (Column::Name, words.region),
        (Column::Figure, words.figure),
        (Column::Rank, words.rank),
    ];
    let head = head.map(|column| sortable_heading(room, column, &order));
    let head: Vec<_> = head.into_iter().collect();
    let rows = live(move || {
        let order = order();
        distribution.with(|distribution| rows(room, distribution, &order, cursor))
    });
    let sorts = sorts(room);
    view! {
        <div class="series-table distribution-table" tabindex="0" role="region" aria-label=words.table>
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

/// The rows; that of the cursor's municipality is marked.
fn rows(
    room: ReadingRoom,
    distribution: &Distribution,
    order: &TableOrder,
    cursor: RwSignal<Option<RegionCode>>,
) -> Vec<Part> {
    let words = room.words();
    let mut rows = Vec::new();
    for place in order.places(distribution, words.language) {
        let (code, is_chosen) = (place.region.code.clone(), place.is_chosen());
        // Only the mark follows the cursor, which moves with every pixel of a finger.
        let class = Signal::derive(move || {
            let is_on = cursor.with(|cursor| cursor.as_ref() == Some(&code));
            match (is_chosen, is_on) {
                (true, true) => "distribution-table__row--chosen series-table__row--on",
                (true, false) => "distribution-table__row--chosen",
                (false, true) => "series-table__row--on",
                (false, false) => "",
            }
            .to_owned()
        });
        let name = place.region.name.text(words.language);
        let rank = place.rank.map(|rank| rank.to_string());
        let value = place.observation.value;
        let cells = cells(room, distribution, (name, value, &rank.unwrap_or_default()));
        rows.push(view! { <tr class=class>{cells}</tr> }.into_part());
    }
    for other in &distribution.beside {
        let name = other.region.short_name.text(words.language);
        let cells = cells(room, distribution, (name, other.value, ""));
        rows.push(view! { <tr>{cells}</tr> }.into_part());
    }
    rows
}

fn cells(
    room: ReadingRoom,
    distribution: &Distribution,
    (name, value, rank): (&str, Value, &str),
) -> Vec<Part> {
    let words = room.words();
    let figure = match value {
        Value::Known(figure) => Sketch::html("td")
            .saying(&figure.write(distribution.indicator.decimals, words.language)),
        Value::Missing(absence) => Sketch::html("td").holding(vec![
            Sketch::html("span")
                .with("class", "absence")
                .saying((words.absence)(absence)),
        ]),
    };
    let name = Sketch::html("th").with("scope", "row").saying(name);
    let rank = Sketch::html("td").saying(rank);
    [name, figure, rank].map(Sketch::into_drawn).into()
}
