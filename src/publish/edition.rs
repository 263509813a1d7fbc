//! A whole publication that was read: to be compared with another, or to tell other services of it.

use std::{path::Path, sync::Arc};

use super::check;
use crate::{
    model::{
        Catalogue, Changes, Dataset, Explanation, IndicatorId, Language, PhenomenonId, Report,
        Tour, changes::PublishedState,
    },
    publication::{ChangesSince, FileName, Loaded, Manifest, Problem, Severity, Strictness},
    source::{Library, LoadError, PublicationSource, folder::FolderSource, library::read_whole},
};

/// A whole publication, without anything that could not be read: what is left out would be taken for gone.
#[derive(Debug)]
pub struct Edition {
    /// Its release, and its files.
    pub manifest: Manifest,
    /// What it is about.
    pub catalogue: Arc<Catalogue>,
    datasets: Vec<Arc<Dataset>>,
    explanations: Vec<(IndicatorId, Explanation)>,
    /// The region's report in Finnish, or in another language where it is not written in that one.
    pub report: Option<Arc<Report>>,
    /// The guided tour of each phenomenon that has one.
    pub tours: Vec<(PhenomenonId, Arc<Tour>)>,
    /// Its change file as it was published.
    pub changes: Option<(FileName, Vec<u8>)>,
    /// What that file tells.
    pub told: Option<Arc<ChangesSince>>,
}

impl Edition {
    /// Reads the publication in a folder; problems name their files with it.
    ///
    /// # Errors
    /// Every problem that `check` finds in its files, where there is an error among them.
    pub fn read_folder(folder: &Path) -> Result<Loaded<Self>, Vec<Problem>> {
        let source = FolderSource {
            folder: folder.to_owned(),
        };
        let in_folder = |mut problem: Problem| {
            problem.file = folder.join(&problem.file).display().to_string();
            problem
        };
        let named = |problems: Vec<Problem>| problems.into_iter().map(in_folder).collect();
        match pollster::block_on(Self::read(Arc::new(source))) {
            Ok(loaded) => Ok(Loaded {
                value: loaded.value,
                problems: named(loaded.problems),
            }),
            Err(problems) => Err(named(problems)),
        }
    }

    /// Reads a publication.
    ///
    /// # Errors
    /// Every problem that `check` finds in its files, where there is an error among them.
    pub async fn read(source: Arc<dyn PublicationSource>) -> Result<Loaded<Self>, Vec<Problem>> {
        let problems = check::problems(Arc::clone(&source)).await;
        let has_error = |problem: &Problem| problem.kind.severity() == Severity::Error;
        if problems.iter().any(has_error) {
            return Err(problems);
        }
        let value = Self::load(source).await.map_err(check::problems_of)?;
        Ok(Loaded { value, problems })
    }

    async fn load(source: Arc<dyn PublicationSource>) -> Result<Self, LoadError> {
        let library = Library::open(Arc::clone(&source), Strictness::Tolerant).await?;
        let files = &library.manifest().files;
        let mut datasets = Vec::new();
        for (id, _) in files.datasets.iter() {
            datasets.push(library.dataset(id).await?.value);
        }
        let mut explanations = Vec::new();
        for (id, _) in files.explanations.iter() {
            explanations.push((id.clone(), library.explanation(id).await?.value));
        }
        let mut tours = Vec::new();
        for (phenomenon, _) in files.tours.iter() {
            let tour = library.tour(phenomenon).await?.value;
            tours.extend(tour.map(|tour| (phenomenon.clone(), tour)));
        }
        let changes = match &files.changes {
            Some(name) => Some((name.clone(), read_whole(source.as_ref(), name).await?)),
            None => None,
        };
        Ok(Self {
            manifest: library.manifest().clone(),
            catalogue: Arc::clone(library.catalogue()),
            datasets,
            explanations,
            report: library.report(Language::Finnish).await?.value,
            tours,
            changes,
            told: library.changes().await?.value,
        })
    }

    /// The figures of an indicator, if it has any.
    pub fn dataset(&self, id: &IndicatorId) -> Option<&Dataset> {
        let mut datasets = self.datasets.iter();
        let dataset = datasets.find(|dataset| dataset.indicator() == id)?;
        Some(dataset.as_ref())
    }

    /// What it says.
    pub fn state(&self) -> PublishedState<'_> {
        PublishedState {
            catalogue: &self.catalogue,
            datasets: self.datasets.iter().map(AsRef::as_ref).collect(),
            explanations: self
                .explanations
                .iter()
                .map(|(id, explanation)| (id, explanation))
                .collect(),
        }
    }

    /// What changed from this publication to a later state.
    pub fn changes_until(&self, later: &PublishedState<'_>) -> ChangesSince {
        ChangesSince {
            release: self.manifest.release.clone(),
            changes: Changes::between(&self.state(), later),
        }
    }
}
