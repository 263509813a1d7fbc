//! Saving a set to a file and opening it from one, by code that comes when somebody does.

#![expect(
    clippy::unnecessary_wraps,
    reason = "the code that is called may not come"
)]

use std::sync::Arc;

use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::{
    app::own_file,
    downloads::file_name::kept_set_file_name,
    model::{Catalogue, Selection},
    travel::set_file::{self, OpenedSet},
    words::organisations::set::SetWords,
};

/// Saves the set of a selection among the downloads; tells under which name, where the browser did.
///
/// # Errors
/// That the code did not come.
#[wasm_split(set_file, fallible)]
pub(super) fn save(
    selection: Selection,
    words: &'static SetWords,
) -> Result<Option<String>, SplitLoaderError> {
    let text = set_file::write(&selection.set, selection.municipalities());
    let name = kept_set_file_name(selection.set.name(), words);
    Ok(own_file::save(&text, &name).is_ok().then_some(name))
}

/// Opens the bytes of a file, as far as the publication knows what is in it.
///
/// # Errors
/// That the code did not come.
#[wasm_split(set_file, fallible)]
pub(super) fn open(
    bytes: Vec<u8>,
    catalogue: Arc<Catalogue>,
) -> Result<OpenedSet, SplitLoaderError> {
    Ok(set_file::read(&bytes).within(&catalogue))
}
