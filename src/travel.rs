//! How a reader's digest travels: in the fragment of a link, which no server sees, and in a file.
//!
//! Both say the same, in a version that is written before everything else.
//! A reader's own set of indicators, which is short, stands in the address and travels in a file of its own as well.
//! Whatever is read, as much as possible is opened, and what is not is said.

pub mod file;
mod json;
pub mod link;
mod records;
pub mod set_file;
mod stream;

/// How what was read ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    /// As it should.
    Whole,
    /// Before its end.
    CutShort,
    /// In something that it cannot have had when it was written.
    Altered,
}

#[cfg(test)]
mod tests;
