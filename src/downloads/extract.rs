//! Which figures a file holds: those of the view, or all of the indicator.

use std::borrow::Cow;

use crate::model::{
    Absence, Catalogue, Comparison, Dataset, Distribution, Observation, Region, RegionCode, Series,
    Year, YearRange,
};

/// How much of an indicator a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// What the page shows.
    View,
    /// Everything there is.
    Whole,
}

/// The series and years of a file: a row for each series in each year.
#[derive(Debug, Clone, PartialEq)]
pub struct Extract<'a> {
    /// The regions with their figures, in the order of the rows.
    pub lines: Vec<(&'a Region, Cow<'a, Series>)>,
    /// The years of which any of them has a figure, earliest first.
    pub years: Vec<Year>,
    /// How much of the indicator it is.
    pub scope: Scope,
}

impl<'a> Extract<'a> {
    /// What the table of a page shows: the chosen municipalities and their comparators.
    pub fn of_view(comparison: &'a Comparison) -> Self {
        let mut years = comparison.years_with_figures();
        years.reverse();
        Self {
            lines: comparison
                .lines
                .iter()
                .map(|line| (&*line.region, Cow::Borrowed(&line.series)))
                .collect(),
            years,
            scope: Scope::View,
        }
    }

    /// What the table of one year shows: every municipality, and those that they are compared with.
    ///
    /// Their other years come along, since a direction is one of all years.
    pub fn of_year(distribution: &'a Distribution, dataset: &'a Dataset) -> Self {
        let (year, sex) = (distribution.year, distribution.sex);
        let places = distribution.places.iter().map(|place| &*place.region);
        let beside = distribution.beside.iter().map(|beside| &*beside.region);
        let lines = places.chain(beside).filter_map(|region| {
            let mut all = dataset.all();
            let series = all.find(|series| *series.region() == region.code && series.sex() == sex);
            if let Some(series) = series {
                return Some((region, Cow::Borrowed(series)));
            }
            let nothing = vec![Observation::missing(Absence::NotPublished)];
            let years = YearRange::of(year, year)?;
            let series = Series::of(region.code.clone(), sex, years, nothing)?;
            Some((region, Cow::Owned(series)))
        });
        Self {
            lines: lines.collect(),
            years: vec![year],
            scope: Scope::View,
        }
    }

    /// Everything there is of an indicator.
    pub fn of_whole(catalogue: &'a Catalogue, dataset: &'a Dataset) -> Self {
        let lines: Vec<(&Region, Cow<'_, Series>)> = dataset
            .all()
            .filter_map(|series| {
                let region = catalogue.region(series.region())?;
                Some((&**region, Cow::Borrowed(series)))
            })
            .collect();
        let years = dataset
            .years()
            .years()
            .filter(|year| {
                lines
                    .iter()
                    .any(|(_, series)| series.value(*year).figure().is_some())
            })
            .collect();
        Self {
            lines,
            years,
            scope: Scope::Whole,
        }
    }

    /// The same of some regions alone, and of the years of which any of them has a figure.
    #[must_use]
    pub fn of_regions(mut self, is_kept: impl Fn(&RegionCode) -> bool) -> Self {
        self.lines.retain(|(region, _)| is_kept(&region.code));
        let lines = &self.lines;
        self.years.retain(|year| {
            let mut lines = lines.iter();
            lines.any(|(_, series)| series.value(*year).figure().is_some())
        });
        self
    }

    /// How many rows the file has below its headings.
    pub fn row_count(&self) -> usize {
        self.lines.len() * self.years.len()
    }

    /// From the first year to the last, unless there is none.
    pub fn year_range(&self) -> Option<YearRange> {
        YearRange::of(*self.years.first()?, *self.years.last()?)
    }
}
