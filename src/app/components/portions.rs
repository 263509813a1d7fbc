//! A long list shown in portions, so that thousands of indicators neither stop the page nor drown its reader.

use std::{sync::Arc, time::Duration};

use leptos::{html, prelude::*};

use crate::{
    app::{
        live::{IntoPart, Part, live},
        reading_room::ReadingRoom,
    },
    model::Indicator,
};

/// How many indicators are shown at a time: full rows in two, three and four columns.
const PORTION: usize = 24;

/// How many of them are drawn in one frame; a slow phone needs some thirty milliseconds for them.
const A_FRAME: usize = 4;

/// How long a frame lasts, in milliseconds.
const FRAME: u64 = 16;

/// How a list is drawn.
#[derive(Clone)]
pub struct Drawing {
    /// Makes the view of an indicator.
    pub item: Arc<dyn Fn(Arc<Indicator>) -> Part + Send + Sync>,
    /// Puts the views of a portion into an element.
    pub list: Arc<dyn Fn(Part) -> Part + Send + Sync>,
}

impl std::fmt::Debug for Drawing {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Drawing")
    }
}

/// The first portion of a list, and a button that shows the next.
///
/// A button and not scrolling, so that the end of the page can be reached and a reader knows how much there is.
pub fn portions(room: ReadingRoom, indicators: Vec<Arc<Indicator>>, drawing: Drawing) -> Part {
    portion(room, Arc::from(indicators), 0, drawing)
}

fn portion(
    room: ReadingRoom,
    indicators: Arc<[Arc<Indicator>]>,
    from: usize,
    drawing: Drawing,
) -> Part {
    let to = (from + PORTION).min(indicators.len());
    let next = (to + PORTION).min(indicators.len());
    let items = items(Arc::clone(&indicators), from, to, drawing.clone());
    let shown = (drawing.list)(items);
    let is_open = RwSignal::new(false);
    let rest = live(move || {
        let words = room.words();
        if next == to {
            return ().into_part();
        }
        if !is_open.get() {
            return view! {
                <p class="portions">
                    <button type="button" class="button" on:click=move |_| is_open.set(true)>
                        {(words.show_more)(next - to, indicators.len() - to)}
                    </button>
                </p>
            }
            .into_part();
        }
        let place = (words.portion_place)(to + 1, next, indicators.len());
        view! {
            <PortionPlace place=place />
            {portion(room, Arc::clone(&indicators), to, drawing.clone())}
        }
        .into_part()
    });
    view! {
        {shown}
        {rest}
    }
    .into_part()
}

/// Some indicators now and the others of the portion in later frames, so that a key that is pressed meanwhile is heard.
fn items(indicators: Arc<[Arc<Indicator>]>, from: usize, to: usize, drawing: Drawing) -> Part {
    let next = (from + A_FRAME).min(to);
    let now = indicators.get(from..next).unwrap_or_default().iter();
    let shown: Vec<Part> = now
        .map(|indicator| (drawing.item)(Arc::clone(indicator)))
        .collect();
    if next == to {
        return shown.into_part();
    }
    let is_time = RwSignal::new(false);
    set_timeout(
        move || {
            // A list that has given way to another is not drawn further.
            is_time.try_set(true);
        },
        Duration::from_millis(FRAME),
    );
    let later = live(move || {
        is_time
            .get()
            .then(|| items(Arc::clone(&indicators), next, to, drawing.clone()))
    });
    view! {
        {shown}
        {later}
    }
    .into_part()
}

/// Where in the list a new portion stands; it takes the focus from the button that is gone.
#[component]
fn PortionPlace(
    /// The first and the last number of the portion.
    place: String,
) -> impl IntoView {
    let element = NodeRef::<html::P>::new();
    Effect::new(move |_| {
        if let Some(element) = element.get() {
            // An element that cannot take the focus is no reason to stop.
            let _ = element.focus();
        }
    });
    view! {
        <p class="portions" tabindex="-1" node_ref=element>
            {place}
        </p>
    }
}
