//! Which municipalities resemble each other, in the catalogue's file.

use serde::Serialize;

use super::reading::{known, unique};
use crate::{
    model::{
        Catalogue, Figure, IndicatorId, RegionCode, RegionLevel, Similarity,
        similarity::{Feature, Profile, Settlement, SimilarMunicipality},
    },
    publication::{ProblemKind, Referent, reading::Node},
};

/// Which municipalities resemble each other, and by what.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
pub(super) struct SimilarityEntry {
    /// What they are compared by.
    features: Vec<FeatureEntry>,
    /// The municipalities with their figures.
    municipalities: Vec<ProfileEntry>,
}

/// What municipalities are compared by.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
struct FeatureEntry {
    /// `population`, `settlement` or `indicator`.
    kind: &'static str,
    /// The identifier of the indicator.
    #[serde(skip_serializing_if = "Option::is_none")]
    indicator: Option<String>,
    /// The year of the figures, but for `settlement`.
    #[serde(skip_serializing_if = "Option::is_none")]
    year: Option<u16>,
}

/// A municipality's figures, and those that resemble it.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
struct ProfileEntry {
    /// Its code.
    code: String,
    /// Its figure of each feature as a whole number: settlement as 0 rural, 1 semi-urban, 2 urban,
    /// an indicator's times ten to the power of its decimals.
    values: Vec<i64>,
    /// Those that resemble it, nearest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    similar: Vec<SimilarEntry>,
}

/// A municipality that resembles another.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
struct SimilarEntry {
    /// Its code.
    code: String,
    /// The features in which the two are close, as places counted from zero.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    close: Vec<usize>,
}

impl SimilarityEntry {
    /// Writes the similarity of a catalogue, unless nothing is told.
    pub(super) fn of(catalogue: &Catalogue) -> Option<Self> {
        let Similarity { features, profiles } = &catalogue.similarity;
        if features.is_empty() {
            return None;
        }
        let values = |profile: &Profile| {
            let values = features.iter().zip(&profile.values);
            values
                .map(|(feature, figure)| figure.to_scaled(decimals(feature, catalogue)))
                .collect()
        };
        Some(Self {
            features: features.iter().map(FeatureEntry::of).collect(),
            municipalities: profiles
                .iter()
                .map(|profile| ProfileEntry {
                    code: profile.code.to_string(),
                    values: values(profile),
                    similar: profile.similar.iter().map(SimilarEntry::of).collect(),
                })
                .collect(),
        })
    }
}

impl FeatureEntry {
    fn of(feature: &Feature) -> Self {
        let (kind, indicator, year) = match feature {
            Feature::Population(year) => (POPULATION, None, Some(year)),
            Feature::Settlement => (SETTLEMENT, None, None),
            Feature::Indicator(id, year) => (INDICATOR, Some(id.to_string()), Some(year)),
        };
        Self {
            kind,
            indicator,
            year: year.map(|year| year.number()),
        }
    }
}

impl SimilarEntry {
    fn of(similar: &SimilarMunicipality) -> Self {
        Self {
            code: similar.code.to_string(),
            close: similar.close.clone(),
        }
    }
}

const POPULATION: &str = "population";
const SETTLEMENT: &str = "settlement";
const INDICATOR: &str = "indicator";

/// With how many decimals the figures of a feature are written.
fn decimals(feature: &Feature, catalogue: &Catalogue) -> u8 {
    match feature {
        Feature::Population(_) | Feature::Settlement => 0,
        Feature::Indicator(id, _) => catalogue
            .indicator(id)
            .map_or(0, |indicator| indicator.decimals),
    }
}

/// Reads which municipalities resemble each other; nothing where a feature cannot be read, since values follow features.
pub(super) fn read(node: &Node<'_, '_>, catalogue: &Catalogue) -> Option<Similarity> {
    let entry = node.object(&["features", "municipalities"])?;
    let mut features = Vec::new();
    for node in entry.list("features") {
        features.push(read_feature(&node, catalogue)?);
    }
    if features.is_empty() {
        return None;
    }
    let nodes = entry.list("municipalities");
    let profiles = unique(
        &nodes,
        |node| read_profile(node, &features, catalogue),
        |profile| profile.code.to_string(),
    );
    let mut similarity = Similarity { features, profiles };
    let codes: Vec<_> = similarity
        .profiles
        .iter()
        .map(|profile| profile.code.clone())
        .collect();
    for profile in &mut similarity.profiles {
        profile
            .similar
            .retain(|similar| codes.contains(&similar.code));
    }
    Some(similarity)
}

fn read_feature(node: &Node<'_, '_>, catalogue: &Catalogue) -> Option<Feature> {
    let entry = node.object(&["kind", "indicator", "year"])?;
    let kind = entry.required("kind")?;
    let year = || entry.required("year")?.year();
    match kind.text()? {
        POPULATION => Some(Feature::Population(year()?)),
        SETTLEMENT => Some(Feature::Settlement),
        INDICATOR => {
            let node = entry.required("indicator")?;
            let id = node.written(IndicatorId::from_text)?;
            let id = known(&node, id, Referent::Indicator, |id| {
                catalogue.indicator(id).is_some()
            })?;
            Some(Feature::Indicator(id, year()?))
        }
        word => {
            kind.report(ProblemKind::UnknownWord {
                word: word.to_owned(),
            });
            None
        }
    }
}

fn read_profile(
    node: &Node<'_, '_>,
    features: &[Feature],
    catalogue: &Catalogue,
) -> Option<Profile> {
    let entry = node.object(&["code", "values", "similar"])?;
    let code = read_municipality(&entry.required("code")?, catalogue)?;
    let listed = entry.required("values")?;
    let nodes = listed.list();
    if nodes.len() != features.len() {
        listed.report(ProblemKind::WrongLength {
            expected: features.len(),
            found: nodes.len(),
        });
        return None;
    }
    let mut values = Vec::new();
    for (feature, node) in features.iter().zip(&nodes) {
        values.push(read_value(node, feature, catalogue)?);
    }
    let mut similar = Vec::new();
    for node in entry.list("similar") {
        similar.extend(read_similar(&node, &code, features.len(), catalogue));
    }
    Some(Profile {
        code,
        values,
        similar,
    })
}

fn read_value(node: &Node<'_, '_>, feature: &Feature, catalogue: &Catalogue) -> Option<Figure> {
    let Some(scaled) = node.optional_integer() else {
        node.report(ProblemKind::NotANumber);
        return None;
    };
    let figure = Figure::from_scaled(scaled, decimals(feature, catalogue));
    let is_sound = match feature {
        Feature::Settlement => Settlement::from_figure(figure).is_some(),
        Feature::Population(_) => scaled >= 0,
        Feature::Indicator(..) => true,
    };
    if !is_sound {
        node.report(ProblemKind::Malformed {
            text: scaled.to_string(),
        });
    }
    is_sound.then_some(figure)
}

fn read_similar(
    node: &Node<'_, '_>,
    own: &RegionCode,
    features: usize,
    catalogue: &Catalogue,
) -> Option<SimilarMunicipality> {
    let entry = node.object(&["code", "close"])?;
    let node = entry.required("code")?;
    let code = read_municipality(&node, catalogue)?;
    if code == *own {
        node.report(ProblemKind::RefersToItself {
            id: code.to_string(),
        });
        return None;
    }
    let mut close = Vec::new();
    for node in entry.list("close") {
        match node.small::<usize>() {
            Some(place) if place < features => close.push(place),
            Some(place) => node.report(ProblemKind::UnknownReference {
                to: Referent::Feature,
                id: place.to_string(),
            }),
            None => {}
        }
    }
    Some(SimilarMunicipality { code, close })
}

fn read_municipality(node: &Node<'_, '_>, catalogue: &Catalogue) -> Option<RegionCode> {
    let code = node.written(RegionCode::from_text)?;
    known(node, code, Referent::Region, |code| {
        catalogue
            .region(code)
            .is_some_and(|region| region.level == RegionLevel::Municipality)
    })
}
