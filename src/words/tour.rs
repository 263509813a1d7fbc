//! What is said on the page of a guided tour, and where one leads there.

pub(super) mod english;
mod finnish;
pub(super) mod swedish;

use super::template::Template;

/// What is said there in one language.
#[derive(Debug)]
#[expect(
    missing_docs,
    reason = "the Finnish words beside each name say what it is"
)]
pub struct TourWords {
    pub of_phenomenon: Template<1>, // phenomenon
    pub unknown_title: &'static str,
    pub unknown_body: Template<1>, // identifier
    pub only_in: Template<1>,      // the language, as in "in Finnish"
    pub print: &'static str,
    pub chart: &'static str,
    pub step: Template<2>, // number, count
    pub show: &'static str,
    pub municipality: &'static str,
    pub choose: &'static str,
    pub example: Template<1>, // municipality
    pub onward: &'static str,
    pub sources: &'static str,
}

spoken!(TourWords, tour);
