//! The page of a reader's own report, which is read and edited, and is kept nowhere but in its address.

#![expect(
    clippy::unnecessary_wraps,
    reason = "the code that is called may not come"
)]

use std::time::Duration;

use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};
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
                Desk, Editing, add_text, items, losses, sources, title_field, too_long, tools,
                undo_by_keys,
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

/// The least time between two replacements of the address; browsers refuse more than about a hundred in half a minute.
const BETWEEN_REPLACEMENTS: Duration = Duration::from_millis(400);

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
    let desk = Desk::of(holder);
    let hash = use_location().hash;
    // Whoever opens the link of somebody else reads first.
    let is_read = follow_address(&desk, hash);
    let editing = Editing {
        is_editing: RwSignal::new(!(is_read && desk.part_now(|digest| !digest.is_empty()))),
        said: RwSignal::new(String::new()),
        desk,
    };
    undo_by_keys(&editing, words);
    let printing = Printing::provide();
    let title = {
        let desk = editing.desk.clone();
        Memo::new(move |_| {
            desk.part(|history| match history.present().title().trim() {
                "" => words.name.to_owned(),
                title => title.to_owned(),
            })
        })
    };
    Effect::new(move |_| document::describe(&title.get(), words.description));
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
            <h1>{live(move || title.get())}</h1>
            <ProblemList problems=room.library().problems().to_vec() />
            {losses(&editing.desk, words)}
            {tools(&editing, words, printing)}
            <p class="visually-hidden" role="status">{live(move || said.get())}</p>
            {too_long(&editing.desk, words)}
            {empty(&editing, words)}
            {title_field(&editing, words)}
            {items(&editing, words)}
            {add_text(&editing, words)}
            {sources(&editing.desk, words)}
        </div>
    }
}

/// What a digest is for, as long as nothing is in it.
fn empty(editing: &Editing, words: &'static DigestWords) -> Part {
    let room = ReadingRoom::expect();
    let desk = editing.desk.clone();
    let is_empty = Memo::new(move |_| desk.part(|history| history.present().items().is_empty()));
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
        let hint = is_editing
            .get()
            .then(|| view! { <p class="digest__hint">{words.where_it_is}</p> });
        hint.into_part()
    })
    .into_part()
}

/// Keeps address and digest alike: a link that is opened on the page is opened, and what is edited is written.
///
/// Tells whether another digest than the one under way was opened.
/// A step never makes an entry of the browser's history: *Back* leads to the page from which a reader came.
fn follow_address(desk: &Desk, hash: Memo<String>) -> bool {
    let is_read = desk.open_link(&hash.get_untracked());
    let navigate = use_navigate();
    let path = use_location().pathname;
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let write = {
        let desk = desk.clone();
        move || {
            timer.set_value(None);
            let fragment = desk.tell();
            let search = window().location().search().unwrap_or_default();
            let hash = window().location().hash().unwrap_or_default();
            if hash.trim_start_matches('#') != fragment {
                let options = NavigateOptions {
                    replace: true,
                    scroll: false,
                    ..NavigateOptions::default()
                };
                let hash = if fragment.is_empty() { "" } else { "#" };
                navigate(
                    &[&path.get_untracked(), &search, hash, &fragment].concat(),
                    options,
                );
            }
        }
    };
    let of_edits = desk.clone();
    Effect::new(move |earlier: Option<()>| {
        of_edits.part(|_| ());
        // The address that was opened stays as it is until something is changed.
        if earlier.is_none() && is_read {
            of_edits.tell();
        } else if timer.with_value(Option::is_none) {
            let handle = set_timeout_with_handle(write.clone(), BETWEEN_REPLACEMENTS);
            timer.set_value(handle.ok());
        }
    });
    let of_links = desk.clone();
    Effect::new(move |_| {
        of_links.open_link(&hash.get());
    });
    let of_page = desk.clone();
    on_cleanup(move || {
        of_page.settle();
        let fragment = of_page.tell();
        if let Some(Some(timer)) = timer.try_update_value(Option::take) {
            timer.clear();
            settle_entry(&fragment);
        }
    });
    is_read
}

/// Writes what the digest is now into the entry of the page, which is about to be left by a link.
///
/// When it is left by *Back* its entry is gone already; the digest under way is kept all the same.
fn settle_entry(fragment: &str) {
    let location = window().location();
    let is_here = location
        .pathname()
        .is_ok_and(|path| path.ends_with("/kooste"));
    if is_here && let Ok(history) = window().history() {
        let state = history.state().unwrap_or_default();
        let search = location.search().unwrap_or_default();
        let hash = if fragment.is_empty() { "" } else { "#" };
        let path = location.pathname().unwrap_or_default();
        let address = [&path, &search, hash, fragment].concat();
        // Where the browser refuses, *Back* leads to what was written last.
        let _ = history.replace_state_with_url(&state, "", Some(&address));
    }
}
