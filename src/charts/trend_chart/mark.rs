//! Marks beside the lines: intervals, missing figures, changes in the way of measuring.

use super::{
    FONT_SIZE, LETTER_WIDTH, Look,
    end_label::LINE_HEIGHT,
    letters,
    line::{self, line_id},
    series_option::{Label, LineStyle, PointOption, SeriesOption, between, point},
};
use crate::{
    charts::{Plot, plot::bounded},
    model::{Comparison, Gap, Indicator, Line, Year},
};

/// A cross, drawn in a square of ten by ten.
pub(super) const CROSS: &str = "path://M1 0L5 4L9 0L10 1L6 5L10 9L9 10L5 6L1 10L0 9L4 5L0 1Z";

/// The height of a row of crosses.
const ROW: f64 = 12.0;

/// The room between the line of a break and its words.
const BESIDE_BREAK: f64 = 6.0;

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
    let mut words = BreakWords::of(plot, look);
    let mut lines = Vec::new();
    for change in indicator
        .breaks
        .iter()
        .filter(|change| change.parts(first, last))
    {
        let x = between(plot, change.year);
        let (position, offset) = words.place(change.year);
        let label = Label {
            show: true,
            position,
            distance: BESIDE_BREAK,
            offset,
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

/// Finds places for the words of breaks: inside the plot, and never on each other.
struct BreakWords<'a> {
    plot: &'a Plot,
    width: f64,
    /// Where those that have a place begin, and in which row from the top.
    placed: Vec<(f64, u8)>,
}

impl<'a> BreakWords<'a> {
    fn of(plot: &'a Plot, look: &Look) -> Self {
        Self {
            plot,
            width: letters(look.break_label) * LETTER_WIDTH,
            placed: Vec::new(),
        }
    }

    /// On which side of its line the words of a break stand, and how far from there.
    fn place(&mut self, year: Year) -> (&'static str, (f64, f64)) {
        let plot = self.plot;
        let steps = plot.years.years().skip(1);
        let step = plot.inner_width() / f64::from(u16::try_from(steps.count()).unwrap_or(u16::MAX));
        let line = plot.x(year) - step / 2.0;
        let [start, end] = [0.0, plot.inner_width()].map(|width| plot.margins.left + width);
        let [left, right] = [line - BESIDE_BREAK - self.width, line + BESIDE_BREAK];
        let [fits_left, fits_right] = [left >= start, right + self.width <= end];
        let (position, wanted) = if fits_left && (!fits_right || line > plot.size.width / 2.0) {
            ("left", left)
        } else {
            ("right", right)
        };
        // On a phone neither side may have room: then they stand over their line.
        let begin = bounded(wanted, start, end - self.width);
        let mut row = 0;
        let apart = self.width + BESIDE_BREAK;
        while self
            .placed
            .iter()
            .any(|(other, taken)| *taken == row && (other - begin).abs() < apart)
        {
            row += 1;
        }
        self.placed.push((begin, row));
        let down = FONT_SIZE / 2.0 + f64::from(row) * LINE_HEIGHT;
        (position, (begin - wanted, down))
    }
}
