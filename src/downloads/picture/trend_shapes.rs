//! The parts of a chart of years as elements of a picture.

use super::Element;
use crate::charts::Shape;

/// A part of a chart as an element.
pub(in crate::downloads) fn trend_shape(shape: &Shape) -> String {
    match shape {
        Shape::Line {
            path,
            colour,
            width,
            dash,
            opacity,
        } => {
            let mut line = Element::of("path")
                .with("d", path)
                .with("fill", "none")
                .with("stroke", colour)
                .with("stroke-width", width)
                .with("stroke-linejoin", "round");
            for (name, value) in [("stroke-dasharray", dash), ("stroke-opacity", opacity)] {
                if let Some(value) = value {
                    line = line.with(name, value);
                }
            }
            line.empty()
        }
        Shape::Marker {
            path,
            place,
            fill,
            edge,
        } => {
            let marker = Element::of("path")
                .with("d", path)
                .with("transform", place)
                .with("fill", fill);
            match edge {
                None => marker,
                Some((colour, width)) => marker.with("stroke", colour).with("stroke-width", width),
            }
            .empty()
        }
        Shape::Words {
            x,
            y,
            anchor,
            size,
            colour,
            text,
        } => Element::of("text")
            .with("x", x)
            .with("y", y)
            .with("text-anchor", anchor)
            .with("font-size", size)
            .with("fill", colour)
            .saying(text),
    }
}
