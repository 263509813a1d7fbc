//! What is said on the accessibility statement and on the page about readers' data.
//!
//! What holds of the application wherever it runs is here; what belongs to a publisher is published.
//! Its languages travel together with the pages, as those of [`super::about`] do.

mod english;
mod finnish;
mod swedish;

use super::{passage::Passage, template::Template};
use crate::model::Language;

/// What is said there in one language.
#[derive(Debug)]
#[expect(
    missing_docs,
    reason = "the Finnish words beside each name say what it is"
)]
pub struct StatementsWords {
    pub contact: &'static str,
    pub no_contact: &'static str,

    // The accessibility statement
    pub accessibility: &'static str,
    pub concerns: Template<2>, // service, publisher
    pub law: &'static str,
    pub written: Template<1>, // date
    pub not_written: &'static str,
    pub status: Passage,
    pub draft: &'static str,
    pub shortcomings: Passage,
    pub own_shortcomings: &'static str,
    pub good_to_know: Passage,
    pub assessment: Passage,
    pub assessed: Template<1>, // date
    pub not_assessed: &'static str,
    pub feedback: Passage,
    pub supervision: Passage,
    pub supervisor: &'static str,
    pub supervisor_unit: &'static str,
    pub supervisor_page: &'static str,
    pub supervisor_telephone: &'static str,

    // Readers' data
    pub privacy: &'static str,
    pub privacy_lead: &'static str,
    pub browser: Passage,
    pub remembered: Template<1>, // municipality
    pub nothing_remembered: &'static str,
    pub forget: &'static str,
    pub address: Passage,
    pub server: Passage,
    pub no_logs: &'static str,
    pub embeds: Passage,
    pub people: Passage,
    pub controller: &'static str,
    pub more: &'static str,
}

/// Where the supervisor of accessibility receives letters (Traficom, since 1.1.2025).
pub const SUPERVISOR_MAILBOX: &str = "saavutettavuus@traficom.fi";

impl StatementsWords {
    /// The words of a language.
    pub const fn of(language: Language) -> &'static Self {
        match language {
            Language::Finnish => &finnish::WORDS,
            Language::Swedish => &swedish::WORDS,
            Language::English => &english::WORDS,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::passage::assert_alike;

    #[test]
    fn every_language_says_the_same_in_as_many_pieces() {
        assert_alike(&Language::ALL.map(|language| {
            let words = StatementsWords::of(language);
            vec![
                words.status,
                words.shortcomings,
                words.assessment,
                words.feedback,
                words.supervision,
                words.browser,
                words.address,
                words.server,
                words.embeds,
                words.people,
            ]
        }));
    }
}
