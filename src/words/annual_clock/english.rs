//! What is said of the annual clock in English.

use super::{ClockWords, Template};
use crate::model::{Collection, Language, Month, ServicePage};

pub(in crate::words) static WORDS: ClockWords = ClockWords {
    title: "Annual clock",
    lead: "The year of wellbeing work: what is done in which month, and who takes part.",
    none: "No annual clock has been published.",
    ring: "The annual clock as a ring",
    keys: "Arrow keys move from one phase to another, Enter chooses it.",
    phases: "Phases",
    now: "now",
    now_is,
    under_way: Template::of("Under way: {0}."),
    nothing_under_way: "The clock has no phase this month.",
    next,
    participants: Template::of("Taking part: {0}"),
    page,
    calendar: "Download for your calendar (.ics)",
    calendar_file: "annual-clock",
    calendar_hint: "The file has the next three dates of each phase. When you fetch it again later, most calendars update the entries.",
};

fn now_is(month: Month) -> String {
    format!("It is {}.", month.name(Language::English))
}

fn next(month: Month, months: u8, phases: &str) -> String {
    let when = match months {
        1 => "next month".to_owned(),
        _ => format!("in {months} months"),
    };
    let month = month.name(Language::English);
    format!("Next, in {month} ({when}): {phases}.")
}

const fn page(page: ServicePage) -> &'static str {
    match page {
        ServicePage::MunicipalityCards => "Municipality cards",
        ServicePage::Municipalities => "Municipalities side by side",
        ServicePage::Report => "The wellbeing report",
        ServicePage::Indicators(None) => "All indicators",
        ServicePage::Indicators(Some(Collection::MinimumContent)) => {
            "Indicators of the minimum data content"
        }
        ServicePage::Indicators(Some(Collection::ServiceAreas)) => {
            "Indicators of the areas of responsibility"
        }
        ServicePage::Indicators(Some(Collection::ServiceUse)) => "Use of services",
    }
}
