//! The weighted test: least squares on the real years, each figure with the weight that its interval gives it.

use super::{Test, TrendPoint, student, working::FittedLine};
use crate::model::interval::STANDARD_ERRORS;

/// The fewest figures that are tested.
///
/// Three leave one degree of freedom, where only a slope of 12.7 standard errors is clear: *no clear change* would then
/// be said of nearly everything, although nothing is known. Four need 4.3 standard errors.
pub(super) const FEWEST: usize = 4;

/// More decimals than figures have; keeps what is computed from them finite.
const MOST_DECIMALS: u8 = 15;

/// Tests whether the slope of the weighted line could be chance.
///
/// The variance of each figure is known from its interval: half the width is 1.96 standard errors.
/// Where the figures scatter around the line more than their intervals explain, all variances are widened by
/// χ²/(n − 2), the ratio of R. T. Birge (Physical Review 40, 1932); they are never narrowed.
/// The slope is compared with Student's distribution of n − 2 degrees of freedom also where nothing was widened: the
/// test then errs at most at its level, whether or not the intervals tell the whole scatter.
pub(super) fn test(points: &[TrendPoint], decimals: u8) -> Test {
    let line = fitted(points, decimals);
    Test {
        slope: line.slope,
        tendency: line.slope,
        probability: student::probability_beyond(line.ratio, line.degrees),
        smallest_probability: 0.0,
    }
}

/// The line through the figures, and how far its slope is from none.
pub(super) fn fitted(points: &[TrendPoint], decimals: u8) -> FittedLine {
    let line = Line::through(points, decimals);
    let degrees = u16::try_from(points.len().saturating_sub(2)).unwrap_or(u16::MAX);
    let excess = (line.squared_distances / f64::from(degrees.max(1))).max(1.0);
    FittedLine {
        slope: line.slope,
        excess,
        ratio: line.slope * (line.spread_of_years / excess).sqrt(),
        degrees,
    }
}

/// The line that lies closest to the figures.
struct Line {
    slope: f64,
    /// Σ w (year − mean year)²: one over the variance of the slope.
    spread_of_years: f64,
    /// χ² = Σ w (figure − line)².
    squared_distances: f64,
}

impl Line {
    fn through(points: &[TrendPoint], decimals: u8) -> Self {
        let least = half_of_last_decimal(decimals);
        let mean_year = weighted_mean(points, least, year);
        let mean_figure = weighted_mean(points, least, number);

        let mut spread_of_years = 0.0;
        let mut joint_spread = 0.0;
        for point in points {
            let from_mean = year(point) - mean_year;
            spread_of_years += weight(point, least) * from_mean * from_mean;
            joint_spread += weight(point, least) * from_mean * (number(point) - mean_figure);
        }
        let slope = if spread_of_years > 0.0 {
            joint_spread / spread_of_years
        } else {
            0.0
        };

        let mut squared_distances = 0.0;
        for point in points {
            let distance = number(point) - mean_figure - slope * (year(point) - mean_year);
            squared_distances += weight(point, least) * distance * distance;
        }
        Self {
            slope,
            spread_of_years,
            squared_distances,
        }
    }
}

fn weighted_mean(points: &[TrendPoint], least: f64, value: fn(&TrendPoint) -> f64) -> f64 {
    let Some(first) = points.first().map(value) else {
        return 0.0;
    };
    let mut weights = 0.0;
    let mut sum = 0.0;
    for point in points {
        weights += weight(point, least);
        // Counted from the first, so that large figures keep their last digits.
        sum += weight(point, least) * (value(point) - first);
    }
    first + sum / weights
}

/// One over the variance of a figure; `least` is the half-width below which no interval counts.
fn weight(point: &TrendPoint, least: f64) -> f64 {
    let half_width = point.interval.map_or(0.0, |interval| {
        (interval.high().number() - interval.low().number()) / 2.0
    });
    let standard_error = half_width.max(least) / STANDARD_ERRORS;
    1.0 / (standard_error * standard_error)
}

/// Half a unit of the last decimal: rounding alone leaves every figure that uncertain, so no weight is infinite.
fn half_of_last_decimal(decimals: u8) -> f64 {
    (0..decimals.min(MOST_DECIMALS)).fold(0.5, |half, _| half / 10.0)
}

fn year(point: &TrendPoint) -> f64 {
    f64::from(point.year.number())
}

fn number(point: &TrendPoint) -> f64 {
    point.figure.number()
}
