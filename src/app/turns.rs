//! Work that is done in turns, one in a task of the browser, so that a key that is pressed meanwhile is heard.

use std::{collections::VecDeque, time::Duration};

use leptos::prelude::*;

/// A piece of work that takes some milliseconds even on a slow phone.
type Turn = Box<dyn FnOnce()>;

/// The work that waits for its turn.
#[derive(Debug, Clone, Copy)]
pub struct Turns {
    waiting: StoredValue<VecDeque<Turn>, LocalStorage>,
}

impl Turns {
    /// Begins with nothing to do, for every component below.
    pub fn provide() -> Self {
        let turns = Self {
            waiting: StoredValue::new_local(VecDeque::new()),
        };
        provide_context(turns);
        turns
    }

    /// The turns that a component takes.
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

    /// Puts work after all that waits already.
    pub fn add(self, turn: impl FnOnce() + 'static) {
        let turn: Turn = Box::new(turn);
        let waited = self.waiting.try_update_value(|waiting| {
            waiting.push_back(turn);
            waiting.len() - 1
        });
        if waited == Some(0) {
            self.wait();
        }
    }

    fn wait(self) {
        set_timeout(move || self.take(), Duration::ZERO);
    }

    fn take(self) {
        // Kept in its place until it is done, so that what it adds does not begin to wait a second time.
        let turn = self.waiting.try_update_value(|waiting| {
            let turn = waiting.front_mut()?;
            Some(std::mem::replace(turn, Box::new(|| ())))
        });
        if let Some(Some(turn)) = turn {
            turn();
        }
        let rest = self.waiting.try_update_value(|waiting| {
            waiting.pop_front();
            waiting.len()
        });
        if rest.is_some_and(|rest| rest > 0) {
            self.wait();
        }
    }
}
