//! What changed since an earlier release, apart from the catalogue because only those who ask for it need it.

mod reading;

#[cfg(test)]
mod tests;

use serde::Serialize;

use super::{
    FormatVersion, Loaded, Problem, Release, Strictness,
    catalogue_file::{Texts, translations},
    manifest_file::ReleaseEntry,
    reading::FileReader,
};
use crate::model::{
    Catalogue, Changes, Figure,
    changes::{
        FigureChange, IndicatorChanges, IndicatorField, IndicatorStanding, RegionChanges,
        RegionField, RegionStanding, SeriesChanges,
    },
};

/// What changed since an earlier release.
#[derive(Debug, Clone, PartialEq)]
pub struct ChangesSince {
    /// The earlier release.
    pub release: Release,
    /// What is not as it was there.
    pub changes: Changes,
}

/// `changes.….json` as it is written.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
pub struct ChangesFile {
    /// The address of this file's schema.
    #[serde(rename = "$schema")]
    schema: &'static str,
    /// The version of the format.
    version: String,
    /// The earlier release with which this one is compared.
    since: ReleaseEntry,
    /// The regions that are new, gone, or described in other words.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    regions: Vec<RegionChangesEntry>,
    /// The indicators that are new, gone, described in other words, or have other figures.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    indicators: Vec<IndicatorChangesEntry>,
}

/// What changed of a region.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
struct RegionChangesEntry {
    /// The region's code.
    code: String,
    /// `new` or `gone`; left out where it is listed as before.
    #[serde(skip_serializing_if = "Option::is_none")]
    change: Option<&'static str>,
    /// The name of a region that is gone; by language.
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<Texts>,
    /// The fields of the catalogue that are not what they were:
    /// `level`, `name`, `short`, `locative`, `population`, `tile`, `mergers`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fields: Vec<&'static str>,
}

/// What changed of an indicator.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
struct IndicatorChangesEntry {
    /// The indicator's identifier.
    id: String,
    /// `new`, `gone`, `first-figures` or `without-figures`; left out where it is listed as before.
    #[serde(skip_serializing_if = "Option::is_none")]
    change: Option<&'static str>,
    /// The name of an indicator that is gone; by language.
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<Texts>,
    /// The fields of the catalogue and of the explanation that are not what they were.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fields: Vec<&'static str>,
    /// Every value is to be divided by ten to this power.
    decimals: u8,
    /// The old values are to be divided by ten to this power; left out where it is the same.
    #[serde(skip_serializing_if = "Option::is_none")]
    old_decimals: Option<u8>,
    /// The figures that are not what they were, of each region and sex that has any.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    series: Vec<SeriesChangesEntry>,
}

/// The figures of one region and sex that are not what they were.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
struct SeriesChangesEntry {
    /// The region's code.
    region: String,
    /// `total`, `female` or `male`.
    sex: &'static str,
    /// The years whose figures are not what they were.
    years: Vec<u16>,
    /// The value there was in each of the years, null where there was none; left out where there was none in any.
    #[serde(skip_serializing_if = "Option::is_none")]
    old: Option<Vec<Option<i64>>>,
    /// The value there is in each of the years, null where there is none; left out where there is none in any.
    #[serde(skip_serializing_if = "Option::is_none")]
    new: Option<Vec<Option<i64>>>,
}

impl ChangesFile {
    /// Writes what changed since a release.
    pub fn of(since: &ChangesSince) -> Self {
        let ChangesSince { release, changes } = since;
        Self {
            schema: "../schemas/changes-1.schema.json",
            version: FormatVersion::CURRENT.to_string(),
            since: ReleaseEntry::of(release),
            regions: changes.regions.iter().map(RegionChangesEntry::of).collect(),
            indicators: changes
                .indicators
                .iter()
                .map(IndicatorChangesEntry::of)
                .collect(),
        }
    }

    /// Reads what changed since a release; what the catalogue does not have and what is not said to be gone is left out.
    ///
    /// # Errors
    /// Every problem, where nothing is usable.
    pub fn read(
        bytes: &[u8],
        file: &str,
        catalogue: &Catalogue,
        strictness: Strictness,
    ) -> Result<Loaded<ChangesSince>, Vec<Problem>> {
        let reader = FileReader::new(file, strictness);
        let value = reader.parse(bytes);
        let changes =
            value.and_then(|value| reading::read_changes(&reader.root(&value), catalogue));
        reader.finish(changes)
    }
}

impl RegionChangesEntry {
    fn of(region: &RegionChanges) -> Self {
        let is_gone = region.standing == RegionStanding::Gone;
        Self {
            code: region.code.to_string(),
            change: region.standing.code(),
            name: is_gone.then(|| translations(&region.name)),
            fields: region
                .fields
                .iter()
                .map(|field| RegionField::code(*field))
                .collect(),
        }
    }
}

impl IndicatorChangesEntry {
    fn of(indicator: &IndicatorChanges) -> Self {
        let is_gone = indicator.standing == IndicatorStanding::Gone;
        let decimals = [indicator.old_decimals, indicator.decimals];
        let [old, new] = decimals;
        Self {
            id: indicator.id.to_string(),
            change: indicator.standing.code(),
            name: is_gone.then(|| translations(&indicator.name)),
            fields: indicator
                .fields
                .iter()
                .map(|field| IndicatorField::code(*field))
                .collect(),
            decimals: new,
            old_decimals: (old != new).then_some(old),
            series: indicator
                .series
                .iter()
                .map(|series| SeriesChangesEntry::of(series, decimals))
                .collect(),
        }
    }
}

impl SeriesChangesEntry {
    /// Writes the changes of a series with so many decimals of the old and of the new figures.
    fn of(series: &SeriesChanges, [old_decimals, decimals]: [u8; 2]) -> Self {
        let column = |read: fn(FigureChange) -> Option<Figure>, decimals| {
            let values: Vec<_> = series
                .figures()
                .iter()
                .map(|(_, change)| Some(read(*change)?.to_scaled(decimals)))
                .collect();
            values.iter().any(Option::is_some).then_some(values)
        };
        Self {
            region: series.region().to_string(),
            sex: series.sex().code(),
            years: series
                .figures()
                .iter()
                .map(|(year, _)| year.number())
                .collect(),
            old: column(FigureChange::before, old_decimals),
            new: column(FigureChange::after, decimals),
        }
    }
}
