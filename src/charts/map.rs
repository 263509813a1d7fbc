//! A map of the municipalities in the shades of their classes.

use std::fmt::Write;

use super::places::{
    Fill, Label, Layout, PlaceLook, PlaceMark, PlacePicture, Side, Tone, class_fill, mark_of, whole,
};
use crate::model::{
    Classes, Distribution, Geometry,
    geometry::{Point, Ring},
};

/// The most room a map takes, in pixels.
const WIDEST: f64 = 460.0;
const HIGHEST: f64 = 640.0;
/// The room around it, for the outlines.
const MARGIN: f64 = 3.0;

/// Draws the municipalities that have an outline.
pub fn map(
    distribution: &Distribution,
    geometry: &Geometry,
    classes: &Classes,
    look: &PlaceLook,
) -> PlacePicture {
    let (across, down) = geometry.extent();
    let (across, down) = (f64::from(across), f64::from(down));
    let room = look.width.min(WIDEST) - 2.0 * MARGIN;
    let scale = (room / across).min(HIGHEST / down).max(0.0);
    let to_pixels = |(x, y): &Point| {
        (
            whole(MARGIN + f64::from(*x) * scale),
            whole(MARGIN + f64::from(*y) * scale),
        )
    };
    let mut marks: Vec<PlaceMark> = Vec::new();
    for place in &distribution.places {
        let rings: Vec<&Ring> = geometry
            .rings
            .iter()
            .filter(|ring| *ring.region() == place.region.code)
            .collect();
        let mut mark = mark_of(place, class_fill(place, classes), look);
        let mut largest = 0.0;
        for ring in rings {
            let points: Vec<_> = ring.points().iter().map(to_pixels).collect();
            mark.path.push_str(&closed(&points));
            let (area, middle) = area_and_middle(&points);
            if area >= largest {
                (largest, mark.centre) = (area, middle);
            }
        }
        if mark.path.is_empty() {
            continue;
        }
        let (x, y) = mark.centre;
        if let Fill::Class(class) = mark.fill {
            mark.labels
                .push(label((x, y + 5), (class + 1).to_string(), Tone::Class));
        }
        if place.is_chosen() {
            let name = place.region.short_name.text(look.language);
            mark.labels
                .push(label((x, y + 5), name.to_owned(), Tone::Strong));
        }
        marks.push(mark);
    }
    PlacePicture {
        width: whole(across * scale + 2.0 * MARGIN),
        height: whole(down * scale + 2.0 * MARGIN),
        lines: Vec::new(),
        labels: Vec::new(),
        marks,
        layout: Layout::Plane,
    }
}

const fn label((x, y): (i32, i32), text: String, tone: Tone) -> Label {
    Label {
        x,
        y,
        text,
        side: Side::Middle,
        tone,
    }
}

/// A closed line as a path.
fn closed(points: &[(i32, i32)]) -> String {
    let mut path = String::new();
    for (index, (x, y)) in points.iter().enumerate() {
        let command = if index == 0 { 'M' } else { 'L' };
        // Writing into a string cannot fail.
        let _ = write!(path, "{command}{x} {y}");
    }
    path.push('z');
    path
}

/// The area that a closed line encloses, and the centre of it (the shoelace formula).
fn area_and_middle(points: &[(i32, i32)]) -> (f64, (i32, i32)) {
    let (mut twice, mut x_sum, mut y_sum) = (0.0, 0.0, 0.0);
    let next = points.iter().cycle().skip(1);
    for ((x, y), (next_x, next_y)) in points.iter().zip(next) {
        let (x, y) = (f64::from(*x), f64::from(*y));
        let (next_x, next_y) = (f64::from(*next_x), f64::from(*next_y));
        let cross = x * next_y - next_x * y;
        twice += cross;
        x_sum += (x + next_x) * cross;
        y_sum += (y + next_y) * cross;
    }
    if twice == 0.0 {
        return (0.0, points.first().copied().unwrap_or_default());
    }
    let middle = (whole(x_sum / (3.0 * twice)), whole(y_sum / (3.0 * twice)));
    (twice.abs() / 2.0, middle)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_of_a_square_is_its_middle_whichever_way_it_is_drawn() {
        let square = [(0, 0), (10, 0), (10, 10), (0, 10)];
        assert_eq!(area_and_middle(&square), (100.0, (5, 5)));
        let mut other_way = square;
        other_way.reverse();
        assert_eq!(area_and_middle(&other_way), (100.0, (5, 5)));
        assert_eq!(area_and_middle(&[(3, 3), (4, 4), (5, 5)]), (0.0, (3, 3)));
        assert_eq!(closed(&[(0, 0), (1, 0), (1, 2)]), "M0 0L1 0L1 2z");
    }
}
