//! The markers of lines, by which they are told apart without colour: the same on charts, in lists and on chips.
//!
//! All are filled: an open marker means that a figure may still change, and a cross that one is missing.

use crate::model::{Role, selection::MOST_MUNICIPALITIES};

/// The width and height of the square that every marker is drawn in; it fills all but one unit at each edge.
pub const MARKER_SIZE: u8 = 16;

/// The `viewBox` of a marker that stands alone.
pub const MARKER_BOX: &str = "0 0 16 16";

/// What stands before a path where ECharts expects the name of a shape.
const PATH: &str = "path://";

const DIAMOND: &str = "path://M8 1L15 8L8 15L1 8Z";
const SQUARE: &str = "path://M1 1L15 1L15 15L1 15Z";

/// The markers of chosen municipalities, by slot.
///
/// Where the colours of two slots are near each other, the outlines of their markers differ most.
const CHOSEN: [&str; MOST_MUNICIPALITIES] = [
    // A circle.
    "path://M15 8A7 7 0 1 1 1 8A7 7 0 1 1 15 8Z",
    // Triangles, up and down.
    "path://M8 1L15 15L1 15Z",
    "path://M1 1L15 1L8 15Z",
    // A plus.
    "path://M5.5 1L10.5 1L10.5 5.5L15 5.5L15 10.5L10.5 10.5L10.5 15L5.5 15L5.5 10.5L1 10.5L1 5.5L5.5 5.5Z",
    // A star.
    "path://M8 1L10 6.3L15 6.3L11 9.6L12.6 15L8 11.7L3.4 15L5 9.6L1 6.3L6 6.3Z",
    // An hourglass.
    "path://M1 1L15 1L10 8L15 15L1 15L6 8Z",
    // A triangle to the right.
    "path://M1 1L15 8L1 15Z",
    // Two bars.
    "path://M1 1L6 1L6 15L1 15ZM10 1L15 1L15 15L10 15Z",
    // A triangle to the left.
    "path://M15 1L15 15L1 8Z",
    // A bow tie.
    "path://M1 1L8 6L15 1L15 15L8 10L1 15Z",
];

/// The marker of a line as ECharts takes it.
pub fn symbol_of(role: Role) -> &'static str {
    match role {
        Role::Chosen(slot) => CHOSEN[slot % CHOSEN.len()],
        Role::County => DIAMOND,
        Role::Country => SQUARE,
        Role::Other => CHOSEN[0],
    }
}

/// The marker of a line as the `d` of an SVG path.
pub fn path_of(role: Role) -> &'static str {
    symbol_of(role).get(PATH.len()..).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strong_roles() -> impl Iterator<Item = Role> {
        let chosen = (0..MOST_MUNICIPALITIES).map(Role::Chosen);
        chosen.chain([Role::County, Role::Country])
    }

    #[test]
    fn no_two_strong_lines_have_the_same_marker() {
        let mut markers: Vec<_> = strong_roles().map(symbol_of).collect();
        markers.sort_unstable();
        markers.dedup();
        assert_eq!(markers.len(), strong_roles().count());
    }

    #[test]
    fn a_marker_is_the_same_shape_for_echarts_and_for_svg() {
        for role in strong_roles() {
            assert_eq!(format!("{PATH}{}", path_of(role)), symbol_of(role));
        }
    }

    /// ECharts stretches a shape to the whole of its square, so a narrow one would look otherwise there than on a chip.
    #[test]
    fn every_marker_reaches_the_same_edges() {
        // The parts of a circle's arc are radii and flags, and no places.
        for role in strong_roles().filter(|role| *role != Role::Chosen(0)) {
            let path = path_of(role);
            let numbers: Vec<Vec<f64>> = path
                .split(['M', 'L', 'Z'])
                .filter(|point| !point.is_empty())
                .map(|point| {
                    point
                        .split(' ')
                        .map(|number| number.parse().unwrap())
                        .collect()
                })
                .collect();
            for direction in 0..2 {
                let places = numbers.iter().map(|point| point[direction]);
                let lowest = places.clone().fold(f64::MAX, f64::min);
                let highest = places.fold(f64::MIN, f64::max);
                assert_eq!((lowest, highest), (1.0, 15.0), "{path}");
            }
        }
    }
}
