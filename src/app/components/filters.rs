//! The filters of the explorer, each choice with the number of indicators behind it.

use leptos::{html, prelude::*};

use super::chips::choice_name;
use crate::{
    app::{address::History, finder::Finder, live::live, reading_room::ReadingRoom},
    model::{Catalogue, Collection, Filter, GroupKind, Selection, filter::Choice},
    words::Words,
};

/// Every filter of the explorer.
#[component]
pub fn Filters() -> impl IntoView {
    let room = ReadingRoom::expect();
    let words = room.words();
    let catalogue = room.catalogue();
    let (areas, collections) = (areas(&catalogue), collections(&catalogue));
    let [people, plans] = [GroupKind::People, GroupKind::Plan].map(|kind| groups(&catalogue, kind));
    // Kept apart from the other choices, so that a pressed box keeps its place and the focus.
    let phenomena = Memo::new(move |_| phenomena(room)).into();
    let finder = Finder::expect();
    let count = Count::new(move |choice| finder.count(&choice));
    view! {
        <ChoiceGroup legend=|words| words.areas choices=Signal::stored(areas) count=count />
        <ChoiceGroup legend=|words| words.phenomena choices=phenomena count=count />
        <details class="more-filters">
            <summary>{words.more_filters}</summary>
            <ChoiceGroup legend=|words| words.groups choices=Signal::stored(people) count=count />
            <ChoiceGroup legend=|words| words.plans choices=Signal::stored(plans) count=count />
            <ChoiceGroup legend=|words| words.collections choices=Signal::stored(collections) count=count />
        </details>
    }
}

/// The priority areas and other themes.
pub fn areas(catalogue: &Catalogue) -> Vec<Choice> {
    let areas = catalogue.areas.iter();
    areas.map(|area| Choice::Area(area.id.clone())).collect()
}

/// The target groups, or the plans.
pub fn groups(catalogue: &Catalogue, kind: GroupKind) -> Vec<Choice> {
    let groups = catalogue.groups.iter().filter(|group| group.kind == kind);
    groups
        .map(|group| Choice::Group(group.id.clone()))
        .collect()
}

/// The parts of the knowledge base; one that no indicator belongs to is nothing to choose.
pub fn collections(catalogue: &Catalogue) -> Vec<Choice> {
    let has_any = |collection: &Collection| {
        let mut indicators = catalogue.indicators.iter();
        indicators.any(|indicator| indicator.collections.contains(collection))
    };
    let collections = Collection::ALL.into_iter().filter(has_any);
    collections.map(Choice::Collection).collect()
}

/// The phenomena of the chosen areas; without an area there would be too many to choose from.
pub fn phenomena(room: ReadingRoom) -> Vec<Choice> {
    let filter = room.part(|selection| selection.filter.clone());
    room.catalogue()
        .areas
        .iter()
        .filter(|area| filter.has(&Choice::Area(area.id.clone())))
        .flat_map(|area| &area.phenomena)
        .map(|phenomenon| Choice::Phenomenon(phenomenon.id.clone()))
        .collect()
}

/// The field for words; it stands apart from the other filters, which a phone folds away.
#[component]
pub fn SearchField() -> impl IntoView {
    let room = ReadingRoom::expect();
    let finder = Finder::expect();
    let words = room.words();
    let field = NodeRef::<html::Input>::new();
    // Only what comes from elsewhere is written into the field: what is typed there has spaces that words have not yet.
    Effect::new(move |_| {
        let text = room.part(|selection| selection.filter.text().to_owned());
        if let Some(field) = field.get()
            && !finder.has_typed()
            && Filter::default().with_text(&field.value()).text() != text
        {
            field.set_value(&text);
        }
    });
    view! {
        <label class="field">
            <span class="field__label">{words.search}</span>
            <input
                class="field__control"
                type="search"
                autocomplete="off"
                placeholder=words.search_hint
                node_ref=field
                on:input=move |event| finder.type_in(event_target_value(&event))
                on:focus=move |_| finder.prepare()
            />
        </label>
    }
}

/// How many indicators a choice would leave; nothing until that is known.
pub type Count = Callback<Choice, Option<usize>>;

/// Choices of one kind as check boxes.
#[component]
pub fn ChoiceGroup(
    /// What the choices are about.
    legend: fn(&'static Words) -> &'static str,
    /// The choices; without any the group is not shown.
    choices: Signal<Vec<Choice>>,
    /// The count beside each.
    count: Count,
) -> impl IntoView {
    let room = ReadingRoom::expect();
    live(move || {
        let choices = choices.get();
        (!choices.is_empty()).then(|| {
            view! {
                <fieldset class="choices">
                    <legend>{live(move || legend(room.words()))}</legend>
                    {choices
                        .into_iter()
                        .map(|choice| view! { <ChoiceBox choice=choice count=count /> })
                        .collect_view()}
                </fieldset>
            }
        })
    })
}

#[component]
fn ChoiceBox(choice: Choice, count: Count) -> impl IntoView {
    let room = ReadingRoom::expect();
    let choice = StoredValue::new(choice);
    let is_on = Signal::derive(move || {
        choice.with_value(|choice| room.part(|selection| selection.filter.has(choice)))
    });
    let count = live(move || {
        let count = count.run(choice.get_value());
        count.map(|count| count.to_string()).unwrap_or_default()
    });
    let toggle = move |_| {
        let catalogue = room.catalogue();
        room.change(History::Push, |selection| Selection {
            filter: choice
                .with_value(|choice| selection.filter.clone().toggled(choice, &catalogue)),
            ..selection
        });
    };
    let name = choice.with_value(|choice| choice_name(room, choice, room.language()));
    view! {
        <label class="choice">
            <input type="checkbox" prop:checked=is_on on:change=toggle />
            <span class="choice__name">{name}</span>
            <span class="choice__count">{count}</span>
        </label>
    }
}
