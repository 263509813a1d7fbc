//! The trend of a published series: the points that may be compared, each with what is known of its accuracy.

use super::{Reason, Trend, TrendPoint};
use crate::model::{Indicator, Interval, Observation, Series, Value, Year, interval::base_of};

impl TrendPoint {
    /// The point of a year, if the year has a figure.
    ///
    /// Its interval is the published one, or the one that follows from the count beside the figure.
    pub fn of(indicator: &Indicator, year: Year, observation: &Observation) -> Option<Self> {
        let Value::Known(figure) = observation.value else {
            return None;
        };
        let counted = observation.count.and_then(|count| {
            let base = base_of(count, figure, indicator.decimals, indicator.unit)?;
            Some((count, base))
        });
        Some(Self {
            year,
            figure,
            interval: observation.interval.or_else(|| {
                let (count, base) = counted?;
                Interval::from_count(count, base, indicator.unit)
            }),
            base: observation.base.or_else(|| counted.map(|(_, base)| base)),
        })
    }

    /// The points of a series that may be compared with its newest figure, in the order of the years.
    pub(super) fn compared(indicator: &Indicator, series: &Series) -> Vec<Self> {
        let Some((newest, _)) = series.latest() else {
            return Vec::new();
        };
        series
            .observations()
            .filter(|(year, _)| indicator.compares(*year, newest))
            .filter_map(|(year, observation)| Self::of(indicator, year, &observation))
            .collect()
    }
}

impl Trend {
    /// The trend of a series since the way of measuring last changed, or nothing where there is no figure.
    pub fn of_series(indicator: &Indicator, series: &Series) -> Option<Self> {
        let points = TrendPoint::compared(indicator, series);
        if !indicator.unit.compares_years() {
            return Self::untested(&points, indicator.decimals, Reason::ValueOfMoney);
        }
        Self::of(
            &points,
            indicator.gathering,
            indicator.unit,
            indicator.decimals,
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        Break, Figure, IntervalOrigin, TrendRule, Unit, Verdict,
        comparison::tests::{indicator, known, text, year},
    };

    #[test]
    fn figures_before_the_last_break_are_left_out() {
        let mut indicator = indicator(Unit::Percent, 1);
        let series = known(
            "992",
            2010,
            &[9.0, 8.0, 7.0, 6.0, 5.0, 1.0, 2.0, 3.0, 4.0, 5.0],
        );
        let trend = Trend::of_series(&indicator, &series).unwrap();
        assert_eq!((trend.verdict, trend.figures), (Verdict::Falling, 10));
        indicator.breaks.push(Break {
            year: year(2015),
            reason: text(["Kysymys muuttui."; 3]),
        });
        let trend = Trend::of_series(&indicator, &series).unwrap();
        assert_eq!((trend.verdict, trend.figures), (Verdict::Rising, 5));
        assert_eq!(trend.years.first(), year(2015));
    }

    #[test]
    fn a_count_beside_a_figure_gives_its_interval_and_a_published_one_goes_before() {
        let indicator = indicator(Unit::Percent, 1);
        let figure = |number| Figure::from_number(number).unwrap();
        let counted = Observation {
            count: Some(20),
            ..Observation::known(figure(10.0))
        };
        let point = TrendPoint::of(&indicator, year(2020), &counted).unwrap();
        assert_eq!(point.base, Some(200));
        assert_eq!(
            point.interval.map(Interval::origin),
            Some(IntervalOrigin::FromCount)
        );
        let published = Observation {
            interval: Interval::published(figure(9.0), figure(11.0)),
            base: Some(180),
            ..counted
        };
        let point = TrendPoint::of(&indicator, year(2020), &published).unwrap();
        assert_eq!(point.base, Some(180));
        assert_eq!(
            point.interval.map(Interval::origin),
            Some(IntervalOrigin::Published)
        );
    }

    #[test]
    fn amounts_of_money_have_no_direction_over_the_years() {
        let series = known("992", 2010, &[1.0, 2.0, 3.0, 4.0, 5.0]);
        let trend = Trend::of_series(&indicator(Unit::EurosPerInhabitant, 0), &series).unwrap();
        assert_eq!(trend.verdict, Verdict::CannotTell(Reason::ValueOfMoney));
    }

    #[test]
    fn without_counts_a_register_is_judged_by_ranks() {
        let series = known("992", 2010, &[1.0, 2.0, 3.0, 4.0, 5.0]);
        let trend = Trend::of_series(&indicator(Unit::Percent, 1), &series).unwrap();
        assert_eq!(trend.rule, Some(TrendRule::Rank));
    }
}
