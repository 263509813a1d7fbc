use super::*;
use crate::model::{Figure, Year};
use proptest::prelude::*;

fn points(numbers: &[(i64, f64)]) -> Vec<TrendPoint> {
    numbers
        .iter()
        .map(|(year, number)| TrendPoint {
            year: Year::from_number(*year).unwrap(),
            figure: Figure::from_number(*number).unwrap(),
            interval: None,
            base: None,
        })
        .collect()
}

fn yearly(numbers: &[f64]) -> Vec<TrendPoint> {
    points(&(2000..).zip(numbers.iter().copied()).collect::<Vec<_>>())
}

#[track_caller]
fn assert_close(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-12, "{found} for {expected}");
}

#[test]
fn the_probability_is_the_share_of_orders_that_are_as_far_from_even() {
    for (numbers, expected) in [
        // Of 120 orders, one rises throughout and one falls throughout.
        (&[1.0, 2.0, 3.0, 4.0, 5.0][..], 2.0 / 120.0),
        // One falling pair: 1 order has none, 4 have one; twice for both directions.
        (&[1.0, 2.0, 3.0, 5.0, 4.0], 10.0 / 120.0),
        // Of 720 orders of six, 1 has no falling pair and 5 have one.
        (&[2.0, 1.0, 3.0, 4.0, 5.0, 6.0], 12.0 / 720.0),
        // Two equal figures halve the orders: 60, one of them without a falling pair.
        (&[1.0, 1.0, 2.0, 3.0, 4.0], 2.0 / 60.0),
        // Of 5!/(2! 2!) = 30 orders one has no falling pair.
        (&[1.0, 1.0, 2.0, 2.0, 3.0], 2.0 / 30.0),
        // A single higher figure can stand in 5 places; last is one of the two extremes.
        (&[1.0, 1.0, 1.0, 1.0, 2.0], 2.0 / 5.0),
        // As many pairs rise as fall: nothing could be more even.
        (&[2.0, 1.0, 3.0, 1.0, 2.0], 1.0),
        (&[3.0, 3.0, 3.0, 3.0, 3.0], 1.0),
    ] {
        assert_close(test(&yearly(numbers)).probability, expected);
    }
}

#[test]
fn the_smallest_probability_is_that_of_the_figures_in_order() {
    for (numbers, expected) in [
        (&[4.0, 1.0, 5.0, 2.0, 3.0][..], 2.0 / 120.0),
        (&[3.0, 1.0, 2.0, 2.0, 1.0], 2.0 / 30.0),
        (&[3.0, 3.0, 3.0, 3.0, 3.0], 1.0),
    ] {
        assert_close(test(&yearly(numbers)).smallest_probability, expected);
    }
}

#[test]
fn the_slope_is_the_middle_slope_between_two_real_years() {
    // The pairs of 2010, 2011 and 2020: 4 in 1 year, 9 in 9 years and 13 in 10 years: 4, 1 and 1.3.
    assert_close(
        test(&points(&[(2010, 1.0), (2011, 5.0), (2020, 14.0)])).slope,
        1.3,
    );
    // Of an even number the mean of the middle two: 1, 1, 1, 1, 1, 1 without the wild last year, which adds
    // 96/1, 97/2, 98/3 and 99/4: the fifth and sixth of ten are 1 and 1.
    assert_close(test(&yearly(&[1.0, 2.0, 3.0, 4.0, 100.0])).slope, 1.0);
    // Equal figures count as slopes of zero: 0, 0, 1/3, 1/2, 1/2, 1.
    assert_close(test(&yearly(&[1.0, 1.0, 2.0, 2.0])).slope, 5.0 / 12.0);
    assert_close(test(&yearly(&[7.0])).slope, 0.0);
}

#[test]
fn the_longest_series_there_can_be_gives_a_probability() {
    let numbers: Vec<f64> = (0..300).map(f64::from).collect();
    let rising = test(&points(
        &(1900..).zip(numbers.iter().copied()).collect::<Vec<_>>(),
    ));
    assert!((0.0..1e-200).contains(&rising.probability));
    let there_and_back: Vec<f64> = numbers.iter().map(|number| (number * 7.0) % 50.0).collect();
    let wave = test(&points(&(1900..).zip(there_and_back).collect::<Vec<_>>()));
    assert!((0.0..=1.0).contains(&wave.probability));
}

/// Goes through all orders of the places, one exchange at a time (B. R. Heap, 1963).
fn every_order(places: &mut Vec<usize>, length: usize, visit: &mut impl FnMut(&[usize])) {
    if length <= 1 {
        visit(places);
        return;
    }
    for index in 0..length {
        every_order(places, length - 1, visit);
        let other = if length.is_multiple_of(2) { index } else { 0 };
        places.swap(other, length - 1);
    }
}

fn tendency(numbers: &[i32]) -> i32 {
    let mut tendency = 0;
    for (index, later) in numbers.iter().enumerate() {
        for earlier in &numbers[..index] {
            tendency += (later - earlier).signum();
        }
    }
    tendency
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]
    #[test]
    fn the_probability_is_that_of_trying_all_orders(numbers in proptest::collection::vec(0..5_i32, 1..8)) {
        let observed = tendency(&numbers).abs();
        let mut places: Vec<usize> = (0..numbers.len()).collect();
        let (mut orders, mut as_far) = (0.0, 0.0);
        every_order(&mut places, numbers.len(), &mut |places| {
            let order: Vec<i32> = places.iter().map(|place| numbers[*place]).collect();
            orders += 1.0;
            as_far += if tendency(&order).abs() >= observed { 1.0 } else { 0.0 };
        });
        let found = test(&yearly(&numbers.iter().map(|number| f64::from(*number)).collect::<Vec<_>>()));
        prop_assert!((found.probability - as_far / orders).abs() < 1e-12);
    }

    #[test]
    fn sorting_gives_the_order_of_the_library(mut numbers in proptest::collection::vec(-1e6_f64..1e6, 0..60)) {
        let mut expected = numbers.clone();
        expected.sort_by(f64::total_cmp);
        sort(&mut numbers);
        prop_assert_eq!(numbers, expected);
    }
}
