//! What an embed is of, and the paths of it.

use crate::model::{IndicatorId, PriorityAreaId, RegionCode};

/// The step of a path below which embeds are.
const EMBEDS: &str = "upotus";

/// The name of every set in a path, since what it is stands in the query.
const OWN: &str = "oma";

/// The path of the page on which sets are put together.
const PAGE_OF_SETS: &str = "jarjestolle";

/// Of which kind of page an embed is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EmbedKind {
    /// Of an indicator's.
    Indicator,
    /// Of a card's.
    Card,
    /// Of a priority area's.
    Area,
    /// Of a reader's own set of indicators.
    Set,
}

impl EmbedKind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Indicator, Self::Card, Self::Area, Self::Set];

    /// The step of a path before the name.
    pub const fn step(self) -> &'static str {
        match self {
            Self::Indicator => "mittari",
            Self::Card => "kunta",
            Self::Area => "painopiste",
            Self::Set => "sarja",
        }
    }

    /// The kind of that step.
    pub fn from_step(step: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.step() == step)
    }
}

/// What an embed is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EmbedSubject {
    /// One of the views of an indicator.
    Indicator(IndicatorId),
    /// The card of a region, or one phenomenon of it.
    Card(RegionCode),
    /// A priority area in the county.
    Area(PriorityAreaId),
    /// A set of indicators of a reader's own, which stands in the query.
    Set,
}

impl EmbedSubject {
    /// The path of the page that shows the same with everything around it: `mittari/181`.
    pub fn page_path(&self) -> String {
        match self {
            Self::Set => PAGE_OF_SETS.to_owned(),
            _ => [self.kind().step(), "/", self.own_name()].concat(),
        }
    }

    /// The path of the embed: `upotus/mittari/181`.
    pub fn embed_path(&self) -> String {
        [EMBEDS, "/", self.kind().step(), "/", self.own_name()].concat()
    }

    /// A name of the embed that holds no sign with a meaning in markup: `mittari-181`.
    pub fn name(&self) -> String {
        [self.kind().step(), "-", self.own_name()].concat()
    }

    /// What a path of a page or of an embed shows, below the root of the app.
    pub fn from_path(path: &str) -> Option<Self> {
        let steps: Vec<&str> = path.split('/').filter(|step| !step.is_empty()).collect();
        match steps.as_slice() {
            [PAGE_OF_SETS] => Some(Self::Set),
            [EMBEDS, kind, name] | [kind, name] => Self::from_steps(kind, name),
            _ => None,
        }
    }

    /// What two steps of a path name: `mittari` and `181`.
    pub fn from_steps(kind: &str, name: &str) -> Option<Self> {
        match EmbedKind::from_step(kind)? {
            EmbedKind::Indicator => IndicatorId::from_text(name).map(Self::Indicator),
            EmbedKind::Card => RegionCode::from_text(name).map(Self::Card),
            EmbedKind::Area => PriorityAreaId::from_text(name).map(Self::Area),
            EmbedKind::Set => (name == OWN).then_some(Self::Set),
        }
    }

    /// Of which kind of page it is.
    pub const fn kind(&self) -> EmbedKind {
        match self {
            Self::Indicator(_) => EmbedKind::Indicator,
            Self::Card(_) => EmbedKind::Card,
            Self::Area(_) => EmbedKind::Area,
            Self::Set => EmbedKind::Set,
        }
    }

    fn own_name(&self) -> &str {
        match self {
            Self::Indicator(id) => id.as_str(),
            Self::Card(code) => code.as_str(),
            Self::Area(id) => id.as_str(),
            Self::Set => OWN,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_page_and_its_embed_show_the_same() {
        for path in [
            "mittari/181",
            "kunta/992",
            "painopiste/mielen-hyvinvointi",
            "jarjestolle",
        ] {
            let subject = EmbedSubject::from_path(path).unwrap();
            assert_eq!(subject.page_path(), path);
            assert_eq!(
                EmbedSubject::from_path(&subject.embed_path()),
                Some(subject)
            );
        }
    }

    #[test]
    fn what_cannot_be_embedded_is_no_subject() {
        for path in [
            "",
            "tutki",
            "upotus",
            "upotus/kunta",
            "upotus/upotus/kunta/992",
            "kunta/9 2",
            "upotus/sarja/muu",
        ] {
            assert_eq!(EmbedSubject::from_path(path), None, "{path}");
        }
    }

    proptest! {
        #[test]
        fn any_path_gives_a_subject_or_nothing(path in any::<String>()) {
            if let Some(subject) = EmbedSubject::from_path(&path) {
                prop_assert_eq!(EmbedSubject::from_path(&subject.page_path()), Some(subject));
            }
        }
    }
}
