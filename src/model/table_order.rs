//! By which column a reader orders a table, and its rows in that order.
//!
//! A table stands as it always does until a reader asks otherwise, and equal rows stay in that order.

use super::{
    Break, Comparison, Distribution, Figure, IndicatorId, Language, Line, Place, RegionCode, Sex,
    Year, collation,
};

/// A column that a table can be ordered by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Column {
    /// The municipality's name, in the table of one year.
    Name,
    /// Its figure.
    Figure,
    /// Its place in the order of the figures.
    Rank,
    /// The year, in the table of all years.
    Year,
    /// The figures of a region and sex.
    Line(RegionCode, Sex),
    /// The gap between both sexes.
    Gap,
    /// The figures of an indicator, in the table of many.
    Indicator(IndicatorId),
}

impl Column {
    /// The column of a line.
    pub fn of_line(line: &Line) -> Self {
        Self::Line(line.region.code.clone(), line.sex())
    }

    /// Which way one looks for something first: names and places from the first, figures and years from the highest.
    const fn usual_sense(&self) -> Sense {
        match self {
            Self::Name | Self::Rank => Sense::Ascending,
            Self::Figure | Self::Year | Self::Line(..) | Self::Gap | Self::Indicator(_) => {
                Sense::Descending
            }
        }
    }
}

/// Which way a table is ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sense {
    /// The smallest first.
    Ascending,
    /// The largest first.
    Descending,
}

impl Sense {
    const fn turned(self) -> Self {
        match self {
            Self::Ascending => Self::Descending,
            Self::Descending => Self::Ascending,
        }
    }
}

/// By which column a table is ordered, and which way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableOrder {
    /// The column.
    pub column: Column,
    /// Which way.
    pub sense: Sense,
}

/// A row of the table of all years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum YearRow {
    /// The figures of a year.
    Figures(Year),
    /// That the way of measuring changed.
    Break(Break),
}

impl TableOrder {
    /// The order of the municipalities of one year: as asked for by a column that their table has.
    pub fn of_places(asked: Option<&Self>) -> Self {
        let fits =
            |order: &&Self| matches!(order.column, Column::Name | Column::Figure | Column::Rank);
        asked
            .filter(fits)
            .cloned()
            .unwrap_or_else(|| Self::usual_by(Column::Figure))
    }

    /// The order of the years of a comparison: as asked for by a column that its table has.
    pub fn of_years(asked: Option<&Self>, comparison: &Comparison) -> Self {
        let fits = |order: &&Self| match &order.column {
            Column::Year => true,
            Column::Gap => comparison.gap.is_some(),
            Column::Line(..) => line(comparison, &order.column).is_some(),
            Column::Name | Column::Figure | Column::Rank | Column::Indicator(_) => false,
        };
        asked
            .filter(fits)
            .cloned()
            .unwrap_or_else(|| Self::usual_by(Column::Year))
    }

    pub(super) fn usual_by(column: Column) -> Self {
        let sense = column.usual_sense();
        Self { column, sense }
    }

    /// Whether a table stands so when nobody asked for an order.
    pub fn is_usual(&self) -> bool {
        matches!(self.column, Column::Figure | Column::Year) && self.sense == Sense::Descending
    }

    /// The order after a press on a column's heading: that column, or the other way round when it was that already.
    #[must_use]
    pub fn pressed(&self, column: Column) -> Self {
        if self.column == column {
            let sense = self.sense.turned();
            return Self { column, sense };
        }
        Self::usual_by(column)
    }

    /// The municipalities of one year in this order.
    pub fn places<'a>(&self, distribution: &'a Distribution, language: Language) -> Vec<&'a Place> {
        let decimals = distribution.indicator.decimals;
        let key = |place: &Place| match self.column {
            Column::Name => self.name_key(place.region.name.text(language)),
            Column::Rank => {
                self.number_key(place.rank.and_then(|rank| i64::try_from(rank.first).ok()))
            }
            _ => self.number_key(place.figure().map(|figure| figure.to_scaled(decimals))),
        };
        let keys: Vec<_> = distribution.places.iter().map(key).collect();
        collation::order(&keys)
            .into_iter()
            .filter_map(|place| distribution.places.get(place))
            .collect()
    }

    /// The years of a comparison in this order, with what changed between them.
    ///
    /// A change stands between the years it parts; where years do not follow each other, all changes stand last.
    pub fn years(&self, comparison: &Comparison) -> Vec<YearRow> {
        let years = comparison.years_with_figures();
        let keys: Vec<_> = years
            .iter()
            .map(|year| self.number_key(self.number_of(*year, comparison)))
            .collect();
        let (mut rows, mut last) = (Vec::new(), Vec::new());
        for year in collation::order(&keys)
            .into_iter()
            .filter_map(|place| years.get(place).copied())
        {
            let breaks = breaks_before(year, &years, comparison).map(YearRow::Break);
            let (mut before, mut after) = (Vec::new(), Vec::new());
            match (&self.column, self.sense) {
                (Column::Year, Sense::Ascending) => before.extend(breaks),
                (Column::Year, Sense::Descending) => after.extend(breaks),
                _ => last.extend(breaks),
            }
            rows.extend(before);
            rows.push(YearRow::Figures(year));
            rows.extend(after);
        }
        rows.extend(last);
        rows
    }

    /// What a year is ordered by, if it has that.
    fn number_of(&self, year: Year, comparison: &Comparison) -> Option<i64> {
        let decimals = comparison.indicator.decimals;
        let scaled = |figure: Figure| figure.to_scaled(decimals);
        match self.column {
            Column::Line(..) => {
                let series = &line(comparison, &self.column)?.series;
                series.value(year).figure().map(scaled)
            }
            Column::Gap => {
                let pair = comparison.gap.as_ref()?.pair(year)?;
                Some(scaled(pair.difference(decimals)))
            }
            _ => Some(i64::from(year.number())),
        }
    }

    /// Figures are compared as they are written, and what is missing stands last whichever way.
    pub(super) fn number_key(&self, number: Option<i64>) -> Vec<u32> {
        collation::number_key(match self.sense {
            Sense::Ascending => number,
            Sense::Descending => number.map(|number| !number),
        })
    }

    pub(super) fn name_key(&self, name: &str) -> Vec<u32> {
        let key = collation::sort_key(name);
        match self.sense {
            Sense::Ascending => key,
            // The end turns too: what is longer stands first.
            Sense::Descending => key.iter().map(|part| !part).chain([u32::MAX]).collect(),
        }
    }
}

fn line<'a>(comparison: &'a Comparison, column: &Column) -> Option<&'a Line> {
    comparison
        .lines
        .iter()
        .find(|line| Column::of_line(line) == *column)
}

/// The changes in the way of measuring between a year and the one before it with figures, in any year of both.
fn breaks_before<'a>(
    year: Year,
    years: &'a [Year],
    comparison: &'a Comparison,
) -> impl Iterator<Item = Break> + 'a {
    let shown = comparison.years;
    let owner = move |change: Year| years.iter().copied().filter(|year| *year >= change).min();
    comparison
        .indicator
        .breaks
        .iter()
        .filter(move |change| shown.contains(change.year) && owner(change.year) == Some(year))
        .cloned()
}

#[cfg(test)]
mod tests;
