//! The report in Finnish.

use super::{ReportWords, Template};
use crate::model::ReportState;

pub(super) static WORDS: ReportWords = ReportWords {
    title: "Hyvinvointikertomus",
    missing: "Kertomusta ei ole vielä julkaistu tässä palvelussa.",
    state: |state| match state {
        ReportState::Draft => "Luonnos",
        ReportState::InHandling => "Käsittelyssä",
        ReportState::Approved => "Hyväksytty",
    },
    state_since: Template::of("{0} {1}."),
    state_meaning: |state| match state {
        ReportState::Draft => {
            "Kertomusta kirjoitetaan vielä. Siitä ei ole päätetty, ja se voi muuttua."
        }
        ReportState::InHandling => "Kertomus on päättäjien käsittelyssä ja voi vielä muuttua.",
        ReportState::Approved => {
            "Teksti on sellainen kuin se hyväksyttiin. Kuvioissa ovat uusimmat julkaistut luvut."
        }
    },
    only_in: Template::of("Kertomus on julkaistu vain {0}."),
    contents: "Sisällys",
    print: "Tulosta kertomus",
    no_voices: "Tästä aiheesta ei ole vielä julkaistu näkemyksiä tässä palvelussa.",
    sources: "Kuvioiden lähteet",
    earlier: "Aiemmat kertomukset",
};
