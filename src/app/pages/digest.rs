//! The page of a reader's own report, which is read and edited, and is kept nowhere but in its address.

#![expect(
    clippy::unnecessary_wraps,
    reason = "the code that is called may not come"
)]

use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate},
};
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::{
    app::{
        address,
        components::{
            digest::{
                Editing, Manuscript, add_text, items, losses, sources, title_field, too_long, tools,
            },
            remarks::ProblemList,
        },
        digest_holder::DigestHolder,
        document,
        live::{IntoPart, Part, live},
        printing::Printing,
        reading_room::ReadingRoom,
    },
    model::Selection,
    words::digest::DigestWords,
};

/// Makes the page of a reader's own report, whose code comes in a file of its own.
///
/// # Errors
/// That this file did not come.
#[wasm_split(digest, fallible, preload(/** Loads the code of this page. */ load))]
pub fn page() -> Result<Part, SplitLoaderError> {
    Ok(view! { <DigestPage /> }.into_part())
}

/// The page of a reader's own report.
#[component]
fn DigestPage() -> impl IntoView {
    let room = ReadingRoom::expect();
    let words = DigestWords::of(room.language());
    let holder = DigestHolder::here().unwrap_or_else(DigestHolder::provide);
    let manuscript = Manuscript::of(holder);
    let hash = use_location().hash;
    // Whoever opens the link of somebody else reads first.
    let is_read = follow_address(&manuscript, hash);
    let is_for_reading = is_read && manuscript.part_now(|digest| !digest.is_empty());
    let editing = Editing::of(manuscript, room.language());
    editing.is_editing.set(!is_for_reading);
    let printing = Printing::provide();
    let title = {
        let manuscript = editing.manuscript.clone();
        Memo::new(move |_| {
            manuscript.part(|history| {
                let title = history.present().title().trim();
                (!title.is_empty()).then(|| title.to_owned())
            })
        })
    };
    Effect::new(move |_| {
        let of_page = title.get().map(|title| words.page_title.with([&title]));
        document::describe(of_page.as_deref().unwrap_or(words.name), words.description);
    });
    let title_said = move || title.get().unwrap_or_else(|| words.name.to_owned());
    let spoken = {
        let language = editing.manuscript.language();
        Signal::derive(move || title.with(Option::is_some).then(|| language.get())?)
    };
    let is_any = Memo::new({
        let manuscript = editing.manuscript.clone();
        move |_| manuscript.part(|history| !history.present().is_empty())
    });
    // On a page of the service, somebody else's words must not be taken for those of its publisher.
    let whose = live(move || {
        is_any
            .get()
            .then(|| view! { <p class="digest__whose">{words.whose}</p> })
    });
    let is_editing = editing.is_editing;
    let class = Signal::derive(move || {
        (if is_editing.get() {
            "digest digest--editing"
        } else {
            "digest"
        })
        .to_owned()
    });
    let said = editing.said;
    view! {
        <div class=class>
            <h1 lang=spoken>{live(title_said)}</h1>
            {whose}
            <ProblemList problems=room.library().problems().to_vec() />
            {losses(&editing.manuscript, words)}
            {tools(&editing, words, printing)}
            <p class="digest__told" role="status">{live(move || said.get())}</p>
            {too_long(&editing.manuscript, room.words())}
            {empty(&editing, words)}
            {title_field(&editing, words)}
            {items(&editing, words)}
            {add_text(&editing, words)}
            {sources(&editing.manuscript, words)}
        </div>
    }
}

/// What a digest is for, as long as nothing is in it.
fn empty(editing: &Editing, words: &'static DigestWords) -> Part {
    let room = ReadingRoom::expect();
    let (manuscript, of_length) = (editing.manuscript.clone(), editing.manuscript.clone());
    let is_empty =
        Memo::new(move |_| manuscript.part(|history| history.present().items().is_empty()));
    let is_editing = editing.is_editing;
    live(move || {
        if is_empty.get() {
            let plain = Selection {
                language: room.language(),
                ..Selection::default()
            };
            return view! {
                <p class="lead">{words.empty}</p>
                <p><a href=address::explorer(&plain)>{words.to_explorer}</a></p>
            }
            .into_part();
        }
        let fits = of_length.too_long().is_none();
        let hint = (is_editing.get() && fits)
            .then(|| view! { <p class="digest__hint">{words.where_it_is}</p> });
        hint.into_part()
    })
    .into_part()
}

/// Opens the link in the address, and each to which it changes while the page is there.
///
/// Tells whether another digest than the one under way was opened.
fn follow_address(manuscript: &Manuscript, hash: Memo<String>) -> bool {
    let is_read = manuscript.open_link(&hash.get_untracked());
    let manuscript = manuscript.clone();
    let (navigate, path) = (use_navigate(), use_location().pathname);
    Effect::new(move |_| {
        let hash = hash.get();
        let is_opened = manuscript.open_link(&hash);
        let fragment = manuscript.told_fragment();
        // Whoever copies or reloads the address gets what is shown.
        if !is_opened && !fragment.is_empty() && hash.trim_start_matches('#') != fragment {
            let search = window().location().search().unwrap_or_default();
            let options = NavigateOptions {
                replace: true,
                scroll: false,
                ..NavigateOptions::default()
            };
            let address = [&path.get_untracked(), &search, "#", &fragment].concat();
            navigate(&address, options);
        }
    });
    is_read
}
