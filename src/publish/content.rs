//! A region's content: the files that its editors own.

mod catalogue_sources;
mod tables;

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    sync::Arc,
};

use self::catalogue_sources::CatalogueSources;
use super::{
    annual_clock, breaks, explanations, figures,
    geometry::{self, GEOMETRY},
    listing, organisations, programme, report,
    similarity::SimilarityWish,
    statements, synonyms, toml_text, tours, voices,
};
use crate::{
    model::{
        AnnualClock, Break, Catalogue, Dataset, Date, Explanation, Geometry, Indicator,
        IndicatorId, Language, Organisations, PhenomenonId, Programme, RegionCode, Report,
        Statements, Synonym, Tour, Voice, changes::PublishedState,
    },
    publication::{Problem, ProblemKind},
};

pub(super) use self::tables::REGION_COLUMNS;

const PUBLICATION: &str = "publication.toml";
pub(super) const REGIONS: &str = "regions.csv";
const AREAS: &str = "priority-areas.toml";
const GROUPS: &str = "target-groups.toml";
const INDICATORS: &str = "indicators.csv";

/// Everything that may stand in the folder.
const NAMES: [&str; 17] = [
    PUBLICATION,
    REGIONS,
    AREAS,
    GROUPS,
    INDICATORS,
    breaks::FILE,
    GEOMETRY,
    synonyms::FILE,
    programme::FILE,
    annual_clock::FILE,
    report::FOLDER,
    tours::FOLDER,
    organisations::FILE,
    voices::FOLDER,
    "figures",
    explanations::FOLDER,
    "README.md",
];

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
        let files = CatalogueSources::read(folder, problems);
        let (date, catalogue, wished) = files.catalogue(problems);
        let (date, mut catalogue) = (date?, catalogue?);
        if files.lack_a_table() {
            return None;
        }
        let datasets = figures::read_all(folder, &catalogue, &files.absences, problems);
        files
            .absences
            .refuse_unstated(INDICATORS, datasets.keys(), problems);
        let explanations = explanations::read_all(folder, &catalogue, problems);
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
        let breaks = rest.read(breaks::FILE, &catalogue, breaks::read);
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
