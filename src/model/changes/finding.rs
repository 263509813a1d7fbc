//! Finding what changed between two states of a publication.

use super::{
    Changes, FigureChange, IndicatorChanges, IndicatorField, IndicatorStanding, RegionChanges,
    RegionField, RegionStanding, SeriesChanges, field::Described,
};
use crate::model::{
    Catalogue, Dataset, Explanation, Figure, Indicator, IndicatorId, Ordered, Region, RegionCode,
    Series, Sex, Year, YearRange,
};

/// What a publication says at one time of regions, indicators and figures.
#[derive(Debug, Clone)]
pub struct PublishedState<'a> {
    /// What it is about.
    pub catalogue: &'a Catalogue,
    /// The figures of each indicator that has any.
    pub datasets: Vec<&'a Dataset>,
    /// The explanation of each indicator that has one.
    pub explanations: Vec<(&'a IndicatorId, &'a Explanation)>,
}

impl<'a> PublishedState<'a> {
    fn dataset(&self, id: &IndicatorId) -> Option<&'a Dataset> {
        let mut datasets = self.datasets.iter().copied();
        datasets.find(|dataset| dataset.indicator() == id)
    }

    fn described(&self, id: &IndicatorId) -> Option<Described<'a>> {
        let indicator = self.catalogue.indicator(id)?;
        let mut explanations = self.explanations.iter();
        Some(Described {
            indicator,
            explanation: explanations
                .find(|(other, _)| *other == id)
                .map(|(_, explanation)| *explanation),
        })
    }
}

impl Changes {
    /// Finds what changed from the old state to the new one.
    pub fn between(old: &PublishedState<'_>, new: &PublishedState<'_>) -> Self {
        let (was, is) = (old.catalogue, new.catalogue);
        let gone_regions = was
            .regions
            .iter()
            .filter(|region| is.region(&region.code).is_none());
        let regions = is
            .regions
            .iter()
            .chain(gone_regions)
            .filter_map(|region| region_changes(&region.code, was, is))
            .collect();
        let gone_indicators = was
            .indicators
            .iter()
            .filter(|indicator| is.indicator(&indicator.id).is_none());
        let indicators = is
            .indicators
            .iter()
            .chain(gone_indicators)
            .filter_map(|indicator| indicator_changes(&indicator.id, old, new))
            .filter(|changes| !changes.is_empty())
            .collect();
        Self {
            regions,
            indicators,
        }
    }
}

fn region_changes(code: &RegionCode, was: &Catalogue, is: &Catalogue) -> Option<RegionChanges> {
    let changes = |region: &Region, standing, fields| RegionChanges {
        code: code.clone(),
        name: region.name.clone(),
        standing,
        fields,
    };
    match (was.region(code), is.region(code)) {
        (None, None) => None,
        (None, Some(new)) => Some(changes(new, RegionStanding::New, Vec::new())),
        (Some(old), None) => Some(changes(old, RegionStanding::Gone, Vec::new())),
        (Some(old), Some(new)) => {
            let differs = |field: &RegionField| field.differs(old, new);
            let fields: Vec<_> = RegionField::ALL.into_iter().filter(differs).collect();
            (!fields.is_empty()).then(|| changes(new, RegionStanding::Stays, fields))
        }
    }
}

/// What changed of an indicator that is listed in one of the states.
fn indicator_changes(
    id: &IndicatorId,
    old: &PublishedState<'_>,
    new: &PublishedState<'_>,
) -> Option<IndicatorChanges> {
    let [was, is] = [old, new].map(|state| state.described(id));
    let [before, after] = [old, new].map(|state| state.dataset(id));
    let has_figures = |dataset: Option<&Dataset>| {
        dataset.is_some_and(|dataset| dataset.all().any(|series| series.latest().is_some()))
    };
    let standing = match (was.is_some(), is.is_some()) {
        (false, _) => IndicatorStanding::New,
        (true, false) => IndicatorStanding::Gone,
        (true, true) => match (has_figures(before), has_figures(after)) {
            (false, true) => IndicatorStanding::FirstFigures,
            (true, false) => IndicatorStanding::WithoutFigures,
            _ => IndicatorStanding::Stays,
        },
    };
    let fields = was.zip(is).map_or_else(Vec::new, |(was, is)| {
        let differs = |field: &IndicatorField| field.differs(was, is);
        IndicatorField::ALL.into_iter().filter(differs).collect()
    });
    let current: &Indicator = is.or(was)?.indicator;
    let former: &Indicator = was.or(is)?.indicator;
    let figures = Compared {
        old: before.map(|dataset| (dataset, former.decimals)),
        new: after.map(|dataset| (dataset, current.decimals)),
    };
    Some(IndicatorChanges {
        id: id.clone(),
        name: current.name.clone(),
        standing,
        fields,
        old_decimals: former.decimals,
        decimals: current.decimals,
        series: figures.series(),
    })
}

/// The figures of an indicator in both states, each with as many decimals as are written.
struct Compared<'a> {
    old: Option<(&'a Dataset, u8)>,
    new: Option<(&'a Dataset, u8)>,
}

impl Compared<'_> {
    fn series(&self) -> Vec<SeriesChanges> {
        let datasets = || [self.old, self.new].into_iter().flatten();
        let spans = datasets().map(|(dataset, _)| dataset.years());
        let Some(years) = spans.reduce(YearRange::with) else {
            return Vec::new();
        };
        let places: Ordered<(&RegionCode, Sex)> = datasets()
            .flat_map(|(dataset, _)| dataset.all())
            .map(|series| (series.region(), series.sex()))
            .collect();
        places
            .iter()
            .filter_map(|(region, sex)| {
                let [old, new] = [self.old, self.new].map(|side| {
                    side.and_then(|(dataset, decimals)| {
                        Some((dataset.series(region, *sex)?, decimals))
                    })
                });
                let figures = years.years().filter_map(|year| {
                    let change = change_between(written(old, year), written(new, year))?;
                    Some((year, change))
                });
                SeriesChanges::of((*region).clone(), *sex, figures)
            })
            .collect()
    }
}

/// A figure as it is written: a whole number, and how many of its digits are decimals.
type Written = (i64, u8);

fn written(side: Option<(&Series, u8)>, year: Year) -> Option<Written> {
    let (series, decimals) = side?;
    let figure = series.value(year).figure()?;
    Some((figure.to_scaled(decimals), decimals))
}

fn change_between(old: Option<Written>, new: Option<Written>) -> Option<FigureChange> {
    if let (Some(old), Some(new)) = (old, new)
        && exact(old) == exact(new)
    {
        return None;
    }
    let figure = |(scaled, decimals)| Figure::from_scaled(scaled, decimals);
    FigureChange::between(old.map(figure), new.map(figure))
}

/// The number in units so small that every number of decimals is a whole number of them.
fn exact((scaled, decimals): Written) -> i128 {
    /// As many as any indicator's figures may have.
    const MOST_DECIMALS: u8 = 6;
    let places = MOST_DECIMALS.saturating_sub(decimals);
    i128::from(scaled) * 10_i128.pow(u32::from(places))
}
