//! The letter in which an organisation tells the region what it sees, begun with what is on the screen.

pub(in crate::words) mod english;
mod finnish;
pub(in crate::words) mod swedish;

use super::OrganisationWords;
use crate::{
    model::{Date, Language},
    words::template::Template,
};

/// What is said around an observation in one language.
#[derive(Debug)]
#[expect(
    missing_docs,
    reason = "the Finnish words beside each name say what it is"
)]
pub struct LetterWords {
    pub observation: &'static str,
    pub observation_lead: &'static str,
    pub no_address: &'static str,
    pub write_mail: &'static str,
    pub open_form: &'static str,
    pub form_hint: &'static str,
    pub text: &'static str,
    pub copy_text: &'static str,
    pub text_copied: &'static str,
    pub text_not_copied: &'static str,
    pub subject: Template<1>, // theme
    pub our_observation: &'static str,
    pub organisation: &'static str,
    pub figures_line: Template<2>, // service, date
    pub more_indicators: fn(usize) -> String,
    pub link_line: Template<1>, // address
}

spoken!(LetterWords, letters);

/// How many indicators a letter tells of: mail programs cut longer addresses than some two thousand characters.
const MOST_INDICATORS: usize = 5;

/// What is on the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnScreen {
    /// The municipalities of the area of activity by name; none where it is all of them.
    pub municipalities: Vec<String>,
    /// What was asked for, in words.
    pub theme: String,
    /// What each indicator says of its newest figure.
    pub figures: Vec<String>,
    /// The service's name.
    pub service: String,
    /// When the figures were published.
    pub date: Date,
    /// The address that shows the same.
    pub address: String,
}

/// A letter that is yet to be finished by who sends it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// Its subject.
    pub subject: String,
    /// Its text, line by line.
    pub text: String,
}

impl Letter {
    /// Begins a letter.
    pub fn of(shown: &OnScreen, language: Language) -> Self {
        let words = LetterWords::of(language);
        let asked = OrganisationWords::of(language);
        let area = match shown.municipalities.as_slice() {
            [] => asked.everywhere.to_owned(),
            chosen => chosen.join(", "),
        };
        let mut lines = vec![
            words.our_observation.to_owned(),
            String::new(),
            String::new(),
            words.organisation.to_owned(),
            String::new(),
            asked.area_line.with([&area]),
        ];
        if !shown.theme.is_empty() {
            lines.push(asked.theme_line.with([&shown.theme]));
        }
        if !shown.figures.is_empty() {
            lines.push(String::new());
            let date = shown.date.write(language);
            lines.push(words.figures_line.with([&shown.service, &date]));
            let told = shown.figures.iter().take(MOST_INDICATORS);
            lines.extend(told.map(|said| format!("– {said}")));
            let left = shown.figures.len().saturating_sub(MOST_INDICATORS);
            lines.extend((left > 0).then(|| (words.more_indicators)(left)));
        }
        lines.push(String::new());
        lines.push(words.link_line.with([&shown.address]));
        let theme = if shown.theme.is_empty() {
            &area
        } else {
            &shown.theme
        };
        Self {
            subject: words.subject.with([theme]),
            text: lines.join("\n"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(count: usize) -> OnScreen {
        OnScreen {
            municipalities: vec!["Äänekoski".to_owned(), "Joutsa".to_owned()],
            theme: "Ehkäisevä päihdetyö".to_owned(),
            figures: (1..=count)
                .map(|number| format!("Luku {number}."))
                .collect(),
            service: "Kokeilu".to_owned(),
            date: Date::from_iso("2026-11-24").unwrap(),
            address: "https://example.org/jarjestolle?kunta=992".to_owned(),
        }
    }

    #[test]
    fn a_letter_tells_what_is_on_the_screen_and_leaves_room_for_the_observation() {
        let letter = Letter::of(&shown(2), Language::Finnish);
        assert_eq!(letter.subject, "Järjestön havainto: Ehkäisevä päihdetyö");
        assert_eq!(
            letter.text,
            "Havaintomme:\n\n\nJärjestö ja yhteyshenkilö:\n\nToiminta-alue: Äänekoski, Joutsa\nTeema: Ehkäisevä päihdetyö\n\nMitä luvut kertovat (Kokeilu, julkaistu 24.11.2026):\n– Luku 1.\n– Luku 2.\n\nSama näkymä: https://example.org/jarjestolle?kunta=992"
        );
    }

    #[test]
    fn many_indicators_are_counted_so_that_the_letter_stays_short() {
        for language in Language::ALL {
            let letter = Letter::of(&shown(12), language);
            assert!(letter.text.contains("– Luku 5."));
            assert!(!letter.text.contains("Luku 6."));
            assert!(letter.text.contains('7'), "{}", letter.text);
        }
    }

    #[test]
    fn without_a_theme_the_subject_is_the_area_of_activity() {
        let everywhere = OnScreen {
            municipalities: Vec::new(),
            theme: String::new(),
            ..shown(0)
        };
        let letter = Letter::of(&everywhere, Language::Finnish);
        assert_eq!(letter.subject, "Järjestön havainto: kaikki kunnat");
        assert!(!letter.text.contains("Mitä luvut kertovat"));
    }
}
