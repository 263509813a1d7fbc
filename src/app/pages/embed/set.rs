//! The embed of a reader's own set of indicators.

#![expect(
    clippy::unnecessary_wraps,
    reason = "the code that is called may not come"
)]

use std::sync::Arc;

use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::{
    app::{
        components::{
            embed::{self, Embed},
            organisations::embedded_set::embedded_set,
        },
        live::{IntoPart, Part},
        reading_room::ReadingRoom,
    },
    embedding::{EmbedKind, EmbedSubject},
    words::organisations::set::SetWords,
};

/// Makes the embed of a set, whose code comes in a file of its own.
///
/// # Errors
/// That this file did not come.
#[wasm_split(embed_set, fallible, preload(/** Loads the code of this embed. */ load))]
pub fn page(name: String) -> Result<Part, SplitLoaderError> {
    let room = ReadingRoom::expect();
    let Some(subject) = EmbedSubject::from_steps(EmbedKind::Set.step(), &name) else {
        return Ok(embed::unknown(room, &name));
    };
    let title = room.part(|selection| selection.set.name().to_owned());
    let title = if title.is_empty() {
        SetWords::of(room.language()).set.to_owned()
    } else {
        title
    };
    let embed = Embed {
        subject,
        title,
        content: Arc::new(move || embedded_set(room).into_part()),
    };
    Ok(embed.into_part(room))
}
