//! How a verdict was found, step by step, so that a reader can follow it on the figures themselves.

use super::{Trend, TrendPoint, TrendRule, percentage_points, rank, weighted};
use crate::model::{Figure, Indicator, Series, Year};

/// How often the later of two years has the larger figure, the smaller one, or the same, of every two years.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pairing {
    /// In how many pairs of years the later figure is larger.
    pub rising: usize,
    /// In how many it is smaller.
    pub falling: usize,
    /// In how many both figures are the same.
    pub equal: usize,
}

impl Pairing {
    /// How many pairs of years there are.
    pub const fn pairs(&self) -> usize {
        self.rising + self.falling + self.equal
    }
}

/// The weighted line through figures with intervals.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FittedLine {
    /// The change per year, in the unit of the figures.
    pub slope: f64,
    /// How many times as much the figures scatter around the line as their intervals explain, in variances; never below 1.
    pub excess: f64,
    /// The slope divided by its standard error, which has been widened by the excess.
    pub ratio: f64,
    /// The degrees of freedom of Student's distribution: the number of figures less two.
    pub degrees: u16,
}

/// What a rule looked at.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Step {
    /// Every two years were compared.
    Pairs(Pairing),
    /// A line was laid through the figures.
    Line(FittedLine),
    /// The last two rounds of a survey were compared.
    Rounds {
        /// The round before the last.
        before: (Year, Figure),
        /// The last round.
        last: (Year, Figure),
    },
    /// No rule could be applied.
    None,
}

/// The figures of a series, what a rule made of them, and the verdict.
#[derive(Debug, Clone, PartialEq)]
pub struct Working {
    /// The figures that may be compared with the newest one, in the order of the years.
    pub points: Vec<TrendPoint>,
    /// How many figures were left out, since the way of measuring changed after them.
    pub left_out: usize,
    /// What the rule looked at.
    pub step: Step,
    /// The verdict, the same as everywhere else.
    pub trend: Trend,
}

impl Working {
    /// How the verdict on a series was found, or nothing where there is no figure.
    pub fn of_series(indicator: &Indicator, series: &Series) -> Option<Self> {
        let points = TrendPoint::compared(indicator, series);
        let trend = Trend::of_series(indicator, series)?;
        Some(Self {
            left_out: series.figures().count().saturating_sub(points.len()),
            step: step(&points, &trend, indicator.decimals),
            points,
            trend,
        })
    }
}

fn step(points: &[TrendPoint], trend: &Trend, decimals: u8) -> Step {
    match trend.rule {
        Some(TrendRule::Rank) => Step::Pairs(rank::pairing(points)),
        Some(TrendRule::Weighted) => Step::Line(weighted::fitted(points, decimals)),
        Some(TrendRule::PercentagePoints { .. }) => {
            percentage_points::rounds(points).map_or(Step::None, |[before, last]| Step::Rounds {
                before: (before.year, before.figure),
                last: (last.year, last.figure),
            })
        }
        None => Step::None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::{
        Break, Gathering, Interval, Observation, Reason, Unit, Verdict,
        comparison::tests::{indicator, known, text, year},
    };

    fn figure(number: f64) -> Figure {
        Figure::from_number(number).unwrap()
    }

    #[test]
    fn pairs_of_years_are_counted_as_in_the_worked_case() {
        // docs/trend.md: nine pairs rise and one falls.
        let series = known("992", 2010, &[1.0, 2.0, 3.0, 5.0, 4.0]);
        let working = Working::of_series(&indicator(Unit::Percent, 1), &series).unwrap();
        let pairing = Pairing {
            rising: 9,
            falling: 1,
            equal: 0,
        };
        assert_eq!(working.step, Step::Pairs(pairing));
        assert_eq!(pairing.pairs(), 10);
        assert_eq!(working.trend.verdict, Verdict::NoClearChange);
    }

    #[test]
    fn a_line_is_the_one_of_the_worked_case() {
        // docs/trend.md: 1.4 a year, nothing is widened, 1.4 × √10 = 4.43.
        let years = [(2010, 2.0), (2011, 4.0), (2013, 6.0), (2014, 8.0)];
        let points = years.map(|(at, number)| TrendPoint {
            year: year(at),
            figure: figure(number),
            interval: Interval::published(figure(number - 1.96), figure(number + 1.96)),
            base: None,
        });
        let line = weighted::fitted(&points, 2);
        assert!((line.slope - 1.4).abs() < 1e-9, "{line:?}");
        assert!((line.excess - 1.0).abs() < 1e-9, "{line:?}");
        assert!((line.ratio - 4.43).abs() < 0.005, "{line:?}");
        assert_eq!(line.degrees, 2);
    }

    #[test]
    fn of_a_survey_the_last_two_rounds_are_shown() {
        let mut survey = indicator(Unit::Percent, 1);
        survey.gathering = Gathering::Survey;
        let series = known("992", 2019, &[30.0, 32.1, 38.0]);
        let working = Working::of_series(&survey, &series).unwrap();
        let rounds = Step::Rounds {
            before: (year(2020), figure(32.1)),
            last: (year(2021), figure(38.0)),
        };
        assert_eq!(working.step, rounds);
        assert_eq!(working.points.len(), 3);
    }

    #[test]
    fn without_a_rule_there_is_no_step_and_figures_before_a_break_are_counted() {
        let mut indicator = indicator(Unit::Percent, 1);
        indicator.breaks.push(Break {
            year: year(2013),
            reason: text(["Kysymys muuttui."; 3]),
        });
        let series = known("992", 2010, &[1.0, 2.0, 3.0, 4.0, 5.0]);
        let working = Working::of_series(&indicator, &series).unwrap();
        assert_eq!((working.points.len(), working.left_out), (2, 3));
        assert_eq!(working.step, Step::None);
        let reason = Reason::TooFewFigures { needed: 5 };
        assert_eq!(working.trend.verdict, Verdict::CannotTell(reason));
    }

    proptest! {
        #[test]
        fn a_step_never_contradicts_the_verdict(
            numbers in proptest::collection::vec(0_u16..60, 1..12),
            counts in proptest::collection::vec(5_u32..400, 12),
            are_counted: bool,
        ) {
            let indicator = indicator(Unit::Percent, 1);
            let plain: Vec<_> = numbers.iter().map(|number| f64::from(*number) / 10.0).collect();
            let series = known("992", 2010, &plain);
            let series = if are_counted {
                let observations = plain.iter().zip(&counts).map(|(number, count)| Observation {
                    count: Some(*count),
                    ..Observation::known(figure(*number))
                });
                Series::of(series.region().clone(), series.sex(), series.years(), observations.collect()).unwrap()
            } else {
                series
            };
            let working = Working::of_series(&indicator, &series).unwrap();
            prop_assert_eq!(Some(working.trend), Trend::of_series(&indicator, &series));
            match (working.step, working.trend.verdict) {
                (Step::Pairs(pairs), verdict) => {
                    let figures = working.points.len();
                    prop_assert_eq!(pairs.pairs(), figures * (figures - 1) / 2);
                    prop_assert!(verdict != Verdict::Rising || pairs.rising > pairs.falling);
                    prop_assert!(verdict != Verdict::Falling || pairs.rising < pairs.falling);
                }
                (Step::Line(line), verdict) => {
                    prop_assert!(line.ratio.is_finite() && line.excess >= 1.0);
                    prop_assert!(verdict != Verdict::Rising || line.ratio > 0.0);
                    prop_assert!(verdict != Verdict::Falling || line.ratio < 0.0);
                }
                (Step::Rounds { .. }, _) => prop_assert!(false, "registers have no rounds"),
                (Step::None, verdict) => {
                    prop_assert!(matches!(verdict, Verdict::CannotTell(_)));
                }
            }
        }
    }
}
