//! Rows of a card by which one can show how verdicts come about: one of each kind of verdict that there is.

use std::cmp::Reverse;

use super::{Card, CardRow};
use crate::model::{Assessment, Trend, TrendRule, Verdict};

/// A kind of verdict, as readers meet it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExampleKind {
    /// A clear direction, and the good one.
    Better,
    /// A clear direction, and the bad one.
    Worse,
    /// A clear direction of an indicator of which none is good.
    NeitherGoodNorBad,
    /// The rule could have seen a clear direction, and did not.
    NoClearChange,
    /// One cannot tell.
    CannotTell,
}

impl ExampleKind {
    /// Every kind, in the order in which they are told.
    pub const ALL: [Self; 5] = [
        Self::Better,
        Self::Worse,
        Self::NeitherGoodNorBad,
        Self::NoClearChange,
        Self::CannotTell,
    ];

    /// The kind that a row is an example of, if it has figures.
    fn of(row: &CardRow, trend: &Trend) -> Self {
        match trend.verdict {
            Verdict::CannotTell(_) => Self::CannotTell,
            Verdict::NoClearChange => Self::NoClearChange,
            Verdict::Rising | Verdict::Falling => {
                match Assessment::of(trend.verdict, row.indicator.direction) {
                    Assessment::Better => Self::Better,
                    Assessment::Worse => Self::Worse,
                    Assessment::Neither => Self::NeitherGoodNorBad,
                }
            }
        }
    }
}

/// A kind of verdict with a row that shows how it comes about.
#[derive(Debug, Clone, Copy)]
pub struct Example<'a> {
    /// The kind.
    pub kind: ExampleKind,
    /// The row; nothing where no row of the card has such a verdict.
    pub row: Option<&'a CardRow>,
}

impl Card {
    /// An example of each kind of verdict.
    ///
    /// Of the rows of a kind that one is taken whose rule no earlier example has shown, whose newest figure is the
    /// newest, and that has the fewest figures to follow; of equal ones the editors' first.
    pub fn examples(&self) -> Vec<Example<'_>> {
        let judged: Vec<(&CardRow, Trend)> = self
            .rows
            .iter()
            .filter_map(|row| Some((row, row.trend()?)))
            .collect();
        let mut shown: Vec<Option<Rule>> = Vec::new();
        let mut examples = Vec::new();
        for kind in ExampleKind::ALL {
            // Of equal ones the last would be taken, and the editors' first is meant.
            let of_kind = judged.iter().rev();
            let best = of_kind
                .filter(|(row, trend)| ExampleKind::of(row, trend) == kind)
                .max_by_key(|(row, trend)| {
                    let is_new = !shown.contains(&rule(trend));
                    (is_new, row.year, Reverse(trend.figures))
                });
            shown.extend(best.map(|(_, trend)| rule(trend)));
            let row = best.map(|(row, _)| *row);
            examples.push(Example { kind, row });
        }
        examples
    }
}

/// A rule, whatever its numbers.
type Rule = std::mem::Discriminant<TrendRule>;

fn rule(trend: &Trend) -> Option<Rule> {
    trend.rule.as_ref().map(std::mem::discriminant)
}
