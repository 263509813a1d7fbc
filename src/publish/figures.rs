//! The source figures of a region's content: one table an indicator, one row a figure.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    sync::Arc,
};

use super::{
    content,
    sheet::{self, Row},
};
use crate::{
    model::{
        Absence, Catalogue, Coverage, Dataset, Figure, Indicator, IndicatorId, Observation, Region,
        RegionCode, RegionLevel, Series, Sex, Value, Year, YearRange,
    },
    publication::{Problem, ProblemKind},
};

/// Reads the figures of every indicator that has a table in `figures/`.
pub(super) fn read_all(
    folder: &Path,
    catalogue: &Catalogue,
    absences: &BTreeMap<String, Absence>,
    problems: &mut Vec<Problem>,
) -> BTreeMap<IndicatorId, Dataset> {
    content::refuse_strangers(folder, "figures", "csv", catalogue, problems);
    let mut datasets = BTreeMap::new();
    for indicator in &catalogue.indicators {
        let file = format!("figures/{}.csv", indicator.id);
        if !folder.join(&file).exists() {
            continue;
        }
        let rows = match sheet::read(folder, &file) {
            Ok(rows) => rows,
            Err(found) => {
                problems.extend(found);
                continue;
            }
        };
        let absence = absences
            .get(indicator.id.as_str())
            .copied()
            .unwrap_or(Absence::NotPublished);
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

/// The columns that a table of figures may have.
const COLUMNS: [&str; 6] = ["region", "sex", "year", "value", "count", "status"];

/// What a table says of one region, sex and year.
#[derive(Debug, Clone, Copy)]
enum Cell {
    Figure(Figure, Option<u32>),
    Absence(Absence),
}

#[derive(Debug, Default)]
struct FigureTable {
    cells: BTreeMap<(RegionCode, Sex), BTreeMap<Year, Cell>>,
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
                .filter_map(|(year, cell)| matches!(cell, Cell::Figure(..)).then_some(*year))
        };
        let years = YearRange::of(years_of_figures().min()?, years_of_figures().max()?)?;
        let rounds = self.rounds(catalogue);
        let series = self.cells.iter().filter_map(|((region, sex), cells)| {
            let level = catalogue.region(region)?.level;
            let observations = years
                .years()
                .map(|year| match cells.get(&year) {
                    Some(Cell::Figure(figure, count)) => Observation {
                        value: Value::Known(*figure),
                        count: *count,
                    },
                    Some(Cell::Absence(stated)) => missing(*stated),
                    None if !indicator.rhythm.expects(year) => missing(Absence::NotSurveyed),
                    None if rounds.contains(&(level, *sex, year)) => {
                        missing(likely_absence(absence, cells, year))
                    }
                    None => missing(Absence::NotPublished),
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
                    .filter(|(_, cell)| matches!(cell, Cell::Figure(..)))
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
fn likely_absence(absence: Absence, cells: &BTreeMap<Year, Cell>, year: Year) -> Absence {
    /// Twice the smallest count that is published.
    const SMALL: u32 = 10;
    let count = |cell: &Cell| match cell {
        Cell::Figure(_, count) => *count,
        Cell::Absence(_) => None,
    };
    let before = cells.range(..year).rev().find_map(|(_, cell)| count(cell));
    let after = cells.range(year..).find_map(|(_, cell)| count(cell));
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

const fn missing(absence: Absence) -> Observation {
    Observation {
        value: Value::Missing(absence),
        count: None,
    }
}

struct RowReading<'a> {
    file: &'a str,
    index: usize,
    row: &'a Row,
    problems: &'a mut Vec<Problem>,
}

impl RowReading<'_> {
    fn read(&mut self, catalogue: &Catalogue) -> Option<(RegionCode, Sex, Year, Cell)> {
        let region = self.cell("region", RegionCode::from_text);
        if let Some(code) = &region
            && catalogue.region(code).is_none()
        {
            let id = code.to_string();
            self.report("region", ProblemKind::UnknownReference { id });
            return None;
        }
        let sex = self.cell("sex", Sex::from_code);
        let year = self.cell("year", |text| Year::from_number(text.parse().ok()?));
        self.refuse_other_columns();
        let cell = if self.row.contains_key("status") {
            if self.row.contains_key("value") {
                self.report("status", ProblemKind::ValueAndReason);
            }
            self.cell("status", Absence::from_code).map(Cell::Absence)
        } else {
            let figure = self.cell("value", |text| Figure::from_number(text.parse().ok()?));
            let count = match self.row.get("count") {
                Some(_) => self.cell("count", |text| text.parse().ok()),
                None => None,
            };
            figure.map(|figure| Cell::Figure(figure, count))
        };
        Some((region?, sex?, year?, cell?))
    }

    fn refuse_other_columns(&mut self) {
        for column in self.row.keys() {
            if !COLUMNS.contains(&column.as_str()) && self.index == 0 {
                let kind = ProblemKind::UnknownField(column.clone());
                self.problems
                    .push(Problem::at(self.file, format!("/0/{column}"), kind));
            }
        }
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
