//! Writing files so that nobody sees half of one.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

/// What cannot be written, and why.
#[derive(Debug)]
pub struct WriteError {
    /// The file or folder.
    pub path: PathBuf,
    /// What the system says.
    pub reason: io::Error,
}

impl WriteError {
    /// The reason as an error of this file or folder.
    pub fn at(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |reason| Self { path, reason }
    }
}

/// Makes a folder and those around it, where they are missing.
pub(super) fn make_folder(folder: &Path) -> Result<(), WriteError> {
    fs::create_dir_all(folder).map_err(WriteError::at(folder))
}

/// Puts a file in the place of another, if there is one: under another name first, so that the place never holds a part of it.
pub(super) fn put(file: &Path, bytes: &[u8]) -> Result<(), WriteError> {
    let mut beside = file.as_os_str().to_owned();
    beside.push(".new");
    fs::write(&beside, bytes)
        .and_then(|()| fs::rename(&beside, file))
        .map_err(|reason| {
            // The rest of a file that could not be put is of no use; where it cannot be removed, `check` tells of it.
            let _ = fs::remove_file(&beside);
            WriteError::at(file)(reason)
        })
}
