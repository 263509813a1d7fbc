//! Municipalities that resemble each other in size, settlement and age structure, as found when publishing.
//!
//! The measure: each feature is standardised over the municipalities (how many standard deviations from the mean;
//! the population by its logarithm, since twice as many people is the same step for a small and a large municipality),
//! and the distance of two municipalities is the root of the mean of their squared differences.
//! All features count alike.

use super::{Figure, IndicatorId, RegionCode, Year};

/// How many similar municipalities are told of each.
pub const MOST_SIMILAR: usize = 3;

/// Below so many standard deviations two municipalities are close in a feature.
pub const CLOSE: f64 = 0.5;

/// How the people of a municipality live: the statistical grouping of municipalities by Statistics Finland.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Settlement {
    /// Maaseutumainen kunta.
    Rural,
    /// Taajaan asuttu kunta.
    SemiUrban,
    /// Kaupunkimainen kunta.
    Urban,
}

impl Settlement {
    /// Every kind, most rural first.
    pub const ALL: [Self; 3] = [Self::Rural, Self::SemiUrban, Self::Urban];

    /// The name in files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Rural => "rural",
            Self::SemiUrban => "semi-urban",
            Self::Urban => "urban",
        }
    }

    /// The kind of that name in files.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// The place in [`Settlement::ALL`] as a figure, which is what is compared.
    pub fn figure(self) -> Figure {
        Figure::from_scaled(self as i64, 0)
    }

    /// The kind of that figure.
    pub fn from_figure(figure: Figure) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.figure() == figure)
    }
}

/// What municipalities are compared by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Feature {
    /// The number of inhabitants at the end of a year.
    Population(Year),
    /// The [`Settlement`], as its figure.
    Settlement,
    /// An indicator's figure of a year, women and men together.
    Indicator(IndicatorId, Year),
}

/// A municipality that resembles another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SimilarMunicipality {
    /// Its code.
    pub code: RegionCode,
    /// The features in which the two are close, as places among the features.
    pub close: Vec<usize>,
}

/// A municipality's figures, and those that resemble it.
#[derive(Debug, Clone, PartialEq)]
pub struct Profile {
    /// Its code.
    pub code: RegionCode,
    /// Its figure of each feature.
    pub values: Vec<Figure>,
    /// Those that resemble it, nearest first.
    pub similar: Vec<SimilarMunicipality>,
}

/// Which municipalities resemble each other, and by what.
///
/// Every profile has a figure of each feature; a similar municipality has a profile and is never the same one.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Similarity {
    /// What they are compared by.
    pub features: Vec<Feature>,
    /// The municipalities.
    pub profiles: Vec<Profile>,
}

/// The figures of two municipalities, feature by feature.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Likeness<'a> {
    /// What is compared.
    pub feature: &'a Feature,
    /// The figure of the municipality asked about.
    pub own: Figure,
    /// The figure of the similar one.
    pub other: Figure,
    /// Whether the two are close.
    pub is_close: bool,
}

impl Similarity {
    /// Finds the nearest of each municipality among `values`, which have a figure of each feature.
    ///
    /// Of two that are as near, the one with the lower code stands first.
    pub fn of(features: Vec<Feature>, values: &[(RegionCode, Vec<Figure>)]) -> Self {
        let scores = standardised(&features, values);
        let profiles = values
            .iter()
            .zip(&scores)
            .map(|((code, own), own_scores)| {
                let mut others: Vec<_> = values
                    .iter()
                    .zip(&scores)
                    .filter(|((other, _), _)| other != code)
                    .map(|((other, _), scores)| (distance(own_scores, scores), other, scores))
                    .collect();
                others.sort_by(|one, other| {
                    one.0.total_cmp(&other.0).then_with(|| one.1.cmp(other.1))
                });
                let similar = others.into_iter().take(MOST_SIMILAR);
                Profile {
                    code: code.clone(),
                    values: own.clone(),
                    similar: similar
                        .map(|(_, other, scores)| SimilarMunicipality {
                            code: other.clone(),
                            close: close(own_scores, scores),
                        })
                        .collect(),
                }
            })
            .collect();
        Self { features, profiles }
    }

    /// The profile of a municipality.
    pub fn profile(&self, code: &RegionCode) -> Option<&Profile> {
        self.profiles.iter().find(|profile| profile.code == *code)
    }

    /// Compares a municipality with a similar one, feature by feature, in the order of the features.
    pub fn likenesses(&self, own: &Profile, similar: &SimilarMunicipality) -> Vec<Likeness<'_>> {
        let Some(other) = self.profile(&similar.code) else {
            return Vec::new();
        };
        self.features
            .iter()
            .zip(own.values.iter().zip(&other.values))
            .enumerate()
            .map(|(place, (feature, (own, other)))| Likeness {
                feature,
                own: *own,
                other: *other,
                is_close: similar.close.contains(&place),
            })
            .collect()
    }
}

/// Each municipality's distance from the mean in standard deviations, feature by feature.
fn standardised(features: &[Feature], values: &[(RegionCode, Vec<Figure>)]) -> Vec<Vec<f64>> {
    let mut scores = vec![Vec::with_capacity(features.len()); values.len()];
    for (place, feature) in features.iter().enumerate() {
        let numbers: Vec<f64> = values
            .iter()
            .map(|(_, figures)| number(feature, figures.get(place).copied()))
            .collect();
        let mean = mean(&numbers);
        let squares: Vec<f64> = numbers
            .iter()
            .map(|number| (number - mean) * (number - mean))
            .collect();
        let deviation = self::mean(&squares).sqrt();
        for (scores, number) in scores.iter_mut().zip(numbers) {
            // Where all are alike, nothing tells them apart.
            let score = if deviation > 0.0 {
                (number - mean) / deviation
            } else {
                0.0
            };
            scores.push(score);
        }
    }
    scores
}

/// What is compared of a figure.
fn number(feature: &Feature, figure: Option<Figure>) -> f64 {
    let number = figure.map_or(0.0, Figure::number);
    match feature {
        Feature::Population(_) => number.max(1.0).ln(),
        Feature::Settlement | Feature::Indicator(..) => number,
    }
}

fn mean(numbers: &[f64]) -> f64 {
    let count = u32::try_from(numbers.len()).map_or(1.0, f64::from);
    numbers.iter().sum::<f64>() / count.max(1.0)
}

fn distance(one: &[f64], other: &[f64]) -> f64 {
    let squares: Vec<f64> = one
        .iter()
        .zip(other)
        .map(|(one, other)| (one - other) * (one - other))
        .collect();
    // Rounded, so that the last bit of a logarithm does not decide which of two stands first.
    (mean(&squares).sqrt() * 1e9).round()
}

fn close(one: &[f64], other: &[f64]) -> Vec<usize> {
    one.iter()
        .zip(other)
        .enumerate()
        .filter(|(_, (one, other))| (**one - **other).abs() < CLOSE)
        .map(|(place, _)| place)
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn code(number: usize) -> RegionCode {
        RegionCode::from_text(&format!("{number:03}")).unwrap()
    }

    fn figures(numbers: &[f64]) -> Vec<Figure> {
        numbers
            .iter()
            .map(|number| Figure::from_number(*number).unwrap())
            .collect()
    }

    fn features() -> Vec<Feature> {
        vec![
            Feature::Population(Year::from_number(2022).unwrap()),
            Feature::Settlement,
        ]
    }

    fn similarity(rows: &[[f64; 2]]) -> Similarity {
        let values: Vec<_> = rows
            .iter()
            .enumerate()
            .map(|(number, row)| (code(number), figures(row)))
            .collect();
        Similarity::of(features(), &values)
    }

    fn nearest(similarity: &Similarity, number: usize) -> Vec<RegionCode> {
        let similar = &similarity.profile(&code(number)).unwrap().similar;
        similar.iter().map(|similar| similar.code.clone()).collect()
    }

    #[test]
    fn the_nearest_stand_first_and_at_most_three_are_told() {
        let similarity = similarity(&[
            [1000.0, 0.0],
            [1100.0, 0.0],
            [5000.0, 0.0],
            [20_000.0, 1.0],
            [150_000.0, 2.0],
        ]);
        assert_eq!(nearest(&similarity, 0), [1, 2, 3].map(code));
        assert_eq!(nearest(&similarity, 4), [3, 2, 1].map(code));
    }

    #[test]
    fn twice_the_population_is_as_far_for_a_small_municipality_as_for_a_large_one() {
        let similarity = similarity(&[[1000.0, 0.0], [2000.0, 0.0], [4000.0, 0.0], [8000.0, 0.0]]);
        // Equally near, so the lower code stands first.
        assert_eq!(nearest(&similarity, 1), [0, 2, 3].map(code));
        assert_eq!(nearest(&similarity, 2), [1, 3, 0].map(code));
    }

    #[test]
    fn a_likeness_has_the_figures_of_both_and_says_whether_they_are_close() {
        let similarity = similarity(&[[1000.0, 0.0], [9000.0, 0.0], [9100.0, 2.0]]);
        let own = similarity.profile(&code(1)).unwrap();
        let other = own
            .similar
            .iter()
            .find(|similar| similar.code == code(2))
            .unwrap();
        let likenesses = similarity.likenesses(own, other);
        let said: Vec<_> = likenesses
            .iter()
            .map(|likeness| {
                (
                    likeness.own.number(),
                    likeness.other.number(),
                    likeness.is_close,
                )
            })
            .collect();
        assert_eq!(said, [(9000.0, 9100.0, true), (0.0, 2.0, false)]);
    }

    #[test]
    fn a_feature_in_which_all_are_alike_changes_nothing() {
        let similarity = similarity(&[[1000.0, 1.0], [2000.0, 1.0]]);
        assert_eq!(nearest(&similarity, 0), [code(1)]);
        assert_eq!(
            similarity.profile(&code(0)).unwrap().similar[0].close,
            [1],
            "alike in settlement"
        );
    }

    #[test]
    fn a_municipality_alone_resembles_none() {
        assert_eq!(nearest(&similarity(&[[1000.0, 0.0]]), 0), []);
    }

    #[test]
    fn every_kind_of_settlement_is_found_by_its_code_and_its_figure() {
        for kind in Settlement::ALL {
            assert_eq!(Settlement::from_code(kind.code()), Some(kind));
            assert_eq!(Settlement::from_figure(kind.figure()), Some(kind));
        }
        assert_eq!(Settlement::from_figure(Figure::from_scaled(3, 0)), None);
    }

    proptest! {
        #[test]
        fn nobody_resembles_itself_and_the_order_of_the_rows_decides_nothing(
            rows in proptest::collection::vec((0_u32..200_000, 0_u8..3), 1..12),
        ) {
            let values: Vec<_> = rows
                .iter()
                .enumerate()
                .map(|(number, (population, settlement))| {
                    (code(number), figures(&[f64::from(*population), f64::from(*settlement)]))
                })
                .collect();
            let similarity = Similarity::of(features(), &values);
            let mut turned = values;
            turned.reverse();
            let turned = Similarity::of(features(), &turned);
            for profile in &similarity.profiles {
                prop_assert!(profile.similar.iter().all(|similar| similar.code != profile.code));
                prop_assert_eq!(profile.similar.len(), MOST_SIMILAR.min(rows.len() - 1));
                prop_assert_eq!(Some(&profile.similar), turned.profile(&profile.code).map(|profile| &profile.similar));
            }
        }
    }
}
