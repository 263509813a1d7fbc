//! What is told of the reader's own set, beside the controls that were used.

use leptos::prelude::*;

use crate::app::live::{IntoPart, Part, live};

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
pub(super) struct Told(RwSignal<(Beside, String)>);

impl Told {
    /// Nothing yet.
    pub(super) fn new() -> Self {
        Self(RwSignal::new((Beside::List, String::new())))
    }

    /// Tells something, unless the page is gone.
    pub(super) fn tell(self, beside: Beside, said: String) {
        self.0.try_set((beside, said));
    }

    /// The place beside the controls: it stands there from the beginning, for what comes with its text is not announced.
    pub(super) fn place(self, beside: Beside) -> Part {
        let said = live(move || {
            self.0.with(|(told, said)| {
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
