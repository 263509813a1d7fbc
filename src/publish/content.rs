//! A region's content: the files that its editors own.

use std::{collections::BTreeMap, fs, path::Path, sync::Arc};

use serde_json::{Value, json};

use super::{
    figures,
    sheet::{self, Fields, Row},
};
use crate::{
    model::{
        Absence, Catalogue, Dataset, Date, Explanation, Geometry, Indicator, IndicatorId, SourceId,
        geometry::Point,
    },
    publication::{
        ExplanationFile, GeometryFile, Problem, ProblemKind, Strictness,
        catalogue_file::reading::CatalogueNodes,
        geometry_file::ways,
        reading::{FileReader, Node},
    },
};

const PUBLICATION: &str = "publication.toml";
pub(super) const REGIONS: &str = "regions.csv";
const AREAS: &str = "priority-areas.toml";
const GROUPS: &str = "target-groups.toml";
const INDICATORS: &str = "indicators.csv";
/// The outlines of the municipalities, which a region may leave out.
pub(super) const GEOMETRY: &str = "geometry.csv";

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
    /// The outlines of the municipalities, where the region has them.
    pub geometry: Option<Geometry>,
}

impl Content {
    /// Reads the content in a folder.
    ///
    /// # Errors
    /// Every problem of every file: a region publishes all or nothing.
    pub fn read(folder: &Path) -> Result<Self, Vec<Problem>> {
        let mut problems = Vec::new();
        let files = ContentFiles::read(folder, &mut problems);
        let (date, catalogue) = files.catalogue(&mut problems);
        let (Some(date), Some(mut catalogue)) = (date, catalogue) else {
            return Err(problems);
        };
        let datasets = figures::read_all(folder, &catalogue, &files.absences, &mut problems);
        let explanations = read_explanations(folder, &catalogue, &mut problems);
        let geometry = files.geometry(folder, &catalogue, &mut problems);
        for indicator in &mut catalogue.indicators {
            let coverage = datasets
                .get(&indicator.id)
                .map(|dataset| figures::coverage(dataset, &catalogue.regions));
            *indicator = Arc::new(Indicator {
                coverage,
                ..Indicator::clone(indicator)
            });
        }
        if problems.is_empty() {
            Ok(Self {
                date,
                catalogue,
                datasets,
                explanations,
                geometry,
            })
        } else {
            Err(problems)
        }
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
            publication: read_toml(folder, PUBLICATION, problems),
            regions: read_sheet(folder, REGIONS, problems)
                .iter()
                .map(region_fields)
                .collect(),
            areas: read_toml(folder, AREAS, problems),
            groups: read_toml(folder, GROUPS, problems),
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
            "geometry_source",
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

    /// The outlines of the municipalities, if the folder has them.
    fn geometry(
        &self,
        folder: &Path,
        catalogue: &Catalogue,
        problems: &mut Vec<Problem>,
    ) -> Option<Geometry> {
        if !folder.join(GEOMETRY).exists() {
            return None;
        }
        let rows: Value = read_sheet(folder, GEOMETRY, problems)
            .iter()
            .map(ring_fields)
            .collect();
        let source = self.geometry_source(catalogue, problems);
        match GeometryFile::read_value(&rows, GEOMETRY, catalogue) {
            Ok(rings) => {
                problems.extend(rings.problems);
                Some(Geometry {
                    rings: rings.value,
                    source,
                })
            }
            Err(found) => {
                problems.extend(found);
                None
            }
        }
    }

    fn geometry_source(
        &self,
        catalogue: &Catalogue,
        problems: &mut Vec<Problem>,
    ) -> Option<SourceId> {
        let id = self.publication.get("geometry_source")?;
        let source = id.as_str().and_then(SourceId::from_text);
        let known = source.filter(|id| catalogue.source(id).is_some());
        if known.is_none() {
            problems.push(Problem::at(
                PUBLICATION,
                "/geometry_source",
                ProblemKind::UnknownReference {
                    id: id.as_str().map_or_else(|| id.to_string(), str::to_owned),
                },
            ));
        }
        known
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

fn read_toml(folder: &Path, file: &str, problems: &mut Vec<Problem>) -> Value {
    let read = fs::read_to_string(folder.join(file))
        .map_err(|error| error.to_string())
        .and_then(|text| toml::from_str(&text).map_err(|error| error.to_string()));
    read.unwrap_or_else(|reason| {
        problems.push(Problem::of_file(file, ProblemKind::Unreadable { reason }));
        json!({})
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
        .integer(row, "tile_column", "tile_column")
        .integer(row, "tile_row", "tile_row")
        .list(row, "merged", "mergers", |text| {
            let (name, year) = text.rsplit_once(' ').unwrap_or((text, ""));
            let year = year
                .parse::<i64>()
                .map_or_else(|_| year.into(), Value::from);
            json!({ "name": name, "year": year })
        })
        .into_value()
}

/// A ring whose points stand as `412 118;430 120`; a cell that is written otherwise stays a text and is refused.
fn ring_fields(row: &Row) -> Value {
    let mut fields = Fields::default()
        .text(row, "region", "region")
        .text(row, "points", "points")
        .into_value();
    let points: Option<Vec<Point>> = row.get("points").and_then(|cell| {
        cell.split(';')
            .map(|point| {
                let (x, y) = point.trim().split_once(' ')?;
                Some((x.parse().ok()?, y.trim().parse().ok()?))
            })
            .collect()
    });
    if let (Some(points), Some(field)) = (points, fields.get_mut("points")) {
        *field = ways(&points).into();
    }
    fields
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
        .list(row, "collections", "collections", |text| text.into())
        .text(row, "rhythm", "rhythm")
        .text(row, "source", "source")
        .text(row, "source_id", "source_id")
        .text(row, "producer", "producer")
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
            let kind = ProblemKind::UnknownReference { id: id.to_owned() };
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
        let value = read_toml(folder, &file, problems);
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
