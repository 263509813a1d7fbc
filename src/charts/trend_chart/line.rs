//! The lines of a trend chart, with gaps where nothing may be joined.

use charming::{
    datatype::{CompositeValue, DataPoint, DataPointItem},
    element::{ItemStyle, LineStyle, LineStyleType, Symbol},
    series,
};

use super::Look;
use crate::{
    charts::{Palette, Plot, plot::bounded},
    model::{Figure, Indicator, Line, Observation, Role, Sex, Year},
};

/// A line's name among the series of the option; stays the same when other lines come and go.
pub(super) fn line_id(line: &Line) -> String {
    format!("{}-{}", line.region.code, line.sex().code())
}

/// A line at zero where figures lie on both sides of it.
pub(super) fn zero(plot: &Plot, palette: &Palette) -> Option<series::Line> {
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

/// A line in the background.
pub(super) fn background(
    line: &Line,
    plot: &Plot,
    indicator: &Indicator,
    look: &Look,
) -> series::Line {
    let has_lone_point = line.series.runs(indicator).iter().any(|run| run.len() == 1);
    series::Line::new()
        .id(format!("other-{}", line_id(line)))
        .silent(true)
        .symbol(Symbol::Circle)
        .symbol_size(4.0)
        .show_symbol(has_lone_point)
        .line_style(LineStyle::new().color(look.palette.other).width(1.2))
        .item_style(ItemStyle::new().color(look.palette.other))
        .z(1)
        .data(points(line, plot, indicator, look))
}

/// A line in a strong colour.
pub(super) fn strong(line: &Line, plot: &Plot, indicator: &Indicator, look: &Look) -> series::Line {
    let colour = look.palette.of_role(line.role);
    let (width, depth) = match line.role {
        Role::Chosen(_) => (3.0, 4),
        Role::County => (2.2, 3),
        Role::Country | Role::Other => (2.0, 2),
    };
    let dash = match (line.role, line.sex()) {
        (Role::Country, Sex::Total) | (_, Sex::Female) => LineStyleType::Dashed,
        (_, Sex::Male) => LineStyleType::Dotted,
        _ => LineStyleType::Solid,
    };
    series::Line::new()
        .id(line_id(line))
        .silent(true)
        .symbol(symbol(line.role))
        .symbol_size(symbol_size(plot, 8.0))
        .show_symbol(true)
        .line_style(LineStyle::new().color(colour).width(width).type_(dash))
        .item_style(ItemStyle::new().color(colour))
        .z(depth)
        .data(points(line, plot, indicator, look))
}

/// The size of a marker: at most `largest`, and smaller where years stand close together.
pub(super) fn symbol_size(plot: &Plot, largest: f64) -> f64 {
    let years = f64::from(u32::try_from(plot.years.count()).unwrap_or(u32::MAX));
    bounded(plot.inner_width() / years * 0.5, 4.0, largest)
}

/// The marker of a line, by which it is told from others without colour.
const fn symbol(role: Role) -> Symbol {
    match role {
        Role::Chosen(index) => match index % 4 {
            0 => Symbol::Circle,
            1 => Symbol::Triangle,
            2 => Symbol::RoundRect,
            _ => Symbol::Pin,
        },
        Role::County => Symbol::Diamond,
        Role::Country => Symbol::Rect,
        Role::Other => Symbol::Circle,
    }
}

/// The points of a line; an empty one stands wherever the line may not be joined.
fn points(line: &Line, plot: &Plot, indicator: &Indicator, look: &Look) -> Vec<DataPoint> {
    let mut points = Vec::new();
    for (index, run) in line.series.runs(indicator).into_iter().enumerate() {
        if index > 0
            && let Some((year, _)) = run.first()
        {
            points.push(point(plot, *year, None));
        }
        points.extend(
            run.into_iter()
                .map(|(year, figure)| match line.series.observation(year) {
                    Observation {
                        is_provisional: true,
                        ..
                    } => hollow(line, plot, year, figure, look),
                    _ => point(plot, year, Some(figure)),
                }),
        );
    }
    points
}

/// A point whose marker is open, since the figure may still change.
fn hollow(line: &Line, plot: &Plot, year: Year, figure: Figure, look: &Look) -> DataPoint {
    let style = ItemStyle::new()
        .color(look.palette.surface)
        .border_color(look.palette.of_role(line.role))
        .border_width(2.0);
    DataPointItem::new(place(between(plot, year) + 1, Some(figure.number())))
        .item_style(style)
        .into()
}

/// The point of a year; without a figure an empty one.
pub(super) fn point(plot: &Plot, year: Year, figure: Option<Figure>) -> DataPoint {
    place(between(plot, year) + 1, figure.map(Figure::number)).into()
}

/// The place on the axis between a year and the one before it; the year itself is the next place.
pub(super) fn between(plot: &Plot, year: Year) -> i64 {
    let index = plot.years.index(year).unwrap_or_default();
    2 * i64::try_from(index).unwrap_or_default() - 1
}

/// A place on the axis of years with a value.
pub(super) fn place(place: i64, value: Option<f64>) -> CompositeValue {
    CompositeValue::Array(vec![
        CompositeValue::from(place),
        CompositeValue::from(value),
    ])
}
