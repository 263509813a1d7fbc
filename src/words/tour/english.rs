//! Guided tours in English.

use super::{Template, TourWords};

pub(in crate::words) static WORDS: TourWords = TourWords {
    of_phenomenon: Template::of("Guided tour: {0}"),
    unknown_title: "There is no such tour",
    unknown_body: Template::of("There is no guided tour of the phenomenon “{0}”."),
    only_in: Template::of("The tour has been written {0} only."),
    print: "Print the tour",
    chart: "The chart of the tour",
    step: Template::of("Step {0} of {1}"),
    show: "Show in the chart",
    municipality: "Municipality",
    choose: "Choose a municipality",
    example: Template::of("{0} (example)"),
    onward: "Where to go from here",
    sources: "Sources of the figures",
};
