//! The published files: how the model is written in JSON, version 1.
//!
//! A manifest, which is never cached, names all other files by their content, so those may be cached for ever.
//! A copy of it under the release's identifier stays, so that a link can keep to the figures of one release.
//! Reading is tolerant: whatever can be used is used, and *every* problem is reported.
//! Checking is strict: it also refuses what reading ignores.

pub mod problem;
pub mod prose_fault;
pub mod reading;
pub mod report_fault;
pub mod tour_fault;
pub mod version;

pub mod annual_clock_file;
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
pub mod report_file;
pub mod statements_file;
pub mod synonyms_file;
pub mod tour_file;
pub mod voices_file;

mod prose;
mod query;
mod theme;

pub use annual_clock_file::AnnualClockFile;
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
pub use report_fault::ReportFault;
pub use report_file::ReportFile;
pub use statements_file::StatementsFile;
pub use synonyms_file::SynonymsFile;
pub use tour_fault::TourFault;
pub use tour_file::TourFile;
pub use version::FormatVersion;
pub use voices_file::VoicesFile;

/// The names of the files' schemas, which are published beside the app in the folder `schemas`.
pub const SCHEMAS: [&str; 15] = [
    "annual-clock-1.schema.json",
    "card-1.schema.json",
    "catalogue-1.schema.json",
    "changes-1.schema.json",
    "dataset-1.schema.json",
    "explanation-1.schema.json",
    "geometry-1.schema.json",
    "manifest-1.schema.json",
    "organisations-1.schema.json",
    "programme-1.schema.json",
    "report-1.schema.json",
    "statements-1.schema.json",
    "synonyms-1.schema.json",
    "tour-1.schema.json",
    "voices-1.schema.json",
];
