//! What a set is taken along with: its link, and a file.

use leptos::{html, prelude::*, task::spawn_local};

use super::{
    set_travel,
    told::{Beside, Told},
};
use crate::{
    app::{
        address::{self, History},
        clipboard,
        live::{IntoPart, Part, live},
        own_file,
        reading_room::ReadingRoom,
    },
    model::{Filter, Ordered, Selection, indicator_set::SetLoss},
    travel::set_file::OpenedSet,
    words::organisations::set::SetWords,
};

/// What is shown of the set alone: neither theme nor filters, but the area of activity.
fn alone(selection: Selection) -> Selection {
    Selection {
        fields_of_work: Ordered::default(),
        filter: Filter::default(),
        ..selection
    }
}

/// The link of the set, which can be followed and copied, and the file that it is saved to.
pub(super) fn link_and_file(room: ReadingRoom, told: Told) -> Part {
    let words = SetWords::of(room.language());
    let link = Signal::derive(move || address::organisations(&alone(room.selection())));
    let whole = Signal::derive(move || {
        let origin = window().location().origin().unwrap_or_default();
        [origin, link.get()].concat()
    });
    // Where the browser does not let a page copy, the link stands where it can be selected.
    let is_refused = RwSignal::new(false);
    let copy = move |_| {
        clipboard::copy(whole.get_untracked(), move |is_copied| {
            let said = if is_copied {
                words.copied
            } else {
                words.copy_failed
            };
            told.tell(Beside::Link, said.to_owned());
            // The page may be gone when the browser answers.
            is_refused.try_set(!is_copied);
        });
    };
    let field = live(move || {
        is_refused.get().then(|| {
            view! {
                <label class="field">
                    <span class="field__label">{words.link}</span>
                    <input class="field__control" type="text" readonly prop:value=whole />
                </label>
            }
        })
    });
    let save = move |_| {
        let selection = room.selection();
        spawn_local(async move {
            let said = match set_travel::save(selection, words).await {
                Ok(Some(name)) => words.saved.with([&name]),
                Ok(None) | Err(_) => words.not_saved.to_owned(),
            };
            told.tell(Beside::Link, said);
        });
    };
    view! {
        <p class="own-set__tools">
            <a href=link>{words.show_set}</a>
            <button type="button" class="button" on:click=copy>{words.copy_link}</button>
            <button type="button" class="button" on:click=save>{words.save}</button>
        </p>
        {told.place(Beside::Link)}
        {field}
    }
    .into_part()
}

/// The field with which a file is chosen and opened.
pub(super) fn open_file(room: ReadingRoom, told: Told) -> Part {
    let words = SetWords::of(room.language());
    let input = NodeRef::<html::Input>::new();
    let open = move |_| {
        let Some(input) = input.get_untracked() else {
            return;
        };
        let catalogue = room.catalogue();
        spawn_local(async move {
            let opened = match own_file::chosen(input).await {
                Some(bytes) => set_travel::open(bytes, catalogue).await.ok(),
                None => None,
            };
            let said =
                opened.map_or_else(|| words.not_read.to_owned(), |opened| take(room, opened));
            told.tell(Beside::File, said);
        });
    };
    view! {
        <p class="own-set__tools">
            <label class="button own-set__open">
                {words.open}
                <input
                    type="file"
                    class="visually-hidden"
                    accept=".json,application/json"
                    node_ref=input
                    on:change=open
                />
            </label>
        </p>
        {told.place(Beside::File)}
    }
    .into_part()
}

/// Shows what was opened in the place of what was there, and tells of both; what is no set changes nothing.
fn take(room: ReadingRoom, opened: OpenedSet) -> String {
    let words = SetWords::of(untrack(|| room.language()));
    let OpenedSet {
        set,
        municipalities,
        losses,
    } = opened;
    let count = set.indicators().len();
    let is_set = !losses.contains(&SetLoss::NotASet);
    if is_set {
        room.change(History::Push, |selection| {
            let municipalities = municipalities.codes().iter().cloned();
            let selection = alone(selection).with_municipalities(municipalities);
            Selection { set, ..selection }
        });
    }
    let said = is_set.then(|| (words.opened)(count));
    let said = said.into_iter().chain(losses.into_iter().map(words.loss));
    said.collect::<Vec<_>>().join(" ")
}
