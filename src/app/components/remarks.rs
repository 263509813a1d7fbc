//! Plain remarks beside what is shown: what is not as it was asked for, and what is wrong with files.

use leptos::prelude::*;

use super::{problem_sentences, worded::worded};
use crate::{
    app::{
        address::Address,
        deferred::{Coming, deferred},
        live::{IntoPart, Part, live},
        reading_room::ReadingRoom,
        sketch::Sketch,
    },
    model::{Indicator, Note, Year},
    publication::Problem,
    words::Words,
};

/// What is not as the reader asked for it.
#[component]
pub fn Notes(
    /// The notes, said in the reader's language.
    #[prop(into)]
    notes: Signal<Vec<Note>>,
) -> impl IntoView {
    let room = ReadingRoom::expect();
    let list = live(move || {
        let (catalogue, notes) = (room.catalogue(), notes.get());
        let item = |note| Sketch::html("li").saying(&room.words().note(note, &catalogue));
        let items: Vec<_> = notes.iter().map(item).collect();
        let list = Sketch::html("ul").with("class", "remarks");
        (!items.is_empty()).then(|| list.holding(items).into_drawn())
    });
    view! { <div role="status">{list}</div> }
}

/// What is wrong with the published files, one line a problem.
#[component]
pub fn ProblemList(
    /// The problems.
    problems: Vec<Problem>,
) -> impl IntoView {
    let address = use_context::<Address>();
    let language = move || address.map(Address::language).unwrap_or_default();
    let count = problems.len();
    let heading = live(move || (Words::of(language()).problems_heading)(count));
    if count == 0 {
        return ().into_part();
    }
    let list = live(move || {
        let (problems, language) = (problems.clone(), language());
        deferred(Coming::Panel, problem_sentences::load, move || {
            problem_sentences::list(problems.clone(), language)
        })
    });
    view! {
        <div role="status">
            <details class="problems">
                <summary>{heading}</summary>
                {list}
            </details>
        </div>
    }
    .into_part()
}

/// What a reader must know first.
pub fn caveat(room: ReadingRoom, indicator: &Indicator) -> Option<Part> {
    let caveat = indicator.caveat.as_ref()?;
    Some(view! { <p class="caveat">{worded(room, caveat)}</p> }.into_part())
}

/// A remark where the newest figures are old when they are published.
pub fn old_figures(room: ReadingRoom, newest: Year) -> Option<Part> {
    let published = room.library().manifest().release.date;
    let remark = room.words().remark_on_age(newest, published)?;
    Some(view! { <p class="caveat">{remark}</p> }.into_part())
}
