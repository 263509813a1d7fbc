//! Work that is done in turns, one in a task of the browser, so that a key that is pressed meanwhile is heard.

use std::{cell::RefCell, collections::VecDeque, time::Duration};

use leptos::prelude::set_timeout;

/// A piece of work that takes some milliseconds even on a slow phone.
type Turn = Box<dyn FnOnce()>;

thread_local! {
    /// The work that waits; what is under way keeps its place until it is done.
    static WAITING: RefCell<VecDeque<Turn>> = const { RefCell::new(VecDeque::new()) };
}

/// Puts work after all that waits already.
///
/// What the work is about may be gone when its turn comes.
pub fn add(turn: impl FnOnce() + 'static) {
    let turn: Turn = Box::new(turn);
    let is_first = WAITING.with_borrow_mut(|waiting| {
        waiting.push_back(turn);
        waiting.len() == 1
    });
    if is_first {
        wait();
    }
}

fn wait() {
    set_timeout(take, Duration::ZERO);
}

fn take() {
    let turn = WAITING.with_borrow_mut(|waiting| {
        waiting
            .front_mut()
            .map(|turn| std::mem::replace(turn, Box::new(|| ())))
    });
    if let Some(turn) = turn {
        turn();
    }
    let rest = WAITING.with_borrow_mut(|waiting| {
        waiting.pop_front();
        waiting.len()
    });
    if rest > 0 {
        wait();
    }
}
