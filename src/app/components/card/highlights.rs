//! What stands out on a card, in sentences.

use leptos::prelude::*;

use crate::{
    app::{
        address,
        live::{IntoPart, Part},
        reading_room::ReadingRoom,
        sketch::Sketch,
    },
    model::{Card, CardRow, Note},
    words::cards::{self, CardWords, around::rule},
};

/// What is worse and getting worse, and what is better and getting better, with the rule by which they are found.
pub fn highlights(room: ReadingRoom, card: &Card) -> Option<Part> {
    let catalogue = room.catalogue();
    let words = CardWords::of(room.language());
    // Of the whole country there is nothing that it could be compared with.
    let comparator = card.comparators(&catalogue).into_iter().next()?;
    let published = room.library().manifest().release.date;
    let found = card.highlights(&catalogue, published);
    let few_people = card.is_of_few_people().then(|| {
        let note = Note::SmallMunicipality(card.region.code.clone());
        let said = room.words().note(&note, &catalogue);
        view! { <p class="caveat highlights__caveat">{said}</p> }
    });
    let rule = rule(card, comparator, &found, room.language());
    Some(
        view! {
            <section class="highlights">
                {few_people}
                <div class="highlights__column">
                    <h2>{words.concerns}</h2>
                    {list(room, &found.concerns, words.no_concerns)}
                </div>
                <div class="highlights__column">
                    <h2>{words.strengths}</h2>
                    {list(room, &found.strengths, words.no_strengths)}
                </div>
                <p class="highlights__rule">{rule}</p>
            </section>
        }
        .into_part(),
    )
}

fn list(room: ReadingRoom, rows: &[&CardRow], without: &'static str) -> Part {
    if rows.is_empty() {
        return view! { <p class="highlights__none">{without}</p> }.into_part();
    }
    let items: Vec<_> = rows.iter().map(|row| highlight(room, row)).collect();
    let list = Sketch::html("ul").with("class", "highlights__list");
    list.holding(items).into_drawn()
}

fn highlight(room: ReadingRoom, row: &CardRow) -> Sketch {
    let language = room.language();
    let sentences = cards::sentences(row, &room.catalogue(), language);
    let selection = row.selection(language);
    let link = Sketch::html("a")
        .with("href", &address::indicator(&row.indicator.id, &selection))
        .saying(row.indicator.name.text(language));
    let name = Sketch::html("strong").holding(vec![link]);
    Sketch::html("li").holding(vec![
        Sketch::html("p").holding(vec![name]),
        Sketch::html("p").saying(&sentences.join(" ")),
    ])
}
