//! The languages of the interface, and texts that exist in some of them.

/// A language that the whole interface speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Language {
    /// Suomi, the first language of the first region.
    #[default]
    Finnish,
    /// Svenska.
    Swedish,
    /// English.
    English,
}

impl Language {
    /// Every language, in the order in which they are offered and fallen back to.
    pub const ALL: [Self; 3] = [Self::Finnish, Self::Swedish, Self::English];

    /// The BCP 47 tag, as in `lang="fi"`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Finnish => "fi",
            Self::Swedish => "sv",
            Self::English => "en",
        }
    }

    /// The short name by which a language is offered, *FI*.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Finnish => "FI",
            Self::Swedish => "SV",
            Self::English => "EN",
        }
    }

    /// The language of a BCP 47 primary tag, if the interface speaks it.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|language| language.code() == code)
    }

    /// The language's name in itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Finnish => "Suomi",
            Self::Swedish => "Svenska",
            Self::English => "English",
        }
    }
}

/// A text of the publication in at least one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Translated {
    texts: [Option<String>; 3],
}

/// A text as it can be shown: the words, and the language they are really in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wording<'a> {
    /// The words.
    pub text: &'a str,
    /// The language of the words, which differs from the wanted one where no translation exists.
    pub language: Language,
}

impl Translated {
    /// Puts the translations together; blank ones count as missing, and without any there is no text.
    pub fn of<T: Into<String>>(texts: impl IntoIterator<Item = (Language, T)>) -> Option<Self> {
        let mut translated = Self {
            texts: [None, None, None],
        };
        for (language, text) in texts {
            let text: String = text.into();
            let text = text.trim();
            if !text.is_empty() {
                translated.texts[language as usize] = Some(text.to_owned());
            }
        }
        translated
            .texts
            .iter()
            .any(Option::is_some)
            .then_some(translated)
    }

    /// The text in the wanted language, or in the first one it exists in.
    pub fn wording(&self, wanted: Language) -> Wording<'_> {
        std::iter::once(wanted)
            .chain(Language::ALL)
            .find_map(|language| {
                let text = self.texts[language as usize].as_deref()?;
                Some(Wording { text, language })
            })
            .unwrap_or(Wording {
                text: "",
                language: wanted,
            })
    }

    /// The words of [`Translated::wording`], where the language they are in is not of interest.
    pub fn text(&self, wanted: Language) -> &str {
        self.wording(wanted).text
    }

    /// The text in one language only: the wanted one, or else the first one it exists in.
    #[must_use]
    pub fn only(&self, wanted: Language) -> Self {
        let wording = self.wording(wanted);
        let mut only = Self {
            texts: [None, None, None],
        };
        only.texts[wording.language as usize] = Some(wording.text.to_owned());
        only
    }

    /// Every translation there is, in the order of [`Language::ALL`].
    pub fn translations(&self) -> impl Iterator<Item = Wording<'_>> {
        Language::ALL.into_iter().filter_map(|language| {
            let text = self.texts[language as usize].as_deref()?;
            Some(Wording { text, language })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_translation_falls_back_visibly_to_the_language_there_is() {
        let name = Translated::of([(Language::Finnish, "Työttömät"), (Language::Swedish, "  ")])
            .expect("one translation is enough");
        let wording = name.wording(Language::Swedish);
        assert_eq!(wording.text, "Työttömät");
        assert_eq!(wording.language, Language::Finnish);
    }

    #[test]
    fn a_text_in_no_language_is_no_text() {
        assert_eq!(Translated::of([(Language::English, " ")]), None);
    }
}
