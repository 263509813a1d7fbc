//! Languages that a program learns when they are asked for, so that readers do not fetch what is said in others.
//!
//! Finnish is always at hand, and stands in for a language until it has been learned.
//! The app learns; every other program knows all languages from the beginning.

use super::{
    Words, cards::CardWords, digest::DigestWords, english, front::FrontWords, placed::PlacedWords,
    report::ReportWords, swedish,
};
#[cfg(feature = "app")]
use super::{
    annual_clock::ClockWords, embeds::EmbedWords, organisations::OrganisationWords, tour::TourWords,
};
use crate::model::Language;

/// Everything that is said in one language.
#[derive(Debug)]
pub struct Tongue {
    pub(super) words: &'static Words,
    pub(super) cards: &'static CardWords,
    /// Other programs say nothing of it.
    #[cfg(feature = "app")]
    pub(super) annual_clock: &'static ClockWords,
    /// Only the app learns them: other programs say little of embeds, or nothing.
    #[cfg(feature = "app")]
    pub(super) embeds: &'static EmbedWords,
    pub(super) front: &'static FrontWords,
    #[cfg(feature = "app")]
    pub(super) organisations: &'static OrganisationWords,
    pub(super) digest: &'static DigestWords,
    pub(super) placed: &'static PlacedWords,
    pub(super) report: &'static ReportWords,
    #[cfg(feature = "app")]
    pub(super) tour: &'static TourWords,
}

/// What is said in Swedish.
pub static SWEDISH: Tongue = Tongue {
    words: &swedish::WORDS,
    cards: &super::cards::swedish::WORDS,
    #[cfg(feature = "app")]
    annual_clock: &super::annual_clock::swedish::WORDS,
    #[cfg(feature = "app")]
    embeds: &super::embeds::swedish::WORDS,
    front: &super::front::swedish::WORDS,
    #[cfg(feature = "app")]
    organisations: &super::organisations::swedish::WORDS,
    digest: &super::digest::swedish::WORDS,
    placed: &super::placed::swedish::WORDS,
    report: &super::report::swedish::WORDS,
    #[cfg(feature = "app")]
    tour: &super::tour::swedish::WORDS,
};

/// What is said in English.
pub static ENGLISH: Tongue = Tongue {
    words: &english::WORDS,
    cards: &super::cards::english::WORDS,
    #[cfg(feature = "app")]
    annual_clock: &super::annual_clock::english::WORDS,
    #[cfg(feature = "app")]
    embeds: &super::embeds::english::WORDS,
    front: &super::front::english::WORDS,
    #[cfg(feature = "app")]
    organisations: &super::organisations::english::WORDS,
    digest: &super::digest::english::WORDS,
    placed: &super::placed::english::WORDS,
    report: &super::report::english::WORDS,
    #[cfg(feature = "app")]
    tour: &super::tour::english::WORDS,
};

#[cfg(feature = "app")]
mod learned {
    use std::sync::OnceLock;

    use super::Tongue;
    use crate::model::Language;

    static LEARNED: [OnceLock<&'static Tongue>; 3] =
        [OnceLock::new(), OnceLock::new(), OnceLock::new()];

    /// Learns a language; a second time changes nothing.
    pub fn learn(language: Language, tongue: &'static Tongue) {
        LEARNED[language as usize].get_or_init(|| tongue);
    }

    /// What is said in a language, unless it is Finnish or has not been learned.
    pub(in crate::words) fn of(language: Language) -> Option<&'static Tongue> {
        LEARNED[language as usize].get().copied()
    }
}

#[cfg(feature = "app")]
pub use learned::learn;
#[cfg(feature = "app")]
pub(super) use learned::of;

/// What is said in a language, unless it is Finnish.
#[cfg(not(feature = "app"))]
pub(super) const fn of(language: Language) -> Option<&'static Tongue> {
    match language {
        Language::Finnish => None,
        Language::Swedish => Some(&SWEDISH),
        Language::English => Some(&ENGLISH),
    }
}

/// Whether everything can be said in a language.
pub fn knows(language: Language) -> bool {
    language == Language::Finnish || of(language).is_some()
}
