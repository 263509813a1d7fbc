//! A series of the trend chart, as ECharts takes it.
//!
//! Fields are named and mean as in ECharts' documentation of `series-line`; those that a trend chart does not use are
//! not here.

use serde::Serialize;

use crate::{
    charts::Plot,
    model::{Figure, Year},
};

/// A line, or marks that are no line.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct SeriesOption {
    #[serde(rename = "type")]
    pub(super) kind: &'static str,
    /// By which ECharts knows a series again, to move it instead of making it anew.
    pub(super) id: String,
    /// Whether the pointer passes through it; it always does, since the cursor is the app's own.
    pub(super) silent: bool,
    /// The shape of its markers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) symbol: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) symbol_size: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) show_symbol: Option<bool>,
    pub(super) line_style: LineStyle,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) item_style: Option<ItemStyle>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) label: Option<Label>,
    /// Which series lie above which.
    pub(super) z: u8,
    pub(super) data: Vec<PointOption>,
}

/// The stroke of a line.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub(super) struct LineStyle {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) color: Option<&'static str>,
    pub(super) width: f64,
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub(super) dash: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) opacity: Option<f64>,
}

/// The colours of markers.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ItemStyle {
    pub(super) color: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) border_color: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) border_width: Option<f64>,
}

/// Words beside a point.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Label {
    pub(super) show: bool,
    /// On which side of the point.
    pub(super) position: &'static str,
    pub(super) distance: f64,
    /// How much further to the right and down.
    pub(super) offset: (f64, f64),
    pub(super) formatter: String,
    pub(super) color: &'static str,
    pub(super) font_size: f64,
}

/// A point: its place among the years and its value; without a value the line is broken there.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(untagged)]
pub(super) enum PointOption {
    /// As its series looks.
    Plain(Place),
    /// With a marker of its own look.
    #[serde(rename_all = "camelCase")]
    Styled { value: Place, item_style: ItemStyle },
}

/// A place on the axis of years, and a value.
pub(super) type Place = (i64, Option<f64>);

impl PointOption {
    /// Where it is: its place among the years, and its value.
    pub(super) const fn place(&self) -> Place {
        match self {
            Self::Plain(place) | Self::Styled { value: place, .. } => *place,
        }
    }

    /// The look of its own that its marker has.
    pub(super) const fn own_style(&self) -> Option<ItemStyle> {
        match self {
            Self::Plain(_) => None,
            Self::Styled { item_style, .. } => Some(*item_style),
        }
    }
}

impl SeriesOption {
    pub(super) fn of(id: String, data: Vec<PointOption>) -> Self {
        Self {
            kind: "line",
            id,
            silent: true,
            symbol: None,
            symbol_size: None,
            show_symbol: None,
            line_style: LineStyle::default(),
            item_style: None,
            label: None,
            z: 1,
            data,
        }
    }

    /// Marks without a line between them.
    pub(super) fn of_marks(id: String, data: Vec<PointOption>, colour: &'static str) -> Self {
        Self {
            item_style: Some(ItemStyle::of(colour)),
            ..Self::of(id, data)
        }
    }
}

impl LineStyle {
    pub(super) fn of(color: &'static str, width: f64) -> Self {
        Self {
            color: Some(color),
            width,
            ..Self::default()
        }
    }
}

impl ItemStyle {
    pub(super) const fn of(color: &'static str) -> Self {
        Self {
            color,
            border_color: None,
            border_width: None,
        }
    }

    /// A marker that is open, in the colour of what lies behind it.
    pub(super) const fn open(surface: &'static str, border: &'static str) -> Self {
        Self {
            color: surface,
            border_color: Some(border),
            border_width: Some(2.0),
        }
    }
}

/// The point of a year; without a figure an empty one.
pub(super) fn point(plot: &Plot, year: Year, figure: Option<Figure>) -> PointOption {
    PointOption::Plain((between(plot, year) + 1, figure.map(Figure::number)))
}

/// The place on the axis between a year and the one before it; the year itself is the next place.
pub(super) fn between(plot: &Plot, year: Year) -> i64 {
    let index = plot.years.index(year).unwrap_or_default();
    2 * i64::try_from(index).unwrap_or_default() - 1
}
