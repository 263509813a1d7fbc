//! What a card has no figures of, and why.

use leptos::prelude::*;

use crate::{
    app::{
        live::{IntoPart, Part},
        reading_room::ReadingRoom,
        sketch::Sketch,
    },
    model::Card,
    words::cards::{CardWords, around},
};

/// What a card has no figures of, by the reason why.
pub fn unknown(room: ReadingRoom, card: &Card) -> Option<Part> {
    let said = around::unknown(&card.unknown(&room.catalogue()), room.language());
    let said: Vec<Sketch> = said
        .iter()
        .map(|sentence| Sketch::html("li").saying(sentence))
        .collect();
    (!said.is_empty()).then(|| {
        let list = Sketch::html("ul")
            .with("class", "unknown__list")
            .holding(said);
        view! {
            <section class="unknown">
                <h2>{CardWords::of(room.language()).unknown}</h2>
                {list.into_drawn()}
            </section>
        }
        .into_part()
    })
}
