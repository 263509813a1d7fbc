//! Figures between running text, in Finnish.

use super::{PlacedWords, Template};

pub(super) static WORDS: PlacedWords = PlacedWords {
    table: "Luvut taulukkona",
    place_keys: "Osoita kuntaa tai kulje kunnasta toiseen nuolinäppäimillä.",
    to_indicator: "Avaa mittarin sivu",
    unknown: Template::of("Mittaria {0} ei ole tässä julkaisussa."),
    source_unknown: "Lähdettä ei ole merkitty.",
    not_printed: "Kuvio ei ehtinyt paperille. Tulosta sivun omalla painikkeella.",
};
