//! Whether the change file says what the rest of the publication says.

use super::problems_of;
use crate::{
    model::{
        Catalogue, Dataset, Indicator,
        changes::{IndicatorChanges, IndicatorStanding, RegionStanding},
    },
    publication::{ChangesSince, Problem, ProblemKind},
    source::Library,
};

/// Finds every problem of the change file; without one there is none.
pub(super) async fn problems(library: &Library) -> Vec<Problem> {
    let loaded = match library.changes().await {
        Ok(loaded) => loaded,
        Err(error) => return problems_of(error),
    };
    let (Some(name), Some(since)) = (&library.manifest().files.changes, loaded.value) else {
        return loaded.problems;
    };
    let mut problems = loaded.problems;
    for id in that_differ(library, &since).await {
        problems.push(Problem::of_file(
            name.as_str(),
            ProblemKind::ChangesDiffer { id },
        ));
    }
    problems
}

/// The codes and identifiers of regions and indicators of which the changes say what is not so.
async fn that_differ(library: &Library, since: &ChangesSince) -> Vec<String> {
    let catalogue = library.catalogue();
    let mut differ = Vec::new();
    for region in &since.changes.regions {
        let is_gone = region.standing == RegionStanding::Gone;
        if is_gone == catalogue.region(&region.code).is_some() {
            differ.push(region.code.to_string());
        }
    }
    for changes in &since.changes.indicators {
        let dataset = match library.dataset(&changes.id).await {
            Ok(loaded) if loaded.problems.is_empty() => Some(loaded.value),
            // What cannot be read whole is told of already; what is listed without figures has no file.
            _ if has_dataset(library, changes) => continue,
            _ => None,
        };
        if !agrees(changes, catalogue, dataset.as_deref()) {
            differ.push(changes.id.to_string());
        }
    }
    differ
}

fn has_dataset(library: &Library, changes: &IndicatorChanges) -> bool {
    let mut datasets = library.manifest().files.datasets.iter();
    datasets.any(|(id, _)| *id == changes.id)
}

fn agrees(changes: &IndicatorChanges, catalogue: &Catalogue, dataset: Option<&Dataset>) -> bool {
    let indicator = catalogue.indicator(&changes.id);
    stands(changes, indicator.map(AsRef::as_ref)) && figures_agree(changes, dataset)
}

/// Whether the indicator is listed, and with as many decimals, as the changes say.
fn stands(changes: &IndicatorChanges, indicator: Option<&Indicator>) -> bool {
    let Some(indicator) = indicator else {
        return changes.standing == IndicatorStanding::Gone;
    };
    let has_figures = !indicator.is_pending();
    let is_as_said = match changes.standing {
        IndicatorStanding::Gone => false,
        IndicatorStanding::FirstFigures => has_figures,
        IndicatorStanding::WithoutFigures => !has_figures,
        IndicatorStanding::Stays | IndicatorStanding::New => true,
    };
    is_as_said && changes.decimals == indicator.decimals
}

/// Whether each figure is the one that the changes say there is, and where they say none there is none.
fn figures_agree(changes: &IndicatorChanges, dataset: Option<&Dataset>) -> bool {
    let decimals = changes.decimals;
    changes.series.iter().all(|series| {
        let published = dataset.and_then(|it| it.series(series.region(), series.sex()));
        series.figures().iter().all(|(year, change)| {
            let figure = published.and_then(|series| series.value(*year).figure());
            let [is, said] = [figure, change.after()]
                .map(|figure| figure.map(|figure| figure.to_scaled(decimals)));
            is == said
        })
    })
}
