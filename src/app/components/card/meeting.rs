//! The meeting view: a card step by step, as large as the screen, for a table at which people decide together.

#![expect(
    clippy::unnecessary_wraps,
    reason = "the code that is called may not come"
)]

use std::sync::Arc;

use leptos::{
    ev::KeyboardEvent,
    html,
    prelude::*,
    web_sys::{Event, HtmlElement},
};
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::{
    app::{
        address::History,
        components::{
            beside_figures::{self, Wanted},
            line_marker::line_marker,
            panel_picture::panel_picture,
        },
        deferred::{Coming, deferred},
        document::focus_in_place,
        live::{IntoPart, Part, live},
        reading_room::ReadingRoom,
    },
    model::{Card, CardRow, Phenomenon, PriorityArea, Selection, Theme},
    words::cards::{self, CardWords},
};

/// Makes the meeting view of a card.
///
/// # Errors
/// That the code for it did not come.
#[wasm_split(meeting, fallible, preload(/** Loads the code of the meeting view. */ load))]
pub fn meeting(card: Arc<Card>) -> Result<Part, SplitLoaderError> {
    Ok(view! { <Meeting card=card /> }.into_part())
}

/// What is shown in a step.
#[derive(Clone)]
enum Step {
    /// Whose card it is, and what stands out.
    Start,
    /// A phenomenon with its indicators.
    Phenomenon(PriorityArea, Phenomenon),
    /// What is to be agreed on.
    End,
}

/// The steps of a card: the beginning, every phenomenon with figures, the end.
fn steps(room: ReadingRoom, card: &Card) -> Vec<Step> {
    let catalogue = room.catalogue();
    let areas = catalogue.areas.iter();
    let phenomena = areas.flat_map(|area| {
        let phenomena = area.phenomena.iter();
        phenomena.map(move |phenomenon| Step::Phenomenon(area.clone(), phenomenon.clone()))
    });
    let has_rows = |step: &Step| match step {
        Step::Phenomenon(_, phenomenon) => rows(card, phenomenon).next().is_some(),
        Step::Start | Step::End => true,
    };
    std::iter::once(Step::Start)
        .chain(phenomena)
        .chain([Step::End])
        .filter(has_rows)
        .collect()
}

fn rows<'a>(card: &'a Card, phenomenon: &'a Phenomenon) -> impl Iterator<Item = &'a CardRow> {
    card.rows
        .iter()
        .filter(|row| row.indicator.phenomenon == phenomenon.id && row.figure().is_some())
}

/// Shows a step, or ends the meeting; only beginning and ending make a step of the history.
fn show(room: ReadingRoom, step: Option<u8>, history: History) {
    room.change(history, |selection| Selection { step, ..selection });
}

#[component]
fn Meeting(
    /// The card.
    card: Arc<Card>,
) -> impl IntoView {
    let room = ReadingRoom::expect();
    let words = CardWords::of(room.language());
    let steps = Arc::new(steps(room, &card));
    let last = u8::try_from(steps.len().saturating_sub(1)).unwrap_or(u8::MAX);
    let here = Memo::new(move |_| room.part(|selection| selection.step).unwrap_or(0).min(last));
    let dialog = NodeRef::<html::Dialog>::new();
    let heading = NodeRef::<html::H2>::new();
    Effect::new(move |_| {
        if let Some(dialog) = dialog.get()
            && !dialog.open()
        {
            // One that cannot be shown stays closed, and the card is there all the same.
            let _ = dialog.show_modal();
        }
    });
    // Each step begins at its heading, by eye and by screen reader.
    Effect::new(move |_| {
        here.track();
        if let (Some(heading), Some(dialog)) = (heading.get(), dialog.get()) {
            let heading: HtmlElement = heading.into();
            dialog.set_scroll_top(0);
            focus_in_place(&heading);
        }
    });
    let go = move |to: u8| show(room, Some(to.min(last)), History::Replace);
    let press = move |event: KeyboardEvent| {
        let now = here.get_untracked();
        let to = match event.key().as_str() {
            "ArrowRight" => now.saturating_add(1),
            "ArrowLeft" => now.saturating_sub(1),
            "Home" => 0,
            "End" => last,
            _ => return,
        };
        event.prevent_default();
        go(to);
    };
    let end = move || {
        if document().fullscreen_element().is_some() {
            document().exit_fullscreen();
        }
        // A dialog that is closed gives the focus back to what opened it.
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
        show(room, None, History::Replace);
    };
    let cancel = move |event: Event| {
        event.prevent_default();
        end();
    };
    let title = {
        let (steps, card) = (Arc::clone(&steps), Arc::clone(&card));
        live(move || {
            steps
                .get(usize::from(here.get()))
                .map(|step| title(room, &card, step))
        })
    };
    let of_many = move || {
        let (number, count) = (u16::from(here.get()) + 1, u16::from(last) + 1);
        words.step.with([&number.to_string(), &count.to_string()])
    };
    let content = live(move || {
        steps
            .get(usize::from(here.get()))
            .map(|step| content(room, &card, step))
    });
    view! {
        <dialog class="meeting" aria-label=words.meeting node_ref=dialog on:keydown=press on:cancel=cancel>
            <div class="meeting__bar">
                <p role="status">{live(of_many)}</p>
                <button type="button" class="button" on:click=|_| full_screen()>
                    {words.full_screen}
                </button>
                <button type="button" class="button" on:click=move |_| end()>
                    {words.end_meeting}
                </button>
            </div>
            <h2 class="meeting__title" tabindex="-1" node_ref=heading>{title}</h2>
            <div class="meeting__content">{content}</div>
            <div class="meeting__steps">
                <button
                    type="button"
                    class="button"
                    aria-disabled=move || (here.get() == 0).to_string()
                    on:click=move |_| go(here.get_untracked().saturating_sub(1))
                >
                    "← " {words.previous}
                </button>
                <button
                    type="button"
                    class="button"
                    aria-disabled=move || (here.get() == last).to_string()
                    on:click=move |_| go(here.get_untracked().saturating_add(1))
                >
                    {words.next} " →"
                </button>
                <p>{words.meeting_keys}</p>
            </div>
        </dialog>
    }
}

/// Asks the browser for the whole screen; where it refuses, the view fills the window.
fn full_screen() {
    if let Some(element) = document().document_element() {
        let _ = element.request_fullscreen();
    }
}

fn title(room: ReadingRoom, card: &Card, step: &Step) -> String {
    let words = CardWords::of(room.language());
    match step {
        Step::Start => words
            .meeting_start
            .with([card.region.name.text(room.language())]),
        Step::Phenomenon(area, phenomenon) => {
            let [area, phenomenon] =
                [&area.name, &phenomenon.name].map(|name| name.text(room.language()));
            format!("{area}: {phenomenon}")
        }
        Step::End => words.meeting_end.to_owned(),
    }
}

fn content(room: ReadingRoom, card: &Card, step: &Step) -> Part {
    match step {
        Step::Start | Step::End => super::highlights::highlights(room, card).into_part(),
        Step::Phenomenon(area, phenomenon) => {
            let shown: Vec<Part> = rows(card, phenomenon)
                .map(|row| figure(room, row))
                .collect();
            let class = format!("meeting__figures card-area--{}", area.accent.code());
            let theme = Theme::Phenomenon(phenomenon.id.clone());
            view! {
                <div class=class>{shown}</div>
                {questions(room, theme)}
            }
            .into_part()
        }
    }
}

/// The questions about a theme, where the publication has any.
fn questions(room: ReadingRoom, theme: Theme) -> Option<Part> {
    room.library().manifest().files.programme.as_ref()?;
    let wanted = Wanted::QuestionsAbout(theme);
    let asked = deferred(Coming::Panel, beside_figures::load, move || {
        beside_figures::beside_figures(wanted.clone())
    });
    Some(asked.into_part())
}

/// An indicator with its newest figure, what is said of it, and its development.
fn figure(room: ReadingRoom, row: &CardRow) -> Part {
    let language = room.language();
    let indicator = &row.indicator;
    let figure = row.figure().map(|figure| {
        let value = indicator.unit.write(figure, indicator.decimals, language);
        format!("{value} ({})", row.year)
    });
    let catalogue = room.catalogue();
    let sentences = cards::sentences(row, &catalogue, language).join(" ");
    let comparison = row.comparison(&catalogue);
    // One figure alone has no development to draw.
    let has_development = row
        .series()
        .is_some_and(|series| series.figures().count() > 1);
    let picture = has_development.then(|| panel_picture(room, &comparison, comparison.years, None));
    let lines: Vec<Part> = comparison
        .lines
        .iter()
        .map(|line| {
            let name = room.line_name(line, indicator.people, 1);
            view! { <li>{line_marker(line.role)} {name}</li> }.into_part()
        })
        .collect();
    let key = has_development.then(|| view! { <ul class="legend">{lines}</ul> });
    view! {
        <section class="meeting__figure">
            <h3>{indicator.name.text(language).to_owned()}</h3>
            <p class="meeting__value">{figure}</p>
            <p>{sentences}</p>
            {picture}
            {key}
        </section>
    }
    .into_part()
}
