//! Checking a whole publication: every problem of every file in one run.

use std::sync::Arc;

use super::figures;
use crate::{
    model::{Sex, similarity::Feature},
    publication::{Problem, ProblemKind, Strictness, manifest_file::file_of},
    source::{Library, LoadError, PublicationSource},
};

/// Finds every problem of a publication.
pub async fn problems(source: Arc<dyn PublicationSource>) -> Vec<Problem> {
    let library = match Library::open(source, Strictness::Strict).await {
        Ok(library) => library,
        Err(error) => return problems_of(error),
    };
    let mut problems = library.problems().to_vec();
    let catalogue = library.catalogue();

    for (id, name) in library.manifest().datasets.iter() {
        let Some(indicator) = catalogue.indicator(id) else {
            problems.push(unknown_indicator(name.as_str(), id.as_str()));
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
    if profiles_differ(&library).await {
        problems.push(Problem::of_file(
            library.manifest().catalogue.as_str(),
            ProblemKind::ProfileDiffers,
        ));
    }
    for (id, name) in library.manifest().explanations.iter() {
        if catalogue.indicator(id).is_none() {
            problems.push(unknown_indicator(name.as_str(), id.as_str()));
            continue;
        }
        match library.explanation(id).await {
            Ok(explanation) => problems.extend(explanation.problems),
            Err(error) => problems.extend(problems_of(error)),
        }
    }
    for indicator in &catalogue.indicators {
        if !indicator.is_pending() && file_of(&library.manifest().datasets, &indicator.id).is_none()
        {
            problems.push(Problem::of_file(
                &format!("datasets/{}", indicator.id),
                ProblemKind::MissingFile,
            ));
        }
    }
    problems
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

fn unknown_indicator(file: &str, id: &str) -> Problem {
    Problem::of_file(file, ProblemKind::UnknownReference { id: id.to_owned() })
}

fn problems_of(error: LoadError) -> Vec<Problem> {
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
