//! The trend chart of one indicator, as an option that ECharts draws.

mod axes;
mod end_label;
mod line;
mod mark;
mod series_option;
mod shapes;

use serde::Serialize;

pub use self::shapes::{Shape, tenths};
use self::{
    axes::{ValueAxisOption, YearAxisOption},
    end_label::{AROUND_LABEL, EndLabel},
    series_option::SeriesOption,
};
use super::{Margins, Palette, Plot, Size, ValueAxis};
use crate::model::{Baseline, Comparison, Language, Line, Observation, People, Sex};

/// The room above the lines.
const TOP: f64 = 14.0;
/// The room below the lines, for the years.
const BOTTOM: f64 = 36.0;
/// The narrowest picture, which stands until the width of the page is known.
const NARROWEST: f64 = 200.0;
/// The width of pictures for paper: style sheets scale it to the sheet, and letters to the size of small print.
pub const ON_PAPER: f64 = 768.0;
/// About the width of a letter of a label.
const LETTER_WIDTH: f64 = 7.6;
/// The font size of marks and labels; smaller is not read on a phone.
const FONT_SIZE: f64 = 13.0;

/// An option of ECharts: what a trend chart needs of it, and no more.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LineOption {
    animation: bool,
    grid: Margins,
    x_axis: YearAxisOption,
    y_axis: ValueAxisOption,
    series: Vec<SeriesOption>,
}

/// A trend chart: what is drawn, and where.
#[derive(Debug, Clone, PartialEq)]
pub struct TrendChart {
    /// What ECharts draws; the marks of the value axis are written by [`ValueAxis::write`].
    pub option: LineOption,
    /// Where years and figures lie, for the cursor and for zooming.
    pub plot: Plot,
}

/// How a chart is to look.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// Its size.
    pub size: Size,
    /// Its colours.
    pub palette: Palette,
    /// Where its value axis begins.
    pub baseline: Baseline,
    /// The language its numbers are written in.
    pub language: Language,
    /// What stands beside a change in the way of measuring.
    pub break_label: &'static str,
    /// The name of a sex, which is all that tells lines apart in the view of groups.
    pub sex: fn(Sex, People) -> &'static str,
}

impl TrendChart {
    /// The size on a page so wide: nearly square on a phone, and high enough for the labels of so many lines.
    pub fn size_for(width: f64, lines: usize) -> Size {
        let size = Size {
            width: width.max(NARROWEST),
            height: 0.0,
        };
        let usual = if size.is_narrow() { 380.0 } else { 430.0 };
        size.with_room_for(lines, usual)
    }

    /// The size of a chart beside words, so wide and as low as its labels allow.
    pub fn low_size(width: f64, lines: usize) -> Size {
        Size { width, height: 0.0 }.with_room_for(lines, 240.0)
    }

    /// The size on paper, whatever window it is printed from: so low that two figures with their words fit on a page.
    pub fn size_on_paper(lines: usize) -> Size {
        let size = Size {
            width: ON_PAPER,
            height: 0.0,
        };
        size.with_room_for(lines, 270.0)
    }

    /// Draws a comparison; `names` are the names of its strong lines, in their order.
    pub fn of(comparison: &Comparison, names: &[String], look: &Look) -> Self {
        let axis = trend_axis(comparison, look.baseline);
        let labels: Vec<_> = comparison
            .lines
            .iter()
            .zip(names)
            .filter_map(|(line, name)| EndLabel::of(line, name, comparison, look))
            .take(end_label::most(look.size))
            .collect();
        let plot = Plot {
            size: look.size,
            margins: margins(axis, &labels, look),
            years: comparison.years,
            axis,
        };
        let indicator = &comparison.indicator;
        // ECharts keeps the former points of a line that comes without any.
        let has_figures = |line: &&Line| line.series.latest().is_some();
        let others = comparison
            .others
            .iter()
            .filter(has_figures)
            .map(|line| line::background(line, &plot, indicator, look));
        // The first chosen line is drawn last, on top of the others.
        let strong = comparison
            .lines
            .iter()
            .rev()
            .filter(has_figures)
            .map(|line| line::strong(line, &plot, indicator, look));
        let intervals = comparison
            .lines_with_intervals()
            .filter_map(|line| mark::intervals(line, &plot, look));
        let gap = comparison
            .gap
            .as_ref()
            .map(|gap| mark::gap(gap, &plot, look));
        let option = LineOption {
            animation: false,
            grid: plot.margins,
            x_axis: YearAxisOption::of(&plot, &look.palette),
            y_axis: ValueAxisOption::of(axis, &look.palette),
            series: line::zero(&plot, &look.palette)
                .into_iter()
                .chain(others)
                .chain(mark::breaks(indicator, &plot, look))
                .chain(gap)
                .chain(intervals)
                .chain(strong)
                .chain(mark::absences(comparison, &plot, look))
                .chain(end_label::place(&labels, &plot, &look.palette))
                .collect(),
        };
        Self { option, plot }
    }
}

impl Size {
    /// The same as high as is usual, or higher for the labels of so many lines.
    fn with_room_for(self, lines: usize, usual: f64) -> Self {
        let labels = f64::from(u32::try_from(lines).unwrap_or(u32::MAX));
        let height = (TOP + labels * end_label::spacing(self) + BOTTOM).max(usual);
        Self { height, ..self }
    }
}

/// The value axis of a comparison's trend chart; where intervals are shown, it covers their ends.
pub fn trend_axis(comparison: &Comparison, baseline: Baseline) -> ValueAxis {
    const MARKS: u8 = 6;
    let figures = comparison.figures().map(|(_, figure)| figure);
    let ends = comparison
        .lines_with_intervals()
        .flat_map(|line| line.series.observations())
        .filter_map(|(_, Observation { interval, .. })| interval)
        .flat_map(|interval| [interval.low(), interval.high()]);
    ValueAxis::covering(figures.chain(ends), baseline, MARKS)
}

fn letters(text: &str) -> f64 {
    f64::from(u32::try_from(text.chars().count()).unwrap_or(u32::MAX))
}

fn margins(axis: ValueAxis, labels: &[EndLabel], look: &Look) -> Margins {
    let widest_mark = axis
        .marks()
        .into_iter()
        .map(|mark| letters(&axis.write(mark, look.language)))
        .fold(1.0, f64::max);
    let widest_label = labels.iter().map(EndLabel::width).fold(0.0, f64::max);
    Margins {
        left: widest_mark * LETTER_WIDTH + 14.0,
        // Names are as short as they must be; a figure is never cut, and has the room that it needs.
        right: widest_label * LETTER_WIDTH + AROUND_LABEL,
        top: TOP,
        bottom: BOTTOM,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chart_is_wide_on_a_desk_and_nearly_square_on_a_phone() {
        let (width, height) = (960.0, 430.0);
        assert_eq!(TrendChart::size_for(width, 3), Size { width, height });
        let (width, height) = (360.0, 380.0);
        assert_eq!(TrendChart::size_for(width, 3), Size { width, height });
    }

    #[test]
    fn a_chart_has_a_size_before_the_width_of_the_page_is_known() {
        let (width, height) = (200.0, 380.0);
        assert_eq!(TrendChart::size_for(0.0, 0), Size { width, height });
    }

    #[test]
    fn a_chart_on_paper_is_low_and_has_room_for_all_labels() {
        let (width, height) = (768.0, 270.0);
        assert_eq!(TrendChart::size_on_paper(3), Size { width, height });
        assert!(end_label::most(TrendChart::size_on_paper(36)) >= 36);
    }

    #[test]
    fn a_chart_is_high_enough_for_the_labels_of_all_its_lines() {
        for width in [320.0, 960.0] {
            for lines in [1, 12, 36] {
                let size = TrendChart::size_for(width, lines);
                assert!(end_label::most(size) >= lines, "{lines} at {width}");
            }
        }
    }
}
