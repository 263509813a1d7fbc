//! A line without axes, as high as a row of a table: the shape of a development, for plain SVG.

use std::fmt::Write;

use super::places::whole;
use crate::model::{Figure, Indicator, Series, Year};

/// The `viewBox` of every such line.
pub const SPARKLINE_BOX: &str = "0 0 116 32";

const WIDTH: f64 = 116.0;
const HEIGHT: f64 = 32.0;
const MARGIN: f64 = 4.0;

/// A line without axes. It fills its height, whatever its figures are: how large they are is told beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sparkline {
    /// The `d` of an SVG path; stretches that may not be joined are apart, and a year alone is a dot.
    pub path: String,
    /// Its newest point.
    pub end: (i32, i32),
}

impl Sparkline {
    /// Draws a series, if it has any figure.
    pub fn of(indicator: &Indicator, series: &Series) -> Option<Self> {
        let (first, figure) = series.earliest()?;
        let newest = series.latest()?;
        let (lowest, highest) = series
            .figures()
            .fold((figure, figure), |(low, high), (_, figure)| {
                (low.lower(figure), high.higher(figure))
            });
        let point = |(year, figure): (Year, Figure)| {
            let along = f64::from(year.number() - first.number());
            let years = f64::from(newest.0.number() - first.number());
            let up = figure.number() - lowest.number();
            let range = highest.number() - lowest.number();
            (
                whole(MARGIN + share(along, years, 1.0) * (WIDTH - 2.0 * MARGIN)),
                whole(HEIGHT - MARGIN - share(up, range, 0.5) * (HEIGHT - 2.0 * MARGIN)),
            )
        };
        let mut path = String::new();
        for run in series.runs(indicator) {
            for (index, at) in run.iter().enumerate() {
                let (x, y) = point(*at);
                let command = if index == 0 { 'M' } else { 'L' };
                // Writing into a text cannot fail.
                let _ = write!(path, "{command}{x} {y}");
            }
            if run.len() == 1 {
                path.push_str("h0");
            }
        }
        Some(Self {
            path,
            end: point(newest),
        })
    }
}

/// A part of a whole, or `otherwise` where the whole has no extent.
fn share(part: f64, whole: f64, otherwise: f64) -> f64 {
    if whole > 0.0 { part / whole } else { otherwise }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        Break, Sex, Unit,
        comparison::tests::{indicator, known, series},
    };

    fn drawn(series: &Series) -> Sparkline {
        Sparkline::of(&indicator(Unit::Percent, 1), series).unwrap()
    }

    #[test]
    fn the_lowest_figure_lies_at_the_bottom_and_the_newest_at_the_right() {
        let line = drawn(&known("992", 2018, &[0.0, 2.0, 1.0]));
        assert_eq!(line.path, "M4 28L58 4L112 16");
        assert_eq!(line.end, (112, 16));
    }

    #[test]
    fn equal_figures_lie_in_the_middle_and_one_alone_at_the_right() {
        assert_eq!(drawn(&known("992", 2018, &[3.0, 3.0])).path, "M4 16L112 16");
        assert_eq!(drawn(&known("992", 2018, &[3.0])).path, "M112 16h0");
    }

    #[test]
    fn a_missing_year_and_a_change_part_the_line() {
        let gap = series("992", Sex::Total, 2018, &[Some(1.0), None, Some(2.0)]);
        assert_eq!(drawn(&gap).path, "M4 28h0M112 4h0");
        let mut changed = indicator(Unit::Percent, 1);
        changed.breaks = vec![Break::for_tests(2019)];
        let line = Sparkline::of(&changed, &known("992", 2018, &[1.0, 2.0])).unwrap();
        assert_eq!(line.path.matches('M').count(), 2);
    }

    #[test]
    fn without_a_figure_nothing_is_drawn() {
        let hidden = series("992", Sex::Total, 2018, &[None]);
        assert_eq!(Sparkline::of(&indicator(Unit::Percent, 1), &hidden), None);
    }
}
