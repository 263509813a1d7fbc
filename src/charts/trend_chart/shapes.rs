//! The trend chart as plain shapes, for pictures that are drawn without ECharts.
//!
//! They are made of the very option that ECharts takes, so that both draw the same chart.

use super::{
    TrendChart,
    series_option::{ItemStyle, PointOption, SeriesOption},
};
use crate::model::Language;

/// The room between an axis and what is written at it.
const AT_AXIS: f64 = 8.0;
/// How much the years stand below the lowest mark.
const YEARS_BELOW: f64 = 2.0 * AT_AXIS;
/// From the middle of a letter down to its base line, as a share of its size.
const TO_BASE_LINE: f64 = 0.35;
/// Smaller markers are there for their labels alone.
const SMALLEST_MARKER: f64 = 1.0;
/// What stands before a path where ECharts expects the name of a shape.
const PATH: &str = "path://";
/// A circle in a square of two by two.
const CIRCLE: &str = "M2 1A1 1 0 1 1 0 1A1 1 0 1 1 2 1Z";

/// A part of a chart; what comes later lies above.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    /// A line.
    Line {
        /// The `d` of an SVG path.
        path: String,
        /// Its colour.
        colour: &'static str,
        /// Its width in pixels.
        width: String,
        /// The `stroke-dasharray`, where it is not drawn through.
        dash: Option<String>,
        /// The `stroke-opacity`, where it is not full.
        opacity: Option<String>,
    },
    /// A marker of a figure, or of a missing one.
    Marker {
        /// The `d` of an SVG path.
        path: &'static str,
        /// The `transform` that brings it to its place.
        place: String,
        /// What it is filled with.
        fill: &'static str,
        /// The colour and, in the marker's own units, the width of its edge, where it has one.
        edge: Option<(&'static str, String)>,
    },
    /// Words.
    Words {
        /// From the left, to the beginning, the middle or the end of the words.
        x: String,
        /// From the top, to the base line.
        y: String,
        /// The `text-anchor`.
        anchor: &'static str,
        /// The `font-size`.
        size: String,
        /// Their colour.
        colour: &'static str,
        /// What they say.
        text: String,
    },
}

impl TrendChart {
    /// The chart's parts from back to front, with marks of the axis in a language.
    pub fn shapes(&self, language: Language) -> Vec<Shape> {
        let mut shapes = self.across(language);
        let mut series: Vec<&SeriesOption> = self.option.series.iter().collect();
        series.sort_by_key(|series| series.z);
        for one in series {
            shapes.extend(self.line(one));
            shapes.extend(self.markers(one));
            shapes.extend(self.labels(one));
        }
        shapes
    }

    /// Lines across the chart with the values they stand for, and the years below.
    fn across(&self, language: Language) -> Vec<Shape> {
        let (axis, margins) = (self.plot.axis, self.plot.margins);
        let (ink, hair) = self.option.y_axis.colours();
        let right = margins.left + self.plot.inner_width();
        let mut shapes = Vec::new();
        for mark in axis.marks() {
            let y = self.y(mark);
            let (left, height) = (tenths(margins.left), tenths(y));
            shapes.push(Shape::Line {
                path: ["M", &left, " ", &height, "H", &tenths(right)].concat(),
                colour: hair,
                width: tenths(1.0),
                dash: None,
                opacity: None,
            });
            let place = (margins.left - AT_AXIS, y);
            shapes.push(words(place, "end", axis.write(mark, language), ink));
        }
        let below = margins.top + self.plot.inner_height() + YEARS_BELOW + super::FONT_SIZE / 2.0;
        let names = self.option.x_axis.names();
        shapes.extend(names.map(|(place, name)| {
            let x = self.x(i64::try_from(place).unwrap_or_default());
            let colour = self.option.x_axis.colour();
            words((x, below), "middle", name.to_owned(), colour)
        }));
        shapes
    }

    fn line(&self, series: &SeriesOption) -> Option<Shape> {
        let style = series.line_style;
        let colour = style.color.filter(|_| style.width > 0.0)?;
        let mut path = String::new();
        let mut is_joined = false;
        for point in &series.data {
            let Some((x, y)) = self.place(point) else {
                is_joined = false;
                continue;
            };
            let command = if is_joined { "L" } else { "M" };
            path.push_str(&[command, &tenths(x), " ", &tenths(y)].concat());
            is_joined = true;
        }
        let width = tenths(style.width);
        let dash = match style.dash {
            Some("dashed") => {
                let (drawn, left_out) = (4.0 * style.width, 2.0 * style.width);
                Some([&tenths(drawn), " ", &tenths(left_out)].concat())
            }
            Some("dotted") => Some(width.clone()),
            _ => None,
        };
        let opacity = style.opacity.map(tenths);
        (!path.is_empty()).then_some(Shape::Line {
            path,
            colour,
            width,
            dash,
            opacity,
        })
    }

    fn markers(&self, series: &SeriesOption) -> Vec<Shape> {
        let size = series.symbol_size.unwrap_or_default();
        let (Some(symbol), Some(style)) = (series.symbol, series.item_style) else {
            return Vec::new();
        };
        if series.show_symbol == Some(false) || size < SMALLEST_MARKER {
            return Vec::new();
        }
        let points = series.data.iter();
        let markers = points.filter_map(|point| {
            let style = point.own_style().unwrap_or(style);
            Some(marker(symbol, size, self.place(point)?, style))
        });
        markers.collect()
    }

    fn labels(&self, series: &SeriesOption) -> Vec<Shape> {
        let Some(label) = &series.label else {
            return Vec::new();
        };
        let labels = series.data.iter().filter_map(|point| {
            let (x, y) = self.place(point)?;
            let (aside, anchor) = match label.position {
                "left" => (-label.distance, "end"),
                _ => (label.distance, "start"),
            };
            let place = (x + aside + label.offset.0, y + label.offset.1);
            Some(words(place, anchor, label.formatter.clone(), label.color))
        });
        labels.collect()
    }

    /// Where a point lies, unless a line is broken there.
    fn place(&self, point: &PointOption) -> Option<(f64, f64)> {
        let (place, value) = point.place();
        Some((self.x(place), self.y(value?)))
    }

    /// Where a place on the axis of years lies from the left: years and what is between them by turns.
    fn x(&self, place: i64) -> f64 {
        let last = 2 * self.plot.years.count().saturating_sub(1);
        let of = |number: i64| f64::from(i32::try_from(number).unwrap_or_default());
        let share = match i64::try_from(last) {
            Ok(last) if last > 0 => of(place) / of(last),
            _ => 0.5,
        };
        self.plot.margins.left + share * self.plot.inner_width()
    }

    /// Where a value lies from the top.
    fn y(&self, value: f64) -> f64 {
        let axis = self.plot.axis;
        let share = (value - axis.start) / (axis.end - axis.start);
        self.plot.margins.top + (1.0 - share) * self.plot.inner_height()
    }
}

/// A marker of that size around a place.
fn marker(symbol: &'static str, size: f64, (x, y): (f64, f64), style: ItemStyle) -> Shape {
    // As ECharts does, a shape is stretched to the whole of its square: markers leave one unit free at each edge.
    let (path, first, units) = match symbol.strip_prefix(PATH) {
        None => (CIRCLE, 0.0, 2.0),
        Some(path) if path == super::mark::CROSS.trim_start_matches(PATH) => (path, 0.0, 10.0),
        Some(path) => (path, 1.0, 14.0),
    };
    let scale = size / units;
    let corner = |middle: f64| tenths(middle - size / 2.0 - first * scale);
    let place = [
        "translate(",
        &corner(x),
        " ",
        &corner(y),
        ") scale(",
        &thousandths(scale),
        ")",
    ];
    let edge = style.border_color.zip(style.border_width);
    Shape::Marker {
        path,
        place: place.concat(),
        fill: style.color,
        edge: edge.map(|(colour, width)| (colour, tenths(width / scale))),
    }
}

/// Words whose middle is as high as a place.
fn words((x, y): (f64, f64), anchor: &'static str, text: String, colour: &'static str) -> Shape {
    let size = super::FONT_SIZE;
    Shape::Words {
        x: tenths(x),
        y: tenths(y + size * TO_BASE_LINE),
        anchor,
        size: tenths(size),
        colour,
        text,
    }
}

/// A length in pixels to one decimal, as SVG writes it.
pub fn tenths(length: f64) -> String {
    decimal(length, 10)
}

fn thousandths(length: f64) -> String {
    decimal(length, 1000)
}

/// Not by formatting floats, which brings much code along.
fn decimal(length: f64, parts: u32) -> String {
    // Lengths fit on a picture, and a cast of a float saturates.
    #[expect(clippy::cast_possible_truncation, reason = "rounded just before")]
    let scaled = (length * f64::from(parts)).round() as i32;
    let sign = if scaled < 0 { "-" } else { "" };
    let (whole, rest) = (scaled.unsigned_abs() / parts, scaled.unsigned_abs() % parts);
    if rest == 0 {
        return [sign, &whole.to_string()].concat();
    }
    let rest = (parts + rest).to_string();
    let rest = rest.get(1..).unwrap_or_default().trim_end_matches('0');
    [sign, &whole.to_string(), ".", rest].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_written_short() {
        let written = [0.0, 12.0, 12.34, -0.04, -0.06, 9.96].map(tenths);
        assert_eq!(written, ["0", "12", "12.3", "0", "-0.1", "10"]);
        assert_eq!(thousandths(0.642_857), "0.643");
        assert_eq!(thousandths(0.05), "0.05");
    }

    #[test]
    fn a_marker_fills_its_square() {
        let style = ItemStyle::of("red");
        let place = |symbol, size| match marker(symbol, size, (100.0, 50.0), style) {
            Shape::Marker { place, .. } => place,
            _ => String::new(),
        };
        assert_eq!(place("circle", 4.0), "translate(98 48) scale(2)");
        assert_eq!(
            place("path://M1 1L15 1L8 15Z", 14.0),
            "translate(92 42) scale(1)"
        );
    }
}
