//! What a reader sees of one indicator: chart, table, sentence and download are all made from it.

use std::sync::Arc;

use super::{
    Catalogue, Comparator, Dataset, Figure, Indicator, Note, Region, RegionLevel, Selection,
    Series, Sex, Year, YearRange, selection::Slot,
};

/// Below so many inhabitants a rate of one year is largely chance: one person more or less is half a per mille and more.
const SMALL_POPULATION: u32 = 2000;

/// The part a line plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// A municipality that the reader chose, by the slot that decides its colour and marker.
    Chosen(Slot),
    /// The county, or the older region in its place.
    County,
    /// The whole country.
    Country,
    /// Another municipality, in the background.
    Other,
}

/// The figures of one region and sex in the shown years.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// The region.
    pub region: Arc<Region>,
    /// The part it plays.
    pub role: Role,
    /// The figures.
    pub series: Series,
}

impl Line {
    /// Whose figures they are.
    pub const fn sex(&self) -> Sex {
        self.series.sex()
    }
}

/// What a reader sees of one indicator.
///
/// Whatever was asked for gives a comparison; what cannot be shown as asked is said in its notes.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// The indicator.
    pub indicator: Arc<Indicator>,
    /// The years shown.
    pub years: YearRange,
    /// The years there are figures of.
    pub available: YearRange,
    /// The lines in strong colours: chosen municipalities first, then county and country.
    pub lines: Vec<Line>,
    /// The other municipalities, of the first sex shown.
    pub others: Vec<Line>,
    /// What is not as it was asked for.
    pub notes: Vec<Note>,
}

impl Comparison {
    /// Puts together what was asked for.
    pub fn of(
        catalogue: &Catalogue,
        indicator: &Arc<Indicator>,
        dataset: &Dataset,
        selection: &Selection,
    ) -> Self {
        let available = dataset.years();
        let mut notes = Vec::new();
        let years = selection.period.within(available).unwrap_or_else(|| {
            notes.push(Note::NoFiguresInPeriod { available });
            available
        });
        let sexes = shown_sexes(dataset, selection, &mut notes);
        let mut gathering = Gathering {
            dataset,
            years,
            sexes: &sexes,
            lines: Vec::new(),
        };

        for code in selection.municipalities() {
            let (Some(region), Some(slot)) = (catalogue.region(code), selection.slot_of(code))
            else {
                continue;
            };
            if !gathering.add(region, Role::Chosen(slot)) {
                notes.push(Note::NoFigures(code.clone()));
            } else if indicator.unit.compares_regions() && is_small(region) {
                notes.push(Note::SmallMunicipality(code.clone()));
            }
        }
        for comparator in selection.comparators.iter() {
            gathering.add_comparator(catalogue, *comparator, &mut notes);
        }
        let lines = gathering.lines;

        let others = if selection.others {
            other_municipalities(catalogue, dataset, selection, years, sexes[0])
        } else {
            Vec::new()
        };
        if indicator
            .coverage
            .as_ref()
            .is_some_and(|coverage| coverage.municipalities == 0)
        {
            notes.retain(|note| !matches!(note, Note::NoFigures(_)));
            notes.push(Note::NoMunicipalities);
        }

        Self {
            indicator: Arc::clone(indicator),
            years,
            available,
            lines,
            others,
            notes,
        }
    }

    /// Whether a line is of the municipality that was chosen first, which is drawn strongest.
    pub fn is_of_first_chosen(&self, line: &Line) -> bool {
        let is_chosen = |line: &Line| matches!(line.role, Role::Chosen(_));
        self.primary()
            .is_some_and(|first| is_chosen(first) && first.region.code == line.region.code)
    }

    /// The line the sentence is about: the first chosen municipality, or the largest region shown in its place.
    pub fn primary(&self) -> Option<&Line> {
        self.lines.first()
    }

    /// Every figure that is drawn, with the year it is of.
    pub fn figures(&self) -> impl Iterator<Item = (Year, Figure)> {
        self.lines
            .iter()
            .chain(&self.others)
            .flat_map(|line| line.series.figures())
    }

    /// How many of the other municipalities have a figure of a year, and the lowest and highest of them.
    pub fn others_in(&self, year: Year) -> Option<(usize, Figure, Figure)> {
        self.others
            .iter()
            .filter_map(|line| line.series.value(year).figure())
            .fold(None, |range, figure| {
                let (count, lowest, highest) = range.unwrap_or((0, figure, figure));
                Some((count + 1, figure.lower(lowest), figure.higher(highest)))
            })
    }

    /// The years of which any line, strong or in the background, has a figure, newest first: the rows of the table.
    pub fn years_with_figures(&self) -> Vec<Year> {
        self.years
            .years()
            .rev()
            .filter(|year| {
                self.lines
                    .iter()
                    .chain(&self.others)
                    .any(|line| line.series.value(*year).figure().is_some())
            })
            .collect()
    }
}

fn is_small(region: &Region) -> bool {
    region
        .population
        .is_some_and(|population| population.inhabitants < SMALL_POPULATION)
}

/// The sexes that can be shown of those asked for, at least one.
fn shown_sexes(dataset: &Dataset, selection: &Selection, notes: &mut Vec<Note>) -> Vec<Sex> {
    let published = dataset.sexes();
    let mut sexes = Vec::new();
    for sex in selection.sexes().iter() {
        if published.contains(sex) {
            sexes.push(*sex);
        } else if *sex != Sex::Total {
            notes.push(Note::SexNotPublished(*sex));
        }
    }
    if sexes.is_empty() {
        sexes.push(published.first().copied().unwrap_or(Sex::Total));
    }
    sexes
}

fn other_municipalities(
    catalogue: &Catalogue,
    dataset: &Dataset,
    selection: &Selection,
    years: YearRange,
    sex: Sex,
) -> Vec<Line> {
    catalogue
        .municipalities()
        .into_iter()
        .filter(|region| !selection.has_municipality(&region.code))
        .filter_map(|region| {
            let series = dataset.series(&region.code, sex)?.within(years)?;
            series.latest()?;
            Some(Line {
                region: Arc::clone(region),
                role: Role::Other,
                series,
            })
        })
        .collect()
}

struct Gathering<'a> {
    dataset: &'a Dataset,
    years: YearRange,
    sexes: &'a [Sex],
    lines: Vec<Line>,
}

impl Gathering<'_> {
    /// Adds the lines of a region, and tells whether it has any figure.
    fn add(&mut self, region: &Arc<Region>, role: Role) -> bool {
        let before = self.lines.len();
        for sex in self.sexes {
            let series = self
                .dataset
                .series(&region.code, *sex)
                .and_then(|series| series.within(self.years));
            if let Some(series) = series {
                self.lines.push(Line {
                    region: Arc::clone(region),
                    role,
                    series,
                });
            }
        }
        self.lines.len() > before
    }

    fn add_comparator(
        &mut self,
        catalogue: &Catalogue,
        comparator: Comparator,
        notes: &mut Vec<Note>,
    ) {
        let role = match comparator {
            Comparator::County => Role::County,
            Comparator::Country => Role::Country,
        };
        let Some(region) = catalogue.region_of(comparator.level()) else {
            return;
        };
        let before = self.lines.len();
        self.add(region, role);
        let has_figures = |lines: &[Line]| lines.iter().any(|line| line.series.latest().is_some());
        if has_figures(&self.lines[before..]) {
            return;
        }
        self.lines.truncate(before);
        // Before the counties began in 2023, statistics were published for the older region,
        // which need not have the same municipalities: it may stand in, but under its own name.
        let older = catalogue
            .region_of(RegionLevel::Region)
            .filter(|_| comparator == Comparator::County);
        if let Some(older) = older {
            self.add(older, role);
        }
        if has_figures(&self.lines[before..]) {
            notes.push(Note::RegionInsteadOfCounty);
        } else {
            self.lines.truncate(before);
            notes.push(Note::NoComparator(comparator));
        }
    }
}

#[cfg(test)]
pub(crate) mod tests;
