//! What an indicator tells, what it does not, and where its figures come from.

use std::sync::Arc;

use leptos::prelude::*;

use super::{failure::QuietFailure, worded::worded};
use crate::{
    app::{
        live::{IntoPart, Part, live},
        loading::Loading,
        reading_room::ReadingRoom,
    },
    model::{Explanation, FigureSource, Indicator, Translated},
    words::Words,
};

/// Definition, limits and source of an indicator.
#[component]
pub fn ExplanationSections(
    /// The indicator.
    indicator: Arc<Indicator>,
) -> impl IntoView {
    let room = ReadingRoom::expect();
    let words = room.words();
    let id = indicator.id.clone();
    let loaded = Loading::begun(move || {
        let (library, id) = (room.library(), id.clone());
        async move { library.explanation(&id).await }
    });
    let texts = live(move || {
        loaded.answer().map(|answer| match answer {
            Ok(explanation) => sections(room, &explanation.value).into_part(),
            Err(error) => view! {
                <section>
                    <p>{room.words().explanation_failed}</p>
                    <QuietFailure error=error on_retry=loaded.begin />
                </section>
            }
            .into_part(),
        })
    });
    view! {
        <div class="explanation">
            {texts}
            <section>
                <h2>{words.details}</h2>
                {live(move || details(room, &indicator))}
            </section>
        </div>
    }
}

fn sections(room: ReadingRoom, explanation: &Explanation) -> impl IntoView + use<> {
    let section = |heading: fn(&'static Words) -> &'static str, text: &Option<Translated>| {
        text.clone().map(|text| {
            view! {
                <section>
                    <h2>{live(move || heading(room.words()))}</h2>
                    <p>{worded(room, &text)}</p>
                </section>
            }
        })
    };
    (
        section(|words| words.definition, &explanation.definition),
        section(|words| words.interpretation, &explanation.interpretation),
        section(|words| words.limits, &explanation.limits),
    )
}

fn details(room: ReadingRoom, indicator: &Indicator) -> impl IntoView + use<> {
    let words = room.words();
    let catalogue = room.catalogue();
    let municipalities = catalogue.municipalities().len();
    let source = indicator.source_in(&catalogue);
    let link = source.and_then(|source| source.address_of(indicator));
    let source_name = source.map(|source| source.name.text(words.language).to_owned());
    let source_row = source_name.map(|name| match link {
        Some(link) => view! { <a href=link rel="external">{name}</a> }.into_part(),
        None => name.into_part(),
    });
    let coverage = indicator.coverage.clone().map(|coverage| {
        view! {
            <dt>{words.years_available}</dt>
            <dd>{coverage.years.to_string()}</dd>
            <dt>{words.regions_covered}</dt>
            <dd>{words.coverage_municipalities.with([&coverage.municipalities.to_string(), &municipalities.to_string()])}</dd>
        }
    });
    let producer = indicator.producer.as_ref().map(|producer| {
        view! { <dt>{words.producer}</dt> <dd>{worded(room, producer)}</dd> }
    });
    let licence = source
        .and_then(licence)
        .map(|licence| view! { <dt>{words.licence}</dt> <dd>{licence}</dd> });
    view! {
        <dl>
            {coverage}
            {source_row.map(|row| view! { <dt>{words.source}</dt> <dd>{row}</dd> })}
            {producer}
            {licence}
        </dl>
    }
}

/// The licence of a source's figures, as a link where its address is known.
pub fn licence(source: &FigureSource) -> Option<Part> {
    let licence = source.licence.clone()?;
    Some(match source.licence_url.clone() {
        Some(link) => view! { <a href=link rel="license">{licence}</a> }.into_part(),
        None => licence.into_part(),
    })
}
