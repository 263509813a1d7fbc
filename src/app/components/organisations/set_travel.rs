//! Saving a set to a file and opening it from one, by code that comes when somebody does.

#![expect(
    clippy::unnecessary_wraps,
    reason = "the code that is called may not come"
)]

use std::sync::Arc;

use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::{
    app::own_file,
    model::{Catalogue, Selection},
    travel::set_file::{self, OpenedSet},
};

/// Saves the set of a selection among the downloads under a name; tells whether the browser did.
///
/// # Errors
/// That the code did not come.
#[wasm_split(set_file, fallible)]
pub(super) fn save(selection: Selection, name: &'static str) -> Result<bool, SplitLoaderError> {
    let text = set_file::write(&selection.set, selection.municipalities());
    Ok(own_file::save(&text, name).is_ok())
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
