//! Saving a digest to a file and opening it from one, by code that comes when somebody does.

#![expect(
    clippy::unnecessary_wraps,
    reason = "the code that is called may not come"
)]

use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::{Desk, handover};
use crate::{
    app::workshop::report_bench::Order, model::Digest, travel::file, words::digest::DigestWords,
};

/// Saves the digest among the downloads under a name; tells whether the browser did.
///
/// # Errors
/// That the code did not come.
#[wasm_split(digest_file, fallible)]
pub fn save(desk: Desk, name: &'static str) -> Result<bool, SplitLoaderError> {
    let text = desk.part_now(file::write);
    let is_saved = handover::save(&text, name).is_ok();
    if is_saved {
        desk.mark_saved();
        desk.tell();
    }
    Ok(is_saved)
}

/// Opens the bytes of a file; tells how many items were in it, or nothing where it is no digest.
///
/// # Errors
/// That the code did not come.
#[wasm_split(digest_file, fallible)]
pub fn open(desk: Desk, bytes: Vec<u8>) -> Result<Option<usize>, SplitLoaderError> {
    let count = desk.open_file(file::read(&bytes));
    desk.tell();
    Ok(count)
}

/// The digest as it is now, to be taken along as a report of one file.
///
/// # Errors
/// That the code did not come.
#[wasm_split(digest_file, fallible)]
pub fn order(desk: Desk, words: &'static DigestWords) -> Result<Order, SplitLoaderError> {
    let fragment = desk.tell();
    Ok(Order::Digest {
        placements: desk.part_now(Digest::placements),
        file: desk.part_now(file::write),
        losses: desk.losses_in_words(words),
        fragment: (!fragment.is_empty()).then_some(fragment),
    })
}
