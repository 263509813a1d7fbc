//! What else the service has, each with what it is for: the region's report, tours, the year's work, and tools.

use leptos::prelude::*;

use crate::{
    app::{
        address,
        live::{IntoPart, Part},
        reading_room::ReadingRoom,
        sketch::Sketch,
    },
    model::Selection,
    publication::manifest_file::file_of,
    words::{front::FrontWords, tour::TourWords},
};

/// Links to what is there, below a heading.
pub fn further(room: ReadingRoom) -> Part {
    let language = room.language();
    let (words, names) = (FrontWords::of(language), room.words());
    let library = room.library();
    let files = &library.manifest().files;
    let catalogue = room.catalogue();
    let link = |to: &str, said: &str| Sketch::html("a").with("href", to).saying(said);
    let plain = |path, said| vec![link(&address::plain(path, language), said)];
    let selection = Selection {
        language,
        ..Selection::default()
    };
    let phenomena = catalogue.areas.iter().flat_map(|area| &area.phenomena);
    let tours = phenomena.filter(|phenomenon| file_of(&files.tours, &phenomenon.id).is_some());
    let tours = tours.map(|phenomenon| {
        let name = phenomenon.name.text(language);
        let said = TourWords::of(language).of_phenomenon.with([name]);
        link(&address::tour(&phenomenon.id, &selection), &said)
    });
    let report = (!files.reports.is_empty()).then(|| plain("kertomus", names.report_link));
    let clock = files.annual_clock.is_some();
    let clock = clock.then(|| plain("vuosikello", names.annual_clock_link));
    let entries = [
        (report.unwrap_or_default(), words.report_hint),
        (tours.collect(), words.tour_hint),
        (clock.unwrap_or_default(), words.clock_hint),
        (
            plain("jarjestolle", names.organisations_link),
            words.organisations_hint,
        ),
        (plain("kooste", names.own_digest_link), words.digest_hint),
    ];
    let there = entries.into_iter().filter(|(links, _)| !links.is_empty());
    let items = there.map(|(links, hint)| {
        let name = Sketch::html("span").with("class", "further__name");
        let hint = Sketch::html("span").saying(hint);
        Sketch::html("li").holding(vec![name.holding(links), hint])
    });
    let list = Sketch::html("ul").with("class", "further");
    view! {
        <h2>{words.further}</h2>
        {list.holding(items.collect()).into_drawn()}
    }
    .into_part()
}
