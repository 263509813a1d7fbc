//! Saving a digest to a file and opening it from one, by code that comes when somebody does.

#![expect(
    clippy::unnecessary_wraps,
    reason = "the code that is called may not come"
)]

use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::Manuscript;
use crate::{
    app::{own_file, workshop::report_bench::TakenAlong},
    model::Digest,
    travel::file,
    words::digest::DigestWords,
};

/// Saves the digest among the downloads under a name; tells whether the browser did.
///
/// # Errors
/// That the code did not come.
#[wasm_split(digest_file, fallible)]
pub fn save(manuscript: Manuscript, name: &'static str) -> Result<bool, SplitLoaderError> {
    let text = manuscript.part_now(file::write);
    let is_saved = own_file::save(&text, name).is_ok();
    if is_saved {
        manuscript.mark_saved();
        manuscript.tell();
    }
    Ok(is_saved)
}

/// Opens the bytes of a file; tells how many items were in it, or nothing where it is no digest.
///
/// # Errors
/// That the code did not come.
#[wasm_split(digest_file, fallible)]
pub fn open(manuscript: Manuscript, bytes: Vec<u8>) -> Result<Option<usize>, SplitLoaderError> {
    let count = manuscript.open_file(file::read(&bytes));
    manuscript.tell();
    Ok(count)
}

/// The digest as it is now, to be taken along as a report of one file.
///
/// # Errors
/// That the code did not come.
#[wasm_split(digest_file, fallible)]
pub fn taken_along(
    manuscript: Manuscript,
    words: &'static DigestWords,
) -> Result<TakenAlong, SplitLoaderError> {
    let fragment = manuscript.tell();
    Ok(TakenAlong::Digest {
        placements: manuscript.part_now(Digest::placements),
        file: manuscript.part_now(file::write),
        losses: manuscript.losses_in_words(words),
        fragment: (!fragment.is_empty()).then_some(fragment),
    })
}
