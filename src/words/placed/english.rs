//! Figures between running text, in English.

use super::{PlacedWords, Template};

pub(in crate::words) static WORDS: PlacedWords = PlacedWords {
    table: "The figures as a table",
    place_keys: "Point at a municipality, or go from one to the next with the arrow keys.",
    to_indicator: "Open the page of the indicator",
    unknown: Template::of("Indicator {0} is not in this publication."),
    source_unknown: "The source is not given.",
    not_printed: "The figure did not reach the paper in time. Print with the button on the page.",
};
