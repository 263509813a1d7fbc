//! What is drawn beside the chosen municipalities, and how.

use leptos::prelude::*;

use crate::{
    app::{address::History, reading_room::ReadingRoom},
    model::{Baseline, Comparator, IndicatorView, People, Selection, Sex},
};

/// The comparators, the background lines and the start of the axis.
#[component]
pub fn TrendControls(
    /// The comparators with figures.
    comparators: Vec<Comparator>,
    /// The sexes with figures.
    sexes: Vec<Sex>,
    /// Whom the figures are about.
    people: People,
    /// Whether regions are compared, or the groups of one region.
    view: IndicatorView,
    /// Whether zero is on the axis now.
    from_zero: Signal<bool>,
    /// Whether zero is on the axis however it begins, because figures lie on it or around it.
    always_zero: Signal<bool>,
) -> impl IntoView {
    let room = ReadingRoom::expect();
    let words = room.words();
    let others = Callback::new(|selection: Selection| Selection {
        others: !selection.others,
        ..selection
    });
    let intervals = Callback::new(|selection: Selection| Selection {
        intervals: !selection.intervals,
        ..selection
    });
    let axis = Callback::new(move |selection: Selection| Selection {
        baseline: if from_zero.get_untracked() {
            Baseline::Data
        } else {
            Baseline::Zero
        },
        ..selection
    });
    view! {
        <fieldset class="switches">
            <legend>{words.show_in_chart}</legend>
            <ComparatorSwitches comparators=comparators />
            {(view == IndicatorView::Development).then(|| view! {
                <Switch
                    label=words.other_municipalities
                    is_on=Signal::derive(move || room.part(|selection| selection.others))
                    change=others
                />
            })}
            <Switch
                label=words.intervals
                is_on=Signal::derive(move || room.part(|selection| selection.intervals))
                change=intervals
            />
            <Switch label=words.axis_from_zero is_on=from_zero is_fixed=always_zero change=axis />
        </fieldset>
        {(sexes.len() > 1).then(|| view! { <SexSwitches sexes=sexes people=people /> })}
    }
}

/// The larger regions, each shown or not.
#[component]
pub fn ComparatorSwitches(
    /// Those with figures.
    comparators: Vec<Comparator>,
) -> impl IntoView {
    let room = ReadingRoom::expect();
    let words = room.words();
    comparators
        .into_iter()
        .map(|comparator| {
            view! {
                <Switch
                    label=(words.comparator)(comparator)
                    is_on=Signal::derive(move || {
                        room.part(|selection| selection.comparators.contains(&comparator))
                    })
                    change=Callback::new(move |selection: Selection| {
                        selection.with_comparator_toggled(comparator)
                    })
                />
            }
        })
        .collect_view()
}

#[component]
fn SexSwitches(
    /// The sexes with figures.
    sexes: Vec<Sex>,
    /// Whom the figures are about.
    people: People,
) -> impl IntoView {
    let room = ReadingRoom::expect();
    let words = room.words();
    let switches = sexes
        .into_iter()
        .map(|sex| {
            view! {
                <Switch
                    label=(words.sex)(sex, people)
                    is_on=Signal::derive(move || {
                        room.part(|selection| selection.sexes().contains(&sex))
                    })
                    change=Callback::new(move |selection: Selection| selection.with_sex_toggled(sex))
                />
            }
        })
        .collect_view();
    view! {
        <fieldset class="switches">
            <legend>{words.sex_choice}</legend>
            {switches}
        </fieldset>
    }
}

/// A check box that turns one thing of the selection.
#[component]
pub fn Switch(
    /// What is switched.
    label: &'static str,
    /// Whether it is on.
    is_on: Signal<bool>,
    /// The selection with the switch turned.
    change: Callback<Selection, Selection>,
    /// Whether it cannot be turned; it can, unless said otherwise.
    #[prop(optional)]
    is_fixed: Signal<bool>,
) -> impl IntoView {
    let room = ReadingRoom::expect();
    let turn = move |event: leptos::ev::Event| {
        room.change(History::Push, |selection| change.run(selection));
        // A box that may not be turned goes back: its signal did not change, so nothing else sets it.
        event_target::<leptos::web_sys::HtmlInputElement>(&event)
            .set_checked(is_on.get_untracked());
    };
    view! {
        <label class="choice">
            <input
                type="checkbox"
                prop:checked=is_on
                disabled=is_fixed
                on:change=turn
            />
            <span class="choice__name">{label}</span>
        </label>
    }
}
