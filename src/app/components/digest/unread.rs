//! What of a digest could not be opened, and that it has become too long for a link.

use leptos::prelude::*;

use super::Manuscript;
use crate::{
    app::{
        address,
        live::{IntoPart, Part, live},
        reading_room::ReadingRoom,
        sketch::Sketch,
    },
    model::digest::Loss,
    travel::link::LONGEST_LINK,
    words::{Words, digest::DigestWords},
};

/// What of the digest that was opened could not be.
pub fn losses(manuscript: &Manuscript, words: &'static DigestWords) -> Part {
    let manuscript = manuscript.clone();
    let language = ReadingRoom::expect().language();
    let to_sets = Sketch::html("a")
        .with("href", &address::plain("jarjestolle", language))
        .saying(Words::of(language).organisations_link);
    let list = live(move || {
        let losses = manuscript.losses();
        let item = |loss| {
            let said = Sketch::html("li").saying(&words.loss_in_words(loss));
            let is_set = loss == Loss::SetFile;
            said.holding(is_set.then(|| to_sets.clone()).into_iter().collect())
        };
        let items: Vec<_> = losses.into_iter().map(item).collect();
        let list = Sketch::html("ul").with("class", "remarks digest__losses");
        (!items.is_empty()).then(|| list.holding(items).into_drawn())
    });
    view! { <div role="status">{list}</div> }.into_part()
}

/// That the digest does not fit into a link, as long as that is so.
pub fn too_long(manuscript: &Manuscript, words: &'static Words) -> Part {
    let manuscript = manuscript.clone();
    let of_digest = DigestWords::of(words.language);
    let length = Memo::new(move |_| manuscript.too_long().map(|too_long| too_long.length));
    let is_too_long = Memo::new(move |_| length.with(Option::is_some));
    let caveat = |said: &str| Sketch::html("p").with("class", "caveat").saying(said);
    let said = live(move || {
        is_too_long
            .get()
            .then(|| caveat(of_digest.too_long).into_drawn())
    });
    // The length changes with every letter, and is not said aloud with each.
    let by = live(move || {
        let said = of_digest.length_in_words((length.get()?, LONGEST_LINK), words);
        Some(caveat(&said).into_drawn())
    });
    view! {
        <div role="status">{said}</div>
        {by}
    }
    .into_part()
}
