//! What a digest is edited with; its code comes when somebody edits, for most who open a digest only read it.

#![expect(
    clippy::unnecessary_wraps,
    reason = "the code that is called may not come"
)]

mod address;
mod around;
mod buttons;
mod fields;
mod focus;
mod keys;
mod steps;

use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::{Editing, Manuscript};
use crate::{
    app::live::{IntoPart, Part},
    model::digest::ItemKey,
    words::digest::DigestWords,
};

/// Makes a part of what stands around a digest or its items.
pub(super) type Around = fn(&Editing, &'static DigestWords) -> Part;

/// What stands between what is read while it is edited, once its code is there.
#[derive(Debug, Clone, Copy)]
pub(super) struct Editor {
    /// The field for the title.
    pub(super) title_field: Around,
    /// The buttons and fields of one item.
    pub(super) fields: fn(&Editing, ItemKey, &'static DigestWords) -> Part,
    /// The button below the items.
    pub(super) add_text: Around,
    /// Tells what stands around the pages how the digest is now.
    pub(super) tell: fn(&Manuscript),
}

/// Begins to edit: gives the page what it is edited with, and makes the buttons for steps back and again.
///
/// # Errors
/// That the code did not come.
#[wasm_split(digest_editor, fallible, preload(/** Loads the code for editing. */ load))]
pub fn begin(editing: Editing, words: &'static DigestWords) -> Result<Part, SplitLoaderError> {
    keys::undo_by_keys(&editing, words);
    address::keep(&editing.manuscript);
    editing.give(Editor {
        title_field: around::title_field,
        fields: fields::fields,
        add_text: around::add_text,
        tell: |manuscript| drop(manuscript.tell()),
    });
    Ok(steps::steps(&editing, words).into_part())
}
