//! Figures between running text, in Swedish.

use super::{PlacedWords, Template};

pub(in crate::words) static WORDS: PlacedWords = PlacedWords {
    table: "Siffrorna som tabell",
    place_keys: "Peka på en kommun eller gå från kommun till kommun med piltangenterna.",
    to_indicator: "Öppna indikatorns sida",
    unknown: Template::of("Indikatorn {0} finns inte i den här publikationen."),
    source_unknown: "Källan är inte angiven.",
    not_printed: "Figuren hann inte med på pappret. Skriv ut med sidans egen knapp.",
};
