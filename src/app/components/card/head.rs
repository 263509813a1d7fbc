//! The head of a card: what region it is, how many live there, and what may be done with the card.

use crate::{
    app::{address, live::Part, reading_room::ReadingRoom, sketch::Sketch},
    model::{Merger, Region, Tile},
    words::cards::{
        CardWords,
        around::{facts, mergers},
    },
};

/// The head of a card, with a notice where the number in the address was that of a former municipality.
pub fn head(room: ReadingRoom, region: &Region, former: Option<&Merger>) -> Part {
    let language = room.language();
    let words = CardWords::of(language);
    let name = region.name.text(language);
    let line = |class, text: &str| Sketch::html("p").with("class", class).saying(text);
    let mut lines = vec![
        line("card-head__kind", (words.card_of)(region.level)),
        Sketch::html("h1")
            .with("class", "card-head__name")
            .saying(name),
        line(
            "card-head__facts",
            &facts(region, &room.catalogue(), language),
        ),
    ];
    lines.extend(mergers(region, language).map(|said| line("card-head__mergers", &said)));
    let notice = former.map(|former| {
        let year = former.year.to_string();
        let said = words.merged_into.with([&former.name, name, &year]);
        let address = address::card(&region.code, &room.selection());
        let to_present = Sketch::html("a").with("href", &address);
        line("card-head__former", &format!("{said} "))
            .with("role", "status")
            .holding(vec![to_present.saying(&words.to_present.with([&address]))])
    });
    let head = vec![Sketch::html("div").holding(lines)];
    let head = head.into_iter().chain(tiles(room, region)).collect();
    let head = Sketch::html("div").with("class", "card-head").holding(head);
    let all = notice.into_iter().chain([head]).collect();
    Sketch::html("div").holding(all).into_drawn()
}

/// Where the municipality lies among the others, as tiles; larger regions are all of them.
fn tiles(room: ReadingRoom, region: &Region) -> Option<Sketch> {
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
    Some(tiles)
}
