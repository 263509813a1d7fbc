//! The trend chart of one indicator, as an option that ECharts draws.

mod end_label;
mod line;
mod mark;

use charming::{
    component::Axis,
    element::{AxisLabel, AxisLine, AxisTick, AxisType, LineStyle, SplitLine},
    series,
};
use serde::Serialize;

use self::end_label::{AROUND_LABEL, EndLabel};
use super::{Margins, Palette, Plot, Size, ValueAxis, plot::bounded};
use crate::model::{Baseline, Comparison, Language, Line, Observation};

/// The room above the lines.
const TOP: f64 = 14.0;
/// The room below the lines, for the years.
const BOTTOM: f64 = 36.0;
/// About the width of a letter of a label.
const LETTER_WIDTH: f64 = 7.2;
/// The font size of marks and labels; smaller is not read on a phone.
const FONT_SIZE: f64 = 13.0;

/// An option of ECharts, put together from charming's parts.
///
/// Not charming's own `Chart`: its serialiser brings every kind of series there is, which a trend chart has no use
/// for and which every reader would have to load.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LineOption {
    animation: bool,
    grid: Margins,
    x_axis: Axis,
    y_axis: Axis,
    series: Vec<series::Line>,
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
#[derive(Debug, Clone, Copy, PartialEq)]
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
}

impl TrendChart {
    /// The height at which the labels of so many lines have room on a picture as wide as `size`.
    pub fn height_for(lines: usize, size: Size) -> f64 {
        let labels = f64::from(u32::try_from(lines).unwrap_or(u32::MAX));
        TOP + labels * end_label::spacing(size) + BOTTOM
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
        let option = LineOption {
            animation: false,
            grid: plot.margins,
            x_axis: year_axis(&plot, &look.palette),
            y_axis: value_axis(axis, &look.palette),
            series: line::zero(&plot, &look.palette)
                .into_iter()
                .chain(others)
                .chain(mark::breaks(indicator, &plot, look))
                .chain(intervals)
                .chain(strong)
                .chain(mark::absences(comparison, &plot, look))
                .chain(end_label::place(&labels, &plot, &look.palette))
                .collect(),
        };
        Self { option, plot }
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
        right: bounded(
            widest_label * LETTER_WIDTH + AROUND_LABEL,
            AROUND_LABEL,
            end_label::widest_margin(look.size),
        ),
        top: TOP,
        bottom: BOTTOM,
    }
}

/// The years, with a place between each two for what happens between them.
fn year_axis(plot: &Plot, palette: &Palette) -> Axis {
    const ROOM: f64 = 46.0;
    let marked = plot.marked_years(ROOM);
    let mut names = Vec::new();
    for year in plot.years.years() {
        if !names.is_empty() {
            names.push(String::new());
        }
        names.push(if marked.contains(&year) {
            year.to_string()
        } else {
            String::new()
        });
    }
    Axis::new()
        .id("years")
        .type_(AxisType::Category)
        .boundary_gap(plot.years.count() == 1)
        .data(names)
        .axis_line(AxisLine::new().show(false).on_zero(false))
        // Keeps the first year clear of the lowest mark.
        .offset(8.0)
        .axis_tick(AxisTick::new().show(false))
        .axis_label(
            AxisLabel::new()
                .interval(0.0)
                .color(palette.text)
                .font_size(FONT_SIZE),
        )
}

fn value_axis(axis: ValueAxis, palette: &Palette) -> Axis {
    Axis::new()
        .id("values")
        .type_(AxisType::Value)
        .min(axis.start)
        .max(axis.end)
        .interval(axis.step)
        .axis_label(AxisLabel::new().color(palette.text).font_size(FONT_SIZE))
        .split_line(SplitLine::new().line_style(LineStyle::new().color(palette.grid)))
}
