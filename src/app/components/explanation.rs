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
    model::{Explanation, FigureSource, Indicator},
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

fn sections(room: ReadingRoom, explanation: &Explanation) -> Vec<Part> {
    let words = room.words();
    [
        (words.definition, &explanation.definition),
        (words.interpretation, &explanation.interpretation),
        (words.limits, &explanation.limits),
    ]
    .into_iter()
    .filter_map(|(heading, text)| {
        let text = worded(room, text.as_ref()?);
        let section = view! {
            <section>
                <h2>{heading}</h2>
                <p>{text}</p>
            </section>
        };
        Some(section.into_part())
    })
    .collect()
}

/// What is known of the figures as a whole; what is not known is left out.
fn details(room: ReadingRoom, indicator: &Indicator) -> Part {
    let words = room.words();
    let catalogue = room.catalogue();
    let mut rows: Vec<(&str, Part)> = Vec::new();
    if let Some(coverage) = &indicator.coverage {
        let municipalities = words.coverage_municipalities.with([
            &coverage.municipalities.to_string(),
            &catalogue.municipalities().len().to_string(),
        ]);
        let years = coverage.years.to_string();
        rows.push((words.years_available, years.into_part()));
        rows.push((words.regions_covered, municipalities.into_part()));
    }
    let source = indicator.source_in(&catalogue);
    if let Some(source) = source {
        let name = source.name.text(words.language).to_owned();
        let name = match source.address_of(indicator) {
            Some(link) => view! { <a href=link rel="external">{name}</a> }.into_part(),
            None => name.into_part(),
        };
        rows.push((words.source, name));
    }
    if let Some(date) = indicator.source_updated {
        let date = date.write(words.language);
        rows.push((words.source_updated, date.into_part()));
    }
    if let Some(date) = indicator.next_update_in(&catalogue) {
        let date = date.write(words.language);
        rows.push((words.next_update, date.into_part()));
    }
    if let Some(producer) = &indicator.producer {
        rows.push((words.producer, worded(room, producer)));
    }
    if let Some(licence) = source.and_then(licence) {
        rows.push((words.licence, licence));
    }
    let row = |(name, value)| view! { <dt>{name}</dt> <dd>{value}</dd> }.into_part();
    let rows: Vec<Part> = rows.into_iter().map(row).collect();
    view! { <dl>{rows}</dl> }.into_part()
}

/// The licence of a source's figures, as a link where its address is known.
pub fn licence(source: &FigureSource) -> Option<Part> {
    let licence = source.licence.clone()?;
    Some(match source.licence_url.clone() {
        Some(link) => view! { <a href=link rel="license">{licence}</a> }.into_part(),
        None => licence.into_part(),
    })
}
