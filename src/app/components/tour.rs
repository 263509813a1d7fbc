//! What a guided tour is made of: a text in steps, and one chart that goes along with them.

mod choice;
pub mod reading_line;
pub mod stage;
pub mod step;

use std::sync::Arc;

use leptos::prelude::*;

use super::placed_view;
use crate::{
    app::{
        address::History,
        deferred::{Coming, Deferred},
        live::{IntoPart, Live, live},
        loading::Loading,
        reading_room::ReadingRoom,
        surroundings::{Share, Surroundings},
    },
    model::{Dataset, Indicator, RegionCode, Selection, Tour},
    publication::Loaded,
    words::placed::PlacedWords,
};

/// What every part of a tour works with.
///
/// Which step is shown stands in the address and nowhere else.
#[derive(Clone, Copy)]
pub struct Guide {
    /// The room of the page, in whose address the step stands.
    pub room: ReadingRoom,
    /// The place of the step that is shown.
    pub here: Memo<usize>,
    tour: StoredValue<Arc<Tour>>,
    indicator: StoredValue<Arc<Indicator>>,
    /// The municipality that the reader chose.
    own: Memo<Option<RegionCode>>,
    dataset: Loading<Loaded<Arc<Dataset>>>,
    code: Deferred,
}

impl std::fmt::Debug for Guide {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Guide").finish_non_exhaustive()
    }
}

impl Guide {
    /// Begins to load the code for figures, which is the same for every tour.
    pub fn load_code() -> Deferred {
        Deferred::begun(placed_view::load)
    }

    /// Begins a tour, with the code for its figures on its way.
    pub fn begin(
        room: ReadingRoom,
        tour: Arc<Tour>,
        indicator: Arc<Indicator>,
        code: Deferred,
    ) -> Self {
        let id = indicator.id.clone();
        let dataset = Loading::begun(move || {
            let (library, id) = (room.library(), id.clone());
            async move { library.dataset(&id).await }
        });
        let tour = StoredValue::new(tour);
        Self {
            room,
            here: Memo::new(move |_| {
                let asked = room.part(|selection| selection.step);
                tour.with_value(|tour| tour.place_of(asked))
            }),
            tour,
            indicator: StoredValue::new(indicator),
            own: Memo::new(move |_| {
                room.part(|selection| selection.municipalities().first().cloned())
            }),
            dataset,
            code,
        }
    }

    /// How many steps there are.
    fn count(self) -> usize {
        self.tour.with_value(|tour| tour.steps.len())
    }

    /// Shows a step; *Back* leads to the page before, since a reader goes through dozens of steps by scrolling.
    pub fn show(self, place: usize) {
        let step = u8::try_from(place + 1).ok();
        // The introduction is left only for a later step than the one that is shown beside it.
        let is_shown = self
            .room
            .part(|selection| selection.step == step || (selection.step.is_none() && place == 0));
        if !is_shown {
            self.room.change(History::Replace, |selection| Selection {
                step,
                ..selection
            });
        }
    }

    /// Whether figures or the code for them are still to come.
    pub fn is_coming(self) -> bool {
        match self.dataset.answer() {
            None => true,
            Some(Ok(_)) => self.code.is_coming(),
            Some(Err(_)) => false,
        }
    }

    /// What is shown in the step at a place; the place may change.
    fn selection(self, place: impl Fn() -> usize + Send + Sync + 'static) -> Signal<Selection> {
        Signal::derive(move || {
            let own = self.own.get();
            self.tour.with_value(|tour| {
                let step = tour.steps.get(place());
                step.map(|step| step.selection(own.as_ref()))
                    .unwrap_or_default()
            })
        })
    }

    /// The figures of a selection, as much of them as is wanted, once they have come; `number` tells them apart.
    fn figures(self, selection: Signal<Selection>, share: Share, number: usize) -> Live {
        let coming = match share {
            Share::Picture => Coming::Picture,
            // That the code did not come is said once, beside the text.
            Share::Whole | Share::OfChoice => Coming::Panel,
        };
        live(move || {
            let Some(Ok(dataset)) = self.dataset.answer() else {
                return ().into_part();
            };
            let words = PlacedWords::of(self.room.language());
            provide_context(self.room.showing(selection));
            provide_context(Surroundings::Placed {
                number,
                table: words.table,
                place_keys: words.place_keys,
                share,
            });
            let view =
                move || placed_view::view(self.indicator.get_value(), Arc::clone(&dataset.value));
            self.code.part(coming, view).into_part()
        })
    }
}
