//! A page that does not exist.

use leptos::prelude::*;

use crate::{
    app::{address, document, reading_room::ReadingRoom},
    model::Selection,
};

/// Says that the address leads nowhere, and offers a way on.
#[component]
pub fn MissingPage() -> impl IntoView {
    let room = ReadingRoom::expect();
    let words = room.words();
    document::describe(words.unknown_page_title, words.unknown_page_body);
    view! {
        <h1>{words.unknown_page_title}</h1>
        <p class="lead">{words.unknown_page_body}</p>
        <ToExplorer />
    }
}

/// The way to the explorer, keeping the municipalities and the language.
#[component]
pub fn ToExplorer() -> impl IntoView {
    let room = ReadingRoom::expect();
    let words = room.words();
    let link = Signal::derive(move || {
        let selection = room.selection();
        address::explorer(
            &Selection {
                language: selection.language,
                ..Selection::default()
            }
            .with_municipalities(selection.municipalities().iter().cloned()),
        )
    });
    view! { <p><a class="button" href=link>{words.to_explorer}</a></p> }
}
