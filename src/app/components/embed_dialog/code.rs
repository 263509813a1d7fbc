//! The code that is pasted, and the button that copies it.

use leptos::{html, prelude::*};

use crate::{
    app::{
        clipboard,
        live::{IntoPart, Part, live},
        reading_room::ReadingRoom,
    },
    embedding::{Pasted, Snippet},
    words::embeds::EmbedWords,
};

/// The code that is pasted.
pub(super) fn code(
    snippet: Memo<Option<Snippet>>,
    pasted: RwSignal<Pasted>,
    height: RwSignal<Option<u32>>,
) -> Part {
    let words = EmbedWords::of(ReadingRoom::expect().language());
    let field = NodeRef::<html::Textarea>::new();
    let said = RwSignal::new("");
    let markup = Signal::derive(move || {
        snippet.with(|snippet| {
            let snippet = snippet.as_ref();
            snippet.map_or_else(String::new, |snippet| snippet.markup(pasted.get()))
        })
    });
    let copy = move |_| {
        if let Some(field) = field.get_untracked() {
            field.select();
        }
        said.set("");
        // Until it is measured, the height in the code is a guess.
        if pasted.get_untracked().shows_embed() && height.get_untracked().is_none() {
            said.set(words.measuring);
            return;
        }
        clipboard::copy(markup.get_untracked(), move |is_copied| {
            // The dialog may be gone when the browser answers.
            said.try_set(if is_copied {
                words.copied
            } else {
                words.copy_failed
            });
        });
    };
    Effect::new(move |_| {
        markup.track();
        said.set("");
    });
    let of_height = live(move || match (pasted.get(), height.get()) {
        (Pasted::Picture | Pasted::Link, _) => String::new(),
        (_, Some(height)) => words.height.with([&height.to_string()]),
        (_, None) => words.measuring.to_owned(),
    });
    view! {
        <label class="embed-dialog__code">
            <span>{words.code}</span>
            <textarea node_ref=field readonly rows="7" spellcheck="false" prop:value=markup></textarea>
        </label>
        <p class="embed-dialog__hint" role="status">{of_height}</p>
        <p>
            <button type="button" class="button button--strong" on:click=copy>{words.copy}</button>
            " "
            <span role="status">{live(move || said.get())}</span>
        </p>
    }
    .into_part()
}
