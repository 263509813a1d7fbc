//! The view *Kunnat*: all municipalities of one year as a strip of dots, as bars and as a table.

use leptos::{html, prelude::*};

use super::{
    distribution_table::DistributionTable,
    place_figure::{PlaceFigure, PlaceLine},
    year_control::YearControl,
};
use crate::{
    app::{components::trend_figure::source_of, live::live, observe, reading_room::ReadingRoom},
    charts::{PlaceLook, bars::bars, strip::strip},
    model::{Distribution, RegionCode},
};

/// All municipalities of one year.
#[component]
pub fn MunicipalitiesView(
    /// What is shown.
    distribution: Memo<Distribution>,
) -> impl IntoView {
    let room = ReadingRoom::expect();
    let words = room.words();
    let cursor = RwSignal::new(None::<RegionCode>);
    let stage = NodeRef::<html::Div>::new();
    let width = observe::width_of(stage);
    let strip = Callback::new(move |()| {
        distribution.with(|distribution| strip(distribution, &look_of(room, width)))
    });
    let bars = Callback::new(move |()| {
        distribution.with(|distribution| bars(distribution, &look_of(room, width)))
    });
    let caption = live(move || {
        distribution.with(|distribution| {
            let source = source_of(room, &distribution.indicator);
            [words.scale_of_all_years, source.as_str()].join(" ")
        })
    });
    view! {
        <div class="trend">
            <figure>
                <YearControl distribution=distribution />
                <div class="place-stage" node_ref=stage>
                    <PlaceFigure label=words.strip name="strip" picture=strip cursor=cursor />
                    <PlaceFigure label=words.bars name="bars" picture=bars cursor=cursor />
                </div>
                <PlaceLine distribution=distribution cursor=cursor />
                <figcaption>
                    <p id="place-keys">{words.place_keys}</p>
                    {caption}
                </figcaption>
            </figure>
            <DistributionTable distribution=distribution cursor=cursor />
        </div>
    }
}

/// What pictures of municipalities are drawn for, in so much room.
pub(super) fn look_of(room: ReadingRoom, width: ReadSignal<f64>) -> PlaceLook {
    /// Until the room is known, and where there is less of it than any screen has.
    const NARROWEST: f64 = 240.0;
    let words = room.words();
    PlaceLook {
        width: width.get().max(NARROWEST),
        language: words.language,
        absence: words.absence,
    }
}
