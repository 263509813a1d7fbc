//! The value axis: round numbers that cover the figures.

use super::plot::bounded;
use crate::model::{Baseline, Figure, Language};

/// How much of the height the figures would leave empty above zero before the axis is cut: with less than
/// half of it used, the lines are pressed flat.
const EMPTY_SHARE: f64 = 0.5;

/// A value axis from one round number to another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ValueAxis {
    /// Where the axis begins.
    pub start: f64,
    /// Where the axis ends, above its start.
    pub end: f64,
    /// From one mark to the next.
    pub step: f64,
    /// How many decimals its marks need.
    pub decimals: u8,
}

impl ValueAxis {
    /// The axis that covers the figures with about `marks` marks; without figures it runs from 0 to 1.
    pub fn covering(figures: impl Iterator<Item = Figure>, baseline: Baseline, marks: u8) -> Self {
        let (lowest, highest) = figures
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), figure| {
                (low.min(figure.number()), high.max(figure.number()))
            });
        if lowest > highest {
            return Self::between(0.0, 1.0, marks);
        }
        let from_zero = match baseline {
            Baseline::Zero => true,
            Baseline::Data => false,
            Baseline::Automatic => lowest <= highest * EMPTY_SHARE || lowest <= 0.0,
        };
        if from_zero {
            Self::between(lowest.min(0.0), highest.max(0.0), marks)
        } else {
            Self::between(lowest, highest, marks)
        }
    }

    /// Whether zero is on the axis.
    pub fn has_zero(self) -> bool {
        self.start <= 0.0 && self.end >= 0.0
    }

    /// Writes a mark of the axis.
    pub fn write(self, mark: f64, language: Language) -> String {
        Figure::from_number(mark)
            .map(|figure| figure.write(self.decimals, language))
            .unwrap_or_default()
    }

    /// The marks, lowest first.
    pub fn marks(self) -> Vec<f64> {
        let mut marks = Vec::new();
        let mut mark = self.start;
        while mark <= self.end + self.step / 1e6 {
            marks.push(mark);
            mark += self.step;
        }
        marks
    }

    fn between(lowest: f64, highest: f64, marks: u8) -> Self {
        // A constant series gets one mark's room around it.
        let span = if highest > lowest {
            highest - lowest
        } else {
            lowest.abs().max(1.0) / 2.0
        };
        // A step too fine to be added to the figures would never reach the last mark.
        let finest = lowest.abs().max(highest.abs()) * 1e-12;
        let step = round_step((span / f64::from(marks.max(2))).max(finest));
        let start = (lowest / step).floor() * step;
        let end = (highest / step).ceil() * step;
        Self {
            start,
            end: if end > start { end } else { start + step },
            step,
            decimals: decimals_of(step),
        }
    }
}

/// The next of 1, 2 and 5 times a power of ten that is not below `step`.
fn round_step(step: f64) -> f64 {
    // Figures are bounded, and so are their differences.
    let step = bounded(step, 1e-9, 1e15);
    let mut power = 1.0;
    while power > step {
        power /= 10.0;
    }
    while power * 10.0 <= step {
        power *= 10.0;
    }
    [1.0, 2.0, 5.0]
        .into_iter()
        .map(|factor| factor * power)
        .find(|round| *round >= step * 0.999)
        .unwrap_or(10.0 * power)
}

/// How many decimals the multiples of a round step need.
fn decimals_of(step: f64) -> u8 {
    let mut scaled = step;
    for decimals in 0..6 {
        if (scaled - scaled.round()).abs() < 1e-6 {
            return decimals;
        }
        scaled *= 10.0;
    }
    6
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn covering(numbers: &[f64], baseline: Baseline) -> ValueAxis {
        let figures = numbers
            .iter()
            .filter_map(|number| Figure::from_number(*number));
        ValueAxis::covering(figures, baseline, 5)
    }

    #[test]
    fn the_axis_begins_at_zero_unless_that_presses_the_lines_flat() {
        assert!(covering(&[8.6, 26.0], Baseline::Automatic).has_zero());
        assert!(!covering(&[58.0, 66.0], Baseline::Automatic).has_zero());
        assert!(covering(&[58.0, 66.0], Baseline::Zero).has_zero());
        assert!(!covering(&[8.6, 26.0], Baseline::Data).has_zero());
    }

    #[test]
    fn zero_and_negative_figures_are_on_the_axis() {
        let axis = covering(&[-38.6, 0.0, 31.5], Baseline::Automatic);
        assert!(axis.start <= -38.6 && axis.end >= 31.5 && axis.has_zero());
        let below = covering(&[-60.0, -58.0], Baseline::Data);
        assert!(below.end <= -50.0);
    }

    #[test]
    fn one_constant_figure_has_an_axis_too() {
        for number in [0.0, 5.0, -5.0, 0.03] {
            let axis = covering(&[number], Baseline::Data);
            assert!(axis.start <= number && axis.end >= number && axis.end > axis.start);
        }
    }

    #[test]
    fn figures_that_hardly_differ_have_marks_too() {
        let axis = covering(&[9_007_199_254_740.99, 9_007_199_254_741.0], Baseline::Data);
        assert!(axis.marks().len() < 15);
    }

    #[test]
    fn marks_are_round_and_written_with_the_decimals_they_need() {
        let axis = covering(&[0.1, 0.9], Baseline::Zero);
        assert_eq!(axis.write(0.4, Language::Finnish), "0,4");
        assert_eq!(axis.marks().len(), 6);
    }

    proptest! {
        #[test]
        fn every_figure_is_on_the_axis(numbers in proptest::collection::vec(-1e6_f64..1e6, 1..40)) {
            for baseline in [Baseline::Automatic, Baseline::Zero, Baseline::Data] {
                let axis = covering(&numbers, baseline);
                prop_assert!(axis.end > axis.start && axis.step > 0.0);
                prop_assert!(axis.marks().len() < 15);
                for number in &numbers {
                    prop_assert!(*number >= axis.start - 1e-6 && *number <= axis.end + 1e-6);
                }
            }
        }
    }
}
