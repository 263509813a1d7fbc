//! What the views of one year show beside the municipalities, and of whom the figures are.

use leptos::prelude::*;

use super::trend_controls::ComparatorSwitches;
use crate::{
    app::{address::History, reading_room::ReadingRoom},
    model::{Comparator, Distribution, Sex},
};

/// The comparators, and the sex: one at a time, since each municipality has one mark.
#[component]
pub fn DistributionControls(
    /// The comparators with figures.
    comparators: Vec<Comparator>,
    /// The sexes with figures.
    sexes: Vec<Sex>,
    /// What is shown.
    distribution: Memo<Distribution>,
) -> impl IntoView {
    let words = ReadingRoom::expect().words();
    view! {
        {(!comparators.is_empty())
            .then(|| {
                view! {
                    <fieldset class="switches">
                        <legend>{words.show_in_chart}</legend>
                        <ComparatorSwitches comparators=comparators />
                    </fieldset>
                }
            })}
        {(sexes.len() > 1).then(|| view! { <SexButtons sexes=sexes distribution=distribution /> })}
    }
}

#[component]
fn SexButtons(
    /// The sexes with figures.
    sexes: Vec<Sex>,
    /// What is shown.
    distribution: Memo<Distribution>,
) -> impl IntoView {
    let room = ReadingRoom::expect();
    let words = room.words();
    let people = distribution.with_untracked(|distribution| distribution.indicator.people);
    let buttons = sexes
        .into_iter()
        .map(|sex| {
            let is_shown = Signal::derive(move || {
                distribution
                    .with(|distribution| distribution.sex == sex)
                    .to_string()
            });
            let show = move |_| {
                room.change(History::Push, |selection| selection.with_sexes([sex]));
            };
            view! {
                <button type="button" class="button" aria-pressed=is_shown on:click=show>
                    {(words.sex)(sex, people)}
                </button>
            }
        })
        .collect_view();
    view! {
        <div class="sex-buttons" role="group" aria-label=words.sex_choice>
            {buttons}
        </div>
    }
}
