//! The address bar: the only place where the state of the application is kept.

use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate},
};

use crate::{
    app::site::Site,
    model::{IndicatorId, Note, Selection},
};

/// Whether *Back* leads to the state before a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum History {
    /// A choice: *Back* undoes it.
    Push,
    /// A step of something continuous, such as dragging or typing.
    Replace,
}

/// What stands in the address bar, read once for the whole application.
#[derive(Debug, Clone, Copy)]
pub struct Address {
    read: Memo<(Selection, Vec<Note>)>,
}

impl Address {
    /// Begins to read the address, for every component below.
    pub fn provide() -> Self {
        let search = use_location().search;
        let read = Memo::new(move |_| search.with(|search| Selection::from_query(search)));
        let address = Self { read };
        provide_context(address);
        address
    }

    /// The selection and the notes, before a publication has been asked what it knows.
    pub fn read(self) -> (Selection, Vec<Note>) {
        self.read.get()
    }

    /// The language of the interface; changes only when it does.
    pub fn language(self) -> crate::model::Language {
        self.read.with(|(selection, _)| selection.language)
    }

    /// The function that writes a selection into the address of the present page.
    pub fn writer(self) -> impl Fn(&Selection, History) + Clone + 'static {
        let navigate = use_navigate();
        move |selection, history| {
            let options = NavigateOptions {
                replace: history == History::Replace,
                scroll: false,
                ..NavigateOptions::default()
            };
            navigate(&format!("?{}", selection.to_query()), options);
        }
    }
}

/// The address of the explorer with a selection.
pub fn explorer(selection: &Selection) -> String {
    link("tutki", selection)
}

/// The address of an indicator's page with a selection; what the page does not show is left out.
pub fn indicator(id: &IndicatorId, selection: &Selection) -> String {
    let usual = Selection::default();
    let shown = Selection {
        filter: usual.filter,
        view: usual.view,
        order: usual.order,
        scale: usual.scale,
        ..selection.clone()
    };
    link(&format!("mittari/{id}"), &shown)
}

fn link(path: &str, selection: &Selection) -> String {
    let root = Site::expect().root;
    match selection.to_query().as_str() {
        "" => format!("{root}{path}"),
        query => format!("{root}{path}?{query}"),
    }
}
