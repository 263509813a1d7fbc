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
        let Some((path, centre)) = outline(rings.iter().map(Vec::as_slice)) else {
            continue;
        };
        (mark.path, mark.centre) = (path, centre);
        let name = place.region.short_name.text(look.language).to_owned();
        shapes.push(Shape { mark, rings, name });
    }
    let width = whole(across * scale + 2.0 * MARGIN);
    add_names(&mut shapes, width);
    PlacePicture {
        width,
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
fn add_names(shapes: &mut [Shape], width: i32) {
    let mut taken: Vec<Span> = Vec::new();
    let centres: Vec<_> = shapes.iter().map(|shape| shape.mark.centre).collect();
    for is_chosen in [true, false] {
        for shape in shapes.iter_mut() {
            if (shape.mark.role != Role::Other) != is_chosen {
                continue;
            }
            let (x, y) = shape.mark.centre;
            let half = width_of(&shape.name) * NAME / 26;
            let mut place = shape.place_inside(half, &taken);
            if place.is_none() && is_chosen {
                place = shape.place_around(half, width, (&taken, &centres));
            }
            if let Some((x, line)) = place {
                taken.push((x - half, x + half, line));
                let tone = if is_chosen { Tone::Strong } else { Tone::Plain };
                let name = label((x, line + 4), shape.name.clone(), tone);
                shape.mark.labels.push(name);
            }
            if let Fill::Class(class) = shape.mark.fill {
                let (x, y) = place.map_or((x, y + 4), |(x, line)| (x, line - NAME / 2 - 2));
                let number = label((x, y), (class + 1).to_string(), Tone::Class);
                shape.mark.labels.push(number);
            }
        }
    }
}

impl Shape {
    /// The middle of a name so wide that lies inside the outline and on no other name, as near to the centre as can be.
    fn place_inside(&self, half: i32, taken: &[Span]) -> Option<(i32, i32)> {
        /// From one place that is tried to the next.
        const STEP: i32 = 4;
        let (x, y) = self.mark.centre;
        let ends = self.rings.iter().flatten();
        let reach = ends
            .map(|(to_x, to_y)| (to_x - x).abs().max((to_y - y).abs()) / STEP)
            .max()?;
        let mut best: Option<(i32, (i32, i32))> = None;
        for across in (-reach..=reach).map(|step| step * STEP) {
            for down in (-reach..=reach).map(|step| step * STEP) {
                let distance = across * across + down * down;
                let span = (x + across - half, x + across + half, y + down);
                if best.is_none_or(|(nearest, _)| distance < nearest)
                    && is_free(taken, span)
                    && self.holds(span)
                {
                    best = Some((distance, (x + across, y + down)));
                }
            }
        }
        best.map(|(_, place)| place)
    }

    /// The middle of a name that is wider than the outline: on no other name, and on as few other municipalities' centres
    /// as can be.
    fn place_around(
        &self,
        half: i32,
        width: i32,
        (taken, centres): (&[Span], &[(i32, i32)]),
    ) -> Option<(i32, i32)> {
        let (x, y) = self.mark.centre;
        let x = x.min(width - half).max(half);
        let covered = |line: i32| {
            let lies_below = |(other_x, other_y): &&(i32, i32)| {
                (x - other_x).abs() <= half
                    && (line - other_y).abs() <= NAME / 2
                    && (*other_x, *other_y) != self.mark.centre
            };
            centres.iter().filter(lies_below).count()
        };
        let free = lines_around(y).filter(|line| is_free(taken, (x - half, x + half, *line)));
        let line = free.min_by_key(|line| covered(*line))?;
        Some((x, line))
    }

    /// Whether a line of text lies inside the outline, at its upper and at its lower edge, with a little room around it.
    fn holds(&self, (left, right, line): Span) -> bool {
        /// From a name to the outline, which is thick where the neighbour is chosen.
        const ROOM: i32 = 2;
        let (left, right) = (left - ROOM, right + ROOM);
        [line - NAME / 2, line, line + NAME / 2]
            .into_iter()
            .all(|y| {
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
/// The outline of a municipality as a path, and the middle of its largest part; nothing without a part.
pub(super) fn outline<'a>(parts: impl Iterator<Item = &'a [Point]>) -> Option<(String, Point)> {
    let mut path = String::new();
    let mut largest: Option<(f64, Point)> = None;
    for points in parts {
        path.push_str(&closed(points));
        let (area, middle) = area_and_middle(points);
        if largest.is_none_or(|(largest, _)| area >= largest) {
            largest = Some((area, middle));
        }
    }
    largest.map(|(_, centre)| (path, centre))
}

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
        add_names(&mut shapes, 600);
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
        add_names(&mut shapes, 600);
        let lines: Vec<i32> = shapes.iter().flat_map(labels).map(|(_, y)| y).collect();
        assert_eq!(lines.len(), 3);
        for (index, one) in lines.iter().enumerate() {
            let apart = |other: &i32| (one - other).abs() > NAME;
            assert!(lines[index + 1..].iter().all(apart), "{lines:?}");
        }
    }

    #[test]
    fn a_name_keeps_out_of_a_hole_in_which_another_municipality_lies() {
        let mut around = square(Role::Chosen(0), (0, 0), "Multia");
        let hole = vec![(20, 35), (80, 35), (80, 60), (20, 60)];
        around.rings.push(hole);
        let mut shapes = [around, square(Role::Other, (200, 0), "Keuruu")];
        add_names(&mut shapes, 300);
        let [(x, y)] = labels(&shapes[0])[..] else {
            panic!("one name");
        };
        assert_eq!(x, 50);
        assert!(y - 4 + NAME / 2 <= 35 || y - 4 - NAME / 2 >= 60, "{y}");
    }

    #[test]
    fn a_chosen_name_wider_than_its_outline_stays_in_the_picture_and_off_other_centres() {
        let mut shapes = [
            square(Role::Chosen(0), (0, 0), "Pihtiputaan kunta"),
            square(Role::Other, (20, 0), "Ii"),
        ];
        add_names(&mut shapes, 300);
        let [(x, y)] = labels(&shapes[0])[..] else {
            panic!("one name");
        };
        assert_eq!(x, width_of("Pihtiputaan kunta") * NAME / 26);
        assert!((y - 4 - 50).abs() > NAME / 2, "{y}");
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
