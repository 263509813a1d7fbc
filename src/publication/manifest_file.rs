//! The manifest: what the release is, and the names of all its files.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{
    FileName, FormatVersion, Loaded, MANIFEST_PATH, Problem, Strictness,
    file_name::hash,
    reading::{FileReader, Node},
};
use crate::model::{Date, IndicatorId, Ordered};

/// A published state of the figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Release {
    /// The first 12 hexadecimal digits of the SHA-256 over the names of all files, and so over their content.
    pub id: String,
    /// When it was published.
    pub date: Date,
}

/// A file for each of some indicators, by their identifiers.
pub type IndicatorFiles = Ordered<(IndicatorId, FileName)>;

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
            changes: None,
        }
    }

    /// Every file, in the order that decides the release's identifier.
    pub fn all(&self) -> impl Iterator<Item = &FileName> {
        std::iter::once(&self.catalogue)
            .chain(names(&self.datasets))
            .chain(names(&self.explanations))
            .chain(&self.geometry)
            .chain(&self.synonyms)
            .chain(&self.changes)
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
        let paths: Vec<_> = files.all().map(FileName::as_str).collect();
        let mut id = hash(paths.join("\n").as_bytes());
        id.truncate(12);
        Self {
            release: Release { id, date },
            files,
        }
    }
}

/// The file of an indicator.
pub fn file_of<'a>(files: &'a IndicatorFiles, id: &IndicatorId) -> Option<&'a FileName> {
    files
        .iter()
        .find(|(other, _)| other == id)
        .map(|(_, name)| name)
}

fn names(files: &IndicatorFiles) -> impl Iterator<Item = &FileName> {
    files.iter().map(|(_, name)| name)
}

/// `manifest.json` as it is written.
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
        let paths = |files: &IndicatorFiles| {
            files
                .iter()
                .map(|(id, name)| (id.to_string(), name.as_str().to_owned()))
                .collect()
        };
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
            changes: path(&files.changes),
        }
    }

    /// Reads a manifest.
    ///
    /// # Errors
    /// Every problem, where there is no catalogue to go on with.
    pub fn read(bytes: &[u8], strictness: Strictness) -> Result<Loaded<Manifest>, Vec<Problem>> {
        let reader = FileReader::new(MANIFEST_PATH, strictness);
        let value = reader.parse(bytes);
        let manifest = value.and_then(|value| read_manifest(&reader.root(&value)));
        reader.finish(manifest)
    }
}

fn read_manifest(root: &Node<'_, '_>) -> Option<Manifest> {
    let file = root.object(&[
        "release",
        "catalogue",
        "datasets",
        "explanations",
        "geometry",
        "synonyms",
        "changes",
    ])?;
    if !file.has_readable_version() {
        return None;
    }
    let release = file
        .required("release")
        .and_then(|node| read_release(&node));
    let catalogue = file
        .required("catalogue")
        .and_then(|node| node.written(FileName::from_text));
    let datasets = file
        .required("datasets")
        .map(|node| read_files(&node))
        .unwrap_or_default();
    let explanations = file
        .optional("explanations")
        .map(|node| read_files(&node))
        .unwrap_or_default();
    let [geometry, synonyms, changes] = ["geometry", "synonyms", "changes"].map(|name| {
        file.optional(name)
            .and_then(|node| node.written(FileName::from_text))
    });
    Some(Manifest {
        release: release?,
        files: PublishedFiles {
            datasets,
            explanations,
            geometry,
            synonyms,
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

fn read_files(node: &Node<'_, '_>) -> IndicatorFiles {
    let mut files = IndicatorFiles::default();
    for (id, node) in node.entries() {
        let name = node.written(FileName::from_text);
        let Some(id) = IndicatorId::from_text(id) else {
            let text = id.to_owned();
            node.report(super::ProblemKind::Malformed { text });
            continue;
        };
        if let Some(name) = name {
            files.insert((id, name));
        }
    }
    files
}
