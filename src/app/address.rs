//! The address bar: the only place where the state of the application is kept.

use std::time::Duration;

use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*, task::spawn_local};
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate},
};

use crate::{
    app::{site::Site, tongues},
    model::{IndicatorId, Language, Note, PhenomenonId, PriorityAreaId, RegionCode, Selection},
    words::tongue,
};

/// Whether *Back* leads to the state before a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum History {
    /// A choice: *Back* undoes it.
    Push,
    /// A step of something continuous, such as dragging or typing.
    Replace,
}

/// The least time between two replacements of the address.
///
/// Browsers refuse more than about a hundred in half a minute, and the router ends the application when they do.
const BETWEEN_REPLACEMENTS: Duration = Duration::from_millis(400);

/// Finds the part of a query that is kept beside the selection.
type Beside = fn(&str) -> String;

/// What stands in the address bar, read once for the whole application.
///
/// A step of something continuous counts at once and is written a moment later, together with those that follow it.
#[derive(Debug, Clone, Copy)]
pub struct Address {
    read: Memo<(Selection, Vec<Note>)>,
    language: Memo<Language>,
    /// A query that counts already and is not written yet.
    ahead: RwSignal<Option<String>>,
    timer: StoredValue<Option<TimeoutHandle>>,
    navigate: Callback<(String, History)>,
    /// What of the query is not the selection's and is written beside it.
    beside: StoredValue<Option<Beside>>,
}

impl Address {
    /// Begins to read the address, for every component below.
    pub fn provide() -> Self {
        let search = use_location().search;
        let ahead = RwSignal::new(None::<String>);
        let read = Memo::new(move |_| {
            ahead.with(|ahead| match ahead {
                Some(query) => Selection::from_query(query),
                None => search.with(|search| Selection::from_query(search)),
            })
        });
        let navigate = use_navigate();
        let address = Self {
            read,
            language: spoken(read),
            ahead,
            timer: StoredValue::new(None),
            beside: StoredValue::new(None),
            navigate: Callback::new(move |(query, history): (String, History)| {
                let options = NavigateOptions {
                    replace: history == History::Replace,
                    scroll: false,
                    ..NavigateOptions::default()
                };
                navigate(&format!("?{query}"), options);
            }),
        };
        // Going back or to another page ends what was not written.
        let location = use_location();
        Effect::new(move |_| {
            location.pathname.track();
            location.search.track();
            address.forget();
        });
        provide_context(address);
        address
    }

    /// The selection and the notes, before a publication has been asked what it knows.
    pub fn read(self) -> (Selection, Vec<Note>) {
        self.read.get()
    }

    /// The language of the interface: the one in the address as soon as it has been learned.
    pub fn language(self) -> Language {
        self.language.get()
    }

    /// Writes a selection into the address of the present page.
    pub fn write(self, selection: &Selection, history: History) {
        let query = self.whole_query(selection);
        match history {
            History::Push => {
                self.forget();
                self.navigate.run((query, history));
            }
            History::Replace => self.replace(query),
        }
    }

    /// Keeps a part of every query beside the selection, which `beside` finds in it.
    pub fn keep(self, beside: Beside) {
        self.beside.set_value(Some(beside));
    }

    /// The query that counts: the one that will be written in a moment, or the one in the address bar.
    pub fn query(self) -> String {
        let ahead = self.ahead.get_untracked();
        ahead.unwrap_or_else(|| window().location().search().unwrap_or_default())
    }

    /// The query of a selection with what is kept beside it.
    fn whole_query(self, selection: &Selection) -> String {
        let query = selection.to_query();
        match self.beside.get_value() {
            Some(beside) => [query, beside(&self.query())].join("&"),
            None => query,
        }
    }

    /// Replaces the query of the present page: it counts at once, and is written a moment later.
    pub fn replace(self, query: String) {
        self.ahead.set(Some(query));
        if self.timer.with_value(Option::is_none) {
            let write = move || self.catch_up();
            let timer = set_timeout_with_handle(write, BETWEEN_REPLACEMENTS);
            self.timer.set_value(timer.ok());
        }
    }

    /// Writes what counts already into the entry of the present page, which is about to be left.
    pub fn settle(self) {
        if let Some(query) = self.ahead.get_untracked()
            && let Ok(history) = window().history()
        {
            let state = history.state().unwrap_or_default();
            // Where the browser refuses, *Back* leads to what was written last.
            let _ = history.replace_state_with_url(&state, "", Some(&format!("?{query}")));
        }
    }

    /// Writes what counts already.
    fn catch_up(self) {
        self.timer.set_value(None);
        if let Some(query) = self.ahead.get_untracked() {
            self.navigate.run((query, History::Replace));
        }
    }

    /// Drops what is not written yet.
    fn forget(self) {
        if let Some(timer) = self.timer.get_value() {
            timer.clear();
            self.timer.set_value(None);
        }
        if self.ahead.with_untracked(Option::is_some) {
            self.ahead.set(None);
        }
    }
}

/// The language in the address, or the one before it until that has been learned.
fn spoken(read: Memo<(Selection, Vec<Note>)>) -> Memo<Language> {
    let asked = Memo::new(move |_| read.with(|(selection, _)| selection.language));
    let learned = RwSignal::new(());
    Effect::new(move |_| {
        let language = asked.get();
        if !tongue::knows(language) {
            spawn_local(async move {
                // Where it does not come, what was spoken before goes on being spoken.
                if tongues::learn(language).await.is_ok() {
                    learned.set(());
                }
            });
        }
    });
    Memo::new(move |before| {
        learned.track();
        let language = asked.get();
        let before = before.copied().unwrap_or_default();
        if tongue::knows(language) {
            language
        } else {
            before
        }
    })
}

/// The address of the explorer with a selection; what the explorer does not show is left out.
pub fn explorer(selection: &Selection) -> String {
    let usual = Selection::default();
    let shown = Selection {
        fields_of_work: usual.fields_of_work,
        set: usual.set,
        indicator_view: usual.indicator_view,
        year: usual.year,
        step: usual.step,
        phase: usual.phase,
        table_order: usual.table_order,
        ..selection.clone()
    };
    link("tutki", &shown)
}

/// The address of an indicator's page with a selection; what the page does not show is left out.
pub fn indicator(id: &IndicatorId, selection: &Selection) -> String {
    link(&format!("mittari/{id}"), &selection.of_indicator_page())
}

/// The address of a region's card with a selection: of what stands in it, a card shows its language and municipalities.
pub fn card(code: &RegionCode, selection: &Selection) -> String {
    let shown = Selection {
        municipalities: selection.municipalities.clone(),
        step: selection.step,
        ..of_language(selection.language)
    };
    link(&format!("kunta/{code}"), &shown)
}

/// The address of the front page in a language.
pub fn front(language: Language) -> String {
    link("", &of_language(language))
}

/// The address of a priority area, in the language of a selection.
pub fn area(id: &PriorityAreaId, selection: &Selection) -> String {
    link(
        &format!("painopiste/{id}"),
        &of_language(selection.language),
    )
}

/// The address of the guided tour of a phenomenon; of a selection it shows its language, a municipality and a step.
pub fn tour(id: &PhenomenonId, selection: &Selection) -> String {
    let shown = Selection {
        municipalities: selection.municipalities.clone(),
        step: selection.step,
        ..of_language(selection.language)
    };
    link(&format!("ilmio/{id}"), &shown)
}

/// The address of all municipalities beside each other; of a selection it shows an area and the order of rows.
pub fn municipalities(selection: &Selection) -> String {
    let shown = Selection {
        filter: selection.filter.clone(),
        table_order: selection.table_order.clone(),
        ..of_language(selection.language)
    };
    link("kunnat", &shown)
}

/// The address of a page that shows nothing of a selection but its language.
pub fn plain(path: &str, language: Language) -> String {
    link(path, &of_language(language))
}

/// The address of the annual clock; of a selection it shows its language and a phase.
pub fn annual_clock(selection: &Selection) -> String {
    let shown = Selection {
        phase: selection.phase.clone(),
        ..of_language(selection.language)
    };
    link("vuosikello", &shown)
}

/// The address of a reader's own report in a language, with the fragment in which it is kept, without a hash sign.
pub fn digest(language: Language, fragment: &str) -> String {
    let page = link("kooste", &of_language(language));
    match fragment {
        "" => page,
        fragment => [&page, "#", fragment].concat(),
    }
}

/// The address of the page for organisations; of a selection it shows what is looked for, where, and the reader's set.
pub fn organisations(selection: &Selection) -> String {
    let shown = Selection {
        municipalities: selection.municipalities.clone(),
        filter: selection.filter.clone().with_text(""),
        fields_of_work: selection.fields_of_work.clone(),
        set: selection.set.clone(),
        ..of_language(selection.language)
    };
    link("jarjestolle", &shown)
}

fn of_language(language: Language) -> Selection {
    Selection {
        language,
        ..Selection::default()
    }
}

fn link(path: &str, selection: &Selection) -> String {
    let root = Site::expect().root;
    match selection.to_query().as_str() {
        "" => format!("{root}{path}"),
        query => format!("{root}{path}?{query}"),
    }
}
