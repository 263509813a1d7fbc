//! English.

use super::Words;
use crate::model::{Absence, Collection, Comparator, Language, Sex, Unit, selection::Parameter};

pub(super) static WORDS: Words = Words {
    language: Language::English,

    skip_to_content: "Skip to content",
    main_navigation: "Main menu",
    explore: "Explore",
    language_choice: "Language",
    loading: "Loading…",
    try_again: "Try again",
    offline: |date| {
        format!("No network connection. You see the figures published {date} that had been loaded.")
    },
    footer_release: |date| {
        format!("Published in this service {date}; the year of each figure stands beside it.")
    },
    licence: "Licence",

    explorer_title: "Explore indicators",
    explorer_lead: |county| {
        format!(
            "Choose a municipality and a theme. You see how the figures have developed there, {county} and in the whole country."
        )
    },
    filters: "Filter",
    filters_on: |count| format!("Filter ({count} chosen)"),
    municipality: "Municipality",
    add_municipality: "Add",
    choose_municipality: "Choose a municipality",
    nothing_chosen: "Choose a municipality to see its figures.",
    choice_is_full: |most| {
        format!("You can choose at most {most} municipalities. Remove one of the chosen first.")
    },
    search: "Search indicators",
    search_hint: "e.g. unemployment",
    areas: "Theme",
    phenomena: "Phenomenon",
    groups: "Target group",
    plans: "Plan",
    collections: "Knowledge base",
    collection: |collection| match collection {
        Collection::MinimumContent => "Minimum data content",
        Collection::ServiceAreas => "Service areas’ indicators",
        Collection::ServiceUse => "Use of services",
    },
    more_filters: "More filters",
    chosen_filters: "Chosen filters",
    remove: |what| format!("Remove {what}"),
    clear_filters: "Clear all",
    indicator_count: |count| format!("Indicators with figures: {count}"),
    panel_scale: |lowest, highest| format!("scale {lowest}–{highest}"),
    nothing_found: "No indicator matches the filters.",
    nothing_found_advice: "Remove a filter or try another word.",
    view_choice: "View",
    view_charts: "Charts",
    view_list: "List",
    order: "Order",
    order_theme: "By theme",
    order_name: "By name",
    order_newest: "Newest figures first",
    shared_scale: "Same scale",
    pending_heading: |count| format!("Not yet published in this service ({count})"),
    pending_advice: "These indicators belong to the knowledge base, but their figures have not yet been brought into this service.",
    no_figures_here: "No figures",
    indicator: "Indicator",

    pending_title: "Not yet published in this service",
    pending_body: "The indicator belongs to the region’s knowledge base, but its figures have not yet been brought into this service. Missing figures are neither estimated nor replaced by others.",
    unknown_indicator_title: "Indicator not found",
    unknown_indicator_body: |id| {
        format!(
            "This service has no indicator with the identifier {id}. The link may be old or incomplete."
        )
    },
    unknown_page_title: "Page not found",
    unknown_page_body: "The address does not lead to any page of this service. The link may be old or incomplete.",
    to_explorer: "Explore all indicators",
    shown_regions: "In the chart",
    compare_with: "Compare with",
    comparator: |comparator| match comparator {
        Comparator::County => "Wellbeing services county",
        Comparator::Country => "Whole country",
    },
    other_municipalities: "Other municipalities in the background",
    sex_choice: "Sex",
    sex: |sex| match sex {
        Sex::Total => "total",
        Sex::Female => "women",
        Sex::Male => "men",
    },
    axis_from_zero: "Scale from zero",
    axis_starts: |start| format!("The scale does not start at zero but at {start}."),
    axis_has_zero: "Zero is on the scale.",
    grey_lines: "Grey lines: the region’s other municipalities.",
    intervals: "Chance variation",
    interval_bars: "Vertical bar: the range in which the figure may vary by chance (95%).",
    no_intervals: "No range of chance variation has been published for these figures.",
    crosses: "Cross at the foot: there is no figure; the table says why.",
    open_marks: "Open marker: a provisional figure that may still change.",
    break_label: "series break",
    provisional: "provisional",
    base_of: |base| format!("n = {base}"),
    interval_of: |low, high| format!("range {low}–{high}"),
    chart: "Chart",
    chart_keys: "Move from year to year with the arrow keys. Home and End lead to the first and last year, Esc closes.",
    chart_failed: "The chart could not be drawn. The same figures are in the table.",
    years_shown: "Years shown",
    first_year: "First year",
    last_year: "Last year",
    all_years: "All years",
    others_range: |count, lowest, highest| match count {
        1 => format!("1 other municipality {lowest}"),
        _ => format!("{count} other municipalities {lowest}–{highest}"),
    },
    year: "Year",
    table: "Table",
    table_caption: |indicator| format!("{indicator}: figures by year"),
    absence: |absence| match absence {
        Absence::Suppressed => "hidden",
        Absence::NotSurveyed => "not measured",
        Absence::NotPublished => "no figure",
        Absence::NotApplicable => "not applicable",
    },
    count_of: |count| format!("count {count}"),
    in_language: |language| match language {
        Language::Finnish => "in Finnish",
        Language::Swedish => "in Swedish",
        Language::English => "in English",
    },
    unit: |unit| match unit {
        Unit::Percent => "per cent",
        Unit::Per1000 => "per thousand",
        Unit::Per10000 => "per ten thousand",
        Unit::Per100000 => "per hundred thousand",
        Unit::EurosPerInhabitant => "euros per inhabitant",
        Unit::Count => "number",
        Unit::Index => "index",
        Unit::Ratio => "ratio",
        Unit::Score => "points",
        Unit::Score0To100 => "points, 0–100",
        Unit::Share0To1 => "share, 0–1",
        Unit::InhabitantsPerKm2 => "inhabitants per square kilometre",
    },

    definition: "What the indicator tells",
    interpretation: "How to read the figure",
    limits: "What it must not be used for",
    details: "Details",
    years_available: "Years",
    producer: "Producer",
    source: "Source",
    coverage_municipalities: |count, of| format!("{count}/{of} municipalities"),
    regions_covered: "Coverage",
    explanation_failed: "The indicator’s description could not be loaded.",
    source_of_chart: |source, producer| match producer {
        Some(producer) => format!("{source}; producer {producer}."),
        None => format!("{source}."),
    },
    old_figures: |year| {
        format!("The newest figures are from {year}. The situation may have changed since then.")
    },
    small_population: |place, inhabitants| {
        format!(
            "{place}: {inhabitants} inhabitants. In a small municipality the figure may vary from year to year by chance."
        )
    },

    unknown_value: |parameter, value| {
        format!("The link had an unknown {parameter}, “{value}”; it was left out.")
    },
    parameter: |parameter| match parameter {
        Parameter::Version => "version",
        Parameter::Language => "language",
        Parameter::Municipality => "municipality",
        Parameter::Comparator => "region of comparison",
        Parameter::Sex => "sex",
        Parameter::Period => "range of years",
        Parameter::Baseline => "start of the scale",
        Parameter::Intervals => "interval",
        Parameter::Others => "choice of background lines",
        Parameter::Area => "priority area",
        Parameter::Phenomenon => "phenomenon",
        Parameter::Group => "target group",
        Parameter::Collection => "part of the knowledge base",
        Parameter::Text => "search word",
        Parameter::View => "view",
        Parameter::Order => "order",
        Parameter::Scale => "scale",
    },
    newer_link: "The link was made with a newer version of the service. Reload the page if something is missing.",
    too_many_municipalities: |most| {
        format!("The link had too many municipalities; the first {most} are shown.")
    },
    no_figures: |place| format!("{place}: this service has no figures of this indicator."),
    no_comparator_in_period: |place| {
        format!(
            "{place}: this service has no figures for these years, so there is nothing to compare with."
        )
    },
    region_instead_of_county: |region, county| {
        format!(
            "There are no figures of the wellbeing services county ({county}). The comparison is with {region}, whose municipalities may partly differ from the present county’s."
        )
    },
    sex_not_published: |sex| format!("This service has no separate figures for {sex}."),
    no_figures_in_period: |first, last| {
        format!("There are no figures of the chosen years. All years {first}–{last} are shown.")
    },
    no_municipalities: "This indicator has figures of the wellbeing services county or the whole country only, not of municipalities.",
    series_break: |year, reason| {
        format!(
            "Figures of {year} and of the years before it cannot be compared with each other. {reason}"
        )
    },

    load_failed_title: "The figures could not be loaded",
    unreachable: |file| {
        format!("The file {file} could not be reached. Check the network connection and try again.")
    },
    not_found: |file| format!("The file {file} is not in the publication."),
    refused: |file, status| {
        format!("The server did not give the file {file} (answer {status}). Try again in a moment.")
    },
    unusable: |file| format!("The file {file} cannot be used."),
    rest_works: "The rest of the page works as usual.",
    problems_heading: |count| match count {
        1 => "There is one problem in the published files".to_owned(),
        _ => format!("There are {count} problems in the published files"),
    },
};
