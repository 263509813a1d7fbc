//! The page for organisations in English.

use super::{OrganisationWords, Template};

pub(in crate::words) static WORDS: OrganisationWords = OrganisationWords {
    title: "For organisations",
    lead: "Choose what your organisation works on, for whom and where. You see what the figures say, where the situation is weakest and where it has worsened.",
    choices: "What you look for",
    fields_of_work: "Field of work",
    area_of_activity: "Area of activity",
    area_hint: Template::of(
        "If you choose no municipality, all {0} municipalities are included. You can choose up to {1}.",
    ),

    nothing_asked_heading: "Begin by choosing a field of work",
    found: Template::of("Indicators with figures: {0}"),
    of_set: Template::of("Your own set: {0}"),
    unnamed_set: "without a name",
    theme_line: Template::of("Subject: {0}"),
    area_line: Template::of("Area of activity: {0}"),
    everywhere: "all municipalities",
};
