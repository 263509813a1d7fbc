//! The button that adds a figure, as it is seen now, to the reader's digest.

#![expect(
    clippy::unnecessary_wraps,
    reason = "the code that is called may not come"
)]

use leptos::{prelude::*, task::spawn_local};
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::Manuscript;
use crate::{
    app::{
        address,
        digest_holder::DigestHolder,
        live::{IntoPart, Part, live},
        reading_room::ReadingRoom,
    },
    model::{
        IndicatorId, Selection,
        digest::{Content, Edit, FigureQuery, MOST_ITEMS, Refusal},
    },
    words::digest::DigestWords,
};

/// The button, and what is said once it was pressed; its code comes when it is.
pub fn add_button(room: ReadingRoom, id: IndicatorId) -> Part {
    let words = DigestWords::of(room.language());
    let holder = DigestHolder::here();
    let said = RwSignal::new(String::new());
    let times = RwSignal::new(0_usize);
    let add = move |_| {
        let (id, selection) = (id.clone(), room.selection());
        let Some(holder) = holder else {
            return;
        };
        spawn_local(async move {
            let added = add_figure(holder, id, selection).await;
            let (is_added, words_said) = match added {
                Ok(Ok(())) if times.try_get_untracked() == Some(0) => {
                    (true, words.added.to_owned())
                }
                Ok(Ok(())) => (true, words.added_again.to_owned()),
                Ok(Err(Refusal::TooManyItems)) => {
                    (false, words.too_many_items.with([&MOST_ITEMS.to_string()]))
                }
                Ok(Err(Refusal::TooMuchText)) => (false, words.too_much_text.to_owned()),
                Ok(Err(Refusal::QueryTooLong)) => (false, words.query_too_long.to_owned()),
                Ok(Err(Refusal::Unchanged | Refusal::TooLongText)) | Err(_) => {
                    (false, words.add_failed.to_owned())
                }
            };
            // The page may be gone when the code comes.
            said.try_set(words_said);
            if is_added {
                times.try_update(|times| *times += 1);
            }
        });
    };
    let way = live(move || {
        let told = holder?.told();
        (times.get() > 0 && told.count > 0).then(|| {
            let to = address::digest(room.language(), &told.fragment);
            view! { <a href=to>{words.to_digest.with([&told.count.to_string()])}</a> }
        })
    });
    view! {
        <p class="add-to-digest">
            <button type="button" class="button" on:click=add>{words.add}</button>
            " "
            <span role="status">{live(move || said.get())}</span>
            " "
            {way}
        </p>
    }
    .into_part()
}

/// Adds a figure to the digest under way, by code that comes in a file of its own.
///
/// # Errors
/// That this file did not come, or why the figure was not added.
#[wasm_split(add_to_digest, fallible)]
fn add_figure(
    holder: DigestHolder,
    id: IndicatorId,
    selection: Selection,
) -> Result<Result<(), Refusal>, SplitLoaderError> {
    let manuscript = Manuscript::of(holder);
    let Some(query) = FigureQuery::of(&selection) else {
        return Ok(Err(Refusal::QueryTooLong));
    };
    let content = Content::Figure {
        indicator: id,
        query,
    };
    let added = manuscript.edit(&Edit::Add(content, None)).map(|_| ());
    manuscript.tell();
    Ok(added)
}
