//! One indicator: its figures in words, where the need is greatest and grows, its development, and all municipalities.

use std::sync::Arc;

use leptos::prelude::*;

use super::{SET_HEADING, need_places, needs::Figures};
use crate::{
    app::{
        address::{self, History},
        components::{
            failure::QuietFailure,
            newest_figures::newest_figures,
            panel_picture::panel_picture,
            remarks::{self, ProblemList},
            worded::worded,
        },
        deferred::{Coming, deferred},
        document,
        live::{IntoPart, Live, Part, live},
        reading_room::ReadingRoom,
        sketch::Sketch,
    },
    model::{Comparison, Dataset, Indicator, Selection, YearRange, indicator_set::MOST_INDICATORS},
    words::organisations::need::{self as needs, NeedWords, sentences, situation},
};

/// An indicator with what its figures say.
pub(super) fn need(room: ReadingRoom, figures: &Figures, years: Option<YearRange>) -> Part {
    let indicator = Arc::clone(&figures.indicator);
    let content = once_come(room, figures, years, told);
    let name = worded(room, &indicator.name);
    let accent = format!("panel need panel--{}", room.accent(&indicator));
    let of_link = Arc::clone(&indicator);
    let link = Signal::derive(move || address::indicator(&of_link.id, &room.of_each()));
    view! {
        <article class=accent>
            <h3 class="panel__title"><a href=link>{name}</a></h3>
            {content}
            {set_button(room, &indicator)}
        </article>
    }
    .into_part()
}

/// Makes what figures say that have come.
type Telling = fn(ReadingRoom, &Figures, Arc<Dataset>, Option<YearRange>) -> Part;

/// What the figures of an indicator say once they have come, until then their outline, or why they did not.
pub(super) fn once_come(
    room: ReadingRoom,
    figures: &Figures,
    years: Option<YearRange>,
    telling: Telling,
) -> Live {
    let figures = figures.clone();
    live(move || match figures.loading.answer() {
        None => view! { <div class="skeleton skeleton--panel"></div> }.into_part(),
        Some(Err(error)) => {
            view! { <QuietFailure error=error on_retry=figures.loading.begin /> }.into_part()
        }
        Some(Ok(dataset)) => view! {
            <ProblemList problems=dataset.problems />
            {telling(room, &figures, dataset.value, years)}
        }
        .into_part(),
    })
}

/// What the figures say, in words and as a small chart, and the municipalities behind a press.
fn told(
    room: ReadingRoom,
    figures: &Figures,
    dataset: Arc<Dataset>,
    years: Option<YearRange>,
) -> Part {
    let said = said_and_drawn(room, figures, Arc::clone(&dataset), years);
    let coverage = figures.indicator.coverage.as_ref();
    let has_municipalities = coverage.is_some_and(|coverage| coverage.municipalities > 0);
    let places = has_municipalities.then(|| municipalities(room, figures, dataset));
    view! {
        {said}
        {places}
    }
    .into_part()
}

/// What the figures say, in words and as a small chart.
pub(super) fn said_and_drawn(
    room: ReadingRoom,
    figures: &Figures,
    dataset: Arc<Dataset>,
    years: Option<YearRange>,
) -> Part {
    let indicator = Arc::clone(&figures.indicator);
    let of_comparison = (Arc::clone(&indicator), dataset);
    let comparison = Memo::new_with_compare(
        move |_| {
            let (indicator, dataset) = &of_comparison;
            Comparison::of(&room.catalogue(), indicator, dataset, &room.of_each())
        },
        |_, _| true,
    );
    let words = live(move || comparison.with(|comparison| of_region(room, comparison)));
    let need = figures.need;
    let told = live(move || {
        let said = need.with(|need| need.as_ref().map(|need| sentences(need, room.language())));
        said.unwrap_or_default()
            .into_iter()
            .map(|sentence| view! { <p>{sentence}</p> }.into_part())
            .collect::<Vec<Part>>()
    });
    let old = live(move || {
        let newest = need.with(|need| need.as_ref().map(|need| need.distribution.year))?;
        remarks::old_figures(room, newest)
    });
    let notes = live(move || comparison.with(|comparison| said_beside(room, comparison)));
    let picture = live(move || {
        let years = years?;
        comparison.with(|comparison| {
            comparison.shows_change().then(|| {
                view! {
                    {panel_picture(room, comparison, years, None)}
                    {newest_figures(room, comparison, 1)}
                }
                .into_part()
            })
        })
    });
    view! {
        {remarks::caveat(room, &indicator)}
        <div class="need__body">
            <div class="need__words">
                {words}
                <div class="need__told">{told}</div>
                {old}
                {notes}
            </div>
            <div class="need__picture">{picture}</div>
        </div>
    }
    .into_part()
}

/// The newest figure of the first municipality of the area of activity, or of the county, and which way it goes.
fn of_region(room: ReadingRoom, comparison: &Comparison) -> Option<Part> {
    let summary = situation(comparison, room.language())?;
    Some(
        view! {
            <p class="need__lead">{summary.lead}</p>
            <p>{summary.rest.join(" ")}</p>
        }
        .into_part(),
    )
}

/// What must be known of the figures.
fn said_beside(room: ReadingRoom, comparison: &Comparison) -> Option<Part> {
    let said = needs::remarks(comparison, &room.catalogue(), room.language());
    let items: Vec<Sketch> = said
        .iter()
        .map(|remark| Sketch::html("li").saying(remark))
        .collect();
    let list = Sketch::html("ul").with("class", "remarks");
    (!items.is_empty()).then(|| list.holding(items).into_drawn())
}

/// The municipalities as a table, dots and a map, made when they are asked for.
fn municipalities(room: ReadingRoom, figures: &Figures, dataset: Arc<Dataset>) -> Part {
    let words = NeedWords::of(room.language());
    let name = figures.indicator.name.text(room.language()).to_owned();
    let is_asked = RwSignal::new(false);
    let (indicator, need) = (Arc::clone(&figures.indicator), figures.need);
    let asked = live(move || {
        let (indicator, dataset) = (Arc::clone(&indicator), Arc::clone(&dataset));
        is_asked.get().then(|| {
            deferred(Coming::Picture, need_places::load, move || {
                need_places::places(Arc::clone(&indicator), Arc::clone(&dataset), need)
            })
        })
    });
    let open = move |_| {
        if !is_asked.get_untracked() {
            is_asked.set(true);
        }
    };
    view! {
        <details class="need__places" on:toggle=open>
            <summary>
                {words.places}
                <span class="visually-hidden">" – " {name}</span>
            </summary>
            {asked}
        </details>
    }
    .into_part()
}

/// Takes the indicator into the reader's own set, or out of it.
fn set_button(room: ReadingRoom, indicator: &Indicator) -> Part {
    let words = NeedWords::of(room.language());
    let name = indicator.name.text(room.language()).to_owned();
    let id = StoredValue::new(indicator.id.clone());
    let is_in_set =
        Memo::new(move |_| id.with_value(|id| room.part(|selection| selection.set.has(id))));
    let is_full = Memo::new(move |_| room.part(|selection| selection.set.is_full()));
    let is_refused = move || is_full.get() && !is_in_set.get();
    // Whether the last press of this button took it in; nothing once the set was changed elsewhere.
    let pressed = RwSignal::new(None::<bool>);
    Effect::new(move || {
        let is_in_set = Some(is_in_set.get());
        if pressed.get_untracked() != is_in_set {
            pressed.set(None);
        }
    });
    let press = move |_| {
        if !untrack(is_refused) {
            pressed.set(Some(!is_in_set.get_untracked()));
            room.change(History::Push, |selection| Selection {
                set: id.with_value(|id| selection.set.clone().toggled(id)),
                ..selection
            });
        }
    };
    let label = live(move || {
        if is_in_set.get() {
            words.take_out
        } else {
            words.add
        }
    });
    // On a phone the set stands far below.
    let way = live(move || {
        let to_set = move |_| document::focus(SET_HEADING);
        is_in_set.get().then(|| {
            view! { <button type="button" class="button" on:click=to_set>{words.to_set}</button> }
        })
    });
    // Not announced: it comes to all indicators at once.
    let full =
        live(move || is_refused().then(|| words.set_full.with([&MOST_INDICATORS.to_string()])));
    let told = live(move || match pressed.get() {
        None => "",
        Some(true) => words.added,
        Some(false) => words.taken_out,
    });
    view! {
        <p class="need__tools">
            <button type="button" class="button" aria-disabled=move || is_refused().to_string() on:click=press>
                {label}
                <span class="visually-hidden">" – " {name}</span>
            </button>
            " "
            {way}
            <span class="need__full" role="status">{told}</span>
            " "
            <span class="need__full">{full}</span>
        </p>
    }
    .into_part()
}
