//! Finding indicators: what the reader's words and choices find, in turns, so that typing is never held up.
//!
//! Searching by words is code of its own, which comes when the reader is about to type or a link asks for words.

#![expect(
    clippy::unnecessary_wraps,
    reason = "the code that is called may not come"
)]

use std::{future::Future, pin::Pin};

use leptos::{prelude::*, task::spawn_local};
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::{address::History, reading_room::ReadingRoom, turns};
use crate::{
    model::{
        Catalogue, Filter, Language, Results, Selection,
        filter::{Choice, Survey},
        results::Ranking,
        selection::ResultOrder,
    },
    publication::Problem,
    search::{Answer, SearchIndex},
    source::{Library, LoadError},
};

/// How many indicators are indexed in a turn; a slow phone needs some ten milliseconds for them.
const INDICATORS_A_TURN: usize = 20;

/// What the reader's words and choices find in the open publication.
#[derive(Debug, Clone, Copy)]
pub struct Finder {
    room: ReadingRoom,
    backstage: StoredValue<Backstage>,
    found: RwSignal<Found>,
    lack: RwSignal<Lack>,
}

/// What the finder works with and nobody sees.
#[derive(Debug, Default)]
struct Backstage {
    /// The index while it is made; then it is kept with the publication.
    search: Option<Box<dyn Search>>,
    /// What was typed last and does not stand in the address yet.
    typed: Option<String>,
    /// Whether looking waits for its turn.
    is_due: bool,
    ranking: Option<Ranking>,
}

/// How far searching by words has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Readiness {
    /// Nobody has searched yet.
    #[default]
    Unasked,
    /// Its code is on its way, or words are being indexed.
    Coming,
    /// Words can be searched for.
    Here,
    /// Its code did not come.
    Failed,
}

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Asked {
    filter: Filter,
    order: ResultOrder,
    language: Language,
}

/// What is found, in one value, since counts, results and offer change together.
#[derive(Debug, Clone, Default)]
struct Found {
    readiness: Readiness,
    /// Nothing until something has been looked for.
    survey: Option<Survey>,
    results: Results,
    suggestion: Option<String>,
}

/// What keeps readers from finding indicators by the words that editors give beside the names.
#[derive(Debug, Clone, Default)]
pub struct Lack {
    /// Why there are none.
    pub error: Option<LoadError>,
    /// What is wrong with some.
    pub problems: Vec<Problem>,
}

impl Finder {
    /// Provides the finder of the open publication to every component below.
    pub fn provide(room: ReadingRoom) {
        let finder = Self {
            room,
            backstage: StoredValue::new(Backstage::default()),
            found: RwSignal::new(Found::default()),
            lack: RwSignal::new(Lack::default()),
        };
        if room.kept_search().with_value(Option::is_some) {
            finder
                .found
                .update_untracked(|found| found.readiness = Readiness::Here);
        }
        finder.look();
        Effect::new(move |before: Option<Asked>| {
            let asked = finder.asked();
            if let Some(before) = before {
                finder.follow(&before, &asked);
            }
            if !asked.filter.text().is_empty() {
                finder.prepare();
            }
            asked
        });
        provide_context(finder);
    }

    /// The finder a component is in.
    ///
    /// # Panics
    /// Outside the explorer, which is a mistake in the application's own structure.
    #[expect(
        clippy::expect_used,
        reason = "a component placed outside the explorer is a mistake in the code, not input"
    )]
    pub fn expect() -> Self {
        use_context().expect("what is found is shown inside the explorer")
    }

    /// Makes ready for words, unless that has begun: a reader is about to type.
    pub fn prepare(self) {
        if self.found.with_untracked(|found| found.readiness) == Readiness::Unasked {
            self.begin();
        }
    }

    /// Fetches what searching needs and begins to index, also once more after that failed.
    pub fn begin(self) {
        self.found
            .update(|found| found.readiness = Readiness::Coming);
        let library = self.room.library();
        spawn_local(async move {
            let Ok(beginning) = begin_index(library).await else {
                self.turn_out(Readiness::Failed);
                return;
            };
            let (search, lack) = beginning.await;
            // The explorer may be left when the answer comes.
            self.backstage
                .try_update_value(|backstage| backstage.search = Some(search));
            self.lack.try_set(lack);
            turns::add(move || self.index_on());
        });
    }

    /// Searches for what was typed as soon as there is time; what is typed meanwhile takes its place.
    pub fn type_in(self, text: String) {
        let waits = self
            .backstage
            .try_update_value(|backstage| backstage.typed.replace(text).is_some());
        if waits == Some(false) {
            turns::add(move || {
                let text = self
                    .backstage
                    .try_update_value(|backstage| backstage.typed.take());
                if let Some(Some(text)) = text {
                    self.search(History::Replace, &text);
                }
            });
        }
    }

    /// Whether something was typed that does not stand in the address yet.
    pub fn has_typed(self) -> bool {
        self.backstage
            .with_value(|backstage| backstage.typed.is_some())
    }

    /// Searches for a text.
    pub fn search(self, history: History, text: &str) {
        self.room.change(history, |selection| Selection {
            filter: selection.filter.clone().with_text(text),
            ..selection
        });
    }

    /// How far searching for the words in the address has come; without words there is nothing to wait for.
    pub fn readiness(self) -> Readiness {
        let has_text = self
            .room
            .part(|selection| !selection.filter.text().is_empty());
        if has_text {
            self.found.with(|found| found.readiness)
        } else {
            Readiness::Here
        }
    }

    /// What keeps readers from finding indicators by other words than their names.
    pub fn lack(self) -> Lack {
        self.lack.get()
    }

    /// Something of the indicators that are found.
    pub fn results<T>(self, part: impl FnOnce(&Results) -> T) -> T {
        self.found.with(|found| part(&found.results))
    }

    /// What may have been meant, where the words find nothing.
    pub fn suggestion(self) -> Option<String> {
        self.found.with(|found| found.suggestion.clone())
    }

    /// How many indicators would be found if a choice were the only one of its kind; nothing until that is known.
    pub fn count(self, choice: &Choice) -> Option<usize> {
        self.found
            .with(|found| found.survey.as_ref().map(|survey| survey.count(choice)))
    }

    fn asked(self) -> Asked {
        self.room.part(|selection| Asked {
            filter: selection.filter.clone(),
            order: selection.order,
            language: selection.language,
        })
    }

    /// Looks at once for a choice, and for words in a turn of its own, since the next key may come already.
    fn follow(self, before: &Asked, asked: &Asked) {
        if before == asked {
            return;
        }
        if before.filter.text() == asked.filter.text() {
            self.look();
            return;
        }
        let was_due = self
            .backstage
            .try_update_value(|backstage| std::mem::replace(&mut backstage.is_due, true));
        if was_due == Some(false) {
            turns::add(move || {
                self.backstage
                    .try_update_value(|backstage| backstage.is_due = false);
                self.look();
            });
        }
    }

    /// Finds what is asked for now; while words cannot be searched for, what was found stays.
    fn look(self) {
        let Some(readiness) = self.found.try_with_untracked(|found| found.readiness) else {
            return;
        };
        let asked = untrack(|| self.asked());
        let Some(answer) = self.answer(&asked, readiness) else {
            return;
        };
        let catalogue = self.room.catalogue();
        let survey = asked.filter.survey(&catalogue, &answer.places);
        let results = self
            .backstage
            .try_update_value(|backstage| {
                let kept = backstage
                    .ranking
                    .take()
                    .filter(|ranking| ranking.is_of(asked.order, asked.language));
                let ranking = backstage.ranking.insert(
                    kept.unwrap_or_else(|| Ranking::of(&catalogue, asked.order, asked.language)),
                );
                Results::of(&catalogue, &survey.fitting, ranking)
            })
            .unwrap_or_default();
        let suggestion = answer.suggestion.filter(|text| self.finds(text, &asked));
        self.found.update(|found| {
            found.survey = Some(survey);
            found.results = results;
            found.suggestion = suggestion;
        });
    }

    /// Whether a text finds anything beside the choices that are asked for.
    fn finds(self, text: &str, asked: &Asked) -> bool {
        let places = self.room.kept_search().with_value(|search| {
            let search = search.as_ref()?;
            Some(search.answer(text, asked.language).places)
        });
        let catalogue = self.room.catalogue();
        places.is_some_and(|places| {
            let survey = asked.filter.survey(&catalogue, &places);
            !survey.fitting.is_empty()
        })
    }

    /// What the words lead to; nothing while that is not known yet.
    fn answer(self, asked: &Asked, readiness: Readiness) -> Option<Answer> {
        let text = asked.filter.text();
        if text.is_empty() {
            let count = self.room.catalogue().indicators.len();
            return Some(Answer {
                places: (0..count).collect(),
                suggestion: None,
            });
        }
        match readiness {
            Readiness::Here => self.room.kept_search().with_value(|search| {
                let search = search.as_ref()?;
                Some(search.answer(text, asked.language))
            }),
            Readiness::Failed => Some(Answer::default()),
            Readiness::Unasked | Readiness::Coming => None,
        }
    }

    /// Indexes some more indicators, and goes on at the next turn.
    fn index_on(self) {
        let catalogue = self.room.catalogue();
        let is_done = self
            .backstage
            .try_update_value(|backstage| Some(backstage.search.as_mut()?.read_on(&catalogue)));
        match is_done.flatten() {
            Some(false) => turns::add(move || self.index_on()),
            Some(true) => {
                let search = self
                    .backstage
                    .try_update_value(|backstage| backstage.search.take());
                self.room.kept_search().set_value(search.flatten());
                self.turn_out(Readiness::Here);
            }
            // The explorer has been left.
            None => {}
        }
    }

    fn turn_out(self, readiness: Readiness) {
        self.found.try_update(|found| found.readiness = readiness);
        self.look();
    }
}

/// The beginning of an index, once other words than names have come or failed to.
type Beginning = Pin<Box<dyn Future<Output = (Box<dyn Search>, Lack)>>>;

/// Begins to index a publication's indicators.
#[wasm_split(search, fallible)]
fn begin_index(library: Library) -> Result<Beginning, SplitLoaderError> {
    Ok(Box::pin(async move {
        let (synonyms, error, problems) = match library.synonyms().await {
            Ok(loaded) => (loaded.value, None, loaded.problems),
            Err(error) => (Vec::new(), Some(error), Vec::new()),
        };
        let search: Box<dyn Search> = Box::new(SearchIndex::begin(library.catalogue(), synonyms));
        (search, Lack { error, problems })
    }))
}

/// A search index behind a pointer, so that its code stays in the part that makes it.
pub trait Search: std::fmt::Debug + Send + Sync {
    /// Indexes some more indicators; tells whether all are indexed.
    fn read_on(&mut self, catalogue: &Catalogue) -> bool;

    /// What a text leads to.
    fn answer(&self, text: &str, language: Language) -> Answer;
}

impl Search for SearchIndex {
    fn read_on(&mut self, catalogue: &Catalogue) -> bool {
        Self::read_on(self, catalogue, INDICATORS_A_TURN)
    }

    fn answer(&self, text: &str, language: Language) -> Answer {
        Self::answer(self, text, language)
    }
}
