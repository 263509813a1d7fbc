//! What the page of a reader's digest is made of, and what adds to it.

pub mod add;
mod around;
mod desk;
mod handover;
mod item;
mod keys;
mod sources;
mod tools;
mod unread;

pub use around::{add_text, title_field};
pub use desk::Desk;
pub use item::items;
pub use keys::undo_by_keys;
pub use sources::sources;
pub use tools::tools;
pub use unread::{losses, too_long};

use leptos::prelude::*;

/// What everything on the page works with.
#[derive(Clone)]
pub struct Editing {
    /// The digest under way.
    pub desk: Desk,
    /// Whether it is edited, and not only read.
    pub is_editing: RwSignal<bool>,
    /// What is said of what was done.
    pub said: RwSignal<String>,
}

impl std::fmt::Debug for Editing {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Editing").finish_non_exhaustive()
    }
}
