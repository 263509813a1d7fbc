//! A table with a municipality in each row.

use crate::{
    app::{live::Part, reading_room::ReadingRoom, sketch::Sketch},
    model::Region,
};

/// The table of these rows, under the name of the municipality and further headings.
pub(super) fn table(
    room: ReadingRoom,
    caption: &str,
    headings: &[&str],
    rows: impl Iterator<Item = Sketch>,
) -> Part {
    let headings = std::iter::once(&room.words().region).chain(headings);
    let headings = headings.map(|heading| Sketch::html("th").with("scope", "col").saying(heading));
    let head = Sketch::html("tr").holding(headings.collect());
    let table = Sketch::html("table").holding(vec![
        Sketch::html("caption").saying(caption),
        Sketch::html("thead").holding(vec![head]),
        Sketch::html("tbody").holding(rows.collect()),
    ]);
    Sketch::html("div")
        .with("class", "series-table need-table")
        .with("role", "region")
        .with("tabindex", "0")
        .with("aria-label", caption)
        .holding(vec![table])
        .into_drawn()
}

/// The row of a municipality: its name, a remark where few people live there, and further cells.
pub(super) fn row(
    room: ReadingRoom,
    region: &Region,
    few_people: Option<&str>,
    cells: impl IntoIterator<Item = Sketch>,
) -> Sketch {
    let language = room.language();
    let few_people = few_people.map(|said| Sketch::html("small").saying(said));
    let name = Sketch::html("span").saying(region.name.text(language));
    let name = Sketch::html("th")
        .with("scope", "row")
        .holding(std::iter::once(name).chain(few_people).collect());
    Sketch::html("tr").holding(std::iter::once(name).chain(cells).collect())
}
