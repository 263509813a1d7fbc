//! What a reader sees of one indicator: chart, table, sentence and download are all made from it.

mod assembly;

use std::sync::Arc;

use self::assembly::Assembly;
pub(super) use self::assembly::shown_sexes;
use super::{
    Absence, Catalogue, Comparator, Dataset, Figure, Gap, Gathering, Indicator, IndicatorView,
    Note, Region, RegionCode, RegionLevel, Selection, Series, Sex, SurveyRhythm, Value, Year,
    YearRange, selection::Slot,
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
    /// Whether intervals are shown.
    pub intervals: bool,
    /// The gap between both sexes, in the view of groups.
    pub gap: Option<Gap>,
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
        let mut notes = Vec::new();
        let shows_groups =
            selection.indicator_view == IndicatorView::Groups && dataset.has_groups();
        let groups = shows_groups.then(|| selection.of_groups());
        if groups.is_some() && selection.municipalities().len() > 1 {
            notes.push(Note::GroupsOfOneRegion);
        }
        let selection = groups.as_ref().unwrap_or(selection);
        let available = dataset.years();
        let years = selection.period.within(available).unwrap_or_else(|| {
            notes.push(Note::NoFiguresInPeriod { available });
            available
        });
        let sexes = assembly::shown_sexes(dataset, selection, indicator.people, &mut notes);
        let mut assembly = Assembly::of(dataset, years, &sexes);

        for code in selection.municipalities() {
            let (Some(region), Some(slot)) = (catalogue.region(code), selection.slot_of(code))
            else {
                continue;
            };
            if !assembly.add(region, Role::Chosen(slot)) {
                notes.push(Note::NoFigures(code.clone()));
            } else if indicator.unit.compares_regions() && is_small(region) {
                notes.push(Note::SmallMunicipality(code.clone()));
                notes.extend(three_year_mean(code, indicator, dataset, (years, &sexes)));
            }
        }
        for comparator in selection.comparators.iter() {
            assembly.add_comparator(catalogue, *comparator, &mut notes);
        }

        let others = if selection.others {
            assembly.others(catalogue, selection)
        } else {
            Vec::new()
        };
        for change in &indicator.breaks {
            if change.parts(years.first(), years.last()) {
                notes.push(Note::Break(change.clone()));
            }
        }
        if indicator
            .coverage
            .as_ref()
            .is_some_and(|coverage| coverage.municipalities == 0)
        {
            notes.retain(|note| !matches!(note, Note::NoFigures(_)));
            notes.push(Note::NoMunicipalities);
        }

        let gap = groups.as_ref().and_then(|_| assembly.gap());
        Self {
            indicator: Arc::clone(indicator),
            years,
            available,
            lines: assembly.lines,
            others,
            intervals: selection.intervals,
            gap,
            notes,
        }
    }

    /// The line the sentence is about: the first chosen municipality, or the largest region shown in its place.
    pub fn primary(&self) -> Option<&Line> {
        self.lines.first()
    }

    /// Whether any line goes from one figure to another: of one year alone a chart of years is empty.
    pub fn shows_change(&self) -> bool {
        let mut lines = self.lines.iter();
        lines.any(|line| line.series.figures().nth(1).is_some())
    }

    /// Every figure that is drawn, with the year it is of.
    pub fn figures(&self) -> impl Iterator<Item = (Year, Figure)> {
        self.lines
            .iter()
            .chain(&self.others)
            .flat_map(|line| line.series.figures())
    }

    /// The lines whose intervals are shown, if any are: those of chosen municipalities, or else the first.
    pub fn lines_with_intervals(&self) -> impl Iterator<Item = &Line> {
        self.lines
            .iter()
            .enumerate()
            .filter(|(place, line)| {
                self.intervals && (*place == 0 || matches!(line.role, Role::Chosen(_)))
            })
            .map(|(_, line)| line)
    }

    /// The years in which a line lacks a figure that was to be expected, and why: others have one, or it is hidden.
    pub fn absences(&self, line: &Line) -> Vec<(Year, Absence)> {
        self.years
            .years()
            .filter(|year| self.indicator.rhythm.expects(*year))
            .filter_map(|year| match line.series.value(year) {
                Value::Missing(Absence::NotSurveyed) | Value::Known(_) => None,
                Value::Missing(absence) => Some((year, absence)),
            })
            .filter(|(year, absence)| {
                *absence == Absence::Suppressed
                    || self
                        .lines
                        .iter()
                        .chain(&self.others)
                        .any(|other| other.series.value(*year).figure().is_some())
            })
            .collect()
    }

    /// Whether a strong line lacks a figure that was to be expected.
    pub fn has_absences(&self) -> bool {
        self.lines
            .iter()
            .any(|line| !self.absences(line).is_empty())
    }

    /// Whether a figure of a strong line may still be corrected.
    pub fn has_provisional_figures(&self) -> bool {
        self.lines
            .iter()
            .flat_map(|line| line.series.observations())
            .any(|(_, observation)| observation.is_provisional)
    }

    /// Whether there is any interval to show.
    pub fn has_intervals(&self) -> bool {
        self.lines_with_intervals()
            .flat_map(|line| line.series.observations())
            .any(|(_, observation)| observation.interval.is_some())
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

/// The comparators that there are figures of in any year.
pub fn comparators_with_figures(catalogue: &Catalogue, dataset: &Dataset) -> Vec<Comparator> {
    Comparator::ALL
        .into_iter()
        .filter(|comparator| has_figures(catalogue, dataset, *comparator))
        .collect()
}

fn has_figures(catalogue: &Catalogue, dataset: &Dataset, comparator: Comparator) -> bool {
    levels(comparator)
        .iter()
        .filter_map(|level| catalogue.region_of(*level))
        .any(|region| {
            Sex::ALL
                .into_iter()
                .any(|sex| dataset.series(&region.code, sex).is_some())
        })
}

/// The mean of the last three years shown, where figures are counted every year and of one sex or both together.
fn three_year_mean(
    code: &RegionCode,
    indicator: &Indicator,
    dataset: &Dataset,
    (years, sexes): (YearRange, &[Sex]),
) -> Option<Note> {
    let is_counted_yearly =
        indicator.gathering == Gathering::Register && indicator.rhythm == SurveyRhythm::Yearly;
    let [sex] = sexes else {
        return None;
    };
    let series = dataset.series(code, *sex).filter(|_| is_counted_yearly)?;
    let (years, mean) = series.within(years)?.three_year_mean(&indicator.breaks)?;
    Some(Note::ThreeYearMean {
        region: code.clone(),
        years,
        mean: mean.to_scaled(indicator.decimals),
        decimals: indicator.decimals,
        unit: indicator.unit,
    })
}

/// The levels whose figures may stand for a comparator, the best first.
///
/// Before the counties began in 2023, statistics were published for the older region,
/// which need not have the same municipalities: it may stand in, but under its own name.
pub(super) const fn levels(comparator: Comparator) -> &'static [RegionLevel] {
    match comparator {
        Comparator::County => &[RegionLevel::County, RegionLevel::Region],
        Comparator::Country => &[RegionLevel::Country],
    }
}
pub(super) fn is_small(region: &Region) -> bool {
    region
        .population
        .is_some_and(|population| population.inhabitants < SMALL_POPULATION)
}

#[cfg(test)]
pub(crate) mod tests;
