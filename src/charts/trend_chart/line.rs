//! The lines of a trend chart, with gaps where nothing may be joined.

use super::{
    Look,
    series_option::{ItemStyle, LineStyle, PointOption, SeriesOption, between, point},
};
use crate::{
    charts::{Palette, Plot, marker::symbol_of, plot::bounded},
    model::{Figure, Indicator, Line, Observation, Role, Sex, Year},
};

/// A line's name among the series of the option; stays the same when other lines come and go.
pub(super) fn line_id(line: &Line) -> String {
    format!("{}-{}", line.region.code, line.sex().code())
}

/// A line at zero where figures lie on both sides of it.
pub(super) fn zero(plot: &Plot, palette: &Palette) -> Option<SeriesOption> {
    let zero = Figure::from_number(0.0).filter(|_| plot.axis.start < 0.0 && plot.axis.end > 0.0);
    zero.map(|zero| {
        let ends = [plot.years.first(), plot.years.last()];
        let points = ends.map(|year| point(plot, year, Some(zero)));
        SeriesOption {
            show_symbol: Some(false),
            line_style: LineStyle::of(palette.zero, 1.0),
            ..SeriesOption::of("zero".to_owned(), points.to_vec())
        }
    })
}

/// A line in the background.
pub(super) fn background(
    line: &Line,
    plot: &Plot,
    indicator: &Indicator,
    look: &Look,
) -> SeriesOption {
    let has_lone_point = line.series.runs(indicator).iter().any(|run| run.len() == 1);
    let id = format!("other-{}", line_id(line));
    SeriesOption {
        symbol: Some("circle"),
        symbol_size: Some(4.0),
        show_symbol: Some(has_lone_point),
        line_style: LineStyle::of(look.palette.other, 1.2),
        item_style: Some(ItemStyle::of(look.palette.other)),
        ..SeriesOption::of(id, points(line, plot, indicator, look))
    }
}

/// A line in a strong colour.
pub(super) fn strong(line: &Line, plot: &Plot, indicator: &Indicator, look: &Look) -> SeriesOption {
    let colour = look.palette.of_role(line.role);
    let (width, depth) = match line.role {
        Role::Chosen(_) => (3.0, 4),
        Role::County => (2.2, 3),
        Role::Country | Role::Other => (2.0, 2),
    };
    let dash = match (line.role, line.sex()) {
        (Role::Country, Sex::Total) | (_, Sex::Female) => "dashed",
        (_, Sex::Male) => "dotted",
        _ => "solid",
    };
    SeriesOption {
        symbol: Some(symbol_of(line.role)),
        symbol_size: Some(symbol_size(plot, 9.0)),
        show_symbol: Some(true),
        line_style: LineStyle {
            dash: Some(dash),
            ..LineStyle::of(colour, width)
        },
        item_style: Some(ItemStyle::of(colour)),
        z: depth,
        ..SeriesOption::of(line_id(line), points(line, plot, indicator, look))
    }
}

/// The size of a marker: at most `largest`, and smaller where years stand close together.
pub(super) fn symbol_size(plot: &Plot, largest: f64) -> f64 {
    let years = f64::from(u32::try_from(plot.years.count()).unwrap_or(u32::MAX));
    bounded(plot.inner_width() / years * 0.5, 4.0, largest)
}

/// The points of a line; an empty one stands wherever the line may not be joined.
fn points(line: &Line, plot: &Plot, indicator: &Indicator, look: &Look) -> Vec<PointOption> {
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
fn hollow(line: &Line, plot: &Plot, year: Year, figure: Figure, look: &Look) -> PointOption {
    PointOption::Styled {
        value: (between(plot, year) + 1, Some(figure.number())),
        item_style: ItemStyle::open(look.palette.surface, look.palette.of_role(line.role)),
    }
}
