//! Where municipalities lie: their map, the same as tiles, and what the shades mean.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    explanation::licence,
    failure::QuietFailure,
    one_year_view::OneYear,
    place_figure::{hatch, sketch_of_label},
    remarks::ProblemList,
};
use crate::{
    app::{
        live::{IntoPart, Part, live},
        loading::Loading,
        reading_room::ReadingRoom,
        sketch::Sketch,
    },
    charts::{
        map::map,
        places::{Label, Side, Tone},
        tiles::tiles,
    },
    model::{Classes, Distribution, Geometry, Indicator},
    publication::Loaded,
};

/// The legend, the map and the tiles.
pub(super) fn pictures(show: OneYear, classes: Classes) -> Part {
    let (show, classes) = (show.in_pairs(), Arc::new(classes));
    let (room, legend, of_tiles) = (show.room, legend(show, &classes), Arc::clone(&classes));
    let outlines = Loading::begun(move || {
        let library = room.library();
        async move { library.geometry().await }
    });
    let has_tiles = !show.is_alone()
        && show.distribution.with_untracked(|distribution| {
            let mut places = distribution.places.iter();
            places.any(|place| place.region.tile.is_some())
        });
    let tiles = has_tiles.then(|| {
        show.picture("tiles", room.words().tiles, move |distribution, look| {
            tiles(distribution, &of_tiles, look)
        })
    });
    let map = live(move || match outlines.answer() {
        None => view! { <div class="skeleton skeleton--picture"></div> }.into_part(),
        Some(Err(error)) => {
            view! { <QuietFailure error=error on_retry=outlines.begin /> }.into_part()
        }
        Some(Ok(Loaded { value: None, .. })) => ().into_part(),
        Some(Ok(Loaded {
            value: Some(geometry),
            problems,
        })) => view! {
            <ProblemList problems=problems />
            {outlined(show, Arc::clone(&classes), geometry)}
        }
        .into_part(),
    });
    view! {
        {legend}
        <div class="map-pair">
            <div>{map}</div>
            {tiles}
        </div>
    }
    .into_part()
}

/// The map, with whose its outlines are.
fn outlined(show: OneYear, classes: Arc<Classes>, geometry: Arc<Geometry>) -> Vec<Part> {
    let attribution = attribution(show.room, &geometry);
    let map = show.picture("map", show.room.words().map, move |distribution, look| {
        map(distribution, &geometry, &classes, look)
    });
    std::iter::once(map).chain(attribution).collect()
}

/// Whose the outlines are, as their licence asks to be said.
fn attribution(room: ReadingRoom, geometry: &Geometry) -> Option<Part> {
    let catalogue = room.catalogue();
    let source = catalogue.source(geometry.source.as_ref()?)?;
    let text = source.attribution.as_ref()?.text(room.language());
    let text = text.to_owned();
    let licence = licence(source).map(|licence| view! { " (" {licence} ")" });
    Some(view! { <p class="place-stage__source">{text} {licence} "."</p> }.into_part())
}

/// What the shades mean.
///
/// A year in which no figure is missing leaves the room of that shade empty: dragging through years moves nothing.
fn legend(show: OneYear, classes: &Classes) -> Part {
    let words = show.room.words();
    let indicator = show
        .distribution
        .with_untracked(|distribution| Arc::clone(&distribution.indicator));
    let id = show.id("legend-hatch");
    let hatched = vec![hatch(&id), shade().with("fill", &format!("url(#{id})"))];
    let entries: Vec<_> = (0..classes.count())
        .map(|class| class_entry(show.room, classes, class, &indicator))
        .chain([entry("place--missing", hatched, words.no_figure)])
        .map(Sketch::into_drawn)
        .collect();
    let name = move || {
        let has_absences = show.distribution.with(Distribution::has_absences);
        if has_absences {
            "legend"
        } else {
            "legend legend--complete"
        }
    };
    view! {
        <ul class=name aria-label=words.classes>
            {entries}
        </ul>
    }
    .into_part()
}

/// The shade of a class, with its number for readers to whom the shade is not shown.
fn class_entry(
    room: ReadingRoom,
    classes: &Classes,
    class: usize,
    indicator: &Indicator,
) -> Sketch {
    let number = sketch_of_label(&Label {
        x: 14,
        y: 15,
        text: (class + 1).to_string(),
        side: Side::Middle,
        tone: Tone::Class,
    });
    let range = room.words().class_range(classes, class, indicator);
    entry(
        &format!("place--class place--class-{class}"),
        vec![shade(), number],
        &range,
    )
}

/// A shade of the legend.
fn shade() -> Sketch {
    Sketch::svg("rect")
        .with("class", "place-figure__mark")
        .with("width", "28")
        .with("height", "20")
}

/// A shade with what it means.
fn entry(class: &str, shade: Vec<Sketch>, meaning: &str) -> Sketch {
    let picture = Sketch::svg("svg")
        .with("class", &format!("legend__shade {class}"))
        .with("viewBox", "0 0 28 20")
        .with("aria-hidden", "true")
        .holding(shade);
    Sketch::html("li").holding(vec![picture, Sketch::html("span").saying(meaning)])
}
