//! The region's report, in a region's content: a file of Markdown for each chapter in each language.

mod chapter;

use std::{collections::BTreeMap, fs, path::Path};

use super::{listing, toml_text, typography::keep_numbers_together_in};
use crate::{
    model::{Anchor, Catalogue, Chapter, Language, Report},
    publication::{Problem, ProblemKind, ReportFault, ReportFile},
};

pub(super) const FOLDER: &str = "report";
const DETAILS: &str = "report.toml";

/// Reads the report in every language that has a folder with chapters; every other file is reported.
pub(super) fn read(
    folder: &Path,
    catalogue: &Catalogue,
    problems: &mut Vec<Problem>,
) -> BTreeMap<Language, Report> {
    let names = match listing::names(folder, FOLDER) {
        Ok(names) => names,
        Err(problem) => {
            problems.push(problem);
            return BTreeMap::new();
        }
    };
    let path = format!("{FOLDER}/{DETAILS}");
    let mut value = toml_text::read(folder, &path, problems);
    keep_numbers_together_in(&mut value);
    let details = ReportFile::read_details(&value, &path, problems);
    let mut reports = BTreeMap::new();
    for name in names.iter().filter(|name| *name != DETAILS) {
        let inner = format!("{FOLDER}/{name}");
        let is_folder = folder.join(&inner).is_dir();
        let Some(language) = Language::from_code(name).filter(|_| is_folder) else {
            problems.push(Problem::of_file(&inner, ProblemKind::UnknownFile));
            continue;
        };
        let chapters = read_chapters(folder, &inner, catalogue, problems);
        if chapters.is_empty() {
            problems.push(Problem::of_file(&inner, ProblemKind::NothingToShow));
        } else if let Some(details) = &details {
            reports.insert(language, details.with_chapters(language, chapters));
        }
    }
    if reports.is_empty() && problems.is_empty() {
        problems.push(Problem::of_file(FOLDER, ProblemKind::NothingToShow));
    }
    reports
}

/// Reads the chapters of a language in the order of their files' names.
fn read_chapters(
    folder: &Path,
    inner: &str,
    catalogue: &Catalogue,
    problems: &mut Vec<Problem>,
) -> Vec<Chapter> {
    let names = listing::names(folder, inner).unwrap_or_else(|problem| {
        problems.push(problem);
        std::collections::BTreeSet::new()
    });
    let mut chapters: Vec<Chapter> = Vec::new();
    for name in names {
        let file = format!("{inner}/{name}");
        if !toml_text::has_ending(&file, "md") {
            problems.push(Problem::of_file(&file, ProblemKind::UnknownFile));
            continue;
        }
        let Some(anchor) = anchor_of(&name) else {
            let kind = ProblemKind::Report(ReportFault::ChapterName);
            problems.push(Problem::of_file(&file, kind));
            continue;
        };
        if chapters.iter().any(|chapter| chapter.anchor == anchor) {
            let id = anchor.to_string();
            problems.push(Problem::of_file(&file, ProblemKind::Duplicate { id }));
            continue;
        }
        match fs::read_to_string(folder.join(&file)) {
            Ok(text) => chapters.extend(chapter::read(&text, &file, anchor, catalogue, problems)),
            Err(error) => {
                let reason = error.to_string();
                problems.push(Problem::of_file(&file, ProblemKind::Unreadable { reason }));
            }
        }
    }
    chapters
}

/// By what a link leads to the chapter of a file: its name without the number before and the ending after it.
fn anchor_of(name: &str) -> Option<Anchor> {
    let (number, rest) = name.strip_suffix(".md")?.split_once('-')?;
    let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    Anchor::from_text(rest).filter(|_| is_number)
}
