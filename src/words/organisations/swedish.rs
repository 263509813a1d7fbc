//! The page for organisations in Swedish.

use super::{OrganisationWords, Template};

pub(in crate::words) static WORDS: OrganisationWords = OrganisationWords {
    title: "För organisationer",
    lead: "Välj vad er organisation arbetar med, för vem och var. Du ser vad siffrorna berättar, var läget är svagast och var det har försämrats.",
    choices: "Vad söker ni",
    fields_of_work: "Arbetsfält",
    area_of_activity: "Verksamhetsområde",
    area_hint: Template::of(
        "Om du inte väljer någon kommun är alla {0} kommuner med. Du kan välja högst {1}.",
    ),

    nothing_asked_heading: "Börja med att välja arbetsfält",
    found: Template::of("Indikatorer med siffror: {0}"),
    of_set: Template::of("Egen samling: {0}"),
    unnamed_set: "utan namn",
    theme_line: Template::of("Ämne: {0}"),
    area_line: Template::of("Verksamhetsområde: {0}"),
    everywhere: "alla kommuner",
};
