//! All municipalities of one year beside each other: pictures, table and sentence are all made from it.

use std::sync::Arc;

use super::{
    Absence, Catalogue, Comparator, Dataset, Figure, Indicator, Note, Observation, Region,
    RegionCode, RegionLevel, Role, Selection, Series, Sex, Value, Year, collation,
    comparison::{is_small, shown_sexes},
};

/// A place in the order of the figures, counted from the highest; those with the same figure share it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rank {
    /// The first of the places that are shared, counted from one.
    pub first: usize,
    /// The last of them; the same as the first where no other municipality has the figure.
    pub last: usize,
}

/// A municipality with what is known of it in the year.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// The municipality.
    pub region: Arc<Region>,
    /// Its figure, or why there is none.
    pub observation: Observation,
    /// Its place in the order of the figures, if it has one.
    pub rank: Option<Rank>,
    /// Chosen by the reader, or another.
    pub role: Role,
}

impl std::fmt::Display for Rank {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.first == self.last {
            write!(formatter, "{}", self.first)
        } else {
            write!(formatter, "{}–{}", self.first, self.last)
        }
    }
}

impl Place {
    /// The figure, if there is one.
    pub const fn figure(&self) -> Option<Figure> {
        self.observation.value.figure()
    }

    /// Whether the reader chose it.
    pub const fn is_chosen(&self) -> bool {
        matches!(self.role, Role::Chosen(_))
    }
}

/// A larger region with what is known of it in the same year.
#[derive(Debug, Clone, PartialEq)]
pub struct Beside {
    /// The region.
    pub region: Arc<Region>,
    /// The part it plays.
    pub role: Role,
    /// Its figure, or why there is none.
    pub value: Value,
}

/// All municipalities of one year and sex.
///
/// Whatever was asked for gives a distribution; what cannot be shown as asked is said in its notes.
#[derive(Debug, Clone, PartialEq)]
pub struct Distribution {
    /// The indicator.
    pub indicator: Arc<Indicator>,
    /// Whose figures they are.
    pub sex: Sex,
    /// The year.
    pub year: Year,
    /// The years in which any municipality has a figure, earliest first.
    pub years: Vec<Year>,
    /// Every municipality: the highest figure first, equal ones in Finnish order, those without a figure last.
    pub places: Vec<Place>,
    /// The county and the country, as far as they are compared with.
    pub beside: Vec<Beside>,
    /// The lowest and the highest figure of all years, so that a scale holds for every one of them.
    pub extremes: Option<(Figure, Figure)>,
    /// What is not as it was asked for.
    pub notes: Vec<Note>,
}

impl Distribution {
    /// Puts together what was asked for.
    pub fn of(
        catalogue: &Catalogue,
        indicator: &Arc<Indicator>,
        dataset: &Dataset,
        selection: &Selection,
    ) -> Self {
        let mut notes = Vec::new();
        let sex = shown_sexes(dataset, selection, indicator.people, &mut notes)
            .first()
            .copied()
            .unwrap_or(Sex::Total);
        let municipalities = catalogue.municipalities();
        let series: Vec<_> = municipalities
            .iter()
            .map(|region| {
                // Of a municipality hidden in every year too, since the reason is to be told.
                dataset
                    .all()
                    .find(|series| *series.region() == region.code && series.sex() == sex)
            })
            .collect();
        let years: Vec<Year> = dataset
            .years()
            .years()
            .filter(|year| {
                let has_figure = |series: &&Series| series.value(*year).figure().is_some();
                series.iter().flatten().any(has_figure)
            })
            .collect();
        let year = shown_year(&years, dataset, selection, &mut notes);
        let beside = beside(catalogue, indicator, dataset, selection, (sex, year));
        let mut all: Vec<&Series> = series.iter().flatten().copied().collect();
        for other in &beside {
            all.extend(dataset.series(&other.region.code, sex));
        }
        let extremes = extremes(&all);
        add_notes(selection, indicator, &municipalities, &series, &mut notes);
        add_breaks(indicator, &years, &mut notes);
        let is_older = |other: &Beside| other.region.level == RegionLevel::Region;
        if beside.iter().any(is_older) {
            notes.push(Note::RegionInsteadOfCounty);
        }
        let places: Vec<Place> = municipalities
            .into_iter()
            .zip(series)
            .map(|(region, series)| Place {
                region: Arc::clone(region),
                observation: series.map_or(Observation::missing(Absence::NotPublished), |series| {
                    series.observation(year)
                }),
                rank: None,
                role: role_of(&region.code, selection),
            })
            .collect();
        Self {
            indicator: Arc::clone(indicator),
            sex,
            year,
            years,
            places: ranked(&places, indicator.decimals),
            beside,
            extremes,
            notes,
        }
    }

    /// The municipalities with a figure, highest first.
    pub fn ranked(&self) -> impl DoubleEndedIterator<Item = (&Place, Figure, Rank)> {
        self.places
            .iter()
            .filter_map(|place| Some((place, place.figure()?, place.rank?)))
    }

    /// How many municipalities have a figure.
    pub fn known(&self) -> usize {
        self.ranked().count()
    }

    /// Whether any municipality lacks a figure.
    pub fn has_absences(&self) -> bool {
        self.places.iter().any(|place| place.figure().is_none())
    }

    /// A municipality by its code.
    pub fn place(&self, code: &RegionCode) -> Option<&Place> {
        self.places.iter().find(|place| place.region.code == *code)
    }

    /// The figure that half of the municipalities with a figure lie above: of an even number the mean of the middle two.
    pub fn median(&self) -> Option<Figure> {
        let figures: Vec<Figure> = self.ranked().map(|(_, figure, _)| figure).collect();
        let upper = figures.get(figures.len().checked_sub(1)? / 2)?;
        let lower = figures.get(figures.len() / 2)?;
        Figure::from_number(f64::midpoint(upper.number(), lower.number()))
    }

    /// Those that share the highest figure.
    pub fn highest(&self) -> Vec<&Place> {
        self.ranked()
            .filter(|(.., rank)| rank.first == 1)
            .map(|(place, ..)| place)
            .collect()
    }

    /// Those that share the lowest figure.
    pub fn lowest(&self) -> Vec<&Place> {
        let known = self.known();
        self.ranked()
            .filter(|(.., rank)| rank.last == known)
            .map(|(place, ..)| place)
            .collect()
    }
}

fn role_of(code: &RegionCode, selection: &Selection) -> Role {
    selection.slot_of(code).map_or(Role::Other, Role::Chosen)
}

/// The year asked for where municipalities have figures of it, otherwise the newest that has them.
fn shown_year(
    years: &[Year],
    dataset: &Dataset,
    selection: &Selection,
    notes: &mut Vec<Note>,
) -> Year {
    let newest = years.last().copied();
    let shown = newest.unwrap_or_else(|| dataset.years().last());
    match selection.year {
        Some(asked) if years.contains(&asked) => asked,
        Some(asked) if newest.is_some() => {
            notes.push(Note::NoFiguresInYear { asked, shown });
            shown
        }
        _ => shown,
    }
}

/// The county, or the older region in its place, and the country; counts of so many more people say nothing beside
/// those of municipalities.
fn beside(
    catalogue: &Catalogue,
    indicator: &Indicator,
    dataset: &Dataset,
    selection: &Selection,
    (sex, year): (Sex, Year),
) -> Vec<Beside> {
    if !indicator.unit.compares_regions() {
        return Vec::new();
    }
    let find = |level| {
        let region = catalogue.region_of(level)?;
        Some((region, dataset.series(&region.code, sex)?))
    };
    selection
        .comparators
        .iter()
        .filter_map(|comparator| {
            let (role, found) = match comparator {
                Comparator::County => (
                    Role::County,
                    find(RegionLevel::County).or_else(|| find(RegionLevel::Region)),
                ),
                Comparator::Country => (Role::Country, find(RegionLevel::Country)),
            };
            let (region, series) = found?;
            Some(Beside {
                region: Arc::clone(region),
                role,
                value: series.value(year),
            })
        })
        .collect()
}

/// The lowest and the highest figure of all years.
fn extremes(series: &[&Series]) -> Option<(Figure, Figure)> {
    let mut extremes: Option<(Figure, Figure)> = None;
    for series in series {
        for (_, figure) in series.figures() {
            let (lowest, highest) = extremes.unwrap_or((figure, figure));
            extremes = Some((figure.lower(lowest), figure.higher(highest)));
        }
    }
    extremes
}

/// Figures on both sides of a change lie within a press of the slider.
fn add_breaks(indicator: &Indicator, years: &[Year], notes: &mut Vec<Note>) {
    if let (Some(first), Some(last)) = (years.first(), years.last()) {
        let within = indicator.breaks.iter();
        let within = within.filter(|change| change.parts(*first, *last));
        notes.extend(within.cloned().map(Note::Break));
    }
}

fn add_notes(
    selection: &Selection,
    indicator: &Indicator,
    municipalities: &[&Arc<Region>],
    series: &[Option<&Series>],
    notes: &mut Vec<Note>,
) {
    let has_figures =
        |series: Option<&Series>| series.is_some_and(|series| series.latest().is_some());
    if !series.iter().copied().any(has_figures) {
        notes.push(Note::NoMunicipalities);
        return;
    }
    for (region, series) in municipalities.iter().zip(series) {
        if !selection.has_municipality(&region.code) {
            continue;
        }
        if !has_figures(*series) {
            notes.push(Note::NoFigures(region.code.clone()));
        } else if indicator.unit.compares_regions() && is_small(region) {
            notes.push(Note::SmallMunicipality(region.code.clone()));
        }
    }
    if !indicator.unit.compares_regions() {
        notes.push(Note::CountsGrowWithPopulation);
    }
}

/// Puts the municipalities in the order of their figures, and gives each its place.
///
/// Figures are compared as they are written, so that two that read the same share a place.
fn ranked(places: &[Place], decimals: u8) -> Vec<Place> {
    let scaled = |place: &Place| place.figure().map(|figure| figure.to_scaled(decimals));
    // Turned, so that the highest stands first.
    let key = |place: &Place| collation::number_key(scaled(place).map(|figure| !figure));
    let keys: Vec<_> = places.iter().map(key).collect();
    let mut ordered: Vec<Place> = collation::order(&keys)
        .into_iter()
        .filter_map(|place| places.get(place).cloned())
        .collect();
    let figures: Vec<i64> = ordered.iter().filter_map(scaled).collect();
    for (place, figure) in ordered.iter_mut().zip(&figures) {
        let above = figures.iter().filter(|other| *other > figure).count();
        let same = figures.iter().filter(|other| *other == figure).count();
        place.rank = Some(Rank {
            first: above + 1,
            last: above + same,
        });
    }
    ordered
}

#[cfg(test)]
pub(super) mod tests;
