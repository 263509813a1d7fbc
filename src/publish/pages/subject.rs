//! What a page for other services is about, and the paths of its files.

use crate::{
    embedding::{EmbedKind, EmbedSubject},
    model::PhenomenonId,
};

/// The step of a path below which guided tours are.
const TOURS: &str = "ilmio";

/// What a page for other services is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// Something that can be embedded as well.
    Embeddable(EmbedSubject),
    /// The guided tour of a phenomenon.
    Tour(PhenomenonId),
    /// A page of which there is one.
    Single(SinglePage),
}

/// A page of the app of which there is one, and which is about more than can be chosen in its address.
///
/// Neither the front page, which is the site's own page, nor the explorer, of which only what was found is passed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SinglePage {
    /// The region's report.
    Report,
    /// All municipalities beside each other.
    Municipalities,
    /// The page for organisations.
    Organisations,
    /// The annual clock.
    AnnualClock,
    /// The page on which readers put their own reports together; whatever they write is nowhere but with them.
    Digest,
    /// How figures and verdicts come about.
    About,
    /// What changed in each release.
    History,
    /// The accessibility statement.
    Accessibility,
    /// What is known of readers.
    Privacy,
}

impl SinglePage {
    /// Every one.
    pub const ALL: [Self; 9] = [
        Self::Report,
        Self::Municipalities,
        Self::Organisations,
        Self::AnnualClock,
        Self::Digest,
        Self::About,
        Self::History,
        Self::Accessibility,
        Self::Privacy,
    ];

    /// Its path, as the app's routes have it.
    const fn path(self) -> &'static str {
        match self {
            Self::Report => "kertomus",
            Self::Municipalities => "kunnat",
            Self::Organisations => "jarjestolle",
            Self::AnnualClock => "vuosikello",
            Self::Digest => "kooste",
            Self::About => "tietoa",
            Self::History => "muutokset",
            Self::Accessibility => "saavutettavuus",
            Self::Privacy => "tietosuoja",
        }
    }
}

impl Subject {
    /// The folders below the site in which pages are; those of which there is one are in the site's own.
    pub(super) const FOLDERS: [&'static str; 5] = [
        EmbedKind::Indicator.step(),
        EmbedKind::Card.step(),
        EmbedKind::Area.step(),
        TOURS,
        "",
    ];

    /// The path of the app's page: `mittari/181`, `ilmio/lastensuojelu`, `kertomus`.
    pub fn path(&self) -> String {
        match self {
            Self::Embeddable(subject) => subject.page_path(),
            Self::Tour(phenomenon) => [TOURS, "/", phenomenon.as_str()].concat(),
            Self::Single(page) => page.path().to_owned(),
        }
    }

    /// A name that is one step of a path: `mittari-181`, `ilmio-lastensuojelu`, `kertomus`.
    pub fn name(&self) -> String {
        match self {
            Self::Embeddable(subject) => subject.name(),
            Self::Tour(phenomenon) => [TOURS, "-", phenomenon.as_str()].concat(),
            Self::Single(page) => page.path().to_owned(),
        }
    }

    /// What a folder below the site and a name in it stand for.
    pub(super) fn from_steps(folder: &str, name: &str) -> Option<Self> {
        match folder {
            "" => {
                let mut pages = SinglePage::ALL.into_iter();
                pages.find(|page| page.path() == name).map(Self::Single)
            }
            TOURS => PhenomenonId::from_text(name).map(Self::Tour),
            // What a reader's own set is stands in its address alone.
            _ => EmbedSubject::from_steps(folder, name)
                .filter(|subject| *subject != EmbedSubject::Set)
                .map(Self::Embeddable),
        }
    }

    /// What a name stands for that is one step of a path.
    pub(super) fn from_name(name: &str) -> Option<Self> {
        let (folder, name) = name.split_once('-').unwrap_or(("", name));
        Self::from_steps(folder, name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subject_is_known_by_its_path_and_by_its_name() {
        let single = SinglePage::ALL.map(SinglePage::path);
        let others = ["mittari/181", "kunta/HVA15", "painopiste/a-b", "ilmio/a-b"];
        for path in single.into_iter().chain(others) {
            let (folder, name) = path.split_once('/').unwrap_or(("", path));
            let subject = Subject::from_steps(folder, name).unwrap();
            assert_eq!(subject.path(), path);
            assert!(Subject::FOLDERS.contains(&folder), "{folder}");
            assert_eq!(Subject::from_name(&subject.name()), Some(subject));
        }
    }

    #[test]
    fn what_has_no_page_of_its_own_is_no_subject() {
        for (folder, name) in [
            ("", "index"),
            ("", "tutki"),
            ("", ""),
            ("sarja", "oma"),
            ("upotus", "181"),
            ("ilmio", "Ei kelpaa"),
        ] {
            assert_eq!(Subject::from_steps(folder, name), None, "{folder}/{name}");
        }
    }
}
