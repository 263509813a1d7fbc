//! The table of many indicators and all municipalities, with a sign where a figure is among the best or the weakest.

use std::sync::Arc;

use leptos::prelude::*;

use super::sortable_heading::{ShownOrder, sortable_heading};
use crate::{
    app::{
        address,
        live::{IntoPart, Part, live},
        reading_room::ReadingRoom,
        sketch::Sketch,
    },
    model::{
        Card, Distribution, HeatMap, PriorityAreaId, Region, Selection, Value, table_order::Column,
    },
    words::{
        cards::CardWords,
        front::{FrontWords, band, band_sign},
    },
};

/// The table of an area.
pub fn heat_map(room: ReadingRoom, card: &Card, area: &PriorityAreaId) -> Part {
    let words = FrontWords::of(room.language());
    let catalogue = room.catalogue();
    let map = Arc::new(HeatMap::of(&catalogue, card, area));
    if map.columns.is_empty() {
        return view! { <p>{words.nothing_for_municipalities}</p> }.into_part();
    }
    let name = catalogue
        .area(area)
        .map_or("", |area| area.name.text(room.language()));
    let caption = words.heat_map_caption.with([name]);
    let label = caption.clone();
    let of_order = Arc::clone(&map);
    let order: ShownOrder =
        Arc::new(move || room.part(|selection| of_order.order(selection.table_order())));
    let municipality = room.words().region;
    let first = sortable_heading(room, (Column::Name, municipality), &order);
    let headings: Vec<Part> = std::iter::once(first)
        .chain(map.columns.iter().map(|column| {
            let of = Column::Indicator(column.indicator.id.clone());
            let name = heading(room, column);
            sortable_heading(room, (of, &name), &order)
        }))
        .collect();
    let rows = live(move || {
        let (order, language) = (order(), room.language());
        let regions = map.ordered(&order, language).into_iter();
        let rows = regions.map(|region| row(room, &map, region));
        let rows: Vec<Part> = rows.map(|row| row.into_drawn().into_part()).collect();
        rows
    });
    view! {
        <p class="visually-hidden">{room.words().table_sorts}</p>
        <div class="series-table heat-map" role="region" tabindex="0" aria-label=label>
            <table>
                <caption>{caption}</caption>
                <thead>
                    <tr>{headings}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_part()
}

/// An indicator's name with the year of the figures.
fn heading(room: ReadingRoom, column: &Distribution) -> String {
    let name = column.indicator.name.text(room.language());
    format!("{name} ({})", column.year)
}

fn row(room: ReadingRoom, map: &HeatMap, region: &Region) -> Sketch {
    let plain = Selection {
        language: room.language(),
        ..Selection::default()
    };
    let link = Sketch::html("a")
        .with("href", &address::card(&region.code, &plain))
        .saying(region.name.text(room.language()));
    let few_people = HeatMap::is_of_few_people(region).then(|| {
        let said = CardWords::of(room.language()).few_people;
        Sketch::html("small").saying(said)
    });
    let content = std::iter::once(link).chain(few_people).collect();
    let name = Sketch::html("th").with("scope", "row").holding(content);
    let cells = map.columns.iter().map(|column| cell(room, column, region));
    let cells = std::iter::once(name).chain(cells);
    Sketch::html("tr").holding(cells.collect())
}

fn cell(room: ReadingRoom, column: &Distribution, region: &Region) -> Sketch {
    let (value, found) = HeatMap::cell(column, &region.code);
    let cell = Sketch::html("td");
    match (value, found) {
        (Value::Missing(absence), _) => {
            let said = (room.words().absence)(absence);
            let said = Sketch::html("span").with("class", "absence").saying(said);
            cell.holding(vec![said])
        }
        (Value::Known(figure), None) => {
            let indicator = &column.indicator;
            cell.saying(&figure.write(indicator.decimals, room.language()))
        }
        (Value::Known(figure), Some(found)) => {
            let indicator = &column.indicator;
            let figure = figure.write(indicator.decimals, room.language());
            let class = format!("heat-map__band heat-map__band--{}", found.code());
            let sign = Sketch::html("span")
                .with("aria-hidden", "true")
                .saying(band_sign(found));
            let word = format!(", {}", band(found, room.language()));
            let word = Sketch::html("span")
                .with("class", "visually-hidden")
                .saying(&word);
            cell.with("class", &class)
                .with("title", band(found, room.language()))
                .holding(vec![sign, Sketch::html("span").saying(&figure), word])
        }
    }
}
