//! Files that are made from others, held against them: overviews and cards.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

use crate::{
    model::{Card, Dataset, IndicatorId, Language},
    publication::{
        CardFile, CatalogueFile, FileName, Problem, ProblemKind, Referent, manifest_file::file_of,
    },
    source::{Extent, Library, LoadError},
};

use super::check::problems_of;

/// The problems of every overview and card, and of those that say something else than the files they are made from,
/// which must be whole.
pub(super) async fn problems(library: &Library) -> Vec<Problem> {
    let mut problems = Vec::new();
    let files = &library.manifest().files;
    for language in Language::ALL {
        let Some(name) = files.overview(language) else {
            continue;
        };
        match library.to_extent(Extent::Overview(language)).await {
            Ok(overview) => problems.extend(overview.catalogue_problems().iter().cloned()),
            Err(error) => problems.extend(problems_of(error)),
        }
        let made = CatalogueFile::of(&library.catalogue().overview(language));
        problems.extend(differs(library, name, &made).await);
    }
    let Some(datasets) = datasets(library).await else {
        return problems;
    };
    let since = match library.changes().await {
        Ok(changes) => changes.value,
        Err(error) => {
            problems.extend(problems_of(error));
            return problems;
        }
    };
    problems.extend(missing_cards(library));
    for (code, name) in files.cards.iter() {
        let Some(region) = library.catalogue().region(code) else {
            let kind = ProblemKind::UnknownReference {
                to: Referent::Region,
                id: code.to_string(),
            };
            problems.push(Problem::of_file(name.as_str(), kind));
            continue;
        };
        match library.card(region).await {
            Ok(card) => problems.extend(card.problems),
            Err(error) => problems.extend(problems_of(error)),
        }
        let card = Card::of(library.catalogue(), |id| datasets.get(id), region);
        let card = match &since {
            Some(since) => card.with_changes(&since.changes, since.release.date),
            None => card,
        };
        let made = CardFile::of(&card, library.catalogue());
        problems.extend(differs(library, name, &made).await);
    }
    problems
}

/// The figures of every indicator, unless one does not come any more.
async fn datasets(library: &Library) -> Option<BTreeMap<IndicatorId, Dataset>> {
    let mut datasets = BTreeMap::new();
    for (id, _) in library.manifest().files.datasets.iter() {
        let loaded = library.dataset(id).await.ok()?;
        datasets.insert(id.clone(), loaded.value.as_ref().clone());
    }
    Some(datasets)
}

/// The cards that are missing, where there are any.
fn missing_cards(library: &Library) -> Vec<Problem> {
    let cards = &library.manifest().files.cards;
    Card::regions(library.catalogue())
        .filter(|region| !cards.is_empty() && file_of(cards, &region.code).is_none())
        .map(|region| {
            let file = format!("cards/{}", region.code.as_str().to_ascii_lowercase());
            Problem::of_file(&file, ProblemKind::MissingFile)
        })
        .collect()
}

/// A problem where a file is not what is made now; one that cannot be read is told of already.
async fn differs(library: &Library, name: &FileName, made: &impl Serialize) -> Option<Problem> {
    let bytes: Result<_, LoadError> = library.file(name).await;
    let published: Value = serde_json::from_slice(&bytes.ok()?).ok()?;
    let made = serde_json::to_value(made).ok()?;
    let problem = || Problem::of_file(name.as_str(), ProblemKind::DerivedDiffers);
    (published != made).then(problem)
}
