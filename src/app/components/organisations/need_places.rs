//! The municipalities of an area of activity by one indicator: a table, and all municipalities as dots and on a map.

#![expect(
    clippy::unnecessary_wraps,
    reason = "the code that is called may not come"
)]

use std::sync::Arc;

use leptos::{html, prelude::*};
use wasm_split_helpers::{SplitLoaderError, wasm_split};

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
        organisations::OrganisationWords,
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
    let words = OrganisationWords::of(language);
    let indicator = need.indicator();
    let year = need.distribution.year.to_string();
    let caption = words
        .places_caption
        .with([indicator.name.text(language), &year]);
    let unit = (room.words().unit)(indicator.unit);
    let figure = format!("{} ({unit})", room.words().figure);
    let mut headings = vec![room.words().region, figure.as_str()];
    headings.extend(need.is_ranked().then_some(words.need_place));
    headings.push(CardWords::of(language).direction);
    let headings = headings
        .into_iter()
        .map(|heading| Sketch::html("th").with("scope", "col").saying(heading));
    let head = Sketch::html("tr").holding(headings.collect());
    let rows = need.places.iter().map(|place| row(room, need, place));
    let table = Sketch::html("table").holding(vec![
        Sketch::html("caption").saying(&caption),
        Sketch::html("thead").holding(vec![head]),
        Sketch::html("tbody").holding(rows.collect()),
    ]);
    Sketch::html("div")
        .with("class", "series-table need-table")
        .with("role", "region")
        .with("tabindex", "0")
        .with("aria-label", &caption)
        .holding(vec![table])
        .into_drawn()
}

fn row(room: ReadingRoom, need: &Need, place: &LocalNeed) -> Sketch {
    let language = room.language();
    let card_words = CardWords::of(language);
    let name = Sketch::html("span").saying(place.region.name.text(language));
    let few_people = place
        .is_small
        .then(|| Sketch::html("small").saying(card_words.few_people));
    let name = Sketch::html("th")
        .with("scope", "row")
        .holding(std::iter::once(name).chain(few_people).collect());
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
            OrganisationWords::of(language)
                .out_of
                .with([&rank.to_string(), &known])
        });
        Sketch::html("td").saying(&said.unwrap_or_default())
    });
    let cells = [Some(name), Some(figure), rank, Some(direction(room, place))];
    Sketch::html("tr").holding(cells.into_iter().flatten().collect())
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
