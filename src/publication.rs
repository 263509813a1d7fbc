//! The published files: how the model is written in JSON, version 1.
//!
//! A manifest, which is never cached, names all other files by their content, so those may be cached for ever.
//! A copy of it under the release's identifier stays, so that a link can keep to the figures of one release.
//! Reading is tolerant: whatever can be used is used, and *every* problem is reported.
//! Checking is strict: it also refuses what reading ignores.

pub mod problem;
pub mod prose_fault;
pub mod reading;
pub mod version;

pub mod card_file;
pub mod catalogue_file;
pub mod changes_file;
pub mod dataset_file;
pub mod explanation_file;
pub mod file_name;
pub mod geometry_file;
pub mod manifest_file;
pub mod organisations_file;
pub mod programme_file;
pub mod synonyms_file;
pub mod voices_file;

mod prose;
mod theme;

pub use card_file::CardFile;
pub use catalogue_file::CatalogueFile;
pub use changes_file::{ChangesFile, ChangesSince};
pub use dataset_file::DatasetFile;
pub use explanation_file::ExplanationFile;
pub use file_name::{FileName, MANIFEST_PATH, RELEASES_FOLDER, release_path};
pub use geometry_file::GeometryFile;
pub use manifest_file::{Manifest, ManifestFile, Release};
pub use organisations_file::OrganisationsFile;
pub use problem::{JsonKind, Problem, ProblemKind, Referent, Severity};
pub use programme_file::ProgrammeFile;
pub use prose_fault::ProseFault;
pub use reading::{Loaded, Strictness};
pub use synonyms_file::SynonymsFile;
pub use version::FormatVersion;
pub use voices_file::VoicesFile;
