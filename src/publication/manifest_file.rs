//! The manifest: what the release is, and the names of all its files.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{
    FileName, FormatVersion, Loaded, Problem, ProblemKind, Strictness,
    file_name::{digest, release_path},
    reading::{FileReader, Node, Object},
};
use crate::model::{Date, IndicatorId, Language, Ordered, PhenomenonId, RegionCode, ReleaseId};

/// A published state of the figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Release {
    /// The first 12 hexadecimal digits of the SHA-256 over the names of all files, and so over their content.
    pub id: String,
    /// When it was published.
    pub date: Date,
}

/// A file for each of some things, in the order of what they are called by.
pub type FilesBy<Key> = Ordered<(Key, FileName)>;

/// A file for each of some indicators, by their identifiers.
pub type IndicatorFiles = FilesBy<IndicatorId>;

/// A file for each of some regions, by their codes.
pub type RegionFiles = FilesBy<RegionCode>;

/// The names of all files of a publication but the manifest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedFiles {
    /// The catalogue's file.
    pub catalogue: FileName,
    /// The figures' file of each indicator that has figures.
    pub datasets: IndicatorFiles,
    /// The explanation's file of each indicator that has one.
    pub explanations: IndicatorFiles,
    /// The file of the municipalities' outlines, where there are any.
    pub geometry: Option<FileName>,
    /// The file of other words by which indicators are found, where there are any.
    pub synonyms: Option<FileName>,
    /// The file of the region's programme, where there is one.
    pub programme: Option<FileName>,
    /// The file of the annual clock, where there is one.
    pub annual_clock: Option<FileName>,
    /// The file of what the region has for organisations, where there is one.
    pub organisations: Option<FileName>,
    /// The file of what the publisher states of the service, where anything is.
    pub statements: Option<FileName>,
    /// The file of what is said in each region that says anything.
    pub voices: RegionFiles,
    /// The catalogue in one language and without what has no figures, by the languages' codes.
    pub overviews: FilesBy<&'static str>,
    /// The card's file of each region that has one.
    pub cards: RegionFiles,
    /// The report's file in each language in which it is written, by the languages' codes.
    pub reports: FilesBy<&'static str>,
    /// The file of the guided tour of each phenomenon that has one.
    pub tours: FilesBy<PhenomenonId>,
    /// The file of what changed since an earlier release, where the publisher compared with one.
    pub changes: Option<FileName>,
}

impl PublishedFiles {
    /// Nothing but a catalogue.
    pub fn with_catalogue(catalogue: FileName) -> Self {
        Self {
            catalogue,
            datasets: IndicatorFiles::default(),
            explanations: IndicatorFiles::default(),
            geometry: None,
            synonyms: None,
            programme: None,
            annual_clock: None,
            organisations: None,
            statements: None,
            voices: RegionFiles::default(),
            overviews: FilesBy::default(),
            cards: RegionFiles::default(),
            reports: FilesBy::default(),
            tours: FilesBy::default(),
            changes: None,
        }
    }

    /// The overview of a language, where there is one.
    pub fn overview(&self, language: Language) -> Option<&FileName> {
        file_of(&self.overviews, &language.code())
    }

    /// The report in a language, or else in the first in which it is written.
    pub fn report(&self, language: Language) -> Option<&FileName> {
        let any = || Some(&self.reports.iter().next()?.1);
        let of = |language: Language| file_of(&self.reports, &language.code());
        of(language).or_else(|| of(Language::Finnish)).or_else(any)
    }

    /// Every file, in the order that decides the release's identifier.
    pub fn all(&self) -> impl Iterator<Item = &FileName> {
        std::iter::once(&self.catalogue)
            .chain(names(&self.datasets))
            .chain(names(&self.explanations))
            .chain(&self.geometry)
            .chain(&self.synonyms)
            .chain(&self.programme)
            .chain(&self.annual_clock)
            .chain(&self.organisations)
            .chain(&self.statements)
            .chain(names(&self.voices))
            .chain(names(&self.overviews))
            .chain(names(&self.cards))
            .chain(names(&self.reports))
            .chain(names(&self.tours))
            .chain(&self.changes)
    }

    /// The identifier of the release that has these files.
    pub fn release_id(&self) -> ReleaseId {
        let paths: Vec<_> = self.all().map(FileName::as_str).collect();
        ReleaseId::of_hash(digest(paths.join("\n").as_bytes()))
    }
}

/// What a publication consists of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Manifest {
    /// The published state.
    pub release: Release,
    /// The names of all other files.
    pub files: PublishedFiles,
}

impl Manifest {
    /// Puts a manifest together; the release's identifier follows from the files.
    pub fn of(date: Date, files: PublishedFiles) -> Self {
        let id = files.release_id().to_string();
        Self {
            release: Release { id, date },
            files,
        }
    }
}

/// The file of an indicator, a region or a language.
pub fn file_of<'a, Key: Ord>(files: &'a FilesBy<Key>, key: &Key) -> Option<&'a FileName> {
    files
        .iter()
        .find(|(other, _)| other == key)
        .map(|(_, name)| name)
}

fn names<Key: Ord>(files: &FilesBy<Key>) -> impl Iterator<Item = &FileName> {
    files.iter().map(|(_, name)| name)
}

/// `manifest.json` as it is written, and the copy of it under the release's identifier.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
pub struct ManifestFile {
    /// The address of this file's schema.
    #[serde(rename = "$schema")]
    schema: &'static str,
    /// The version of the format.
    version: String,
    /// The published state.
    release: ReleaseEntry,
    /// The path of the catalogue.
    catalogue: String,
    /// The path of the figures, by indicator.
    datasets: BTreeMap<String, String>,
    /// The path of the explanation, by indicator.
    explanations: BTreeMap<String, String>,
    /// The path of the municipalities' outlines.
    #[serde(skip_serializing_if = "Option::is_none")]
    geometry: Option<String>,
    /// The path of other words by which indicators are found.
    #[serde(skip_serializing_if = "Option::is_none")]
    synonyms: Option<String>,
    /// The path of the region's programme.
    #[serde(skip_serializing_if = "Option::is_none")]
    programme: Option<String>,
    /// The path of the annual clock.
    #[serde(skip_serializing_if = "Option::is_none")]
    annual_clock: Option<String>,
    /// The path of what the region has for organisations.
    #[serde(skip_serializing_if = "Option::is_none")]
    organisations: Option<String>,
    /// The path of what the publisher states of the service.
    #[serde(skip_serializing_if = "Option::is_none")]
    statements: Option<String>,
    /// The path of what is said in each region, by the region's code.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    voices: BTreeMap<String, String>,
    /// The path of the catalogue in one language and without what has no figures, by language.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    overviews: BTreeMap<String, String>,
    /// The path of the card, by the region's code.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    cards: BTreeMap<String, String>,
    /// The path of the report, by language.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    reports: BTreeMap<String, String>,
    /// The path of the guided tour, by the phenomenon's identifier.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    tours: BTreeMap<String, String>,
    /// The path of what changed since an earlier release.
    #[serde(skip_serializing_if = "Option::is_none")]
    changes: Option<String>,
}

/// A published state.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
pub(super) struct ReleaseEntry {
    /// Changes whenever any file changes.
    id: String,
    /// The date of publication, ISO 8601.
    date: String,
}

impl ReleaseEntry {
    pub(super) fn of(release: &Release) -> Self {
        Self {
            id: release.id.clone(),
            date: release.date.iso(),
        }
    }
}

impl ManifestFile {
    /// Writes a manifest.
    pub fn of(manifest: &Manifest) -> Self {
        let path = |name: &Option<FileName>| name.as_ref().map(|name| name.as_str().to_owned());
        let (release, files) = (&manifest.release, &manifest.files);
        Self {
            schema: "../schemas/manifest-1.schema.json",
            version: FormatVersion::CURRENT.to_string(),
            release: ReleaseEntry::of(release),
            catalogue: files.catalogue.as_str().to_owned(),
            datasets: paths(&files.datasets),
            explanations: paths(&files.explanations),
            geometry: path(&files.geometry),
            synonyms: path(&files.synonyms),
            programme: path(&files.programme),
            annual_clock: path(&files.annual_clock),
            organisations: path(&files.organisations),
            statements: path(&files.statements),
            voices: paths(&files.voices),
            overviews: paths(&files.overviews),
            cards: paths(&files.cards),
            reports: paths(&files.reports),
            tours: paths(&files.tours),
            changes: path(&files.changes),
        }
    }

    /// Reads a manifest.
    ///
    /// # Errors
    /// Every problem, where there is no catalogue to go on with.
    pub fn read(
        bytes: &[u8],
        file: &str,
        strictness: Strictness,
    ) -> Result<Loaded<Manifest>, Vec<Problem>> {
        let reader = FileReader::new(file, strictness);
        let value = reader.parse(bytes);
        let manifest = value.and_then(|value| read_manifest(&reader.root(&value)));
        reader.finish(manifest)
    }

    /// Reads the manifest of a release that is kept.
    ///
    /// A manifest of a newer minor version may name files that this application does not know, and its identifier
    /// follows from them too; then there is only its word for which release it is.
    ///
    /// # Errors
    /// Every problem, where there is no catalogue to go on with or the manifest is of another release.
    pub fn read_release(
        bytes: &[u8],
        id: &ReleaseId,
        strictness: Strictness,
    ) -> Result<Loaded<Manifest>, Vec<Problem>> {
        let file = release_path(id);
        let mut manifest = Self::read(bytes, &file, strictness)?;
        let is_newer =
            |problem: &Problem| matches!(problem.kind, ProblemKind::NewerMinorVersion(_));
        let found = manifest.value.files.release_id();
        if found != *id && !manifest.problems.iter().any(is_newer) {
            let id = found.to_string();
            let kind = ProblemKind::OtherRelease { id };
            manifest.problems.push(Problem::of_file(&file, kind));
            return Err(manifest.problems);
        }
        if manifest.value.release.id != id.as_str() {
            let id = manifest.value.release.id;
            let kind = ProblemKind::OtherRelease { id };
            let problem = Problem::at(&file, "/release/id", kind);
            manifest.problems.push(problem);
            return Err(manifest.problems);
        }
        Ok(manifest)
    }
}

fn paths<Key: Ord + ToString>(files: &FilesBy<Key>) -> BTreeMap<String, String> {
    files
        .iter()
        .map(|(key, name)| (key.to_string(), name.as_str().to_owned()))
        .collect()
}

const FIELDS: &[&str] = &[
    "release",
    "catalogue",
    "datasets",
    "explanations",
    "geometry",
    "synonyms",
    "programme",
    "annual_clock",
    "organisations",
    "statements",
    "voices",
    "overviews",
    "cards",
    "reports",
    "tours",
    "changes",
];

fn read_manifest(root: &Node<'_, '_>) -> Option<Manifest> {
    let file = root.object(FIELDS)?;
    if !file.has_readable_version() {
        return None;
    }
    let release = file
        .required("release")
        .and_then(|node| read_release(&node));
    let catalogue = file
        .required("catalogue")
        .and_then(|node| node.written(FileName::from_text));
    // Without figures it is a problem, but what there is can be shown.
    let _ = file.required("datasets");
    let [datasets, explanations] =
        ["datasets", "explanations"].map(|name| files_of(&file, name, IndicatorId::from_text));
    let [overviews, reports] = ["overviews", "reports"].map(|name| {
        files_of(&file, name, |code| {
            Language::from_code(code).map(Language::code)
        })
    });
    let [cards, voices] =
        ["cards", "voices"].map(|name| files_of(&file, name, RegionCode::from_text));
    let tours = files_of(&file, "tours", PhenomenonId::from_text);
    let [
        geometry,
        synonyms,
        programme,
        annual_clock,
        organisations,
        statements,
        changes,
    ] = [
        "geometry",
        "synonyms",
        "programme",
        "annual_clock",
        "organisations",
        "statements",
        "changes",
    ]
    .map(|name| read_file(&file, name));
    Some(Manifest {
        release: release?,
        files: PublishedFiles {
            datasets,
            explanations,
            geometry,
            synonyms,
            programme,
            annual_clock,
            organisations,
            statements,
            voices,
            overviews,
            cards,
            reports,
            tours,
            changes,
            ..PublishedFiles::with_catalogue(catalogue?)
        },
    })
}

pub(super) fn read_release(node: &Node<'_, '_>) -> Option<Release> {
    let release = node.object(&["id", "date"])?;
    let id = release.required("id").and_then(|node| node.text());
    let date = release
        .required("date")
        .and_then(|node| node.written(Date::from_iso));
    Some(Release {
        id: id?.to_owned(),
        date: date?,
    })
}

/// Reads the path of a file that need not be there.
fn read_file(file: &Object<'_, '_>, name: &str) -> Option<FileName> {
    file.optional(name)?.written(FileName::from_text)
}

/// Reads the paths of a field that may be missing.
fn files_of<Key: Ord>(
    file: &Object<'_, '_>,
    name: &str,
    read: fn(&str) -> Option<Key>,
) -> FilesBy<Key> {
    file.optional(name)
        .map(|node| read_files(&node, read))
        .unwrap_or_default()
}

/// Reads paths by what `read` takes as the name of an indicator or a region.
fn read_files<Key: Ord>(node: &Node<'_, '_>, read: fn(&str) -> Option<Key>) -> FilesBy<Key> {
    let mut files = FilesBy::default();
    for (key, node) in node.entries() {
        let name = node.written(FileName::from_text);
        let Some(key) = read(key) else {
            let text = key.to_owned();
            node.report(ProblemKind::Malformed { text });
            continue;
        };
        if let Some(name) = name {
            files.insert((key, name));
        }
    }
    files
}
