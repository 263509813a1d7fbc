//! The markers of lines, by which they are told apart without colour: the same on charts, in lists and on chips.

use crate::model::{Role, selection::MOST_MUNICIPALITIES};

/// The width and height of the square that every marker is drawn in.
pub const MARKER_SIZE: u8 = 16;

/// A small shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Marker {
    /// The `d` of an SVG path in a square of [`MARKER_SIZE`], which the shape fills but for one unit at each edge.
    pub path: &'static str,
    /// Whether only its outline is drawn, on the colour of the surface.
    pub is_hollow: bool,
}

const CIRCLE: &str = "M15 8A7 7 0 1 1 1 8A7 7 0 1 1 15 8Z";
const TRIANGLE: &str = "M8 1L15 15L1 15Z";
const TRIANGLE_DOWN: &str = "M1 1L15 1L8 15Z";
const PLUS: &str =
    "M5.5 1L10.5 1L10.5 5.5L15 5.5L15 10.5L10.5 10.5L10.5 15L5.5 15L5.5 10.5L1 10.5L1 5.5L5.5 5.5Z";
const CROSS: &str = "M4 1L8 5L12 1L15 4L11 8L15 12L12 15L8 11L4 15L1 12L5 8L1 4Z";
const STAR: &str = "M8 1L10 6.3L15 6.3L11 9.6L12.6 15L8 11.7L3.4 15L5 9.6L1 6.3L6 6.3Z";
const HOURGLASS: &str = "M1 1L15 1L10 8L15 15L1 15L6 8Z";
const DIAMOND: &str = "M8 1L15 8L8 15L1 8Z";
const SQUARE: &str = "M1 1L15 1L15 15L1 15Z";

/// The markers of chosen municipalities, by slot.
///
/// Where colours of two slots are near each other, their markers have different outlines.
const CHOSEN: [Marker; MOST_MUNICIPALITIES] = [
    solid(CIRCLE),
    solid(TRIANGLE),
    solid(TRIANGLE_DOWN),
    solid(PLUS),
    solid(CROSS),
    solid(STAR),
    hollow(CIRCLE),
    solid(HOURGLASS),
    hollow(TRIANGLE_DOWN),
    hollow(TRIANGLE),
];

const fn solid(path: &'static str) -> Marker {
    Marker {
        path,
        is_hollow: false,
    }
}

const fn hollow(path: &'static str) -> Marker {
    Marker {
        path,
        is_hollow: true,
    }
}

impl Marker {
    /// The marker of a line; without a figure of its own, a line in the background has a dot.
    pub const fn of_role(role: Role) -> Self {
        match role {
            Role::Chosen(slot) => CHOSEN[slot % CHOSEN.len()],
            Role::County => solid(DIAMOND),
            Role::Country => solid(SQUARE),
            Role::Other => solid(CIRCLE),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_strong_lines_have_the_same_marker() {
        let roles = (0..MOST_MUNICIPALITIES)
            .map(Role::Chosen)
            .chain([Role::County, Role::Country]);
        let markers: Vec<_> = roles.map(Marker::of_role).collect();
        for (place, marker) in markers.iter().enumerate() {
            assert!(!markers[..place].contains(marker), "{marker:?}");
        }
    }

    /// ECharts stretches a shape to the whole of its square, so a narrow one would look otherwise there than on a chip.
    #[test]
    fn every_marker_reaches_the_same_edges() {
        for shape in [
            CIRCLE,
            TRIANGLE,
            TRIANGLE_DOWN,
            PLUS,
            CROSS,
            STAR,
            HOURGLASS,
            DIAMOND,
            SQUARE,
        ] {
            let numbers = |text: &str| -> Vec<f64> {
                text.split(['M', 'L', 'A', 'Z', ' '])
                    .filter_map(|number| number.parse().ok())
                    .collect()
            };
            // The parts of an arc are radii and flags; its ends are what follows.
            let numbers = if shape == CIRCLE {
                vec![1.0, 15.0]
            } else {
                numbers(shape)
            };
            let lowest = numbers.iter().copied().fold(f64::MAX, f64::min);
            let highest = numbers.iter().copied().fold(f64::MIN, f64::max);
            assert_eq!((lowest, highest), (1.0, 15.0), "{shape}");
        }
    }
}
