//! The years shown: two handles on one track that mouse, finger and keys can move.

use leptos::prelude::*;

use crate::{
    app::{
        address::History,
        live::{Part, live},
        reading_room::ReadingRoom,
    },
    model::{Comparison, Year, YearRange},
};

/// Two handles on the years there are figures of, and a way back to all of them.
#[component]
pub fn YearSlider(
    /// What is shown.
    comparison: Memo<Comparison>,
) -> impl IntoView {
    let room = ReadingRoom::expect();
    let words = room.words();
    let available = comparison.with_untracked(|comparison| comparison.available);
    if available.count() < 2 {
        return Part::of(());
    }
    let shown = Signal::derive(move || comparison.with(|comparison| comparison.years));
    let show_all = move |_| room.show_years(available, available, History::Push);
    let is_all = Signal::derive(move || (shown.get() == available).to_string());
    Part::of(view! {
        <div class="year-slider" role="group" aria-label=words.years_shown>
            <p class="year-slider__years">
                {live(move || shown.get().to_string())}
                <button type="button" class="year-slider__all" aria-disabled=is_all on:click=show_all>
                    {words.all_years}
                </button>
            </p>
            <div class="year-slider__track">
                <Handle label=words.first_year is_first=true shown=shown available=available />
                <Handle label=words.last_year is_first=false shown=shown available=available />
            </div>
        </div>
    })
}

/// One of the two handles; it stops at the other.
#[component]
fn Handle(
    /// What it moves.
    label: &'static str,
    /// Whether it is the first year's.
    is_first: bool,
    /// The years shown.
    shown: Signal<YearRange>,
    /// The years there are figures of.
    available: YearRange,
) -> impl IntoView {
    let room = ReadingRoom::expect();
    let value = Signal::derive(move || {
        let shown = shown.get();
        let year = if is_first {
            shown.first()
        } else {
            shown.last()
        };
        year.to_string()
    });
    let slide = move |event: leptos::ev::Event| {
        let written = event_target_value(&event).parse().ok();
        let Some(year) = written.and_then(Year::from_number) else {
            return;
        };
        let now = shown.get_untracked();
        let years = if is_first {
            YearRange::spanning(year.min(now.last()), now.last())
        } else {
            YearRange::spanning(now.first(), year.max(now.first()))
        };
        room.show_years(years, available, History::Replace);
        // A handle that was pushed past the other stays where it stopped.
        let stopped = if is_first {
            years.first()
        } else {
            years.last()
        };
        event_target::<leptos::web_sys::HtmlInputElement>(&event).set_value(&stopped.to_string());
    };
    // Where both handles lie on each other, the one that has room to move lies above.
    let is_above = Signal::derive(move || {
        let first = shown.get().first().number();
        is_first && first - available.first().number() > available.last().number() - first
    });
    view! {
        <input
            class="year-slider__handle"
            class:year-slider__handle--above=is_above
            type="range"
            aria-label=label
            min=available.first().to_string()
            max=available.last().to_string()
            prop:value=value
            on:input=slide
        />
    }
}
