//! Marks beside the lines: intervals, missing figures, changes in the way of measuring.

use super::{
    FONT_SIZE, Look,
    line::{self, line_id},
    series_option::{Label, LineStyle, PointOption, SeriesOption, between, point},
};
use crate::{
    charts::Plot,
    model::{Comparison, Gap, Indicator, Line},
};

/// A cross, drawn in a square of ten by ten.
pub(super) const CROSS: &str = "path://M1 0L5 4L9 0L10 1L6 5L10 9L9 10L5 6L1 10L0 9L4 5L0 1Z";

/// The height of a row of crosses.
const ROW: f64 = 12.0;

/// The most rows of crosses: more would stand among the lines, and the table has every reason.
const MOST_ROWS: usize = 3;

/// The intervals of a line as bars: one for each year that has one, whatever its neighbours have.
///
/// Not a band, which would claim to know what lies between two surveys.
pub(super) fn intervals(line: &Line, plot: &Plot, look: &Look) -> Option<SeriesOption> {
    let mut points: Vec<PointOption> = Vec::new();
    for (year, observation) in line.series.observations() {
        let Some(interval) = observation.interval else {
            continue;
        };
        if !points.is_empty() {
            points.push(point(plot, year, None));
        }
        points.extend([interval.low(), interval.high()].map(|end| point(plot, year, Some(end))));
    }
    (!points.is_empty()).then(|| {
        let colour = look.palette.of_role(line.role);
        let id = format!("interval-{}", line_id(line));
        SeriesOption {
            show_symbol: Some(false),
            line_style: LineStyle {
                opacity: Some(0.3),
                ..LineStyle::of(colour, 7.0)
            },
            z: 2,
            ..SeriesOption::of_marks(id, points, colour)
        }
    })
}

/// Bars between the figures of both sexes: one for each year that has both.
pub(super) fn gap(gap: &Gap, plot: &Plot, look: &Look) -> SeriesOption {
    let mut points: Vec<PointOption> = Vec::new();
    for pair in gap.pairs() {
        if !points.is_empty() {
            points.push(point(plot, pair.year, None));
        }
        points.extend([pair.female, pair.male].map(|end| point(plot, pair.year, Some(end))));
    }
    let colour = look.palette.text;
    SeriesOption {
        show_symbol: Some(false),
        line_style: LineStyle {
            opacity: Some(0.3),
            ..LineStyle::of(colour, 3.0)
        },
        ..SeriesOption::of_marks("gap".to_owned(), points, colour)
    }
}

/// A cross at the foot of the chart for every figure that a strong line lacks, in a row of its own; the first rows only.
pub(super) fn absences(comparison: &Comparison, plot: &Plot, look: &Look) -> Vec<SeriesOption> {
    let mut crosses = Vec::new();
    for strong in &comparison.lines {
        let years = comparison.absences(strong);
        if years.is_empty() {
            continue;
        }
        if crosses.len() == MOST_ROWS {
            break;
        }
        let row = f64::from(u16::try_from(crosses.len()).unwrap_or_default());
        let height = plot.axis.start
            + (row + 0.5) * ROW / plot.inner_height() * (plot.axis.end - plot.axis.start);
        let points = years
            .into_iter()
            .map(|(year, _)| PointOption::Plain((between(plot, year) + 1, Some(height))))
            .collect();
        let id = format!("absence-{}", line_id(strong));
        crosses.push(SeriesOption {
            symbol: Some(CROSS),
            symbol_size: Some(line::symbol_size(plot, 9.0)),
            show_symbol: Some(true),
            z: 4,
            ..SeriesOption::of_marks(id, points, look.palette.of_role(strong.role))
        });
    }
    crosses
}

/// A dashed line between two years wherever the way of measuring changed.
pub(super) fn breaks(indicator: &Indicator, plot: &Plot, look: &Look) -> Vec<SeriesOption> {
    let colour = look.palette.text;
    let (first, last) = (plot.years.first(), plot.years.last());
    let mut lines = Vec::new();
    for change in indicator
        .breaks
        .iter()
        .filter(|change| change.parts(first, last))
    {
        let x = between(plot, change.year);
        // The words stand on the side that has room.
        let position = if plot.x(change.year) > plot.size.width / 2.0 {
            "left"
        } else {
            "right"
        };
        let label = Label {
            show: true,
            position,
            distance: 6.0,
            offset: (0.0, FONT_SIZE / 2.0),
            formatter: look.break_label.to_owned(),
            color: colour,
            font_size: FONT_SIZE,
        };
        let dashed = |id: &str, points: Vec<PointOption>| SeriesOption {
            symbol: Some("circle"),
            symbol_size: Some(0.1),
            line_style: LineStyle {
                dash: Some("dashed"),
                ..LineStyle::of(colour, 1.5)
            },
            ..SeriesOption::of_marks(format!("{id}-{}", change.year), points, colour)
        };
        let [start, end] =
            [plot.axis.start, plot.axis.end].map(|end| PointOption::Plain((x, Some(end))));
        lines.push(dashed("break", vec![start, end]));
        lines.push(SeriesOption {
            label: Some(label),
            ..dashed("break-label", vec![end])
        });
    }
    lines
}
