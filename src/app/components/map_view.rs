//! The view *Kartta*: all municipalities of one year on a map, as tiles and as a table.

use std::sync::Arc;

use leptos::{html, prelude::*};

use super::{
    distribution_table::DistributionTable,
    failure::QuietFailure,
    municipalities_view::look_of,
    place_figure::{PlaceFigure, PlaceLine, hatch},
    remarks::ProblemList,
    year_control::YearControl,
};
use crate::{
    app::{
        components::{explanation::licence, trend_figure::source_of},
        live::{IntoPart, Part, live},
        loading::Loading,
        observe,
        reading_room::ReadingRoom,
        sketch::Sketch,
    },
    charts::{map::map, tiles::tiles},
    model::{Classes, Distribution, Geometry, RegionCode},
    publication::Loaded,
};

/// All municipalities of one year, where they lie.
#[component]
pub fn MapView(
    /// What is shown.
    distribution: Memo<Distribution>,
    /// The classes of every year.
    classes: StoredValue<Classes>,
) -> impl IntoView {
    let room = ReadingRoom::expect();
    let words = room.words();
    let cursor = RwSignal::new(None::<RegionCode>);
    let stage = NodeRef::<html::Div>::new();
    let width = observe::width_of(stage);
    let outlines = Loading::begun(move || {
        let library = room.library();
        async move { library.geometry().await }
    });
    let map = live(move || {
        match outlines.answer() {
        None => view! { <div class="skeleton skeleton--picture"></div> }.into_part(),
        Some(Err(_)) => {
            let reason = words.geometry_failed.to_owned();
            view! { <QuietFailure reason=reason on_retry=outlines.begin /> }.into_part()
        }
        Some(Ok(Loaded { value: None, .. })) => ().into_part(),
        Some(Ok(Loaded {
            value: Some(geometry),
            problems,
        })) => view! {
            <ProblemList problems=problems />
            <Map distribution=distribution classes=classes geometry=geometry width=width cursor=cursor />
        }
        .into_part(),
    }
    });
    let tiles = tile_grid(distribution, classes, width, cursor);
    view! {
        <div class="trend">
            <figure>
                <YearControl distribution=distribution />
                <Legend distribution=distribution classes=classes />
                <div class="place-stage place-stage--map" node_ref=stage>
                    {map}
                    {tiles}
                </div>
                <PlaceLine distribution=distribution cursor=cursor />
                <figcaption>
                    <p id="place-keys">{words.place_keys}</p>
                    {live(move || {
                        distribution.with(|distribution| source_of(room, &distribution.indicator))
                    })}
                </figcaption>
            </figure>
            <DistributionTable distribution=distribution cursor=cursor />
        </div>
    }
}

/// The tiles, where municipalities have places on their grid.
fn tile_grid(
    distribution: Memo<Distribution>,
    classes: StoredValue<Classes>,
    width: ReadSignal<f64>,
    cursor: RwSignal<Option<RegionCode>>,
) -> Option<Part> {
    let has_tiles = distribution.with_untracked(|distribution| {
        let mut places = distribution.places.iter();
        places.any(|place| place.region.tile.is_some())
    });
    let room = ReadingRoom::expect();
    let picture = Callback::new(move |()| {
        let look = look_of(room, width);
        distribution
            .with(|distribution| classes.with_value(|classes| tiles(distribution, classes, &look)))
    });
    let label = room.words().tiles;
    has_tiles.then(|| {
        view! { <PlaceFigure label=label name="tiles" picture=picture cursor=cursor /> }.into_part()
    })
}

#[component]
fn Map(
    /// What is shown.
    distribution: Memo<Distribution>,
    /// The classes of every year.
    classes: StoredValue<Classes>,
    /// The outlines.
    geometry: Arc<Geometry>,
    /// The room there is.
    width: ReadSignal<f64>,
    /// The municipality that the cursor is on.
    cursor: RwSignal<Option<RegionCode>>,
) -> impl IntoView {
    let room = ReadingRoom::expect();
    let attribution = attribution(room, &geometry);
    let picture = Callback::new(move |()| {
        let look = look_of(room, width);
        distribution.with(|distribution| {
            classes.with_value(|classes| map(distribution, &geometry, classes, &look))
        })
    });
    view! {
        <div>
            <PlaceFigure label=room.words().map name="map" picture=picture cursor=cursor />
            {attribution}
        </div>
    }
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
#[component]
fn Legend(
    /// What is shown.
    distribution: Memo<Distribution>,
    /// The classes of every year.
    classes: StoredValue<Classes>,
) -> impl IntoView {
    let room = ReadingRoom::expect();
    let words = room.words();
    let indicator = distribution.with_untracked(|distribution| Arc::clone(&distribution.indicator));
    let mut entries: Vec<Part> = classes.with_value(|classes| {
        (0..classes.count())
            .map(|class| {
                let number = Sketch::svg("text")
                    .with(
                        "class",
                        "place-figure__text place-figure__text--middle place-figure__text--class",
                    )
                    .with("x", "14")
                    .with("y", "15")
                    .saying(&(class + 1).to_string());
                let range = words.class_range(classes, class, &indicator);
                entry(
                    &format!("place--class-{class}"),
                    vec![shade(), number],
                    &range,
                )
            })
            .collect()
    });
    let hatched = vec![
        hatch("legend-hatch"),
        shade().with("fill", "url(#legend-hatch)"),
    ];
    entries.push(entry("place--missing", hatched, words.no_figure));
    view! {
        <div class="legend">
            <ul class="legend__classes" aria-label=words.classes>
                {entries}
            </ul>
            <p class="legend__rule">{words.classes_of_all_years}</p>
        </div>
    }
}

/// A shade of the legend.
fn shade() -> Sketch {
    Sketch::svg("rect")
        .with("class", "place-figure__mark")
        .with("width", "28")
        .with("height", "20")
}

/// A shade with what it means.
fn entry(class: &str, shade: Vec<Sketch>, meaning: &str) -> Part {
    let picture = Sketch::svg("svg")
        .with("class", &format!("legend__shade {class}"))
        .with("viewBox", "0 0 28 20")
        .with("aria-hidden", "true")
        .holding(shade);
    Sketch::html("li")
        .holding(vec![picture, Sketch::html("span").saying(meaning)])
        .into_drawn()
}
