//! What is said of the annual clock in Finnish.

use super::{ClockWords, Template};
use crate::model::{Collection, Language, Month, ServicePage};

pub(super) static WORDS: ClockWords = ClockWords {
    title: "Vuosikello",
    lead: "Hyvinvointityön vuosi: mitä tehdään missäkin kuussa ja ketkä ovat mukana.",
    none: "Vuosikelloa ei ole julkaistu.",
    ring: "Vuosikello renkaana",
    keys: "Nuolinäppäimet siirtävät vaiheesta toiseen, Enter valitsee vaiheen.",
    phases: "Vaiheet",
    now: "nyt",
    now_is,
    under_way: Template::of("Meneillään: {0}."),
    nothing_under_way: "Tässä kuussa vuosikellossa ei ole vaihetta.",
    next,
    participants: Template::of("Mukana: {0}"),
    page,
    calendar: "Lataa kalenteriin (.ics)",
    calendar_file: "vuosikello",
    calendar_hint: "Tiedostossa on kunkin vaiheen kolme seuraavaa kertaa. Kun haet tiedoston myöhemmin uudelleen, merkinnät päivittyvät useimmissa kalentereissa.",
};

fn now_is(month: Month) -> String {
    format!("Nyt on {}.", month.name(Language::Finnish))
}

fn next(month: Month, months: u8, phases: &str) -> String {
    let when = match months {
        1 => "ensi kuussa".to_owned(),
        _ => format!("{months} kuukauden kuluttua"),
    };
    let month = month.name(Language::Finnish);
    format!("Seuraavaksi {month}ssa ({when}): {phases}.")
}

const fn page(page: ServicePage) -> &'static str {
    match page {
        ServicePage::MunicipalityCards => "Kuntakortit",
        ServicePage::Municipalities => "Kunnat rinnakkain",
        ServicePage::Report => "Hyvinvointikertomus",
        ServicePage::Indicators(None) => "Kaikki mittarit",
        ServicePage::Indicators(Some(Collection::MinimumContent)) => {
            "Vähimmäistietosisällön mittarit"
        }
        ServicePage::Indicators(Some(Collection::ServiceAreas)) => "Vastuualueiden mittarit",
        ServicePage::Indicators(Some(Collection::ServiceUse)) => "Palvelujen käyttö",
    }
}
