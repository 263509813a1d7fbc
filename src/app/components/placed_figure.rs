//! A figure between running text: an indicator in one of its views, with what it says, its table and the way to more.

use std::sync::Arc;

use leptos::{html, prelude::*};

use super::{failure::QuietFailure, placed_view, remarks::ProblemList, worded::worded};
use crate::{
    app::{
        address,
        deferred::{Coming, deferred},
        live::{IntoPart, Part, live},
        loading::Loading,
        observe,
        printing::Printing,
        reading_room::ReadingRoom,
        sketch::Sketch,
        surroundings::{Share, Surroundings},
        turns,
    },
    model::{Indicator, IndicatorId, Selection},
    words::placed::PlacedWords,
};

/// A figure that shows the same to every reader.
///
/// It comes when it is near the window, or when all of the page is wanted.
#[derive(Debug, Clone)]
pub struct PlacedFigure {
    /// The indicator's identifier, whether or not the publication knows it.
    pub id: IndicatorId,
    /// What is shown of the indicator; the language is that of the page.
    pub selection: Selection,
    /// The level of the heading under which the figure stands, from 1 to 5.
    pub below: u8,
    /// Tells the figures of the page apart, for as long as they stand there.
    pub number: usize,
}

impl PlacedFigure {
    /// The figure with its heading and the way to the indicator's page.
    pub fn into_part(self, room: ReadingRoom) -> Part {
        let language = room.language();
        let words = PlacedWords::of(language);
        let Some(indicator) = room.catalogue().indicator(&self.id).cloned() else {
            let said = words.unknown.with([self.id.as_str()]);
            return view! { <p class="caveat">{said}</p> }.into_part();
        };
        let selection = Selection {
            language,
            ..self.selection
        };
        let more = more(room, &indicator, &selection);
        let class = format!("placed-figure placed-figure--{}", room.accent(&indicator));
        let article = NodeRef::<html::Article>::new();
        let heading = heading(room, &indicator, self.below);
        let figures = if indicator.is_pending() {
            view! { <p>{room.words().pending_title}</p> }.into_part()
        } else {
            figures(room, indicator, selection, (self.number, article))
        };
        view! {
            <article class=class node_ref=article>
                {heading}
                {figures}
                {more}
            </article>
        }
        .into_part()
    }
}

/// The way to the page where readers can change what is shown.
fn more(room: ReadingRoom, indicator: &Indicator, selection: &Selection) -> Part {
    let language = room.language();
    let name = indicator.name.text(language);
    let name = Sketch::html("span")
        .with("class", "visually-hidden")
        .saying(&[": ", name].concat());
    let link = Sketch::html("a")
        .with("href", &address::indicator(&indicator.id, selection))
        .saying(PlacedWords::of(language).to_indicator)
        .holding(vec![name]);
    let more = Sketch::html("p").with("class", "placed-figure__more");
    more.holding(vec![link]).into_drawn()
}

/// The indicator's name one level below the heading under which the figure stands.
fn heading(room: ReadingRoom, indicator: &Indicator, below: u8) -> Part {
    let name = worded(room, &indicator.name);
    match below {
        0..=1 => view! { <h2 class="placed-figure__title">{name}</h2> }.into_part(),
        2 => view! { <h3 class="placed-figure__title">{name}</h3> }.into_part(),
        3 => view! { <h4 class="placed-figure__title">{name}</h4> }.into_part(),
        4 => view! { <h5 class="placed-figure__title">{name}</h5> }.into_part(),
        _ => view! { <h6 class="placed-figure__title">{name}</h6> }.into_part(),
    }
}

/// The figures, once they are wanted and have come.
fn figures(
    room: ReadingRoom,
    indicator: Arc<Indicator>,
    selection: Selection,
    (number, article): (usize, NodeRef<html::Article>),
) -> Part {
    let words = PlacedWords::of(room.language());
    let loaded = {
        let id = indicator.id.clone();
        Loading::prepare(move || {
            let (library, id) = (room.library(), id.clone());
            async move { library.dataset(&id).await }
        })
    };
    begin_when_wanted(loaded.begin, article);
    live(move || match loaded.answer() {
        None => view! {
            <div class="skeleton skeleton--picture"></div>
            <p class="print-only">{words.not_printed}</p>
        }
        .into_part(),
        Some(Err(error)) => {
            view! { <QuietFailure error=error on_retry=loaded.begin /> }.into_part()
        }
        Some(Ok(dataset)) => {
            provide_context(room.showing(selection.clone()));
            provide_context(Surroundings::Placed {
                number,
                table: words.table,
                place_keys: words.place_keys,
                share: Share::Whole,
            });
            let indicator = Arc::clone(&indicator);
            let view = deferred(Coming::Picture, placed_view::load, move || {
                placed_view::view(Arc::clone(&indicator), Arc::clone(&dataset.value))
            });
            view! {
                <ProblemList problems=dataset.problems />
                {view}
            }
            .into_part()
        }
    })
    .into_part()
}

/// Begins once: when the figure is near the window, or when all of the page is wanted.
fn begin_when_wanted(load: Callback<()>, article: NodeRef<html::Article>) {
    let is_begun = StoredValue::new(false);
    let begin = Callback::new(move |()| {
        if !is_begun.get_value() {
            is_begun.set_value(true);
            // In turns, since several figures may come near the window at once; one may be gone when its turn comes.
            turns::add(move || {
                let _ = load.try_run(());
            });
        }
    });
    observe::when_near_window(article, begin);
    if let Some(printing) = use_context::<Printing>() {
        Effect::new(move |_| {
            if printing.wants_all() {
                begin.run(());
            }
        });
    }
}
