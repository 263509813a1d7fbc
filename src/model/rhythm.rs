//! In which years something is measured, so that a missing round is told from a year without one.

use super::Year;

/// The years in which an indicator is measured.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SurveyRhythm {
    /// Every year, as registers are.
    Yearly,
    /// Every so many years, counted from a year of measurement.
    Every {
        /// Years from one round to the next, at least two.
        years: u16,
        /// A year in which it was measured.
        from: Year,
    },
    /// In these years only; sorted, at least one.
    Listed(Vec<Year>),
    /// In years that are not known beforehand.
    Irregular,
}

impl SurveyRhythm {
    /// Reads `yearly`, `every-2-from-2013`, `years-1992-1996-2000` or `irregular`.
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "yearly" => return Some(Self::Yearly),
            "irregular" => return Some(Self::Irregular),
            _ => {}
        }
        if let Some(rest) = code.strip_prefix("every-") {
            let (years, from) = rest.split_once("-from-")?;
            let years = years.parse().ok().filter(|years| *years >= 2)?;
            let from = Year::from_number(from.parse().ok()?)?;
            return Some(Self::Every { years, from });
        }
        let listed = code
            .strip_prefix("years-")?
            .split('-')
            .map(|year| Year::from_number(year.parse().ok()?))
            .collect::<Option<Vec<_>>>()?;
        let in_order = listed.windows(2).all(|pair| pair[0] < pair[1]);
        in_order.then_some(Self::Listed(listed))
    }

    /// Writes what [`SurveyRhythm::from_code`] reads.
    pub fn code(&self) -> String {
        match self {
            Self::Yearly => "yearly".to_owned(),
            Self::Every { years, from } => format!("every-{years}-from-{from}"),
            Self::Listed(years) => years.iter().fold("years".to_owned(), |mut code, year| {
                code.push('-');
                code.push_str(&year.to_string());
                code
            }),
            Self::Irregular => "irregular".to_owned(),
        }
    }

    /// Whether a figure of that year is to be expected.
    pub fn expects(&self, year: Year) -> bool {
        match self {
            Self::Yearly | Self::Irregular => true,
            Self::Every { years, from } => {
                (i32::from(year.number()) - i32::from(from.number())) % i32::from(*years) == 0
            }
            Self::Listed(listed) => listed.contains(&year),
        }
    }

    /// Whether a line may join `earlier` to `later`: no round between them is missing.
    pub fn joins(&self, earlier: Year, later: Year) -> bool {
        if later.number() <= earlier.number() + 1 {
            return true;
        }
        match self {
            Self::Irregular => false,
            _ => (earlier.number() + 1..later.number())
                .filter_map(|number| Year::from_number(i64::from(number)))
                .all(|between| !self.expects(between)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn year(number: i64) -> Year {
        Year::from_number(number).unwrap()
    }

    #[test]
    fn every_second_year_joins_over_the_year_between_but_not_over_a_missing_round() {
        let odd = SurveyRhythm::from_code("every-2-from-2013").unwrap();
        assert!(odd.expects(year(2023)));
        assert!(odd.expects(year(2011)));
        assert!(!odd.expects(year(2022)));
        assert!(odd.joins(year(2021), year(2023)));
        assert!(!odd.joins(year(2019), year(2023)));
    }

    #[test]
    fn a_yearly_series_never_joins_over_a_missing_year() {
        assert!(SurveyRhythm::Yearly.joins(year(2020), year(2021)));
        assert!(!SurveyRhythm::Yearly.joins(year(2019), year(2021)));
    }

    #[test]
    fn listed_years_join_one_round_to_the_next() {
        let elections = SurveyRhythm::from_code("years-2012-2017-2021").unwrap();
        assert!(elections.joins(year(2012), year(2017)));
        assert!(!elections.joins(year(2012), year(2021)));
    }

    #[test]
    fn an_unknown_rhythm_joins_only_neighbours() {
        assert!(!SurveyRhythm::Irregular.joins(year(2019), year(2021)));
        assert!(SurveyRhythm::Irregular.joins(year(2019), year(2020)));
    }

    #[test]
    fn what_is_written_is_read() {
        for code in [
            "yearly",
            "irregular",
            "every-4-from-1992",
            "years-1992-1996-2000",
        ] {
            assert_eq!(SurveyRhythm::from_code(code).unwrap().code(), code);
        }
        for refused in [
            "",
            "every-1-from-2000",
            "every-x-from-2000",
            "years-",
            "years-2000-1996",
            "years-12",
        ] {
            assert_eq!(SurveyRhythm::from_code(refused), None, "{refused}");
        }
    }
}
