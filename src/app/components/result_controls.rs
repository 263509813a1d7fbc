//! How the results are shown, and in which order.

use leptos::prelude::*;

use super::trend_controls::Switch;
use crate::{
    app::{address::History, live::live, reading_room::ReadingRoom},
    model::{
        Selection,
        selection::{PanelScale, ResultOrder, ResultView},
    },
};

/// How the results are shown, and in which order.
#[component]
pub fn ResultControls() -> impl IntoView {
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
    let view = Memo::new(move |_| room.part(|selection| selection.view));
    let by_default = live(move || {
        if room.part(|selection| selection.filter.text().is_empty()) {
            words.order_theme
        } else {
            words.order_best
        }
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
            // A list has no scale.
            {live(move || (view.get() == ResultView::Charts).then(|| view! { <SharedScale /> }))}
            <label class="field field--inline">
                <span class="field__label">{words.order}</span>
                <select class="field__control" on:change=sort prop:value=order>
                    <option value="theme">{by_default}</option>
                    <option value="name">{words.order_name}</option>
                    <option value="newest">{words.order_newest}</option>
                </select>
            </label>
        </div>
    }
}

/// Whether small charts of one unit share a scale.
#[component]
fn SharedScale() -> impl IntoView {
    let room = ReadingRoom::expect();
    let scale = Callback::new(|selection: Selection| Selection {
        scale: match selection.scale {
            PanelScale::Own => PanelScale::Shared,
            PanelScale::Shared => PanelScale::Own,
        },
        ..selection
    });
    view! {
        <Switch
            label=room.words().shared_scale
            is_on=Signal::derive(move || {
                room.part(|selection| selection.scale == PanelScale::Shared)
            })
            change=scale
        />
    }
}
