//! Calendar dates, as releases carry them, and dates of which only the month or the year is known.

use super::{Language, Month};

/// A calendar date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// Reads an ISO 8601 date, `2026-11-24`.
    pub fn from_iso(text: &str) -> Option<Self> {
        let [year, month, day] = text.split('-').collect::<Vec<_>>().try_into().ok()?;
        if (year.len(), month.len(), day.len()) != (4, 2, 2) {
            return None;
        }
        let date = Self {
            year: year.parse().ok()?,
            month: month.parse().ok()?,
            day: day.parse().ok()?,
        };
        (1..=date.days_in_month())
            .contains(&date.day)
            .then_some(date)
    }

    /// The first day of a month; a year is written with four digits, and there is none after 9999.
    pub const fn first_of(year: u16, month: Month) -> Option<Self> {
        if year > 9999 {
            return None;
        }
        Some(Self {
            year,
            month: month.number(),
            day: 1,
        })
    }

    /// The year.
    pub const fn year(self) -> u16 {
        self.year
    }

    /// Writes the date as ISO 8601.
    pub fn iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }

    /// Writes the date as it is written in running text: `24.11.2026`, in English `24 November 2026`.
    pub fn write(self, language: Language) -> String {
        match language {
            Language::Finnish | Language::Swedish => {
                format!("{}.{}.{}", self.day, self.month, self.year)
            }
            Language::English => {
                format!("{} {} {}", self.day, self.month_name(language), self.year)
            }
        }
    }

    fn month_name(self, language: Language) -> &'static str {
        let month = Month::from_number(i64::from(self.month));
        month.map_or("", |month| month.name(language))
    }

    const fn days_in_month(self) -> u8 {
        match self.month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if self.year.is_multiple_of(4)
                && (!self.year.is_multiple_of(100) || self.year.is_multiple_of(400)) =>
            {
                29
            }
            2 => 28,
            _ => 0,
        }
    }
}

/// A date that is known to the day, the month or the year: when figures are expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ApproximateDate {
    /// A day.
    Day(Date),
    /// The month of a day.
    Month(Date),
    /// The year of a day.
    Year(Date),
}

impl ApproximateDate {
    /// Reads `2027`, `2027-03` or `2027-03-15`.
    pub fn from_iso(text: &str) -> Option<Self> {
        match text.len() {
            4 => Date::from_iso(&format!("{text}-01-01")).map(Self::Year),
            7 => Date::from_iso(&format!("{text}-01")).map(Self::Month),
            _ => Date::from_iso(text).map(Self::Day),
        }
    }

    /// Writes as much of the date as is known, as ISO 8601.
    pub fn iso(self) -> String {
        let (date, length) = match self {
            Self::Day(date) => (date, 10),
            Self::Month(date) => (date, 7),
            Self::Year(date) => (date, 4),
        };
        date.iso().chars().take(length).collect()
    }

    /// Writes as much of the date as is known: `15.3.2027`, `maaliskuu 2027`, `2027`.
    pub fn write(self, language: Language) -> String {
        match self {
            Self::Day(date) => date.write(language),
            Self::Month(date) => format!("{} {}", date.month_name(language), date.year),
            Self::Year(date) => date.year.to_string(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_read_and_written() {
        let date = Date::from_iso("2026-11-24").unwrap();
        assert_eq!(date.iso(), "2026-11-24");
        assert_eq!(date.write(Language::Finnish), "24.11.2026");
        assert_eq!(date.write(Language::English), "24 November 2026");
    }

    #[test]
    fn a_month_begins_with_its_first_day() {
        let first = |year| Date::first_of(year, Month::from_number(9)?);
        assert_eq!(first(2026), Date::from_iso("2026-09-01"));
        assert_eq!(first(10_000), None);
    }

    #[test]
    fn a_date_of_which_less_is_known_is_written_so() {
        let write = |text: &str| {
            let date = ApproximateDate::from_iso(text).unwrap();
            assert_eq!(date.iso(), text);
            Language::ALL.map(|language| date.write(language))
        };
        assert_eq!(write("2027"), ["2027"; 3]);
        assert_eq!(
            write("2027-03"),
            ["maaliskuu 2027", "mars 2027", "March 2027"]
        );
        assert_eq!(
            write("2027-03-15"),
            ["15.3.2027", "15.3.2027", "15 March 2027"]
        );
        for refused in [
            "",
            "27",
            "2027-13",
            "2027-3",
            "03-2027",
            "2027-02-30",
            "maaliskuu 2027",
        ] {
            assert_eq!(ApproximateDate::from_iso(refused), None, "{refused}");
        }
    }

    #[test]
    fn days_that_do_not_exist_are_refused() {
        for refused in [
            "2026-02-29",
            "2026-13-01",
            "2026-00-10",
            "2026-1-1",
            "x",
            "2026-04-31",
            "2026-01-00",
        ] {
            assert_eq!(Date::from_iso(refused), None, "{refused}");
        }
        assert!(Date::from_iso("2024-02-29").is_some());
    }
}
