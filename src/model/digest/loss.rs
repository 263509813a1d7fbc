//! What of a digest could not be opened.

use super::Digest;

/// A digest that was read, and what of it could not be.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Opened {
    /// Everything that could be read.
    pub digest: Digest,
    /// What could not, each kind once.
    pub losses: Vec<Loss>,
    /// Where something is missing, where that is known: after so many of the items that could be read.
    pub gaps: Vec<usize>,
}

/// Something of a digest that could not be opened as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Loss {
    /// It is no digest, or nothing of it is left.
    NotADigest,
    /// It is a file of a reader's own set of indicators.
    SetFile,
    /// It is a file of anything else.
    OtherFile,
    /// It was written by a newer version of the application, and nothing of it is understood.
    AllNewer,
    /// It was written by a newer version of the application, which may have said more.
    Newer,
    /// It ends before its end: what stood there is missing.
    CutShort,
    /// It is not as it was written: what stands in it may have been changed on its way.
    Altered,
    /// It was changed on its way; what was changed is left out, and everything else is as it was written.
    Damaged,
    /// Its title, if it had one, is missing or cut.
    Title,
    /// So many items are missing from it, or the end of them is.
    Missing(usize),
    /// So many items are not understood.
    Unreadable(usize),
    /// So many items and texts are more than a digest can have; they were left out or cut.
    TooMuch(usize),
}

impl Loss {
    /// Whether nothing could be opened, so that what was there before is still there.
    pub const fn is_of_all(self) -> bool {
        matches!(
            self,
            Self::NotADigest | Self::SetFile | Self::OtherFile | Self::AllNewer
        )
    }
}
