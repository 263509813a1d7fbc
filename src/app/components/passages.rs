//! Running text of the application's own as elements of a page, and the list of what stands on it.

use leptos::{ev::MouseEvent, prelude::*};

use crate::{
    app::{
        document,
        live::{IntoPart, Part},
        sketch::Sketch,
    },
    words::passage::{Passage, Piece},
};

/// A passage with what is made for it below its text; links lead to it by `id`.
pub fn section(id: &'static str, passage: &Passage, below: Part) -> Part {
    let text = pieces(passage.pieces);
    let text: Vec<Part> = text.into_iter().map(Sketch::into_drawn).collect();
    view! {
        <section class="passage">
            <h2 id=id tabindex="-1">{passage.heading}</h2>
            {text}
            {below}
        </section>
    }
    .into_part()
}

/// A passage with nothing below its text.
pub fn plain(id: &'static str, passage: &Passage) -> Part {
    section(id, passage, ().into_part())
}

fn pieces(pieces: &[Piece]) -> Vec<Sketch> {
    pieces
        .iter()
        .map(|piece| match piece {
            Piece::Text(text) => Sketch::html("p").saying(text),
            Piece::List(entries) => list(entries.iter().copied()),
        })
        .collect()
}

/// A list without an order.
pub fn list<'a>(entries: impl Iterator<Item = &'a str>) -> Sketch {
    let entries = entries.map(|entry| Sketch::html("li").saying(entry));
    Sketch::html("ul").holding(entries.collect())
}

/// What stands on a page: links to its passages, and the one that the address names is gone to at once.
pub fn contents(heading: &'static str, passages: &[(&'static str, Passage)]) -> Part {
    let links = passages.iter().map(|(id, passage)| {
        let (id, heading) = (*id, passage.heading);
        // The router takes clicks on links for itself, so the focus is moved here.
        let go = move |event: MouseEvent| {
            event.prevent_default();
            document::focus(id);
        };
        view! { <li><a href=format!("#{id}") on:click=go>{heading}</a></li> }.into_part()
    });
    let links: Vec<Part> = links.collect();
    go_to_what_is_named(passages.iter().map(|(id, _)| *id).collect());
    view! {
        <nav class="contents" aria-labelledby="sisalto">
            <h2 id="sisalto">{heading}</h2>
            <ul>{links}</ul>
        </nav>
    }
    .into_part()
}

/// The browser looked for the passage before it was there.
fn go_to_what_is_named(ids: Vec<&'static str>) {
    let named = window().location().hash().unwrap_or_default();
    let named = named.trim_start_matches('#');
    if let Some(id) = ids.into_iter().find(|id| *id == named) {
        request_animation_frame(move || document::focus(id));
    }
}
