//! A region at a glance (kuntakortti): its newest figure of each indicator, beside those of other regions.

mod examples;
mod highlights;
mod unknown;

use std::sync::Arc;

use super::{
    Absence, Assessment, Catalogue, Changes, Comparator, Comparison, Dataset, Date, Direction,
    Distribution, Figure, Indicator, IndicatorId, Language, PriorityArea, Region, RegionLevel,
    Selection, Series, Sex, Trend, Value, Verdict, Year, YearRange,
    changes::{ChangeCounts, ChangeKind},
    comparison::{is_small, levels},
};

pub use examples::{Example, ExampleKind};
pub use highlights::{Highlights, OLDEST_HIGHLIGHT};
pub use unknown::Unknown;

/// Everything that a card shows of figures.
#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    /// The region the card is of.
    pub region: Arc<Region>,
    /// A row for each indicator that has figures of the region or of what it belongs to, in the catalogue's order.
    pub rows: Vec<CardRow>,
    /// What changed of the region's figures since an earlier release, where the publisher compared with one.
    pub changes: Option<CardChanges>,
}

/// What changed of a region's figures since an earlier release.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CardChanges {
    /// When the earlier release was published.
    pub since: Date,
    /// How many figures are new, revised or gone.
    pub counts: ChangeCounts,
}

/// What a card shows of one indicator.
#[derive(Debug, Clone, PartialEq)]
pub struct CardRow {
    /// The indicator.
    pub indicator: Arc<Indicator>,
    /// The region whose figures are shown: the card's own, or the older region in the place of the county.
    pub region: Arc<Region>,
    /// The year of the newest figure; without one, the newest year of which others have a figure.
    pub year: Year,
    /// The region's figures of all years, and those of the others of this year alone.
    pub figures: Dataset,
    /// What happened to the newest figure since an earlier release, where the publisher compared with one.
    pub change: Option<ChangeKind>,
}

/// How a figure stands beside that of a larger region, both as they are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// On the good side of it.
    Better,
    /// On the bad side of it.
    Worse,
    /// Neither: they are written alike, or no side is good.
    Neither,
}

/// A larger region's figure of the same year, and how far the region's own lies from it.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// The larger region.
    pub region: Arc<Region>,
    /// Its figure.
    pub figure: Figure,
    /// The region's own figure less this one.
    pub difference: Figure,
    /// Which of the two is better.
    pub standing: Standing,
}

impl Card {
    /// Puts a region's card together from the datasets of the publication.
    pub fn of<'a>(
        catalogue: &Catalogue,
        dataset: impl Fn(&IndicatorId) -> Option<&'a Dataset>,
        region: &Arc<Region>,
    ) -> Self {
        let rows = catalogue.indicators.iter().filter_map(|indicator| {
            CardRow::of(catalogue, indicator, dataset(&indicator.id)?, region)
        });
        Self {
            region: Arc::clone(region),
            rows: rows.collect(),
            changes: None,
        }
    }

    /// The same card with what changed of it since a release of that date.
    #[must_use]
    pub fn with_changes(mut self, changes: &Changes, since: Date) -> Self {
        let shown = self.rows.iter().filter_map(|row| {
            let indicator = changes.indicator(&row.indicator.id)?;
            let mut series = indicator.series.iter();
            series.find(|series| *series.region() == row.region.code && series.sex() == row.sex())
        });
        let counts = ChangeCounts::of(shown);
        self.changes = Some(CardChanges { since, counts });
        for row in &mut self.rows {
            let (id, sex) = (&row.indicator.id, row.sex());
            row.change = changes.of_latest(id, &row.region.code, sex, Some(row.year));
        }
        self
    }

    /// The regions that have a card: municipalities, the county and the country.
    pub fn regions(catalogue: &Catalogue) -> impl Iterator<Item = &Arc<Region>> {
        catalogue
            .regions
            .iter()
            .filter(|region| region.level != RegionLevel::Region)
    }

    /// The larger regions that the region is held beside, the nearest first.
    pub fn comparators<'a>(&self, catalogue: &'a Catalogue) -> Vec<&'a Arc<Region>> {
        let comparators = comparators(self.region.level).iter();
        comparators
            .filter_map(|comparator| catalogue.region_of(comparator.level()))
            .collect()
    }

    /// How many rows have figures of whose direction one cannot tell.
    pub fn undecided(&self) -> usize {
        let trends = self.rows.iter().filter_map(CardRow::trend);
        trends
            .filter(|trend| matches!(trend.verdict, Verdict::CannotTell(_)))
            .count()
    }

    /// Whether so few people live there that a figure of one year is largely chance.
    pub fn is_of_few_people(&self) -> bool {
        self.region.level == RegionLevel::Municipality && is_small(&self.region)
    }

    /// The row that tells most of an area: the newest figure, rather one of an indicator with a good direction.
    pub fn telling(&self, area: &PriorityArea) -> Option<&CardRow> {
        let is_of_area = |row: &&CardRow| {
            let mut phenomena = area.phenomena.iter();
            phenomena.any(|phenomenon| phenomenon.id == row.indicator.phenomenon)
        };
        let rows = self.rows.iter().filter(is_of_area);
        let rows = rows.filter(|row| row.figure().is_some());
        // Of equal ones the last would be taken, and the editors' first is meant.
        rows.rev()
            .max_by_key(|row| (row.indicator.direction != Direction::Neutral, row.year))
    }

    /// The row of an indicator.
    pub fn row(&self, indicator: &IndicatorId) -> Option<&CardRow> {
        self.rows.iter().find(|row| row.indicator.id == *indicator)
    }
}

impl Difference {
    /// Whether the larger region is this one, or stands in its place as the older region does in the county's.
    pub fn is_of(&self, region: &Region) -> bool {
        self.region.code == region.code || (self.stands_in() && region.level == RegionLevel::County)
    }

    /// Whether the older region stands in the county's place.
    pub fn stands_in(&self) -> bool {
        self.region.level == RegionLevel::Region
    }
}

impl CardRow {
    /// What a region's card shows of an indicator; nothing where no figure of it or beside it is published.
    pub fn of(
        catalogue: &Catalogue,
        indicator: &Arc<Indicator>,
        dataset: &Dataset,
        region: &Arc<Region>,
    ) -> Option<Self> {
        let sex = *dataset.sexes().first()?;
        let region = shown(catalogue, dataset, region, sex);
        // Of a region hidden in every year too, since the reason is to be told.
        let own = dataset
            .all()
            .find(|series| *series.region() == region.code && series.sex() == sex);
        // Those without a figure too, for the same reason.
        let of_sex = |code| {
            let mut all = dataset.all();
            all.find(|series| series.region() == code && series.sex() == sex)
        };
        let municipalities: Vec<&Series> = of_level(catalogue, RegionLevel::Municipality)
            .filter_map(|region| of_sex(&region.code))
            .collect();
        let larger: Vec<&Series> = comparators(region.level)
            .iter()
            .flat_map(|comparator| levels(*comparator))
            .flat_map(|level| of_level(catalogue, *level))
            .filter_map(|region| dataset.series(&region.code, sex))
            .collect();
        let newest = newest_of(&municipalities);
        let year = newest_of(own.as_slice())
            .or(newest)
            .or_else(|| newest_of(&larger))?;
        let last = newest.map_or(year, |newest| newest.max(year));
        let first = own
            .and_then(Series::earliest)
            .map_or(year, |(first, _)| first);
        let this_year = YearRange::spanning(year, year);
        let own = own.and_then(|own| own.within(YearRange::spanning(first, last)));
        let larger = larger
            .into_iter()
            .filter(|series| series.value(year).figure().is_some());
        let others = municipalities
            .into_iter()
            .chain(larger)
            .filter(|series| *series.region() != region.code)
            .filter_map(|series| series.within(this_year));
        Some(Self {
            indicator: Arc::clone(indicator),
            region: Arc::clone(region),
            year,
            figures: Dataset::of(
                indicator.id.clone(),
                YearRange::spanning(first, last),
                others.chain(own),
            ),
            change: None,
        })
    }

    /// Whose figures are shown: women and men together wherever that is published.
    pub fn sex(&self) -> Sex {
        let sexes = self.figures.sexes();
        sexes.first().copied().unwrap_or(Sex::Total)
    }

    /// The region's figures over the years, if any are published.
    pub fn series(&self) -> Option<&Series> {
        self.figures.series(&self.region.code, self.sex())
    }

    /// The newest figure, or why there is none.
    pub fn value(&self) -> Value {
        self.figures
            .all()
            .find(|series| *series.region() == self.region.code)
            .map_or(Value::Missing(Absence::NotPublished), |series| {
                series.value(self.year)
            })
    }

    /// Why there is no newer figure, where municipalities have one of a later year.
    pub fn newer_is_missing(&self) -> Option<Absence> {
        let series = self.series()?;
        match series.value(series.years().last()) {
            Value::Missing(absence) => Some(absence),
            Value::Known(_) => None,
        }
    }

    /// Whether the figures are of the older region, in the place of the county that the card is of.
    pub fn stands_in(&self) -> bool {
        self.region.level == RegionLevel::Region
    }

    /// The newest figure, if there is one.
    pub fn figure(&self) -> Option<Figure> {
        self.value().figure()
    }

    /// Which way the figures go, if there are any.
    pub fn trend(&self) -> Option<Trend> {
        Trend::of_series(&self.indicator, self.series()?)
    }

    /// Whether they go the good way, if there are any.
    pub fn assessment(&self) -> Option<Assessment> {
        let trend = self.trend()?;
        Some(Assessment::of(trend.verdict, self.indicator.direction))
    }

    /// What a card asks for of its indicators: the region itself beside all that are larger.
    pub fn selection(&self, language: Language) -> Selection {
        let usual = Selection {
            language,
            ..Selection::default()
        };
        match self.region.level {
            RegionLevel::Municipality => usual.with_municipalities([self.region.code.clone()]),
            RegionLevel::County | RegionLevel::Region => usual,
            RegionLevel::Country => Selection {
                comparators: std::iter::once(Comparator::Country).collect(),
                ..usual
            },
        }
    }

    fn usual_selection(&self) -> Selection {
        self.selection(Language::default())
    }

    /// The row as a comparison, so that sentences and remarks are those of the indicator's own page.
    pub fn comparison(&self, catalogue: &Catalogue) -> Comparison {
        Comparison::of(
            catalogue,
            &self.indicator,
            &self.figures,
            &self.usual_selection(),
        )
    }

    /// All municipalities in the year of the row.
    pub fn distribution(&self, catalogue: &Catalogue) -> Distribution {
        let selection = Selection {
            year: Some(self.year),
            ..self.usual_selection()
        };
        Distribution::of(catalogue, &self.indicator, &self.figures, &selection)
    }

    /// The figures of the larger regions of the same year, the nearest region first; none where they say nothing
    /// beside one another.
    pub fn differences(&self, catalogue: &Catalogue) -> Vec<Difference> {
        let Some(own) = self
            .figure()
            .filter(|_| self.indicator.unit.compares_regions())
        else {
            return Vec::new();
        };
        let comparators = comparators(self.region.level).iter();
        let larger = comparators.filter_map(|comparator| {
            // The older region stands in where the county itself has no figure of the year.
            let mut regions = levels(*comparator)
                .iter()
                .flat_map(|level| of_level(catalogue, *level));
            regions.find_map(|region| {
                let series = self.figures.series(&region.code, self.sex())?;
                Some((region, series.value(self.year).figure()?))
            })
        });
        larger
            .map(|(region, figure)| Difference {
                region: Arc::clone(region),
                figure,
                difference: own.difference(figure, self.indicator.decimals),
                standing: self.standing(own.difference(figure, self.indicator.decimals)),
            })
            .collect()
    }

    fn standing(&self, difference: Figure) -> Standing {
        let difference = difference.to_scaled(self.indicator.decimals);
        match (self.indicator.direction, difference.signum()) {
            (Direction::HigherIsBetter, 1) | (Direction::LowerIsBetter, -1) => Standing::Better,
            (Direction::HigherIsBetter, -1) | (Direction::LowerIsBetter, 1) => Standing::Worse,
            _ => Standing::Neither,
        }
    }
}

/// The larger regions beside which a region of that level stands, the nearest first.
const fn comparators(level: RegionLevel) -> &'static [Comparator] {
    match level {
        RegionLevel::Municipality => &[Comparator::County, Comparator::Country],
        RegionLevel::County | RegionLevel::Region => &[Comparator::Country],
        RegionLevel::Country => &[],
    }
}

fn of_level(catalogue: &Catalogue, level: RegionLevel) -> impl Iterator<Item = &Arc<Region>> {
    catalogue
        .regions
        .iter()
        .filter(move |region| region.level == level)
}

/// The region whose figures a card shows: in the county's place the older region, where only that has any.
fn shown<'a>(
    catalogue: &'a Catalogue,
    dataset: &Dataset,
    region: &'a Arc<Region>,
    sex: Sex,
) -> &'a Arc<Region> {
    let has_figures = |region: &&Arc<Region>| dataset.series(&region.code, sex).is_some();
    match region.level {
        RegionLevel::County if !has_figures(&region) => levels(Comparator::County)
            .iter()
            .flat_map(|level| of_level(catalogue, *level))
            .find(has_figures)
            .unwrap_or(region),
        _ => region,
    }
}

fn newest_of(series: &[&Series]) -> Option<Year> {
    let years = series.iter().filter_map(|series| series.latest());
    years.map(|(year, _)| year).max()
}

#[cfg(test)]
mod tests;
