//! All figures of one indicator, column by column, as whole numbers.

use serde::Serialize;

use super::{
    FormatVersion, Loaded, Problem, ProblemKind, Referent, Strictness,
    reading::{FileReader, Node, Object},
};
use crate::model::{
    Absence, Catalogue, Dataset, Figure, IndicatorId, Interval, Observation, RegionCode, Series,
    Sex, Value, Year, YearRange,
};

/// `datasets/….json` as it is written.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
pub struct DatasetFile {
    /// The address of this file's schema.
    #[serde(rename = "$schema")]
    schema: &'static str,
    /// The version of the format.
    version: String,
    /// The indicator's identifier.
    indicator: String,
    /// Every value is to be divided by ten to this power.
    decimals: u8,
    /// The first year of every series.
    first: u16,
    /// The last year of every series.
    last: u16,
    /// The figures of each region and sex.
    series: Vec<SeriesEntry>,
}

/// The figures of one region and sex.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
pub(super) struct SeriesEntry {
    /// The region's code.
    region: String,
    /// `total`, `female` or `male`.
    sex: &'static str,
    /// One value a year, times ten to the power of `decimals`; null where there is none.
    values: Vec<Option<i64>>,
    /// Why there is no value: one letter a year.
    /// `.` there is one, `s` suppressed, `n` not surveyed, `p` not published, `a` not applicable.
    /// Left out where every year has a value.
    #[serde(skip_serializing_if = "Option::is_none")]
    gaps: Option<String>,
    /// How many people or events each value stands for; left out where not published.
    #[serde(skip_serializing_if = "Option::is_none")]
    counts: Option<Vec<Option<u32>>>,
    /// How many people were asked, or how many each share is of; left out where not published.
    #[serde(skip_serializing_if = "Option::is_none")]
    bases: Option<Vec<Option<u32>>>,
    /// The lower ends of the intervals of 95 per cent, written like `values`; left out where not published.
    #[serde(skip_serializing_if = "Option::is_none")]
    lows: Option<Vec<Option<i64>>>,
    /// Their upper ends; there with `lows` only.
    #[serde(skip_serializing_if = "Option::is_none")]
    highs: Option<Vec<Option<i64>>>,
    /// The years whose figures the producer may still correct.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    provisional: Vec<u16>,
}

pub(super) const KNOWN: char = '.';

/// The letter of a value, or of the reason why there is none.
pub(super) const fn letter_of(value: Value) -> char {
    match value {
        Value::Known(_) => KNOWN,
        Value::Missing(absence) => letter(absence),
    }
}

pub(super) const fn letter(absence: Absence) -> char {
    match absence {
        Absence::Suppressed => 's',
        Absence::NotSurveyed => 'n',
        Absence::NotPublished => 'p',
        Absence::NotApplicable => 'a',
    }
}

impl DatasetFile {
    /// Writes a dataset with so many decimals.
    pub fn of(dataset: &Dataset, decimals: u8) -> Self {
        Self {
            schema: "../../schemas/dataset-1.schema.json",
            version: FormatVersion::CURRENT.to_string(),
            indicator: dataset.indicator().to_string(),
            decimals,
            first: dataset.years().first().number(),
            last: dataset.years().last().number(),
            series: dataset
                .all()
                .map(|series| SeriesEntry::of(series, decimals))
                .collect(),
        }
    }

    /// Reads the figures of an indicator of the catalogue.
    ///
    /// A series that cannot be used is left out; a value that is no number is *not published*.
    ///
    /// # Errors
    /// Every problem, where nothing is usable.
    pub fn read(
        bytes: &[u8],
        file: &str,
        indicator: &IndicatorId,
        catalogue: &Catalogue,
        strictness: Strictness,
    ) -> Result<Loaded<Dataset>, Vec<Problem>> {
        let reader = FileReader::new(file, strictness);
        let value = reader.parse(bytes);
        let dataset =
            value.and_then(|value| read_dataset(&reader.root(&value), indicator, catalogue));
        reader.finish(dataset)
    }
}

impl SeriesEntry {
    pub(super) fn of(series: &Series, decimals: u8) -> Self {
        let observations: Vec<_> = series
            .years()
            .years()
            .map(|year| series.observation(year))
            .collect();
        let letters: String = observations
            .iter()
            .map(|observation| letter_of(observation.value))
            .collect();
        let of_all = |read: fn(&Observation) -> Option<u32>| {
            let numbers: Vec<_> = observations.iter().map(read).collect();
            numbers.iter().any(Option::is_some).then_some(numbers)
        };
        let ends = |read: fn(Interval) -> Figure| {
            let ends: Vec<_> = observations
                .iter()
                .map(|observation| {
                    let interval = observation.interval.filter(Interval::is_published)?;
                    Some(read(interval).to_scaled(decimals))
                })
                .collect();
            ends.iter().any(Option::is_some).then_some(ends)
        };
        let counts = of_all(|observation| observation.count);
        let bases = of_all(|observation| observation.base);
        let (lows, highs) = (ends(Interval::low), ends(Interval::high));
        Self {
            region: series.region().to_string(),
            sex: series.sex().code(),
            values: observations
                .iter()
                .map(|observation| Some(observation.value.figure()?.to_scaled(decimals)))
                .collect(),
            gaps: letters
                .contains(|letter| letter != KNOWN)
                .then_some(letters),
            counts,
            bases,
            lows,
            highs,
            provisional: series
                .years()
                .years()
                .filter(|year| series.observation(*year).is_provisional)
                .map(Year::number)
                .collect(),
        }
    }
}

fn read_dataset(
    root: &Node<'_, '_>,
    indicator: &IndicatorId,
    catalogue: &Catalogue,
) -> Option<Dataset> {
    let file = root.object(&["indicator", "decimals", "first", "last", "series"])?;
    if !file.has_readable_version() {
        return None;
    }
    if let Some(node) = file.required("indicator")
        && let Some(id) = node.text()
        && id != indicator.as_str()
    {
        node.report(ProblemKind::OtherIndicator { id: id.to_owned() });
        return None;
    }
    let decimals = file
        .required("decimals")
        .and_then(|node| read_decimals(&node));
    let first = file.required("first").and_then(|node| node.year());
    let last = file.required("last").and_then(|node| node.year());
    let (decimals, first, last) = (decimals?, first?, last?);
    let Some(years) = YearRange::of(first, last) else {
        file.report(ProblemKind::YearsBackwards);
        return None;
    };

    let mut read: Vec<Series> = Vec::new();
    for node in file.list("series") {
        let Some(series) = read_series(&node, years, decimals, catalogue) else {
            continue;
        };
        let twice = read
            .iter()
            .any(|other| other.region() == series.region() && other.sex() == series.sex());
        if twice {
            node.report(ProblemKind::Duplicate {
                id: format!("{} {}", series.region(), series.sex().code()),
            });
        } else {
            read.push(series);
        }
    }
    if read.is_empty() {
        file.report(ProblemKind::NothingToShow);
        return None;
    }
    Some(Dataset::of(indicator.clone(), years, read))
}

/// Reads a number of decimals, of which there are at most six.
pub(super) fn read_decimals(node: &Node<'_, '_>) -> Option<u8> {
    let decimals: u8 = node.small()?;
    if decimals > 6 {
        node.report(ProblemKind::Malformed {
            text: decimals.to_string(),
        });
        return None;
    }
    Some(decimals)
}

pub(super) fn read_series(
    node: &Node<'_, '_>,
    years: YearRange,
    decimals: u8,
    catalogue: &Catalogue,
) -> Option<Series> {
    let entry = node.object(&[
        "region",
        "sex",
        "values",
        "gaps",
        "counts",
        "bases",
        "lows",
        "highs",
        "provisional",
    ])?;
    let region = entry
        .required("region")
        .and_then(|node| read_region(&node, catalogue));
    let sex = entry
        .required("sex")
        .and_then(|node| node.word(Sex::from_code));
    let values = entry.required("values")?;
    let figures = values.list();
    if !has_length(&values, figures.len(), years) {
        return None;
    }
    let gaps = read_gaps(&entry, years);
    let [counts, bases] = ["counts", "bases"].map(|name| read_counts(&entry, name, years));
    let intervals = read_intervals(&entry, years, decimals);
    let provisional = read_provisional(&entry, years);
    let observations = years
        .years()
        .zip(&figures)
        .enumerate()
        .map(|(index, (year, value))| {
            let Some(scaled) = value.optional_integer() else {
                let reason = gaps.get(index).copied().flatten();
                return Observation::missing(reason.unwrap_or(Absence::NotPublished));
            };
            let figure = Figure::from_scaled(scaled, decimals);
            let interval = intervals.get(index).copied().flatten();
            let holds = |interval: &Interval| {
                let holds = interval.low() <= figure && figure <= interval.high();
                if !holds {
                    value.report(ProblemKind::BadInterval);
                }
                holds
            };
            Observation {
                count: counts.get(index).copied().flatten(),
                base: bases.get(index).copied().flatten(),
                interval: interval.filter(holds),
                is_provisional: provisional.contains(&year),
                ..Observation::known(figure)
            }
        })
        .collect();
    Series::of(region?, sex?, years, observations)
}

fn read_region(node: &Node<'_, '_>, catalogue: &Catalogue) -> Option<RegionCode> {
    let code = node.written(RegionCode::from_text)?;
    if catalogue.region(&code).is_none() {
        node.report(ProblemKind::UnknownReference {
            to: Referent::Region,
            id: code.to_string(),
        });
        return None;
    }
    Some(code)
}

fn read_gaps(entry: &Object<'_, '_>, years: YearRange) -> Vec<Option<Absence>> {
    read_reasons(entry, years.count())
}

/// Reads why so many values are missing, a letter each; nothing where there are more or fewer letters.
pub(super) fn read_reasons(entry: &Object<'_, '_>, expected: usize) -> Vec<Option<Absence>> {
    let Some(node) = entry.optional("gaps") else {
        return Vec::new();
    };
    let letters: Vec<char> = node.text().unwrap_or_default().chars().collect();
    if letters.len() != expected {
        let found = letters.len();
        node.report(ProblemKind::WrongLength { expected, found });
        return Vec::new();
    }
    letters
        .into_iter()
        .map(|sign| {
            let absence = Absence::ALL
                .into_iter()
                .find(|absence| letter(*absence) == sign);
            if absence.is_none() && sign != KNOWN {
                node.report(ProblemKind::UnknownWord {
                    word: sign.to_string(),
                });
            }
            absence
        })
        .collect()
}

/// Reads the years of provisional figures, which are years of the series.
fn read_provisional(entry: &Object<'_, '_>, years: YearRange) -> Vec<Year> {
    let mut provisional = Vec::new();
    for node in entry.list("provisional") {
        let Some(year) = node.year() else {
            continue;
        };
        if years.contains(year) {
            provisional.push(year);
        } else {
            node.report(ProblemKind::UnknownReference {
                to: Referent::Year,
                id: year.to_string(),
            });
        }
    }
    provisional
}

/// Reads the intervals; without both of its ends there is none.
fn read_intervals(entry: &Object<'_, '_>, years: YearRange, decimals: u8) -> Vec<Option<Interval>> {
    let [lows, highs] = ["lows", "highs"].map(|name| {
        entry
            .optional(name)
            .map(|node| (node.list(), node))
            .filter(|(ends, node)| has_length(node, ends.len(), years))
            .map_or_else(Vec::new, |(ends, _)| ends)
    });
    if lows.len() != highs.len() {
        entry.report(ProblemKind::BadInterval);
    }
    lows.iter()
        .zip(&highs)
        .map(|(low, high)| {
            let ends = (low.optional_integer(), high.optional_integer());
            let (Some(lower), Some(upper)) = ends else {
                if ends != (None, None) {
                    low.report(ProblemKind::BadInterval);
                }
                return None;
            };
            let [lower, upper] = [lower, upper].map(|end| Figure::from_scaled(end, decimals));
            let interval = Interval::published(lower, upper);
            if interval.is_none() {
                low.report(ProblemKind::BadInterval);
            }
            interval
        })
        .collect()
}

fn read_counts(entry: &Object<'_, '_>, name: &str, years: YearRange) -> Vec<Option<u32>> {
    let Some(node) = entry.optional(name) else {
        return Vec::new();
    };
    let counts = node.list();
    if !has_length(&node, counts.len(), years) {
        return Vec::new();
    }
    counts
        .iter()
        .map(|node| {
            let count = u32::try_from(node.optional_integer()?).ok();
            if count.is_none() {
                node.report(ProblemKind::NotANumber);
            }
            count
        })
        .collect()
}

fn has_length(node: &Node<'_, '_>, found: usize, years: YearRange) -> bool {
    let expected = years.count();
    if found != expected {
        node.report(ProblemKind::WrongLength { expected, found });
    }
    found == expected
}
