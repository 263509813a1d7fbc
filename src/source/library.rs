//! The open publication: its catalogue, and figures and explanations on request.

use std::sync::{Arc, Mutex};

use super::{Freshness, LoadError, PublicationSource};
use crate::{
    model::{Catalogue, Dataset, Explanation, Geometry, IndicatorId, Synonym},
    publication::{
        CatalogueFile, ChangesFile, ChangesSince, DatasetFile, ExplanationFile, FileName,
        GeometryFile, Loaded, MANIFEST_PATH, Manifest, ManifestFile, Problem, ProblemKind,
        Strictness, SynonymsFile, manifest_file::file_of,
    },
};

/// The open publication.
#[derive(Clone)]
pub struct Library {
    source: Arc<dyn PublicationSource>,
    strictness: Strictness,
    manifest: Arc<Manifest>,
    catalogue: Arc<Catalogue>,
    problems: Arc<Vec<Problem>>,
    /// The figures that have been loaded: a reader who goes back waits for nothing.
    datasets: Arc<Mutex<Vec<Loaded<Arc<Dataset>>>>>,
}

impl std::fmt::Debug for Library {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Library")
            .field("release", &self.manifest.release)
            .finish_non_exhaustive()
    }
}

impl Library {
    /// Opens the publication of a source: reads its manifest and its catalogue.
    ///
    /// # Errors
    /// Why there is nothing to show.
    pub async fn open(
        source: Arc<dyn PublicationSource>,
        strictness: Strictness,
    ) -> Result<Self, LoadError> {
        let bytes = source
            .read(MANIFEST_PATH, Freshness::ThePlaceItself)
            .await?;
        let manifest = usable(ManifestFile::read(&bytes, strictness))?;
        let name = &manifest.value.files.catalogue;
        let bytes = read_whole(source.as_ref(), name).await?;
        let catalogue = usable(CatalogueFile::read(&bytes, name.as_str(), strictness))?;
        let problems = manifest
            .problems
            .into_iter()
            .chain(catalogue.problems)
            .collect();
        Ok(Self {
            source,
            strictness,
            manifest: Arc::new(manifest.value),
            catalogue: Arc::new(catalogue.value),
            problems: Arc::new(problems),
            datasets: Arc::default(),
        })
    }

    /// The files of the publication.
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// What the publication is about.
    pub const fn catalogue(&self) -> &Arc<Catalogue> {
        &self.catalogue
    }

    /// What was wrong with the manifest and the catalogue, though they can be used.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// Loads the figures of an indicator.
    ///
    /// # Errors
    /// Why there are no figures to show.
    pub async fn dataset(&self, id: &IndicatorId) -> Result<Loaded<Arc<Dataset>>, LoadError> {
        if let Some(dataset) = self.loaded(id) {
            return Ok(dataset);
        }
        let name =
            file_of(&self.manifest.files.datasets, id).ok_or_else(|| LoadError::NotFound {
                file: format!("datasets/{id}"),
            })?;
        let bytes = read_whole(self.source.as_ref(), name).await?;
        let dataset = usable(DatasetFile::read(
            &bytes,
            name.as_str(),
            id,
            &self.catalogue,
            self.strictness,
        ))?;
        let dataset = Loaded {
            value: Arc::new(dataset.value),
            problems: dataset.problems,
        };
        if let Ok(mut datasets) = self.datasets.lock() {
            datasets.push(dataset.clone());
        }
        Ok(dataset)
    }

    /// The files of the catalogue and of an indicator's figures as they were published, for what works apart from the app.
    ///
    /// # Errors
    /// Why they did not come.
    pub async fn bytes_of(&self, id: &IndicatorId) -> Result<[Vec<u8>; 2], LoadError> {
        let name =
            file_of(&self.manifest.files.datasets, id).ok_or_else(|| LoadError::NotFound {
                file: format!("datasets/{id}"),
            })?;
        let mut files = [Vec::new(), Vec::new()];
        for (file, name) in files.iter_mut().zip([&self.manifest.files.catalogue, name]) {
            *file = read_whole(self.source.as_ref(), name).await?;
        }
        Ok(files)
    }

    /// The figures of an indicator, if they have been loaded before.
    fn loaded(&self, id: &IndicatorId) -> Option<Loaded<Arc<Dataset>>> {
        let datasets = self.datasets.lock().ok()?;
        datasets
            .iter()
            .find(|dataset| dataset.value.indicator() == id)
            .cloned()
    }

    /// Loads the explanation of an indicator; one that has none is explained by nothing.
    ///
    /// # Errors
    /// Why the explanation cannot be shown.
    pub async fn explanation(&self, id: &IndicatorId) -> Result<Loaded<Explanation>, LoadError> {
        let Some(name) = file_of(&self.manifest.files.explanations, id) else {
            return Ok(Loaded {
                value: Explanation::default(),
                problems: Vec::new(),
            });
        };
        let bytes = read_whole(self.source.as_ref(), name).await?;
        usable(ExplanationFile::read(
            &bytes,
            name.as_str(),
            self.strictness,
        ))
    }

    /// Loads the outlines of the municipalities; nothing where the publication has none.
    ///
    /// # Errors
    /// Why they cannot be shown.
    pub async fn geometry(&self) -> Result<Loaded<Option<Arc<Geometry>>>, LoadError> {
        let Some(name) = &self.manifest.files.geometry else {
            return Ok(Loaded {
                value: None,
                problems: Vec::new(),
            });
        };
        let bytes = read_whole(self.source.as_ref(), name).await?;
        let geometry = usable(GeometryFile::read(
            &bytes,
            name.as_str(),
            &self.catalogue,
            self.strictness,
        ))?;
        Ok(Loaded {
            value: Some(Arc::new(geometry.value)),
            problems: geometry.problems,
        })
    }

    /// Loads other words by which indicators are found; none where the publication has none.
    ///
    /// # Errors
    /// Why they cannot be searched by.
    pub async fn synonyms(&self) -> Result<Loaded<Vec<Synonym>>, LoadError> {
        let Some(name) = &self.manifest.files.synonyms else {
            return Ok(Loaded {
                value: Vec::new(),
                problems: Vec::new(),
            });
        };
        let bytes = read_whole(self.source.as_ref(), name).await?;
        usable(SynonymsFile::read(
            &bytes,
            name.as_str(),
            &self.catalogue,
            self.strictness,
        ))
    }

    /// Loads what changed since an earlier release; nothing where the publication was compared with none.
    ///
    /// # Errors
    /// Why the changes cannot be told.
    pub async fn changes(&self) -> Result<Loaded<Option<Arc<ChangesSince>>>, LoadError> {
        let Some(name) = &self.manifest.files.changes else {
            return Ok(Loaded {
                value: None,
                problems: Vec::new(),
            });
        };
        let bytes = read_whole(self.source.as_ref(), name).await?;
        let changes = usable(ChangesFile::read(
            &bytes,
            name.as_str(),
            &self.catalogue,
            self.strictness,
        ))?;
        Ok(Loaded {
            value: Some(Arc::new(changes.value)),
            problems: changes.problems,
        })
    }
}

/// Reads a file and makes sure that it is the one its name promises.
///
/// A copy that was cut short on its way would be kept for as long as its name lasts, so the place itself is asked then.
pub(crate) async fn read_whole(
    source: &dyn PublicationSource,
    name: &FileName,
) -> Result<Vec<u8>, LoadError> {
    for freshness in [Freshness::AnyCopy, Freshness::ThePlaceItself] {
        let bytes = source.read(name.as_str(), freshness).await?;
        if name.matches(&bytes) {
            return Ok(bytes);
        }
    }
    Err(LoadError::Unusable {
        problems: vec![Problem::of_file(name.as_str(), ProblemKind::WrongHash)],
    })
}

fn usable<T>(read: Result<Loaded<T>, Vec<Problem>>) -> Result<Loaded<T>, LoadError> {
    read.map_err(|problems| LoadError::Unusable { problems })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Arriving;

    /// A place whose file is whole, before which a copy stands that may not be.
    struct Cached {
        copy: &'static [u8],
        place: &'static [u8],
        asked: Mutex<Vec<Freshness>>,
    }

    impl PublicationSource for Cached {
        fn read<'a>(&'a self, _: &'a str, freshness: Freshness) -> Arriving<'a> {
            self.asked.lock().unwrap().push(freshness);
            let bytes = match freshness {
                Freshness::AnyCopy => self.copy,
                Freshness::ThePlaceItself => self.place,
            };
            Box::pin(std::future::ready(Ok(bytes.to_vec())))
        }
    }

    const WHOLE: &[u8] = b"{\"whole\": true}";
    const CUT: &[u8] = b"{\"whole\"";

    /// What is read of a file that should be whole, and how often it was asked for how.
    fn read(
        copy: &'static [u8],
        place: &'static [u8],
    ) -> (Result<Vec<u8>, LoadError>, Vec<Freshness>) {
        let source = Cached {
            copy,
            place,
            asked: Mutex::default(),
        };
        let name = FileName::for_content("x", WHOLE);
        let bytes = pollster::block_on(read_whole(&source, &name));
        (bytes, source.asked.into_inner().unwrap())
    }

    #[test]
    fn a_whole_copy_is_enough() {
        let (bytes, asked) = read(WHOLE, CUT);
        assert_eq!(bytes, Ok(WHOLE.to_vec()));
        assert_eq!(asked, [Freshness::AnyCopy]);
    }

    #[test]
    fn where_a_copy_is_cut_short_the_place_itself_is_asked() {
        let (bytes, asked) = read(CUT, WHOLE);
        assert_eq!(bytes, Ok(WHOLE.to_vec()));
        assert_eq!(asked, [Freshness::AnyCopy, Freshness::ThePlaceItself]);
    }

    #[test]
    fn where_the_place_itself_has_another_file_nothing_is_used() {
        let (bytes, asked) = read(CUT, CUT);
        let name = FileName::for_content("x", WHOLE);
        let problem = Problem::of_file(name.as_str(), ProblemKind::WrongHash);
        let problems = vec![problem];
        assert_eq!(bytes, Err(LoadError::Unusable { problems }));
        assert_eq!(asked.len(), 2);
    }
}
