//! What a publication holds beside its catalogue, loaded when it is asked for.

use std::sync::Arc;

use super::{
    Library,
    arrival::{read_whole, usable},
};
use crate::{
    model::{
        AnnualClock, Card, Catalogue, Dataset, Explanation, Geometry, IndicatorId, Language,
        Organisations, PhenomenonId, Programme, Region, RegionCode, Report, Statements, Synonym,
        Tour, Voice,
    },
    publication::{
        AnnualClockFile, CardFile, ChangesFile, ChangesSince, DatasetFile, ExplanationFile,
        FileName, GeometryFile, Loaded, OrganisationsFile, Problem, ProgrammeFile, ReportFile,
        StatementsFile, Strictness, SynonymsFile, TourFile, VoicesFile, manifest_file::file_of,
    },
    source::LoadError,
};

impl Library {
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
        let read = |bytes: &[u8], file: &str, catalogue: &Catalogue, strictness| {
            DatasetFile::read(bytes, file, id, catalogue, strictness)
        };
        let dataset = self.opened(name, read).await?.map(Arc::new);
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
        let read = |bytes: &[u8], file: &str, catalogue: &Catalogue, strictness| {
            CardFile::read(bytes, file, region, catalogue, strictness)
        };
        Ok(self.opened(name, read).await?.map(Arc::new))
    }

    /// Loads the explanation of an indicator; one that has none is explained by nothing.
    ///
    /// # Errors
    /// Why the explanation cannot be shown.
    pub async fn explanation(&self, id: &IndicatorId) -> Result<Loaded<Explanation>, LoadError> {
        let name = file_of(&self.manifest.files.explanations, id);
        let read = |bytes: &[u8], file: &str, _: &Catalogue, strictness| {
            ExplanationFile::read(bytes, file, strictness)
        };
        let explanation = self.optional(name, read).await?;
        Ok(explanation.map(Option::unwrap_or_default))
    }

    /// Loads the outlines of the municipalities; nothing where the publication has none.
    ///
    /// # Errors
    /// Why they cannot be shown.
    pub async fn geometry(&self) -> Result<Loaded<Option<Arc<Geometry>>>, LoadError> {
        let name = self.manifest.files.geometry.as_ref();
        let geometry = self.optional(name, GeometryFile::read).await?;
        Ok(geometry.map(|geometry| geometry.map(Arc::new)))
    }

    /// Loads other words by which indicators are found; none where the publication has none.
    ///
    /// # Errors
    /// Why they cannot be searched by.
    pub async fn synonyms(&self) -> Result<Loaded<Vec<Synonym>>, LoadError> {
        let name = self.manifest.files.synonyms.as_ref();
        let synonyms = self.optional(name, SynonymsFile::read).await?;
        Ok(synonyms.map(Option::unwrap_or_default))
    }

    /// Loads the region's programme; nothing where the publication has none.
    ///
    /// # Errors
    /// Why it cannot be shown.
    pub async fn programme(&self) -> Result<Loaded<Option<Arc<Programme>>>, LoadError> {
        let name = self.manifest.files.programme.as_ref();
        let programme = self.optional(name, ProgrammeFile::read).await?;
        Ok(programme.map(|programme| programme.map(Arc::new)))
    }

    /// Loads what the publisher states of the service; nothing where it states nothing.
    ///
    /// # Errors
    /// Why it cannot be shown.
    pub async fn statements(&self) -> Result<Loaded<Statements>, LoadError> {
        let name = self.manifest.files.statements.as_ref();
        let statements = self.optional(name, StatementsFile::read).await?;
        Ok(statements.map(Option::unwrap_or_default))
    }

    /// Loads the annual clock; nothing where the publication has none.
    ///
    /// # Errors
    /// Why it cannot be shown.
    pub async fn annual_clock(&self) -> Result<Loaded<Option<Arc<AnnualClock>>>, LoadError> {
        let name = self.manifest.files.annual_clock.as_ref();
        let clock = self.optional(name, AnnualClockFile::read).await?;
        Ok(clock.map(|clock| clock.map(Arc::new)))
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
        Ok(report.map(|report| report.map(Arc::new)))
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
        Ok(tour.map(|tour| tour.map(Arc::new)))
    }

    /// Loads what the region has for organisations; nothing of its own where the publication has no such file.
    ///
    /// # Errors
    /// Why it cannot be shown.
    pub async fn organisations(&self) -> Result<Loaded<Arc<Organisations>>, LoadError> {
        let name = self.manifest.files.organisations.as_ref();
        let organisations = self.optional(name, OrganisationsFile::read).await?;
        Ok(organisations.map(|organisations| Arc::new(organisations.unwrap_or_default())))
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
        Ok(voices.map(Option::unwrap_or_default))
    }

    /// Loads what changed since an earlier release; nothing where the publication was compared with none.
    ///
    /// # Errors
    /// Why the changes cannot be told.
    pub async fn changes(&self) -> Result<Loaded<Option<Arc<ChangesSince>>>, LoadError> {
        let name = self.manifest.files.changes.as_ref();
        let changes = self.optional(name, ChangesFile::read).await?;
        Ok(changes.map(|changes| changes.map(Arc::new)))
    }

    /// Loads a file that a publication need not have.
    async fn optional<T>(
        &self,
        name: Option<&FileName>,
        read: impl Fn(&[u8], &str, &Catalogue, Strictness) -> Result<Loaded<T>, Vec<Problem>>,
    ) -> Result<Loaded<Option<T>>, LoadError> {
        match name {
            Some(name) => Ok(self.opened(name, read).await?.map(Some)),
            None => Ok(Loaded {
                value: None,
                problems: Vec::new(),
            }),
        }
    }

    /// Loads a file of the publication.
    async fn opened<T>(
        &self,
        name: &FileName,
        read: impl Fn(&[u8], &str, &Catalogue, Strictness) -> Result<Loaded<T>, Vec<Problem>>,
    ) -> Result<Loaded<T>, LoadError> {
        let bytes = read_whole(self.source.as_ref(), name).await?;
        usable(read(
            &bytes,
            name.as_str(),
            &self.catalogue,
            self.strictness,
        ))
    }
}
