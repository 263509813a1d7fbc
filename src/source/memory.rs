//! A publication in memory, for tests and for a publisher that has not written it yet.

use std::collections::BTreeMap;

use super::{Arriving, Freshness, LoadError, PublicationSource};

/// The files of a publication by path.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MemorySource {
    /// The files' content by path, relative to the publication.
    pub files: BTreeMap<String, Vec<u8>>,
}

impl PublicationSource for MemorySource {
    fn read<'a>(&'a self, path: &'a str, _: Freshness) -> Arriving<'a> {
        let bytes = self
            .files
            .get(path)
            .cloned()
            .ok_or_else(|| LoadError::NotFound {
                file: path.to_owned(),
            });
        Box::pin(std::future::ready(bytes))
    }
}
