//! Where the need is greatest and where it grows, in the municipalities in which an organisation works.
//!
//! The need is what the indicator's good direction leaves to be wished for: without such a direction nothing is ranked.
//! A figure that is missing or hidden has no rank, and a direction on which one cannot tell is never taken for none.

use std::sync::Arc;

use super::{
    Assessment, Catalogue, Dataset, Direction, Distribution, Indicator, Interval, Language, Place,
    Rank, Region, RegionCode, Selection, Trend, TrendPoint, Value, Verdict, collation,
    comparison::is_small, heat_map::Band,
};

/// A municipality of the area of activity, with what an indicator says of the need there.
#[derive(Debug, Clone, PartialEq)]
pub struct LocalNeed {
    /// The municipality.
    pub region: Arc<Region>,
    /// Its figure of the year, or why there is none.
    pub value: Value,
    /// The range in which the figure may lie by chance, where that is known.
    pub interval: Option<Interval>,
    /// Its place among all municipalities of the region, the greatest need first; none where figures are not ranked.
    pub rank: Option<Rank>,
    /// Whether it is in the fifth of all municipalities where the need is greatest.
    pub is_among_greatest: bool,
    /// Which way its figures go up to the year; none where the year has no figure.
    pub trend: Option<Trend>,
    /// Whether they go the good way.
    pub assessment: Assessment,
    /// Whether so few people live there that one year's figure is largely chance.
    pub is_small: bool,
}

impl LocalNeed {
    /// Whether the figures tell which way they go, or that they go neither way.
    pub const fn is_decided(&self) -> bool {
        self.trend.is_some() && !self.is_undecided()
    }

    /// Whether the figures do not suffice to tell which way they go.
    pub const fn is_undecided(&self) -> bool {
        matches!(
            self.trend,
            Some(Trend {
                verdict: Verdict::CannotTell(_),
                ..
            })
        )
    }
}

/// What an indicator says of the need in the municipalities of an area of activity.
#[derive(Debug, Clone, PartialEq)]
pub struct Need {
    /// All municipalities in the newest year with figures.
    pub distribution: Distribution,
    /// Those of the area of activity: the greatest need first, or by name where nothing is ranked; those without a
    /// figure last.
    pub places: Vec<LocalNeed>,
}

/// The municipalities with the greatest need.
#[derive(Debug, Clone, PartialEq)]
pub struct Greatest<'a> {
    /// Those that share the greatest need.
    pub first: Vec<&'a LocalNeed>,
    /// Where all of these have few inhabitants: those with the greatest need among larger ones.
    pub first_of_larger: Vec<&'a LocalNeed>,
    /// How many others may have as great a need as the first within what chance explains, where that is known.
    pub alike: usize,
}

impl Need {
    /// What an indicator says of the municipalities that are chosen, or of all where none is.
    pub fn of(
        catalogue: &Catalogue,
        indicator: &Arc<Indicator>,
        dataset: &Dataset,
        selection: &Selection,
    ) -> Self {
        let newest = Selection {
            year: None,
            ..selection.clone()
        };
        let distribution = Distribution::of(catalogue, indicator, dataset, &newest);
        let is_of_area = |place: &&Place| {
            selection.municipalities().is_empty() || selection.has_municipality(&place.region.code)
        };
        let places = distribution.places.iter().filter(is_of_area);
        let places: Vec<LocalNeed> = places
            .map(|place| local_need(&distribution, place, dataset))
            .collect();
        Self {
            places: in_order(&places),
            distribution,
        }
    }

    /// The indicator.
    pub const fn indicator(&self) -> &Arc<Indicator> {
        &self.distribution.indicator
    }

    /// Whether a greater need can be told from a smaller one: counts grow with the number of inhabitants, and say
    /// nothing of the need, and without a good direction nobody knows which figure is the worse.
    pub fn is_ranked(&self) -> bool {
        is_ranked(self.indicator())
    }

    /// The municipality of a code, if it is of the area of activity.
    pub fn place(&self, code: &RegionCode) -> Option<&LocalNeed> {
        self.places.iter().find(|place| place.region.code == *code)
    }

    /// Where the need is greatest; nothing where less than two are ranked, or where all figures read the same.
    pub fn greatest(&self) -> Option<Greatest<'_>> {
        let ranked: Vec<&LocalNeed> = self.ranked().collect();
        let first = sharing_first(&ranked);
        if ranked.len() < 2 || first.len() == ranked.len() {
            return None;
        }
        let larger: Vec<&LocalNeed> = ranked
            .iter()
            .copied()
            .filter(|place| !place.is_small)
            .collect();
        let first_of_larger = if first.iter().all(|place| place.is_small) {
            sharing_first(&larger)
        } else {
            Vec::new()
        };
        let is_alike = |place: &&&LocalNeed| {
            place.rank != ranked.first().and_then(|first| first.rank)
                && first.iter().any(|first| may_be_alike(first, place))
        };
        Some(Greatest {
            alike: ranked.iter().filter(is_alike).count(),
            first,
            first_of_larger,
        })
    }

    /// The municipalities of the area of activity that have a rank, the greatest need first.
    pub fn ranked(&self) -> impl Iterator<Item = &LocalNeed> {
        self.places.iter().filter(|place| place.rank.is_some())
    }

    /// Those in which the need grows: where figures clearly go against the good direction.
    pub fn growing(&self) -> Vec<&LocalNeed> {
        self.places
            .iter()
            .filter(|place| place.assessment == Assessment::Worse)
            .collect()
    }

    /// Those on whose direction one cannot tell.
    pub fn undecided(&self) -> Vec<&LocalNeed> {
        let places = self.places.iter();
        places.filter(|place| place.is_undecided()).collect()
    }

    /// Those without a figure of the year.
    pub fn missing(&self) -> Vec<&LocalNeed> {
        let places = self.places.iter();
        places
            .filter(|place| place.value.figure().is_none())
            .collect()
    }
}

/// Whether both figures may be the same but for chance: their ranges meet.
fn may_be_alike(one: &LocalNeed, other: &LocalNeed) -> bool {
    one.interval
        .zip(other.interval)
        .is_some_and(|(one, other)| one.low() <= other.high() && other.low() <= one.high())
}

fn is_ranked(indicator: &Indicator) -> bool {
    indicator.direction != Direction::Neutral && indicator.unit.compares_regions()
}

fn local_need(distribution: &Distribution, place: &Place, dataset: &Dataset) -> LocalNeed {
    let indicator = &distribution.indicator;
    let known = distribution.known();
    let rank = place.rank.filter(|_| is_ranked(indicator));
    let has_figure = place.figure().is_some();
    let trend = dataset
        .series(&place.region.code, distribution.sex)
        .filter(|_| has_figure)
        .and_then(|series| Trend::of_series(indicator, series));
    LocalNeed {
        region: Arc::clone(&place.region),
        value: place.observation.value,
        interval: TrendPoint::of(indicator, distribution.year, &place.observation)
            .and_then(|point| point.interval),
        is_among_greatest: rank.and_then(|rank| Band::of(rank, known, indicator.direction))
            == Some(Band::Worst),
        rank: rank.map(|rank| of_need(rank, known, indicator.direction)),
        assessment: trend.map_or(Assessment::Neither, |trend| {
            Assessment::of(trend.verdict, indicator.direction)
        }),
        trend,
        is_small: is_small(&place.region),
    }
}

/// A place counted from the greatest need: figures are ranked from the highest.
const fn of_need(rank: Rank, known: usize, direction: Direction) -> Rank {
    match direction {
        Direction::HigherIsBetter => Rank {
            first: (known + 1).saturating_sub(rank.last),
            last: (known + 1).saturating_sub(rank.first),
        },
        Direction::LowerIsBetter | Direction::Neutral => rank,
    }
}

/// The first of places in order, and those that share its rank.
fn sharing_first<'a>(ranked: &[&'a LocalNeed]) -> Vec<&'a LocalNeed> {
    let first = ranked.first().and_then(|place| place.rank);
    let sharing = ranked.iter().filter(|place| place.rank == first);
    sharing.copied().collect()
}

/// Ranked ones by their rank, then others with a figure, then those without; in Finnish order where that is equal.
fn in_order(places: &[LocalNeed]) -> Vec<LocalNeed> {
    let key = |place: &LocalNeed| {
        let rank = place.rank.and_then(|rank| u32::try_from(rank.first).ok());
        let group = u32::from(place.value.figure().is_none());
        let mut key = vec![group, rank.unwrap_or(u32::MAX)];
        key.extend(collation::sort_key(
            place.region.name.text(Language::Finnish),
        ));
        key
    };
    let keys: Vec<_> = places.iter().map(key).collect();
    collation::order(&keys)
        .into_iter()
        .filter_map(|place| places.get(place).cloned())
        .collect()
}

/// What several indicators together say of a municipality: counts, and no index, since they measure different things.
#[derive(Debug, Clone, PartialEq)]
pub struct RegionNeed {
    /// The municipality.
    pub region: Arc<Region>,
    /// Of how many indicators it has a rank.
    pub ranked: usize,
    /// Of how many of them it is in the fifth with the greatest need.
    pub among_greatest: usize,
    /// Of how many of them one can tell which way the figures go, or that they go neither way.
    pub decided: usize,
    /// Of how many of those the need grows.
    pub growing: usize,
    /// Of how many indicators it has no figure.
    pub missing: usize,
    /// Whether so few people live there that figures of one year are largely chance.
    pub is_small: bool,
}

impl RegionNeed {
    /// The municipalities of an area of activity with what several indicators say of them, by name.
    ///
    /// In no other order: municipalities whose figures are hidden would stand last, as if the need were small there.
    pub fn of_all(needs: &[Need]) -> Vec<Self> {
        let Some(first) = needs.first() else {
            return Vec::new();
        };
        let regions = first.places.iter().map(|place| &place.region);
        let counted: Vec<Self> = regions.map(|region| Self::of(region, needs)).collect();
        let names = counted
            .iter()
            .map(|need| collation::sort_key(need.region.name.text(Language::Finnish)));
        let keys: Vec<_> = names.collect();
        collation::order(&keys)
            .into_iter()
            .filter_map(|place| counted.get(place).cloned())
            .collect()
    }

    fn of(region: &Arc<Region>, needs: &[Need]) -> Self {
        let local: Vec<&LocalNeed> = needs
            .iter()
            .filter_map(|need| need.place(&region.code))
            .collect();
        let ranked = || local.iter().filter(|place| place.rank.is_some());
        let decided = || ranked().filter(|place| place.is_decided());
        let is_growing = |place: &&&LocalNeed| place.assessment == Assessment::Worse;
        let is_missing = |place: &&&LocalNeed| place.value.figure().is_none();
        Self {
            region: Arc::clone(region),
            ranked: ranked().count(),
            among_greatest: ranked().filter(|place| place.is_among_greatest).count(),
            decided: decided().count(),
            growing: decided().filter(is_growing).count(),
            missing: local.iter().filter(is_missing).count(),
            is_small: is_small(region),
        }
    }
}

#[cfg(test)]
mod tests;
