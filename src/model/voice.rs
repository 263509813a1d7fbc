//! What somebody in a region says of how people are doing there, beside the figures.

use super::{Date, Language, PriorityArea, Prose, Theme};

/// A text in which a body says itself how it sees a theme in one region.
///
/// Whoever wrote it has agreed that it is published; without that it never gets this far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voice {
    /// Who says it.
    pub author: Author,
    /// When it was said.
    pub date: Date,
    /// The language of title and text; nobody has translated them.
    pub language: Language,
    /// What it is about; nothing where it is about the region in general.
    pub theme: Option<Theme>,
    /// Its heading, where it has one.
    pub title: Option<String>,
    /// The text.
    pub prose: Prose,
}

impl Voice {
    /// Whether it is about an area or one of its phenomena.
    pub fn is_about(&self, area: &PriorityArea) -> bool {
        match &self.theme {
            None => false,
            Some(Theme::Area(id)) => area.id == *id,
            Some(Theme::Phenomenon(id)) => {
                let mut phenomena = area.phenomena.iter();
                phenomena.any(|phenomenon| phenomenon.id == *id)
            }
        }
    }
}

/// A body that speaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Author {
    /// Its name, as it writes it itself.
    pub name: String,
    /// What kind of body it is.
    pub kind: AuthorKind,
}

/// What kind of body speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum AuthorKind {
    /// Kunta.
    Municipality,
    /// Järjestö.
    Organisation,
    /// Seurakunta.
    Parish,
    /// Palvelualue tai vastuualue of the wellbeing services county.
    ServiceArea,
    /// Any other: a school, a company, a council of young or older people.
    Other,
}

impl AuthorKind {
    /// Every kind, in the order in which they are shown.
    pub const ALL: [Self; 5] = [
        Self::Municipality,
        Self::Organisation,
        Self::Parish,
        Self::ServiceArea,
        Self::Other,
    ];

    /// The kind's name in files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Municipality => "municipality",
            Self::Organisation => "organisation",
            Self::Parish => "parish",
            Self::ServiceArea => "service-area",
            Self::Other => "other",
        }
    }

    /// The kind of that name in files.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}
