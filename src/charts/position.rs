//! Where a region stands among the municipalities, as high as a row of a table: a dot each, for plain SVG.

use super::places::whole;
use crate::model::{CardRow, Catalogue, Distribution, Figure, RegionLevel};

/// The `viewBox` of every such strip.
pub const POSITION_BOX: &str = "0 0 168 20";

const WIDTH: f64 = 168.0;
const MARGIN: f64 = 7.0;

/// The places of figures from the lowest at the left to the highest at the right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Position {
    /// Where the other municipalities lie, from left to right.
    pub others: Vec<i32>,
    /// Where the strong regions lie, in the order in which they were given.
    pub own: Vec<Option<i32>>,
    /// Where the region that they belong to lies.
    pub larger: Option<i32>,
}

impl Position {
    /// Draws where the region of a card's row stands among the municipalities of the same year.
    pub fn of_row(
        row: &CardRow,
        distribution: &Distribution,
        catalogue: &Catalogue,
    ) -> Option<Self> {
        let others: Vec<Figure> = distribution
            .ranked()
            .filter(|(place, ..)| !place.is_chosen())
            .map(|(_, figure, _)| figure)
            .collect();
        let own = row.figure();
        let (own, larger) = match row.region.level {
            RegionLevel::Municipality => {
                let nearest = row.differences(catalogue).into_iter().next();
                (own, nearest.map(|nearest| nearest.figure))
            }
            // Counts of so many more people would press all dots together.
            _ if row.indicator.unit.compares_regions() => (None, own),
            _ => (None, None),
        };
        Self::of(&others, &[own], larger)
    }

    /// Draws the figures of a year, if there are at least two different ones.
    pub fn of(others: &[Figure], own: &[Option<Figure>], larger: Option<Figure>) -> Option<Self> {
        let numbers = || {
            let all = others.iter().chain(own.iter().flatten()).chain(&larger);
            all.map(|figure| figure.number())
        };
        let lowest = numbers().fold(f64::INFINITY, f64::min);
        let range = numbers().fold(f64::NEG_INFINITY, f64::max) - lowest;
        if range.is_nan() || range <= 0.0 {
            return None;
        }
        let place = |figure: &Figure| {
            let share = (figure.number() - lowest) / range;
            whole(MARGIN + share * (WIDTH - 2.0 * MARGIN))
        };
        let mut others: Vec<i32> = others.iter().map(place).collect();
        others.sort_unstable();
        Some(Self {
            others,
            own: own.iter().map(|own| own.as_ref().map(place)).collect(),
            larger: larger.as_ref().map(place),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(number: f64) -> Figure {
        Figure::from_number(number).unwrap()
    }

    #[test]
    fn the_lowest_and_the_highest_of_all_span_the_strip() {
        let others = [figure(5.0), figure(3.0)];
        let position = Position::of(&others, &[Some(figure(1.0)), None], Some(figure(4.0)));
        assert_eq!(
            position,
            Some(Position {
                others: vec![84, 161],
                own: vec![Some(7), None],
                larger: Some(123),
            })
        );
    }

    #[test]
    fn figures_that_are_all_alike_have_no_order_to_show() {
        assert_eq!(
            Position::of(&[figure(2.0)], &[Some(figure(2.0))], None),
            None
        );
        assert_eq!(Position::of(&[], &[None], None), None);
    }
}
