//! The municipalities of an area of activity by one indicator: a table, and all municipalities as dots and on a map.

#![expect(
    clippy::unnecessary_wraps,
    reason = "the code that is called may not come"
)]

use std::sync::Arc;

use leptos::{html, prelude::*};
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::municipality_table;
use crate::{
    app::{
        components::{map_view, one_year_view::OneYear, place_figure::PlaceLine},
        live::{IntoPart, Part, live},
        reading_room::ReadingRoom,
        sketch::Sketch,
    },
    charts::strip::strip,
    model::{Classes, Dataset, Distribution, Indicator, Need, Selection, Value, need::LocalNeed},
    words::{
        cards::{CardWords, ShortVerdict},
        organisations::need::NeedWords,
    },
};

/// Makes the municipalities, whose code comes when they are asked for.
///
/// # Errors
/// That it did not come.
#[wasm_split(need_places, fallible, preload(/** Loads the code for municipalities. */ load))]
pub(super) fn places(
    indicator: Arc<Indicator>,
    dataset: Arc<Dataset>,
    need: Memo<Option<Need>>,
) -> Result<Part, SplitLoaderError> {
    let room = ReadingRoom::expect();
    let classes = Classes::of(&room.catalogue(), &indicator, &dataset);
    let apart = format!("-{}", indicator.id);
    let distribution = Memo::new_with_compare(
        move |_| {
            let newest = Selection {
                year: None,
                ..room.of_each()
            };
            Distribution::of(&room.catalogue(), &indicator, &dataset, &newest)
        },
        |_, _| true,
    );
    let stage = NodeRef::<html::Div>::new();
    let show = OneYear::of(distribution, stage, &apart);
    let table = live(move || need.with(|need| need.as_ref().map(|need| table(room, need))));
    let made = view! {
        {table}
        <div class="place-stage" node_ref=stage>
            {show.picture("strip", room.words().strip, strip)}
            {map_view::pictures(show, classes)}
        </div>
        <PlaceLine distribution=distribution cursor=show.cursor />
    };
    Ok(made.into_part())
}

fn table(room: ReadingRoom, need: &Need) -> Part {
    let language = room.language();
    let words = NeedWords::of(language);
    let indicator = need.indicator();
    let year = need.distribution.year.to_string();
    let caption = words
        .places_caption
        .with([indicator.name.text(language), &year]);
    let unit = (room.words().unit)(indicator.unit);
    let figure = format!("{} ({unit})", room.words().figure);
    let mut headings = vec![figure.as_str()];
    headings.extend(need.is_ranked().then_some(words.need_place));
    headings.push(CardWords::of(language).direction);
    let rows = need.places.iter().map(|place| row(room, need, place));
    municipality_table::table(room, &caption, &headings, rows)
}

fn row(room: ReadingRoom, need: &Need, place: &LocalNeed) -> Sketch {
    let language = room.language();
    let figure = match place.value {
        Value::Known(figure) => {
            Sketch::html("td").saying(&figure.write(need.indicator().decimals, language))
        }
        Value::Missing(absence) => Sketch::html("td").holding(vec![
            Sketch::html("span")
                .with("class", "absence")
                .saying((room.words().absence)(absence)),
        ]),
    };
    let rank = need.is_ranked().then(|| {
        let known = need.distribution.known().to_string();
        let said = place.rank.map(|rank| {
            NeedWords::of(language)
                .out_of
                .with([&rank.to_string(), &known])
        });
        Sketch::html("td").saying(&said.unwrap_or_default())
    });
    let cells = [Some(figure), rank, Some(direction(room, place))];
    let cells = cells.into_iter().flatten();
    let few_people = place.is_small.then_some(CardWords::of(language).few_people);
    municipality_table::row(room, &place.region, few_people, cells)
}

/// Which way the figures go, as a sign and in words.
fn direction(room: ReadingRoom, place: &LocalNeed) -> Sketch {
    let cell = Sketch::html("td");
    let Some(trend) = &place.trend else {
        return cell;
    };
    let short = ShortVerdict::of(trend, place.assessment);
    let sign = Sketch::html("span")
        .with("aria-hidden", "true")
        .saying(short.sign());
    let word = format!(" {}", short.text(room.language()));
    let verdict = Sketch::html("span")
        .with("class", &format!("verdict verdict--{}", short.code()))
        .holding(vec![sign, Sketch::html("span").saying(&word)]);
    cell.holding(vec![verdict])
}
