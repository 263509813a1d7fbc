//! The source figures of a region's content: one table an indicator, one row a figure.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    sync::Arc,
};

use super::{
    absences::Absences,
    listing,
    sheet::{self, Columns, Row},
};
use crate::{
    model::{
        Absence, Catalogue, Coverage, Dataset, Figure, Indicator, IndicatorId, Interval,
        Observation, Region, RegionCode, RegionLevel, Series, Sex, Year, YearRange,
    },
    publication::{Problem, ProblemKind, Referent},
};

/// Reads the figures of every indicator that has a table in `figures/`.
pub(super) fn read_all(
    folder: &Path,
    catalogue: &Catalogue,
    absences: &Absences,
    problems: &mut Vec<Problem>,
) -> BTreeMap<IndicatorId, Dataset> {
    let mut datasets = BTreeMap::new();
    let files = listing::indicators_with_files(folder, "figures", "csv", catalogue, problems);
    for (indicator, file) in files {
        let Some(rows) = sheet::read(folder, &file, &COLUMNS, problems) else {
            continue;
        };
        let absence = absences.of(&indicator.id);
        let table = FigureTable::read(&file, &rows, catalogue, problems);
        match table.into_dataset(indicator, catalogue, absence) {
            Some(dataset) => {
                datasets.insert(indicator.id.clone(), dataset);
            }
            None => problems.push(Problem::of_file(&file, ProblemKind::NothingToShow)),
        }
    }
    datasets
}

/// What figures a dataset has.
pub(super) fn coverage(dataset: &Dataset, regions: &[Arc<Region>]) -> Coverage {
    let with_figures: BTreeSet<&RegionCode> = dataset
        .all()
        .filter(|series| series.latest().is_some())
        .map(Series::region)
        .collect();
    Coverage {
        years: dataset.years(),
        sexes: dataset.sexes(),
        municipalities: regions
            .iter()
            .filter(|region| region.level == RegionLevel::Municipality)
            .filter(|region| with_figures.contains(&region.code))
            .count(),
    }
}

/// The columns of a table of figures.
const COLUMNS: Columns = Columns {
    required: &["region", "sex", "year", "value"],
    optional: &["count", "base", "low", "high", "status"],
};

/// The status of a figure that the producer may still correct.
const PROVISIONAL: &str = "provisional";

#[derive(Debug, Default)]
struct FigureTable {
    cells: BTreeMap<(RegionCode, Sex), BTreeMap<Year, Observation>>,
}

impl FigureTable {
    fn read(file: &str, rows: &[Row], catalogue: &Catalogue, problems: &mut Vec<Problem>) -> Self {
        let mut table = Self::default();
        for (index, row) in rows.iter().enumerate() {
            let mut reading = RowReading {
                file,
                index,
                row,
                problems,
            };
            if let Some((region, sex, year, cell)) = reading.read(catalogue) {
                let earlier = table
                    .cells
                    .entry((region.clone(), sex))
                    .or_default()
                    .insert(year, cell);
                if earlier.is_some() {
                    let id = format!("{region} {} {year}", sex.code());
                    reading.report("year", ProblemKind::Duplicate { id });
                }
            }
        }
        table
    }

    /// Puts the figures in order, with a reason wherever there is none.
    fn into_dataset(
        self,
        indicator: &Indicator,
        catalogue: &Catalogue,
        absence: Absence,
    ) -> Option<Dataset> {
        let years_of_figures = || {
            self.cells
                .values()
                .flatten()
                .filter_map(|(year, cell)| cell.value.figure().is_some().then_some(*year))
        };
        let years = YearRange::of(years_of_figures().min()?, years_of_figures().max()?)?;
        let rounds = self.rounds(catalogue);
        let series = self.cells.iter().filter_map(|((region, sex), cells)| {
            let level = catalogue.region(region)?.level;
            let observations = years
                .years()
                .map(|year| match cells.get(&year) {
                    Some(stated) => *stated,
                    None if !indicator.rhythm.expects(year) => {
                        Observation::missing(Absence::NotSurveyed)
                    }
                    None if rounds.contains(&(level, *sex, year)) => {
                        Observation::missing(likely_absence(absence, cells, year))
                    }
                    None => Observation::missing(Absence::NotPublished),
                })
                .collect();
            Series::of(region.clone(), *sex, years, observations)
        });
        Some(Dataset::of(indicator.id.clone(), years, series))
    }

    /// The years in which regions of a level have figures of a sex.
    fn rounds(&self, catalogue: &Catalogue) -> BTreeSet<(RegionLevel, Sex, Year)> {
        self.cells
            .iter()
            .filter_map(|((region, sex), cells)| {
                let level = catalogue.region(region)?.level;
                let years = cells
                    .iter()
                    .filter(|(_, cell)| cell.value.figure().is_some())
                    .map(move |(year, _)| (level, *sex, *year));
                Some(years)
            })
            .flatten()
            .collect()
    }
}

/// What an absent figure means: hidden only where the counts beside it are small, or not known.
///
/// Producers do not say which figures they hide; they hide counts below five, and a count rarely falls there from far above.
fn likely_absence(absence: Absence, cells: &BTreeMap<Year, Observation>, year: Year) -> Absence {
    /// Twice the smallest count that is published.
    const SMALL: u32 = 10;
    let before = cells.range(..year).rev().find_map(|(_, cell)| cell.count);
    let after = cells.range(year..).find_map(|(_, cell)| cell.count);
    let is_small = before
        .into_iter()
        .chain(after)
        .min()
        .is_none_or(|count| count < SMALL);
    if absence == Absence::Suppressed && !is_small {
        Absence::NotPublished
    } else {
        absence
    }
}

struct RowReading<'a> {
    file: &'a str,
    index: usize,
    row: &'a Row,
    problems: &'a mut Vec<Problem>,
}

impl RowReading<'_> {
    fn read(&mut self, catalogue: &Catalogue) -> Option<(RegionCode, Sex, Year, Observation)> {
        let region = self.cell("region", RegionCode::from_text);
        if let Some(code) = &region
            && catalogue.region(code).is_none()
        {
            let id = code.to_string();
            let to = Referent::Region;
            self.report("region", ProblemKind::UnknownReference { to, id });
            return None;
        }
        let sex = self.cell("sex", Sex::from_code);
        let year = self.cell("year", |text| Year::from_number(text.parse().ok()?));
        let status = self.row.get("status").map(String::as_str);
        let observation = if status.is_some_and(|status| status != PROVISIONAL) {
            let figures = ["value", "count", "base", "low", "high"];
            if figures.iter().any(|column| self.row.contains_key(*column)) {
                self.report("status", ProblemKind::ValueAndReason);
            }
            self.cell("status", Absence::from_code)
                .map(Observation::missing)
        } else {
            self.figure("value").map(|figure| Observation {
                count: self.optional("count", |text| text.parse().ok()),
                base: self.optional("base", |text| text.parse().ok()),
                interval: self.interval(figure),
                is_provisional: status.is_some(),
                ..Observation::known(figure)
            })
        };
        Some((region?, sex?, year?, observation?))
    }

    /// The interval of a figure, which has both ends or none and holds the figure.
    fn interval(&mut self, figure: Figure) -> Option<Interval> {
        if !self.row.contains_key("low") && !self.row.contains_key("high") {
            return None;
        }
        let (low, high) = (self.figure("low"), self.figure("high"));
        let interval = Interval::published(low?, high?)
            .filter(|interval| interval.low() <= figure && figure <= interval.high());
        if interval.is_none() {
            self.report("low", ProblemKind::BadInterval);
        }
        interval
    }

    fn figure(&mut self, column: &str) -> Option<Figure> {
        self.cell(column, |text| Figure::from_number(text.parse().ok()?))
    }

    fn optional<T>(&mut self, column: &str, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        self.row
            .contains_key(column)
            .then(|| self.cell(column, read))?
    }

    fn cell<T>(&mut self, column: &str, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let Some(text) = self.row.get(column) else {
            self.report(column, ProblemKind::MissingField(column.to_owned()));
            return None;
        };
        let value = read(text);
        if value.is_none() {
            let text = text.clone();
            self.report(column, ProblemKind::Malformed { text });
        }
        value
    }

    fn report(&mut self, column: &str, kind: ProblemKind) {
        self.problems.push(Problem::at(
            self.file,
            format!("/{}/{column}", self.index),
            kind,
        ));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn year(number: i64) -> Year {
        Year::from_number(number).unwrap()
    }

    /// Figures of 2018 and 2020 with these counts.
    fn cells(before: Option<u32>, after: Option<u32>) -> BTreeMap<Year, Observation> {
        let cell = |count| Observation {
            count,
            ..Observation::known(Figure::from_number(1.0).unwrap())
        };
        BTreeMap::from([(year(2018), cell(before)), (year(2020), cell(after))])
    }

    fn absence_of_2019(before: Option<u32>, after: Option<u32>) -> Absence {
        likely_absence(Absence::Suppressed, &cells(before, after), year(2019))
    }

    #[test]
    fn a_figure_beside_a_small_count_is_hidden_on_whichever_side_it_is() {
        for (before, after) in [
            (Some(500), Some(9)),
            (Some(9), Some(500)),
            (Some(9), None),
            (None, Some(9)),
            (None, None),
        ] {
            let absence = absence_of_2019(before, after);
            assert_eq!(absence, Absence::Suppressed, "{before:?} {after:?}");
        }
    }

    #[test]
    fn a_figure_between_large_counts_is_not_published() {
        for (before, after) in [
            (Some(10), Some(500)),
            (Some(500), Some(10)),
            (Some(10), None),
            (None, Some(10)),
        ] {
            let absence = absence_of_2019(before, after);
            assert_eq!(absence, Absence::NotPublished, "{before:?} {after:?}");
        }
    }

    #[test]
    fn the_nearest_counts_tell_and_not_those_further_away() {
        let mut cells = cells(Some(500), Some(500));
        let small = Observation {
            count: Some(1),
            ..cells[&year(2018)]
        };
        cells.insert(year(2017), small);
        cells.insert(year(2021), small);
        let absence = likely_absence(Absence::Suppressed, &cells, year(2019));
        assert_eq!(absence, Absence::NotPublished);
    }

    #[test]
    fn where_nothing_is_hidden_a_small_count_tells_nothing() {
        let cells = cells(Some(1), Some(1));
        let absence = likely_absence(Absence::NotPublished, &cells, year(2019));
        assert_eq!(absence, Absence::NotPublished);
    }
}
