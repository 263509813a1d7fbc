//! The value axes that small charts of the same unit share, so that their heights can be compared.

use super::{ValueAxis, panel::MARKS};
use crate::model::{Baseline, Comparison, Figure, Unit};

/// The value axes that small charts of the same unit share: from zero, over every figure drawn on them.
#[derive(Debug, Clone, PartialEq)]
pub struct SharedAxes(Vec<(Unit, ValueAxis)>);

impl SharedAxes {
    /// The axes of all that is shown now; nothing that was shown before, or is not shown of a dataset, stretches them.
    pub fn of(comparisons: impl Iterator<Item = Comparison>) -> Self {
        let mut ends: Vec<(Unit, Figure, Figure)> = Vec::new();
        for comparison in comparisons {
            let unit = comparison.indicator.unit;
            for (_, figure) in comparison.figures() {
                match ends.iter_mut().find(|(other, ..)| *other == unit) {
                    Some((_, lowest, highest)) => {
                        *lowest = figure.lower(*lowest);
                        *highest = figure.higher(*highest);
                    }
                    None => ends.push((unit, figure, figure)),
                }
            }
        }
        let axis = |(unit, lowest, highest)| {
            let ends = [lowest, highest].into_iter();
            (unit, ValueAxis::covering(ends, Baseline::Zero, MARKS))
        };
        Self(ends.into_iter().map(axis).collect())
    }

    /// The axis of a unit, if there is a figure of it.
    pub fn axis(&self, unit: Unit) -> Option<ValueAxis> {
        self.0
            .iter()
            .find(|(other, _)| *other == unit)
            .map(|(_, axis)| *axis)
    }
}
