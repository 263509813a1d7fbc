//! What can be wrong with the chapters of a report that an editor wrote.

/// What a report may not have, or lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReportFault {
    /// A line asks for something to stand there, and there is no such thing.
    UnknownDirective(String),
    /// Such a line stands where it would be read as text: indented, in a list or in a quotation.
    DirectiveInText,
    /// Something is said of a figure that means nothing there.
    UnknownChoice {
        /// The key.
        key: String,
        /// The value.
        value: String,
    },
    /// A figure of this indicator would be empty, since nothing of it has been published.
    NoFigures(String),
    /// A chapter does not begin with its title.
    NoTitle,
    /// A chapter has a second title.
    SecondTitle,
    /// A heading stands more than one level below the one before it.
    SkippedLevel,
    /// The name of a chapter's file is not a number, a hyphen and the name by which links lead to it.
    ChapterName,
}

impl ReportFault {
    /// A short name that does not change, by which the problem can be looked up.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::UnknownDirective(_) => "unknown-directive",
            Self::DirectiveInText => "directive-in-text",
            Self::UnknownChoice { .. } => "unknown-choice",
            Self::NoFigures(_) => "no-figures",
            Self::NoTitle => "no-chapter-title",
            Self::SecondTitle => "second-chapter-title",
            Self::SkippedLevel => "skipped-heading-level",
            Self::ChapterName => "chapter-name",
        }
    }
}
