//! The page for organisations in Finnish.

use super::{OrganisationWords, Template};

pub(super) static WORDS: OrganisationWords = OrganisationWords {
    title: "Järjestöille",
    lead: "Valitse, minkä parissa järjestönne toimii, ketä varten ja missä. Näet, mitä luvut kertovat, missä tilanne on heikoin ja missä se on heikentynyt.",
    choices: "Mitä haette",
    fields_of_work: "Teema",
    area_of_activity: "Toiminta-alue",
    area_hint: Template::of(
        "Jos et valitse kuntaa, mukana ovat kaikki {0} kuntaa. Voit valita enintään {1}.",
    ),

    nothing_asked_heading: "Aloita valitsemalla teema",
    found: Template::of("Mittareita, joista on lukuja: {0}"),
    of_set: Template::of("Oma kokoelma: {0}"),
    unnamed_set: "nimetön",
    theme_line: Template::of("Teema: {0}"),
    area_line: Template::of("Toiminta-alue: {0}"),
    everywhere: "kaikki kunnat",
};
