//! The digest under way, with its steps and whether it has been saved.

use std::collections::BTreeSet;

use leptos::{prelude::*, web_sys::Event};
use wasm_bindgen::JsValue;

use crate::{
    app::digest_holder::{DigestHolder, Told},
    model::{
        Digest,
        digest::{Change, Edit, History, Loss, Refusal},
    },
    travel::{
        file,
        link::{self, TooLong},
    },
};

/// The digest under way; it outlives the page on which it is edited.
#[derive(Clone)]
pub struct Desk {
    history: ArcRwSignal<History>,
    losses: ArcRwSignal<Vec<Loss>>,
    /// What whoever opened or saved it has elsewhere.
    saved: ArcRwSignal<Digest>,
    /// That it was too long for a link when that was told last.
    too_long: ArcRwSignal<Option<TooLong>>,
    /// Every fragment that was this digest's: a link to what it was leads to what it has become.
    fragments: ArcStoredValue<BTreeSet<String>>,
    /// Listens for as long as something is not saved.
    guard: ArcStoredValue<Option<WindowListenerHandle>>,
    holder: DigestHolder,
}

impl std::fmt::Debug for Desk {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Desk").finish_non_exhaustive()
    }
}

impl Desk {
    /// The one that is held above the pages, or a new one.
    pub fn of(holder: DigestHolder) -> Self {
        holder.held().unwrap_or_else(|| {
            let desk = Self {
                history: ArcRwSignal::new(History::default()),
                losses: ArcRwSignal::new(Vec::new()),
                saved: ArcRwSignal::new(Digest::default()),
                too_long: ArcRwSignal::new(None),
                fragments: ArcStoredValue::new(BTreeSet::new()),
                guard: ArcStoredValue::new(None),
                holder,
            };
            holder.hold(desk.clone());
            desk
        })
    }

    /// A part of the digest and of its steps, followed.
    pub fn part<T>(&self, part: impl FnOnce(&History) -> T) -> T {
        self.history.with(part)
    }

    /// A part of the digest, not followed.
    pub fn part_now<T>(&self, part: impl FnOnce(&Digest) -> T) -> T {
        self.history
            .with_untracked(|history| part(history.present()))
    }

    /// What of the digest that was opened last could not be.
    pub fn losses(&self) -> Vec<Loss> {
        self.losses.get()
    }

    /// Takes a step.
    ///
    /// # Errors
    /// Why it is not taken.
    pub fn edit(&self, edit: &Edit) -> Result<Change, Refusal> {
        let mut outcome = Err(Refusal::Unchanged);
        self.history.maybe_update(|history| {
            outcome = history.edit(edit);
            outcome.is_ok()
        });
        outcome
    }

    /// Ends writing in a field.
    pub fn settle(&self) {
        self.history.update_untracked(History::settle);
    }

    /// Takes the last step back.
    pub fn undo(&self) -> Option<Change> {
        self.history.try_update(History::undo)?
    }

    /// Takes a step again.
    pub fn redo(&self) -> Option<Change> {
        self.history.try_update(History::redo)?
    }

    /// Opens what stands in a fragment, unless it is this digest's own; tells whether another digest was opened.
    pub fn open_link(&self, fragment: &str) -> bool {
        let fragment = fragment.trim_start_matches('#');
        let is_own = self.fragments.with_value(|own| own.contains(fragment));
        if fragment.is_empty() || is_own {
            return false;
        }
        self.fragments.update_value(|own| {
            own.insert(fragment.to_owned());
        });
        let opened = link::read(fragment);
        self.losses.set(opened.losses);
        self.take(opened.digest);
        true
    }

    /// Opens a file, unless nothing of it can be; tells how many items were in it.
    pub fn open_file(&self, bytes: &[u8]) -> Option<usize> {
        let opened = file::read(bytes);
        let is_none = opened.losses.contains(&Loss::NotADigest);
        self.losses.set(opened.losses);
        if is_none {
            return None;
        }
        let count = opened.digest.items().len();
        self.take(opened.digest);
        Some(count)
    }

    fn take(&self, digest: Digest) {
        // What could not be read at all leaves what is under way as it was.
        if !digest.is_empty() {
            self.history.update(|history| history.open(digest));
            self.mark_saved();
        }
    }

    /// Notes that the reader has what it is now elsewhere.
    pub fn mark_saved(&self) {
        self.saved.set(self.part_now(Clone::clone));
    }

    /// The fragment of its link.
    ///
    /// # Errors
    /// That it is too long for one.
    pub fn fragment(&self) -> Result<String, TooLong> {
        self.part_now(link::write)
    }

    /// That it is too long for a link, if it is.
    pub fn too_long(&self) -> Option<TooLong> {
        self.too_long.get()
    }

    /// Tells what stands around the pages how it is now, and guards what is not saved; gives its fragment.
    pub fn tell(&self) -> String {
        let written = self.fragment();
        self.too_long.set(written.as_ref().err().copied());
        let fragment = written.unwrap_or_default();
        if !fragment.is_empty() {
            self.fragments.update_value(|own| {
                own.insert(fragment.clone());
            });
        }
        let count = self.part_now(|digest| digest.items().len());
        self.holder.tell(Told {
            count,
            fragment: fragment.clone(),
        });
        let is_saved = self
            .saved
            .with_untracked(|saved| self.part_now(|now| now.says_the_same(saved)));
        self.guard.update_value(|guard| match (is_saved, &guard) {
            (true, Some(_)) => {
                if let Some(guard) = guard.take() {
                    guard.remove();
                }
            }
            (false, None) => {
                *guard = Some(window_event_listener_untyped("beforeunload", |event| {
                    ask_first(&event);
                }));
            }
            _ => {}
        });
        fragment
    }
}

/// Lets the browser ask whether the reader really wants to leave.
fn ask_first(event: &Event) {
    event.prevent_default();
    // Older browsers ask only where this is set; where it cannot be, they do not ask.
    let _ = js_sys::Reflect::set(event, &JsValue::from_str("returnValue"), &JsValue::TRUE);
}
