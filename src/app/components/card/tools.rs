//! What may be done with a card: print it, show it in a meeting, remember whose it is.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    app::{
        address::History,
        components::embed_dialog::embed_button,
        live::{IntoPart, Part, live},
        my_municipality::MyMunicipality,
        reading_room::ReadingRoom,
    },
    embedding::EmbedSubject,
    model::{Region, RegionLevel, Selection},
    words::cards::CardWords,
};

/// The buttons of a card.
pub fn tools(room: ReadingRoom, region: &Arc<Region>) -> Part {
    let words = CardWords::of(room.language());
    let meet = move |_| {
        room.change(History::Push, |selection| Selection {
            step: Some(0),
            ..selection
        });
    };
    let print = |_| {
        // A browser that cannot print says so itself.
        let _ = window().print();
    };
    let own = (region.level == RegionLevel::Municipality).then(|| own(room, region));
    view! {
        <div class="card-tools">
            <button type="button" class="button" on:click=meet>{words.meeting}</button>
            <button type="button" class="button" on:click=print>{words.print}</button>
            {embed_button(room, EmbedSubject::Card(region.code.clone()))}
            {own}
        </div>
    }
    .into_part()
}

/// The button that remembers the municipality in this browser, or forgets it.
fn own(room: ReadingRoom, region: &Arc<Region>) -> Part {
    let words = CardWords::of(room.language());
    let (mine, code) = (MyMunicipality::expect(), region.code.clone());
    let is_mine = {
        let code = code.clone();
        Signal::derive(move || mine.code().as_ref() == Some(&code))
    };
    let press = move |_| {
        if is_mine.get_untracked() {
            mine.forget();
        } else {
            mine.remember(&code);
        }
    };
    let said = live(move || {
        if is_mine.get() {
            words.forget
        } else {
            words.remember
        }
    });
    view! {
        <button type="button" class="button" on:click=press>{said}</button>
        <span class="card-tools__kept">{words.kept_here}</span>
    }
    .into_part()
}
