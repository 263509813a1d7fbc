//! The report in Swedish.

use super::{ReportWords, Template};
use crate::model::ReportState;

pub(in crate::words) static WORDS: ReportWords = ReportWords {
    title: "Välfärdsberättelse",
    missing: "Berättelsen har ännu inte publicerats i den här tjänsten.",
    state: |state| match state {
        ReportState::Draft => "Utkast",
        ReportState::InHandling => "Under behandling",
        ReportState::Approved => "Godkänd",
    },
    state_since: Template::of("{0} {1}."),
    state_meaning: |state| match state {
        ReportState::Draft => {
            "Berättelsen skrivs fortfarande. Den är inte beslutad och kan ändras."
        }
        ReportState::InHandling => "Berättelsen behandlas av beslutsfattarna och kan ännu ändras.",
        ReportState::Approved => {
            "Texten är sådan som den godkändes. Figurerna visar de nyaste publicerade siffrorna."
        }
    },
    only_in: Template::of("Berättelsen har publicerats endast {0}."),
    contents: "Innehåll",
    print: "Skriv ut berättelsen",
    no_voices: "I den här tjänsten har ännu inga åsikter publicerats om detta.",
    sources: "Figurernas källor",
    earlier: "Tidigare berättelser",
};
