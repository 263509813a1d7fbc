//! The releases that the folder of a publication keeps, and whether all their files are there.

use std::{
    collections::BTreeMap,
    fs,
    io::{self, ErrorKind},
    path::Path,
};

use crate::{
    model::ReleaseId,
    publication::{
        FileName, MANIFEST_PATH, Manifest, ManifestFile, Problem, ProblemKind, RELEASES_FOLDER,
        Strictness, release_path,
    },
};

/// The releases that a folder keeps.
#[derive(Debug, Default)]
pub struct KeptReleases {
    /// The manifest of each that can be read, by its identifier.
    pub manifests: BTreeMap<ReleaseId, Manifest>,
    /// What is wrong with the manifests, those that cannot be read among them.
    pub problems: Vec<Problem>,
}

impl KeptReleases {
    /// Reads the manifests of all releases that a folder keeps, but of none that is `passed_over`.
    ///
    /// Whatever else lies beside them is nobody's: only a name that is an identifier makes a file a release.
    pub fn read(folder: &Path, passed_over: Option<&ReleaseId>, strictness: Strictness) -> Self {
        let mut kept = Self::default();
        let ids = match ids(folder) {
            Ok(ids) => ids,
            Err(error) => {
                kept.problems.push(unreadable(RELEASES_FOLDER, &error));
                return kept;
            }
        };
        for id in ids.into_iter().filter(|id| Some(id) != passed_over) {
            let path = release_path(&id);
            let read = fs::read(folder.join(&path))
                .map_err(|error| vec![unreadable(&path, &error)])
                .and_then(|bytes| ManifestFile::read_release(&bytes, &id, strictness));
            match read {
                Ok(manifest) => {
                    kept.problems.extend(manifest.problems);
                    kept.manifests.insert(id, manifest.value);
                }
                Err(problems) => kept.problems.extend(problems),
            }
        }
        kept
    }

    /// Whether nothing hides what files a release names: a manifest that cannot be read, or one with something new in it.
    pub fn are_known_whole(&self) -> bool {
        let is_harmless = |problem: &Problem| matches!(problem.kind, ProblemKind::UnknownField(_));
        self.problems.iter().all(is_harmless)
    }

    /// The files that a release lacks, one problem for each release and file.
    ///
    /// What the newest release lacks too is told of that one already. Where others are kept, it lacks a copy of its
    /// manifest that is not there: embeds that are frozen to it would find nothing once another follows.
    pub fn lacking(&self, folder: &Path, newest: Option<&Manifest>) -> Vec<Problem> {
        // Releases have most files in common, and each is read once.
        let mut are_whole: BTreeMap<&FileName, bool> = newest
            .into_iter()
            .flat_map(|manifest| manifest.files.all())
            .map(|name| (name, true))
            .collect();
        let mut problems = Vec::new();
        let newest_id = newest.and_then(|manifest| ReleaseId::from_text(&manifest.release.id));
        if let Some(id) = newest_id.filter(|_| !self.manifests.is_empty()) {
            let path = release_path(&id);
            if !folder.join(&path).exists() {
                let kind = ProblemKind::ReleaseNotWhole { path };
                problems.push(Problem::of_file(MANIFEST_PATH, kind));
            }
        }
        for (id, manifest) in &self.manifests {
            for name in manifest.files.all() {
                let is_whole = *are_whole.entry(name).or_insert_with(|| {
                    fs::read(folder.join(name.as_str())).is_ok_and(|bytes| name.matches(&bytes))
                });
                if !is_whole {
                    let path = name.as_str().to_owned();
                    let kind = ProblemKind::ReleaseNotWhole { path };
                    problems.push(Problem::of_file(&release_path(id), kind));
                }
            }
        }
        problems
    }
}

/// The manifest of the release that a folder's readers get, if it can be read.
pub(super) fn newest(folder: &Path) -> Option<Manifest> {
    let bytes = fs::read(folder.join(MANIFEST_PATH)).ok()?;
    let manifest = ManifestFile::read(&bytes, MANIFEST_PATH, Strictness::Tolerant);
    manifest.ok().map(|manifest| manifest.value)
}

/// The identifiers of all releases that a folder keeps, in order; none where it is of a time before releases were kept.
fn ids(folder: &Path) -> io::Result<Vec<ReleaseId>> {
    let entries = match fs::read_dir(folder.join(RELEASES_FOLDER)) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    let mut ids = Vec::new();
    for entry in entries {
        let name = entry?.file_name();
        let id = name.to_str().and_then(|name| name.strip_suffix(".json"));
        ids.extend(id.and_then(ReleaseId::from_text));
    }
    ids.sort();
    Ok(ids)
}

fn unreadable(path: &str, error: &io::Error) -> Problem {
    let reason = error.to_string();
    Problem::of_file(path, ProblemKind::Unreadable { reason })
}
