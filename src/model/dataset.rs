//! All figures of one indicator.

use std::collections::BTreeMap;

use super::{IndicatorId, RegionCode, Series, Sex, YearRange};

/// All figures of one indicator: a series for each region and sex that has figures.
#[derive(Debug, Clone, PartialEq)]
pub struct Dataset {
    indicator: IndicatorId,
    years: YearRange,
    series: BTreeMap<(RegionCode, Sex), Series>,
}

impl Dataset {
    /// Puts a dataset together; series of other years than `years` keep what they share with it.
    ///
    /// Where two series are of the same region and sex, the later one stays.
    pub fn of(
        indicator: IndicatorId,
        years: YearRange,
        series: impl IntoIterator<Item = Series>,
    ) -> Self {
        let mut dataset = Self {
            indicator,
            years,
            series: BTreeMap::new(),
        };
        for series in series {
            if let Some(series) = series.within(years) {
                let key = (series.region().clone(), series.sex());
                dataset.series.insert(key, series);
            }
        }
        dataset
    }

    /// The indicator the figures are of.
    pub const fn indicator(&self) -> &IndicatorId {
        &self.indicator
    }

    /// The years the figures are from.
    pub const fn years(&self) -> YearRange {
        self.years
    }

    /// The series of a region and sex, if it has any figure.
    pub fn series(&self, region: &RegionCode, sex: Sex) -> Option<&Series> {
        self.series
            .get(&(region.clone(), sex))
            .filter(|series| series.latest().is_some())
    }

    /// Every series, by region code and sex.
    pub fn all(&self) -> impl Iterator<Item = &Series> {
        self.series.values()
    }

    /// The sexes with figures, in the order in which they are shown.
    pub fn sexes(&self) -> Vec<Sex> {
        Sex::ALL
            .into_iter()
            .filter(|sex| {
                self.series
                    .values()
                    .any(|series| series.sex() == *sex && series.latest().is_some())
            })
            .collect()
    }
}
