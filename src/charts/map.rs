//! A map of the municipalities in the shades of their classes.

use std::fmt::Write;

use super::{
    places::{
        Fill, Label, Layout, PlaceLook, PlaceMark, PlacePicture, Side, Tone, class_fill, mark_of,
        whole,
    },
    scale::width_of,
};
use crate::model::{Classes, Distribution, Geometry, Role, geometry::Point};

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
    let mut shapes: Vec<Shape> = Vec::new();
    for place in &distribution.places {
        let rings: Vec<Vec<(i32, i32)>> = geometry
            .rings
            .iter()
            .filter(|ring| *ring.region() == place.region.code)
            .map(|ring| ring.points().iter().map(to_pixels).collect())
            .collect();
        let mut mark = mark_of(place, class_fill(place, classes), look);
        let mut largest = 0.0;
        for points in &rings {
            mark.path.push_str(&closed(points));
            let (area, middle) = area_and_middle(points);
            if area >= largest {
                (largest, mark.centre) = (area, middle);
            }
        }
        if mark.path.is_empty() {
            continue;
        }
        let name = place.region.short_name.text(look.language).to_owned();
        shapes.push(Shape { mark, rings, name });
    }
    add_names(&mut shapes);
    PlacePicture {
        width: whole(across * scale + 2.0 * MARGIN),
        height: whole(down * scale + 2.0 * MARGIN),
        lines: Vec::new(),
        labels: Vec::new(),
        marks: shapes.into_iter().map(|shape| shape.mark).collect(),
        layout: Layout::Plane,
    }
}

/// A municipality on its way to the map.
struct Shape {
    mark: PlaceMark,
    rings: Vec<Vec<(i32, i32)>>,
    name: String,
}

/// Writes the number of each class, the names of chosen municipalities, and other names where they have room.
fn add_names(shapes: &mut [Shape]) {
    let mut taken: Vec<Span> = Vec::new();
    for is_chosen in [true, false] {
        for shape in shapes.iter_mut() {
            if (shape.mark.role != Role::Other) != is_chosen {
                continue;
            }
            let (x, y) = shape.mark.centre;
            let half = width_of(&shape.name) * NAME / 26;
            let span = |line| (x - half, x + half, line);
            let line = lines_around(y).find(|line| {
                let span = span(*line);
                (is_chosen || shape.holds(span)) && is_free(&taken, span)
            });
            if let Some(line) = line {
                taken.push(span(line));
                let tone = if is_chosen { Tone::Strong } else { Tone::Plain };
                let name = label((x, line + 4), shape.name.clone(), tone);
                shape.mark.labels.push(name);
            }
            if let Fill::Class(class) = shape.mark.fill {
                let y = line.map_or(y + 4, |line| line - NAME / 2 - 2);
                let number = label((x, y), (class + 1).to_string(), Tone::Class);
                shape.mark.labels.push(number);
            }
        }
    }
}

impl Shape {
    /// Whether a line of text lies inside the outline, at its upper and at its lower edge.
    fn holds(&self, (left, right, line): Span) -> bool {
        [line - NAME / 2, line + NAME / 2].into_iter().all(|y| {
            let level = f64::from(y) + 0.5;
            let (left, right) = (f64::from(left), f64::from(right));
            let (mut before, mut within) = (0, 0);
            for x in self.rings.iter().flat_map(|ring| crossings(ring, level)) {
                before += i32::from(x < left);
                within += i32::from(left <= x && x <= right);
            }
            // Inside is where an odd number of lines has been crossed.
            within == 0 && before % 2 == 1
        })
    }
}

/// Where a closed line crosses a level, from the left.
fn crossings(ring: &[(i32, i32)], level: f64) -> impl Iterator<Item = f64> {
    let next = ring.iter().cycle().skip(1);
    ring.iter().zip(next).filter_map(move |(one, other)| {
        let (x, y) = (f64::from(one.0), f64::from(one.1));
        let (next_x, next_y) = (f64::from(other.0), f64::from(other.1));
        ((y < level) != (next_y < level)).then(|| x + (level - y) / (next_y - y) * (next_x - x))
    })
}

/// The height of a name.
const NAME: i32 = 12;

/// A line of text: its left and right end, and its middle from the top.
type Span = (i32, i32, i32);

/// The middle, and places below and above it that a name may give way to.
fn lines_around(y: i32) -> impl Iterator<Item = i32> {
    [0, 1, -1, 2, -2]
        .into_iter()
        .map(move |step| y + step * NAME)
}

fn is_free(taken: &[Span], (left, right, line): Span) -> bool {
    taken
        .iter()
        .all(|(from, to, other)| right < *from || *to < left || (line - other).abs() > NAME)
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
    use crate::model::RegionCode;

    /// A square of 100 pixels with its upper left corner at a place.
    fn square(role: Role, (x, y): (i32, i32), name: &str) -> Shape {
        let points = vec![(x, y), (x + 100, y), (x + 100, y + 100), (x, y + 100)];
        let mark = PlaceMark {
            code: RegionCode::from_text("992").unwrap(),
            name: name.to_owned(),
            role,
            fill: Fill::Role,
            path: closed(&points),
            area: None,
            centre: area_and_middle(&points).1,
            labels: Vec::new(),
        };
        Shape {
            mark,
            rings: vec![points],
            name: name.to_owned(),
        }
    }

    fn labels(shape: &Shape) -> Vec<(i32, i32)> {
        let labels = shape.mark.labels.iter();
        labels.map(|label| (label.x, label.y)).collect()
    }

    #[test]
    fn a_name_stands_where_it_fits_and_a_chosen_one_always() {
        let mut shapes = [
            square(Role::Other, (0, 0), "Multia"),
            square(Role::Other, (200, 0), "Pihtiputaan kunta"),
            square(Role::Chosen(0), (400, 0), "Pihtiputaan kunta"),
        ];
        add_names(&mut shapes);
        assert_eq!(labels(&shapes[0]), [(50, 54)]);
        assert_eq!(labels(&shapes[1]), []);
        assert_eq!(labels(&shapes[2]), [(450, 54)]);
    }

    #[test]
    fn a_name_gives_way_to_one_that_was_chosen() {
        let mut shapes = [
            square(Role::Other, (0, 0), "Multia"),
            square(Role::Chosen(1), (0, 8), "Keuruu"),
            square(Role::Chosen(0), (0, 2), "Petäjävesi"),
        ];
        add_names(&mut shapes);
        let lines: Vec<i32> = shapes.iter().flat_map(labels).map(|(_, y)| y).collect();
        assert_eq!(lines.len(), 3);
        for (index, one) in lines.iter().enumerate() {
            let apart = |other: &i32| (one - other).abs() > NAME;
            assert!(lines[index + 1..].iter().all(apart), "{lines:?}");
        }
    }

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
