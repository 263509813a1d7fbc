//! What stands out on a card (nostot): what is worse and getting worse, and what is better and getting better.

use super::{Card, CardRow, Difference, Standing};
use crate::model::{Assessment, Catalogue, Date, Direction, Figure};

/// What stands out on a card.
#[derive(Debug, Clone, PartialEq)]
pub struct Highlights<'a> {
    /// Worse than the comparator, and getting worse: the largest distance first.
    pub concerns: Vec<&'a CardRow>,
    /// Better than the comparator, and getting better: the largest distance first.
    pub strengths: Vec<&'a CardRow>,
    /// How many rows have too old a figure to be looked at.
    pub too_old: usize,
}

/// A figure that is older than this when it is published says little of what stands out today.
pub const OLDEST_HIGHLIGHT: u16 = 6;

impl Card {
    /// What stands out, looked at when it is published.
    ///
    /// Only indicators with a good direction and a clear trend are listed, and none on which one cannot tell.
    pub fn highlights(&self, catalogue: &Catalogue, published: Date) -> Highlights<'_> {
        let is_recent = |row: &&CardRow| row.year.number() + OLDEST_HIGHLIGHT >= published.year();
        let judged = self
            .rows
            .iter()
            .filter(|row| row.figure().is_some() && row.indicator.direction != Direction::Neutral);
        let (recent, old): (Vec<_>, Vec<_>) = judged.partition(is_recent);
        let nearest = self.comparators(catalogue).into_iter().next();
        let standing_out = |standing, assessment| {
            let mut found: Vec<(f64, &CardRow)> = recent
                .iter()
                .filter(|row| row.assessment() == Some(assessment))
                .filter_map(|row| {
                    let differences = row.differences(catalogue).into_iter();
                    let nearest = differences
                        .into_iter()
                        .find(|one| nearest.is_some_and(|region| one.is_of(region)))?;
                    (nearest.standing == standing).then_some((row.distance(&nearest), *row))
                })
                .collect();
            found.sort_by(|(one, _), (other, _)| other.total_cmp(one));
            found.into_iter().map(|(_, row)| row).collect()
        };
        Highlights {
            concerns: standing_out(Standing::Worse, Assessment::Worse),
            strengths: standing_out(Standing::Better, Assessment::Better),
            too_old: old.len(),
        }
    }
}

impl CardRow {
    /// How far a figure lies from another, as a part of the range of all municipalities.
    fn distance(&self, difference: &Difference) -> f64 {
        let figures: Vec<f64> = self
            .figures
            .all()
            .filter_map(|series| series.value(self.year).figure())
            .map(Figure::number)
            .collect();
        let highest = figures.iter().copied().fold(f64::MIN, f64::max);
        let lowest = figures.iter().copied().fold(f64::MAX, f64::min);
        let range = highest - lowest;
        if range > 0.0 {
            difference.difference.number().abs() / range
        } else {
            0.0
        }
    }
}
