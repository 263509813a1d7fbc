//! Which files a region's content has, and which do not belong to it.

use std::{
    collections::BTreeSet,
    fs,
    io::{self, ErrorKind},
    path::Path,
};

use crate::{
    model::{Catalogue, Indicator, IndicatorId},
    publication::{Problem, ProblemKind, Referent},
};

/// The names of the files and folders in a folder of the content, without hidden ones.
///
/// # Errors
/// That the folder cannot be read: nobody knows then what is left out.
pub(super) fn names(folder: &Path, inner: &str) -> Result<BTreeSet<String>, Problem> {
    let read = || -> io::Result<BTreeSet<String>> {
        let mut names = BTreeSet::new();
        for entry in fs::read_dir(folder.join(inner))? {
            let name = entry?.file_name().to_string_lossy().into_owned();
            if !name.starts_with('.') {
                names.insert(name);
            }
        }
        Ok(names)
    };
    read().map_err(|error| {
        let reason = error.to_string();
        let whole = folder.display().to_string();
        let file = if inner.is_empty() { &whole } else { inner };
        Problem::of_file(file, ProblemKind::Unreadable { reason })
    })
}

/// The indicators that have a file in an inner folder, with its path.
///
/// Every other file there is reported: it would be left out without a word.
pub(super) fn indicators_with_files<'a>(
    folder: &Path,
    inner: &str,
    ending: &str,
    catalogue: &'a Catalogue,
    problems: &mut Vec<Problem>,
) -> Vec<(&'a Indicator, String)> {
    if is_absent(&folder.join(inner)) {
        return Vec::new();
    }
    let mut names = names(folder, inner).unwrap_or_else(|problem| {
        problems.push(problem);
        BTreeSet::new()
    });
    let found = catalogue
        .indicators
        .iter()
        .filter_map(|indicator| {
            let name = format!("{}.{ending}", indicator.id);
            let path = format!("{inner}/{name}");
            names.remove(&name).then_some((indicator.as_ref(), path))
        })
        .collect();
    for name in names {
        let id = name
            .strip_suffix(&format!(".{ending}"))
            .filter(|id| IndicatorId::from_text(id).is_some());
        let kind = id.map_or(ProblemKind::UnknownFile, |id| {
            ProblemKind::UnknownReference {
                to: Referent::Indicator,
                id: id.to_owned(),
            }
        });
        problems.push(Problem::of_file(&format!("{inner}/{name}"), kind));
    }
    found
}

/// Whether there is certainly no such folder, as in a region that has no figures or explanations yet.
fn is_absent(folder: &Path) -> bool {
    fs::metadata(folder).is_err_and(|error| error.kind() == ErrorKind::NotFound)
}
