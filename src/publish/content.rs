//! A region's content: the files that its editors own.

use std::{collections::BTreeMap, fs, path::Path, sync::Arc};

use serde_json::{Value, json};

use super::{
    figures,
    sheet::{self, Fields, Row},
    toml_text,
};
use crate::{
    model::{Absence, Break, Catalogue, Dataset, Date, Explanation, Indicator, IndicatorId},
    publication::{
        ExplanationFile, Problem, ProblemKind, Referent, Strictness,
        catalogue_file::reading::{CatalogueNodes, put_in_order, read_break},
        reading::{FileReader, Node},
    },
};

const PUBLICATION: &str = "publication.toml";
const REGIONS: &str = "regions.csv";
const AREAS: &str = "priority-areas.toml";
const GROUPS: &str = "target-groups.toml";
const INDICATORS: &str = "indicators.csv";
const BREAKS: &str = "breaks.csv";

/// Everything a region publishes.
#[derive(Debug)]
pub struct Content {
    /// When it is published.
    pub date: Date,
    /// What it is about.
    pub catalogue: Catalogue,
    /// The figures, by indicator.
    pub datasets: BTreeMap<IndicatorId, Dataset>,
    /// The explanations, by indicator.
    pub explanations: BTreeMap<IndicatorId, Explanation>,
}

impl Content {
    /// Reads the content in a folder.
    ///
    /// # Errors
    /// Every problem of every file: a region publishes all or nothing.
    pub fn read(folder: &Path) -> Result<Self, Vec<Problem>> {
        let mut problems = Vec::new();
        match Self::read_usable(folder, &mut problems) {
            Some(content) if problems.is_empty() => Ok(content),
            _ => {
                toml_text::locate(folder, &mut problems);
                Err(problems)
            }
        }
    }

    /// Reads what can be used; without a date or a catalogue that is nothing.
    fn read_usable(folder: &Path, problems: &mut Vec<Problem>) -> Option<Self> {
        let files = ContentFiles::read(folder, problems);
        let (date, catalogue) = files.catalogue(problems);
        let (date, mut catalogue) = (date?, catalogue?);
        let datasets = figures::read_all(folder, &catalogue, &files.absences, problems);
        let explanations = read_explanations(folder, &catalogue, problems);
        let mut breaks = read_breaks(folder, &catalogue, problems);
        for indicator in &mut catalogue.indicators {
            let coverage = datasets
                .get(&indicator.id)
                .map(|dataset| figures::coverage(dataset, &catalogue.regions));
            *indicator = Arc::new(Indicator {
                coverage,
                breaks: breaks.remove(&indicator.id).unwrap_or_default(),
                ..Indicator::clone(indicator)
            });
        }
        Some(Self {
            date,
            catalogue,
            datasets,
            explanations,
        })
    }
}

/// The files of the content, as JSON.
struct ContentFiles {
    publication: Value,
    regions: Value,
    areas: Value,
    groups: Value,
    indicators: Value,
    /// What an absent figure means, by the indicator's identifier.
    absences: BTreeMap<String, Absence>,
}

impl ContentFiles {
    fn read(folder: &Path, problems: &mut Vec<Problem>) -> Self {
        let indicators = read_sheet(folder, INDICATORS, problems);
        Self {
            publication: toml_text::read(folder, PUBLICATION, problems),
            regions: read_sheet(folder, REGIONS, problems)
                .iter()
                .map(region_fields)
                .collect(),
            areas: toml_text::read(folder, AREAS, problems),
            groups: toml_text::read(folder, GROUPS, problems),
            absences: read_absences(&indicators, problems),
            indicators: indicators.iter().map(indicator_fields).collect(),
        }
    }

    /// Checks the files together: the same checks that published files go through.
    fn catalogue(&self, problems: &mut Vec<Problem>) -> (Option<Date>, Option<Catalogue>) {
        let [publication, regions, areas, groups, indicators] =
            [PUBLICATION, REGIONS, AREAS, GROUPS, INDICATORS]
                .map(|file| FileReader::new(file, Strictness::Strict));
        let about = publication.root(&self.publication).object(&[
            "name",
            "question",
            "publisher",
            "date",
            "sources",
        ]);
        let date = about
            .as_ref()
            .and_then(|about| about.required("date"))
            .and_then(|node| node.written(Date::from_iso));
        let required = |name| about.as_ref().and_then(|about| about.required(name));
        let catalogue = CatalogueNodes {
            name: required("name"),
            question: required("question"),
            publisher: required("publisher"),
            sources: about
                .as_ref()
                .map(|about| about.list("sources"))
                .unwrap_or_default(),
            regions: regions.root(&self.regions).list(),
            areas: list_of(&areas.root(&self.areas), "areas"),
            groups: list_of(&groups.root(&self.groups), "groups"),
            indicators: indicators.root(&self.indicators).list(),
        }
        .into_catalogue();
        for reader in [publication, regions, areas, groups, indicators] {
            problems.extend(reader.into_problems());
        }
        (date, catalogue)
    }
}

fn list_of<'v, 'a>(root: &Node<'v, 'a>, name: &str) -> Vec<Node<'v, 'a>> {
    root.object(&[name])
        .and_then(|file| file.required(name))
        .map(|node| node.list())
        .unwrap_or_default()
}

fn read_sheet(folder: &Path, file: &str, problems: &mut Vec<Problem>) -> Vec<Row> {
    sheet::read(folder, file).unwrap_or_else(|found| {
        problems.extend(found);
        Vec::new()
    })
}

fn region_fields(row: &Row) -> Value {
    Fields::default()
        .text(row, "code", "code")
        .text(row, "level", "level")
        .translated(row, "name", "name")
        .translated(row, "short", "short")
        .translated(row, "locative", "locative")
        .integer(row, "population", "population")
        .integer(row, "population_year", "population_year")
        .list(row, "merged", "mergers", |text| {
            let (name, year) = text.rsplit_once(' ').unwrap_or((text, ""));
            let year = year
                .parse::<i64>()
                .map_or_else(|_| year.into(), Value::from);
            json!({ "name": name, "year": year })
        })
        .into_value()
}

fn indicator_fields(row: &Row) -> Value {
    Fields::default()
        .text(row, "id", "id")
        .translated(row, "name", "name")
        .text(row, "unit", "unit")
        .integer(row, "decimals", "decimals")
        .text(row, "direction", "direction")
        .text(row, "phenomenon", "phenomenon")
        .list(row, "target_groups", "groups", |text| text.into())
        .text(row, "people", "people")
        .list(row, "collections", "collections", |text| text.into())
        .text(row, "gathering", "gathering")
        .text(row, "rhythm", "rhythm")
        .text(row, "source", "source")
        .text(row, "source_id", "source_id")
        .translated(row, "producer", "producer")
        .translated(row, "caveat", "caveat")
        .translated(row, "statement", "statement")
        .into_value()
}

fn read_absences(rows: &[Row], problems: &mut Vec<Problem>) -> BTreeMap<String, Absence> {
    let mut absences = BTreeMap::new();
    for (index, row) in rows.iter().enumerate() {
        let (Some(id), Some(word)) = (row.get("id"), row.get("absent")) else {
            continue;
        };
        match Absence::from_code(word) {
            Some(absence) => {
                absences.insert(id.clone(), absence);
            }
            None => problems.push(Problem::at(
                INDICATORS,
                format!("/{index}/absent"),
                ProblemKind::UnknownWord { word: word.clone() },
            )),
        }
    }
    absences
}

/// Reads where the way of measuring changed; a region whose indicators never changed has no such file.
fn read_breaks(
    folder: &Path,
    catalogue: &Catalogue,
    problems: &mut Vec<Problem>,
) -> BTreeMap<IndicatorId, Vec<Break>> {
    let mut breaks: BTreeMap<_, Vec<Break>> = BTreeMap::new();
    if !folder.join(BREAKS).exists() {
        return breaks;
    }
    let rows = read_sheet(folder, BREAKS, problems);
    let value: Value = rows.iter().map(break_fields).collect();
    let reader = FileReader::new(BREAKS, Strictness::Strict);
    for node in reader.root(&value).list() {
        let change = read_break(&node, &["indicator", "year", "reason"]);
        let id = node
            .object(&["indicator", "year", "reason"])
            .and_then(|entry| entry.required("indicator"))
            .and_then(|node| {
                let id = node.written(IndicatorId::from_text)?;
                if catalogue.indicator(&id).is_none() {
                    node.report(ProblemKind::UnknownReference {
                        to: Referent::Indicator,
                        id: id.to_string(),
                    });
                }
                Some(id)
            });
        let (Some(id), Some(change)) = (id, change) else {
            continue;
        };
        let twice = format!("{id} {}", change.year);
        if !put_in_order(breaks.entry(id).or_default(), change) {
            node.report(ProblemKind::Duplicate { id: twice });
        }
    }
    problems.extend(reader.into_problems());
    breaks
}

fn break_fields(row: &Row) -> Value {
    Fields::default()
        .text(row, "indicator", "indicator")
        .integer(row, "year", "year")
        .translated(row, "reason", "reason")
        .into_value()
}

/// Reports every file of an inner folder that belongs to no indicator: it would be left out without a word.
pub(super) fn refuse_strangers(
    folder: &Path,
    inner: &str,
    ending: &str,
    catalogue: &Catalogue,
    problems: &mut Vec<Problem>,
) {
    let Ok(entries) = fs::read_dir(folder.join(inner)) else {
        return;
    };
    let mut names: Vec<_> = entries
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .collect();
    names.sort();
    for name in names {
        let Some(id) = name.strip_suffix(&format!(".{ending}")) else {
            continue;
        };
        let indicator = IndicatorId::from_text(id).and_then(|id| catalogue.indicator(&id).cloned());
        if indicator.is_none() {
            let kind = ProblemKind::UnknownReference {
                to: Referent::Indicator,
                id: id.to_owned(),
            };
            problems.push(Problem::of_file(&format!("{inner}/{name}"), kind));
        }
    }
}

fn read_explanations(
    folder: &Path,
    catalogue: &Catalogue,
    problems: &mut Vec<Problem>,
) -> BTreeMap<IndicatorId, Explanation> {
    refuse_strangers(folder, "texts", "toml", catalogue, problems);
    let mut explanations = BTreeMap::new();
    for indicator in &catalogue.indicators {
        let file = format!("texts/{}.toml", indicator.id);
        if !folder.join(&file).exists() {
            continue;
        }
        let value = toml_text::read(folder, &file, problems);
        match ExplanationFile::read_value(&value, &file, Strictness::Strict) {
            Ok(loaded) => {
                problems.extend(loaded.problems);
                explanations.insert(indicator.id.clone(), loaded.value);
            }
            Err(found) => problems.extend(found),
        }
    }
    explanations
}
