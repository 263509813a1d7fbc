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
