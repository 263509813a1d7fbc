//! The report in English.

use super::{ReportWords, Template};
use crate::model::ReportState;

pub(in crate::words) static WORDS: ReportWords = ReportWords {
    title: "Wellbeing report",
    missing: "The report has not yet been published in this service.",
    state: |state| match state {
        ReportState::Draft => "Draft",
        ReportState::InHandling => "Being handled",
        ReportState::Approved => "Approved",
    },
    state_since: Template::of("{0}, {1}."),
    state_meaning: |state| match state {
        ReportState::Draft => {
            "The report is still being written. It has not been decided on, and may change."
        }
        ReportState::InHandling => {
            "Those who decide on the report have it now, and it may still change."
        }
        ReportState::Approved => {
            "The text is as it was approved. The charts show the newest published figures."
        }
    },
    only_in: Template::of("The report has been published {0} only."),
    contents: "Contents",
    print: "Print the report",
    no_voices: "No views of this have been published in this service yet.",
    sources: "Sources of the figures",
    earlier: "Earlier reports",
};
