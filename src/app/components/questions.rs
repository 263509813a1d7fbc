//! Questions for the table where municipality, county and organisations sit.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    app::{
        components::failure::Failure,
        live::{IntoPart, Live, Part, live},
        loading::Loading,
        reading_room::ReadingRoom,
        sketch::Sketch,
    },
    model::{Card, PhenomenonId, PriorityArea, Programme, Theme},
    words::cards::CardWords,
};

/// Fetches the programme, and shows what `show` makes of it.
pub fn with_programme(
    room: ReadingRoom,
    show: impl Fn(&Programme) -> Part + Send + 'static,
) -> Live {
    let loading = Loading::begun(move || {
        let library = room.library();
        async move { library.programme().await }
    });
    live(move || match loading.answer() {
        None => view! { <div class="skeleton skeleton--text"></div> }.into_part(),
        Some(Err(error)) => view! { <Failure error=error on_retry=loading.begin /> }.into_part(),
        Some(Ok(loaded)) => loaded.value.map(|programme| show(&programme)).into_part(),
    })
}

/// The questions of a card, area by area.
pub fn of_card(room: ReadingRoom, card: Arc<Card>) -> Live {
    with_programme(room, move |programme| {
        let catalogue = room.catalogue();
        let areas = catalogue.areas.iter();
        let areas = areas.filter_map(|area| of_area(room, programme, area, &card));
        Sketch::html("div").holding(areas.collect()).into_drawn()
    })
}

/// The questions about one theme, below a heading.
pub fn about(room: ReadingRoom, theme: Theme) -> Live {
    with_programme(room, move |programme| {
        let asked = listed(room, programme, &theme);
        if asked.is_empty() {
            return ().into_part();
        }
        let heading = CardWords::of(room.language()).questions;
        let all = std::iter::once(Sketch::html("h3").saying(heading)).chain(asked);
        let section = Sketch::html("section").with("class", "meeting__questions");
        section.holding(all.collect()).into_drawn()
    })
}

/// The questions about an area, and about those of its phenomena that the card has figures of.
fn of_area(
    room: ReadingRoom,
    programme: &Programme,
    area: &PriorityArea,
    card: &Card,
) -> Option<Sketch> {
    let has_rows = |phenomenon: &PhenomenonId| {
        let mut rows = card.rows.iter();
        rows.any(|row| row.indicator.phenomenon == *phenomenon && row.figure().is_some())
    };
    let mut content = listed(room, programme, &Theme::Area(area.id.clone()));
    for phenomenon in area.phenomena.iter().filter(|one| has_rows(&one.id)) {
        let asked = listed(room, programme, &Theme::Phenomenon(phenomenon.id.clone()));
        if !asked.is_empty() {
            let name = phenomenon.name.text(room.language());
            content.push(Sketch::html("h4").saying(name));
            content.extend(asked);
        }
    }
    (!content.is_empty()).then(|| {
        let name = Sketch::html("h3").saying(area.name.text(room.language()));
        let content = std::iter::once(name).chain(content).collect();
        Sketch::html("section").holding(content)
    })
}

/// The questions about a theme as a list, if there are any.
pub fn listed(room: ReadingRoom, programme: &Programme, theme: &Theme) -> Vec<Sketch> {
    let asked: Vec<Sketch> = programme
        .questions_about(theme)
        .map(|question| Sketch::html("li").saying(question.text(room.language())))
        .collect();
    if asked.is_empty() {
        return Vec::new();
    }
    vec![
        Sketch::html("ul")
            .with("class", "questions__list")
            .holding(asked),
    ]
}
