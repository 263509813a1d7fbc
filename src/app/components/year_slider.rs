//! The years shown: two handles that mouse, finger and keys can move.

use leptos::prelude::*;

use crate::{
    app::{address::History, live::live, reading_room::ReadingRoom},
    model::{Comparison, Period, Selection, Year, YearRange},
};

/// Two handles on the years there are figures of.
#[component]
pub fn YearSlider(
    /// What is shown.
    comparison: Memo<Comparison>,
) -> impl IntoView {
    let room = ReadingRoom::expect();
    let words = room.words();
    let available = Signal::derive(move || comparison.with(|comparison| comparison.available));
    let shown = move || comparison.with(|comparison| comparison.years);
    let show = move |years: YearRange| {
        let period = Period::showing(years, available.get_untracked());
        room.change(History::Replace, |selection| Selection {
            period,
            ..selection
        });
    };
    let handle = move |is_first: bool| {
        let value = move || {
            let years = shown();
            if is_first {
                years.first()
            } else {
                years.last()
            }
            .number()
        };
        let label = if is_first {
            words.first_year
        } else {
            words.last_year
        };
        let slide = move |event| {
            let year = event_target_value(&event)
                .parse()
                .ok()
                .and_then(Year::from_number);
            if let Some(year) = year {
                let years = shown();
                let other = if is_first {
                    years.last()
                } else {
                    years.first()
                };
                show(YearRange::spanning(year, other));
            }
        };
        view! {
            <label class="year-slider__handle">
                <span>{label} " " {live(move || value().to_string())}</span>
                <input
                    type="range"
                    min=Signal::derive(move || available.get().first().to_string())
                    max=Signal::derive(move || available.get().last().to_string())
                    prop:value=Signal::derive(move || value().to_string())
                    on:input=slide
                />
            </label>
        }
    };
    live(move || {
        (available.get().count() > 1).then(|| {
            view! {
                <div class="year-slider" role="group" aria-label=words.years_shown>
                    {handle(true)}
                    {handle(false)}
                </div>
            }
        })
    })
}
