//! What changed between two states of a publication: figures, definitions, regions.
//!
//! A figure is compared as it is written, with the decimals of its indicator; why a figure is missing, how many
//! people it stands for and whether it is provisional are not compared.
//! A reason is not, since every new year gives all shorter series one that nobody stated.

mod field;
mod figure;
mod finding;

#[cfg(test)]
pub(crate) mod tests;

pub use field::{IndicatorField, RegionField};
pub use figure::{ChangeCounts, ChangeKind, FigureChange, SeriesChanges};
pub use finding::PublishedState;

use super::{IndicatorId, RegionCode, Sex, Translated, Year};

/// Whether an indicator is listed as before, and whether it has figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum IndicatorStanding {
    /// It is listed as before, with figures as before or without them as before.
    #[default]
    Stays,
    /// It was not listed.
    New,
    /// It is not listed any more.
    Gone,
    /// It was listed without figures, and has some now.
    FirstFigures,
    /// It had figures, and is listed without any now.
    WithoutFigures,
}

impl IndicatorStanding {
    /// Every change of standing, in the order in which they are told.
    pub const CHANGES: [Self; 4] = [
        Self::New,
        Self::Gone,
        Self::FirstFigures,
        Self::WithoutFigures,
    ];

    /// The standing's name in files; none where it did not change.
    pub const fn code(self) -> Option<&'static str> {
        Some(match self {
            Self::Stays => return None,
            Self::New => "new",
            Self::Gone => "gone",
            Self::FirstFigures => "first-figures",
            Self::WithoutFigures => "without-figures",
        })
    }

    /// The standing of that name in files.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::CHANGES
            .into_iter()
            .find(|standing| standing.code() == Some(code))
    }
}

/// Whether a region is listed as before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum RegionStanding {
    /// It is.
    #[default]
    Stays,
    /// It was not listed.
    New,
    /// It is not listed any more.
    Gone,
}

impl RegionStanding {
    /// Every change of standing, in the order in which they are told.
    pub const CHANGES: [Self; 2] = [Self::New, Self::Gone];

    /// The standing's name in files; none where it did not change.
    pub const fn code(self) -> Option<&'static str> {
        Some(match self {
            Self::Stays => return None,
            Self::New => "new",
            Self::Gone => "gone",
        })
    }

    /// The standing of that name in files.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::CHANGES
            .into_iter()
            .find(|standing| standing.code() == Some(code))
    }
}

/// What changed of an indicator.
#[derive(Debug, Clone, PartialEq)]
pub struct IndicatorChanges {
    /// Its identifier.
    pub id: IndicatorId,
    /// Its name; of one that is gone, the name it had.
    pub name: Translated,
    /// Whether it is listed as before.
    pub standing: IndicatorStanding,
    /// What is said of it in other words than before; nothing of one that is new or gone.
    pub fields: Vec<IndicatorField>,
    /// How many decimals its figures had.
    pub old_decimals: u8,
    /// How many decimals its figures have; of one that is gone, as many as they had.
    pub decimals: u8,
    /// The figures that are not what they were, by region code and sex.
    pub series: Vec<SeriesChanges>,
}

impl IndicatorChanges {
    /// Whether anything changed.
    pub fn is_empty(&self) -> bool {
        self.standing == IndicatorStanding::Stays
            && self.fields.is_empty()
            && self.series.is_empty()
    }

    /// How many of its figures are not what they were.
    pub fn counts(&self) -> ChangeCounts {
        ChangeCounts::of(&self.series)
    }
}

/// What changed of a region.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegionChanges {
    /// Its code.
    pub code: RegionCode,
    /// Its name; of one that is gone, the name it had.
    pub name: Translated,
    /// Whether it is listed as before.
    pub standing: RegionStanding,
    /// What is said of it in other words than before; nothing of one that is new or gone.
    pub fields: Vec<RegionField>,
}

/// What changed between two states of a publication; only what changed is listed.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Changes {
    /// The regions in the order of the catalogue, and after them those that are gone.
    pub regions: Vec<RegionChanges>,
    /// The indicators in the order of the catalogue, and after them those that are gone.
    pub indicators: Vec<IndicatorChanges>,
}

impl Changes {
    /// Whether nothing changed.
    pub const fn is_empty(&self) -> bool {
        self.regions.is_empty() && self.indicators.is_empty()
    }

    /// What changed of an indicator.
    pub fn indicator(&self, id: &IndicatorId) -> Option<&IndicatorChanges> {
        self.indicators.iter().find(|indicator| indicator.id == *id)
    }

    /// How many figures are not what they were.
    pub fn counts(&self) -> ChangeCounts {
        ChangeCounts::of(self.series())
    }

    /// How many figures of a region are not what they were, of every indicator and sex.
    pub fn of_region(&self, region: &RegionCode) -> ChangeCounts {
        ChangeCounts::of(self.series().filter(|series| series.region() == region))
    }

    /// How many figures of a region and sex are not what they were, of every indicator.
    pub fn of_region_and_sex(&self, region: &RegionCode, sex: Sex) -> ChangeCounts {
        let series = self.series();
        ChangeCounts::of(series.filter(|series| series.region() == region && series.sex() == sex))
    }

    /// What happened to the newest figure of an indicator, region and sex: its own change, or that a newer one vanished.
    ///
    /// `latest` is the year of the newest figure there is now.
    pub fn of_latest(
        &self,
        indicator: &IndicatorId,
        region: &RegionCode,
        sex: Sex,
        latest: Option<Year>,
    ) -> Option<ChangeKind> {
        self.indicator(indicator)?
            .series
            .iter()
            .find(|series| series.region() == region && series.sex() == sex)?
            .of_latest(latest)
    }

    fn series(&self) -> impl Iterator<Item = &SeriesChanges> {
        self.indicators
            .iter()
            .flat_map(|indicator| &indicator.series)
    }
}
