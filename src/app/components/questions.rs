//! Questions for the table where municipality, county and organisations sit.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    app::{
        components::failure::Failure,
        live::{IntoPart, Part, live},
        loading::Loading,
        reading_room::ReadingRoom,
        sketch::Sketch,
    },
    model::{Card, PhenomenonId, PriorityArea, Programme, Theme},
    publication::Loaded,
    words::cards::CardWords,
};

/// The programme on its way; nothing of it is fetched before somebody wants to read it.
pub type ProgrammeLoading = Loading<Loaded<Option<Arc<Programme>>>>;

/// Prepares to fetch the programme.
pub fn programme(room: ReadingRoom) -> ProgrammeLoading {
    Loading::prepare(move || {
        let library = room.library();
        async move { library.programme().await }
    })
}

/// The questions of a card behind a press, area by area.
pub fn questions(room: ReadingRoom, card: &Arc<Card>) -> Option<Part> {
    room.library().manifest().files.programme.as_ref()?;
    let words = CardWords::of(room.language());
    let loading = programme(room);
    let is_asked = StoredValue::new(false);
    let open = move |_| {
        if !is_asked.get_value() {
            is_asked.set_value(true);
            loading.begin.run(());
        }
    };
    let card = Arc::clone(card);
    let asked = live(move || match loading.answer() {
        None => view! { <div class="skeleton skeleton--text"></div> }.into_part(),
        Some(Err(error)) => view! { <Failure error=error on_retry=loading.begin /> }.into_part(),
        Some(Ok(loaded)) => {
            let catalogue = room.catalogue();
            let programme = loaded.value;
            let of_area = |area| of_area(room, programme.as_deref()?, area, &card);
            let areas = catalogue.areas.iter().filter_map(of_area);
            let list = Sketch::html("div").holding(areas.collect());
            list.into_drawn().into_part()
        }
    });
    Some(
        view! {
            <details class="questions" on:toggle=open>
                <summary><h2>{words.questions}</h2></summary>
                {asked}
            </details>
        }
        .into_part(),
    )
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
