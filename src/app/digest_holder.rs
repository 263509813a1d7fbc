//! Where a reader's digest is while it is under way: above the pages, so that going from one to another keeps it.
//!
//! It is in memory alone.
//! What it is made of is known to the code that edits it, which comes later; here it is held, with what the frame shows of it.

use std::any::Any;

use leptos::prelude::*;

/// What the frame shows of the digest under way.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Told {
    /// How many items it has.
    pub count: usize,
    /// The fragment of its link, without a hash sign; empty where it is too long for one.
    pub fragment: String,
}

/// Holds the digest under way, if there is one.
#[derive(Clone, Copy)]
pub struct DigestHolder {
    held: StoredValue<Option<Box<dyn Any + Send + Sync>>>,
    told: RwSignal<Told>,
}

impl std::fmt::Debug for DigestHolder {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("DigestHolder")
            .finish_non_exhaustive()
    }
}

impl DigestHolder {
    /// Begins without a digest.
    pub fn provide() -> Self {
        let holder = Self {
            held: StoredValue::new(None),
            told: RwSignal::new(Told::default()),
        };
        provide_context(holder);
        holder
    }

    /// The one of the application; nothing in embeds, which have no digest.
    pub fn here() -> Option<Self> {
        use_context()
    }

    /// What is held, if it is of that type.
    pub fn held<T: Clone + 'static>(self) -> Option<T> {
        self.held
            .with_value(|held| held.as_ref()?.downcast_ref().cloned())
    }

    /// Holds something from now on.
    pub fn hold(self, what: impl Any + Send + Sync) {
        self.held.set_value(Some(Box::new(what)));
    }

    /// What the frame shows of it.
    pub fn told(self) -> Told {
        self.told.get()
    }

    /// What the frame shows of it, not followed.
    pub fn told_now(self) -> Told {
        self.told.get_untracked()
    }

    /// Says what the frame shall show of it.
    pub fn tell(self, told: Told) {
        if self.told.with_untracked(|before| *before != told) {
            self.told.set(told);
        }
    }
}
