//! All figures of one indicator.

use super::{IndicatorId, RegionCode, Series, Sex, YearRange};

/// All figures of one indicator: a series for each region and sex that has figures.
#[derive(Debug, Clone, PartialEq)]
pub struct Dataset {
    indicator: IndicatorId,
    years: YearRange,
    series: Vec<Series>,
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
            series: Vec::new(),
        };
        for series in series {
            if let Some(series) = series.within(years) {
                dataset.put(series);
            }
        }
        dataset
    }

    fn put(&mut self, series: Series) {
        let place = |series: &Series| (series.region().clone(), series.sex());
        let new = place(&series);
        match self.series.iter().position(|other| place(other) >= new) {
            Some(index) if place(&self.series[index]) == new => self.series[index] = series,
            Some(index) => self.series.insert(index, series),
            None => self.series.push(series),
        }
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
            .iter()
            .find(|series| series.region() == region && series.sex() == sex)
            .filter(|series| series.latest().is_some())
    }

    /// Every series, by region code and sex.
    pub fn all(&self) -> impl Iterator<Item = &Series> {
        self.series.iter()
    }

    /// Whether there are figures of both sexes.
    pub fn has_groups(&self) -> bool {
        let sexes = self.sexes();
        sexes.contains(&Sex::Female) && sexes.contains(&Sex::Male)
    }

    /// The sexes with figures, in the order in which they are shown.
    pub fn sexes(&self) -> Vec<Sex> {
        Sex::ALL
            .into_iter()
            .filter(|sex| {
                self.series
                    .iter()
                    .any(|series| series.sex() == *sex && series.latest().is_some())
            })
            .collect()
    }
}
