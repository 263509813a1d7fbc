//! The heading of a column by which a reader orders a table.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    app::{
        address::History,
        live::{IntoPart, Part},
        reading_room::ReadingRoom,
        sketch::Sketch,
    },
    model::{
        TableOrder,
        table_order::{Column, Sense},
    },
};

/// How the rows of a table are ordered now; one type for all tables.
pub(super) type ShownOrder = Arc<dyn Fn() -> TableOrder + Send + Sync>;

/// A column's heading with its button, where readers can change what is shown; the column that the rows are ordered by says so in words and by its sign.
///
/// A heading has the focus when it is pressed, so it must not be made anew by the order that it changes.
pub(super) fn sortable_heading(
    room: ReadingRoom,
    (column, name): (Column, &str),
    order: &ShownOrder,
) -> Part {
    let label = Sketch::html("span").saying(name);
    if !room.can_change() {
        let heading = Sketch::html("th").with("scope", "col");
        return heading.holding(vec![label]).into_drawn();
    }
    let (shown, of) = (Arc::clone(order), column.clone());
    let sort = move || {
        let order = shown();
        (order.column == of).then_some(match order.sense {
            Sense::Ascending => "ascending",
            Sense::Descending => "descending",
        })
    };
    let order = Arc::clone(order);
    let press = move |_| {
        let pressed = untrack(|| order()).pressed(column.clone());
        room.change(History::Push, |selection| {
            selection.with_table_order(pressed)
        });
    };
    view! {
        <th scope="col" aria-sort=sort>
            <button type="button" class="sortable-heading" on:click=press>
                {label.into_drawn()}
                {sign().into_drawn()}
            </button>
        </th>
    }
    .into_part()
}

/// What is said of such headings to those who do not see their signs.
pub(super) fn sorts(room: ReadingRoom) -> Option<Part> {
    let said = Sketch::html("span").with("class", "visually-hidden");
    room.can_change()
        .then(|| said.saying(room.words().table_sorts).into_drawn())
}

/// Two arrows, of which the style sheet shows both faintly, or the one that holds.
fn sign() -> Sketch {
    let arrow = |class, path| Sketch::svg("path").with("class", class).with("d", path);
    Sketch::svg("svg")
        .with("class", "sortable-heading__sign")
        .with("viewBox", "0 0 10 16")
        .with("aria-hidden", "true")
        .holding(vec![
            arrow("sortable-heading__up", "M5 1 9.5 7H.5Z"),
            arrow("sortable-heading__down", "M5 15 .5 9h9Z"),
        ])
}
