//! Years, ranges of years, and the period a reader asks to see.

/// A calendar year from 1900 to 2199.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Year(u16);

impl Year {
    /// Takes a number as a year, unless it is outside what statistics could mean.
    pub fn from_number(number: i64) -> Option<Self> {
        let year = u16::try_from(number).ok()?;
        (1900..2200).contains(&year).then_some(Self(year))
    }

    /// The year as a number.
    pub const fn number(self) -> u16 {
        self.0
    }

    /// Whether figures of this year are old when they are published in another: registers and surveys come out within
    /// three years of what they measure.
    pub const fn is_old_in(self, published: u16) -> bool {
        const OLD: u16 = 3;
        self.0 + OLD < published
    }

    /// The year `years` later, or the last year there is.
    #[must_use]
    pub fn plus(self, years: u16) -> Self {
        Self(self.0.saturating_add(years).min(2199))
    }

    /// The year `years` earlier, or the first year there is.
    #[must_use]
    pub fn minus(self, years: u16) -> Self {
        Self(self.0.saturating_sub(years).max(1900))
    }
}

impl std::fmt::Display for Year {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{}", self.0)
    }
}

/// Years from the first to the last, both included; the first is never after the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct YearRange {
    first: Year,
    last: Year,
}

impl YearRange {
    /// The years from `first` to `last`, unless `first` is after `last`.
    pub fn of(first: Year, last: Year) -> Option<Self> {
        (first <= last).then_some(Self { first, last })
    }

    /// The years from the earlier of the two to the later.
    pub fn spanning(one: Year, other: Year) -> Self {
        Self {
            first: one.min(other),
            last: one.max(other),
        }
    }

    /// The first year.
    pub const fn first(self) -> Year {
        self.first
    }

    /// The last year.
    pub const fn last(self) -> Year {
        self.last
    }

    /// How many years there are, at least one.
    pub fn count(self) -> usize {
        usize::from(self.last.0 - self.first.0) + 1
    }

    /// Whether the year is among them.
    pub fn contains(self, year: Year) -> bool {
        self.first <= year && year <= self.last
    }

    /// The years, earliest first.
    pub fn years(self) -> impl DoubleEndedIterator<Item = Year> + ExactSizeIterator {
        (self.first.0..=self.last.0)
            .map(Year)
            .collect::<Vec<_>>()
            .into_iter()
    }

    /// The years that are in both ranges, if any.
    pub fn intersection(self, other: Self) -> Option<Self> {
        Self::of(self.first.max(other.first), self.last.min(other.last))
    }

    /// The years from the earlier first year of the two ranges to the later last one.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self {
            first: self.first.min(other.first),
            last: self.last.max(other.last),
        }
    }

    /// The place of `year` among the years, counted from zero.
    pub fn index(self, year: Year) -> Option<usize> {
        self.contains(year)
            .then(|| usize::from(year.0 - self.first.0))
    }

    /// The nearest of the years to `year`.
    pub fn clamp(self, year: Year) -> Year {
        year.clamp(self.first, self.last)
    }
}

impl std::fmt::Display for YearRange {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.first == self.last {
            write!(formatter, "{}", self.first)
        } else {
            write!(formatter, "{}–{}", self.first, self.last)
        }
    }
}

/// The years a reader asked to see; which years that is depends on what there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Period {
    /// Every year there is.
    #[default]
    All,
    /// From the first year there is to this one.
    Until(Year),
    /// From this year to the newest.
    Since(Year),
    /// Exactly these years.
    Between(YearRange),
    /// The newest years, this many.
    Latest(u8),
}

impl Period {
    /// The years of `available` that the period covers, or nothing where they do not meet.
    pub fn within(self, available: YearRange) -> Option<YearRange> {
        match self {
            Self::All => Some(available),
            Self::Until(last) => YearRange::of(available.first, last.min(available.last)),
            Self::Since(first) => YearRange::of(first.max(available.first), available.last),
            Self::Between(range) => range.intersection(available),
            Self::Latest(count) => {
                let first = available.last.minus(u16::from(count.max(1)) - 1);
                YearRange::of(first.max(available.first), available.last)
            }
        }
    }

    /// The period that shows exactly `range` of `available`, with open ends where it reaches them.
    pub fn showing(range: YearRange, available: YearRange) -> Self {
        match (range.first <= available.first, range.last >= available.last) {
            (true, true) => Self::All,
            (true, false) => Self::Until(range.last),
            (false, true) => Self::Since(range.first),
            (false, false) => Self::Between(range),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn year(number: i64) -> Year {
        Year::from_number(number).unwrap()
    }

    fn range(first: i64, last: i64) -> YearRange {
        YearRange::of(year(first), year(last)).unwrap()
    }

    #[test]
    fn a_range_never_runs_backwards() {
        assert_eq!(YearRange::of(year(2012), year(2011)), None);
        assert_eq!(range(2011, 2011).count(), 1);
    }

    #[test]
    fn one_year_is_written_once() {
        assert_eq!(range(2019, 2019).to_string(), "2019");
        assert_eq!(range(1991, 2021).to_string(), "1991–2021");
    }

    #[test]
    fn a_period_meets_what_is_available_or_says_it_does_not() {
        let available = range(1991, 2021);
        assert_eq!(Period::Latest(5).within(available), Some(range(2017, 2021)));
        assert_eq!(
            Period::Since(year(2015)).within(available),
            Some(range(2015, 2021))
        );
        assert_eq!(Period::Since(year(2022)).within(available), None);
        assert_eq!(
            Period::Between(range(1980, 1995)).within(available),
            Some(range(1991, 1995))
        );
    }

    #[test]
    fn ranges_that_share_one_year_meet_in_it() {
        assert_eq!(
            range(1990, 2000).intersection(range(2000, 2010)),
            Some(range(2000, 2000))
        );
        assert_eq!(range(1990, 1999).intersection(range(2000, 2010)), None);
    }

    #[test]
    fn two_ranges_together_have_the_years_between_them_too() {
        let both = range(1990, 2021);
        assert_eq!(range(1990, 1995).with(range(2000, 2021)), both);
        assert_eq!(range(2000, 2021).with(range(1990, 1995)), both);
        assert_eq!(both.with(range(2000, 2005)), both);
    }

    proptest! {
        #[test]
        fn showing_a_part_and_resolving_it_gives_the_part(a in 1990_i64..2020, b in 1990_i64..2020) {
            let available = range(1990, 2019);
            let part = YearRange::spanning(year(a), year(b.min(2019)));
            let part = part.intersection(available).unwrap();
            prop_assert_eq!(Period::showing(part, available).within(available), Some(part));
        }
    }
}
