//! Checking a whole publication: every problem of every file in one run.

mod changes;

use std::{path::Path, sync::Arc};

use super::{derived, figures, kept, kept::KeptReleases, strangers};
use crate::{
    model::{Language, Sex, similarity::Feature},
    publication::{
        FileName, Loaded, MANIFEST_PATH, ManifestFile, Problem, ProblemKind, Referent, Strictness,
        manifest_file::file_of, reading::FileReader,
    },
    source::{
        Freshness, Library, LoadError, PublicationSource, folder::FolderSource, library::read_whole,
    },
};

/// Finds every problem of the publication in a folder and of the releases kept there, and every file that belongs to none.
///
/// Where it is not known what the newest release or a kept one names, nobody can tell which files belong to nothing.
pub async fn problems_of_folder(folder: &Path) -> Vec<Problem> {
    let source = FolderSource {
        folder: folder.to_owned(),
    };
    let mut problems = problems(Arc::new(source)).await;
    let newest = kept::newest(folder);
    let kept = KeptReleases::read(folder, None, Strictness::Strict);
    let lacking = kept.lacking(folder, newest.as_ref());
    let strangers = newest
        .filter(|_| kept.are_known_whole())
        .map(|newest| strangers::problems(folder, &newest, &kept.manifests));
    problems.extend(kept.problems);
    problems.extend(lacking);
    problems.extend(strangers.unwrap_or_default());
    problems
}

/// Finds every problem of a publication.
///
/// Without a usable catalogue, figures cannot be held against it; the files are then only looked at one by one.
pub async fn problems(source: Arc<dyn PublicationSource>) -> Vec<Problem> {
    match Library::open(Arc::clone(&source), Strictness::Strict).await {
        Ok(library) => of_library(&library).await,
        Err(error) => {
            let mut problems = problems_of(error);
            problems.extend(of_files_alone(source.as_ref()).await);
            problems
        }
    }
}

/// The problems that show without a catalogue: those of the manifest, and files that are missing, changed or no JSON.
async fn of_files_alone(source: &dyn PublicationSource) -> Vec<Problem> {
    let Ok(bytes) = source.read(MANIFEST_PATH, Freshness::ThePlaceItself).await else {
        return Vec::new();
    };
    let Ok(manifest) = ManifestFile::read(&bytes, MANIFEST_PATH, Strictness::Strict) else {
        return Vec::new();
    };
    let mut problems = manifest.problems;
    let files = &manifest.value.files;
    // What is wrong with the catalogue is told already.
    for name in files.all().filter(|name| **name != files.catalogue) {
        match read_whole(source, name).await {
            Ok(bytes) => {
                let reader = FileReader::new(name.as_str(), Strictness::Strict);
                reader.parse(&bytes);
                problems.extend(reader.into_problems());
            }
            Err(error) => problems.extend(problems_of(error)),
        }
    }
    problems
}

async fn of_library(library: &Library) -> Vec<Problem> {
    let mut problems = library.problems().to_vec();
    let catalogue = library.catalogue();

    for (id, name) in library.manifest().files.datasets.iter() {
        let Some(indicator) = catalogue.indicator(id) else {
            problems.push(unknown(name, Referent::Indicator, id.as_str()));
            continue;
        };
        match library.dataset(id).await {
            Ok(dataset) => {
                let whole = dataset.problems.is_empty();
                problems.extend(dataset.problems);
                let found = figures::coverage(&dataset.value, &catalogue.regions);
                if whole && indicator.coverage.as_ref() != Some(&found) {
                    problems.push(Problem::of_file(
                        name.as_str(),
                        ProblemKind::CoverageDiffers,
                    ));
                }
            }
            Err(error) => problems.extend(problems_of(error)),
        }
    }
    if profiles_differ(library).await {
        problems.push(Problem::of_file(
            library.manifest().files.catalogue.as_str(),
            ProblemKind::ProfileDiffers,
        ));
    }
    for (id, name) in library.manifest().files.explanations.iter() {
        if catalogue.indicator(id).is_none() {
            problems.push(unknown(name, Referent::Indicator, id.as_str()));
            continue;
        }
        match library.explanation(id).await {
            Ok(explanation) => problems.extend(explanation.problems),
            Err(error) => problems.extend(problems_of(error)),
        }
    }
    problems.extend(of_optional_files(library).await);
    problems.extend(changes::problems(library).await);
    for indicator in &catalogue.indicators {
        if !indicator.is_pending()
            && file_of(&library.manifest().files.datasets, &indicator.id).is_none()
        {
            problems.push(Problem::of_file(
                &format!("datasets/{}", indicator.id),
                ProblemKind::MissingFile,
            ));
        }
    }
    // What is made from files that are not whole is not whole either.
    if problems.is_empty() {
        problems.extend(derived::problems(library).await);
    }
    problems
}

/// The problems of the files that a publication need not have.
async fn of_optional_files(library: &Library) -> Vec<Problem> {
    let mut problems = found(library.geometry().await);
    problems.extend(found(library.synonyms().await));
    problems.extend(found(library.programme().await));
    problems.extend(found(library.annual_clock().await));
    problems.extend(found(library.organisations().await));
    problems.extend(found(library.statements().await));
    for language in Language::ALL {
        if file_of(&library.manifest().files.reports, &language.code()).is_some() {
            problems.extend(of_report(library, language).await);
        }
    }
    for (phenomenon, name) in library.manifest().files.tours.iter() {
        if library.catalogue().phenomenon(phenomenon).is_some() {
            problems.extend(found(library.tour(phenomenon).await));
        } else {
            problems.push(unknown(name, Referent::Phenomenon, phenomenon.as_str()));
        }
    }
    for (region, name) in library.manifest().files.voices.iter() {
        if library.catalogue().region(region).is_some() {
            problems.extend(found(library.voices(region).await));
        } else {
            problems.push(unknown(name, Referent::Region, region.as_str()));
        }
    }
    problems
}

/// The problems of the report in a language, or that it is in another one than the manifest says.
async fn of_report(library: &Library, language: Language) -> Vec<Problem> {
    let loaded = library.report(language).await;
    let is_other = loaded.as_ref().is_ok_and(|loaded| {
        let report = loaded.value.as_ref();
        report.is_some_and(|report| report.language != language)
    });
    let name = library.manifest().files.report(language);
    let other = name.filter(|_| is_other).map(|name| {
        let word = language.code().to_owned();
        Problem::at(
            name.as_str(),
            "/language",
            ProblemKind::UnknownWord { word },
        )
    });
    found(loaded).into_iter().chain(other).collect()
}

/// What is wrong with a file, whether it could be used or not.
fn found<T>(loaded: Result<Loaded<T>, LoadError>) -> Vec<Problem> {
    loaded.map_or_else(problems_of, |loaded| loaded.problems)
}

/// Whether a municipality's figures in the catalogue are not those that the datasets have.
async fn profiles_differ(library: &Library) -> bool {
    let similarity = &library.catalogue().similarity;
    for (place, feature) in similarity.features.iter().enumerate() {
        let Feature::Indicator(id, year) = feature else {
            continue;
        };
        // A dataset that cannot be read is told of already.
        let Ok(dataset) = library.dataset(id).await else {
            continue;
        };
        let differs = similarity.profiles.iter().any(|profile| {
            let series = dataset.value.series(&profile.code, Sex::Total);
            let published = series.and_then(|series| series.value(*year).figure());
            published.as_ref() != profile.values.get(place)
        });
        if differs && dataset.problems.is_empty() {
            return true;
        }
    }
    false
}

/// A file that the manifest names for something that is not there.
fn unknown(name: &FileName, to: Referent, id: &str) -> Problem {
    let id = id.to_owned();
    Problem::of_file(name.as_str(), ProblemKind::UnknownReference { to, id })
}

pub(super) fn problems_of(error: LoadError) -> Vec<Problem> {
    match error {
        LoadError::Unusable { problems } => problems,
        LoadError::NotFound { file } => vec![Problem::of_file(&file, ProblemKind::MissingFile)],
        LoadError::Unreachable { file, reason } => {
            vec![Problem::of_file(&file, ProblemKind::Unreadable { reason })]
        }
        LoadError::Refused { file, status } => vec![Problem::of_file(
            &file,
            ProblemKind::Unreadable {
                reason: status.to_string(),
            },
        )],
    }
}
