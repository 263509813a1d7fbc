//! A grid of tiles: every municipality a square of the same size, with its name and its figure.

use super::{
    places::{
        Label, Layout, PlaceLook, PlacePicture, Side, Tone, class_fill, mark_of, rectangle, whole,
        written,
    },
    scale::width_of,
};
use crate::model::{Classes, Distribution};

/// The widest tile, in pixels.
const WIDEST: f64 = 96.0;
/// The height of a tile: two lines of text and some air.
const HEIGHT: i32 = 52;
/// Between tiles.
const GAP: i32 = 4;

/// Draws the municipalities that have a place on the grid.
pub fn tiles(distribution: &Distribution, classes: &Classes, look: &PlaceLook) -> PlacePicture {
    let (mut columns, mut rows) = (1, 1);
    for tile in distribution
        .places
        .iter()
        .filter_map(|place| place.region.tile)
    {
        columns = columns.max(i32::from(tile.column));
        rows = rows.max(i32::from(tile.row));
    }
    let width = whole((look.width / f64::from(columns)).min(WIDEST).floor());
    let marks = distribution
        .places
        .iter()
        .filter_map(|place| {
            let tile = place.region.tile?;
            let left = (i32::from(tile.column) - 1) * width;
            let top = (i32::from(tile.row) - 1) * HEIGHT;
            let mut mark = mark_of(place, class_fill(place, classes), look);
            mark.path = rectangle(left + GAP / 2, top + GAP / 2, width - GAP, HEIGHT - GAP);
            mark.centre = (left + width / 2, top + HEIGHT / 2);
            let line = |y, text, tone| Label {
                x: mark.centre.0,
                y: top + y,
                text,
                side: Side::Middle,
                tone,
            };
            let name = place.region.short_name.text(look.language);
            let name = line(21, shortened(name, width - GAP), Tone::Plain);
            // A reason is wider than a tile; the hatching says that there is no figure, and the table says why.
            let figure = match place.figure() {
                Some(_) => written(distribution, place, look),
                None => "–".to_owned(),
            };
            let figure = line(39, figure, Tone::Strong);
            mark.labels.extend([name, figure]);
            Some(mark)
        })
        .collect();
    PlacePicture {
        width: columns * width,
        height: rows * HEIGHT,
        lines: Vec::new(),
        labels: Vec::new(),
        marks,
        layout: Layout::Plane,
    }
}

/// As much of a name as a tile has room for; its whole name stands in the table.
fn shortened(name: &str, room: i32) -> String {
    // Names on tiles are written smaller than other texts.
    let fits = |text: &str| width_of(text) * 11 / 13 <= room;
    if fits(name) {
        return name.to_owned();
    }
    let mut short = String::new();
    for letter in name.chars() {
        short.push(letter);
        if !fits(&format!("{short}..")) {
            break;
        }
    }
    short.push('.');
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_name_is_shortened_with_a_full_stop() {
        assert_eq!(shortened("Multia", 60), "Multia");
        assert_eq!(shortened("Kannonkoski", 61), "Kannonko.");
        assert_eq!(shortened("Kannonkoski", 96), "Kannonkoski");
    }
}
