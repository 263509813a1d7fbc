//! Letting old releases go: exactly they, and the files that only they name.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    io::{self, ErrorKind},
    path::Path,
};

use super::{kept::KeptReleases, strangers::COMPRESSED, whole_file::WriteError};
use crate::{
    model::{Date, ReleaseId},
    publication::{
        FileName, MANIFEST_PATH, Manifest, ManifestFile, Problem, ProblemKind, Strictness,
        release_path,
    },
    source::memory::MemorySource,
};

/// What is to be removed from the folder of a publication.
///
/// Each of the files is named by a release that goes, and none by a release that stays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CleanUp {
    /// The releases that go.
    pub releases: Vec<ReleaseId>,
    /// The files that none but they name.
    pub files: BTreeSet<FileName>,
    /// The date of the oldest release that stays.
    pub oldest: Date,
}

impl CleanUp {
    /// Finds what a folder need not keep once a publication is written into it: releases whose date is before a day.
    ///
    /// # Errors
    /// Every problem of the manifest of a kept release: what it names must not be removed, and nobody can tell what that is.
    pub fn plan(
        folder: &Path,
        publication: &MemorySource,
        since: Date,
    ) -> Result<Self, Vec<Problem>> {
        let bytes = publication
            .files
            .get(MANIFEST_PATH)
            .ok_or_else(|| vec![Problem::of_file(MANIFEST_PATH, ProblemKind::MissingFile)])?;
        let newest = ManifestFile::read(bytes, MANIFEST_PATH, Strictness::Tolerant)?.value;
        // The publication's own file is written anew, so it does not matter what is in its place now.
        let own = newest.files.release_id();
        let kept = KeptReleases::read(folder, Some(&own), Strictness::Tolerant);
        if kept.are_known_whole() {
            return Ok(Self::of(&kept.manifests, &newest, since));
        }
        Err(kept
            .problems
            .into_iter()
            .map(|mut problem| {
                problem.file = folder.join(&problem.file).display().to_string();
                problem
            })
            .collect())
    }

    /// What goes of kept releases whose date is before a day; the newest stays, whatever its date.
    pub fn of(kept: &BTreeMap<ReleaseId, Manifest>, newest: &Manifest, since: Date) -> Self {
        let own = newest.files.release_id();
        let former = kept.iter().filter(|(id, _)| **id != own);
        let goes = |(_, manifest): &(&ReleaseId, &Manifest)| manifest.release.date < since;
        let (going, staying): (Vec<_>, Vec<_>) = former.partition(goes);
        let staying = staying.into_iter().map(|(_, manifest)| manifest);
        let staying: Vec<_> = staying.chain([newest]).collect();
        let dates = staying.iter().map(|manifest| manifest.release.date);
        let needed: BTreeSet<_> = staying
            .iter()
            .flat_map(|manifest| manifest.files.all())
            .collect();
        Self {
            oldest: dates.min().unwrap_or(newest.release.date),
            files: going
                .iter()
                .flat_map(|(_, manifest)| manifest.files.all())
                .filter(|name| !needed.contains(name))
                .cloned()
                .collect(),
            releases: going.into_iter().map(|(id, _)| id.clone()).collect(),
        }
    }

    /// Removes it from the folder, with compressed copies; gives how many files there were.
    ///
    /// Releases go before their files: until the last file is gone, nobody opens a release that lacks some.
    ///
    /// # Errors
    /// What cannot be removed; all that was to go after it is still there.
    pub fn carry_out(&self, folder: &Path) -> Result<usize, WriteError> {
        let releases = self.releases.iter().map(release_path);
        let files = self.files.iter().map(|name| name.as_str().to_owned());
        let mut removed = 0;
        for path in releases.chain(files) {
            for ending in COMPRESSED.iter().chain(&[""]) {
                let file = folder.join(format!("{path}{ending}"));
                removed += usize::from(remove(&file).map_err(WriteError::at(&file))?);
            }
        }
        Ok(removed)
    }
}

/// Removes a file; tells whether there was one.
pub(super) fn remove(file: &Path) -> io::Result<bool> {
    match fs::remove_file(file) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{
        model::{IndicatorId, Ordered},
        publication::manifest_file::PublishedFiles,
    };

    /// A release of a day of January, with some of six files.
    fn any_release() -> impl Strategy<Value = Manifest> {
        (1_u8..=31, proptest::collection::btree_set(0_u8..6, 0..=6)).prop_map(|(day, files)| {
            let date = Date::from_iso(&format!("2026-01-{day:02}")).unwrap();
            let mut datasets = Ordered::default();
            for number in files {
                let id = IndicatorId::from_text(&number.to_string()).unwrap();
                let name = FileName::for_content(&format!("datasets/{number}"), &[number]);
                datasets.insert((id, name));
            }
            let catalogue = FileName::for_content("catalogue", b"");
            let files = PublishedFiles {
                datasets,
                ..PublishedFiles::with_catalogue(catalogue)
            };
            Manifest::of(date, files)
        })
    }

    proptest! {
        #[test]
        fn a_file_goes_where_a_release_that_goes_names_it_and_none_that_stays(
            kept in proptest::collection::vec(any_release(), 0..6),
            newest in any_release(),
            since in 1_u8..=31,
        ) {
            let since = Date::from_iso(&format!("2026-01-{since:02}")).unwrap();
            let kept: BTreeMap<_, _> = kept
                .into_iter()
                .map(|manifest| (manifest.files.release_id(), manifest))
                .collect();
            let clean_up = CleanUp::of(&kept, &newest, since);
            let goes = |id: &ReleaseId| clean_up.releases.contains(id);
            for (id, manifest) in &kept {
                let is_old = manifest.release.date < since;
                prop_assert_eq!(goes(id), is_old && *id != newest.files.release_id());
                prop_assert!(goes(id) || manifest.release.date >= clean_up.oldest
                    || *id == newest.files.release_id());
            }
            let all = kept.values().chain([&newest]).flat_map(|manifest| manifest.files.all());
            for name in all {
                let names = |manifest: &Manifest| manifest.files.all().any(|other| other == name);
                let mut going = kept.iter().filter(|(id, _)| goes(id));
                let mut staying = kept.iter().filter(|(id, _)| !goes(id));
                let is_needed = names(&newest) || staying.any(|(_, manifest)| names(manifest));
                let is_named = going.any(|(_, manifest)| names(manifest));
                prop_assert_eq!(clean_up.files.contains(name), is_named && !is_needed);
            }
        }
    }
}
