//! The fields of work of a region, of which an organisation chooses its own.

use leptos::prelude::*;

use crate::{
    app::{
        address::History,
        components::worded::worded,
        live::{IntoPart, Part},
        reading_room::ReadingRoom,
    },
    model::{FieldOfWork, Organisations},
    words::organisations::OrganisationWords,
};

/// The fields of work as check boxes; nothing where the region has none.
pub fn fields_of_work(room: ReadingRoom, organisations: &Organisations) -> Option<Part> {
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
