//! How far apart the figures of women and men, or girls and boys, lie in one region.

use std::sync::Arc;

use super::{Figure, Indicator, Line, Region, Sex, Year};

/// The figures of both sexes in a year that has both.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pair {
    /// The year.
    pub year: Year,
    /// The figure of women or girls.
    pub female: Figure,
    /// The figure of men or boys.
    pub male: Figure,
}

impl Pair {
    /// How much larger the figure of women or girls is, as a reader would subtract it.
    pub fn difference(&self, decimals: u8) -> Figure {
        self.female.difference(self.male, decimals)
    }

    /// Whose figure is larger when both are rounded as published, if either is.
    pub fn larger(&self, decimals: u8) -> Option<Sex> {
        match self.difference(decimals).to_scaled(decimals) {
            0 => None,
            1.. => Some(Sex::Female),
            _ => Some(Sex::Male),
        }
    }
}

/// How a gap changed between two years.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GapChange {
    /// It is wider now.
    Wider,
    /// It is narrower now.
    Narrower,
    /// It is as wide as before.
    Same,
}

/// The gap between both sexes in one region over the years.
#[derive(Debug, Clone, PartialEq)]
pub struct Gap {
    /// The region.
    pub region: Arc<Region>,
    pairs: Vec<Pair>,
}

impl Gap {
    /// The gap in the region of the first line, if there are lines of both sexes of it with figures of one year.
    pub fn of(lines: &[Line]) -> Option<Self> {
        let region = &lines.first()?.region;
        let series = |sex| {
            lines
                .iter()
                .find(|line| line.region.code == region.code && line.sex() == sex)
                .map(|line| &line.series)
        };
        let (female, male) = (series(Sex::Female)?, series(Sex::Male)?);
        let pairs: Vec<_> = female
            .figures()
            .filter_map(|(year, figure)| {
                Some(Pair {
                    year,
                    female: figure,
                    male: male.value(year).figure()?,
                })
            })
            .collect();
        (!pairs.is_empty()).then(|| Self {
            region: Arc::clone(region),
            pairs,
        })
    }

    /// The years with figures of both, earliest first.
    pub fn pairs(&self) -> &[Pair] {
        &self.pairs
    }

    /// The figures of a year, if it has both.
    pub fn pair(&self, year: Year) -> Option<Pair> {
        self.pairs.iter().copied().find(|pair| pair.year == year)
    }

    /// The newest figures.
    pub fn latest(&self) -> Option<Pair> {
        self.pairs.last().copied()
    }

    /// The earliest figures that were measured as the newest were, if those are not the newest themselves.
    pub fn earliest(&self, indicator: &Indicator) -> Option<Pair> {
        let latest = self.latest()?.year;
        self.pairs
            .iter()
            .copied()
            .find(|pair| indicator.compares(pair.year, latest))
            .filter(|pair| pair.year < latest)
    }

    /// How the gap changed since the earliest figures, where the same sex has the larger figure in both years.
    pub fn change(&self, indicator: &Indicator) -> Option<GapChange> {
        let decimals = indicator.decimals;
        let (then, now) = (self.earliest(indicator)?, self.latest()?);
        if then.larger(decimals).is_none() || then.larger(decimals) != now.larger(decimals) {
            return None;
        }
        let width = |pair: Pair| pair.difference(decimals).magnitude().to_scaled(decimals);
        Some(match width(now).cmp(&width(then)) {
            std::cmp::Ordering::Greater => GapChange::Wider,
            std::cmp::Ordering::Less => GapChange::Narrower,
            std::cmp::Ordering::Equal => GapChange::Same,
        })
    }
}
