//! Writing a publication: the same content gives the same bytes.

use std::{collections::BTreeMap, path::Path};

use serde::Serialize;

use super::{
    content::Content,
    whole_file::{WriteError, make_folder, put},
};
use crate::{
    model::{Card, Language},
    publication::{
        CardFile, CatalogueFile, DatasetFile, ExplanationFile, FileName, GeometryFile,
        MANIFEST_PATH, Manifest, ManifestFile, ProgrammeFile, SynonymsFile, VoicesFile,
        manifest_file::PublishedFiles,
    },
    source::memory::MemorySource,
};

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
    let mut published = PublishedFiles::with_catalogue(catalogue);
    for indicator in &content.catalogue.indicators {
        let id = &indicator.id;
        if let Some(dataset) = content.datasets.get(id) {
            let file = json(&DatasetFile::of(dataset, indicator.decimals))?;
            let name = add(&format!("datasets/{id}"), file);
            published.datasets.insert((id.clone(), name));
        }
        if let Some(explanation) = content.explanations.get(id) {
            let file = json(&ExplanationFile::of(explanation))?;
            let name = add(&format!("explanations/{id}"), file);
            published.explanations.insert((id.clone(), name));
        }
    }
    if let Some(geometry) = &content.geometry {
        published.geometry = Some(add("geometry", json(&GeometryFile::of(geometry))?));
    }
    if !content.synonyms.is_empty() {
        let file = json(&SynonymsFile::of(&content.synonyms))?;
        published.synonyms = Some(add("synonyms", file));
    }
    if let Some(programme) = &content.programme {
        let file = json(&ProgrammeFile::of(programme))?;
        published.programme = Some(add("programme", file));
    }
    for (region, voices) in &content.voices {
        let file = json(&VoicesFile::of(region, voices))?;
        let stem = format!("voices/{}", region.as_str().to_lowercase());
        published.voices.insert((region.clone(), add(&stem, file)));
    }
    for language in Language::ALL {
        let overview = json(&CatalogueFile::of(&content.catalogue.overview(language)))?;
        let name = add(&format!("overview-{}", language.code()), overview);
        published.overviews.insert((language.code(), name));
    }
    for region in Card::regions(&content.catalogue) {
        let card = Card::of(&content.catalogue, |id| content.datasets.get(id), region);
        let code = region.code.as_str().to_ascii_lowercase();
        let file = json(&CardFile::of(&card, &content.catalogue))?;
        let name = add(&format!("cards/{code}"), file);
        published.cards.insert((region.code.clone(), name));
    }
    let manifest = Manifest::of(content.date, published);
    files.insert(
        MANIFEST_PATH.to_owned(),
        json(&ManifestFile::of(&manifest))?,
    );
    Ok(MemorySource { files })
}

/// Writes the files into a folder, the manifest last: until then readers have the former release.
///
/// The files of former releases stay, since readers who have the app open still ask for them; `check` remarks on them.
///
/// # Errors
/// What cannot be written; the manifest that was there is then as it was.
pub fn to_folder(publication: &MemorySource, folder: &Path) -> Result<(), WriteError> {
    make_folder(folder)?;
    let manifest_last = |path: &&String| path.as_str() == MANIFEST_PATH;
    let (last, first): (Vec<_>, Vec<_>) = publication.files.keys().partition(manifest_last);
    for path in first.into_iter().chain(last) {
        let file = folder.join(path);
        if let Some(inner) = file.parent() {
            make_folder(inner)?;
        }
        put(&file, &publication.files[path])?;
    }
    Ok(())
}

/// Writes a value as one line of JSON.
fn json(file: &impl Serialize) -> serde_json::Result<Vec<u8>> {
    let mut bytes = serde_json::to_vec(file)?;
    bytes.push(b'\n');
    Ok(bytes)
}
