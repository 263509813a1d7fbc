//! The rank test: Mann and Kendall's test with its exact distribution, and Theil and Sen's slope.

use super::{Test, TrendPoint, working::Pairing};

/// The fewest figures that are tested: even four in perfect order come about by chance in 2 of 24 orders, 8 %.
pub(super) const FEWEST: usize = 5;

/// Tests whether the order of the figures could be chance.
///
/// H. B. Mann (Econometrica 13, 1945) and M. G. Kendall count the pairs of years of which the later figure is larger,
/// and those of which it is smaller. Only the order counts, so neither a single wild year nor a bend misleads the test.
pub(super) fn test(points: &[TrendPoint]) -> Test {
    let pairs = Pairs::of(points);
    let groups = groups_of_equals(points);
    // Every order has a mirror image, with ties too: either end of the distribution is as likely as the other.
    let in_both_directions = |pairs| (2.0 * probability_of_at_most(pairs, &groups)).min(1.0);
    Test {
        slope: median(pairs.slopes),
        tendency: pairs.tendency,
        probability: if pairs.rising == pairs.falling {
            1.0
        } else {
            in_both_directions(pairs.rising.min(pairs.falling))
        },
        smallest_probability: in_both_directions(0),
    }
}

/// How many pairs of years rise, fall and stay, as a reader can count them.
pub(super) fn pairing(points: &[TrendPoint]) -> Pairing {
    let pairs = Pairs::of(points);
    Pairing {
        rising: pairs.rising,
        falling: pairs.falling,
        equal: pairs.slopes.len() - pairs.rising - pairs.falling,
    }
}

/// What every two figures say.
struct Pairs {
    rising: usize,
    falling: usize,
    /// Rising less falling pairs: Mann and Kendall's S.
    tendency: f64,
    /// The change per year from one to the other.
    slopes: Vec<f64>,
}

impl Pairs {
    fn of(points: &[TrendPoint]) -> Self {
        let mut pairs = Self {
            rising: 0,
            falling: 0,
            tendency: 0.0,
            slopes: Vec::new(),
        };
        for (index, later) in points.iter().enumerate() {
            for earlier in points.iter().take(index) {
                let change = later.figure.number() - earlier.figure.number();
                let years = later.year.number().saturating_sub(earlier.year.number());
                pairs.slopes.push(change / f64::from(years.max(1)));
                if change > 0.0 {
                    pairs.rising += 1;
                    pairs.tendency += 1.0;
                } else if change < 0.0 {
                    pairs.falling += 1;
                    pairs.tendency -= 1.0;
                }
            }
        }
        pairs
    }
}

/// How many figures there are of each size; a figure that occurs once is a group of one.
fn groups_of_equals(points: &[TrendPoint]) -> Vec<u16> {
    let mut groups = Vec::new();
    for (index, point) in points.iter().enumerate() {
        let is_equal = |other: &&TrendPoint| other.figure == point.figure;
        if !points.iter().take(index).any(|other| is_equal(&other)) {
            let equals = points.iter().filter(is_equal).count();
            groups.push(u16::try_from(equals).unwrap_or(u16::MAX));
        }
    }
    groups
}

/// How likely at most `most` pairs stand in falling order, when all orders of the figures are equally likely.
///
/// The number of orders with k falling pairs is the coefficient of qᵏ in the q-multinomial coefficient of the groups
/// (P. A. MacMahon, 1915; R. P. Stanley, Enumerative Combinatorics 1, proposition 1.7.1).
/// It is the product of (1 − q^(m + i)) / (1 − qⁱ) over every i-th member of a group that comes after m figures.
/// Each factor is divided by the number of orders it adds, (m + i) / i, so that coefficients are probabilities, and only
/// those up to `most` are kept: none depends on a later one.
fn probability_of_at_most(most: usize, groups: &[u16]) -> f64 {
    let mut probabilities = vec![0.0; most + 1];
    probabilities[0] = 1.0;
    let mut before = 0;
    for group in groups {
        for member in 1..=*group {
            let place = before + member;
            multiply_by_one_less_power(&mut probabilities, place.into());
            divide_by_one_less_power(&mut probabilities, member.into());
            for probability in &mut probabilities {
                *probability *= f64::from(member) / f64::from(place);
            }
        }
        before += *group;
    }
    let mut sum = 0.0;
    for probability in probabilities {
        sum += probability;
    }
    sum.max(0.0)
}

/// Multiplies a polynomial by 1 − q^`power`.
fn multiply_by_one_less_power(coefficients: &mut [f64], power: usize) {
    for index in (power..coefficients.len()).rev() {
        coefficients[index] -= coefficients[index - power];
    }
}

/// Divides a polynomial by 1 − q^`power`.
fn divide_by_one_less_power(coefficients: &mut [f64], power: usize) {
    for index in power..coefficients.len() {
        coefficients[index] += coefficients[index - power];
    }
}

/// The middle of the numbers, or the mean of the two in the middle: H. Theil (1950) and P. K. Sen (1968) take it of all
/// slopes between two years.
fn median(mut numbers: Vec<f64>) -> f64 {
    sort(&mut numbers);
    let middle = numbers.len() / 2;
    match numbers.get(middle) {
        None => 0.0,
        Some(upper) if numbers.len() % 2 == 1 => *upper,
        Some(upper) => f64::midpoint(numbers[middle - 1], *upper),
    }
}

/// Sorts numbers by D. L. Shell's method: the library's sorting would add 5 kB to what every reader loads.
fn sort(numbers: &mut [f64]) {
    let mut gap = numbers.len() / 2;
    while gap > 0 {
        for end in gap..numbers.len() {
            let mut place = end;
            while place >= gap && numbers[place - gap] > numbers[place] {
                numbers.swap(place - gap, place);
                place -= gap;
            }
        }
        gap /= 2;
    }
}

#[cfg(test)]
mod tests;
