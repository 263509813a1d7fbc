//! Where the figures of a digest come from, gathered by itself.

use leptos::prelude::*;

use super::Desk;
use crate::{
    app::{
        components::explanation::licence,
        live::{IntoPart, Part, live},
        reading_room::ReadingRoom,
    },
    model::IndicatorId,
    words::digest::DigestWords,
};

/// The sources of the indicators that are shown, each once, and of which release the figures are.
pub fn sources(desk: &Desk, words: &'static DigestWords) -> Part {
    let room = ReadingRoom::expect();
    let desk = desk.clone();
    let shown = Memo::new(move |_| {
        desk.part(|history| -> Vec<IndicatorId> {
            let all = history.present().indicators();
            all.into_iter().cloned().collect()
        })
    });
    live(move || {
        let (catalogue, language) = (room.catalogue(), room.language());
        let sources = shown.with(|shown| {
            let known = catalogue.sources_of(shown).into_iter();
            known
                .map(|source| {
                    let said = source.attribution.as_ref().unwrap_or(&source.name);
                    let said = said.text(language).to_owned();
                    let licence = licence(source).map(|licence| view! { " (" {licence} ")" });
                    view! { <li>{said} {licence}</li> }.into_part()
                })
                .collect::<Vec<_>>()
        });
        if sources.is_empty() {
            return ().into_part();
        }
        let date = room.library().manifest().release.date.write(language);
        view! {
            <section class="digest__sources">
                <h2>{words.sources}</h2>
                <ul>{sources}</ul>
                <p>{room.words().footer_release.with([&date])}</p>
            </section>
        }
        .into_part()
    })
    .into_part()
}
