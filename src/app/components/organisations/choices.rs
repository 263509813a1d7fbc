//! What an organisation asks for: its field of work, its target group and where it works.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    app::{
        address::History,
        components::{
            filters::{ChoiceGroup, Count, areas, collections, groups, phenomena},
            municipality_picker::MunicipalityPicker,
            worded::worded,
        },
        live::{IntoPart, Part},
        observe,
        reading_room::ReadingRoom,
    },
    model::{
        FieldOfWork, GroupKind, Inquiry, Organisations, Selection, selection::MOST_MUNICIPALITIES,
    },
    words::organisations::OrganisationWords,
};

/// The fields of work, the area of activity, and the filters that the explorer has too.
pub fn choices(
    room: ReadingRoom,
    organisations: &Arc<Organisations>,
    asked: Memo<Selection>,
) -> Part {
    let words = OrganisationWords::of(room.language());
    let catalogue = room.catalogue();
    let of_survey = Arc::clone(organisations);
    let survey = Memo::new(move |_| {
        asked.with(|asked| Inquiry::survey(&room.catalogue(), &of_survey, asked))
    });
    let count = Count::new(move |choice| Some(survey.with(|survey| survey.count(&choice))));
    let of_areas = Signal::stored(areas(&catalogue));
    let of_phenomena = Memo::new(move |_| phenomena(room)).into();
    let people = Signal::stored(groups(&catalogue, GroupKind::People));
    let collections = Signal::stored(collections(&catalogue));
    let municipalities = catalogue.municipalities().len().to_string();
    let hint = words
        .area_hint
        .with([&municipalities, &MOST_MUNICIPALITIES.to_string()]);
    // On a phone the figures come first.
    let is_wide = observe::setting("(min-width: 62rem)").get_untracked();
    view! {
        <h2 class="visually-hidden">{words.choices}</h2>
        {fields_of_work(room, organisations)}
        <h3 class="explorer__heading">{words.area_of_activity}</h3>
        <p class="explorer__hint">{hint}</p>
        <MunicipalityPicker />
        <details class="filters" open=is_wide>
            <summary>{room.words().filters}</summary>
            <ChoiceGroup legend=|words| words.groups choices=people count=count />
            <ChoiceGroup legend=|words| words.areas choices=of_areas count=count />
            <ChoiceGroup legend=|words| words.phenomena choices=of_phenomena count=count />
            <ChoiceGroup legend=|words| words.collections choices=collections count=count />
        </details>
    }
    .into_part()
}

fn fields_of_work(room: ReadingRoom, organisations: &Organisations) -> Option<Part> {
    let words = OrganisationWords::of(room.language());
    let fields = organisations.fields_of_work.iter();
    let fields: Vec<Part> = fields.map(|field| field_of_work(room, field)).collect();
    (!fields.is_empty()).then(|| {
        view! {
            <fieldset class="choices">
                <legend>{words.fields_of_work}</legend>
                {fields}
            </fieldset>
        }
        .into_part()
    })
}

/// A field of work as a check box, with how many of its indicators have figures.
fn field_of_work(room: ReadingRoom, field: &FieldOfWork) -> Part {
    let catalogue = room.catalogue();
    let indicators = catalogue.indicators.iter();
    let with_figures =
        indicators.filter(|indicator| field.has(indicator) && !indicator.is_pending());
    let count = with_figures.count().to_string();
    let id = StoredValue::new(field.id.clone());
    let is_on = Signal::derive(move || {
        id.with_value(|id| room.part(|selection| selection.fields_of_work.contains(id)))
    });
    let toggle = move |_| {
        room.change(History::Push, |mut selection| {
            let id = id.get_value();
            if !selection.fields_of_work.remove(&id) {
                selection.fields_of_work.insert(id);
            }
            selection
        });
    };
    view! {
        <label class="choice">
            <input type="checkbox" prop:checked=is_on on:change=toggle />
            <span class="choice__name">{worded(room, &field.name)}</span>
            <span class="choice__count">{count}</span>
        </label>
    }
    .into_part()
}
