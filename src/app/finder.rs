//! Finding indicators by words: the search index, made when it is first needed, and what it finds.

use leptos::prelude::*;

use super::{reading_room::ReadingRoom, turns::Turns};
use crate::{
    model::{
        Results,
        filter::{Choice, Survey},
        results::Ranking,
    },
    search::{Answer, SearchIndex},
};

/// How many indicators are indexed in a turn; a slow phone needs some ten milliseconds for them.
const INDICATORS_A_TURN: usize = 20;

/// What the reader's words and choices find in the open publication.
#[derive(Debug, Clone, Copy)]
pub struct Finder {
    room: ReadingRoom,
    turns: Turns,
    index: StoredValue<SearchIndex>,
    is_begun: StoredValue<bool>,
    is_made: RwSignal<bool>,
    found: Memo<Found>,
}

/// What is found, computed once for all who ask: one value, since each kind of memo is code to download.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Found {
    survey: Survey,
    results: Results,
    suggestion: Option<String>,
}

impl Finder {
    /// Provides the finder of the open publication to every component below.
    pub fn provide(room: ReadingRoom, turns: Turns) {
        let index = StoredValue::new(SearchIndex::default());
        let is_made = RwSignal::new(false);
        let ranking = StoredValue::new(None);
        let found = Memo::new(move |previous: Option<&Found>| {
            let (filter, order, language) = room.part(|selection| {
                let filter = selection.filter.clone();
                (filter, selection.order, selection.language)
            });
            let catalogue = room.catalogue();
            let answer = if filter.text().is_empty() {
                Answer {
                    places: (0..catalogue.indicators.len()).collect(),
                    suggestion: None,
                }
            } else if is_made.get() {
                index.with_value(|index| index.answer(filter.text(), language))
            } else if let Some(previous) = previous {
                return previous.clone();
            } else {
                Answer::default()
            };
            let survey = filter.survey(&catalogue, &answer.places);
            ranking.update_value(|ranking: &mut Option<Ranking>| {
                let kept = ranking
                    .take()
                    .filter(|ranking| ranking.is_of(order, language));
                let kept = kept.unwrap_or_else(|| Ranking::of(&catalogue, order, language));
                *ranking = Some(kept);
            });
            let results = ranking.with_value(|ranking| {
                ranking
                    .as_ref()
                    .map(|ranking| Results::of(&catalogue, &survey.fitting, ranking))
            });
            Found {
                survey,
                results: results.unwrap_or_default(),
                suggestion: answer.suggestion,
            }
        });
        let finder = Self {
            room,
            turns,
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
            self.turns.add(move || self.go_on());
        }
    }

    /// Whether what is found is about the words that stand in the address now.
    pub fn is_ready(self) -> bool {
        self.is_made.get() || self.has_no_text()
    }

    /// Something of the indicators that are found.
    pub fn results<T>(self, part: impl FnOnce(&Results) -> T) -> T {
        self.found.with(|found| part(&found.results))
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

    /// Indexes some more indicators, and goes on at the next turn.
    fn go_on(self) {
        let catalogue = self.room.catalogue();
        let is_made = self
            .index
            .try_update_value(|index| index.read_on(&catalogue, INDICATORS_A_TURN));
        if is_made == Some(true) {
            self.is_made.set(true);
        } else if is_made.is_some() {
            self.turns.add(move || self.go_on());
        }
    }
}
