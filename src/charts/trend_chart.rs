//! The trend chart of one indicator, as an option that ECharts draws.

use charming::{
    component::{Axis, Grid},
    datatype::{CompositeValue, DataPoint},
    element::{
        AxisLabel, AxisLine, AxisTick, AxisType, ItemStyle, Label, LabelPosition, LineStyle,
        LineStyleType, SplitLine, Symbol,
    },
    series,
};

use serde::Serialize;

use super::{Margins, Marker, Palette, Plot, Size, ValueAxis, labels, plot::bounded};
use crate::model::{Baseline, Comparison, Figure, Language, Line, Role, Sex, SurveyRhythm, Year};

/// The height of a line of label text.
const LABEL_SPACING: f64 = 17.0;
/// The room above the lines.
const TOP: f64 = 14.0;
/// The room below the lines, for the years.
const BOTTOM: f64 = 36.0;
/// About the width of a letter of a label.
const LETTER_WIDTH: f64 = 7.2;
/// The room beside a label: from the line to it and from it to the edge.
const AROUND_LABEL: f64 = 16.0;
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
    grid: Grid,
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
}

impl TrendChart {
    /// The height at which the labels of so many lines have room.
    pub fn height_for(lines: usize) -> f64 {
        let labels = f64::from(u32::try_from(lines).unwrap_or(u32::MAX));
        TOP + labels * LABEL_SPACING + BOTTOM
    }

    /// Draws a comparison; `names` are the names of its strong lines, in their order.
    pub fn of(comparison: &Comparison, names: &[String], look: &Look) -> Self {
        let axis = trend_axis(comparison, look.baseline);
        let labels: Vec<_> = comparison
            .lines
            .iter()
            .zip(names)
            .filter_map(|(line, name)| EndLabel::of(line, name, comparison, look))
            .take(most_labels(look.size))
            .collect();
        let plot = Plot {
            size: look.size,
            margins: margins(axis, &labels, look),
            years: comparison.years,
            axis,
        };
        let rhythm = &comparison.indicator.rhythm;
        // ECharts keeps the former points of a line that comes without any.
        let has_figures = |line: &&Line| line.series.latest().is_some();
        let others = comparison
            .others
            .iter()
            .filter(has_figures)
            .map(|line| other_line(line, &plot, rhythm, look));
        // The first chosen line is drawn last, on top of the others.
        let strong = comparison
            .lines
            .iter()
            .rev()
            .filter(has_figures)
            .map(|line| strong_line(line, comparison, &plot, look));
        let option = LineOption {
            animation: false,
            grid: Grid::new()
                .left(plot.margins.left)
                .right(plot.margins.right)
                .top(plot.margins.top)
                .bottom(plot.margins.bottom),
            x_axis: year_axis(&plot, &look.palette),
            y_axis: value_axis(axis, &look.palette),
            series: zero_line(&plot, &look.palette)
                .into_iter()
                .chain(others)
                .chain(strong)
                .chain(place(&labels, &plot, &look.palette))
                .collect(),
        };
        Self { option, plot }
    }
}

/// The value axis of a comparison's trend chart.
pub fn trend_axis(comparison: &Comparison, baseline: Baseline) -> ValueAxis {
    const MARKS: u8 = 6;
    let figures = comparison.figures().map(|(_, figure)| figure);
    ValueAxis::covering(figures, baseline, MARKS)
}

/// A label at the end of a line.
struct EndLabel {
    id: String,
    text: String,
    role: Role,
    year: Year,
    figure: Figure,
}

impl EndLabel {
    fn of(line: &Line, name: &str, comparison: &Comparison, look: &Look) -> Option<Self> {
        let (year, figure) = line.series.latest()?;
        let value = figure.write(comparison.indicator.decimals, look.language);
        // Braces would be read as places of a template.
        let name = name.replace(['{', '}'], "");
        let room = (widest_margin(look.size) - AROUND_LABEL) / LETTER_WIDTH;
        let name = shortened(&name, room - letters(&value) - 1.0);
        Some(Self {
            id: format!("label-{}", line_id(line)),
            text: format!("{name} {value}"),
            role: line.role,
            year,
            figure,
        })
    }
}

/// The name in at most so many letters, where it is longer with an ellipsis.
fn shortened(name: &str, room: f64) -> String {
    if letters(name) <= room {
        return name.to_owned();
    }
    // What stands after the comma tells women from men, so the region's name gives way first.
    let (start, end) = name
        .rfind(", ")
        .map(|comma| name.split_at(comma))
        .filter(|(_, end)| letters(end) + 2.0 <= room)
        .unwrap_or((name, ""));
    let mut start = start.to_owned();
    while letters(&start) + 1.0 + letters(end) > room && start.pop().is_some() {}
    format!("{}…{end}", start.trim_end())
}

fn letters(text: &str) -> f64 {
    f64::from(u32::try_from(text.chars().count()).unwrap_or(u32::MAX))
}

/// The most room that labels take from the lines.
fn widest_margin(size: Size) -> f64 {
    size.width * 0.45
}

/// How many labels have room above each other.
fn most_labels(size: Size) -> usize {
    let mut count = 1;
    let mut height = LABEL_SPACING;
    while height <= size.height - TOP - BOTTOM {
        count += 1;
        height += LABEL_SPACING;
    }
    count
}

fn margins(axis: ValueAxis, labels: &[EndLabel], look: &Look) -> Margins {
    let widest_mark = axis
        .marks()
        .into_iter()
        .map(|mark| letters(&axis.write(mark, look.language)))
        .fold(1.0, f64::max);
    let widest_label = labels
        .iter()
        .map(|label| letters(&label.text))
        .fold(0.0, f64::max);
    Margins {
        left: widest_mark * LETTER_WIDTH + 14.0,
        right: bounded(
            widest_label * LETTER_WIDTH + AROUND_LABEL,
            AROUND_LABEL,
            widest_margin(look.size),
        ),
        top: TOP,
        bottom: BOTTOM,
    }
}

fn year_axis(plot: &Plot, palette: &Palette) -> Axis {
    const ROOM: f64 = 46.0;
    let marked = plot.marked_years(ROOM);
    let names: Vec<String> = plot
        .years
        .years()
        .map(|year| {
            if marked.contains(&year) {
                year.to_string()
            } else {
                String::new()
            }
        })
        .collect();
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

/// A line's name among the series of the option; stays the same when other lines come and go.
fn line_id(line: &Line) -> String {
    format!("{}-{}", line.region.code, line.sex().code())
}

/// A line at zero where figures lie on both sides of it.
fn zero_line(plot: &Plot, palette: &Palette) -> Option<series::Line> {
    let zero = Figure::from_number(0.0).filter(|_| plot.axis.start < 0.0 && plot.axis.end > 0.0);
    zero.map(|zero| {
        let ends = [plot.years.first(), plot.years.last()];
        series::Line::new()
            .id("zero")
            .silent(true)
            .show_symbol(false)
            .line_style(LineStyle::new().color(palette.zero).width(1.0))
            .z(1)
            .data(ends.map(|year| point(plot, year, Some(zero))).to_vec())
    })
}

fn other_line(line: &Line, plot: &Plot, rhythm: &SurveyRhythm, look: &Look) -> series::Line {
    let has_lone_point = line.series.runs(rhythm).iter().any(|run| run.len() == 1);
    series::Line::new()
        .id(format!("other-{}", line_id(line)))
        .silent(true)
        .symbol(Symbol::Circle)
        .symbol_size(4.0)
        .show_symbol(has_lone_point)
        .line_style(LineStyle::new().color(look.palette.other).width(1.2))
        .item_style(ItemStyle::new().color(look.palette.other))
        .z(1)
        .data(points(line, plot, rhythm))
}

fn strong_line(line: &Line, comparison: &Comparison, plot: &Plot, look: &Look) -> series::Line {
    let colour = look.palette.of_role(line.role);
    let (width, depth) = match line.role {
        Role::Chosen(_) if comparison.is_of_first_chosen(line) => (3.4, 4),
        Role::Chosen(_) => (2.6, 4),
        Role::County => (2.2, 3),
        Role::Country | Role::Other => (2.0, 2),
    };
    let dash = match (line.role, line.sex()) {
        (Role::Country, Sex::Total) | (_, Sex::Female) => LineStyleType::Dashed,
        (_, Sex::Male) => LineStyleType::Dotted,
        _ => LineStyleType::Solid,
    };
    let years = f64::from(u32::try_from(plot.years.count()).unwrap_or(u32::MAX));
    let symbol_size = bounded(plot.inner_width() / years * 0.5, 5.0, 9.0);
    let marker = Marker::of_role(line.role);
    // The border is told in both cases, because ECharts keeps a former one.
    let (inside, border) = if marker.is_hollow {
        (look.palette.surface, 1.6)
    } else {
        (colour, 0.0)
    };
    let style = ItemStyle::new()
        .color(inside)
        .border_color(colour)
        .border_width(border);
    series::Line::new()
        .id(line_id(line))
        .silent(true)
        .symbol(Symbol::Custom(format!("path://{}", marker.path)))
        .symbol_size(symbol_size)
        .show_symbol(true)
        .line_style(LineStyle::new().color(colour).width(width).type_(dash))
        .item_style(style)
        .z(depth)
        .data(points(line, plot, &comparison.indicator.rhythm))
}

/// The points of a line; an empty one stands wherever the line may not be joined.
fn points(line: &Line, plot: &Plot, rhythm: &SurveyRhythm) -> Vec<DataPoint> {
    let mut points = Vec::new();
    for (index, run) in line.series.runs(rhythm).into_iter().enumerate() {
        if index > 0
            && let Some((year, _)) = run.first()
        {
            points.push(point(plot, *year, None));
        }
        points.extend(
            run.into_iter()
                .map(|(year, figure)| point(plot, year, Some(figure))),
        );
    }
    points
}

fn point(plot: &Plot, year: Year, figure: Option<Figure>) -> DataPoint {
    let index = plot.years.index(year).unwrap_or_default();
    DataPoint::from(CompositeValue::Array(vec![
        CompositeValue::from(i64::try_from(index).unwrap_or_default()),
        CompositeValue::from(figure.map(Figure::number)),
    ]))
}

/// The labels as series of one invisible point each: a label may then lie beside its point without covering another.
fn place(labels: &[EndLabel], plot: &Plot, palette: &Palette) -> Vec<series::Line> {
    let wanted: Vec<f64> = labels.iter().map(|label| plot.y(label.figure)).collect();
    let heights = labels::spread(
        &wanted,
        LABEL_SPACING,
        plot.margins.top,
        plot.margins.top + plot.inner_height(),
    );
    labels
        .iter()
        .zip(wanted.iter().zip(heights))
        .map(|(label, (wanted, height))| {
            // A line that ended earlier has its label at the right edge, in line with the others.
            let right = plot.x(plot.years.last()) - plot.x(label.year);
            series::Line::new()
                .id(label.id.clone())
                .silent(true)
                .symbol(Symbol::Circle)
                .symbol_size(0.1)
                .line_style(LineStyle::new().width(0.0))
                .item_style(ItemStyle::new().color(palette.of_role(label.role)))
                .label(
                    Label::new()
                        .show(true)
                        .position(LabelPosition::Right)
                        .distance(10.0)
                        .offset((right, height - wanted))
                        .formatter(label.text.as_str())
                        .color(palette.of_role(label.role))
                        .font_size(FONT_SIZE),
                )
                .z(5)
                .data(vec![point(plot, label.year, Some(label.figure))])
        })
        .collect()
}
