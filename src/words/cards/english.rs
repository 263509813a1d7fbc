//! Cards in English.

use super::{CardWords, Template};
use crate::model::{RegionLevel, changes::ChangeKind, voice::AuthorKind};

pub(in crate::words) static WORDS: CardWords = CardWords {
    card_of: |level| match level {
        RegionLevel::Municipality => "Municipality card",
        RegionLevel::County => "Card of the wellbeing services county",
        RegionLevel::Region => "Card of the region",
        RegionLevel::Country => "Card of the whole country",
    },
    inhabitants: Template::of("{0} inhabitants ({1})"),
    merged: Template::of(
        "The municipality has been joined by {0}. Figures are calculated for the present municipality.",
    ),
    merged_into: Template::of(
        "{0} joined the present municipality of {1} in {2}. This is the card of the present municipality.",
    ),
    unknown_title: "Municipality not found",
    unknown_body: Template::of("This service has no municipality with the number “{0}”."),
    to_present: Template::of("The address of the present municipality: {0}"),
    on_the_map: "Where the municipality lies among the others",

    changed_since: Template::of("Since the release of {0}: {1}."),
    nothing_changed: "the figures are as before",
    change_counts: |kind, count| match (kind, count) {
        (ChangeKind::New, 1) => "1 new figure".to_owned(),
        (ChangeKind::New, _) => format!("{count} new figures"),
        (ChangeKind::Revised, 1) => "1 revised figure".to_owned(),
        (ChangeKind::Revised, _) => format!("{count} revised figures"),
        (ChangeKind::Vanished, 1) => "1 figure gone".to_owned(),
        (ChangeKind::Vanished, _) => format!("{count} figures gone"),
    },
    change: |kind| match kind {
        ChangeKind::New => "new",
        ChangeKind::Revised => "revised",
        ChangeKind::Vanished => "a newer figure is gone",
    },

    concerns: "What to pay attention to",
    strengths: "What is going well",
    no_concerns: "No indicator is both worse than in the region it is compared with and getting worse.",
    no_strengths: "No indicator is both better than in the region it is compared with and getting better.",
    highlights_rule: Template::of(
        "Listed here are indicators with an agreed good direction: the figure is worse or better than {0}, it has clearly gone the same way, and it is at most {1} years old.",
    ),
    too_old: Template::of("Indicators whose figure is older: {0}."),
    cannot_tell: Template::of("Indicators whose direction cannot be told: {0}."),

    table_of: Template::of("{0}: {1}"),
    latest: "Latest figure",
    development: "Development",
    position: "Among municipalities",
    difference_to: Template::of("Difference: {0}"),
    direction: "Direction",
    percentage_points: "pp",
    of_known: Template::of("{0} of {1}"),
    legend: Template::of(
        "Dots are municipalities from the lowest figure to the highest: the large dot is {0}, the vertical line {1}.",
    ),
    legend_larger: Template::of(
        "Dots are municipalities from the lowest figure to the highest, and the vertical line is {0}.",
    ),
    stand_in: Template::of(
        "* For the wellbeing services county ({1}) there is no figure of this indicator; in its place stands {0}, whose municipalities may differ in part.",
    ),
    different_years: "of different years",
    newer_missing: "a newer figure is missing",
    outdated: Template::of(
        "The region’s figure is older than those of others, because a newer one is hidden or has not been published: {0}.",
    ),
    few_people: "fewer than 2,000 inhabitants",
    put_beside: "Compare",
    all_years_told: "Figures are of different years; the year stands beside the figure. The line of development fills its height whatever the figures.",
    tour: "Guided tour",

    unknown: "What is not known",
    pending: Template::of("No figures have been published in this service yet: {0}."),
    only_larger: Template::of(
        "The figure is published for the wellbeing services county or the whole country only: {0}.",
    ),
    hidden: Template::of("The figure is probably hidden because the numbers are small: {0}."),
    not_published: Template::of("No figure has been published for this region: {0}."),

    voices: "In their own words",
    voices_are_no_statistics: "Views of municipalities, organisations and others, not statistics.",
    in_general: "In general",
    author_kind: |kind| match kind {
        AuthorKind::Municipality => "municipality",
        AuthorKind::Organisation => "organisation",
        AuthorKind::Parish => "parish",
        AuthorKind::ServiceArea => "service area",
        AuthorKind::Other => "other",
    },
    questions: "To guide the discussion",

    compare: "Compare with another municipality",
    compare_hint: "Choose a municipality",
    stop_comparing: Template::of("Stop comparing: {0}"),

    remember: "Remember as my municipality",
    forget: "Forget my municipality",
    kept_here: "Stays in this browser only.",

    picture_of_card: "Picture of the card",
    picture_of_figures: "Picture of the figures",
    print: "Print",
    printed_from: Template::of("Printed from {0}"),
    meeting: "Meeting view",
    end_meeting: "End the meeting view",
    full_screen: "Full screen",
    previous: "Previous",
    next: "Next",
    step: Template::of("{0}/{1}"),
    meeting_keys: "Arrow keys go forwards and back, Esc ends.",
    meeting_start: Template::of("{0}: looking together"),
    meeting_end: "What do we want to agree on from here?",
};
