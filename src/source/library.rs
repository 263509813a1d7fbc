//! The open publication: its catalogue, and figures and explanations on request.

use std::sync::{Arc, Mutex};

use super::{Freshness, LoadError, PublicationSource};
use crate::{
    model::{
        AnnualClock, Card, Catalogue, Dataset, Explanation, Geometry, IndicatorId, Language,
        Organisations, PhenomenonId, Programme, Region, RegionCode, ReleaseId, Report, Statements,
        Synonym, Tour, Voice,
    },
    publication::{
        AnnualClockFile, CardFile, CatalogueFile, ChangesFile, ChangesSince, DatasetFile,
        ExplanationFile, FileName, GeometryFile, Loaded, MANIFEST_PATH, Manifest, ManifestFile,
        OrganisationsFile, Problem, ProblemKind, ProgrammeFile, ReportFile, StatementsFile,
        Strictness, SynonymsFile, TourFile, VoicesFile, manifest_file::file_of, release_path,
    },
};

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

    /// The figures of an indicator, if they have been loaded before.
    fn loaded(&self, id: &IndicatorId) -> Option<Loaded<Arc<Dataset>>> {
        let datasets = self.datasets.lock().ok()?;
        datasets
            .iter()
            .find(|dataset| dataset.value.indicator() == id)
            .cloned()
    }

    /// Loads the card of a region.
    ///
    /// # Errors
    /// Why there is no card to show.
    pub async fn card(&self, region: &Arc<Region>) -> Result<Loaded<Arc<Card>>, LoadError> {
        let name = file_of(&self.manifest.files.cards, &region.code);
        let name = name.ok_or_else(|| LoadError::NotFound {
            file: format!("cards/{}", region.code.as_str().to_ascii_lowercase()),
        })?;
        let bytes = read_whole(self.source.as_ref(), name).await?;
        let card = usable(CardFile::read(
            &bytes,
            name.as_str(),
            region,
            &self.catalogue,
            self.strictness,
        ))?;
        Ok(Loaded {
            value: Arc::new(card.value),
            problems: card.problems,
        })
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
        let name = self.manifest.files.geometry.as_ref();
        let geometry = self.optional(name, GeometryFile::read).await?;
        Ok(Loaded {
            value: geometry.value.map(Arc::new),
            problems: geometry.problems,
        })
    }

    /// Loads other words by which indicators are found; none where the publication has none.
    ///
    /// # Errors
    /// Why they cannot be searched by.
    pub async fn synonyms(&self) -> Result<Loaded<Vec<Synonym>>, LoadError> {
        let name = self.manifest.files.synonyms.as_ref();
        let synonyms = self.optional(name, SynonymsFile::read).await?;
        Ok(Loaded {
            value: synonyms.value.unwrap_or_default(),
            problems: synonyms.problems,
        })
    }

    /// Loads the region's programme; nothing where the publication has none.
    ///
    /// # Errors
    /// Why it cannot be shown.
    pub async fn programme(&self) -> Result<Loaded<Option<Arc<Programme>>>, LoadError> {
        let name = self.manifest.files.programme.as_ref();
        let programme = self.optional(name, ProgrammeFile::read).await?;
        Ok(Loaded {
            value: programme.value.map(Arc::new),
            problems: programme.problems,
        })
    }

    /// Loads what the publisher states of the service; nothing where it states nothing.
    ///
    /// # Errors
    /// Why it cannot be shown.
    pub async fn statements(&self) -> Result<Loaded<Statements>, LoadError> {
        let name = self.manifest.files.statements.as_ref();
        let statements = self.optional(name, StatementsFile::read).await?;
        Ok(Loaded {
            value: statements.value.unwrap_or_default(),
            problems: statements.problems,
        })
    }

    /// Loads the annual clock; nothing where the publication has none.
    ///
    /// # Errors
    /// Why it cannot be shown.
    pub async fn annual_clock(&self) -> Result<Loaded<Option<Arc<AnnualClock>>>, LoadError> {
        let name = self.manifest.files.annual_clock.as_ref();
        let clock = self.optional(name, AnnualClockFile::read).await?;
        Ok(Loaded {
            value: clock.value.map(Arc::new),
            problems: clock.problems,
        })
    }

    /// Loads the region's report in a language, or in another where it is not written in that one; nothing where there is none.
    ///
    /// # Errors
    /// Why it cannot be shown.
    pub async fn report(
        &self,
        language: Language,
    ) -> Result<Loaded<Option<Arc<Report>>>, LoadError> {
        let name = self.manifest.files.report(language);
        let report = self.optional(name, ReportFile::read).await?;
        Ok(Loaded {
            value: report.value.map(Arc::new),
            problems: report.problems,
        })
    }

    /// Loads the guided tour of a phenomenon; nothing where it has none.
    ///
    /// # Errors
    /// Why it cannot be shown.
    pub async fn tour(
        &self,
        phenomenon: &PhenomenonId,
    ) -> Result<Loaded<Option<Arc<Tour>>>, LoadError> {
        let name = file_of(&self.manifest.files.tours, phenomenon);
        let tour = self.optional(name, TourFile::read).await?;
        Ok(Loaded {
            value: tour.value.map(Arc::new),
            problems: tour.problems,
        })
    }

    /// Loads what the region has for organisations; nothing of its own where the publication has no such file.
    ///
    /// # Errors
    /// Why it cannot be shown.
    pub async fn organisations(&self) -> Result<Loaded<Arc<Organisations>>, LoadError> {
        let name = self.manifest.files.organisations.as_ref();
        let organisations = self.optional(name, OrganisationsFile::read).await?;
        Ok(Loaded {
            value: Arc::new(organisations.value.unwrap_or_default()),
            problems: organisations.problems,
        })
    }

    /// Loads what people of a region say themselves, the newest first; nothing where nobody has said anything.
    ///
    /// # Errors
    /// Why it cannot be shown.
    pub async fn voices(&self, region: &RegionCode) -> Result<Loaded<Vec<Voice>>, LoadError> {
        let name = file_of(&self.manifest.files.voices, region);
        let read = |bytes: &[u8], file: &str, catalogue: &Catalogue, strictness| {
            VoicesFile::read(bytes, file, region, catalogue, strictness)
        };
        let voices = self.optional(name, read).await?;
        Ok(Loaded {
            value: voices.value.unwrap_or_default(),
            problems: voices.problems,
        })
    }

    /// Loads a file that a publication need not have.
    async fn optional<T>(
        &self,
        name: Option<&FileName>,
        read: impl Fn(&[u8], &str, &Catalogue, Strictness) -> Result<Loaded<T>, Vec<Problem>>,
    ) -> Result<Loaded<Option<T>>, LoadError> {
        let Some(name) = name else {
            return Ok(Loaded {
                value: None,
                problems: Vec::new(),
            });
        };
        let bytes = read_whole(self.source.as_ref(), name).await?;
        let file = usable(read(
            &bytes,
            name.as_str(),
            &self.catalogue,
            self.strictness,
        ))?;
        Ok(Loaded {
            value: Some(file.value),
            problems: file.problems,
        })
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

/// Reads the manifest of the wanted release.
async fn read_manifest(
    source: &dyn PublicationSource,
    wanted: &Wanted,
    strictness: Strictness,
) -> Result<Loaded<Manifest>, LoadError> {
    match wanted {
        Wanted::Newest => read_newest(source, strictness).await,
        Wanted::Release(id) => read_release(source, id, strictness).await,
    }
}

/// Reads the manifest of the newest release.
async fn read_newest(
    source: &dyn PublicationSource,
    strictness: Strictness,
) -> Result<Loaded<Manifest>, LoadError> {
    let bytes = source
        .read(MANIFEST_PATH, Freshness::ThePlaceItself)
        .await?;
    usable(ManifestFile::read(&bytes, MANIFEST_PATH, strictness))
}

/// Reads the manifest of a kept release; a copy that cannot be used may have been cut short, so the place itself is asked then.
async fn read_release(
    source: &dyn PublicationSource,
    id: &ReleaseId,
    strictness: Strictness,
) -> Result<Loaded<Manifest>, LoadError> {
    let path = release_path(id);
    let bytes = source.read(&path, Freshness::AnyCopy).await?;
    if let Ok(manifest) = ManifestFile::read_release(&bytes, id, strictness) {
        return Ok(manifest);
    }
    let bytes = source.read(&path, Freshness::ThePlaceItself).await?;
    usable(ManifestFile::read_release(&bytes, id, strictness))
}

async fn read_catalogue(
    source: &dyn PublicationSource,
    manifest: &Manifest,
    strictness: Strictness,
    extent: Extent,
) -> Result<Loaded<Catalogue>, LoadError> {
    let name = catalogue_file(manifest, extent);
    let bytes = read_whole(source, name).await?;
    usable(CatalogueFile::read(&bytes, name.as_str(), strictness))
}

fn catalogue_file(manifest: &Manifest, extent: Extent) -> &FileName {
    let overview = match extent {
        Extent::Whole => None,
        Extent::Overview(language) => manifest.files.overview(language),
    };
    overview.unwrap_or(&manifest.files.catalogue)
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

    /// A manifest that names no files but a catalogue, and the identifier of its release.
    const MANIFEST: &[u8] = b"{\"version\": \"1.0\", \"release\": {\"id\": \"aef52227baba\", \"date\": \"2026-01-31\"}, \"catalogue\": \"catalogue.0123456789abcdef.json\", \"datasets\": {}}";
    const RELEASE: &str = "aef52227baba";

    /// How often the manifest of a release was asked for how, and whether it could be used.
    fn ask(wanted: &Wanted, copy: &'static [u8], place: &'static [u8]) -> (bool, Vec<Freshness>) {
        let source = Cached {
            copy,
            place,
            asked: Mutex::default(),
        };
        let manifest = pollster::block_on(read_manifest(&source, wanted, Strictness::Strict));
        (manifest.is_ok(), source.asked.into_inner().unwrap())
    }

    #[test]
    fn a_copy_of_a_certain_release_will_do_unless_it_is_cut_short() {
        let release = Wanted::Release(ReleaseId::from_text(RELEASE).unwrap());
        let (copy, both) = (
            Freshness::AnyCopy,
            [Freshness::AnyCopy, Freshness::ThePlaceItself],
        );
        assert_eq!(ask(&release, MANIFEST, CUT), (true, vec![copy]));
        assert_eq!(ask(&release, CUT, MANIFEST), (true, both.to_vec()));
        assert_eq!(ask(&release, CUT, CUT), (false, both.to_vec()));
        let other = Wanted::Release(ReleaseId::from_text("0123456789ab").unwrap());
        assert_eq!(ask(&other, MANIFEST, MANIFEST), (false, both.to_vec()));
    }

    #[test]
    fn a_copy_never_tells_which_release_is_the_newest() {
        let asked = vec![Freshness::ThePlaceItself];
        assert_eq!(ask(&Wanted::Newest, CUT, MANIFEST), (true, asked));
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
