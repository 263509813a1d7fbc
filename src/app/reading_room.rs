//! What every page works with: the open publication, and what the reader asked of it.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    address::{Address, History},
    finder::Search,
};
use crate::{
    model::{
        Catalogue, Comparison, Indicator, Language, Line, Note, People, Period, Selection,
        YearRange,
    },
    source::Library,
    words::Words,
};

/// Where a search index is kept.
pub type KeptSearch = StoredValue<Option<Box<dyn Search>>>;

/// What every page works with.
#[derive(Clone, Copy)]
pub struct ReadingRoom {
    library: StoredValue<Library>,
    catalogue: StoredValue<Arc<Catalogue>>,
    asked: Memo<(Selection, Vec<Note>)>,
    of_each: Memo<Selection>,
    search: KeptSearch,
    language: Memo<Language>,
    /// Where changes are written; nothing where what is shown is settled.
    address: Option<Address>,
}

/// Where the open publication is told of, for what stands around the pages before it is open.
#[derive(Debug, Clone, Copy)]
pub struct Opened(RwSignal<Option<ReadingRoom>>);

impl Opened {
    /// Begins with nothing open.
    pub fn provide() -> Self {
        let opened = Self(RwSignal::new(None));
        provide_context(opened);
        opened
    }

    /// Tells that a publication is open.
    pub fn tell(self, room: ReadingRoom) {
        self.0.set(Some(room));
    }

    /// The room of the open publication, once there is one, and until it is left for another.
    ///
    /// What stands around the pages may follow a change before the next room is told of.
    pub fn room(self) -> Option<ReadingRoom> {
        let is_open = |room: &ReadingRoom| room.catalogue.try_get_value().is_some();
        self.0.get().filter(is_open)
    }
}

impl std::fmt::Debug for ReadingRoom {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("ReadingRoom")
            .finish_non_exhaustive()
    }
}

impl ReadingRoom {
    /// Opens the room for every component below.
    pub fn open(library: Library, address: Address) -> Self {
        let catalogue = Arc::clone(library.catalogue());
        let known = Arc::clone(&catalogue);
        let asked = Memo::new(move |_| {
            let (selection, mut notes) = address.read();
            let (selection, unknown) = selection.within(&known);
            notes.extend(unknown);
            (selection, notes)
        });
        let of_each = Memo::new(move |_| {
            let usual = Selection::default();
            asked.with(|(selection, _)| Selection {
                filter: usual.filter,
                fields_of_work: usual.fields_of_work,
                set: usual.set,
                order: usual.order,
                ..selection.clone()
            })
        });
        let room = Self {
            library: StoredValue::new(library),
            catalogue: StoredValue::new(catalogue),
            asked,
            of_each,
            search: StoredValue::new(None),
            language: Memo::new(move |_| address.language()),
            address: Some(address),
        };
        provide_context(room);
        room
    }

    /// The same room with another selection, which readers cannot change by what they do with the figures: for those
    /// between running text.
    ///
    /// What it shows is in the language of this room.
    #[must_use]
    pub fn showing(self, selection: impl Into<Signal<Selection>>) -> Self {
        let selection = selection.into();
        let asked = Memo::new(move |_| {
            self.catalogue.with_value(|catalogue| {
                let selection = Selection {
                    language: self.language.get(),
                    ..selection.get()
                };
                selection.within(catalogue)
            })
        });
        Self {
            asked,
            of_each: Memo::new(move |_| asked.with(|(selection, _)| selection.clone())),
            address: None,
            ..self
        }
    }

    /// Whether readers can change what is shown.
    pub const fn can_change(self) -> bool {
        self.address.is_some()
    }

    /// The room a component is in.
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

    /// The open publication.
    pub fn library(self) -> Library {
        self.library.get_value()
    }

    /// What the publication is about.
    pub fn catalogue(self) -> Arc<Catalogue> {
        self.catalogue.get_value()
    }

    /// What the reader asked to see, as far as the publication knows it.
    pub fn selection(self) -> Selection {
        self.asked.with(|(selection, _)| selection.clone())
    }

    /// The search index, once it has been made: it lasts as long as the publication is open.
    pub fn kept_search(self) -> KeptSearch {
        self.search
    }

    /// What the reader asked to see of each indicator alike: it stays the same while words are typed in the search.
    pub fn of_each(self) -> Selection {
        self.of_each.get()
    }

    /// A part of what the reader asked to see.
    pub fn part<T>(self, part: impl FnOnce(&Selection) -> T) -> T {
        self.asked.with(|(selection, _)| part(selection))
    }

    /// What the reader asked for and the publication does not know.
    pub fn notes(self) -> Vec<Note> {
        self.asked.with(|(_, notes)| notes.clone())
    }

    /// The language of the interface.
    pub fn language(self) -> Language {
        self.language.get()
    }

    /// The words of the interface's language.
    pub fn words(self) -> &'static Words {
        Words::of(self.language())
    }

    /// Writes a changed selection into the address, where readers can change what is shown.
    pub fn change(self, history: History, change: impl FnOnce(Selection) -> Selection) {
        let Some(address) = self.address else {
            return;
        };
        let selection = self
            .asked
            .with_untracked(|(selection, _)| selection.clone());
        address.write(&change(selection), history);
    }

    /// Writes the years to show into the address, of those there are.
    pub fn show_years(self, years: YearRange, available: YearRange, history: History) {
        self.change(history, |selection| Selection {
            period: Period::showing(years, available),
            ..selection
        });
    }

    /// The name of a line on a chart and of a column in a table.
    pub fn line_name(self, line: &Line, people: People, sexes: usize) -> String {
        self.words().line_name(line, people, sexes)
    }

    /// How many sexes are told apart by the names of a comparison's lines.
    pub fn sexes_in(self, comparison: &Comparison) -> usize {
        if comparison.gap.is_some() {
            comparison.lines.len()
        } else {
            self.part(|selection| selection.sexes().len())
        }
    }

    /// An indicator's area's accent, for marks in its colour.
    pub fn accent(self, indicator: &Indicator) -> &'static str {
        self.catalogue.with_value(|catalogue| {
            catalogue
                .phenomenon(&indicator.phenomenon)
                .map_or("grey", |(area, _)| area.accent.code())
        })
    }
}
