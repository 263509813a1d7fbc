//! Classes of figures for a map: the same in every year, between round numbers.

use super::{Catalogue, Dataset, Figure, Indicator};

/// How many classes there are at most: more shades of one colour cannot be told apart.
pub const MOST_CLASSES: usize = 5;

/// Differences of figures up to here fit into the same type.
const LARGEST: i64 = 1 << 60;

/// Classes of figures for a map.
///
/// The rule: all municipal figures of all years and sexes are taken together and cut into five parts of the same size;
/// each cut is moved to the nearest round number, as coarse as the cuts lie apart.
/// Where figures lie on both sides of zero, the cut nearest to zero is moved there.
/// Cuts that do not divide the figures are left out, so few distinct figures give few classes, and one gives one.
/// A year does not change them, so a colour means the same in every year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Classes {
    /// Where a new class begins, lowest first, times ten to the power of `decimals`.
    breaks: Vec<i64>,
    decimals: u8,
}

impl Classes {
    /// The classes of an indicator.
    pub fn of(catalogue: &Catalogue, indicator: &Indicator, dataset: &Dataset) -> Self {
        let mut figures = Vec::new();
        for region in catalogue.municipalities() {
            for sex in dataset.sexes() {
                let series = dataset.series(&region.code, sex);
                let known = series.into_iter().flat_map(super::Series::figures);
                figures.extend(known.map(|(_, figure)| {
                    let scaled = figure.to_scaled(indicator.decimals);
                    scaled.clamp(-LARGEST, LARGEST)
                }));
            }
        }
        Self::dividing(&figures, indicator.decimals)
    }

    /// The classes of some figures, times ten to the power of `decimals`.
    fn dividing(figures: &[i64], decimals: u8) -> Self {
        let lowest = figures.iter().copied().min().unwrap_or(0);
        let highest = figures.iter().copied().max().unwrap_or(0);
        let cuts: Vec<i64> = (1..MOST_CLASSES)
            .map(|part| quantile(figures, part, (lowest, highest)))
            .collect();
        let mut breaks = rounded(&cuts);
        if lowest < 0 && highest > 0 {
            move_to_zero(&mut breaks);
        }
        // A class begins at its break, so nothing lies below a break at the lowest figure.
        breaks.retain(|cut| lowest < *cut && *cut <= highest);
        Self { breaks, decimals }
    }

    /// How many classes there are, at least one.
    pub const fn count(&self) -> usize {
        self.breaks.len() + 1
    }

    /// The class of a figure, counted from zero, lowest first.
    pub fn of_figure(&self, figure: Figure) -> usize {
        let scaled = figure.to_scaled(self.decimals);
        self.breaks.iter().filter(|cut| **cut <= scaled).count()
    }

    /// The lowest and the highest figure that a class can hold, as figures are written; open at both ends of the scale.
    pub fn range(&self, class: usize) -> (Option<Figure>, Option<Figure>) {
        let figure = |scaled| Figure::from_scaled(scaled, self.decimals);
        let lowest = class
            .checked_sub(1)
            .and_then(|below| self.breaks.get(below));
        let next = self.breaks.get(class);
        (
            lowest.map(|cut| figure(*cut)),
            next.map(|cut| figure(*cut - 1)),
        )
    }
}

/// The smallest figure that `part` fifths of the figures do not lie above.
///
/// Found by halving, because sorting is compiled anew for each type.
fn quantile(figures: &[i64], part: usize, (mut low, mut high): (i64, i64)) -> i64 {
    while low < high {
        // Not `midpoint`, which rounds towards zero, so that halving would never end below it.
        let middle = low + (high - low) / 2;
        let below = figures.iter().filter(|figure| **figure <= middle).count();
        if below * MOST_CLASSES >= figures.len() * part {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    low
}

/// The cuts moved to multiples of the coarsest round step that is at most half the distance between any two of them.
fn rounded(cuts: &[i64]) -> Vec<i64> {
    let mut breaks = cuts.to_vec();
    breaks.dedup();
    let distances = breaks.iter().zip(breaks.iter().skip(1));
    let nearest = distances.map(|(cut, next)| next - cut).min();
    let coarsest = nearest.unwrap_or(0) / 2;
    let mut step = 1;
    let mut power = 1;
    while power <= coarsest {
        for factor in [1, 2, 5] {
            if factor * power <= coarsest {
                step = factor * power;
            }
        }
        power *= 10;
    }
    for cut in &mut breaks {
        *cut = (*cut + step / 2).div_euclid(step) * step;
    }
    breaks
}

/// Puts zero in the place of the break nearest to it.
fn move_to_zero(breaks: &mut Vec<i64>) {
    let nearest = breaks.iter().map(|cut| cut.unsigned_abs()).min();
    match breaks
        .iter_mut()
        .find(|cut| Some(cut.unsigned_abs()) == nearest)
    {
        Some(cut) => *cut = 0,
        None => breaks.push(0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn breaks(figures: &[i64]) -> Vec<i64> {
        Classes::dividing(figures, 1).breaks
    }

    #[test]
    fn breaks_are_round_and_divide_the_figures_about_evenly() {
        let figures: Vec<i64> = (40..240).collect();
        assert_eq!(breaks(&figures), [80, 120, 160, 200]);
    }

    #[test]
    fn an_extreme_figure_does_not_press_the_others_into_one_class() {
        let mut figures: Vec<i64> = (40..240).collect();
        figures.push(100_000);
        assert_eq!(breaks(&figures), [80, 120, 160, 200]);
    }

    #[test]
    fn no_class_mixes_figures_above_and_below_zero() {
        let figures: Vec<i64> = (-90..190).collect();
        assert!(breaks(&figures).contains(&0));
        assert_eq!(breaks(&[-3, 5]), [0]);
    }

    #[test]
    fn one_figure_gives_one_class_and_few_figures_few() {
        for alike in [&[][..], &[0, 0, 0], &[7, 7]] {
            assert!(breaks(alike).is_empty());
        }
        assert_eq!(breaks(&[1, 2]), [2]);
        assert_eq!(Classes::dividing(&[5], 1).count(), 1);
    }

    #[test]
    fn classes_say_what_they_hold_without_overlap() {
        let classes = Classes::dividing(&(40..240).collect::<Vec<_>>(), 1);
        let figure = |number| Figure::from_number(number).unwrap();
        assert_eq!(classes.range(0), (None, Some(figure(7.9))));
        assert_eq!(classes.range(1), (Some(figure(8.0)), Some(figure(11.9))));
        assert_eq!(classes.range(4), (Some(figure(20.0)), None));
        // A figure belongs where it belongs as it is written.
        assert_eq!(classes.of_figure(figure(7.96)), 1);
        assert_eq!(classes.of_figure(figure(-3.0)), 0);
        assert_eq!(classes.of_figure(figure(99.0)), 4);
    }

    proptest! {
        #[test]
        fn every_class_has_a_figure_at_its_ends(figures in proptest::collection::vec(-9_000_i64..9_000, 0..60)) {
            let classes = Classes::dividing(&figures, 1);
            prop_assert!(classes.count() <= MOST_CLASSES);
            prop_assert!(classes.breaks.windows(2).all(|pair| pair[0] < pair[1]));
            let of = |scaled: i64| classes.of_figure(Figure::from_scaled(scaled, 1));
            if let (Some(lowest), Some(highest)) = (figures.iter().min(), figures.iter().max()) {
                prop_assert_eq!(of(*lowest), 0);
                prop_assert_eq!(of(*highest), classes.count() - 1);
                if *lowest < 0 && *highest > 0 {
                    prop_assert!(of(-1) < of(0));
                }
            }
            for figure in &figures {
                let (low, high) = classes.range(of(*figure));
                let figure = Figure::from_scaled(*figure, 1);
                prop_assert!(low.is_none_or(|low| low <= figure));
                prop_assert!(high.is_none_or(|high| figure <= high));
            }
        }
    }
}
