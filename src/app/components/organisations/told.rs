//! What is told of the reader's own set, beside the controls that were used.

use leptos::prelude::*;

use crate::{
    app::live::{IntoPart, Part, live},
    model::IndicatorSet,
};

/// The controls beside which something is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Beside {
    /// The order of the set.
    List,
    /// Its link and the file it is saved to.
    Link,
    /// The file it is opened from.
    File,
}

/// What was told last; whatever was told elsewhere before is gone.
#[derive(Debug, Clone, Copy)]
pub(super) struct Told {
    last: RwSignal<(Beside, String)>,
    /// Whether it was told of a change of the set that is under way.
    is_of_change: StoredValue<bool>,
}

impl Told {
    /// Nothing yet.
    pub(super) fn new() -> Self {
        Self {
            last: RwSignal::new((Beside::List, String::new())),
            is_of_change: StoredValue::new(false),
        }
    }

    /// Tells something, unless the page is gone.
    pub(super) fn tell(self, beside: Beside, said: String) {
        self.last.try_set((beside, said));
        self.is_of_change.try_set_value(beside == Beside::List);
    }

    /// Follows the set: what was told of its order is not so any more once it changes otherwise, as *Back* does.
    pub(super) fn follow(self, set: Memo<IndicatorSet>) {
        Effect::new(move |former: Option<()>| {
            set.track();
            let is_told_of = self.is_of_change.get_value();
            self.is_of_change.set_value(false);
            let is_of_list = self
                .last
                .with_untracked(|(beside, _)| *beside == Beside::List);
            if former.is_some() && !is_told_of && is_of_list {
                self.last.set((Beside::List, String::new()));
            }
        });
    }

    /// The place beside the controls: it stands there from the beginning, for what comes with its text is not announced.
    pub(super) fn place(self, beside: Beside) -> Part {
        let said = live(move || {
            self.last.with(|(told, said)| {
                if *told == beside {
                    said.clone()
                } else {
                    String::new()
                }
            })
        });
        let is_of_list = beside == Beside::List;
        let class = if is_of_list {
            "own-set__told own-set__told--list"
        } else {
            "own-set__told"
        };
        view! { <p class=class role="status">{said}</p> }.into_part()
    }
}
