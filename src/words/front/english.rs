//! The front page and its neighbours in English.

use super::{FrontWords, Template};
use crate::model::programme::MeasureState;

pub(in crate::words) static WORDS: FrontWords = FrontWords {
    title: "Front page",
    lead: Template::of(
        "Wellbeing, safety and health in {0} municipalities: the figures, their direction, and what is not yet known.",
    ),
    find: "Municipality or topic",
    find_hint: "e.g. Jämsä or unemployment",
    found: Template::of("Municipalities: {0}"),
    search_indicators: Template::of("Search indicators: {0}"),
    search: "Search",
    municipalities: "Municipalities",
    map: "Map",
    map_keys: "Arrow keys move from one municipality to another, Enter opens the card.",
    as_resident: "As a resident",
    as_resident_hint: "My municipality at a glance",
    as_organisation: "As an organisation",
    as_organisation_hint: "Figures for our theme and target group",
    areas: "Priority areas",
    more: Template::of("and {0} more"),
    beside_each_other: "Municipalities side by side",
    beside_each_other_hint: "Figures of one topic for all municipalities",
    further: "More on this site",
    report_hint: "Read how people in the region are doing and what is done for their wellbeing.",
    tour_hint: "See step by step what the figures of one phenomenon tell.",
    clock_hint: "See what is done for wellbeing in each month of the year.",
    organisations_hint: "Collect figures on your theme, say for an application, and send your observations to the region.",
    digest_hint: "Put charts and your own words together into a report for a meeting or a presentation.",

    area_kind: "Priority area",
    unknown_area_title: "Priority area not found",
    unknown_area_body: Template::of("This service has no priority area “{0}”."),
    phenomena: Template::of("Phenomena and indicators: {0}"),
    pending: Template::of("No figures have been published in this service yet: {0}."),
    all_indicators: "All indicators",
    for_organisations: "For organisations",

    goals: "Shared goals",
    no_goals: "No goals or measures of the priority area’s own have been published in this service yet.",
    measures: "Measures",
    responsible: Template::of("Responsible: {0}"),
    state: |state| match state {
        MeasureState::Planned => "Planned",
        MeasureState::UnderWay => "Under way",
        MeasureState::Done => "Done",
    },
    plans: "Plans",
    goals_of_plan: "Goals of the plan:",
    period_over: Template::of(
        "The period of the programme, {0}, has ended. No newer one has been published in this service.",
    ),
    coordination: "Coordinated over the whole region",
    ways_of_working: "Shared ways of working",
    questions: "To guide the discussion",

    heat_map: "Municipalities side by side",
    heat_map_lead: "A sign tells that the municipality is in the fifth whose figure is among the best (✓) or the weakest (!). Where no good direction has been agreed, it only tells whether the figure is among the highest (▲) or the lowest (▼). A rank shared across the limit of the fifth has no sign.",
    heat_map_caption: Template::of("{0}: the latest figures of municipalities"),
    area_choice: "Choice of topic",
    nothing_for_municipalities: "No figures of municipalities have been published on this topic yet.",
};
