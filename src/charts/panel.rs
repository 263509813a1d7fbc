//! A small trend chart for pages that show dozens: geometry for plain SVG, without a drawing library.

use std::fmt::Write;

use super::{Margins, Plot, Size, ValueAxis};
use crate::model::{Baseline, Comparison, Figure, Line, Role, Sex, YearRange};

/// The size of every small chart in the units of its `viewBox`, fine enough for whole numbers.
pub const PANEL_SIZE: Size = Size {
    width: 640.0,
    height: 296.0,
};

/// About how many marks the value axis would have; only its ends are written.
pub(super) const MARKS: u8 = 4;

const MARGINS: Margins = Margins {
    left: 12.0,
    right: 16.0,
    top: 20.0,
    bottom: 16.0,
};

/// A line of a small chart.
#[derive(Debug, Clone, PartialEq)]
pub struct PanelLine {
    /// The part it plays.
    pub role: Role,
    /// Whose figures they are.
    pub sex: Sex,
    /// The `d` of an SVG path; stretches that may not be joined are apart.
    pub path: String,
    /// Its newest point.
    pub end: Option<(i32, i32)>,
}

/// A small trend chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Panel {
    /// The lines from back to front.
    pub lines: Vec<PanelLine>,
    /// The value axis.
    pub axis: ValueAxis,
    /// Where zero lies, if it is on the axis.
    pub zero: Option<i32>,
}

impl Panel {
    /// Draws a comparison on years, and on values where small charts share them.
    pub fn of(comparison: &Comparison, years: YearRange, shared: Option<ValueAxis>) -> Self {
        let axis = shared.unwrap_or_else(|| {
            ValueAxis::covering(
                comparison.figures().map(|(_, figure)| figure),
                Baseline::Automatic,
                MARKS,
            )
        });
        let plot = Plot {
            size: PANEL_SIZE,
            margins: MARGINS,
            years,
            axis,
        };
        let lines = comparison
            .others
            .iter()
            .chain(comparison.lines.iter().rev())
            .map(|line| PanelLine {
                role: line.role,
                sex: line.sex(),
                path: path(line, comparison, &plot),
                end: line
                    .series
                    .latest()
                    .map(|(year, figure)| (whole(plot.x(year)), whole(plot.y(figure)))),
            })
            .collect();
        Self {
            lines,
            axis,
            zero: axis
                .has_zero()
                .then(|| Figure::from_number(0.0).map(|zero| whole(plot.y(zero))))
                .flatten(),
        }
    }
}

fn path(line: &Line, comparison: &Comparison, plot: &Plot) -> String {
    let mut path = String::new();
    for run in line.series.runs(&comparison.indicator) {
        for (index, (year, figure)) in run.iter().enumerate() {
            let command = if index == 0 { 'M' } else { 'L' };
            let (x, y) = (whole(plot.x(*year)), whole(plot.y(*figure)));
            // Writing into a string cannot fail.
            let _ = write!(path, "{command}{x} {y}");
        }
        if run.len() == 1 {
            // A stretch of no length, which a round line cap makes a dot.
            path.push_str("h0");
        }
    }
    path
}

/// The nearest whole number to a place on the picture.
fn whole(place: f64) -> i32 {
    // Places lie on the picture, and a cast of a float saturates.
    #[expect(clippy::cast_possible_truncation, reason = "rounded just before")]
    let whole = place.round() as i32;
    whole
}
