//! What a card has no figures of, and why.

use leptos::prelude::*;

use crate::{
    app::{
        live::{IntoPart, Part},
        reading_room::ReadingRoom,
        sketch::Sketch,
    },
    model::{Card, CardRow},
    words::cards::CardWords,
};

/// What a card has no figures of, by the reason why.
pub fn unknown(room: ReadingRoom, card: &Card) -> Option<Part> {
    let catalogue = room.catalogue();
    let language = room.language();
    let words = CardWords::of(language);
    let unknown = card.unknown(&catalogue);
    let pending = unknown.pending.iter();
    let pending: Vec<&str> = pending
        .map(|phenomenon| phenomenon.name.text(language))
        .collect();
    let names = |rows: &[&CardRow]| -> Vec<String> {
        let rows = rows.iter();
        rows.map(|row| row.indicator.name.text(language).to_owned())
            .collect()
    };
    let said = [
        line(
            |list| words.outdated.with([list]),
            &names(&unknown.outdated),
        ),
        line(|list| words.hidden.with([list]), &names(&unknown.hidden)),
        line(
            |list| words.not_published.with([list]),
            &names(&unknown.not_published),
        ),
        line(
            |list| words.only_larger.with([list]),
            &names(&unknown.only_larger),
        ),
        line(
            |list| words.pending.with([list]),
            &pending.into_iter().map(str::to_owned).collect::<Vec<_>>(),
        ),
    ];
    let said: Vec<Sketch> = said.into_iter().flatten().collect();
    (!said.is_empty()).then(|| {
        let list = Sketch::html("ul")
            .with("class", "unknown__list")
            .holding(said);
        view! {
            <section class="unknown">
                <h2>{words.unknown}</h2>
                {list.into_drawn()}
            </section>
        }
        .into_part()
    })
}

fn line(sentence: impl Fn(&str) -> String, names: &[String]) -> Option<Sketch> {
    // Names of indicators have commas in them, and one may end in a full stop of its own.
    let said = || sentence(names.join("; ").trim_end_matches('.'));
    (!names.is_empty()).then(|| Sketch::html("li").saying(&said()))
}
