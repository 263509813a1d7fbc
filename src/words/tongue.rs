//! Languages that the app learns when they are asked for, so that readers do not fetch what is said in others.
//!
//! Finnish is always at hand, and stands in for a language until it has been learned.
//! Every other program knows all languages from the beginning, of whatever it says.

use std::sync::OnceLock;

use super::{
    Words,
    annual_clock::ClockWords,
    cards::CardWords,
    digest::DigestWords,
    embeds::EmbedWords,
    english,
    front::FrontWords,
    organisations::{OrganisationWords, letter::LetterWords, need::NeedWords, set::SetWords},
    placed::PlacedWords,
    report::ReportWords,
    swedish,
    tour::TourWords,
};
use crate::model::Language;

/// Everything that is said in one language.
#[derive(Debug)]
pub struct Tongue {
    pub(super) words: &'static Words,
    pub(super) cards: &'static CardWords,
    pub(super) annual_clock: &'static ClockWords,
    pub(super) embeds: &'static EmbedWords,
    pub(super) front: &'static FrontWords,
    pub(super) organisations: &'static OrganisationWords,
    pub(super) needs: &'static NeedWords,
    pub(super) sets: &'static SetWords,
    pub(super) letters: &'static LetterWords,
    pub(super) digest: &'static DigestWords,
    pub(super) placed: &'static PlacedWords,
    pub(super) report: &'static ReportWords,
    pub(super) tour: &'static TourWords,
}

/// What is said in Swedish.
pub static SWEDISH: Tongue = Tongue {
    words: &swedish::WORDS,
    cards: &super::cards::swedish::WORDS,
    annual_clock: &super::annual_clock::swedish::WORDS,
    embeds: &super::embeds::swedish::WORDS,
    front: &super::front::swedish::WORDS,
    organisations: &super::organisations::swedish::WORDS,
    needs: &super::organisations::need::swedish::WORDS,
    sets: &super::organisations::set::swedish::WORDS,
    letters: &super::organisations::letter::swedish::WORDS,
    digest: &super::digest::swedish::WORDS,
    placed: &super::placed::swedish::WORDS,
    report: &super::report::swedish::WORDS,
    tour: &super::tour::swedish::WORDS,
};

/// What is said in English.
pub static ENGLISH: Tongue = Tongue {
    words: &english::WORDS,
    cards: &super::cards::english::WORDS,
    annual_clock: &super::annual_clock::english::WORDS,
    embeds: &super::embeds::english::WORDS,
    front: &super::front::english::WORDS,
    organisations: &super::organisations::english::WORDS,
    needs: &super::organisations::need::english::WORDS,
    sets: &super::organisations::set::english::WORDS,
    letters: &super::organisations::letter::english::WORDS,
    digest: &super::digest::english::WORDS,
    placed: &super::placed::english::WORDS,
    report: &super::report::english::WORDS,
    tour: &super::tour::english::WORDS,
};

static LEARNED: [OnceLock<&'static Tongue>; 3] =
    [OnceLock::new(), OnceLock::new(), OnceLock::new()];

/// Learns a language; a second time changes nothing.
pub fn learn(language: Language, tongue: &'static Tongue) {
    LEARNED[language as usize].get_or_init(|| tongue);
}

/// What is said in a language, unless it is Finnish or has not been learned.
pub(super) fn of(language: Language) -> Option<&'static Tongue> {
    LEARNED[language as usize].get().copied()
}

/// Whether everything can be said in a language.
pub fn knows(language: Language) -> bool {
    language == Language::Finnish || of(language).is_some()
}
