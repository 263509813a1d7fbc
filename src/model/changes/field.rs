//! What is said of an indicator or a region, piece by piece, as far as a reader should know that it changed.

use crate::model::{Explanation, Indicator, Ordered, Region};

/// A part of what is said of an indicator; when its figures were updated and what figures there are is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[expect(
    missing_docs,
    reason = "they are the fields of `Indicator` and `Explanation`"
)]
pub enum IndicatorField {
    Name,
    Unit,
    Decimals,
    Direction,
    Phenomenon,
    Groups,
    People,
    Collections,
    Gathering,
    Rhythm,
    Breaks,
    Source,
    SourceId,
    Producer,
    Caveat,
    Statement,
    Definition,
    Interpretation,
    Limits,
}

impl IndicatorField {
    /// Every field, in the order of the files.
    pub const ALL: [Self; 19] = [
        Self::Name,
        Self::Unit,
        Self::Decimals,
        Self::Direction,
        Self::Phenomenon,
        Self::Groups,
        Self::People,
        Self::Collections,
        Self::Gathering,
        Self::Rhythm,
        Self::Breaks,
        Self::Source,
        Self::SourceId,
        Self::Producer,
        Self::Caveat,
        Self::Statement,
        Self::Definition,
        Self::Interpretation,
        Self::Limits,
    ];

    /// The field's name in files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Unit => "unit",
            Self::Decimals => "decimals",
            Self::Direction => "direction",
            Self::Phenomenon => "phenomenon",
            Self::Groups => "groups",
            Self::People => "people",
            Self::Collections => "collections",
            Self::Gathering => "gathering",
            Self::Rhythm => "rhythm",
            Self::Breaks => "breaks",
            Self::Source => "source",
            Self::SourceId => "source_id",
            Self::Producer => "producer",
            Self::Caveat => "caveat",
            Self::Statement => "statement",
            Self::Definition => "definition",
            Self::Interpretation => "interpretation",
            Self::Limits => "limits",
        }
    }

    /// The field of that name in files.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.code() == code)
    }

    /// Whether the field is another than it was.
    pub(super) fn differs(self, old: Described<'_>, new: Described<'_>) -> bool {
        let (was, is) = (old.indicator, new.indicator);
        match self {
            Self::Name => was.name != is.name,
            Self::Unit => was.unit != is.unit,
            Self::Decimals => was.decimals != is.decimals,
            Self::Direction => was.direction != is.direction,
            Self::Phenomenon => was.phenomenon != is.phenomenon,
            Self::Groups => in_order(&was.target_groups) != in_order(&is.target_groups),
            Self::People => was.people != is.people,
            Self::Collections => in_order(&was.collections) != in_order(&is.collections),
            Self::Gathering => was.gathering != is.gathering,
            Self::Rhythm => was.rhythm != is.rhythm,
            Self::Breaks => was.breaks != is.breaks,
            Self::Source => was.source != is.source,
            Self::SourceId => was.source_id != is.source_id,
            Self::Producer => was.producer != is.producer,
            Self::Caveat => was.caveat != is.caveat,
            Self::Statement => was.statement != is.statement,
            Self::Definition => old.text(|it| &it.definition) != new.text(|it| &it.definition),
            Self::Interpretation => {
                old.text(|it| &it.interpretation) != new.text(|it| &it.interpretation)
            }
            Self::Limits => old.text(|it| &it.limits) != new.text(|it| &it.limits),
        }
    }
}

/// A list in which the order says nothing.
fn in_order<T: Ord>(values: &[T]) -> Ordered<&T> {
    values.iter().collect()
}

/// An indicator with its explanation, where it has one.
#[derive(Debug, Clone, Copy)]
pub(super) struct Described<'a> {
    pub(super) indicator: &'a Indicator,
    pub(super) explanation: Option<&'a Explanation>,
}

impl<'a> Described<'a> {
    fn text<T>(self, read: impl FnOnce(&'a Explanation) -> &'a Option<T>) -> Option<&'a T> {
        self.explanation
            .and_then(|explanation| read(explanation).as_ref())
    }
}

/// A part of what is said of a region.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "they are the fields of `Region`")]
pub enum RegionField {
    Level,
    Name,
    Short,
    Locative,
    Population,
    Tile,
    Mergers,
}

impl RegionField {
    /// Every field, in the order of the files.
    pub const ALL: [Self; 7] = [
        Self::Level,
        Self::Name,
        Self::Short,
        Self::Locative,
        Self::Population,
        Self::Tile,
        Self::Mergers,
    ];

    /// The field's name in files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Level => "level",
            Self::Name => "name",
            Self::Short => "short",
            Self::Locative => "locative",
            Self::Population => "population",
            Self::Tile => "tile",
            Self::Mergers => "mergers",
        }
    }

    /// The field of that name in files.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.code() == code)
    }

    /// Whether the field is another than it was.
    pub(super) fn differs(self, was: &Region, is: &Region) -> bool {
        match self {
            Self::Level => was.level != is.level,
            Self::Name => was.name != is.name,
            Self::Short => was.short_name != is.short_name,
            Self::Locative => was.locative != is.locative,
            Self::Population => was.population != is.population,
            Self::Tile => was.tile != is.tile,
            Self::Mergers => was.mergers != is.mergers,
        }
    }
}
