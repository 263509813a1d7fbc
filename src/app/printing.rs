//! Printing a page once all that it shows has come, since figures come when a reader is near them.

use std::time::Duration;

use leptos::{
    prelude::*,
    web_sys::{Element, Event},
};
use wasm_bindgen::JsCast;

/// What has not come yet: an outline, or a chart that is not drawn and not said to have failed.
const COMING: &str = ".report .skeleton, .tour .skeleton, .placed-figure .skeleton, .trend-figure__stage:not(:has(+ [role=status])) > .trend-figure__canvas:empty";

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

    /// Asks for all of the page as it stands on paper, and prints it once it is there.
    pub fn print(self) {
        self.0.set(true);
        tell("beforeprint");
        look_later(MOST_LOOKS);
    }
}

/// Lets the browser's own command to print show the table of each chart of a tour that is not drawn by then.
pub fn show_tables_of_undrawn_charts() {
    /// What marks a table that is open for paper alone; style sheets hide it where the chart is drawn after all.
    const MARK: &str = "data-for-paper";
    let handles = [
        (
            "beforeprint",
            ".tour-step:has(.trend-figure__canvas:empty) .folded-table:not([open])",
            Some(""),
        ),
        ("afterprint", ".folded-table[data-for-paper]", None),
    ]
    .map(|(event, tables, value)| {
        window_event_listener_untyped(event, move |_| {
            for table in elements(tables) {
                for name in ["open", MARK] {
                    // Attributes of valid names can always be set and removed.
                    let _ = match value {
                        Some(value) => table.set_attribute(name, value),
                        None => table.remove_attribute(name),
                    };
                }
            }
        })
    });
    on_cleanup(move || {
        for handle in handles {
            handle.remove();
        }
    });
}

fn elements(selector: &str) -> Vec<Element> {
    let Ok(found) = document().query_selector_all(selector) else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|place| found.get(place)?.dyn_into().ok())
        .collect()
}

/// Prints the page when nothing is coming any more, or when that takes too long.
///
/// Never at once, since what is told is followed only after that.
fn look_later(times: u32) {
    set_timeout(move || look(times), BETWEEN_LOOKS);
}

fn look(times: u32) {
    let is_coming = document().query_selector(COMING).ok().flatten().is_some();
    if is_coming && times > 0 {
        look_later(times - 1);
    } else {
        // What came meanwhile has not been told yet.
        tell("beforeprint");
        set_timeout(print, BETWEEN_LOOKS);
    }
}

fn print() {
    // A browser that cannot print says so itself, and tells of no end.
    if window().print().is_err() {
        tell("afterprint");
    }
}

/// Tells the page what a browser tells it when it prints, since what is drawn for paper alone has to be waited for.
fn tell(event: &str) {
    // Events of valid names can always be made and sent.
    if let Ok(event) = Event::new(event) {
        let _ = window().dispatch_event(&event);
    }
}
