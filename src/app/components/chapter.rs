//! What stands in a chapter of a report, one after the other.

use std::sync::Arc;

use super::{
    beside_figures::{self, Wanted},
    placed_figure::PlacedFigure,
    prose::prose,
};
use crate::{
    app::{
        deferred::{Coming, deferred},
        live::{IntoPart, Part},
        reading_room::ReadingRoom,
        sketch::Sketch,
    },
    model::{Chapter, Language, Passage, PriorityArea, PriorityAreaId},
};

/// The level of a chapter's title on the page.
const TITLE: u8 = 2;

/// The passages of a chapter that is written in a language; its figures are numbered from `first`.
pub fn passages(
    room: ReadingRoom,
    chapter: &Chapter,
    language: Language,
    first: usize,
) -> Vec<Part> {
    let passages = chapter.with_depths().enumerate();
    passages
        .map(|(place, (depth, passage))| {
            let below = TITLE.saturating_add(depth);
            match passage {
                Passage::Prose(text) => Sketch::html("div")
                    .with("class", "report__text")
                    .with("lang", language.code())
                    .holding(prose(text, TITLE))
                    .into_drawn(),
                Passage::Figure(placement) => PlacedFigure {
                    id: placement.indicator.clone(),
                    selection: placement.selection.clone(),
                    below,
                    number: first + place,
                }
                .into_part(room),
                Passage::Measures(area) => {
                    of_area(room, area, |area| Wanted::Measures(area, below))
                }
                Passage::Voices(area) => {
                    of_area(room, area, |area| Wanted::VoicesOfArea(area, below))
                }
            }
        })
        .collect()
}

/// What is wanted of an area; nothing where the publication does not know it.
fn of_area(
    room: ReadingRoom,
    id: &PriorityAreaId,
    want: impl FnOnce(Arc<PriorityArea>) -> Wanted,
) -> Part {
    let Some(area) = room.catalogue().area(id).cloned() else {
        return ().into_part();
    };
    let wanted = want(Arc::new(area));
    deferred(Coming::Field, beside_figures::load, move || {
        beside_figures::beside_figures(wanted.clone())
    })
    .into_part()
}
