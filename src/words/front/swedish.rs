//! The front page and its neighbours in Swedish.

use super::{FrontWords, Template};
use crate::model::programme::MeasureState;

pub(in crate::words) static WORDS: FrontWords = FrontWords {
    title: "Startsida",
    lead: Template::of(
        "Välfärd, trygghet och hälsa i {0} kommuner: siffrorna, deras riktning och det som man ännu inte vet.",
    ),
    find: "Kommun eller tema",
    find_hint: "t.ex. Jämsä eller arbetslöshet",
    found: Template::of("Kommuner: {0}"),
    search_indicators: Template::of("Sök bland indikatorer: {0}"),
    search: "Sök",
    municipalities: "Kommuner",
    map: "Karta",
    map_keys: "Piltangenterna går från kommun till kommun, Enter öppnar kortet.",
    as_resident: "Som invånare",
    as_resident_hint: "Läget i min kommun med en blick",
    as_organisation: "Som organisation",
    as_organisation_hint: "Siffror för vårt tema och vår målgrupp",
    areas: "Prioriteter",
    more: Template::of("och {0} till"),
    beside_each_other: "Kommunerna sida vid sida",
    beside_each_other_hint: "Samma temas siffror för alla kommuner",
    further: "Här finns också",
    report_hint: "Läs hur invånarna i området mår och vad som görs för välfärden.",
    tour_hint: "Se steg för steg vad siffrorna om ett fenomen berättar.",
    clock_hint: "Se vad som görs inom välfärdsarbetet under årets olika månader.",
    organisations_hint: "Samla siffror om ditt tema, till exempel för en ansökan, och skicka dina iakttagelser till området.",
    digest_hint: "Sätt ihop diagram och egna ord till en rapport för ett möte eller en presentation.",

    area_kind: "Prioritet",
    unknown_area_title: "Prioriteten finns inte",
    unknown_area_body: Template::of("I den här tjänsten finns ingen prioritet ”{0}”."),
    phenomena: Template::of("Fenomen och indikatorer: {0}"),
    pending: Template::of("Inga siffror har ännu publicerats i den här tjänsten: {0}."),
    all_indicators: "Alla indikatorer",
    for_organisations: "För organisationer",

    goals: "Gemensamma mål",
    no_goals: "Inga egna mål eller åtgärder för prioriteten har ännu publicerats i den här tjänsten.",
    measures: "Åtgärder",
    responsible: Template::of("Ansvarig: {0}"),
    state: |state| match state {
        MeasureState::Planned => "Planeras",
        MeasureState::UnderWay => "Pågår",
        MeasureState::Done => "Genomförd",
    },
    plans: "Planer",
    goals_of_plan: "Planens mål:",
    period_over: Template::of(
        "Programperioden {0} har upphört. Ingen nyare har publicerats i den här tjänsten.",
    ),
    coordination: "Samordnas i hela området",
    ways_of_working: "Gemensamma arbetssätt",
    questions: "Stöd för diskussionen",

    heat_map: "Kommunerna sida vid sida",
    heat_map_lead: "Tecknet visar att kommunen hör till den femtedel vars siffra är bland de bästa (✓) eller svagaste (!). Där ingen önskad riktning har överenskommits visar tecknet bara om siffran är bland de högsta (▲) eller lägsta (▼). Vid delad plats över femtedelens gräns finns inget tecken.",
    heat_map_caption: Template::of("{0}: kommunernas senaste siffror"),
    area_choice: "Val av tema",
    nothing_for_municipalities: "För det här temat har inga siffror för kommuner ännu publicerats.",
};
