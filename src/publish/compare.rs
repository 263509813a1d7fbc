//! Two publications side by side: what changed from one to the other.

use std::path::Path;

use super::edition::Edition;
use crate::{
    model::Language,
    publication::{ChangesSince, Loaded, Problem},
    words::changes::Report,
};

/// Two publications, and what changed from the former to the latter.
#[derive(Debug)]
pub struct Compared {
    former: Edition,
    latter: Edition,
    /// What changed.
    pub since: ChangesSince,
}

impl Compared {
    /// Reads the publications in two folders and compares them.
    ///
    /// # Errors
    /// Every problem of both, where there is an error among them: a publication that cannot be read whole cannot be compared.
    pub fn read(former: &Path, latter: &Path) -> Result<Loaded<Self>, Vec<Problem>> {
        let read = [former, latter].map(Edition::read_folder);
        let (former, latter) = match read {
            [Ok(former), Ok(latter)] => (former, latter),
            read => {
                let problems = read.into_iter().flat_map(|read| match read {
                    Ok(loaded) => loaded.problems,
                    Err(problems) => problems,
                });
                return Err(problems.collect());
            }
        };
        let mut problems = former.problems;
        problems.extend(latter.problems);
        let (former, latter) = (former.value, latter.value);
        let since = former.changes_until(&latter.state());
        Ok(Loaded {
            value: Self {
                former,
                latter,
                since,
            },
            problems,
        })
    }

    /// Says what changed, line by line.
    pub fn report(&self, language: Language) -> Vec<String> {
        Report {
            releases: [&self.former, &self.latter].map(|edition| &edition.manifest.release),
            catalogues: [&self.former, &self.latter]
                .map(|edition| Some(edition.catalogue.as_ref())),
            changes: &self.since.changes,
            language,
        }
        .lines()
    }
}
