//! What is said of the annual clock in Swedish.

use super::{ClockWords, Template};
use crate::model::{Collection, Language, Month, ServicePage};

pub(in crate::words) static WORDS: ClockWords = ClockWords {
    title: "Årsklocka",
    lead: "Välfärdsarbetets år: vad som görs i vilken månad och vilka som är med.",
    none: "Ingen årsklocka har publicerats.",
    ring: "Årsklockan som en ring",
    keys: "Piltangenterna flyttar från ett skede till ett annat, Enter väljer skedet.",
    phases: "Skeden",
    now: "nu",
    now_is,
    under_way: Template::of("Pågår: {0}."),
    nothing_under_way: "Den här månaden har årsklockan inget skede.",
    next,
    participants: Template::of("Deltar: {0}"),
    page,
    calendar: "Ladda ner till kalendern (.ics)",
    calendar_file: "arsklocka",
    calendar_hint: "I filen finns de tre nästa tillfällena för varje skede. När du hämtar filen på nytt senare uppdateras kalenderposterna i de flesta kalendrar.",
};

fn now_is(month: Month) -> String {
    format!("Nu är det {}.", month.name(Language::Swedish))
}

fn next(month: Month, months: u8, phases: &str) -> String {
    let when = match months {
        1 => "nästa månad".to_owned(),
        _ => format!("om {months} månader"),
    };
    let month = month.name(Language::Swedish);
    format!("Härnäst i {month} ({when}): {phases}.")
}

const fn page(page: ServicePage) -> &'static str {
    match page {
        ServicePage::MunicipalityCards => "Kommunkort",
        ServicePage::Municipalities => "Kommunerna sida vid sida",
        ServicePage::Report => "Välfärdsberättelsen",
        ServicePage::Indicators(None) => "Alla indikatorer",
        ServicePage::Indicators(Some(Collection::MinimumContent)) => {
            "Minimidatainnehållets indikatorer"
        }
        ServicePage::Indicators(Some(Collection::ServiceAreas)) => "Ansvarsområdenas indikatorer",
        ServicePage::Indicators(Some(Collection::ServiceUse)) => "Användningen av tjänster",
    }
}
