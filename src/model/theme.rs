//! What the region works on: priority areas, their phenomena, and whose wellbeing they concern.

use super::{PhenomenonId, PriorityAreaId, TargetGroupId, Translated};

/// What part a theme plays in the region's plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AreaKind {
    /// Painopiste: what the plan wants to change.
    Priority,
    /// Background facts of a municipality.
    Background,
    /// Use and quality of services.
    Services,
}

impl AreaKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Priority, Self::Background, Self::Services];

    /// The kind's name in files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Priority => "priority",
            Self::Background => "background",
            Self::Services => "services",
        }
    }

    /// The kind of that name in files.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// The colour that marks an area; the shades are the style sheet's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Accent {
    /// Violet.
    Violet,
    /// Teal.
    Teal,
    /// Burnt orange.
    Orange,
    /// Grey.
    Grey,
    /// Blue.
    Blue,
}

impl Accent {
    /// Every accent.
    pub const ALL: [Self; 5] = [
        Self::Violet,
        Self::Teal,
        Self::Orange,
        Self::Grey,
        Self::Blue,
    ];

    /// The accent's name in files and in style sheets.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Violet => "violet",
            Self::Teal => "teal",
            Self::Orange => "orange",
            Self::Grey => "grey",
            Self::Blue => "blue",
        }
    }

    /// The accent of that name in files.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|accent| accent.code() == code)
    }
}

/// A theme of the region's work, with the phenomena that are followed in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PriorityArea {
    /// Its identifier.
    pub id: PriorityAreaId,
    /// Its part in the plan.
    pub kind: AreaKind,
    /// The colour that marks it.
    pub accent: Accent,
    /// Its name.
    pub name: Translated,
    /// What is followed there, in one sentence.
    pub aim: Option<Translated>,
    /// Its phenomena, in the editors' order.
    pub phenomena: Vec<Phenomenon>,
}

/// A phenomenon (ilmiö) that indicators tell of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phenomenon {
    /// Its identifier, unique over all areas.
    pub id: PhenomenonId,
    /// Its name.
    pub name: Translated,
}

/// What a question or a text is about: an area as a whole, or one phenomenon of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Theme {
    /// An area as a whole.
    Area(PriorityAreaId),
    /// A phenomenon.
    Phenomenon(PhenomenonId),
}

/// Whether indicators are grouped by people or by a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GroupKind {
    /// People: *Ikääntyneet*.
    People,
    /// A plan that follows the indicator: *Neuvolasuunnitelma*.
    Plan,
}

impl GroupKind {
    /// Every kind.
    pub const ALL: [Self; 2] = [Self::People, Self::Plan];

    /// The kind's name in files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::People => "group",
            Self::Plan => "plan",
        }
    }

    /// The kind of that name in files.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// A group of people or a plan that an indicator belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TargetGroup {
    /// Its identifier.
    pub id: TargetGroupId,
    /// People or plan.
    pub kind: GroupKind,
    /// Its name.
    pub name: Translated,
}
