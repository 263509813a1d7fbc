//! The version of the published format.

/// The version a file is written in.
///
/// A newer minor version adds what older applications may ignore; a newer major version they cannot read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct FormatVersion {
    /// Changes when older applications can no longer read the files.
    pub major: u32,
    /// Changes when something is added.
    pub minor: u32,
}

impl FormatVersion {
    /// The version this application writes and fully understands.
    pub const CURRENT: Self = Self { major: 1, minor: 0 };

    /// Reads `1.0`.
    pub fn from_text(text: &str) -> Option<Self> {
        let (major, minor) = text.split_once('.')?;
        Some(Self {
            major: major.parse().ok()?,
            minor: minor.parse().ok()?,
        })
    }
}

impl std::fmt::Display for FormatVersion {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{}.{}", self.major, self.minor)
    }
}
