//! Finding a municipality by a part of its name; any other word is searched for among the indicators.

use leptos::{ev::SubmitEvent, prelude::*};
use leptos_router::hooks::use_navigate;

use crate::{
    app::{
        address,
        live::{IntoPart, Part, live},
        reading_room::ReadingRoom,
        sketch::Sketch,
    },
    model::{Filter, Selection, region_search::find_municipalities},
    words::{Words, front::FrontWords},
};

/// The identifier of the field.
pub const FIELD: &str = "municipality-finder";

/// A field, and below it every municipality that fits what is typed: all of them before anything is.
#[component]
pub fn MunicipalityFinder() -> impl IntoView {
    let room = ReadingRoom::expect();
    let words = FrontWords::of(room.language());
    let typed = RwSignal::new(String::new());
    let navigate = use_navigate();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let text = typed.get_untracked();
        if !text.trim().is_empty() {
            navigate(
                &target(room, &text),
                leptos_router::NavigateOptions::default(),
            );
        }
    };
    let list = live(move || list(room, &typed.get()));
    let said = live(move || {
        let text = typed.get();
        (!text.trim().is_empty()).then(|| {
            let count = find_municipalities(&room.catalogue(), &text).len();
            words.found.with([&count.to_string()])
        })
    });
    view! {
        <form class="finder" role="search" on:submit=submit>
            <label class="field__label" for=FIELD>{words.find}</label>
            <div class="finder__row">
                <input
                    id=FIELD
                    class="field__control"
                    type="search"
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    placeholder=words.find_hint
                    on:input=move |event| typed.set(event_target_value(&event))
                />
                <button type="submit" class="button">{words.search}</button>
            </div>
            <p class="visually-hidden" role="status">{said}</p>
            {list}
        </form>
    }
}

fn plain(room: ReadingRoom) -> Selection {
    Selection {
        language: room.language(),
        ..Selection::default()
    }
}

/// Where the words lead when they are sent: to the only municipality that fits, or to the search among indicators.
fn target(room: ReadingRoom, text: &str) -> String {
    let catalogue = room.catalogue();
    match find_municipalities(&catalogue, text).as_slice() {
        [only] => address::card(&only.region.code, &plain(room)),
        _ => search(room, text),
    }
}

fn search(room: ReadingRoom, text: &str) -> String {
    address::explorer(&Selection {
        filter: Filter::of([], text),
        ..plain(room)
    })
}

fn list(room: ReadingRoom, text: &str) -> Part {
    let words = FrontWords::of(room.language());
    let catalogue = room.catalogue();
    let text = text.trim();
    let found = find_municipalities(&catalogue, text).into_iter();
    let items = found.map(|found| {
        let name = found.region.name.text(room.language());
        let said = match found.merger {
            Some(former) => Words::of(room.language()).merged_into.with([
                &former.name,
                name,
                &former.year.to_string(),
            ]),
            None => name.to_owned(),
        };
        let link = Sketch::html("a")
            .with("href", &address::card(&found.region.code, &plain(room)))
            .saying(&said);
        Sketch::html("li").holding(vec![link])
    });
    let mut items: Vec<Sketch> = items.collect();
    if !text.is_empty() {
        let link = Sketch::html("a")
            .with("href", &search(room, text))
            .saying(&words.search_indicators.with([text]));
        let item = Sketch::html("li").with("class", "finder__search");
        items.push(item.holding(vec![link]));
    }
    Sketch::html("ul")
        .with("class", "finder__list")
        .with("aria-label", words.municipalities)
        .holding(items)
        .into_drawn()
        .into_part()
}
