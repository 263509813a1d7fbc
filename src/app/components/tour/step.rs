//! A step of a tour: what is said, the same in figures as sentences and a table, and the way to the chart.

use leptos::prelude::*;

use super::{Guide, choice::choice};
use crate::{
    app::{
        components::prose::prose,
        live::{IntoPart, Part},
        sketch::Sketch,
        surroundings::Share,
    },
    model::tour::StepText,
    words::tour::TourWords,
};

/// The class of every step.
pub const CLASS: &str = "tour-step";

/// What the headings of the steps are counted from: that of the page is the first.
const PAGE: u8 = 1;

/// The step at a place, in the language in which it is written.
pub fn step(guide: Guide, place: usize, said: &StepText, language: &'static str) -> Part {
    let words = TourWords::of(guide.room.language());
    let number = (place + 1).to_string();
    let counted = words.step.with([&number, &guide.count().to_string()]);
    let id = format!("vaihe-{number}");
    let label = id.clone();
    let described = id.clone();
    let is_here = Memo::new(move |_| guide.here.get() == place);
    let current = move || is_here.get().then_some("step");
    let blocks = said.text.as_ref().map(|text| prose(text, PAGE));
    let text = Sketch::html("div")
        .with("class", "report__text")
        .with("lang", language)
        .holding(blocks.unwrap_or_default())
        .into_drawn();
    let figures = guide.figures(guide.selection(move || place), Share::OfChoice, place + 1);
    view! {
        <section
            class=CLASS
            aria-labelledby=label
            aria-current=current
            on:focusin=move |_| guide.show(place)
        >
            <p class="tour-step__number">{counted}</p>
            <h2 id=id tabindex="-1" lang=language>{said.title.clone()}</h2>
            {text}
            {choice(guide, place)}
            <div class="placed-figure tour-step__figures">{figures}</div>
            <p class="tour-step__show">
                <button
                    type="button"
                    class="button"
                    aria-current=move || is_here.get().then_some("true")
                    aria-describedby=described
                    on:click=move |_| guide.show(place)
                >
                    {words.show}
                </button>
            </p>
        </section>
    }
    .into_part()
}
