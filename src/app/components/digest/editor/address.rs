//! Writing what is edited into the address, in which alone it is kept.

use std::time::Duration;

use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate},
};

use super::super::Manuscript;

/// The least time between two replacements of the address; browsers refuse more than about a hundred in half a minute.
const BETWEEN_REPLACEMENTS: Duration = Duration::from_millis(400);

/// Writes the digest into the address for as long as it is edited.
///
/// A step never makes an entry of the browser's history: *Back* leads to the page from which a reader came.
pub(super) fn keep(manuscript: &Manuscript) {
    let navigate = use_navigate();
    let path = use_location().pathname;
    let hash = use_location().hash;
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let write = {
        let manuscript = manuscript.clone();
        move || {
            timer.set_value(None);
            let fragment = manuscript.tell();
            let search = window().location().search().unwrap_or_default();
            let hash = window().location().hash().unwrap_or_default();
            if hash.trim_start_matches('#') != fragment {
                let options = NavigateOptions {
                    replace: true,
                    scroll: false,
                    ..NavigateOptions::default()
                };
                let address = [path.get_untracked(), search, hash_of(&fragment)].concat();
                navigate(&address, options);
            }
        }
    };
    let (of_edits, rewrite) = (manuscript.clone(), write.clone());
    Effect::new(move |earlier: Option<()>| {
        of_edits.part(|_| ());
        // The link that was opened stays as it is until something is changed.
        let is_as_opened = earlier.is_none() && of_edits.is_as_opened();
        if !is_as_opened && timer.with_value(Option::is_none) {
            let handle = set_timeout_with_handle(write.clone(), BETWEEN_REPLACEMENTS);
            timer.set_value(handle.ok());
        }
    });
    let of_address = manuscript.clone();
    Effect::new(move |_| {
        // A link to what the digest was, or to nothing, leaves it as it is; the address says what it is.
        let is_other = hash.get().trim_start_matches('#') != of_address.told_fragment();
        if is_other && timer.with_value(Option::is_none) {
            let handle = set_timeout_with_handle(rewrite.clone(), BETWEEN_REPLACEMENTS);
            timer.set_value(handle.ok());
        }
    });
    let of_page = manuscript.clone();
    on_cleanup(move || {
        of_page.settle();
        if let Some(Some(timer)) = timer.try_update_value(Option::take) {
            timer.clear();
            settle_entry(&of_page.tell());
        }
    });
}

/// What follows the query of an address with that fragment.
fn hash_of(fragment: &str) -> String {
    match fragment {
        "" => String::new(),
        fragment => ["#", fragment].concat(),
    }
}

/// Writes what the digest is now into the entry of the page, which is about to be left by a link.
///
/// When it is left by *Back* its entry is gone already; the digest under way is kept all the same.
fn settle_entry(fragment: &str) {
    let location = window().location();
    let is_here = location
        .pathname()
        .is_ok_and(|path| path.ends_with("/kooste"));
    if is_here && let Ok(history) = window().history() {
        let state = history.state().unwrap_or_default();
        let search = location.search().unwrap_or_default();
        let path = location.pathname().unwrap_or_default();
        let address = [path, search, hash_of(fragment)].concat();
        // Where the browser refuses, *Back* leads to what was written last.
        let _ = history.replace_state_with_url(&state, "", Some(&address));
    }
}
