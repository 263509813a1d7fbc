//! A list that follows what is found, a few of its items in each turn, so that thousands neither stop the page nor drown its reader.

use std::sync::Arc;

use js_sys::Date;
use leptos::{
    prelude::*,
    tachys::view::{Mountable, Render},
    web_sys::{Element, HtmlElement},
};
use wasm_bindgen::JsCast;

use crate::{
    app::{
        document,
        live::{Live, Part, Standing, live},
        reading_room::ReadingRoom,
        turns::Turns,
    },
    model::{Indicator, YearRange},
};

/// How many items are shown at a time: full rows of two, three and four.
const PORTION: usize = 96;

/// How long items are made in a turn, in milliseconds; what they start comes on top of it.
const A_TURN: f64 = 6.0;

/// What the list shall show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The indicators, in order.
    pub indicators: Vec<Arc<Indicator>>,
    /// The years that all of them share, if there are any.
    pub years: Option<YearRange>,
}

/// Makes the view of an indicator, which follows the years.
pub type MakeItem = Box<dyn Fn(Arc<Indicator>, Signal<Option<YearRange>>) -> Part>;

/// An item that stands in the page.
struct Item {
    indicator: Arc<Indicator>,
    years: RwSignal<Option<YearRange>>,
    standing: Standing,
    owner: Owner,
}

/// The list as it stands, and what it is becoming.
struct List {
    element: Element,
    make: MakeItem,
    owner: Owner,
    wanted: Listed,
    items: Vec<Item>,
    /// The place whose item takes the focus when it is made.
    focus: Option<usize>,
}

/// Keeps a list of indicators in an element, and gives a button for the next portion.
///
/// An item that is still wanted stays, so that a letter more in a search costs little.
/// What is no longer wanted is hidden at once and taken away when there is time.
/// A button and not scrolling shows more, so that the end of the page can be reached and a reader knows how much there is.
pub fn long_list(
    room: ReadingRoom,
    element: Signal<Option<Element>, LocalStorage>,
    listed: Signal<Listed>,
    make: MakeItem,
) -> Live {
    let turns = Turns::expect();
    let shown = RwSignal::new(PORTION);
    let list = StoredValue::new_local(None::<List>);
    let make = StoredValue::new_local(Some(make));
    let owner = Owner::current().unwrap_or_default();
    Effect::new(move |before: Option<Listed>| {
        let listed = listed.get();
        if before.is_some_and(|before| before.indicators != listed.indicators) {
            shown.set(PORTION);
        }
        listed
    });
    Effect::new(move |_| {
        let mut wanted = listed.get();
        wanted.indicators.truncate(shown.get());
        let Some(element) = element.get() else {
            return;
        };
        list.update_value(|list| {
            if let Some(make) = make.try_update_value(Option::take).flatten() {
                *list = Some(List {
                    element,
                    make,
                    owner: owner.clone(),
                    wanted: wanted.clone(),
                    items: Vec::new(),
                    focus: None,
                });
            }
            if let Some(list) = list {
                list.become_what(wanted);
            }
        });
        turns.add(move || go_on(turns, list));
    });
    button(room, listed, shown, list)
}

/// The button that shows the next portion, as long as there is one.
fn button(
    room: ReadingRoom,
    listed: Signal<Listed>,
    shown: RwSignal<usize>,
    list: StoredValue<Option<List>, LocalStorage>,
) -> Live {
    live(move || {
        let count = listed.with(|listed| listed.indicators.len());
        let now = shown.get();
        (count > now).then(|| {
            let rest = (count - now).to_string();
            let label = if count > now + PORTION {
                room.words().show_more.with([&PORTION.to_string(), &rest])
            } else {
                room.words().show_rest.with([&rest])
            };
            let show = move |_| {
                list.update_value(|list| {
                    if let Some(list) = list {
                        list.focus = Some(now);
                    }
                });
                shown.set(now + PORTION);
            };
            view! {
                <p class="portions">
                    <button type="button" class="button" on:click=show>
                        {label}
                    </button>
                </p>
            }
        })
    })
}

/// Changes the list for some milliseconds, and goes on at the next turn.
fn go_on(turns: Turns, list: StoredValue<Option<List>, LocalStorage>) {
    let is_done = list.try_update_value(|list| list.as_mut().is_none_or(List::take_turn));
    if is_done == Some(false) {
        turns.add(move || go_on(turns, list));
    }
}

impl List {
    /// Takes note of what is wanted, and hides what no longer is.
    fn become_what(&mut self, wanted: Listed) {
        self.wanted = wanted;
        for item in &self.items {
            let is_wanted = self.place_of(&item.indicator).is_some();
            for element in item.standing.elements() {
                // An attribute of a fixed name can always be set.
                let _ = element.toggle_attribute_with_force("hidden", !is_wanted);
            }
        }
    }

    fn place_of(&self, indicator: &Arc<Indicator>) -> Option<usize> {
        let wanted = &self.wanted.indicators;
        wanted
            .iter()
            .position(|other| Arc::ptr_eq(other, indicator))
    }

    /// Makes steps for some milliseconds; tells whether the list is what is wanted.
    fn take_turn(&mut self) -> bool {
        let begin = Date::now();
        for place in 0..self.wanted.indicators.len() {
            if self.step(place) && Date::now() - begin >= A_TURN {
                return false;
            }
        }
        while self.items.len() > self.wanted.indicators.len() {
            if let Some(item) = self.items.pop() {
                end(item);
            }
            if Date::now() - begin >= A_TURN {
                return false;
            }
        }
        true
    }

    /// Brings the right item to a place; tells whether there was something to do.
    fn step(&mut self, place: usize) -> bool {
        let Some(indicator) = self.wanted.indicators.get(place) else {
            return false;
        };
        let is_it = |item: &Item| Arc::ptr_eq(&item.indicator, indicator);
        let rest = self.items.get(place..).unwrap_or_default();
        match rest.iter().position(is_it) {
            Some(0) => {}
            Some(later) => {
                let item = self.items.remove(place + later);
                self.insert(place, item);
                self.focus_on(place);
            }
            None => {
                let item = self.make(Arc::clone(indicator));
                self.insert(place, item);
                self.focus_on(place);
                return true;
            }
        }
        let Some(item) = self.items.get(place) else {
            return false;
        };
        let is_old = item
            .years
            .with_untracked(|years| *years != self.wanted.years);
        if is_old {
            item.years.set(self.wanted.years);
        }
        is_old
    }

    fn make(&self, indicator: Arc<Indicator>) -> Item {
        let owner = self.owner.child();
        let (years, standing) = owner.with(|| {
            let years = RwSignal::new(self.wanted.years);
            let part = (self.make)(Arc::clone(&indicator), years.into());
            (years, untrack(|| part.build()))
        });
        Item {
            indicator,
            years,
            standing,
            owner,
        }
    }

    fn insert(&mut self, place: usize, mut item: Item) {
        let next = self
            .items
            .get(place)
            .and_then(|next| next.standing.elements().into_iter().next());
        item.standing.mount(&self.element, next.as_deref());
        self.items.insert(place, item);
    }

    fn focus_on(&mut self, place: usize) {
        if self.focus != Some(place) {
            return;
        }
        self.focus = None;
        let elements = self.items.get(place).map(|item| item.standing.elements());
        for element in elements.unwrap_or_default() {
            let link = element.query_selector("a").ok().flatten();
            if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlElement>().ok()) {
                document::focus_in_place(&link);
            }
        }
    }
}

/// Takes an item away with all that follows something for it.
fn end(mut item: Item) {
    item.standing.unmount();
    item.owner.cleanup();
}
