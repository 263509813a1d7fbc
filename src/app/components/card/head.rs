//! The head of a card: what region it is, how many live there, and what may be done with the card.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    app::{
        address,
        live::{Part, live},
        reading_room::ReadingRoom,
        sketch::Sketch,
    },
    model::{
        Merger, Region, Tile,
        similarity::{Feature, Settlement},
    },
    words::cards::CardWords,
};

/// The head of a card.
#[component]
pub fn CardHead(
    /// The region.
    region: Arc<Region>,
    /// The former municipality whose number stands in the address.
    former: Option<Merger>,
) -> impl IntoView {
    let room = ReadingRoom::expect();
    let language = room.language();
    let words = CardWords::of(language);
    let name = region.name.text(language).to_owned();
    let notice = former.map(|former| {
        let year = former.year.to_string();
        let said = words.merged_into.with([&former.name, &name, &year]);
        let address = address::card(&region.code, &room.selection());
        view! {
            <p class="card-head__former" role="status">
                {said} " " <a href=address.clone()>{words.to_present.with([&address])}</a>
            </p>
        }
    });
    view! {
        {notice}
        <div class="card-head">
            <div>
                <p class="card-head__kind">{(words.card_of)(region.level)}</p>
                <h1 class="card-head__name">{name}</h1>
                <p class="card-head__facts">{facts(room, &region)}</p>
                {mergers(&region, words).map(|said| view! { <p class="card-head__mergers">{said}</p> })}
            </div>
            {live(move || tiles(room, &region))}
        </div>
    }
}

/// Inhabitants, sub-region and kind of settlement, as far as they are known.
fn facts(room: ReadingRoom, region: &Region) -> String {
    let words = CardWords::of(room.language());
    let inhabitants = region.population.map(|population| {
        let inhabitants = room.words().whole_number(population.inhabitants);
        let year = population.year.to_string();
        words.inhabitants.with([&inhabitants, &year])
    });
    let subregion = region.subregion.as_ref();
    let subregion = subregion.map(|text| text.text(room.language()).to_owned());
    let facts = [inhabitants, subregion, settlement(room, region)];
    facts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The municipality's group in Statistics Finland's classification, where similar municipalities are found by it.
fn settlement(room: ReadingRoom, region: &Region) -> Option<String> {
    let catalogue = room.catalogue();
    let profile = catalogue.similarity.profile(&region.code)?;
    let features = catalogue.similarity.features.iter();
    let (_, figure) = features
        .zip(&profile.values)
        .find(|(feature, _)| **feature == Feature::Settlement)?;
    let kind = Settlement::from_figure(*figure)?;
    Some((room.words().settlement)(kind).to_owned())
}

/// The municipalities that have become part of this one.
fn mergers(region: &Region, words: &CardWords) -> Option<String> {
    let mergers: Vec<_> = region
        .mergers
        .iter()
        .map(|merger| format!("{} ({})", merger.name, merger.year))
        .collect();
    (!mergers.is_empty()).then(|| words.merged.with([&mergers.join(", ")]))
}

/// Where the municipality lies among the others, as tiles; larger regions are all of them.
fn tiles(room: ReadingRoom, region: &Region) -> Option<Part> {
    let catalogue = room.catalogue();
    let municipalities = catalogue.municipalities();
    region.tile?;
    let places = || municipalities.iter().filter_map(|other| other.tile);
    let columns = places().map(|tile| tile.column).max()?;
    let rows = places().map(|tile| tile.row).max()?;
    let tile = |row, column| {
        let place = Tile { column, row };
        let is_there = municipalities.iter().any(|other| other.tile == Some(place));
        Sketch::html("span").with(
            "class",
            match is_there {
                true if region.tile == Some(place) => "tiles__tile tiles__tile--own",
                true => "tiles__tile",
                false => "tiles__gap",
            },
        )
    };
    let rows = (1..=rows).map(|row| {
        let tiles = (1..=columns).map(|column| tile(row, column)).collect();
        Sketch::html("span")
            .with("class", "tiles__row")
            .holding(tiles)
    });
    let tiles = Sketch::html("div")
        .with("class", "tiles")
        .with("role", "img")
        .with("aria-label", CardWords::of(room.language()).on_the_map)
        .holding(rows.collect());
    Some(tiles.into_drawn())
}
