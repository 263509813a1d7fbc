//! A list that follows what is found, a few of its items in each turn, so that thousands neither stop the page nor drown its reader.

use std::sync::Arc;

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
        turns,
    },
    model::{Indicator, YearRange},
};

/// How many items are shown at a time: full rows of two, three and four.
const PORTION: usize = 96;

/// How much is done in a turn, in units of which a slow phone needs some milliseconds for each.
const EFFORT_A_TURN: usize = 8;
/// What it takes to make an item, to take one away or to change it, and to move it.
const EFFORT_OF_MAKING: usize = 4;
const EFFORT_OF_CHANGING: usize = 3;
const EFFORT_OF_MOVING: usize = 1;

/// How many items are hidden or shown again in a turn, which costs little but is all laid out at once.
const HIDDEN_A_TURN: usize = 12;

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
    /// Empty places of the items that are still to be made, so that the page has its length at once and *Back* finds its place.
    outlines: Vec<Element>,
    /// How many of the items are hidden if they are not wanted.
    sifted: usize,
    /// The place whose item takes the focus when it is made.
    focus: Option<usize>,
    /// Whether a turn is waited for.
    is_running: bool,
}

/// Keeps a list of indicators in an element, and gives a button for the next portion.
///
/// An item that is still wanted stays, so that a letter more in a search costs little.
/// What is no longer wanted is hidden first and taken away when there is time.
/// A button and not scrolling shows more, so that the end of the page can be reached and a reader knows how much there is.
pub fn long_list(
    room: ReadingRoom,
    element: Signal<Option<Element>, LocalStorage>,
    listed: Signal<Listed>,
    make: MakeItem,
) -> Live {
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
                    outlines: Vec::new(),
                    sifted: 0,
                    focus: None,
                    is_running: false,
                });
            }
            if let Some(list) = list {
                list.wanted = wanted;
                list.sifted = 0;
                list.outline();
                list.tell(Progress::UnderWay);
            }
        });
        let is_resting = list.try_update_value(|list| {
            let list = list.as_mut()?;
            Some(!std::mem::replace(&mut list.is_running, true))
        });
        if is_resting.flatten() == Some(true) {
            turns::add(move || go_on(list));
        }
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

/// Changes the list a little, and goes on after the next frame, so that no frame has much to lay out.
fn go_on(list: StoredValue<Option<List>, LocalStorage>) {
    let progress = list.try_update_value(|list| list.as_mut().map(List::take_turn));
    if progress.flatten() == Some(Progress::UnderWay) {
        request_animation_frame(move || turns::add(move || go_on(list)));
    }
}

/// How far a list has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Progress {
    UnderWay,
    Done,
}

impl List {
    fn place_of(&self, indicator: &Arc<Indicator>) -> Option<usize> {
        let wanted = &self.wanted.indicators;
        wanted
            .iter()
            .position(|other| Arc::ptr_eq(other, indicator))
    }

    /// Keeps as many empty places at the end as there are items to be made.
    fn outline(&mut self) {
        let count = self
            .wanted
            .indicators
            .len()
            .saturating_sub(self.items.len());
        while self.outlines.len() > count {
            if let Some(outline) = self.outlines.pop() {
                outline.remove();
            }
        }
        let tag = match self.element.tag_name().as_str() {
            "UL" => "li",
            _ => "div",
        };
        while self.outlines.len() < count {
            let Ok(outline) = leptos::prelude::document().create_element(tag) else {
                return;
            };
            outline.set_class_name("outline");
            let _ = outline.set_attribute("aria-hidden", "true");
            // Where it cannot be put, the page is as long as its items.
            let _ = self.element.append_child(&outline);
            self.outlines.push(outline);
        }
    }

    /// Changes the list a little; tells whether it is what is wanted now.
    fn take_turn(&mut self) -> Progress {
        let progress = self.change();
        self.outline();
        self.tell(progress);
        self.is_running = progress == Progress::UnderWay;
        if progress == Progress::Done {
            self.focus = None;
        }
        progress
    }

    /// Tells assistive technology whether the list is still changing.
    fn tell(&self, progress: Progress) {
        let is_busy = (progress == Progress::UnderWay).to_string();
        // An attribute of a fixed name can always be set.
        let _ = self.element.set_attribute("aria-busy", &is_busy);
    }

    fn change(&mut self) -> Progress {
        if self.sifted < self.items.len() {
            self.sift();
            return Progress::UnderWay;
        }
        let mut effort = 0;
        for place in 0..self.wanted.indicators.len() {
            effort += self.step(place);
            if effort >= EFFORT_A_TURN {
                return Progress::UnderWay;
            }
        }
        while self.items.len() > self.wanted.indicators.len() {
            if effort >= EFFORT_A_TURN {
                return Progress::UnderWay;
            }
            if let Some(item) = self.items.pop() {
                end(item);
            }
            effort += EFFORT_OF_CHANGING;
        }
        Progress::Done
    }

    /// Hides the next items that are not wanted, and shows those that are wanted again.
    fn sift(&mut self) {
        for item in self.items.iter().skip(self.sifted).take(HIDDEN_A_TURN) {
            let is_wanted = self.place_of(&item.indicator).is_some();
            for element in item.standing.elements() {
                // An attribute of a fixed name can always be set.
                let _ = element.toggle_attribute_with_force("hidden", !is_wanted);
            }
        }
        self.sifted += HIDDEN_A_TURN;
    }

    /// Brings the right item to a place; tells what effort it took.
    fn step(&mut self, place: usize) -> usize {
        let Some(indicator) = self.wanted.indicators.get(place) else {
            return 0;
        };
        let is_it = |item: &Item| Arc::ptr_eq(&item.indicator, indicator);
        let rest = self.items.get(place..).unwrap_or_default();
        let mut effort = 0;
        match rest.iter().position(is_it) {
            Some(0) => {}
            Some(later) => {
                let item = self.items.remove(place + later);
                self.insert(place, item);
                self.focus_on(place);
                effort += EFFORT_OF_MOVING;
            }
            None => {
                let item = self.make(Arc::clone(indicator));
                self.insert(place, item);
                self.focus_on(place);
                return EFFORT_OF_MAKING;
            }
        }
        let Some(item) = self.items.get(place) else {
            return effort;
        };
        let is_old = item
            .years
            .with_untracked(|years| *years != self.wanted.years);
        if is_old {
            item.years.set(self.wanted.years);
            effort += EFFORT_OF_CHANGING;
        }
        effort
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
            .and_then(|next| next.standing.elements().into_iter().next())
            .or_else(|| self.outlines.first().cloned());
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
