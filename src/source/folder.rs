//! A publication in a folder of this machine.

use std::{fs, io::ErrorKind, path::PathBuf};

use super::{Arriving, Freshness, LoadError, PublicationSource};

/// The folder of a publication.
#[derive(Debug, Clone)]
pub struct FolderSource {
    /// The folder with the manifest.
    pub folder: PathBuf,
}

impl PublicationSource for FolderSource {
    fn read<'a>(&'a self, path: &'a str, _: Freshness) -> Arriving<'a> {
        let bytes = fs::read(self.folder.join(path)).map_err(|error| {
            let file = path.to_owned();
            match error.kind() {
                ErrorKind::NotFound => LoadError::NotFound { file },
                _ => LoadError::Unreachable {
                    file,
                    reason: error.to_string(),
                },
            }
        });
        Box::pin(std::future::ready(bytes))
    }
}
