//! Reading published files: the [`Library`], and below it where the files are.

pub mod library;

#[cfg(not(target_arch = "wasm32"))]
pub mod folder;
pub mod memory;
#[cfg(feature = "app")]
pub mod web;

use std::{future::Future, pin::Pin};

use crate::publication::Problem;

pub use library::{Extent, Library, Wanted};

/// The bytes of a file, when they have arrived.
pub type Arriving<'a> = Pin<Box<dyn Future<Output = Result<Vec<u8>, LoadError>> + 'a>>;

/// Whether a copy that was kept will do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Freshness {
    /// A copy that a browser has kept will do.
    AnyCopy,
    /// Only what the place itself has now.
    ThePlaceItself,
}

/// A place where the files of a publication are.
pub trait PublicationSource: Send + Sync {
    /// Reads the file at `path`, relative to the publication.
    fn read<'a>(&'a self, path: &'a str, freshness: Freshness) -> Arriving<'a>;
}

/// Why something published cannot be shown.
///
/// Holds text only, so that it can be compared, kept and said in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LoadError {
    /// The place cannot be reached: no network, or no answer.
    Unreachable {
        /// The file.
        file: String,
        /// What the browser or system says.
        reason: String,
    },
    /// There is no such file.
    NotFound {
        /// The file.
        file: String,
    },
    /// The server refused or failed.
    Refused {
        /// The file.
        file: String,
        /// The HTTP status.
        status: u16,
    },
    /// Files came, but nothing usable is in them.
    Unusable {
        /// Every problem.
        problems: Vec<Problem>,
    },
}

impl std::fmt::Display for LoadError {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Unreachable { file, reason } => write!(formatter, "{file}: {reason}"),
            Self::NotFound { file } => write!(formatter, "{file}: not found"),
            Self::Refused { file, status } => write!(formatter, "{file}: status {status}"),
            Self::Unusable { problems } => {
                for problem in problems {
                    writeln!(
                        formatter,
                        "{}{}: {}",
                        problem.file,
                        problem.pointer,
                        problem.kind.code()
                    )?;
                }
                Ok(())
            }
        }
    }
}

impl std::error::Error for LoadError {}
