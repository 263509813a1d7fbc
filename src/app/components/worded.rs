//! A text of the publication, and what language it really is in.

use leptos::prelude::*;

use crate::{
    app::{
        live::{IntoPart, Part},
        reading_room::ReadingRoom,
    },
    model::Translated,
};

/// A text in the language of the interface, or marked as being in another where no translation exists.
pub fn worded(room: ReadingRoom, text: &Translated) -> Part {
    let words = room.words();
    let wording = text.wording(words.language);
    let text = wording.text.to_owned();
    if wording.language == words.language {
        return text.into_part();
    }
    view! {
        <span lang=wording.language.code()>{text}</span>
        <span class="other-language">" (" {(words.in_language)(wording.language)} ")"</span>
    }
    .into_part()
}
