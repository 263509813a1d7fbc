//! What the page of a reader's digest is made of, and what adds to it.

pub mod add;
mod editor;
mod item;
mod manuscript;
mod saved_file;
mod sources;
mod telling;
mod tools;
mod unread;

pub use item::items;
pub use manuscript::Manuscript;
pub use sources::sources;
pub use tools::tools;
pub use unread::{losses, too_long};

use editor::{Around, Editor};
use leptos::prelude::*;

use crate::{
    app::live::{Live, live},
    model::Language,
    words::digest::DigestWords,
};

/// What everything on the page works with.
#[derive(Clone)]
pub struct Editing {
    /// The digest under way.
    pub manuscript: Manuscript,
    /// The language of the page.
    pub language: Language,
    /// Whether it is edited, and not only read.
    pub is_editing: RwSignal<bool>,
    /// What is said of what was done.
    pub said: RwSignal<String>,
    /// What it is edited with, once that has come.
    editor: RwSignal<Option<Editor>>,
}

impl std::fmt::Debug for Editing {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Editing").finish_non_exhaustive()
    }
}

impl Editing {
    /// A digest that is read, for now.
    pub fn of(manuscript: Manuscript, language: Language) -> Self {
        Self {
            manuscript,
            language,
            is_editing: RwSignal::new(false),
            said: RwSignal::new(String::new()),
            editor: RwSignal::new(None),
        }
    }

    /// What it is edited with, while it is and that is there.
    fn editor(&self) -> Option<Editor> {
        let editor = self.editor.get();
        self.is_editing.get().then_some(editor)?
    }

    /// Takes what it is edited with.
    fn give(&self, editor: Editor) {
        if self.editor.with_untracked(Option::is_none) {
            self.editor.set(Some(editor));
        }
    }
}

/// The field for the title, while the digest is edited.
pub fn title_field(editing: &Editing, words: &'static DigestWords) -> Live {
    while_edited(editing, words, |editor| editor.title_field)
}

/// The button that adds a text at the end, while the digest is edited.
pub fn add_text(editing: &Editing, words: &'static DigestWords) -> Live {
    while_edited(editing, words, |editor| editor.add_text)
}

fn while_edited(
    editing: &Editing,
    words: &'static DigestWords,
    part: fn(Editor) -> Around,
) -> Live {
    let editing = editing.clone();
    live(move || Some(part(editing.editor()?)(&editing, words)))
}
