//! Writing a publication: the same content gives the same bytes.

use std::{collections::BTreeMap, path::Path};

use serde::Serialize;

use super::{
    content::Content,
    edition::Edition,
    whole_file::{WriteError, make_folder, put},
};
use crate::{
    model::{Card, Date, Language},
    publication::{
        AnnualClockFile, CardFile, CatalogueFile, ChangesFile, ChangesSince, DatasetFile,
        ExplanationFile, FileName, GeometryFile, MANIFEST_PATH, Manifest, ManifestFile,
        OrganisationsFile, ProgrammeFile, RELEASES_FOLDER, ReportFile, StatementsFile,
        SynonymsFile, TourFile, VoicesFile,
        manifest_file::{PublishedFiles, RegionFiles},
        release_path,
        report_file::report_stem,
    },
    source::memory::MemorySource,
};

/// Makes the files of a publication.
///
/// # Errors
/// Why a file cannot be written as JSON.
pub fn publication(content: &Content) -> serde_json::Result<MemorySource> {
    let mut draft = Draft::of(content)?;
    draft.add_cards(content, None)?;
    draft.into_publication(content.date)
}

/// A publication that follows a former one.
#[derive(Debug)]
pub struct Successor {
    /// Its files.
    pub publication: MemorySource,
    /// What changed since the former one; nothing where all files are the same as there.
    pub since: Option<ChangesSince>,
}

/// Makes the files of a publication, with what changed since a former one.
///
/// Where all other files are the same as there, its change file stays as it was, if it has one: publishing again must
/// not take away what readers were told, and the result must not depend on how often one publishes.
///
/// # Errors
/// Why a file cannot be written as JSON.
pub fn publication_since(content: &Content, former: &Edition) -> serde_json::Result<Successor> {
    let mut draft = Draft::of(content)?;
    // Cards follow from the figures and from what changed.
    let former_files = PublishedFiles {
        changes: None,
        cards: RegionFiles::default(),
        ..former.manifest.files.clone()
    };
    let since = if draft.published == former_files {
        if let Some((name, bytes)) = &former.changes {
            draft.files.insert(name.as_str().to_owned(), bytes.clone());
            draft.published.changes = Some(name.clone());
        }
        draft.add_cards(content, former.told.as_deref())?;
        None
    } else {
        let since = former.changes_until(&content.state());
        draft.published.changes = Some(draft.add("changes", changes(&since)?));
        draft.add_cards(content, Some(&since))?;
        Some(since)
    };
    Ok(Successor {
        publication: draft.into_publication(content.date)?,
        since,
    })
}

/// Writes what changed as a change file.
///
/// # Errors
/// Why it cannot be written as JSON.
pub fn changes(since: &ChangesSince) -> serde_json::Result<Vec<u8>> {
    json(&ChangesFile::of(since))
}

/// The files of a publication before there is a manifest.
struct Draft {
    files: BTreeMap<String, Vec<u8>>,
    published: PublishedFiles,
}

impl Draft {
    /// All files that follow from the content alone.
    fn of(content: &Content) -> serde_json::Result<Self> {
        let bytes = json(&CatalogueFile::of(&content.catalogue))?;
        let catalogue = FileName::for_content("catalogue", &bytes);
        let mut draft = Self {
            files: BTreeMap::from([(catalogue.as_str().to_owned(), bytes)]),
            published: PublishedFiles::with_catalogue(catalogue),
        };
        for indicator in &content.catalogue.indicators {
            let id = &indicator.id;
            if let Some(dataset) = content.datasets.get(id) {
                let file = json(&DatasetFile::of(dataset, indicator.decimals))?;
                let name = draft.add(&format!("datasets/{id}"), file);
                draft.published.datasets.insert((id.clone(), name));
            }
            if let Some(explanation) = content.explanations.get(id) {
                let file = json(&ExplanationFile::of(explanation))?;
                let name = draft.add(&format!("explanations/{id}"), file);
                draft.published.explanations.insert((id.clone(), name));
            }
        }
        if let Some(geometry) = &content.geometry {
            let file = json(&GeometryFile::of(geometry))?;
            draft.published.geometry = Some(draft.add("geometry", file));
        }
        if !content.synonyms.is_empty() {
            let file = json(&SynonymsFile::of(&content.synonyms))?;
            draft.published.synonyms = Some(draft.add("synonyms", file));
        }
        if let Some(programme) = &content.programme {
            let file = json(&ProgrammeFile::of(programme))?;
            draft.published.programme = Some(draft.add("programme", file));
        }
        if let Some(clock) = &content.annual_clock {
            let file = json(&AnnualClockFile::of(clock))?;
            draft.published.annual_clock = Some(draft.add("annual-clock", file));
        }
        if let Some(organisations) = &content.organisations {
            let file = json(&OrganisationsFile::of(organisations))?;
            draft.published.organisations = Some(draft.add("organisations", file));
        }
        if !content.statements.is_empty() {
            let file = json(&StatementsFile::of(&content.statements))?;
            draft.published.statements = Some(draft.add("statements", file));
        }
        draft.add_texts(content)?;
        for language in Language::ALL {
            let overview = json(&CatalogueFile::of(&content.catalogue.overview(language)))?;
            let name = draft.add(&format!("overview-{}", language.code()), overview);
            draft.published.overviews.insert((language.code(), name));
        }
        Ok(draft)
    }

    /// Adds what people say, the report and the guided tours.
    fn add_texts(&mut self, content: &Content) -> serde_json::Result<()> {
        for (region, voices) in &content.voices {
            let file = json(&VoicesFile::of(region, voices))?;
            let stem = format!("voices/{}", region.as_str().to_lowercase());
            let name = self.add(&stem, file);
            self.published.voices.insert((region.clone(), name));
        }
        for (language, report) in &content.reports {
            let file = json(&ReportFile::of(report))?;
            let name = self.add(&report_stem(*language), file);
            self.published.reports.insert((language.code(), name));
        }
        for (phenomenon, tour) in &content.tours {
            let file = json(&TourFile::of(tour))?;
            let name = self.add(&format!("tours/{phenomenon}"), file);
            self.published.tours.insert((phenomenon.clone(), name));
        }
        Ok(())
    }

    /// Adds the card of each region, with what changed of it.
    fn add_cards(
        &mut self,
        content: &Content,
        since: Option<&ChangesSince>,
    ) -> serde_json::Result<()> {
        for region in Card::regions(&content.catalogue) {
            let card = Card::of(&content.catalogue, |id| content.datasets.get(id), region);
            let card = match since {
                Some(since) => card.with_changes(&since.changes, since.release.date),
                None => card,
            };
            let code = region.code.as_str().to_ascii_lowercase();
            let file = json(&CardFile::of(&card, &content.catalogue))?;
            let name = self.add(&format!("cards/{code}"), file);
            self.published.cards.insert((region.code.clone(), name));
        }
        Ok(())
    }

    fn add(&mut self, stem: &str, bytes: Vec<u8>) -> FileName {
        let name = FileName::for_content(stem, &bytes);
        self.files.insert(name.as_str().to_owned(), bytes);
        name
    }

    fn into_publication(self, date: Date) -> serde_json::Result<MemorySource> {
        let Self {
            mut files,
            published,
        } = self;
        let kept = release_path(&published.release_id());
        let manifest = json(&ManifestFile::of(&Manifest::of(date, published)))?;
        files.insert(kept, manifest.clone());
        files.insert(MANIFEST_PATH.to_owned(), manifest);
        Ok(MemorySource { files })
    }
}

/// Writes the files into a folder, the manifest last: until then readers have the former release.
///
/// Former releases stay with their files: links that keep to one of them, and readers who have the app open, still ask for them.
///
/// # Errors
/// What cannot be written; the manifest that was there is then as it was.
pub fn to_folder(publication: &MemorySource, folder: &Path) -> Result<(), WriteError> {
    make_folder(folder)?;
    let mut paths: Vec<_> = publication.files.keys().collect();
    // A release can be asked for as soon as it is kept, so all that it names is there before.
    paths.sort_by_key(|path| {
        let is_kept = Path::new(path).starts_with(RELEASES_FOLDER);
        (path.as_str() == MANIFEST_PATH, is_kept)
    });
    for path in paths {
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
