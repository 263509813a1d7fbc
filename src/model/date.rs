//! Calendar dates, as releases carry them.

use super::Language;

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
                let month = ENGLISH_MONTHS
                    .get(usize::from(self.month) - 1)
                    .copied()
                    .unwrap_or_default();
                format!("{} {month} {}", self.day, self.year)
            }
        }
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

const ENGLISH_MONTHS: [&str; 12] = [
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
