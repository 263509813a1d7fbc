//! Embeds: what stands on pages of other sites, how it is addressed, and what it and its host tell each other.
//!
//! Knows no browser: how an embed looks is the app's part.

pub mod message;
mod options;
mod snippet;
mod subject;

pub use options::{
    EmbedOptions, EmbedPart, EmbedTheme, UnknownOption, beside_selection, release_in, with_asked,
    with_newest,
};
pub use snippet::{Pasted, Script, Snippet, escaped};
pub use subject::{EmbedKind, EmbedSubject};
