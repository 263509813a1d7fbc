//! Where the figures of a digest come from, gathered by itself.

use leptos::prelude::*;

use super::Manuscript;
use crate::{
    app::{
        components::origins::origins,
        live::{IntoPart, Part, live},
        reading_room::ReadingRoom,
    },
    words::digest::DigestWords,
};

/// The sources of the figures that are shown, and of which release the figures are.
pub fn sources(manuscript: &Manuscript, words: &'static DigestWords) -> Part {
    let room = ReadingRoom::expect();
    let manuscript = manuscript.clone();
    let shown = Memo::new(move |_| manuscript.part(|history| history.present().placements()));
    live(move || {
        let origins = shown.with(|shown| origins(room, shown))?;
        let date = room.library().manifest().release.date;
        let release = room.words().footer_release;
        Some(view! {
            <section class="digest__sources">
                <h2>{words.sources}</h2>
                {origins}
                <p>{release.with([&date.write(room.language())])}</p>
            </section>
        })
    })
    .into_part()
}
