//! Printing a page once all that it shows has come, since figures come when a reader is near them.

use std::time::Duration;

use leptos::prelude::*;

/// What has not come yet: an outline, or a chart that is not drawn and not said to have failed.
const COMING: &str = ".report .skeleton, .placed-figure .skeleton, .trend-figure__stage:not(:has(+ [role=status])) > .trend-figure__canvas:empty";

/// How often the page is looked at, and how many times before it is printed as it is.
const BETWEEN_LOOKS: Duration = Duration::from_millis(100);
const MOST_LOOKS: u32 = 150;

/// How long a page has been read when all of it is fetched, so that the browser's own command finds it there: it cannot
/// be made to wait.
const READ: Duration = Duration::from_secs(8);

/// Whether all of a page is wanted at once, as on paper, and not only what is near the window.
#[derive(Debug, Clone, Copy)]
pub struct Printing(RwSignal<bool>);

impl Printing {
    /// Begins with what is near the window, for every component below; all comes once it has been read for
    /// a while, or is to be printed.
    pub fn provide() -> Self {
        let printing = Self(RwSignal::new(false));
        let before = window_event_listener_untyped("beforeprint", move |_| printing.0.set(true));
        on_cleanup(move || before.remove());
        if let Ok(timer) = set_timeout_with_handle(move || printing.0.set(true), READ) {
            on_cleanup(move || timer.clear());
        }
        provide_context(printing);
        printing
    }

    /// Whether all of the page is wanted.
    pub fn wants_all(self) -> bool {
        self.0.get()
    }

    /// Asks for all of the page, and prints it once it is there.
    pub fn print(self) {
        self.0.set(true);
        look(MOST_LOOKS);
    }
}

/// Prints the page when nothing is coming any more, or when that takes too long.
fn look(times: u32) {
    let is_coming = document().query_selector(COMING).ok().flatten().is_some();
    if is_coming && times > 0 {
        set_timeout(move || look(times - 1), BETWEEN_LOOKS);
    } else {
        // A browser that cannot print says so itself.
        let _ = window().print();
    }
}
