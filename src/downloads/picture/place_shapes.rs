//! The shapes and texts of a picture of municipalities as elements, in colours of any ground.

use super::Element;
use crate::{
    charts::{
        Palette, PlacePicture,
        places::{Fill, Label, LineKind, PlaceMark, Side, Tone},
    },
    model::{Role, classes::MOST_CLASSES},
};

/// The colours of a picture of municipalities.
#[derive(Debug, Clone, Copy)]
pub(in crate::downloads) struct Inks<'a> {
    /// Those of regions, and what the picture stands on.
    pub(in crate::downloads) palette: Palette,
    /// The shades of classes, each with the colour of a text on it.
    pub(in crate::downloads) classes: [(&'static str, &'static str); MOST_CLASSES],
    /// What is to be read first.
    pub(in crate::downloads) ink: &'static str,
    /// The edges of shapes, and the filling of those that nobody chose.
    pub(in crate::downloads) edge: &'static str,
    /// The identifier of the hatching of what has no figure.
    pub(in crate::downloads) hatch: &'a str,
    /// Whether the number of a class is there for readers to whom shades are not shown.
    pub(in crate::downloads) has_class_numbers: bool,
}

/// What a picture's texts stand on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::downloads) enum Ground {
    /// What everything stands on.
    Plain,
    /// The shades of a map.
    Map,
}

impl Inks<'_> {
    /// What a shape is filled with.
    pub(in crate::downloads) fn of(&self, fill: Fill, role: Role) -> String {
        match (fill, role) {
            (Fill::Class(class), _) => self.class(class).0.to_owned(),
            (Fill::Missing, _) => ["url(#", self.hatch, ")"].concat(),
            (Fill::Role, Role::Other) => self.edge.to_owned(),
            (Fill::Role, role) => self.palette.of_role(role).to_owned(),
        }
    }

    const fn class(&self, class: usize) -> (&'static str, &'static str) {
        self.classes[class % self.classes.len()]
    }
}

/// A picture from back to front; chosen municipalities lie above the others, and texts above all marks.
pub(in crate::downloads) fn shapes(
    picture: &PlacePicture,
    ground: Ground,
    inks: &Inks<'_>,
) -> String {
    let mut shapes = String::new();
    let mut texts: String = picture
        .labels
        .iter()
        .map(|label| text(label, Fill::Role, ground, inks))
        .collect();
    for line in &picture.lines {
        shapes.push_str(&across(line.kind, &line.path, inks));
    }
    for is_above in [false, true] {
        for mark in &picture.marks {
            if (mark.role != Role::Other) == is_above {
                shapes.push_str(&shape(mark, inks));
                let labels = mark.labels.iter();
                texts.extend(labels.map(|label| text(label, mark.fill, ground, inks)));
            }
        }
    }
    shapes.push_str(&texts);
    shapes
}

fn shape(mark: &PlaceMark, inks: &Inks<'_>) -> String {
    let is_chosen = mark.role != Role::Other;
    let (stroke, width) = match mark.fill {
        // On a map the edge tells who was chosen, since the filling is the class.
        Fill::Class(_) | Fill::Missing if is_chosen => (inks.ink, 4),
        Fill::Class(_) | Fill::Missing => (inks.edge, 1),
        Fill::Role => (inks.palette.surface, 1),
    };
    Element::of("path")
        .with("d", &mark.path)
        .with("fill", &inks.of(mark.fill, mark.role))
        .with("stroke", stroke)
        .at("stroke-width", width)
        .empty()
}

fn text(label: &Label, fill: Fill, ground: Ground, inks: &Inks<'_>) -> String {
    let is_strong = label.tone == Tone::Strong;
    let colour = match (label.tone, fill) {
        (Tone::Class, _) if !inks.has_class_numbers => return String::new(),
        (Tone::Quiet, _) => inks.palette.text,
        (Tone::Plain | Tone::Class, Fill::Class(class)) => inks.class(class).1,
        _ => inks.ink,
    };
    let element = Element::of("text")
        .at("x", label.x)
        .at("y", label.y)
        .with(
            "text-anchor",
            match label.side {
                Side::Right => "start",
                Side::Middle => "middle",
                Side::Left => "end",
            },
        )
        .at("font-size", if ground == Ground::Map { 12 } else { 13 })
        .with("font-weight", if is_strong { "700" } else { "400" })
        .with("fill", colour);
    let element = if label.tone == Tone::Class {
        element.with("class", "class-number")
    } else {
        element
    };
    let element = if ground == Ground::Plain || is_strong {
        // A rim, where lines pass behind a text.
        element
            .with("stroke", inks.palette.surface)
            .at("stroke-width", if ground == Ground::Map { 4 } else { 8 })
            .with("stroke-linejoin", "round")
            .with("paint-order", "stroke")
    } else {
        element
    };
    element.saying(&label.text)
}

/// A line across a picture.
fn across(kind: LineKind, path: &str, inks: &Inks<'_>) -> String {
    let element = Element::of("path").with("d", path).with("fill", "none");
    match kind {
        LineKind::Axis | LineKind::Leader => element.with("stroke", inks.edge),
        LineKind::Beside(role) => {
            let element = element
                .with("stroke", inks.palette.of_role(role))
                .at("stroke-width", 2);
            if role == Role::Country {
                element.with("stroke-dasharray", "5 4")
            } else {
                element
            }
        }
    }
    .empty()
}

/// The hatching of what has no figure.
pub(in crate::downloads) fn hatch(inks: &Inks<'_>) -> String {
    let stripe = |width, colour| {
        Element::of("rect")
            .at("width", width)
            .at("height", 6)
            .with("fill", colour)
            .empty()
    };
    let stripes = [stripe(6, inks.palette.surface), stripe(2, inks.edge)];
    Element::of("pattern")
        .with("id", inks.hatch)
        .at("width", 6)
        .at("height", 6)
        .with("patternUnits", "userSpaceOnUse")
        .with("patternTransform", "rotate(45)")
        .holding(&stripes.concat())
}
