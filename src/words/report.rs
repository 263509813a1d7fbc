//! What is said on the page of the region's report.

pub(super) mod english;
mod finnish;
pub(super) mod swedish;

use super::template::Template;
use crate::model::ReportState;

/// What is said there in one language.
#[derive(Debug)]
#[expect(
    missing_docs,
    reason = "the Finnish words beside each name say what it is"
)]
pub struct ReportWords {
    pub title: &'static str,
    pub missing: &'static str,
    pub state: fn(ReportState) -> &'static str,
    pub state_since: Template<2>, // state, date
    pub state_meaning: fn(ReportState) -> &'static str,
    pub only_in: Template<1>, // the language, as in "in Finnish"
    pub contents: &'static str,
    pub print: &'static str,
    pub no_voices: &'static str,
    pub sources: &'static str,
    pub earlier: &'static str,
}

spoken!(ReportWords, report);
