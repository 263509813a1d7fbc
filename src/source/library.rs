//! The open publication: its catalogue, and figures and explanations on request.

mod arrival;
mod on_request;

use std::sync::{Arc, Mutex};

use self::arrival::{catalogue_file, read_catalogue, read_manifest, read_newest};
use super::{LoadError, PublicationSource};
use crate::{
    model::{Catalogue, Dataset, Language, ReleaseId},
    publication::{FileName, Loaded, MANIFEST_PATH, Manifest, Problem, Strictness, release_path},
};

pub(crate) use self::arrival::read_whole;

/// How much of the catalogue is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// All of it.
    Whole,
    /// One language and the indicators with figures, which is a third of it; all where the publication has no such file.
    Overview(Language),
}

impl Extent {
    /// Whether whatever needs `wanted` can do with this.
    pub fn holds(self, wanted: Self) -> bool {
        self == Self::Whole || self == wanted
    }
}

/// Which release of a publication is opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    /// The one that was published last.
    Newest,
    /// A certain one, whatever was published since.
    Release(ReleaseId),
}

impl Wanted {
    /// The path of the manifest; a release that is no longer kept shows in [`LoadError::NotFound`] of just this file.
    pub fn path(&self) -> String {
        match self {
            Self::Newest => MANIFEST_PATH.to_owned(),
            Self::Release(id) => release_path(id),
        }
    }
}

/// The open publication.
#[derive(Clone)]
pub struct Library {
    source: Arc<dyn PublicationSource>,
    strictness: Strictness,
    manifest: Arc<Manifest>,
    extent: Extent,
    catalogue: Arc<Catalogue>,
    problems: Arc<Vec<Problem>>,
    /// The problems of the manifest alone.
    of_manifest: Arc<Vec<Problem>>,
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
    /// Opens the publication of a source: reads its manifest and its whole catalogue.
    ///
    /// # Errors
    /// Why there is nothing to show.
    pub async fn open(
        source: Arc<dyn PublicationSource>,
        strictness: Strictness,
    ) -> Result<Self, LoadError> {
        Self::open_to(source, strictness, Extent::Whole).await
    }

    /// Opens the newest release of a source, with as much of its catalogue as is needed.
    ///
    /// # Errors
    /// Why there is nothing to show.
    pub async fn open_to(
        source: Arc<dyn PublicationSource>,
        strictness: Strictness,
        extent: Extent,
    ) -> Result<Self, LoadError> {
        let manifest = read_newest(source.as_ref(), strictness).await?;
        Self::of_manifest(source, manifest, strictness, extent).await
    }

    /// Opens the wanted release of a source, with as much of its catalogue as is needed.
    ///
    /// # Errors
    /// Why there is nothing to show; never another release in place of the wanted one.
    pub async fn open_wanted(
        source: Arc<dyn PublicationSource>,
        wanted: &Wanted,
        strictness: Strictness,
        extent: Extent,
    ) -> Result<Self, LoadError> {
        let manifest = read_manifest(source.as_ref(), wanted, strictness).await?;
        Self::of_manifest(source, manifest, strictness, extent).await
    }

    /// The publication that a manifest names.
    async fn of_manifest(
        source: Arc<dyn PublicationSource>,
        manifest: Loaded<Manifest>,
        strictness: Strictness,
        extent: Extent,
    ) -> Result<Self, LoadError> {
        let catalogue =
            read_catalogue(source.as_ref(), &manifest.value, strictness, extent).await?;
        let problems = manifest.problems.iter().cloned().chain(catalogue.problems);
        Ok(Self {
            source,
            strictness,
            manifest: Arc::new(manifest.value),
            problems: Arc::new(problems.collect()),
            of_manifest: Arc::new(manifest.problems),
            extent,
            catalogue: Arc::new(catalogue.value),
            datasets: Arc::default(),
        })
    }

    /// The same publication with another extent of its catalogue; what has been loaded stays.
    ///
    /// # Errors
    /// Why there is nothing to show.
    pub async fn to_extent(&self, extent: Extent) -> Result<Self, LoadError> {
        let source = self.source.as_ref();
        let catalogue = read_catalogue(source, &self.manifest, self.strictness, extent).await?;
        let problems = self.of_manifest.iter().cloned().chain(catalogue.problems);
        Ok(Self {
            problems: Arc::new(problems.collect()),
            catalogue: Arc::new(catalogue.value),
            extent,
            ..self.clone()
        })
    }

    /// Opens another release of the same publication, with its whole catalogue.
    ///
    /// # Errors
    /// Why there is nothing to show; [`LoadError::NotFound`] of the release's manifest where it is no longer kept.
    pub async fn release(&self, id: ReleaseId) -> Result<Self, LoadError> {
        let (source, wanted) = (Arc::clone(&self.source), Wanted::Release(id));
        Self::open_wanted(source, &wanted, self.strictness, Extent::Whole).await
    }

    /// How much of the catalogue was read.
    pub const fn extent(&self) -> Extent {
        self.extent
    }

    /// The file of the catalogue, as much of it as was read.
    pub fn catalogue_file(&self) -> &FileName {
        catalogue_file(&self.manifest, self.extent)
    }

    /// The files of the publication.
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// What the publication is about.
    pub const fn catalogue(&self) -> &Arc<Catalogue> {
        &self.catalogue
    }

    /// What was wrong with the catalogue alone, though it can be used.
    pub fn catalogue_problems(&self) -> &[Problem] {
        self.problems
            .get(self.of_manifest.len()..)
            .unwrap_or_default()
    }

    /// A file as it was published.
    ///
    /// # Errors
    /// Why it did not come, or not whole.
    pub async fn file(&self, name: &FileName) -> Result<Vec<u8>, LoadError> {
        read_whole(self.source.as_ref(), name).await
    }

    /// What was wrong with the manifest and the catalogue, though they can be used.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }
}
