//! The reader's own set of indicators: its name, its order, its link and its file.

#![expect(
    clippy::unnecessary_wraps,
    reason = "the code that is called may not come"
)]

use leptos::{prelude::*, web_sys::MouseEvent};
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::{
    SET_HEADING,
    set_link::{link_and_file, open_file},
    told::{Beside, Told},
};
use crate::{
    app::{
        address::{self, History},
        components::{downloads::Downloads, embed_dialog::embed_button, worded::worded},
        document,
        live::{IntoPart, Part, live},
        reading_room::ReadingRoom,
        workshop::Subject,
    },
    embedding::EmbedSubject,
    model::{IndicatorId, IndicatorSet, Selection, Shift, indicator_set::LONGEST_NAME},
    words::organisations::set::SetWords,
};

/// The set, whose code comes after what the page says.
///
/// # Errors
/// That it did not come.
#[wasm_split(own_set, fallible, preload(/** Loads the code of the set. */ load))]
pub fn own_set() -> Result<Part, SplitLoaderError> {
    Ok(view! { <OwnSet /> }.into_part())
}

/// The set, which stands in the address alone.
#[component]
fn OwnSet() -> impl IntoView {
    let room = ReadingRoom::expect();
    let words = SetWords::of(room.language());
    let set = Memo::new(move |_| room.part(|selection| selection.set.clone()));
    let told = Told::new();
    told.follow(set);
    // Not of the name: whoever goes from its field to a button of the list presses it before the name is taken.
    let order = Memo::new(move |_| set.with(|set| set.indicators().to_vec()));
    let list = live(move || {
        let order = order.get();
        if order.is_empty() {
            return view! { <p class="explorer__hint">{words.set_empty}</p> }.into_part();
        }
        let ids = order.iter().enumerate();
        let items: Vec<Part> = ids
            .map(|(place, id)| item(room, (id, place, order.len()), told))
            .collect();
        view! { <ol class="own-set__list">{items}</ol> }.into_part()
    });
    // The workshop is opened anew for other indicators, but not for another order.
    let taken = Memo::new(move |_| {
        let catalogue = room.catalogue();
        let mut ids = set.with(|set| set.indicators().to_vec());
        ids.retain(|id| {
            let indicator = catalogue.indicator(id);
            indicator.is_some_and(|indicator| !indicator.is_pending())
        });
        ids.sort_unstable();
        ids
    });
    let downloads = live(move || {
        let subject = Subject::Set(taken.get());
        let has_figures = taken.with(|ids| !ids.is_empty());
        has_figures.then(|| view! { <Downloads subject=subject summary=words.download /> })
    });
    let name = Signal::derive(move || set.with(|set| set.name().to_owned()));
    let rename = move |event| {
        let name = event_target_value(&event);
        change(room, |set| set.with_name(&name));
    };
    view! {
        <section class="own-set" aria-labelledby=SET_HEADING>
            <h2 id=SET_HEADING tabindex="-1">{words.set}</h2>
            <p class="explorer__hint">{words.set_lead}</p>
            {list}
            {told.place(Beside::List)}
            <div hidden=move || set.with(IndicatorSet::is_empty)>
                <label class="field">
                    <span class="field__label">{words.set_name}</span>
                    <input
                        class="field__control"
                        type="text"
                        autocomplete="off"
                        maxlength=LONGEST_NAME.to_string()
                        placeholder=words.set_name_hint
                        prop:value=name
                        on:change=rename
                    />
                </label>
                {link_and_file(room, told)}
                {embed_button(room, EmbedSubject::Set)}
                {downloads}
            </div>
            {open_file(room, told)}
        </section>
    }
}

fn change(room: ReadingRoom, edit: impl FnOnce(IndicatorSet) -> IndicatorSet) {
    room.change(History::Push, |selection| Selection {
        set: edit(selection.set.clone()),
        ..selection
    });
}

/// An indicator in the order of the set.
#[derive(Clone)]
struct Item {
    room: ReadingRoom,
    id: IndicatorId,
    name: String,
    /// Its place, counted from zero, and how many there are.
    place: usize,
    count: usize,
    told: Told,
}

/// An indicator of the set with its buttons; one that the publication does not know can be taken out.
fn item(room: ReadingRoom, (id, place, count): (&IndicatorId, usize, usize), told: Told) -> Part {
    let words = SetWords::of(room.language());
    let catalogue = room.catalogue();
    let indicator = catalogue.indicator(id);
    let name = indicator.map_or_else(
        || id.to_string(),
        |indicator| indicator.name.text(room.language()).to_owned(),
    );
    let shown = indicator.map_or_else(
        || {
            view! {
                {name.clone()}
                " "
                <small>{words.unknown}</small>
            }
            .into_part()
        },
        |indicator| {
            let id = id.clone();
            let link = Signal::derive(move || address::indicator(&id, &room.of_each()));
            view! { <a href=link>{worded(room, &indicator.name)}</a> }.into_part()
        },
    );
    let label = words.take_out.with([&name]);
    let item = Item {
        room,
        id: id.clone(),
        name,
        place,
        count,
        told,
    };
    let (earlier, later) = (item.button(Shift::Earlier), item.button(Shift::Later));
    let take_out = move |_: MouseEvent| {
        told.tell(Beside::List, words.taken_out.with([&item.name]));
        document::focus(SET_HEADING);
        change(room, |set| set.toggled(&item.id));
    };
    view! {
        <li>
            <span class="own-set__name">{shown}</span>
            <span class="own-set__buttons">
                {earlier}
                {later}
                <button type="button" class="own-set__button" aria-label=label on:click=take_out>
                    <span aria-hidden="true">"×"</span>
                </button>
            </span>
        </li>
    }
    .into_part()
}

impl Item {
    /// The button that moves it by one place.
    fn button(&self, shift: Shift) -> Part {
        let words = SetWords::of(self.room.language());
        let (way, label, sign) = match shift {
            Shift::Earlier => ("earlier", &words.earlier, "↑"),
            Shift::Later => ("later", &words.later, "↓"),
        };
        let new_place = shift.target(self.place, self.count);
        let label = label.with([&self.name]);
        let own_id = format!("own-set-{way}-{}", self.id);
        let (item, focused) = (self.clone(), own_id.clone());
        let press = move |_: MouseEvent| {
            let Some(new_place) = new_place else {
                return;
            };
            let (place, count) = ((new_place + 1).to_string(), item.count.to_string());
            let said = words.moved.with([&item.name, &place, &count]);
            item.told.tell(Beside::List, said);
            change(item.room, |set| set.moved(&item.id, shift));
            // The list is made anew, and the reader may go on moving.
            let focused = focused.clone();
            request_animation_frame(move || document::focus(&focused));
        };
        view! {
            <button
                id=own_id
                type="button"
                class="own-set__button"
                aria-label=label
                aria-disabled=new_place.is_none().to_string()
                on:click=press
            >
                <span aria-hidden="true">{sign}</span>
            </button>
        }
        .into_part()
    }
}
