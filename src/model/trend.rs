//! Whether figures rise or fall over the years, by published rules, with *cannot tell* as a real answer.
//!
//! The rule is chosen by the kind of data: intervals first, then yearly ranks, and the published rule for surveys.
//! `docs/trend.md` tells the rules, their sources and what they cannot do.
//! Nothing here bridges a break in a series: what is compared must be comparable before it comes here.

mod assessment;
mod of_series;
mod percentage_points;
mod rank;
mod student;
mod weighted;
mod working;

use super::{Figure, Interval, Unit, Year, YearRange};

pub use assessment::Assessment;
pub use percentage_points::THRESHOLD_OF_MANY;
pub use working::{FittedLine, Pairing, Step, Working};

/// How unlikely a test's result must be without any trend before it counts as one: 5 %, in both directions together.
pub const SIGNIFICANCE: f64 = 0.05;

/// So that a probability of exactly 5 % counts, whichever way its last digit was rounded.
const ROUNDING: f64 = 1e-9;

/// How the figures of an indicator are gathered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Gathering {
    /// Everybody is counted.
    #[default]
    Register,
    /// The figures rest on the answers of those who were asked.
    Survey,
}

impl Gathering {
    /// Every way of gathering.
    pub const ALL: [Self; 2] = [Self::Register, Self::Survey];

    /// The way's name in files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Register => "register",
            Self::Survey => "survey",
        }
    }

    /// The way of that name in files.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|gathering| gathering.code() == code)
    }
}

/// The figure of one year, with what is known of its accuracy.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TrendPoint {
    /// The year of the figure.
    pub year: Year,
    /// The published figure.
    pub figure: Figure,
    /// Its 95 % interval, where that is known.
    pub interval: Option<Interval>,
    /// How many people answered or belong to the group, where that is known.
    pub base: Option<u32>,
}

/// Which way figures go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Later figures are larger, by more than chance explains.
    Rising,
    /// Later figures are smaller, by more than chance explains.
    Falling,
    /// The rule could have seen a clear change, and did not.
    NoClearChange,
    /// The figures do not suffice for a verdict.
    CannotTell(Reason),
}

/// Why there is no verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// There are fewer figures than the rule needs.
    TooFewFigures {
        /// How many figures it needs.
        needed: usize,
    },
    /// So many figures are equal that no order of them would be clear.
    TooManyTies,
    /// A survey whose figures are neither percentages nor have intervals: there is no rule for it.
    NoSurveyRule,
    /// The figures are amounts of money, which is not worth the same in every year.
    ValueOfMoney,
}

/// The rule that decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TrendRule {
    /// A line through the figures, each with the weight that its interval gives it.
    Weighted,
    /// Mann and Kendall's test of the order of the figures, with Theil and Sen's slope.
    Rank,
    /// The published rule for surveys: how many percentage points between the last two rounds are a change.
    PercentagePoints {
        /// The smallest change that counts, in percentage points.
        threshold: u8,
    },
}

/// What the figures of a series say about its direction, and how that was found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Trend {
    /// Which way the figures go.
    pub verdict: Verdict,
    /// The rule that was applied, if one could be.
    pub rule: Option<TrendRule>,
    /// The first and the last year of which a figure was used.
    pub years: YearRange,
    /// How many figures were used.
    pub figures: usize,
    /// How much larger the last figure used is than the first, as a reader would subtract them.
    pub change: Figure,
    /// Whether all figures that were used are the same.
    pub unchanged: bool,
    /// The change per year that a test estimated, in the unit of the figures.
    pub slope: Option<f64>,
    /// How likely a test's result, or one further from none, would be without any trend: from 0 to 1.
    pub probability: Option<f64>,
}

/// What a test of a trend finds.
struct Test {
    /// The estimated change per year.
    slope: f64,
    /// Above zero where the figures rise, below where they fall.
    tendency: f64,
    /// How likely that, or more in either direction, would be without any trend.
    probability: f64,
    /// The smallest probability that the same figures could have had in another order.
    smallest_probability: f64,
}

impl Trend {
    /// The verdict on figures in the order of their years, or nothing where there is no figure.
    ///
    /// A point that is not later than the one before is left out.
    /// Differences are rounded to `decimals`, and no figure counts as more exact than half a unit of the last of them.
    pub fn of(
        points: &[TrendPoint],
        gathering: Gathering,
        unit: Unit,
        decimals: u8,
    ) -> Option<Self> {
        let points = in_order(points);
        let all_have_intervals = points.iter().all(|point| point.interval.is_some());
        let too_few = |needed| Self::untested(&points, decimals, Reason::TooFewFigures { needed });

        if all_have_intervals && points.len() >= weighted::FEWEST {
            let test = weighted::test(&points, decimals);
            return Self::tested(&points, decimals, TrendRule::Weighted, &test);
        }
        match gathering {
            Gathering::Survey if unit == Unit::Percent => percentage_points::rounds(&points)
                .map_or_else(
                    || too_few(percentage_points::FEWEST),
                    |rounds| Self::of_rounds(rounds, decimals),
                ),
            Gathering::Survey if !all_have_intervals => {
                Self::untested(&points, decimals, Reason::NoSurveyRule)
            }
            Gathering::Register if points.len() >= rank::FEWEST => {
                let test = rank::test(&points);
                Self::tested(&points, decimals, TrendRule::Rank, &test)
            }
            _ if all_have_intervals => too_few(weighted::FEWEST),
            _ => too_few(rank::FEWEST),
        }
    }

    fn untested(points: &[TrendPoint], decimals: u8, reason: Reason) -> Option<Self> {
        let first = points.first()?;
        let last = points.last()?;
        Some(Self {
            verdict: Verdict::CannotTell(reason),
            rule: None,
            years: YearRange::spanning(first.year, last.year),
            figures: points.len(),
            change: last.figure.difference(first.figure, decimals),
            unchanged: points.iter().all(|point| point.figure == first.figure),
            slope: None,
            probability: None,
        })
    }

    fn tested(points: &[TrendPoint], decimals: u8, rule: TrendRule, test: &Test) -> Option<Self> {
        let trend = Self::untested(points, decimals, Reason::TooManyTies)?;
        let verdict = if is_clear(test.probability) {
            Verdict::of_tendency(test.tendency)
        } else if is_clear(test.smallest_probability) || trend.unchanged {
            Verdict::NoClearChange
        } else {
            trend.verdict
        };
        Some(Self {
            verdict,
            rule: Some(rule),
            slope: Some(test.slope),
            probability: Some(test.probability),
            ..trend
        })
    }

    fn of_rounds(rounds: &[TrendPoint; 2], decimals: u8) -> Option<Self> {
        let threshold = percentage_points::threshold(rounds);
        let trend = Self::untested(rounds, decimals, Reason::NoSurveyRule)?;
        let change = trend.change.number();
        Some(Self {
            verdict: if change.abs() >= f64::from(threshold) {
                Verdict::of_tendency(change)
            } else {
                Verdict::NoClearChange
            },
            rule: Some(TrendRule::PercentagePoints { threshold }),
            ..trend
        })
    }
}

impl Verdict {
    /// The verdict's name in files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Rising => "rising",
            Self::Falling => "falling",
            Self::NoClearChange => "no-clear-change",
            Self::CannotTell(_) => "cannot-tell",
        }
    }

    fn of_tendency(tendency: f64) -> Self {
        if tendency > 0.0 {
            Self::Rising
        } else if tendency < 0.0 {
            Self::Falling
        } else {
            Self::NoClearChange
        }
    }
}

fn is_clear(probability: f64) -> bool {
    probability <= SIGNIFICANCE + ROUNDING
}

fn in_order(points: &[TrendPoint]) -> Vec<TrendPoint> {
    let mut ordered: Vec<TrendPoint> = Vec::with_capacity(points.len());
    for point in points {
        if ordered.last().is_none_or(|last| last.year < point.year) {
            ordered.push(*point);
        }
    }
    ordered
}

#[cfg(test)]
mod tests;
