//! Guided tours in Swedish.

use super::{Template, TourWords};

pub(in crate::words) static WORDS: TourWords = TourWords {
    of_phenomenon: Template::of("Guidad rundtur: {0}"),
    unknown_title: "Rundturen finns inte",
    unknown_body: Template::of("Det finns ingen guidad rundtur om fenomenet ”{0}”."),
    only_in: Template::of("Rundturen är skriven endast {0}."),
    print: "Skriv ut rundturen",
    chart: "Rundturens diagram",
    step: Template::of("Steg {0}/{1}"),
    show: "Visa i diagrammet",
    municipality: "Kommun",
    choose: "Välj kommun",
    example: Template::of("{0} (exempel)"),
    onward: "Gå vidare",
    sources: "Siffrornas källor",
};
