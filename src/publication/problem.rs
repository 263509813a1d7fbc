//! What can be wrong with published files, precisely enough to be mended.

use super::{ProseFault, ReportFault, TourFault};

/// Something wrong in one place of one file.
///
/// The sentence and the remedy are said by [`crate::words`], in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The file, relative to the publication's folder.
    pub file: String,
    /// The place in the file: a JSON pointer (RFC 6901), or `:line:column` where its text could not be read; empty for the whole file.
    pub pointer: String,
    /// What is wrong.
    pub kind: ProblemKind,
}

/// Whether a problem spoils what is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Something is left out or not understood; nothing wrong is shown.
    Remark,
    /// Something is missing or cannot be read.
    Error,
}

/// What a file can refer to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Referent {
    /// A region.
    Region,
    /// A priority area or another theme of the region's work.
    Area,
    /// A phenomenon of a priority area.
    Phenomenon,
    /// A target group or a plan.
    Group,
    /// A plan alone.
    Plan,
    /// A source of figures.
    Source,
    /// An indicator.
    Indicator,
    /// A year of a series.
    Year,
    /// What municipalities are compared by.
    Feature,
    /// A part of the knowledge base, of which there are indicators.
    Collection,
}

/// The kinds of value in JSON that a place of a file can ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JsonKind {
    /// An object.
    Object,
    /// A list.
    List,
    /// A text.
    Text,
    /// A whole number.
    WholeNumber,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProblemKind {
    /// The file ends in the middle.
    Truncated,
    /// The file is not JSON.
    NotJson,
    /// The file was written for a later application; what is new in it is not shown.
    NewerMinorVersion(String),
    /// The file was written for a later application that this one cannot stand in for.
    NewerMajorVersion(String),
    /// A field that every such file has is missing.
    MissingField(String),
    /// A field is not known; reading ignores it.
    UnknownField(String),
    /// Something else stands where this was expected.
    WrongType {
        /// What was expected.
        expected: JsonKind,
    },
    /// A word is not one of those the format knows.
    UnknownWord {
        /// The word.
        word: String,
    },
    /// An identifier, code, year or date is not written as one.
    Malformed {
        /// The text.
        text: String,
    },
    /// A text is empty in every language.
    EmptyText,
    /// The same identifier stands twice.
    Duplicate {
        /// The identifier.
        id: String,
    },
    /// Something is referred to that the publication does not have.
    UnknownReference {
        /// What kind of thing is referred to.
        to: Referent,
        /// Its identifier, code or year.
        id: String,
    },
    /// The figures are of another indicator.
    OtherIndicator {
        /// The identifier of that indicator.
        id: String,
    },
    /// What is said is of another region: a card, or voices.
    OtherRegion {
        /// The code of that region.
        code: String,
    },
    /// The manifest of a kept release is of another release than its name says.
    OtherRelease {
        /// The identifier of that release.
        id: String,
    },
    /// A file that a kept release names is not there, or is not what its name says.
    ReleaseNotWhole {
        /// The path of that file.
        path: String,
    },
    /// A file that is made from others says something else than they do.
    DerivedDiffers,
    /// Something refers to itself where it should refer to another.
    RefersToItself {
        /// What refers to itself.
        id: String,
    },
    /// An indicator has no year of which every municipality has a figure.
    NoYearOfAll {
        /// The indicator.
        id: String,
    },
    /// What stands for a figure is none: NaN, a fraction, or a number too large.
    NotANumber,
    /// A figure is given together with a reason why there is none.
    ValueAndReason,
    /// An interval lacks an end, ends before it begins, or does not hold its figure.
    BadInterval,
    /// There are not as many values as years.
    WrongLength {
        /// How many there should be.
        expected: usize,
        /// How many there are.
        found: usize,
    },
    /// The first year is after the last.
    YearsBackwards,
    /// A statement lacks one of its places or has one that is not known.
    BadStatement,
    /// Words are to lead to something, and lead nowhere.
    LeadsNowhere,
    /// Something is said to be about an area as a whole and about a phenomenon too.
    TwoThemes,
    /// A text is or has what a published text may not.
    Prose(ProseFault),
    /// A chapter of a report is or has what it may not.
    Report(ReportFault),
    /// A guided tour is or has what it may not.
    Tour(TourFault),
    /// There is nothing to show.
    NothingToShow,
    /// A file that the publication names is not there.
    MissingFile,
    /// A file in the publication's folder is not of the publication.
    UnusedFile,
    /// A file in the folder of a region's content is none that content has.
    UnknownFile,
    /// A file's content is not what its name says.
    WrongHash,
    /// The catalogue says other things of an indicator's figures than the figures do.
    CoverageDiffers,
    /// A municipality has no outline, so it is not on the map.
    MissingOutline {
        /// The municipality's code.
        region: String,
    },
    /// The catalogue says other figures of a municipality than the datasets do.
    ProfileDiffers,
    /// Something is said to have changed that is the same as before.
    NoChange,
    /// The changes say other things of an indicator or a region than the publication does.
    ChangesDiffer {
        /// Its identifier or code.
        id: String,
    },
    /// A content file of the region cannot be read.
    Unreadable {
        /// The reason, as the library that reads such files gives it.
        reason: String,
    },
}

impl ProblemKind {
    /// A short name that does not change, by which a problem can be looked up.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Truncated => "truncated",
            Self::NotJson => "not-json",
            Self::NewerMinorVersion(_) => "newer-minor-version",
            Self::NewerMajorVersion(_) => "newer-major-version",
            Self::MissingField(_) => "missing-field",
            Self::UnknownField(_) => "unknown-field",
            Self::WrongType { .. } => "wrong-type",
            Self::UnknownWord { .. } => "unknown-word",
            Self::Malformed { .. } => "malformed",
            Self::EmptyText => "empty-text",
            Self::Duplicate { .. } => "duplicate",
            Self::UnknownReference { .. } => "unknown-reference",
            Self::OtherIndicator { .. } => "other-indicator",
            Self::OtherRegion { .. } => "other-region",
            Self::OtherRelease { .. } => "other-release",
            Self::ReleaseNotWhole { .. } => "release-not-whole",
            Self::DerivedDiffers => "derived-differs",
            Self::RefersToItself { .. } => "refers-to-itself",
            Self::NoYearOfAll { .. } => "no-year-of-all",
            Self::NotANumber => "not-a-number",
            Self::ValueAndReason => "value-and-reason",
            Self::BadInterval => "bad-interval",
            Self::WrongLength { .. } => "wrong-length",
            Self::YearsBackwards => "years-backwards",
            Self::BadStatement => "bad-statement",
            Self::LeadsNowhere => "leads-nowhere",
            Self::TwoThemes => "two-themes",
            Self::Prose(fault) => fault.code(),
            Self::Report(fault) => fault.code(),
            Self::Tour(fault) => fault.code(),
            Self::NothingToShow => "nothing-to-show",
            Self::MissingFile => "missing-file",
            Self::UnusedFile => "unused-file",
            Self::UnknownFile => "unknown-file",
            Self::WrongHash => "wrong-hash",
            Self::CoverageDiffers => "coverage-differs",
            Self::MissingOutline { .. } => "missing-outline",
            Self::ProfileDiffers => "profile-differs",
            Self::NoChange => "no-change",
            Self::ChangesDiffer { .. } => "changes-differ",
            Self::Unreadable { .. } => "unreadable",
        }
    }

    /// Whether the problem spoils what is shown.
    pub const fn severity(&self) -> Severity {
        match self {
            Self::NewerMinorVersion(_) | Self::UnknownField(_) | Self::UnusedFile => {
                Severity::Remark
            }
            _ => Severity::Error,
        }
    }
}

impl Problem {
    /// A problem of a whole file.
    pub fn of_file(file: &str, kind: ProblemKind) -> Self {
        Self {
            file: file.to_owned(),
            pointer: String::new(),
            kind,
        }
    }

    /// A problem at a place of a file.
    pub fn at(file: &str, pointer: impl Into<String>, kind: ProblemKind) -> Self {
        Self {
            file: file.to_owned(),
            pointer: pointer.into(),
            kind,
        }
    }
}
