//! The municipalities of the area of activity by all indicators together, as counts.

use std::sync::Arc;

use leptos::prelude::*;

use super::{municipality_table, needs::Figures};
use crate::{
    app::{
        live::{IntoPart, Live, Part, live},
        reading_room::ReadingRoom,
        sketch::Sketch,
    },
    model::{Need, YearRange, need::RegionNeed},
    words::{cards::CardWords, organisations::need::NeedWords},
};

/// The table, once all figures have come; nothing where there is nothing to put together.
pub(super) fn overview(room: ReadingRoom, figures: Arc<Vec<Figures>>) -> Live {
    live(move || {
        let words = NeedWords::of(room.language());
        let all = figures.len();
        let answers = figures.iter().filter_map(|one| one.loading.answer());
        let answers: Vec<bool> = answers.map(|answer| answer.is_ok()).collect();
        if answers.len() < all {
            let (come, all) = (answers.len().to_string(), all.to_string());
            let said = words.loading.with([&come, &all]);
            return view! { <p class="needs__loading">{said}</p> }.into_part();
        }
        let needs: Vec<Need> = figures
            .iter()
            .filter_map(|one| one.need.get())
            .filter(|need| need.distribution.known() > 0)
            .collect();
        let regions = RegionNeed::of_all(&needs);
        if needs.len() < 2 || regions.len() < 2 {
            return ().into_part();
        }
        let years = needs.iter().map(|need| {
            let year = need.distribution.year;
            YearRange::spanning(year, year)
        });
        let years = years
            .reduce(YearRange::with)
            .map(|years| words.overview_years.with([&years.to_string()]));
        let failed = answers.iter().filter(|came| !**came).count();
        let failed = (failed > 0).then(|| (words.some_failed)(failed));
        view! {
            <section class="need-overview">
                <h2>{words.overview}</h2>
                <p>{words.overview_rule} " " {years} " " {failed}</p>
                {table(room, needs.len(), &regions)}
            </section>
        }
        .into_part()
    })
}

fn table(room: ReadingRoom, indicators: usize, regions: &[RegionNeed]) -> Part {
    let words = NeedWords::of(room.language());
    let caption = words.overview_caption.with([&indicators.to_string()]);
    let headings = [
        words.among_greatest,
        words.growing_in,
        words.undecided_in,
        words.missing_in,
    ];
    let of = |count: usize, all: usize| {
        let said = words.out_of.with([&count.to_string(), &all.to_string()]);
        Sketch::html("td").saying(&said)
    };
    let few_people = CardWords::of(room.language()).few_people;
    let rows = regions.iter().map(|need| {
        let cells = [
            of(need.among_greatest, need.ranked),
            of(need.growing, need.decided),
            of(need.ranked.saturating_sub(need.decided), need.ranked),
            of(need.missing, indicators),
        ];
        let few_people = need.is_small.then_some(few_people);
        municipality_table::row(room, &need.region, few_people, cells)
    });
    municipality_table::table(room, &caption, &headings, rows)
}
