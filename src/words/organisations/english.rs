//! The page for organisations in English.

use super::{OrganisationWords, Template};

pub(in crate::words) static WORDS: OrganisationWords = OrganisationWords {
    title: "For organisations",
    lead: "Choose what your organisation works on, for whom and where. You see what the figures say, where the need is greatest and where it has grown.",
    choices: "What you look for",
    fields_of_work: "Field of work",
    area_of_activity: "Area of activity",
    area_hint: Template::of(
        "If you choose no municipality, all {0} municipalities are included. You can choose up to {1}.",
    ),

    nothing_asked_heading: "Begin by choosing a field of work",
    nothing_asked: "Choose a field of work, a priority area, a target group or a part of the knowledge base, and its indicators appear here.",
    nothing_found: "No indicator fits these choices. Remove one of them.",
    found: Template::of("Indicators with figures: {0}"),
    of_set: Template::of("Your own set: {0}"),
    pending: Template::of("No figures yet: {0} indicators"),
    pending_hint: "These indicators belong to your choices, but their figures have not been published in this service yet. That does not mean that there is no need.",
    loading: Template::of("Loading figures: {0} / {1}"),

    overview: "Municipalities by all indicators",
    overview_rule: "The table counts by how many indicators a municipality is in the fifth where the need is greatest, and by how many the need has grown. It is not a score: the indicators tell of different things and cannot be added up. Only indicators for which a good direction has been set are ranked.",
    overview_years: Template::of(
        "The newest figures are, depending on the indicator, of the years {0}.",
    ),
    overview_caption: Template::of("Municipalities of the area of activity, {0} indicators"),
    among_greatest: "In the fifth with the greatest need",
    growing_in: "The need has grown",
    undecided_in: "Direction cannot be told",
    missing_in: "No figure",
    out_of: Template::of("{0} of {1}"),
    some_failed: Template::of("The table lacks {0} indicators whose figures could not be loaded."),

    greatest: Template::of("In {0}, the need in the area of activity was greatest {1}."),
    few_people: "So few people live there that the figure of a single year varies much by chance.",
    greatest_of_larger: Template::of("Among larger municipalities the need was greatest {0}."),
    alike: |count| match count {
        1 => {
            "In one other municipality the need may have been as great within what chance explains."
                .to_owned()
        }
        _ => format!(
            "In {count} other municipalities the need may have been as great within what chance explains."
        ),
    },
    one_place: Template::of(
        "{0} was in place {2} in {1} when {3} municipalities are put in order from the greatest need to the smallest.",
    ),
    all_the_same: "The figure is the same in all municipalities of the area of activity where it is known.",
    no_direction: "No good direction has been set for the indicator: a high figure may tell of need or of help being at hand. So municipalities are not ranked.",
    counts: "The figures are counts, which grow with the population. So municipalities are not ranked.",
    growing: |count, places| match count {
        1 => format!("The need has grown in one municipality: {places}."),
        _ => format!("The need has grown in {count} municipalities: {places}."),
    },
    not_growing: "The need has not clearly grown in any municipality of the area of activity where the direction is known.",
    undecided: Template::of("The direction cannot be told: {0}."),
    in_many: Template::of("{0} municipalities"),
    missing: Template::of("No figure: {0}."),
    and: "and",
    places: "Municipalities: table, dots and map",
    places_caption: Template::of("{0}, municipalities of the area of activity in {1}"),
    need_place: "Need, place",

    set: "Your own set",
    set_lead: "Gather indicators for a grant application, a meeting or a website. The set is in the link: it is stored nowhere else.",
    set_name: "Name of the set",
    set_name_hint: "e.g. Everyday life of families 2026",
    set_empty: "The set has no indicators yet. Add some with the button “Add to the set”.",
    set_full: Template::of("The set holds {0} indicators. Take one out before you add another."),
    add: "Add to the set",
    take_out: "Take out of the set",
    earlier: Template::of("Move up: {0}"),
    later: Template::of("Move down: {0}"),
    moved: Template::of("{0}: place {1} of {2}"),
    taken_out: Template::of("Taken out of the set: {0}"),
    unnamed_set: "without a name",
    show_set: "Show only the set",
    copy_link: "Copy the link to the set",
    copied: "The link is on the clipboard.",
    copy_failed: "Copying did not succeed. Copy the link from the address bar.",
    download: "Download the figures of the set",

    observation: "Send an observation",
    observation_lead: "Figures tell only a part. Your organisation sees what is behind them: tell it to the region.",
    no_address: "The region has not said where observations of organisations are sent. You can copy the text as a draft for a message of your own.",
    write_mail: "Write an e-mail",
    open_form: "Open the form",
    form_hint: "Copy the text and paste it into the form.",
    text: "Draft of the message",
    copy_text: "Copy the text",
    text_copied: "The text is on the clipboard.",
    text_not_copied: "Copying did not succeed. Select the text and copy it yourself.",
    subject: Template::of("An organisation’s observation: {0}"),
    our_observation: "Our observation:",
    organisation: "Organisation and contact person:",
    area_line: Template::of("Area of activity: {0}"),
    everywhere: "all municipalities",
    theme_line: Template::of("Subject: {0}"),
    figures_line: Template::of("What the figures say ({0}, published {1}):"),
    more_indicators: Template::of("… and {0} more indicators, see the link"),
    link_line: Template::of("The same view: {0}"),
};
