//! The colours of charts, for light and dark pages and for readers who have set their own.

use crate::model::{Role, classes::MOST_CLASSES, selection::MOST_MUNICIPALITIES};

/// The colours of a chart, as CSS colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Palette {
    /// What the chart stands on.
    pub surface: &'static str,
    /// The text of axes.
    pub text: &'static str,
    /// Lines of the grid.
    pub grid: &'static str,
    /// The zero line.
    pub zero: &'static str,
    /// Other municipalities in the background.
    pub other: &'static str,
    /// The county.
    pub county: &'static str,
    /// The whole country.
    pub country: &'static str,
    /// Chosen municipalities, by slot.
    pub chosen: [&'static str; MOST_MUNICIPALITIES],
}

impl Palette {
    /// On a light page.
    pub const LIGHT: Self = Self {
        surface: "#ffffff",
        text: "#59616b",
        grid: "#ece9e2",
        zero: "#8b8f96",
        other: "#d3cfc4",
        county: "#b8430a",
        country: "#4b5563",
        chosen: [
            "#0a3d91", "#7a2a8c", "#00706b", "#a11245", "#6a5a00", "#2f6fd6", "#3f7d20", "#5b3fd1",
            "#8c4b2f", "#0f7ba8",
        ],
    };

    /// The shades of classes on a light page, lowest class first, each with the colour of a text on it.
    ///
    /// Pages have them in their style sheet, for every ground; this is for pictures that leave the page.
    pub const CLASSES: [(&str, &str); MOST_CLASSES] = [
        ("#e8eff8", "#1a1d21"),
        ("#b9d0ea", "#1a1d21"),
        ("#83add9", "#1a1d21"),
        ("#3f74b5", "#ffffff"),
        ("#0d3474", "#ffffff"),
    ];

    /// On a dark page.
    pub const DARK: Self = Self {
        surface: "#1d2126",
        text: "#b4bac2",
        grid: "#30353c",
        zero: "#7b828b",
        other: "#474d55",
        county: "#ff9a62",
        country: "#c3c9d1",
        chosen: [
            "#8ab4ff", "#d9a3ea", "#5fd0c5", "#ff9bbd", "#d9c65a", "#6ea8ff", "#9ad46a", "#b7a6ff",
            "#e0a98a", "#6cc9ee",
        ],
    };

    /// In the reader's own colours: lines are told apart by marker and dash alone.
    pub const FORCED: Self = Self {
        surface: "Canvas",
        text: "CanvasText",
        grid: "GrayText",
        zero: "CanvasText",
        other: "GrayText",
        county: "CanvasText",
        country: "CanvasText",
        chosen: [
            "Highlight",
            "LinkText",
            "CanvasText",
            "LinkText",
            "CanvasText",
            "LinkText",
            "CanvasText",
            "LinkText",
            "CanvasText",
            "LinkText",
        ],
    };

    /// By the names that a style sheet has for them, for pictures whose ground follows the reader.
    pub const NAMED: Self = Self {
        surface: "var(--surface)",
        text: "var(--ink-faint)",
        grid: "var(--hair)",
        zero: "var(--zero)",
        other: "var(--other)",
        county: "var(--county)",
        country: "var(--country)",
        chosen: [
            "var(--chosen-0)",
            "var(--chosen-1)",
            "var(--chosen-2)",
            "var(--chosen-3)",
            "var(--chosen-4)",
            "var(--chosen-5)",
            "var(--chosen-6)",
            "var(--chosen-7)",
            "var(--chosen-8)",
            "var(--chosen-9)",
        ],
    };

    /// The shades of classes by the same names, lowest class first, each with the colour of a text on it.
    pub const NAMED_CLASSES: [(&str, &str); MOST_CLASSES] = [
        ("var(--class-0)", "var(--class-ink-0)"),
        ("var(--class-1)", "var(--class-ink-1)"),
        ("var(--class-2)", "var(--class-ink-2)"),
        ("var(--class-3)", "var(--class-ink-3)"),
        ("var(--class-4)", "var(--class-ink-4)"),
    ];

    /// The colour of a line.
    pub fn of_role(&self, role: Role) -> &'static str {
        match role {
            Role::Chosen(slot) => self.chosen[slot % self.chosen.len()],
            Role::County => self.county,
            Role::Country => self.country,
            Role::Other => self.other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance of `#rrggbb`, WCAG 2.2.
    fn luminance(colour: &str) -> f64 {
        let channel = |range: std::ops::Range<usize>| {
            let share = f64::from(u8::from_str_radix(&colour[range], 16).unwrap()) / 255.0;
            if share <= 0.04045 {
                share / 12.92
            } else {
                ((share + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * channel(1..3) + 0.7152 * channel(3..5) + 0.0722 * channel(5..7)
    }

    fn contrast(one: &str, other: &str) -> f64 {
        let (one, other) = (luminance(one) + 0.05, luminance(other) + 0.05);
        one.max(other) / one.min(other)
    }

    #[test]
    fn strong_lines_and_texts_stand_out_from_the_surface() {
        for palette in [Palette::LIGHT, Palette::DARK] {
            for colour in palette
                .chosen
                .into_iter()
                .chain([palette.county, palette.country])
            {
                // Labels are written in the line's colour, so lines need the contrast of text.
                assert!(contrast(colour, palette.surface) >= 4.5, "{colour}");
            }
            assert!(contrast(palette.text, palette.surface) >= 4.5);
        }
    }

    #[test]
    fn the_shades_are_those_of_the_style_sheet_and_texts_stand_out_from_them() {
        let tokens = include_str!("../../style/tokens.css");
        for (class, (shade, ink)) in Palette::CLASSES.into_iter().enumerate() {
            assert!(tokens.contains(&format!("--class-{class}: {shade};")));
            assert!(tokens.contains(&format!("--class-ink-{class}: {ink};")));
            assert!(contrast(ink, shade) >= 4.5, "{shade}");
        }
    }
}
