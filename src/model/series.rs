//! The figures of one region and sex over the years, with the reason where there is none.

use super::{Break, Figure, Indicator, Interval, RegionCode, Sex, Year, YearRange};

/// Why there is no figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Absence {
    /// Hidden by the producer because the numbers are small; may be zero.
    Suppressed,
    /// Nobody was asked that year.
    NotSurveyed,
    /// Not published, for a reason that is not known.
    NotPublished,
    /// The question makes no sense for this region or year.
    NotApplicable,
}

impl Absence {
    /// Every reason.
    pub const ALL: [Self; 4] = [
        Self::Suppressed,
        Self::NotSurveyed,
        Self::NotPublished,
        Self::NotApplicable,
    ];

    /// The reason's name in content files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Suppressed => "suppressed",
            Self::NotSurveyed => "not-surveyed",
            Self::NotPublished => "not-published",
            Self::NotApplicable => "not-applicable",
        }
    }

    /// The reason of that name in content files.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|absence| absence.code() == code)
    }
}

/// A figure, or the reason why there is none. Zero is a figure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Value {
    /// The published figure.
    Known(Figure),
    /// No figure, and why.
    Missing(Absence),
}

impl Value {
    /// The figure, if there is one.
    pub const fn figure(self) -> Option<Figure> {
        match self {
            Self::Known(figure) => Some(figure),
            Self::Missing(_) => None,
        }
    }
}

/// What is known of one year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Observation {
    /// The figure, or why there is none.
    pub value: Value,
    /// How many people or events the figure stands for, where that is published.
    pub count: Option<u32>,
    /// How many people were asked, or how many the share is of, where that is published.
    pub base: Option<u32>,
    /// Where the figure may lie by chance, where that is published or can be worked out.
    pub interval: Option<Interval>,
    /// Whether the producer may still correct the figure.
    pub is_provisional: bool,
}

impl Observation {
    /// A final figure of which nothing more is known.
    pub const fn known(figure: Figure) -> Self {
        Self::of(Value::Known(figure))
    }

    /// No figure.
    pub const fn missing(absence: Absence) -> Self {
        Self::of(Value::Missing(absence))
    }

    /// A value of which nothing more is known.
    pub const fn of(value: Value) -> Self {
        Self {
            value,
            count: None,
            base: None,
            interval: None,
            is_provisional: false,
        }
    }
}

/// The figures of one region and sex: one observation for each year of a range.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    region: RegionCode,
    sex: Sex,
    years: YearRange,
    observations: Vec<Observation>,
}

impl Series {
    /// Puts a series together, unless there are not exactly as many observations as years.
    pub fn of(
        region: RegionCode,
        sex: Sex,
        years: YearRange,
        observations: Vec<Observation>,
    ) -> Option<Self> {
        (observations.len() == years.count()).then_some(Self {
            region,
            sex,
            years,
            observations,
        })
    }

    /// The region the figures are of.
    pub const fn region(&self) -> &RegionCode {
        &self.region
    }

    /// Whose figures they are.
    pub const fn sex(&self) -> Sex {
        self.sex
    }

    /// The years of the series, with or without figures.
    pub const fn years(&self) -> YearRange {
        self.years
    }

    /// What is known of a year; outside the series nothing is published.
    pub fn observation(&self, year: Year) -> Observation {
        self.years
            .index(year)
            .and_then(|index| self.observations.get(index).copied())
            .unwrap_or(Observation::missing(Absence::NotPublished))
    }

    /// The figure of a year, or why there is none.
    pub fn value(&self, year: Year) -> Value {
        self.observation(year).value
    }

    /// Every year with what is known of it.
    pub fn observations(&self) -> impl Iterator<Item = (Year, Observation)> {
        self.years.years().zip(self.observations.iter().copied())
    }

    /// The years with a figure, earliest first.
    pub fn figures(&self) -> impl DoubleEndedIterator<Item = (Year, Figure)> {
        self.years
            .years()
            .zip(&self.observations)
            .filter_map(|(year, observation)| Some((year, observation.value.figure()?)))
    }

    /// The newest figure.
    pub fn latest(&self) -> Option<(Year, Figure)> {
        self.figures().next_back()
    }

    /// The mean of the last year with a figure and the two before it, if all three have one and are measured alike.
    pub fn three_year_mean(&self, breaks: &[Break]) -> Option<(YearRange, Figure)> {
        let (last, _) = self.latest()?;
        let first = Year::from_number(i64::from(last.number()) - 2)?;
        if breaks.iter().any(|change| change.parts(first, last)) {
            return None;
        }
        let years = YearRange::of(first, last)?;
        let figures = years
            .years()
            .map(|year| self.value(year).figure().map(Figure::number));
        let sum: f64 = figures.collect::<Option<Vec<_>>>()?.into_iter().sum();
        Some((years, Figure::from_number(sum / 3.0)?))
    }

    /// The earliest figure.
    pub fn earliest(&self) -> Option<(Year, Figure)> {
        self.figures().next()
    }

    /// The same series over fewer years, or nothing where the years do not meet.
    pub fn within(&self, years: YearRange) -> Option<Self> {
        let years = self.years.intersection(years)?;
        let observations = years.years().map(|year| self.observation(year)).collect();
        Self::of(self.region.clone(), self.sex, years, observations)
    }

    /// The figures in the stretches that a line may join: a new stretch begins where a round is missing or the
    /// way of measuring changed.
    pub fn runs(&self, indicator: &Indicator) -> Vec<Vec<(Year, Figure)>> {
        let mut runs: Vec<Vec<(Year, Figure)>> = Vec::new();
        for (year, figure) in self.figures() {
            let joined = runs.last_mut().filter(|run| {
                run.last()
                    .is_some_and(|(last, _)| indicator.joins(*last, year))
            });
            match joined {
                Some(run) => run.push((year, figure)),
                None => runs.push(vec![(year, figure)]),
            }
        }
        runs
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Break, SurveyRhythm, Unit, comparison::tests::indicator};

    fn year(number: i64) -> Year {
        Year::from_number(number).unwrap()
    }

    fn series(first: i64, numbers: &[Option<f64>]) -> Series {
        let last = first + i64::try_from(numbers.len()).unwrap() - 1;
        let observations = numbers
            .iter()
            .map(|number| {
                number.map_or(Observation::missing(Absence::Suppressed), |number| {
                    Observation::known(Figure::from_number(number).unwrap())
                })
            })
            .collect();
        Series::of(
            RegionCode::from_text("992").unwrap(),
            Sex::Total,
            YearRange::of(year(first), year(last)).unwrap(),
            observations,
        )
        .unwrap()
    }

    #[test]
    fn zero_is_a_figure() {
        let series = series(2020, &[Some(0.0), None]);
        assert_eq!(series.latest().unwrap().1.to_scaled(1), 0);
        assert_eq!(series.figures().count(), 1);
    }

    #[test]
    fn a_missing_year_is_a_gap_and_knows_why() {
        let series = series(2019, &[Some(1.0), None, Some(3.0)]);
        assert_eq!(series.runs(&indicator(Unit::Percent, 1)).len(), 2);
        assert_eq!(
            series.value(year(2020)),
            Value::Missing(Absence::Suppressed)
        );
        assert_eq!(
            series.value(year(2030)),
            Value::Missing(Absence::NotPublished)
        );
    }

    #[test]
    fn a_line_joins_one_survey_round_to_the_next() {
        let mut indicator = indicator(Unit::Percent, 1);
        indicator.rhythm = SurveyRhythm::from_code("every-2-from-2013").unwrap();
        let surveyed = series(
            2013,
            &[Some(1.0), None, Some(2.0), None, None, None, Some(3.0)],
        );
        let runs = surveyed.runs(&indicator);
        assert_eq!(runs.iter().map(Vec::len).collect::<Vec<_>>(), [2, 1]);
    }

    #[test]
    fn a_line_never_joins_two_ways_of_measuring() {
        let mut indicator = indicator(Unit::Percent, 1);
        indicator.breaks = vec![Break::for_tests(2020)];
        let runs = series(2018, &[Some(1.0), Some(2.0), Some(3.0), Some(4.0)]).runs(&indicator);
        let lasts: Vec<_> = runs.iter().map(|run| run.last().unwrap().0).collect();
        assert_eq!(lasts, [year(2019), year(2021)]);
    }

    #[test]
    fn a_part_of_the_years_keeps_its_figures() {
        let part = series(2019, &[Some(1.0), Some(2.0), Some(3.0)])
            .within(YearRange::of(year(2020), year(2030)).unwrap())
            .unwrap();
        assert_eq!(part.years().count(), 2);
        assert_eq!(part.latest().unwrap().1.to_scaled(1), 30);
    }

    #[test]
    fn the_mean_is_of_three_years_in_a_row_that_are_measured_alike() {
        let change = |number| Break {
            year: year(number),
            reason: crate::model::comparison::tests::text(["Uusi tapa"; 3]),
        };
        let span = |first, last| YearRange::of(year(first), year(last)).unwrap();
        for (numbers, breaks, expected) in [
            (
                vec![Some(9.0), Some(1.0), Some(2.0), Some(6.0)],
                vec![],
                Some((2020, 3.0)),
            ),
            (
                vec![Some(9.0), Some(1.0), Some(2.0), None],
                vec![],
                Some((2019, 4.0)),
            ),
            (
                vec![Some(0.0), Some(0.0), Some(0.0)],
                vec![],
                Some((2019, 0.0)),
            ),
            (
                vec![Some(-3.0), Some(1.0), Some(-1.0)],
                vec![],
                Some((2019, -1.0)),
            ),
            // Of a missing year, of two years, over a change, and of none at all there is no mean.
            (vec![Some(1.0), None, Some(2.0), Some(6.0)], vec![], None),
            (vec![Some(1.0), Some(2.0)], vec![], None),
            (vec![Some(1.0), Some(2.0), Some(6.0)], vec![2020], None),
            (vec![Some(1.0), Some(2.0), Some(6.0)], vec![2021], None),
            (
                vec![Some(1.0), Some(2.0), Some(6.0)],
                vec![2019],
                Some((2019, 3.0)),
            ),
            (vec![None, None, None], vec![], None),
        ] {
            let breaks: Vec<_> = breaks.into_iter().map(change).collect();
            let mean = series(2019, &numbers).three_year_mean(&breaks);
            let expected = expected
                .map(|(first, mean)| (span(first, first + 2), Figure::from_number(mean).unwrap()));
            assert_eq!(mean, expected, "{numbers:?}");
        }
    }
}
