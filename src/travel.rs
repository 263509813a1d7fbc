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

/// The version of both that is written.
///
/// A newer one may have more kinds of items and more about each; what is not known is left out when reading.
/// One that reads otherwise gets a reader of its own, and this one stays: links are never rewritten by whoever keeps them.
const VERSION: u32 = 1;

#[cfg(test)]
mod tests;
