//! What people say themselves, in a region's content: a file of Markdown for each text, with what must be known of it before it.

use std::{collections::BTreeMap, fs, path::Path};

use super::{listing, markdown, toml_text, typography::keep_numbers_together_in};
use crate::{
    model::{Catalogue, RegionCode, Voice},
    publication::{Problem, ProblemKind, ProseFault, VoicesFile},
};

pub(super) const FOLDER: &str = "voices";

/// Reads every text in and below the folder, by region and the newest first; every other file there is reported.
pub(super) fn read_all(
    folder: &Path,
    catalogue: &Catalogue,
    problems: &mut Vec<Problem>,
) -> BTreeMap<RegionCode, Vec<Voice>> {
    let mut files = Vec::new();
    collect(folder, FOLDER, &mut files, problems);
    let mut voices: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for file in files {
        if let Some((region, voice)) = read(folder, &file, catalogue, problems) {
            voices.entry(region).or_default().push(voice);
        }
    }
    for voices in voices.values_mut() {
        // Those of one day stay in the order of their files.
        voices.sort_by_key(|voice| std::cmp::Reverse(voice.date));
    }
    voices
}

/// Collects the files of Markdown in and below an inner folder, in the order of their names.
fn collect(folder: &Path, inner: &str, files: &mut Vec<String>, problems: &mut Vec<Problem>) {
    let names = match listing::names(folder, inner) {
        Ok(names) => names,
        Err(problem) => return problems.push(problem),
    };
    for name in names {
        let path = format!("{inner}/{name}");
        // A link to a folder is none of its own, and may lead back to where it stands.
        let is_folder = fs::symlink_metadata(folder.join(&path)).is_ok_and(|entry| entry.is_dir());
        if is_folder {
            collect(folder, &path, files, problems);
        } else if toml_text::has_ending(&path, "md") {
            files.push(path);
        } else {
            problems.push(Problem::of_file(&path, ProblemKind::UnknownFile));
        }
    }
}

fn read(
    folder: &Path,
    file: &str,
    catalogue: &Catalogue,
    problems: &mut Vec<Problem>,
) -> Option<(RegionCode, Voice)> {
    let text = match fs::read_to_string(folder.join(file)) {
        Ok(text) => text,
        Err(error) => {
            let reason = error.to_string();
            problems.push(Problem::of_file(file, ProblemKind::Unreadable { reason }));
            return None;
        }
    };
    let Some((front_matter, body)) = toml_text::front_matter(&text) else {
        let kind = ProblemKind::Prose(ProseFault::NoFrontMatter);
        problems.push(Problem::of_file(file, kind));
        return None;
    };
    let (prose, refusals) = markdown::read(body);
    if prose.is_none() && refusals.is_empty() {
        problems.push(Problem::of_file(file, ProblemKind::NothingToShow));
    }
    let voice = toml_text::parse(&front_matter, file, problems).and_then(|mut value| {
        if let Some(title) = value.get_mut("title") {
            keep_numbers_together_in(title);
        }
        VoicesFile::read_front_matter(&value, prose, file, catalogue, problems)
    });
    let before = text.len() - body.len();
    for (start, fault) in refusals {
        let place = toml_text::line_and_column(&text, before + start);
        problems.push(Problem::at(file, place, ProblemKind::Prose(fault)));
    }
    voice
}
