//! Guided tours, in a region's content: a file of Markdown for each phenomenon in each language.

mod script;

use std::{collections::BTreeMap, fs, path::Path};

use self::script::Script;
use super::{listing, toml_text};
use crate::{
    model::{Catalogue, Language, PhenomenonId, Tour, tour::TourText},
    publication::{Problem, ProblemKind, Referent, TourFault},
};

pub(super) const FOLDER: &str = "tours";

/// A tour in one language.
struct Written {
    language: Language,
    file: String,
    script: Script,
}

/// Reads the tour of every phenomenon that has one; every other file is reported.
pub(super) fn read(
    folder: &Path,
    catalogue: &Catalogue,
    problems: &mut Vec<Problem>,
) -> BTreeMap<PhenomenonId, Tour> {
    let mut written: BTreeMap<PhenomenonId, Vec<Written>> = BTreeMap::new();
    for name in names(folder, FOLDER, problems) {
        let inner = format!("{FOLDER}/{name}");
        let is_folder = folder.join(&inner).is_dir();
        let Some(language) = Language::from_code(&name).filter(|_| is_folder) else {
            problems.push(Problem::of_file(&inner, ProblemKind::UnknownFile));
            continue;
        };
        for name in names(folder, &inner, problems) {
            let file = format!("{inner}/{name}");
            let Some(phenomenon) = phenomenon_of(&name, &file, catalogue, problems) else {
                continue;
            };
            if let Some(script) = read_file(folder, &file, &phenomenon, catalogue, problems) {
                written.entry(phenomenon).or_default().push(Written {
                    language,
                    file,
                    script,
                });
            }
        }
    }
    let tours = written.into_iter().filter_map(|(phenomenon, written)| {
        let tour = in_all_languages(written, problems)?;
        Some((phenomenon, tour))
    });
    tours.collect()
}

fn names(folder: &Path, inner: &str, problems: &mut Vec<Problem>) -> Vec<String> {
    match listing::names(folder, inner) {
        Ok(names) => names.into_iter().collect(),
        Err(problem) => {
            problems.push(problem);
            Vec::new()
        }
    }
}

/// The phenomenon by whose identifier a file is called.
fn phenomenon_of(
    name: &str,
    file: &str,
    catalogue: &Catalogue,
    problems: &mut Vec<Problem>,
) -> Option<PhenomenonId> {
    let stem = name
        .strip_suffix(".md")
        .filter(|_| toml_text::has_ending(name, "md"));
    let Some(stem) = stem else {
        problems.push(Problem::of_file(file, ProblemKind::UnknownFile));
        return None;
    };
    let known = PhenomenonId::from_text(stem).filter(|id| catalogue.phenomenon(id).is_some());
    if known.is_none() {
        let (to, id) = (Referent::Phenomenon, stem.to_owned());
        problems.push(Problem::of_file(
            file,
            ProblemKind::UnknownReference { to, id },
        ));
    }
    known
}

fn read_file(
    folder: &Path,
    file: &str,
    phenomenon: &PhenomenonId,
    catalogue: &Catalogue,
    problems: &mut Vec<Problem>,
) -> Option<Script> {
    match fs::read_to_string(folder.join(file)) {
        Ok(text) => script::read(&text, file, phenomenon, catalogue, problems),
        Err(error) => {
            let reason = error.to_string();
            problems.push(Problem::of_file(file, ProblemKind::Unreadable { reason }));
            None
        }
    }
}

/// Joins a tour that is written in several languages; in each of them, every step must show the same.
fn in_all_languages(mut written: Vec<Written>, problems: &mut Vec<Problem>) -> Option<Tour> {
    written.sort_by_key(|one| one.language);
    let first = written.first()?;
    for other in written.iter().skip(1) {
        if let Some(place) = first.script.where_differs(&other.script) {
            let file = first.file.clone();
            let kind = ProblemKind::Tour(TourFault::StepsDiffer { file });
            problems.push(Problem::at(&other.file, place, kind));
        }
    }
    let steps: Vec<_> = first.script.shown().cloned().collect();
    let indicator = steps.first()?.placement.indicator.clone();
    let texts = written.into_iter().map(|one| TourText {
        language: one.language,
        title: one.script.title,
        introduction: one.script.introduction,
        passages: one.script.steps.into_iter().map(|step| step.said).collect(),
    });
    Some(Tour {
        indicator,
        steps,
        texts: texts.collect(),
    })
}
