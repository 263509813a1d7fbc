//! Writing a publication: the same content gives the same bytes.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs, io,
    path::Path,
};

use serde::Serialize;

use super::content::Content;
use crate::{
    publication::{
        CatalogueFile, DatasetFile, ExplanationFile, FileName, GeometryFile, MANIFEST_PATH,
        Manifest, ManifestFile, manifest_file::IndicatorFiles,
    },
    source::memory::MemorySource,
};

/// The folders of a publication that hold nothing but published files.
const FOLDERS: [&str; 2] = ["datasets", "explanations"];

/// Makes the files of a publication.
///
/// # Errors
/// Why a file cannot be written as JSON.
pub fn publication(content: &Content) -> serde_json::Result<MemorySource> {
    let mut files = BTreeMap::new();
    let mut add = |stem: &str, bytes: Vec<u8>| {
        let name = FileName::for_content(stem, &bytes);
        files.insert(name.as_str().to_owned(), bytes);
        name
    };
    let catalogue = add("catalogue", json(&CatalogueFile::of(&content.catalogue))?);
    let mut datasets = IndicatorFiles::default();
    let mut explanations = IndicatorFiles::default();
    for indicator in &content.catalogue.indicators {
        let id = &indicator.id;
        if let Some(dataset) = content.datasets.get(id) {
            let file = DatasetFile::of(dataset, indicator.decimals);
            datasets.insert((id.clone(), add(&format!("datasets/{id}"), json(&file)?)));
        }
        if let Some(explanation) = content.explanations.get(id) {
            let file = ExplanationFile::of(explanation);
            explanations.insert((id.clone(), add(&format!("explanations/{id}"), json(&file)?)));
        }
    }
    let geometry = match &content.geometry {
        Some(geometry) => Some(add("geometry", json(&GeometryFile::of(geometry))?)),
        None => None,
    };
    let manifest = Manifest::of(content.date, catalogue, datasets, explanations, geometry);
    files.insert(
        MANIFEST_PATH.to_owned(),
        json(&ManifestFile::of(&manifest))?,
    );
    Ok(MemorySource { files })
}

/// Writes the files into a folder, the manifest last, and removes what an earlier publication left there.
///
/// # Errors
/// What the file system says.
pub fn to_folder(publication: &MemorySource, folder: &Path) -> io::Result<()> {
    for inner in FOLDERS {
        fs::create_dir_all(folder.join(inner))?;
    }
    let manifest_last = |path: &&String| path.as_str() == MANIFEST_PATH;
    let (last, first): (Vec<_>, Vec<_>) = publication.files.keys().partition(manifest_last);
    for path in first.into_iter().chain(last) {
        fs::write(folder.join(path), &publication.files[path])?;
    }
    remove_others(
        folder,
        &publication.files.keys().map(String::as_str).collect(),
    )
}

/// Removes the published files that are not of this publication; other files are not ours to remove.
fn remove_others(folder: &Path, kept: &BTreeSet<&str>) -> io::Result<()> {
    for inner in ["", "datasets/", "explanations/"] {
        for entry in fs::read_dir(folder.join(inner))? {
            let path = format!("{inner}{}", entry?.file_name().to_string_lossy());
            if FileName::from_text(&path).is_some() && !kept.contains(path.as_str()) {
                fs::remove_file(folder.join(path))?;
            }
        }
    }
    Ok(())
}

/// Writes a value as one line of JSON.
fn json(file: &impl Serialize) -> serde_json::Result<Vec<u8>> {
    let mut bytes = serde_json::to_vec(file)?;
    bytes.push(b'\n');
    Ok(bytes)
}
