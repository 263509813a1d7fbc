//! Where a figure may lie by chance.

use super::Figure;

/// Where an interval comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IntervalOrigin {
    /// The producer publishes it.
    Published,
    /// Worked out from the number of cases.
    FromCount,
}

/// The range in which a figure may lie by chance, at a confidence of 95 per cent.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    low: Figure,
    high: Figure,
    origin: IntervalOrigin,
}

impl Interval {
    /// Puts an interval together, unless it ends before it begins.
    pub fn of(low: Figure, high: Figure, origin: IntervalOrigin) -> Option<Self> {
        (low <= high).then_some(Self { low, high, origin })
    }

    /// Its lower end.
    pub const fn low(self) -> Figure {
        self.low
    }

    /// Its upper end.
    pub const fn high(self) -> Figure {
        self.high
    }

    /// Whether the producer publishes it.
    pub fn is_published(&self) -> bool {
        self.origin == IntervalOrigin::Published
    }

    /// Where it comes from.
    pub const fn origin(self) -> IntervalOrigin {
        self.origin
    }
}
