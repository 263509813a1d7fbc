//! What figures say of need, in English.

use super::{NeedWords, Template};

pub(in crate::words) static WORDS: NeedWords = NeedWords {
    nothing_asked: "Choose a field of work, a priority area, a target group or a part of the knowledge base, and its indicators appear here.",
    nothing_found: "No indicator fits these choices. Remove one of them.",
    unknown_in_set: Template::of(
        "The set has the indicator “{0}”, which this publication does not know. No figures are shown for it.",
    ),
    pending: |count| match count {
        1 => "No figures yet: 1 indicator".to_owned(),
        _ => format!("No figures yet: {count} indicators"),
    },
    pending_hint: "These indicators belong to your choices, but their figures have not been published in this service yet. That does not mean that there is no need.",
    loading: Template::of("Loading figures: {0} / {1}"),

    overview: "Municipalities by all indicators",
    overview_rule: "Municipalities stand in alphabetical order. The table counts by how many indicators a municipality is in the weakest fifth, and by how many of those whose direction is known the situation has worsened. It is not a score: indicators overlap in part, and cannot be added up. Only indicators for which a desirable direction has been agreed are counted.",
    overview_years: Template::of("The newest figures are from {0}, depending on the indicator."),
    overview_caption: Template::of("Municipalities of the area of activity, {0} indicators"),
    among_greatest: "Weakest fifth",
    growing_in: "Worsened",
    undecided_in: "Direction unknown",
    missing_in: "No figure",
    out_of: Template::of("{0} of {1}"),
    some_failed: |count| match count {
        1 => "The table lacks 1 indicator whose figures could not be loaded.".to_owned(),
        _ => format!("The table lacks {count} indicators whose figures could not be loaded."),
    },

    greatest: Template::of("In {0}, the situation in the area of activity was weakest {1}."),
    few_people: "So few people live there that the figure of a single year varies a lot by chance.",
    greatest_of_larger: Template::of("Among larger municipalities the situation was weakest {0}."),
    alike: |count| {
        match count {
        1 => {
            "In one other municipality the situation may have been equally weak, allowing for chance."
                .to_owned()
        }
        _ => format!(
            "In {count} other municipalities the situation may have been equally weak, allowing for chance."
        ),
    }
    },
    one_place: Template::of(
        "{0} ranked {2} in {1} when {3} municipalities are put in order from the weakest situation to the best.",
    ),
    all_the_same: "The figure is the same in all municipalities of the area of activity where it is known.",
    no_direction: "No desirable direction has been agreed for the indicator: a high figure may mean need, or that help is available. So municipalities are not ranked.",
    counts: "The figures are counts, which grow with the population. So municipalities are not ranked.",
    growing: Template::of("In {0} the situation worsened {1}."),
    growing_apart: Template::of("The situation worsened {0}."),
    growing_in_many: Template::of("In {0} the situation worsened in {1} municipalities."),
    growing_apart_in_many: Template::of(
        "The situation worsened in {1} municipalities; the figures are from {0}, depending on the municipality.",
    ),
    not_growing: Template::of(
        "In {0} the situation did not clearly worsen in any municipality of the area of activity where the direction is known.",
    ),
    undecided: Template::of("The direction cannot be told: {0}."),
    in_many: Template::of("{0} municipalities"),
    missing: Template::of("No figure: {0}."),
    and: "and",
    places: "Municipalities: table, dots and map",
    places_caption: Template::of("{0}, municipalities of the area of activity in {1}"),
    need_place: "Place from the weakest",

    add: "Add to the set",
    take_out: "Take out of the set",
    added: "Added to the set.",
    taken_out: "Taken out of the set.",
    to_set: "Go to the set",
    set_full: Template::of("The set holds {0} indicators. Take one out before you add another."),
};
