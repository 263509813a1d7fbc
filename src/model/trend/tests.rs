use super::*;
use proptest::prelude::*;

fn figure(number: f64) -> Figure {
    Figure::from_number(number).unwrap()
}

fn point(year: i64, number: f64) -> TrendPoint {
    TrendPoint {
        year: Year::from_number(year).unwrap(),
        figure: figure(number),
        interval: None,
        base: None,
    }
}

/// A point whose figure is known to `half_width` on either side.
fn known_to(year: i64, number: f64, half_width: f64) -> TrendPoint {
    TrendPoint {
        interval: Interval::published(figure(number - half_width), figure(number + half_width)),
        ..point(year, number)
    }
}

fn answered_by(base: u32, year: i64, number: f64) -> TrendPoint {
    TrendPoint {
        base: Some(base),
        ..point(year, number)
    }
}

fn of_register(points: &[TrendPoint]) -> Trend {
    Trend::of(points, Gathering::Register, Unit::Percent, 1).unwrap()
}

fn of_survey(points: &[TrendPoint]) -> Trend {
    Trend::of(points, Gathering::Survey, Unit::Percent, 1).unwrap()
}

fn yearly(numbers: &[f64]) -> Vec<TrendPoint> {
    (2015..)
        .zip(numbers)
        .map(|(year, number)| point(year, *number))
        .collect()
}

fn too_few(needed: usize) -> Verdict {
    Verdict::CannotTell(Reason::TooFewFigures { needed })
}

#[test]
fn without_a_figure_there_is_no_trend() {
    assert_eq!(Trend::of(&[], Gathering::Register, Unit::Percent, 1), None);
}

#[test]
fn yearly_figures_are_judged_by_their_order() {
    let no_clear_change = Verdict::NoClearChange;
    let ties = Verdict::CannotTell(Reason::TooManyTies);
    for (numbers, verdict, probability) in [
        // Five in perfect order: 2 of 120 orders are as clear.
        (&[1.0, 1.5, 1.6, 4.0, 9.0][..], Verdict::Rising, 0.016_667),
        (&[9.0, 4.0, 1.6, 1.5, 1.0], Verdict::Falling, 0.016_667),
        // One exchange: 2 × (1 + 4) of 120.
        (&[1.0, 2.0, 3.0, 5.0, 4.0], no_clear_change, 0.083_333),
        // One exchange among six: 2 × (1 + 5) of 720.
        (&[1.0, 2.0, 3.0, 4.0, 6.0, 5.0], Verdict::Rising, 0.016_667),
        // A pair of equals leaves 60 orders.
        (&[1.0, 1.0, 2.0, 3.0, 4.0], Verdict::Rising, 0.033_333),
        // Two pairs of equals leave 30, and even perfect order is 2 of 30.
        (&[1.0, 1.0, 2.0, 2.0, 3.0], ties, 0.066_667),
        // A sixth figure makes 180 orders, of which 1, 3, 7, 12 and 18 have 0 to 4 falling pairs; here are 4 of 13:
        // 2 × 41 of 180.
        (&[1.0, 3.0, 1.0, 2.0, 2.0, 2.5], no_clear_change, 0.455_556),
        // Nothing changed at all: that is known, not doubtful.
        (&[2.0, 2.0, 2.0, 2.0, 2.0], no_clear_change, 1.0),
        // Zero is a figure like others.
        (&[4.0, 3.0, 2.0, 1.0, 0.0], Verdict::Falling, 0.016_667),
    ] {
        let trend = of_register(&yearly(numbers));
        assert_eq!(trend.verdict, verdict, "{numbers:?}");
        assert_eq!(trend.rule, Some(TrendRule::Rank), "{numbers:?}");
        let found = trend.probability.unwrap();
        assert!((found - probability).abs() < 1e-6, "{numbers:?} {found}");
    }
}

#[test]
fn fewer_than_five_yearly_figures_never_decide() {
    for numbers in [&[1.0][..], &[1.0, 9.0], &[1.0, 2.0, 3.0, 4.0], &[2.0, 2.0]] {
        let trend = of_register(&yearly(numbers));
        assert_eq!(trend.verdict, too_few(5), "{numbers:?}");
        assert_eq!(trend.rule, None);
        assert_eq!((trend.slope, trend.probability), (None, None));
    }
}

#[test]
fn an_unchanged_series_says_so() {
    assert!(of_register(&yearly(&[2.0; 6])).unchanged);
    assert!(of_register(&yearly(&[2.0; 2])).unchanged);
    assert!(!of_register(&yearly(&[2.0, 2.0, 2.1])).unchanged);
}

#[test]
fn change_and_years_are_those_of_the_first_and_last_figure_used() {
    let trend = of_register(&[
        point(2011, 4.44),
        point(2013, 4.0),
        point(2014, 3.5),
        point(2018, 3.0),
        point(2021, 2.36),
    ]);
    assert_eq!(trend.years.to_string(), "2011–2021");
    assert_eq!(trend.figures, 5);
    assert_eq!(trend.change, figure(-2.0));
}

#[test]
fn figures_with_intervals_are_judged_by_a_weighted_line() {
    // With z = 1.959964 as half-width every standard error is 1, so every weight is 1.
    let z = 1.959_963_984_540_054;
    let of = |numbers: &[(i64, f64)]| {
        let points: Vec<_> = numbers
            .iter()
            .map(|(year, number)| known_to(*year, *number, z))
            .collect();
        of_register(&points)
    };
    for (numbers, verdict, slope, probability) in [
        // Σ(year − mean)² = 5, χ² = 0: t = 1 × √5 = 2.236; with 2 degrees p = 1 − t/√(2 + t²) = 1 − 2.236/√7.
        (
            [(2019, 10.0), (2020, 11.0), (2021, 12.0), (2022, 13.0)],
            Verdict::NoClearChange,
            1.0,
            0.154_846,
        ),
        // Three times as steep: t = 3√5 = 6.708, p = 1 − 6.708/√47.
        (
            [(2019, 10.0), (2020, 13.0), (2021, 16.0), (2022, 19.0)],
            Verdict::Rising,
            3.0,
            0.021_508,
        ),
        // The same figures, two of them exchanged: slope 12/5, distances −0.9, 2.7, −2.7, 0.9, χ² = 16.2 and
        // χ²/(n − 2) = 8.1; t = 2.4 √(5/8.1) = 1.8856, p = 1 − 1.8856/√5.5556 = 0.2.
        (
            [(2019, 10.0), (2020, 16.0), (2021, 13.0), (2022, 19.0)],
            Verdict::NoClearChange,
            2.4,
            0.2,
        ),
        // 2012 is missing: Σ(year − 2012)² = 10 and Σ(year − 2012) × figure = 14, so the slope is 1.4 (2 if it were
        // counted 1, 2, 3, 4). χ² = 0.4 widens nothing; t = 1.4 √10 = 4.4272, p = 1 − 4.4272/√21.6.
        (
            [(2010, 2.0), (2011, 4.0), (2013, 6.0), (2014, 8.0)],
            Verdict::Rising,
            1.4,
            0.047_421,
        ),
        // Unchanged: t = 0.
        (
            [(2010, 5.0), (2011, 5.0), (2013, 5.0), (2014, 5.0)],
            Verdict::NoClearChange,
            0.0,
            1.0,
        ),
    ] {
        let trend = of(&numbers);
        assert_eq!(trend.verdict, verdict, "{numbers:?}");
        assert_eq!(trend.rule, Some(TrendRule::Weighted));
        assert!((trend.slope.unwrap() - slope).abs() < 1e-9, "{trend:?}");
        assert!(
            (trend.probability.unwrap() - probability).abs() < 1e-6,
            "{trend:?}"
        );
    }
}

#[test]
fn a_figure_with_a_wide_interval_counts_less() {
    // The last figure is ten times less exact than the others: its weight is 1/100.
    let wild = |half_width| {
        of_register(&[
            known_to(2019, 10.0, 1.0),
            known_to(2020, 10.1, 1.0),
            known_to(2021, 10.0, 1.0),
            known_to(2022, 20.0, half_width),
        ])
    };
    assert!(wild(10.0).slope.unwrap() < 0.5);
    assert!(wild(1.0).slope.unwrap() > 2.0);
}

#[test]
fn an_interval_without_width_counts_as_half_a_unit_of_the_last_decimal() {
    let widthless: Vec<_> = [10.0, 10.1, 10.2, 10.3]
        .iter()
        .zip(2019..)
        .map(|(number, year)| known_to(year, *number, 0.0))
        .collect();
    // Standard error 0.05/1.96 = 0.02551; t = 0.1 √5 / 0.02551 = 8.765; p = 1 − 8.765/√(2 + 76.83) = 0.0128.
    let trend = of_register(&widthless);
    assert!(
        (trend.probability.unwrap() - 0.012_769).abs() < 1e-5,
        "{trend:?}"
    );
    // Without decimals the half-width is 0.5 and the same rise is within rounding: t = 0.8765, p = 0.4732.
    let rounded = Trend::of(&widthless, Gathering::Register, Unit::Percent, 0).unwrap();
    assert!(
        (rounded.probability.unwrap() - 0.473_2).abs() < 1e-3,
        "{rounded:?}"
    );
    let many_decimals = Trend::of(&widthless, Gathering::Register, Unit::Percent, u8::MAX).unwrap();
    assert!(many_decimals.probability.unwrap().is_finite());
}

#[test]
fn one_missing_interval_leaves_the_order_to_decide() {
    let mut points: Vec<_> = [10.0, 13.0, 16.0, 19.0, 22.0]
        .iter()
        .zip(2018..)
        .map(|(number, year)| known_to(year, *number, 1.0))
        .collect();
    assert_eq!(of_register(&points).rule, Some(TrendRule::Weighted));
    points[2].interval = None;
    assert_eq!(of_register(&points).rule, Some(TrendRule::Rank));
    points.truncate(4);
    assert_eq!(of_register(&points).verdict, too_few(5));
}

#[test]
fn three_figures_with_intervals_are_too_few() {
    let points = [
        known_to(2018, 10.0, 0.1),
        known_to(2020, 20.0, 0.1),
        known_to(2022, 30.0, 0.1),
    ];
    assert_eq!(of_register(&points).verdict, too_few(4));
    let scores = Trend::of(&points, Gathering::Survey, Unit::Score, 1).unwrap();
    assert_eq!(scores.verdict, too_few(4));
}

#[test]
fn a_survey_is_judged_by_the_points_between_its_last_two_rounds() {
    for (bases, numbers, verdict, threshold) in [
        // 200 and 150 respondents: 2 points count.
        (Some([200, 150]), [30.0, 32.0], Verdict::Rising, 2),
        (Some([200, 150]), [30.0, 28.0], Verdict::Falling, 2),
        (Some([200, 150]), [30.0, 31.9], Verdict::NoClearChange, 2),
        // 99 respondents in either round: 5 points count.
        (Some([99, 150]), [30.0, 34.9], Verdict::NoClearChange, 5),
        (Some([200, 99]), [30.0, 25.0], Verdict::Falling, 5),
        (Some([100, 100]), [30.0, 25.1], Verdict::Falling, 2),
        // Not known how many.
        (None, [30.0, 34.9], Verdict::NoClearChange, 5),
        (None, [30.0, 35.0], Verdict::Rising, 5),
        (None, [30.0, 30.0], Verdict::NoClearChange, 5),
        // 2.0 as subtracted by a reader, although 34.1 − 32.1 is a little less in binary.
        (Some([500, 500]), [32.1, 34.1], Verdict::Rising, 2),
    ] {
        let rounds = [0, 1].map(|round| TrendPoint {
            base: bases.map(|bases| bases[round]),
            ..point([2021, 2023][round], numbers[round])
        });
        let trend = of_survey(&[&[point(2019, 90.0)], &rounds[..]].concat());
        assert_eq!(trend.verdict, verdict, "{bases:?} {numbers:?}");
        assert_eq!(trend.rule, Some(TrendRule::PercentagePoints { threshold }));
        assert_eq!(trend.years.to_string(), "2021–2023");
        assert_eq!(trend.figures, 2);
        assert_eq!((trend.slope, trend.probability), (None, None));
    }
}

#[test]
fn a_survey_without_a_rule_cannot_tell() {
    assert_eq!(of_survey(&yearly(&[30.0])).verdict, too_few(2));
    let scores = Trend::of(
        &yearly(&[1.0, 2.0, 3.0, 4.0, 5.0, 6.0]),
        Gathering::Survey,
        Unit::Score,
        1,
    );
    assert_eq!(
        scores.unwrap().verdict,
        Verdict::CannotTell(Reason::NoSurveyRule)
    );
}

#[test]
fn intervals_of_a_survey_come_before_the_rule_of_points() {
    let points: Vec<_> = [10.0, 13.0, 16.0, 19.0]
        .iter()
        .zip([2017, 2019, 2021, 2023])
        .map(|(number, year)| known_to(year, *number, 1.0))
        .collect();
    assert_eq!(of_survey(&points).rule, Some(TrendRule::Weighted));
    assert_eq!(
        of_survey(&points[1..]).rule,
        Some(TrendRule::PercentagePoints { threshold: 5 })
    );
}

#[test]
fn a_year_that_does_not_come_later_is_left_out() {
    let trend = of_survey(&[
        answered_by(300, 2021, 30.0),
        answered_by(300, 2023, 36.0),
        answered_by(300, 2023, 99.0),
        answered_by(300, 2019, 99.0),
    ]);
    assert_eq!(trend.verdict, Verdict::Rising);
    assert_eq!(trend.change, figure(6.0));
}

#[test]
fn a_probability_of_exactly_five_per_cent_is_clear() {
    assert!(is_clear(0.05));
    assert!(is_clear(0.1 + 0.2 - 0.25));
    assert!(!is_clear(0.050_001));
}

/// Figures as whole numbers, so that shifting and scaling them is exact, and the half-widths of their intervals.
fn series() -> impl Strategy<Value = Vec<(i64, i32, i32)>> {
    proptest::collection::vec((1_i64..4, 0..40_i32, 0..30_i32), 1..16).prop_map(|steps| {
        let mut year = 1990;
        steps
            .into_iter()
            .map(|(gap, number, half_width)| {
                year += gap;
                (year, number, half_width)
            })
            .collect()
    })
}

#[derive(Debug, Clone, Copy)]
struct Kind {
    gathering: Gathering,
    unit: Unit,
    intervals: bool,
}

fn kind() -> impl Strategy<Value = Kind> {
    let gathering = prop_oneof![Just(Gathering::Register), Just(Gathering::Survey)];
    let unit = prop_oneof![Just(Unit::Percent), Just(Unit::Score)];
    (gathering, unit, any::<bool>()).prop_map(|(gathering, unit, intervals)| Kind {
        gathering,
        unit,
        intervals,
    })
}

impl Kind {
    /// The trend of the series with every number times `factor` and then `shift` larger.
    fn trend(self, series: &[(i64, i32, i32)], factor: f64, shift: f64) -> Trend {
        let points: Vec<_> = series
            .iter()
            .map(|(year, number, half_width)| {
                let number = f64::from(*number) * factor + shift;
                if self.intervals {
                    known_to(*year, number, f64::from(*half_width) * factor.abs())
                } else {
                    point(*year, number)
                }
            })
            .collect();
        Trend::of(&points, self.gathering, self.unit, 0).unwrap()
    }
}

fn reversed(series: &[(i64, i32, i32)]) -> Vec<(i64, i32, i32)> {
    series
        .iter()
        .rev()
        .map(|(year, number, half_width)| (4100 - year, *number, *half_width))
        .collect()
}

fn turned(verdict: Verdict) -> Verdict {
    match verdict {
        Verdict::Rising => Verdict::Falling,
        Verdict::Falling => Verdict::Rising,
        same => same,
    }
}

fn close(one: Option<f64>, other: Option<f64>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => (one - other).abs() < 1e-9,
        (None, None) => true,
        _ => false,
    }
}

proptest! {
    #[test]
    fn every_number_of_a_trend_is_finite_and_a_probability_is_one(series in series(), kind in kind()) {
        let trend = kind.trend(&series, 1.0, 0.0);
        prop_assert!(trend.slope.is_none_or(f64::is_finite));
        prop_assert!(trend.probability.is_none_or(|p| (0.0..=1.0).contains(&p)));
        prop_assert_eq!(trend.slope.is_some(), trend.probability.is_some());
    }

    #[test]
    fn a_verdict_never_contradicts_the_slope(series in series(), kind in kind()) {
        let trend = kind.trend(&series, 1.0, 0.0);
        let slope = trend.slope.unwrap_or(0.0);
        prop_assert!(trend.verdict != Verdict::Rising || slope >= 0.0);
        prop_assert!(trend.verdict != Verdict::Falling || slope <= 0.0);
    }

    #[test]
    fn time_running_backwards_turns_the_verdict(series in series(), kind in kind()) {
        // A survey is judged by its last two rounds, which are then others.
        prop_assume!(kind.gathering == Gathering::Register || series.len() == 2);
        let forwards = kind.trend(&series, 1.0, 0.0);
        let backwards = kind.trend(&reversed(&series), 1.0, 0.0);
        prop_assert_eq!(backwards.verdict, turned(forwards.verdict));
        prop_assert!(close(backwards.probability, forwards.probability));
        prop_assert!(close(backwards.slope, forwards.slope.map(|slope| -slope)));
    }

    #[test]
    fn figures_upside_down_turn_the_verdict(series in series(), kind in kind()) {
        let upright = kind.trend(&series, 1.0, 0.0);
        let upside_down = kind.trend(&series, -1.0, 0.0);
        prop_assert_eq!(upside_down.verdict, turned(upright.verdict));
        prop_assert!(close(upside_down.probability, upright.probability));
    }

    #[test]
    fn a_constant_added_to_every_figure_changes_nothing(series in series(), kind in kind(), shift in -5000..5000_i32) {
        let here = kind.trend(&series, 1.0, 0.0);
        let there = kind.trend(&series, 1.0, f64::from(shift));
        prop_assert_eq!(there.verdict, here.verdict);
        prop_assert_eq!(there.change, here.change);
        prop_assert!(close(there.probability, here.probability));
        prop_assert!(close(there.slope, here.slope));
    }

    #[test]
    fn the_unit_of_the_figures_changes_no_test(series in series(), intervals in any::<bool>()) {
        // Widths below half a unit of the last decimal count as that half, whatever the unit.
        let series: Vec<_> = series.into_iter().map(|(year, number, width)| (year, number, width.max(1))).collect();
        let kind = Kind { gathering: Gathering::Register, unit: Unit::Score, intervals };
        let here = kind.trend(&series, 1.0, 0.0);
        let there = kind.trend(&series, 8.0, 0.0);
        prop_assert_eq!(there.verdict, here.verdict);
        prop_assert!(close(there.probability, here.probability));
        prop_assert!(close(there.slope, here.slope.map(|slope| 8.0 * slope)));
    }

    #[test]
    fn any_figures_at_all_give_finite_answers(
        numbers in proptest::collection::vec((-1e15_f64..1e15, 0.0_f64..1e15), 0..12),
        decimals in any::<u8>(),
        kind in kind(),
    ) {
        let points: Vec<_> = (2000..)
            .zip(numbers)
            .map(|(year, (number, width))| TrendPoint {
                interval: Interval::published(figure(number), figure((number + width).min(1e15))),
                ..point(year, number)
            })
            .collect();
        if let Some(trend) = Trend::of(&points, kind.gathering, kind.unit, decimals) {
            prop_assert!(trend.slope.is_none_or(f64::is_finite));
            prop_assert!(trend.probability.is_none_or(|p| (0.0..=1.0).contains(&p)));
            prop_assert!(trend.change.number().is_finite());
        }
    }
}
