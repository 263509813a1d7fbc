//! The chart of a tour, which stays beside the text and shows what the step that is read is about.

use leptos::{html, prelude::*};

use super::Guide;
use crate::{
    app::{
        components::{failure::Failure, remarks::ProblemList, trend_figure::MostHeight},
        live::{IntoPart, Part, live},
        observe,
        surroundings::Share,
    },
    words::tour::TourWords,
};

/// The chart, below the number and the heading of its step.
pub fn stage(guide: Guide, headings: Vec<String>, language: &'static str) -> Part {
    let words = TourWords::of(guide.room.language());
    let count = headings.len().to_string();
    let number = live(move || {
        words
            .step
            .with([&(guide.here.get() + 1).to_string(), &count])
    });
    let heading = live(move || headings.get(guide.here.get()).cloned());
    let measure = NodeRef::<html::Div>::new();
    let height = RwSignal::new(0.0);
    Effect::new(move |_| {
        if let Some(element) = measure.get() {
            // The style sheet knows the screen, and the chart fills what it leaves.
            observe::when_height_changes(&element, move |pixels| height.set(f64::from(pixels)));
        }
    });
    let picture = live(move || match guide.dataset.answer() {
        None => view! {
            <p class="visually-hidden" role="status">{guide.room.words().loading}</p>
            <div class="skeleton skeleton--picture"></div>
        }
        .into_part(),
        Some(Err(error)) => {
            view! { <Failure error=error on_retry=guide.dataset.begin /> }.into_part()
        }
        Some(Ok(dataset)) => {
            provide_context(MostHeight(height.into()));
            let selection = guide.selection(move || guide.here.get());
            view! {
                <ProblemList problems=dataset.problems />
                {guide.figures(selection, Share::Picture, 0)}
            }
            .into_part()
        }
    });
    view! {
        <section class="tour__stage" aria-label=words.chart>
            <div class="tour__measure" node_ref=measure></div>
            <p class="tour__now">
                <span>{number}</span>
                " "
                <strong lang=language>{heading}</strong>
            </p>
            {picture}
        </section>
    }
    .into_part()
}
