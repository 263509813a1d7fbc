//! The axes of the trend chart, as ECharts takes them.
//!
//! Fields are named and mean as in ECharts' documentation of `xAxis` and `yAxis`.

use serde::Serialize;

use super::FONT_SIZE;
use crate::charts::{Palette, Plot, ValueAxis};

/// The years, with a place between each two for what happens between them.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct YearAxisOption {
    id: &'static str,
    #[serde(rename = "type")]
    kind: &'static str,
    boundary_gap: bool,
    data: Vec<String>,
    axis_line: AxisLine,
    /// Keeps the first year clear of the lowest mark.
    offset: f64,
    axis_tick: Shown,
    axis_label: AxisLabel,
}

/// The values.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ValueAxisOption {
    id: &'static str,
    #[serde(rename = "type")]
    kind: &'static str,
    min: f64,
    max: f64,
    interval: f64,
    axis_label: AxisLabel,
    split_line: SplitLine,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct AxisLine {
    show: bool,
    on_zero: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct Shown {
    show: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct AxisLabel {
    /// How many labels are left out between two; absent, ECharts chooses.
    #[serde(skip_serializing_if = "Option::is_none")]
    interval: Option<f64>,
    color: &'static str,
    font_size: f64,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct SplitLine {
    line_style: LineStyle,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct LineStyle {
    color: &'static str,
}

impl YearAxisOption {
    /// What stands at each place of the axis, which is nothing at most of them.
    pub(super) fn names(&self) -> impl Iterator<Item = (usize, &str)> {
        let names = self.data.iter().map(String::as_str).enumerate();
        names.filter(|(_, name)| !name.is_empty())
    }

    /// The colour of what is written at it.
    pub(super) const fn colour(&self) -> &'static str {
        self.axis_label.color
    }

    pub(super) fn of(plot: &Plot, palette: &Palette) -> Self {
        Self {
            id: "years",
            kind: "category",
            boundary_gap: plot.years.count() == 1,
            data: year_names(plot),
            axis_line: AxisLine {
                show: false,
                on_zero: false,
            },
            offset: 8.0,
            axis_tick: Shown { show: false },
            axis_label: AxisLabel {
                interval: Some(0.0),
                color: palette.text,
                font_size: FONT_SIZE,
            },
        }
    }
}

/// The marked years by name, the others and the places between years without one.
fn year_names(plot: &Plot) -> Vec<String> {
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
    names
}

impl ValueAxisOption {
    /// The colours of what is written at it, and of the lines across the chart.
    pub(super) const fn colours(&self) -> (&'static str, &'static str) {
        (self.axis_label.color, self.split_line.line_style.color)
    }

    pub(super) fn of(axis: ValueAxis, palette: &Palette) -> Self {
        Self {
            id: "values",
            kind: "value",
            min: axis.start,
            max: axis.end,
            interval: axis.step,
            axis_label: AxisLabel {
                interval: None,
                color: palette.text,
                font_size: FONT_SIZE,
            },
            split_line: SplitLine {
                line_style: LineStyle {
                    color: palette.grid,
                },
            },
        }
    }
}
