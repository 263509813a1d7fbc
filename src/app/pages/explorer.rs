//! The explorer: choose a municipality and a theme, and see how its indicators have developed.

use leptos::prelude::*;

use crate::{
    app::{
        address::History,
        components::{
            chips::FilterChips,
            filters::Filters,
            municipality_picker::MunicipalityPicker,
            remarks::{Notes, ProblemList},
            results::Results,
        },
        document,
        reading_room::ReadingRoom,
    },
    model::{
        Selection,
        selection::{ResultOrder, ResultView},
    },
};

/// The explorer.
#[component]
pub fn ExplorerPage() -> impl IntoView {
    let room = ReadingRoom::expect();
    let words = room.words();
    let catalogue = room.catalogue();
    let question = catalogue.question.text(words.language).to_owned();
    document::describe(words.explorer_title, &question);
    view! {
        <h1>{question}</h1>
        <p class="lead">{words.explorer_lead}</p>
        <Notes notes=Signal::derive(move || room.notes()) />
        <ProblemList problems=room.library().problems().to_vec() />
        <div class="explorer">
            <form class="explorer__filters" on:submit=move |event| event.prevent_default()>
                <MunicipalityPicker />
                <details class="filters" open=true>
                    <summary>{words.filters}</summary>
                    <Filters />
                </details>
            </form>
            <div class="explorer__results">
                <FilterChips />
                <ResultControls />
                <Results />
            </div>
        </div>
    }
}

/// How the results are shown, and in which order.
#[component]
fn ResultControls() -> impl IntoView {
    let room = ReadingRoom::expect();
    let words = room.words();
    let show = move |view: ResultView| {
        room.change(History::Push, |selection| Selection { view, ..selection });
    };
    let is = move |view: ResultView| {
        Signal::derive(move || room.part(|selection| selection.view == view).to_string())
    };
    let sort = move |event| {
        let order = match event_target_value(&event).as_str() {
            "name" => ResultOrder::Name,
            "newest" => ResultOrder::Newest,
            _ => ResultOrder::Theme,
        };
        room.change(History::Push, |selection| Selection { order, ..selection });
    };
    let order = Signal::derive(move || {
        let order = room.part(|selection| match selection.order {
            ResultOrder::Theme => "theme",
            ResultOrder::Name => "name",
            ResultOrder::Newest => "newest",
        });
        order.to_owned()
    });
    view! {
        <div class="result-controls">
            <div role="group" aria-label=words.view_choice>
                <button type="button" class="button" aria-pressed=is(ResultView::Charts)
                    on:click=move |_| show(ResultView::Charts)>
                    {words.view_charts}
                </button>
                <button type="button" class="button" aria-pressed=is(ResultView::List)
                    on:click=move |_| show(ResultView::List)>
                    {words.view_list}
                </button>
            </div>
            <label class="field field--inline">
                <span class="field__label">{words.order}</span>
                <select class="field__control" on:change=sort prop:value=order>
                    <option value="theme">{words.order_theme}</option>
                    <option value="name">{words.order_name}</option>
                    <option value="newest">{words.order_newest}</option>
                </select>
            </label>
        </div>
    }
}
