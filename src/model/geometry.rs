//! Where the municipalities lie: their outlines on a map's own grid, and their places on a grid of tiles.

use super::{RegionCode, SourceId};

/// The largest place on the grid of a map, in both directions.
pub const LARGEST_PLACE: i32 = 10_000;

/// The fewest points that enclose anything.
pub const FEWEST_POINTS: usize = 3;

/// A place on the grid of a map: from the left, and from the top.
pub type Point = (i32, i32);

/// A closed line around a part of a municipality, or around a hole in it; the last point joins the first.
///
/// It has at least [`FEWEST_POINTS`], and all of them lie from 0 to [`LARGEST_PLACE`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ring {
    region: RegionCode,
    points: Vec<Point>,
}

impl Ring {
    /// A closed line through the points, unless they are too few or off the grid.
    pub fn of(region: RegionCode, points: Vec<Point>) -> Option<Self> {
        let is_on_grid = |place| (0..=LARGEST_PLACE).contains(place);
        let fits = points.len() >= FEWEST_POINTS
            && points.iter().all(|(x, y)| is_on_grid(x) && is_on_grid(y));
        fits.then_some(Self { region, points })
    }

    /// The municipality it belongs to.
    pub const fn region(&self) -> &RegionCode {
        &self.region
    }

    /// Its points.
    pub fn points(&self) -> &[Point] {
        &self.points
    }
}

/// The outlines of municipalities; inside is what an odd number of their rings enclose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Geometry {
    /// The rings, in the order of the file.
    pub rings: Vec<Ring>,
    /// Where the outlines come from.
    pub source: Option<SourceId>,
}

impl Geometry {
    /// The right and the lower end of what the rings cover, at least one.
    pub fn extent(&self) -> Point {
        let mut extent = (1, 1);
        for (x, y) in self.rings.iter().flat_map(|ring| &ring.points) {
            extent = (extent.0.max(*x), extent.1.max(*y));
        }
        extent
    }
}

/// A place on a grid of tiles of the same size, one for each municipality.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tile {
    /// From the left, counted from one.
    pub column: u8,
    /// From the top, counted from one.
    pub row: u8,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ring_encloses_something_and_lies_on_the_grid() {
        let code = || RegionCode::from_text("992").unwrap();
        assert!(Ring::of(code(), vec![(0, 0), (9, 0), (0, LARGEST_PLACE)]).is_some());
        assert!(Ring::of(code(), vec![(0, 0), (9, 0)]).is_none());
        assert!(Ring::of(code(), vec![(0, 0), (9, 0), (0, -1)]).is_none());
        assert!(Ring::of(code(), vec![(0, 0), (9, 0), (LARGEST_PLACE + 1, 0)]).is_none());
    }
}
