//! Student's t distribution.

use std::f64::consts::FRAC_2_PI;

/// Beyond this a probability is zero in any case, and squares must not overflow.
const LARGEST_RATIO: f64 = 1e100;

/// How likely Student's t with `degrees` of freedom is at least as far from zero as `ratio`: from 0 to 1.
///
/// Sums of finitely many terms, formulas 26.7.3 and 26.7.4 of M. Abramowitz and I. A. Stegun, Handbook of Mathematical
/// Functions (1964); exact but for rounding, which stays below 10⁻¹⁴. Without any degree of freedom nothing is unlikely.
pub(super) fn probability_beyond(ratio: f64, degrees: u16) -> f64 {
    if degrees == 0 {
        return 1.0;
    }
    let tangent = ratio.abs().min(LARGEST_RATIO) / f64::from(degrees).sqrt();
    let cosine_squared = 1.0 / (1.0 + tangent * tangent);
    let cosine = cosine_squared.sqrt();
    let sine = tangent * cosine;

    let is_odd = degrees % 2 == 1;
    let mut term = if is_odd { cosine } else { 1.0 };
    let mut sum = 0.0;
    for step in (if is_odd { 3..=degrees } else { 2..=degrees }).step_by(2) {
        sum += term;
        term *= cosine_squared * f64::from(step - 1) / f64::from(step);
    }
    let within = if is_odd {
        FRAC_2_PI * (tangent.atan() + sine * sum)
    } else {
        sine * sum
    };
    (1.0 - within).max(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_probabilities_are_those_of_printed_tables() {
        // The two-sided quantiles in every textbook: 12.706 with 1 degree of freedom, 4.303 with 2, and so on.
        for (ratio, degrees, probability) in [
            (12.706_204_736, 1, 0.05),
            (4.302_652_730, 2, 0.05),
            (3.182_446_305, 3, 0.05),
            (2.776_445_105, 4, 0.05),
            (9.924_843_201, 2, 0.01),
            (2.228_138_852, 10, 0.05),
            (2.749_995_654, 30, 0.01),
            (2.042_272_456, 30, 0.05),
            (1.967_903_011, 300, 0.05),
            (0.0, 7, 1.0),
        ] {
            let found = probability_beyond(ratio, degrees);
            assert!(
                (found - probability).abs() < 1e-6,
                "{ratio} with {degrees}: {found}"
            );
        }
    }

    #[test]
    fn one_and_two_degrees_have_plain_formulas() {
        // One degree is Cauchy's distribution, 1 − (2/π) arctan t; two degrees give 1 − t / √(2 + t²).
        for ratio in [0.001, 0.3, 1.0, 2.5, 40.0_f64] {
            let cauchy = 1.0 - FRAC_2_PI * ratio.atan();
            assert!((probability_beyond(ratio, 1) - cauchy).abs() < 1e-14);
            let two = 1.0 - ratio / (2.0 + ratio * ratio).sqrt();
            assert!((probability_beyond(ratio, 2) - two).abs() < 1e-14);
        }
    }

    proptest! {
        #[test]
        fn a_probability_lies_between_zero_and_one_and_falls_with_distance(ratio in 0.0_f64..1e12, degrees in 0_u16..300) {
            let near = probability_beyond(ratio, degrees);
            let far = probability_beyond(ratio * 1.5 + 0.1, degrees);
            prop_assert!((0.0..=1.0).contains(&near));
            prop_assert!(far <= near + 1e-14);
            prop_assert!((probability_beyond(-ratio, degrees) - near).abs() < 1e-15);
        }
    }
}
