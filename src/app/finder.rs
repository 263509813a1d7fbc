//! Finding indicators by words: the search index, made when it is first needed, and what it finds.

use std::time::Duration;

use leptos::prelude::*;

use super::reading_room::ReadingRoom;
use crate::{
    model::filter::{Choice, Survey},
    search::{Answer, SearchIndex},
};

/// How many indicators are indexed between two frames; a slow phone needs some twenty milliseconds for them.
const INDICATORS_A_TIME: usize = 40;

/// What the reader's words find in the open publication.
#[derive(Debug, Clone, Copy)]
pub struct Finder {
    room: ReadingRoom,
    index: StoredValue<SearchIndex>,
    is_begun: StoredValue<bool>,
    is_made: RwSignal<bool>,
    found: Memo<Found>,
}

/// What is found, computed once for all who ask: one value, since each kind of memo is code to download.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Found {
    survey: Survey,
    suggestion: Option<String>,
}

impl Finder {
    /// Provides the finder of the open publication to every component below.
    pub fn provide(room: ReadingRoom) {
        let index = StoredValue::new(SearchIndex::default());
        let is_made = RwSignal::new(false);
        let found = Memo::new(move |previous: Option<&Found>| {
            let filter = room.part(|selection| selection.filter.clone());
            let catalogue = room.catalogue();
            let answer = if filter.text().is_empty() {
                Answer {
                    places: (0..catalogue.indicators.len()).collect(),
                    suggestion: None,
                }
            } else if is_made.get() {
                index.with_value(|index| index.answer(filter.text(), room.language()))
            } else {
                return previous.cloned().unwrap_or_default();
            };
            Found {
                survey: filter.survey(&catalogue, &answer.places),
                suggestion: answer.suggestion,
            }
        });
        let finder = Self {
            room,
            index,
            is_begun: StoredValue::new(false),
            is_made,
            found,
        };
        Effect::new(move |_| {
            if !finder.has_no_text() {
                finder.prepare();
            }
        });
        provide_context(finder);
    }

    /// The finder a component is in.
    ///
    /// # Panics
    /// Outside the pages of an open publication, which is a mistake in the application's own structure.
    #[expect(
        clippy::expect_used,
        reason = "a component placed outside the pages is a mistake in the code, not input"
    )]
    pub fn expect() -> Self {
        use_context().expect("pages are shown inside an open publication")
    }

    /// Begins to make the index, unless that has begun: a reader is about to type.
    pub fn prepare(self) {
        if !self.is_begun.get_value() {
            self.is_begun.set_value(true);
            let index = SearchIndex::begin(&self.room.catalogue());
            self.index.set_value(index);
            self.go_on();
        }
    }

    /// Whether what is found is about the words that stand in the address now.
    pub fn is_ready(self) -> bool {
        self.is_made.get() || self.has_no_text()
    }

    /// The places in the catalogue of what fits words and choices, the best by words first.
    pub fn places(self) -> Vec<usize> {
        self.found.with(|found| found.survey.fitting.clone())
    }

    /// What may have been meant, where the words find nothing.
    pub fn suggestion(self) -> Option<String> {
        self.found.with(|found| found.suggestion.clone())
    }

    /// How many indicators would be found if a choice were the only one of its kind.
    pub fn count(self, choice: &Choice) -> usize {
        self.found.with(|found| found.survey.count(choice))
    }

    fn has_no_text(self) -> bool {
        self.room
            .part(|selection| selection.filter.text().is_empty())
    }

    /// Indexes some more indicators, and goes on after the next frame.
    fn go_on(self) {
        let catalogue = self.room.catalogue();
        let is_made = self
            .index
            .try_update_value(|index| index.read_on(&catalogue, INDICATORS_A_TIME));
        if is_made == Some(true) {
            self.is_made.set(true);
        } else if is_made.is_some() {
            set_timeout(move || self.go_on(), Duration::ZERO);
        }
    }
}
