//! What can be wrong with a text that somebody wrote.

/// What a published text may not be or have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProseFault {
    /// Markup of web pages.
    Html,
    /// A picture.
    Picture,
    /// Lines that are set as code.
    Code,
    /// A line across the page.
    Rule,
    /// A list or a quotation inside too many others.
    TooDeep,
    /// A link to what no link may lead to.
    Address(String),
    /// Nobody has agreed that it is published.
    NoConsent,
    /// It does not begin with what must be known of it.
    NoFrontMatter,
}

impl ProseFault {
    /// A short name that does not change, by which the problem can be looked up.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Html => "html-in-text",
            Self::Picture => "picture-in-text",
            Self::Code => "code-in-text",
            Self::Rule => "rule-in-text",
            Self::TooDeep => "nested-too-deep",
            Self::Address(_) => "forbidden-address",
            Self::NoConsent => "no-consent",
            Self::NoFrontMatter => "no-front-matter",
        }
    }
}
