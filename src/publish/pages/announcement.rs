//! What other services are told of a subject: what it is, what is said of it, and how it looks as a picture.

mod figures;
mod texts;

use super::Subject;
use crate::{model::Language, publish::edition::Edition};

/// The language of everything here: who asks for a page without script cannot choose.
///
/// Only what is not written in it is told in its own.
const LANGUAGE: Language = Language::Finnish;
/// About as much of a description as services show.
const LONGEST_DESCRIPTION: usize = 300;

/// What other services are told of a subject.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Announcement {
    /// What it is about.
    pub(super) subject: Subject,
    /// Its title.
    pub(super) title: String,
    /// What is said of it, in a sentence or some.
    pub(super) description: String,
    /// Its picture, where there is something to draw.
    pub(super) card: Option<SocialCard>,
    /// The language.
    pub(super) language: Language,
}

/// A picture beside a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SocialCard {
    /// It as SVG.
    pub(super) svg: String,
    /// What it shows, for those who cannot see it.
    pub(super) in_words: String,
    /// Where its figures come from.
    pub(super) source: String,
}

/// What is told of every indicator with figures, every region with a card, every area, every tour and every page of
/// which there is one, as far as there is something to tell.
pub(super) fn all(edition: &Edition) -> impl Iterator<Item = Announcement> {
    figures::all(edition).chain(texts::all(edition))
}

/// As many whole sentences as services show, but always the first.
fn description(said: Vec<String>, title: &str) -> String {
    let mut description = String::new();
    for sentence in said {
        let length = description.chars().count() + 1 + sentence.chars().count();
        if description.is_empty() {
            description = sentence;
        } else if length <= LONGEST_DESCRIPTION {
            description.push(' ');
            description.push_str(&sentence);
        } else {
            break;
        }
    }
    if description.is_empty() {
        description.push_str(title);
    }
    description
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_description_has_whole_sentences_and_at_least_one() {
        let long = "a".repeat(LONGEST_DESCRIPTION + 1);
        assert_eq!(description(vec![long.clone(), "Toinen.".into()], ""), long);
        let said = vec!["Yksi.".into(), "Kaksi.".into(), long];
        assert_eq!(description(said, "Otsikko"), "Yksi. Kaksi.");
        assert_eq!(description(vec![], "Otsikko"), "Otsikko");
    }
}
