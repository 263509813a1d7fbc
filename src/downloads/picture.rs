//! Pictures that can travel alone: with their title, their sentence, their source and their address inside.

mod card;
mod lettering;
pub(super) mod place_shapes;
mod places;
mod row;
mod set;
mod sheet;
pub(super) mod trend_shapes;

use self::{
    lettering::Lettering,
    sheet::{MARGIN, ROOM, Sheet},
};
use super::{
    Imprint,
    element::{Element, add, without_styles},
};
use crate::{charts::TrendChart, words::Words};

pub use card::{CardPart, Portrait};
pub use places::{Municipalities, Outlines};
pub use set::{SetArticle, SetPortrait};

/// The width of a picture.
pub const WIDTH: u32 = 960;
/// The width of the chart in it.
pub const CHART_WIDTH: u32 = ROOM.unsigned_abs();

/// A picture as SVG.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// A whole document in the syntax of XML, which refers to nothing outside itself.
    pub svg: String,
    /// Its height; its width is [`WIDTH`].
    pub height: u32,
}

/// A chart as ECharts writes it: an `<svg>` element of the width [`CHART_WIDTH`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DrawnChart<'a> {
    /// The element.
    pub svg: &'a str,
    /// Its height.
    pub height: u32,
    /// What must be said beside it: where the axis begins, what grey lines are.
    pub remark: &'a str,
}

/// The height of a chart in a picture.
pub fn height_of(chart: &TrendChart) -> u32 {
    let height = chart.plot.size.height.ceil();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "whole, and a cast of a float saturates"
    )]
    let height = height as u32;
    height
}

impl Picture {
    /// Puts the picture of a chart together.
    pub fn of(chart: DrawnChart<'_>, imprint: &Imprint, words: &Words) -> Self {
        let mut sheet = Sheet::titled(&imprint.title);
        sheet.write(&imprint.sentence, Lettering::SENTENCE);
        place(chart, &mut sheet);
        sheet.finish(&[chart.remark.to_owned()], imprint, words)
    }
}

/// Puts the chart's element in its place; an element in an element may have one.
fn place(chart: DrawnChart<'_>, sheet: &mut Sheet) {
    const AROUND: i32 = 12;
    sheet.y += AROUND;
    if let Some(rest) = chart.svg.trim_start().strip_prefix("<svg") {
        let mut element = String::new();
        let (x, y) = (MARGIN.to_string(), sheet.y.to_string());
        add(
            &mut element,
            &[
                "<svg x=\"",
                &x,
                "\" y=\"",
                &y,
                "\"",
                &without_styles(rest),
                "\n",
            ],
        );
        sheet.put(&element);
    }
    sheet.y += i32::try_from(chart.height).unwrap_or(0) + AROUND;
}

#[cfg(test)]
mod tests;
