//! Months of any year, and spans of them that may pass over its end.

use super::Language;

/// How many months a year has.
const YEAR: u8 = 12;

/// A month of any year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month(u8);

impl Month {
    /// The month of that number, counted from one.
    pub fn from_number(number: i64) -> Option<Self> {
        let number = u8::try_from(number).ok()?;
        (1..=YEAR).contains(&number).then_some(Self(number))
    }

    /// Every month, from January.
    pub fn all() -> impl Iterator<Item = Self> {
        (1..=YEAR).map(Self)
    }

    /// Its number, counted from one.
    pub const fn number(self) -> u8 {
        self.0
    }

    /// How many months later `later` comes next: from none to eleven.
    pub const fn until(self, later: Self) -> u8 {
        (later.0 + YEAR - self.0) % YEAR
    }

    /// The month that comes so many months later.
    #[must_use]
    pub const fn after(self, months: u8) -> Self {
        Self((self.0 - 1 + months % YEAR) % YEAR + 1)
    }

    /// Its name: `marraskuu`.
    pub fn name(self, language: Language) -> &'static str {
        self.of(match language {
            Language::Finnish => &FINNISH,
            Language::Swedish => &SWEDISH,
            Language::English => &ENGLISH,
        })
    }

    /// Its name where there is little room: `marras`.
    pub fn short_name(self, language: Language) -> &'static str {
        match language {
            Language::Finnish => stem(self.name(language)),
            Language::Swedish => self.of(&SHORT_SWEDISH),
            Language::English => self.of(&SHORT_ENGLISH),
        }
    }

    fn of(self, names: &[&'static str; 12]) -> &'static str {
        let place = usize::from(self.0 - 1);
        names.get(place).copied().unwrap_or_default()
    }
}

/// A Finnish name without the word for *month* at its end, as in lists and spans.
fn stem(name: &'static str) -> &'static str {
    name.strip_suffix("kuu").unwrap_or(name)
}

/// Whole months on end, in any year; where the last comes before the first in the year, they pass over New Year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MonthSpan {
    /// The month with which it begins.
    pub first: Month,
    /// The month with which it ends.
    pub last: Month,
}

impl MonthSpan {
    /// How many months it has: from one to twelve.
    pub const fn count(self) -> u8 {
        self.first.until(self.last) + 1
    }

    /// Its months in order.
    pub fn months(self) -> impl Iterator<Item = Month> {
        (0..self.count()).map(move |later| self.first.after(later))
    }

    /// Whether a month is in it.
    pub const fn holds(self, month: Month) -> bool {
        self.first.until(month) < self.count()
    }

    /// Writes it: `syyskuu`, `joulu–tammikuu`.
    pub fn write(self, language: Language) -> String {
        let [first, last] = [self.first, self.last].map(|month| month.name(language));
        match language {
            _ if self.count() == 1 => first.to_owned(),
            Language::Finnish => format!("{}–{last}", stem(first)),
            Language::Swedish | Language::English => format!("{first}–{last}"),
        }
    }
}

const FINNISH: [&str; 12] = [
    "tammikuu",
    "helmikuu",
    "maaliskuu",
    "huhtikuu",
    "toukokuu",
    "kesäkuu",
    "heinäkuu",
    "elokuu",
    "syyskuu",
    "lokakuu",
    "marraskuu",
    "joulukuu",
];

const SWEDISH: [&str; 12] = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
];

const ENGLISH: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const SHORT_SWEDISH: [&str; 12] = [
    "jan.", "feb.", "mars", "april", "maj", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "dec.",
];

const SHORT_ENGLISH: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use proptest::prelude::*;

    pub(crate) fn month(number: i64) -> Month {
        Month::from_number(number).unwrap()
    }

    pub(crate) fn span(first: i64, last: i64) -> MonthSpan {
        MonthSpan {
            first: month(first),
            last: month(last),
        }
    }

    #[test]
    fn a_year_has_twelve_months() {
        for refused in [i64::MIN, -1, 0, 13, 268, i64::MAX] {
            assert_eq!(Month::from_number(refused), None, "{refused}");
        }
        let numbers: Vec<u8> = Month::all().map(Month::number).collect();
        assert_eq!(numbers, (1..=12).collect::<Vec<_>>());
    }

    #[test]
    fn months_pass_over_new_year() {
        let over = span(12, 1);
        assert_eq!(over.count(), 2);
        assert!(over.holds(month(12)) && over.holds(month(1)));
        assert!(!over.holds(month(11)) && !over.holds(month(2)));
        assert_eq!(month(11).until(month(2)), 3);
        assert_eq!(month(12).after(1), month(1));
        assert_eq!(span(3, 2).count(), 12);
    }

    #[test]
    fn months_are_written_as_the_language_has_them() {
        let write = |span: MonthSpan| Language::ALL.map(|language| span.write(language));
        assert_eq!(write(span(9, 9)), ["syyskuu", "september", "September"]);
        assert_eq!(
            write(span(12, 1)),
            ["joulu–tammikuu", "december–januari", "December–January"]
        );
        let short = Language::ALL.map(|language| month(11).short_name(language));
        assert_eq!(short, ["marras", "nov.", "Nov"]);
    }

    proptest! {
        #[test]
        fn a_span_holds_its_months_and_no_other(first in 1_i64..=12, last in 1_i64..=12) {
            let span = span(first, last);
            let months: Vec<Month> = span.months().collect();
            prop_assert_eq!(months.len(), usize::from(span.count()));
            prop_assert_eq!((months.first(), months.last()), (Some(&span.first), Some(&span.last)));
            for month in Month::all() {
                prop_assert_eq!(span.holds(month), months.contains(&month));
            }
        }
    }
}
