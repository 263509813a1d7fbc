//! Files in the folder of a publication that do not belong to it.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs, io,
    path::Path,
};

use crate::{
    model::ReleaseId,
    publication::{FileName, MANIFEST_PATH, Manifest, Problem, ProblemKind, release_path},
};

/// The endings of copies that a web server sends in place of a file.
pub(super) const COMPRESSED: [&str; 2] = [".br", ".gz"];

/// Finds every file in and below the folder that neither the newest release nor a kept one names.
pub(super) fn problems(
    folder: &Path,
    newest: &Manifest,
    kept: &BTreeMap<ReleaseId, Manifest>,
) -> Vec<Problem> {
    let named: BTreeSet<String> = kept
        .values()
        .chain([newest])
        .flat_map(|manifest| manifest.files.all())
        .map(FileName::as_str)
        .chain([MANIFEST_PATH])
        .map(str::to_owned)
        .chain(kept.keys().map(release_path))
        .collect();
    let mut problems = Vec::new();
    collect(folder, "", &named, &mut problems);
    problems.sort_by(|one, other| one.file.cmp(&other.file));
    problems
}

fn collect(folder: &Path, inner: &str, named: &BTreeSet<String>, problems: &mut Vec<Problem>) {
    let mut look = || -> io::Result<()> {
        for entry in fs::read_dir(folder.join(inner))? {
            let entry = entry?;
            let path = format!("{inner}{}", entry.file_name().to_string_lossy());
            if entry.file_type()?.is_dir() {
                collect(folder, &format!("{path}/"), named, problems);
            } else if !belongs(&path, named) {
                problems.push(Problem::of_file(&path, ProblemKind::UnusedFile));
            }
        }
        Ok(())
    };
    if let Err(error) = look() {
        let reason = error.to_string();
        let whole = folder.display().to_string();
        let file = if inner.is_empty() { &whole } else { inner };
        problems.push(Problem::of_file(file, ProblemKind::Unreadable { reason }));
    }
}

fn belongs(path: &str, named: &BTreeSet<String>) -> bool {
    let whole = COMPRESSED
        .iter()
        .find_map(|ending| path.strip_suffix(ending))
        .unwrap_or(path);
    named.contains(whole)
}
