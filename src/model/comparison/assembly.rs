//! How the lines of a comparison are put together.

use std::sync::Arc;

use super::{Line, Role, has_figures, levels};
use crate::model::{
    Catalogue, Comparator, Dataset, Gap, Note, People, Region, Selection, Series, Sex, YearRange,
};

/// The strong lines of a comparison while they are put together.
pub(super) struct Assembly<'a> {
    dataset: &'a Dataset,
    years: YearRange,
    sexes: &'a [Sex],
    /// The lines so far.
    pub(super) lines: Vec<Line>,
}

impl<'a> Assembly<'a> {
    /// Begins without a line.
    pub(super) const fn of(dataset: &'a Dataset, years: YearRange, sexes: &'a [Sex]) -> Self {
        Self {
            dataset,
            years,
            sexes,
            lines: Vec::new(),
        }
    }

    /// Adds the lines of a region, and tells whether it has any figure.
    pub(super) fn add(&mut self, region: &Arc<Region>, role: Role) -> bool {
        let before = self.lines.len();
        for sex in self.sexes {
            if let Some(series) = self.series(region, *sex) {
                self.lines.push(Line {
                    region: Arc::clone(region),
                    role,
                    series,
                });
            }
        }
        self.lines.len() > before
    }

    /// Adds the lines of a comparator, or notes why there are none.
    pub(super) fn add_comparator(
        &mut self,
        catalogue: &Catalogue,
        comparator: Comparator,
        notes: &mut Vec<Note>,
    ) {
        let role = match comparator {
            Comparator::County => Role::County,
            Comparator::Country => Role::Country,
        };
        let before = self.lines.len();
        for level in levels(comparator) {
            if let Some(region) = catalogue.region_of(*level) {
                self.add(region, role);
            }
            if self.lines[before..]
                .iter()
                .any(|line| line.series.latest().is_some())
            {
                if *level != comparator.level() {
                    notes.push(Note::RegionInsteadOfCounty);
                }
                return;
            }
            self.lines.truncate(before);
        }
        notes.push(if has_figures(catalogue, self.dataset, comparator) {
            Note::NoComparatorInPeriod(comparator)
        } else {
            Note::NoComparator(comparator)
        });
    }

    /// The gap between both sexes of the one region shown, each of which then has a colour and markers of its own.
    pub(super) fn gap(&mut self) -> Option<Gap> {
        let gap = Gap::of(&self.lines)?;
        for (index, line) in self.lines.iter_mut().enumerate() {
            line.role = Role::Chosen(index);
        }
        Some(gap)
    }

    /// The lines of the municipalities that are not chosen, of the first sex shown.
    pub(super) fn others(&self, catalogue: &Catalogue, selection: &Selection) -> Vec<Line> {
        let sex = self.sexes.first().copied().unwrap_or(Sex::Total);
        catalogue
            .municipalities()
            .into_iter()
            .filter(|region| !selection.has_municipality(&region.code))
            .filter_map(|region| {
                let series = self.series(region, sex)?;
                series.latest()?;
                Some(Line {
                    region: Arc::clone(region),
                    role: Role::Other,
                    series,
                })
            })
            .collect()
    }

    /// The figures of a region and sex in the shown years.
    fn series(&self, region: &Region, sex: Sex) -> Option<Series> {
        self.dataset.series(&region.code, sex)?.within(self.years)
    }
}

/// The sexes that can be shown of those asked for, at least one.
pub(in crate::model) fn shown_sexes(
    dataset: &Dataset,
    selection: &Selection,
    people: People,
    notes: &mut Vec<Note>,
) -> Vec<Sex> {
    let published = dataset.sexes();
    let mut sexes = Vec::new();
    for sex in selection.sexes().iter() {
        if published.contains(sex) {
            sexes.push(*sex);
        } else if *sex != Sex::Total {
            notes.push(Note::SexNotPublished(*sex, people));
        }
    }
    if sexes.is_empty() {
        sexes.push(published.first().copied().unwrap_or(Sex::Total));
    }
    sexes
}
