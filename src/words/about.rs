//! What is said on the page that tells how figures and verdicts come about.
//!
//! Its languages travel together with the page: few read it, and what is learned with a language is fetched by all who
//! read in it.

mod english;
mod finnish;
mod swedish;
mod workings;

use super::{passage::Passage, template::Template};
use crate::model::{Language, card::ExampleKind};

pub use workings::steps;

/// What is said there in one language.
#[derive(Debug)]
#[expect(
    missing_docs,
    reason = "the Finnish words beside each name say what it is"
)]
pub struct AboutWords {
    pub title: &'static str,
    pub lead: &'static str,
    pub contents: &'static str,
    pub figures: Passage,
    pub verdicts: Passage,
    pub examples: Passage,
    pub examples_of: Template<1>, // region
    pub no_examples: &'static str,
    pub kind: fn(ExampleKind) -> &'static str,
    pub no_such_example: &'static str,
    pub figures_used: &'static str,
    pub year: &'static str,
    pub interval: &'static str,
    pub working: &'static str,
    pub to_indicator: &'static str,
    pub hidden: Passage,
    pub certainty: Passage,
    pub years: Passage,
    pub similar: Passage,
    pub population: &'static str,
    pub no_similar: &'static str,
    pub data: Passage,
    pub manifest: &'static str,
    pub catalogue: &'static str,
    pub schemas: &'static str,
    pub datasets: Template<1>, // how many
    pub licences: Passage,
    pub no_licence: &'static str,
    pub code: Passage,
    pub licence_text: &'static str,
    pub licences_of_others: &'static str,
    pub limits: Passage,
}

impl AboutWords {
    /// The words of a language.
    pub const fn of(language: Language) -> &'static Self {
        match language {
            Language::Finnish => &finnish::WORDS,
            Language::Swedish => &swedish::WORDS,
            Language::English => &english::WORDS,
        }
    }

    /// Every passage with the name by which links lead to it, in the order of the page.
    pub fn passages(&self) -> [(&'static str, Passage); 11] {
        [
            ("luvut", self.figures),
            ("suunta", self.verdicts),
            ("esimerkit", self.examples),
            ("puuttuvat", self.hidden),
            ("varmuus", self.certainty),
            ("vuodet", self.years),
            ("samankaltaiset", self.similar),
            ("data", self.data),
            ("luvat", self.licences),
            ("ohjelma", self.code),
            ("rajat", self.limits),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::passage::assert_alike;

    #[test]
    fn every_language_says_the_same_in_as_many_pieces() {
        assert_alike(&Language::ALL.map(|language| {
            let passages = AboutWords::of(language).passages();
            passages.map(|(_, passage)| passage).to_vec()
        }));
    }
}
