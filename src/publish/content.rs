//! A region's content: the files that its editors own.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    sync::Arc,
};

use serde_json::{Value, json};

use super::{
    absences::Absences,
    annual_clock, figures,
    geometry::{self, GEOMETRY},
    listing, organisations, programme, report,
    sheet::{self, Columns, Fields, Row},
    similarity::{self, SimilarityWish},
    statements, synonyms, toml_text, tours,
    typography::keep_numbers_together_in,
    voices,
};
use crate::{
    model::{
        AnnualClock, Break, Catalogue, Dataset, Date, Explanation, Geometry, Indicator,
        IndicatorId, Language, Organisations, PhenomenonId, Programme, RegionCode, Report,
        SourceId, Statements, Synonym, Tour, Voice, changes::PublishedState,
        similarity::Settlement,
    },
    publication::{
        ExplanationFile, Problem, ProblemKind, Referent, Strictness,
        catalogue_file::reading::{CatalogueNodes, put_in_order, read_break},
        reading::{FileReader, Node},
    },
};

const PUBLICATION: &str = "publication.toml";
pub(super) const REGIONS: &str = "regions.csv";
const AREAS: &str = "priority-areas.toml";
const GROUPS: &str = "target-groups.toml";
const INDICATORS: &str = "indicators.csv";
const BREAKS: &str = "breaks.csv";

/// Everything that may stand in the folder.
const NAMES: [&str; 17] = [
    PUBLICATION,
    REGIONS,
    AREAS,
    GROUPS,
    INDICATORS,
    BREAKS,
    GEOMETRY,
    synonyms::FILE,
    programme::FILE,
    annual_clock::FILE,
    report::FOLDER,
    tours::FOLDER,
    organisations::FILE,
    voices::FOLDER,
    "figures",
    "texts",
    "README.md",
];

pub(super) const REGION_COLUMNS: Columns = Columns {
    required: &["level", "code", "name_fi", "locative_fi"],
    optional: &[
        "name_sv",
        "name_en",
        "short_fi",
        "short_sv",
        "short_en",
        "locative_sv",
        "locative_en",
        "population",
        "population_year",
        "merged",
        "tile_column",
        "tile_row",
        "settlement",
        "subregion_fi",
        "subregion_sv",
        "subregion_en",
        // Nothing reads this yet; the content keeps it for later.
        "genitive_fi",
    ],
};

const INDICATOR_COLUMNS: Columns = Columns {
    required: &[
        "id",
        "name_fi",
        "unit",
        "decimals",
        "direction",
        "phenomenon",
        "absent",
    ],
    optional: &[
        "name_sv",
        "name_en",
        "target_groups",
        "people",
        "collections",
        "gathering",
        "rhythm",
        "source",
        "source_id",
        "source_updated",
        "next_update",
        "producer_fi",
        "producer_sv",
        "producer_en",
        "caveat_fi",
        "caveat_sv",
        "caveat_en",
        "statement_fi",
        "statement_sv",
        "statement_en",
    ],
};

const BREAK_COLUMNS: Columns = Columns {
    required: &["indicator", "year", "reason_fi"],
    optional: &["reason_sv", "reason_en"],
};

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
    /// Other words by which indicators are found.
    pub synonyms: Vec<Synonym>,
    /// The region's programme, where it is written down.
    pub programme: Option<Programme>,
    /// The annual clock, where the region has one.
    pub annual_clock: Option<AnnualClock>,
    /// What the region has for organisations, where it is written down.
    pub organisations: Option<Organisations>,
    /// What the publisher states of the service.
    pub statements: Statements,
    /// What is said in each region that says anything, the newest first.
    pub voices: BTreeMap<RegionCode, Vec<Voice>>,
    /// The region's report in each language in which it is written.
    pub reports: BTreeMap<Language, Report>,
    /// The guided tour of each phenomenon that has one.
    pub tours: BTreeMap<PhenomenonId, Tour>,
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

    /// What it says of regions, indicators and figures, to be compared with what was published.
    pub fn state(&self) -> PublishedState<'_> {
        PublishedState {
            catalogue: &self.catalogue,
            datasets: self.datasets.values().collect(),
            explanations: self.explanations.iter().collect(),
        }
    }

    /// Reads what can be used; without a date or a catalogue that is nothing.
    fn read_usable(folder: &Path, problems: &mut Vec<Problem>) -> Option<Self> {
        let names = read_names(folder, problems)?;
        let files = ContentFiles::read(folder, problems);
        let (date, catalogue, wished) = files.catalogue(problems);
        let (date, mut catalogue) = (date?, catalogue?);
        if files.lack_a_table() {
            return None;
        }
        let datasets = figures::read_all(folder, &catalogue, &files.absences, problems);
        files
            .absences
            .refuse_unstated(INDICATORS, datasets.keys(), problems);
        let explanations = read_explanations(folder, &catalogue, problems);
        let source = files.geometry_source(&catalogue, problems);
        let geometry = names
            .contains(GEOMETRY)
            .then(|| geometry::read(folder, &catalogue, source, problems))
            .flatten();
        let mut rest = Optional {
            folder,
            names,
            problems,
        };
        let breaks = rest.read(BREAKS, &catalogue, read_breaks);
        let synonyms = rest.read(synonyms::FILE, &catalogue, synonyms::read);
        let programme = rest.read(programme::FILE, &catalogue, programme::read);
        let annual_clock = rest.read(annual_clock::FILE, &catalogue, annual_clock::read);
        let organisations = rest.read(organisations::FILE, &catalogue, organisations::read);
        let voices = rest.read(voices::FOLDER, &catalogue, voices::read_all);
        complete_indicators(&mut catalogue, &datasets, breaks);
        let reports = rest.read(report::FOLDER, &catalogue, report::read);
        let tours = rest.read(tours::FOLDER, &catalogue, tours::read);
        let statements = statements::read(&files.publication, PUBLICATION, problems);
        let wish = SimilarityWish {
            indicators: wished,
            settlements: files.settlements,
        };
        catalogue.similarity = wish.fulfil(PUBLICATION, &catalogue, &datasets, problems);
        Some(Self {
            date,
            catalogue,
            datasets,
            explanations,
            geometry,
            synonyms,
            programme,
            annual_clock,
            organisations,
            statements,
            voices,
            reports,
            tours,
        })
    }
}

/// Files and folders that need not be there.
struct Optional<'a> {
    folder: &'a Path,
    names: BTreeSet<String>,
    problems: &'a mut Vec<Problem>,
}

impl Optional<'_> {
    /// What is read by a name, or nothing where the name is not there.
    fn read<T: Default>(
        &mut self,
        name: &str,
        catalogue: &Catalogue,
        read: fn(&Path, &Catalogue, &mut Vec<Problem>) -> T,
    ) -> T {
        if self.names.contains(name) {
            read(self.folder, catalogue, self.problems)
        } else {
            T::default()
        }
    }
}

/// Says in the catalogue what figures there are of each indicator, and where the way of measuring changed.
fn complete_indicators(
    catalogue: &mut Catalogue,
    datasets: &BTreeMap<IndicatorId, Dataset>,
    mut breaks: BTreeMap<IndicatorId, Vec<Break>>,
) {
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
}

/// The names in the folder; those that do not belong there are reported.
fn read_names(folder: &Path, problems: &mut Vec<Problem>) -> Option<BTreeSet<String>> {
    let names = match listing::names(folder, "") {
        Ok(names) => names,
        Err(problem) => {
            problems.push(problem);
            return None;
        }
    };
    for name in &names {
        if !NAMES.contains(&name.as_str()) {
            problems.push(Problem::of_file(name, ProblemKind::UnknownFile));
        }
    }
    Some(names)
}

/// The files of the content, as JSON.
struct ContentFiles {
    publication: Value,
    regions: Value,
    areas: Value,
    groups: Value,
    indicators: Value,
    absences: Absences,
    /// How the people of each municipality live.
    settlements: BTreeMap<RegionCode, Settlement>,
}

impl ContentFiles {
    fn read(folder: &Path, problems: &mut Vec<Problem>) -> Self {
        let indicators = read_sheet(folder, INDICATORS, &INDICATOR_COLUMNS, problems);
        let regions = read_sheet(folder, REGIONS, &REGION_COLUMNS, problems);
        Self {
            publication: toml_text::read(folder, PUBLICATION, problems),
            settlements: similarity::read_settlements(&regions, problems),
            regions: regions.iter().map(region_fields).collect(),
            areas: toml_text::read(folder, AREAS, problems),
            groups: toml_text::read(folder, GROUPS, problems),
            absences: Absences::read(INDICATORS, &indicators, problems),
            indicators: indicators.iter().map(indicator_fields).collect(),
        }
    }

    /// Whether regions or indicators are missing altogether; every figure would then be reported as belonging to nothing.
    fn lack_a_table(&self) -> bool {
        [&self.regions, &self.indicators]
            .into_iter()
            .any(|table| table.as_array().is_none_or(Vec::is_empty))
    }

    /// Checks the files together: the same checks that published files go through.
    ///
    /// The indicators are those by which similar municipalities are to be found.
    fn catalogue(
        &self,
        problems: &mut Vec<Problem>,
    ) -> (Option<Date>, Option<Catalogue>, Option<Vec<IndicatorId>>) {
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
            "similarity",
            "contact",
            "accessibility",
            "privacy",
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
            similarity: None,
        }
        .into_catalogue();
        let wished = about
            .as_ref()
            .and_then(|about| about.optional("similarity"))
            .zip(catalogue.as_ref())
            .map(|(node, catalogue)| similarity::read_indicators(&node, catalogue));
        for reader in [publication, regions, areas, groups, indicators] {
            problems.extend(reader.into_problems());
        }
        (date, catalogue, wished)
    }

    /// Where the outlines come from, which must be one of the sources.
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
                    to: Referent::Source,
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

/// Reads a table that cannot be empty.
fn read_sheet(
    folder: &Path,
    file: &str,
    columns: &Columns,
    problems: &mut Vec<Problem>,
) -> Vec<Row> {
    let rows = sheet::read(folder, file, columns, problems);
    if rows.as_ref().is_some_and(Vec::is_empty) {
        problems.push(Problem::of_file(file, ProblemKind::NothingToShow));
    }
    rows.unwrap_or_default()
}

fn region_fields(row: &Row) -> Value {
    Fields::default()
        .text(row, "code", "code")
        .text(row, "level", "level")
        .translated(row, "name", "name")
        .translated(row, "short", "short")
        .translated(row, "locative", "locative")
        .translated(row, "subregion", "subregion")
        .integer(row, "population", "population")
        .integer(row, "population_year", "population_year")
        .integer(row, "tile_column", "tile_column")
        .integer(row, "tile_row", "tile_row")
        .list(row, "merged", "mergers", merger_fields)
        .into_value()
}

/// A former municipality as it is written: *Suolahti 774 2007*, or without its number.
fn merger_fields(text: &str) -> Value {
    let (rest, year) = text.rsplit_once(' ').unwrap_or((text, ""));
    let year = year
        .parse::<i64>()
        .map_or_else(|_| year.into(), Value::from);
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    match rest.rsplit_once(' ').filter(|(_, code)| is_number(code)) {
        Some((name, code)) => json!({ "name": name, "code": code, "year": year }),
        None => json!({ "name": rest, "year": year }),
    }
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
        .text(row, "source_updated", "source_updated")
        .text(row, "next_update", "next_update")
        .translated(row, "producer", "producer")
        .translated(row, "caveat", "caveat")
        .translated(row, "statement", "statement")
        .into_value()
}

/// Reads where the way of measuring changed.
fn read_breaks(
    folder: &Path,
    catalogue: &Catalogue,
    problems: &mut Vec<Problem>,
) -> BTreeMap<IndicatorId, Vec<Break>> {
    let mut breaks: BTreeMap<_, Vec<Break>> = BTreeMap::new();
    let rows = sheet::read(folder, BREAKS, &BREAK_COLUMNS, problems).unwrap_or_default();
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

fn read_explanations(
    folder: &Path,
    catalogue: &Catalogue,
    problems: &mut Vec<Problem>,
) -> BTreeMap<IndicatorId, Explanation> {
    let mut explanations = BTreeMap::new();
    let files = listing::indicators_with_files(folder, "texts", "toml", catalogue, problems);
    for (indicator, file) in files {
        let mut value = toml_text::read(folder, &file, problems);
        keep_numbers_together_in(&mut value);
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
