//! A set of indicators on the page of another site: what the figures of each say, and nothing to press but links.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    need::{once_come, said_and_drawn},
    needs::Figures,
};
use crate::{
    app::{
        address,
        components::worded::worded,
        live::{IntoPart, Live, Part, live},
        reading_room::ReadingRoom,
    },
    model::{IndicatorId, Inquiry, YearRange},
    words::{
        embeds::EmbedWords,
        organisations::{OrganisationWords, set::SetWords},
    },
};

/// The indicators of the set that the address holds, and where it is looked at.
pub fn embedded_set(room: ReadingRoom) -> Live {
    live(move || {
        let (set, municipalities) = room.part(|selection| {
            let municipalities = selection.municipalities().to_vec();
            (selection.set.clone(), municipalities)
        });
        if set.is_empty() {
            return view! { <p>{SetWords::of(room.language()).nothing_embedded}</p> }.into_part();
        }
        let (language, catalogue) = (room.language(), room.catalogue());
        let names = municipalities.iter().filter_map(|code| {
            let region = catalogue.region(code)?;
            Some(region.name.text(language))
        });
        let names: Vec<&str> = names.collect();
        let area = (!names.is_empty()).then(|| {
            let said = OrganisationWords::of(language)
                .area_line
                .with([&names.join(", ")]);
            view! { <p class="results__asked">{said}</p> }
        });
        // Nothing but the set: what else an address asks for is found on the page.
        let inquiry = Inquiry::of_set(&catalogue, &set);
        let years = inquiry.years();
        let articles: Vec<Part> = inquiry
            .with_figures
            .iter()
            .map(|indicator| article(room, &Figures::begun(room, indicator), years))
            .collect();
        let pending = inquiry.pending.iter().map(|indicator| &indicator.id);
        let lacking: Vec<&str> = inquiry
            .unknown
            .iter()
            .chain(pending)
            .map(IndicatorId::as_str)
            .collect();
        let lacking = (!lacking.is_empty()).then(|| {
            let said = EmbedWords::of(language).unknown_body;
            view! { <p class="caveat">{said.with([&lacking.join(", ")])}</p> }
        });
        view! {
            {area}
            {lacking}
            <div class="needs">{articles}</div>
        }
        .into_part()
    })
}

/// An indicator: its name, which leads to its page, and what its figures say.
fn article(room: ReadingRoom, figures: &Figures, years: Option<YearRange>) -> Part {
    let indicator = Arc::clone(&figures.indicator);
    let content = once_come(room, figures, years, said_and_drawn);
    let name = worded(room, &indicator.name);
    let accent = format!("panel need panel--{}", room.accent(&indicator));
    let link = address::indicator(&indicator.id, &room.of_each());
    view! {
        <article class=accent>
            <h2 class="panel__title"><a href=link>{name}</a></h2>
            {content}
        </article>
    }
    .into_part()
}
