//! The priority areas as doors, each with its phenomena and one telling figure of the region.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    app::{
        address,
        components::failure::Failure,
        live::{IntoPart, Part, live},
        loading::Loading,
        reading_room::ReadingRoom,
        sketch::Sketch,
    },
    model::{AreaKind, Card, PriorityArea, RegionLevel, Selection},
    words::{cards, front::FrontWords},
};

/// How many phenomena stand on a door; the others are counted.
const PHENOMENA: usize = 6;

/// A door for each priority area.
pub fn doors(room: ReadingRoom) -> Part {
    let words = FrontWords::of(room.language());
    let card = Loading::begun(move || async move {
        let catalogue = room.catalogue();
        match catalogue.region_of(RegionLevel::County) {
            Some(county) => room
                .library()
                .card(county)
                .await
                .map(|card| Some(card.value)),
            None => Ok(None),
        }
    });
    let areas = live(move || {
        let card = card.answer().and_then(Result::ok).flatten();
        let catalogue = room.catalogue();
        let areas = catalogue.areas.iter();
        let doors = areas.filter(|area| area.kind == AreaKind::Priority);
        let doors: Vec<Sketch> = doors.map(|area| door(room, area, card.as_ref())).collect();
        let list = Sketch::html("div").with("class", "doors");
        list.holding(doors).into_drawn()
    });
    view! {
        <h2 class="visually-hidden">{words.areas}</h2>
        {areas}
        {live(move || match card.answer() {
            Some(Err(error)) => {
                view! { <Failure error=error on_retry=card.begin /> }.into_part()
            }
            _ => ().into_part(),
        })}
    }
    .into_part()
}

fn door(room: ReadingRoom, area: &PriorityArea, card: Option<&Arc<Card>>) -> Sketch {
    let language = room.language();
    let words = FrontWords::of(language);
    let plain = Selection {
        language,
        ..Selection::default()
    };
    let phenomena = area.phenomena.iter().take(PHENOMENA);
    let mut named: Vec<&str> = phenomena
        .map(|phenomenon| phenomenon.name.text(language))
        .collect();
    let left = area.phenomena.len().saturating_sub(PHENOMENA);
    let more = words.more.with([&left.to_string()]);
    named.extend((left > 0).then_some(more.as_str()));
    let link = Sketch::html("a")
        .with("href", &address::area(&area.id, &plain))
        .saying(area.name.text(language));
    let mut content = vec![
        Sketch::html("h3").holding(vec![link]),
        Sketch::html("p").saying(&named.join(" · ")),
    ];
    let catalogue = room.catalogue();
    if let Some(row) = card.and_then(|card| card.telling(area)) {
        let lead = cards::sentences(row, &catalogue, language)
            .into_iter()
            .next();
        let figure = row.figure().map(|figure| {
            let indicator = &row.indicator;
            indicator.unit.write(figure, indicator.decimals, language)
        });
        content.extend(figure.map(|figure| {
            Sketch::html("p")
                .with("class", "door__figure")
                .saying(&figure)
        }));
        content.extend(lead.map(|lead| {
            Sketch::html("p")
                .with("class", "door__sentence")
                .saying(&lead)
        }));
    }
    let class = format!("door card-area--{}", area.accent.code());
    Sketch::html("section")
        .with("class", &class)
        .holding(content)
}
