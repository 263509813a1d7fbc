//! The 95 % interval of a figure: as published, or from the count behind the figure.

use super::{Figure, Unit};

/// How many standard errors lie between an estimate and either end of its 95 % interval: Φ⁻¹(0.975).
pub(super) const STANDARD_ERRORS: f64 = 1.959_963_984_540_054;

/// The fewest units of its last decimal that a figure must have for its base to be taken from it.
const FEWEST_LAST_UNITS: i64 = 5;

/// Where an interval comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IntervalOrigin {
    /// The producer published it with the figure.
    Published,
    /// It is computed from the published count: see [`Interval::from_count`].
    FromCount,
}

/// The 95 % interval of a figure; its low end is never above its high end.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    low: Figure,
    high: Figure,
    origin: IntervalOrigin,
}

impl Interval {
    /// The interval that was published with a figure, unless `low` is above `high`.
    pub fn published(low: Figure, high: Figure) -> Option<Self> {
        (low <= high).then_some(Self {
            low,
            high,
            origin: IntervalOrigin::Published,
        })
    }

    /// The interval of the share of `base` people that `count` of them are, in `unit`.
    ///
    /// Nothing where the unit is no share of a group, where nobody is in the base or fewer than are counted.
    /// The formula is E. B. Wilson's (Journal of the American Statistical Association 22, 1927): with p = count/base
    /// and z = 1.96 the ends are (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n).
    /// Unlike the textbook p ± z √(p(1−p)/n) it has a width at 0 % and 100 % and never leaves them.
    ///
    /// A register counts everybody, so nothing is sampled: the interval then says how much the figure would move by
    /// chance if each person of the base had the same risk each year.
    pub fn from_count(count: u32, base: u32, unit: Unit) -> Option<Self> {
        let whole = unit.whole()?;
        if base == 0 || count > base {
            return None;
        }
        let base = f64::from(base);
        let share = f64::from(count) / base;
        let square = STANDARD_ERRORS * STANDARD_ERRORS / base;
        let centre = share + square / 2.0;
        let reach = (square * (share * (1.0 - share) + square / 4.0)).sqrt();
        // Rounding must not carry an end beyond nobody or everybody.
        let low = ((centre - reach) / (1.0 + square)).max(0.0);
        let high = ((centre + reach) / (1.0 + square)).min(1.0);
        Some(Self {
            origin: IntervalOrigin::FromCount,
            ..Self::published(
                Figure::from_number(whole * low)?,
                Figure::from_number(whole * high)?,
            )?
        })
    }

    /// The low end.
    pub const fn low(self) -> Figure {
        self.low
    }

    /// The high end.
    pub const fn high(self) -> Figure {
        self.high
    }

    /// Whether the producer published it.
    pub fn is_published(&self) -> bool {
        self.origin == IntervalOrigin::Published
    }

    /// Where the interval comes from.
    pub const fn origin(self) -> IntervalOrigin {
        self.origin
    }
}

/// How many people a figure is a share of, from the count and the figure that were published together.
///
/// The figure is the count divided by the base, so the base follows from the two; it is as exact as the figure, which
/// is rounded to `decimals`.
/// A figure of fewer than five units of its last decimal gives none: rounding could put the base more than a tenth
/// off, and the width of the interval a twentieth.
/// For the same reason zero gives none, and so does a unit that is no share of a group.
pub fn base_of(count: u32, figure: Figure, decimals: u8, unit: Unit) -> Option<u32> {
    let whole = unit.whole()?;
    if figure.to_scaled(decimals) < FEWEST_LAST_UNITS {
        return None;
    }
    let base = (f64::from(count) * whole / figure.number()).round();
    if base < f64::from(count.max(1)) || base > f64::from(u32::MAX) {
        return None;
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "whole and within the bounds just before"
    )]
    Some(base as u32)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn figure(number: f64) -> Figure {
        Figure::from_number(number).unwrap()
    }

    #[test]
    fn an_interval_never_ends_below_its_beginning() {
        assert_eq!(Interval::published(figure(3.0), figure(2.9)), None);
        let point = Interval::published(figure(3.0), figure(3.0)).unwrap();
        assert_eq!(point.low(), point.high());
        assert_eq!(point.origin(), IntervalOrigin::Published);
    }

    #[test]
    fn the_interval_of_a_count_is_wilsons() {
        // z² = 3.841459. With n = 10 and p = 0: the low end is 0 and the high end z²/(n + z²) = 3.841459/13.841459.
        // With n = 20 and p = 1/2: the middle is 1/2 and the reach √(z²/4(n + z²)) = √(3.841459/95.365835).
        // With n = 263 and p = 81/263, the example in R. G. Newcombe, Statistics in Medicine 17 (1998): 0.2553 to 0.3662.
        for (count, base, low, high) in [
            (0, 10, 0.0, 27.753_28),
            (10, 10, 72.246_72, 100.0),
            (10, 20, 29.929_80, 70.070_20),
            (81, 263, 25.53, 36.62),
        ] {
            let interval = Interval::from_count(count, base, Unit::Percent).unwrap();
            let ends = [interval.low().number(), interval.high().number()];
            let tolerance = if base == 263 { 0.005 } else { 0.000_01 };
            assert!((ends[0] - low).abs() < tolerance, "{count}/{base} {ends:?}");
            assert!(
                (ends[1] - high).abs() < tolerance,
                "{count}/{base} {ends:?}"
            );
        }
    }

    #[test]
    fn an_interval_has_the_unit_of_its_figure() {
        let percent = Interval::from_count(3, 40, Unit::Percent).unwrap();
        let per_1000 = Interval::from_count(3, 40, Unit::Per1000).unwrap();
        assert!((per_1000.high().number() - 10.0 * percent.high().number()).abs() < 1e-9);
        assert_eq!(per_1000.origin(), IntervalOrigin::FromCount);
    }

    #[test]
    fn what_is_no_share_of_a_group_has_no_interval() {
        assert_eq!(Interval::from_count(3, 40, Unit::Index), None);
        assert_eq!(Interval::from_count(3, 40, Unit::EurosPerInhabitant), None);
        assert_eq!(Interval::from_count(0, 0, Unit::Percent), None);
        assert_eq!(Interval::from_count(41, 40, Unit::Percent), None);
    }

    #[test]
    fn the_base_follows_from_count_and_figure() {
        // 64 people are 5.3 %: 64 × 100 / 5.3 = 1207.5.
        let base = |count, number, unit| base_of(count, figure(number), 1, unit);
        assert_eq!(base(64, 5.3, Unit::Percent), Some(1208));
        assert_eq!(base(12, 8.0, Unit::Per1000), Some(1500));
        assert_eq!(base(7, 100.0, Unit::Percent), Some(7));
    }

    #[test]
    fn a_figure_that_is_zero_or_mostly_rounding_gives_no_base() {
        let base = |count, number| base_of(count, figure(number), 1, Unit::Percent);
        assert_eq!(base(0, 0.0), None);
        assert_eq!(base(3, 0.4), None);
        assert_eq!(base(3, 0.5), Some(600));
        assert_eq!(base(0, 5.0), None);
        assert_eq!(base(9, 120.0), None);
        assert_eq!(base(3, -5.0), None);
        assert_eq!(base_of(3, figure(5.0), 1, Unit::Ratio), None);
    }

    proptest! {
        #[test]
        fn the_interval_holds_the_share_and_stays_between_none_and_all(base in 1_u32..100_000, part in 0.0_f64..=1.0) {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a part of the base")]
            let count = (f64::from(base) * part) as u32;
            let interval = Interval::from_count(count, base, Unit::Percent).unwrap();
            let share = 100.0 * f64::from(count) / f64::from(base);
            prop_assert!(0.0 <= interval.low().number() && interval.high().number() <= 100.0);
            prop_assert!(interval.low().number() <= share + 1e-9 && share - 1e-9 <= interval.high().number());
            prop_assert!(interval.low() < interval.high());
        }
    }
}
