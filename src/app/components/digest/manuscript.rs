//! The manuscript of a digest: the digest under way, with its steps and whether it has been saved.

use std::collections::VecDeque;

use leptos::prelude::*;

use crate::{
    app::digest_holder::{DigestHolder, Told},
    model::{
        Digest, Language,
        digest::{Change, Edit, History, Item, ItemKey, Loss, Opened, Refusal},
    },
    travel::link::{self, TooLong},
    words::digest::DigestWords,
};

/// The most links that are remembered as having led to this digest.
const MOST_FRAGMENTS: usize = 100;

/// A digest under way, as whoever writes it has it; it outlives the page on which it is edited.
#[derive(Clone)]
pub struct Manuscript {
    history: ArcRwSignal<History>,
    losses: ArcRwSignal<Vec<Loss>>,
    /// Between which items something of a link is missing; before the first and after the last one stands none.
    ///
    /// Keys are never used again, so what is noted of a digest that is gone is there when it comes back.
    gaps: ArcStoredValue<Vec<[Option<ItemKey>; 2]>>,
    /// What whoever opened or saved it has elsewhere.
    pub(super) saved: ArcRwSignal<Digest>,
    /// That it was too long for a link when that was told last.
    pub(super) too_long: ArcRwSignal<Option<TooLong>>,
    /// The last fragments that were this digest's: a link to what it was leads to what it has become.
    pub(super) fragments: ArcStoredValue<VecDeque<String>>,
    /// Listens for as long as something is not saved.
    pub(super) guard: ArcStoredValue<Option<WindowListenerHandle>>,
    pub(super) holder: DigestHolder,
}

impl std::fmt::Debug for Manuscript {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Manuscript").finish_non_exhaustive()
    }
}

impl Manuscript {
    /// The one that is held above the pages, or a new one.
    pub fn of(holder: DigestHolder) -> Self {
        holder.held().unwrap_or_else(|| {
            let manuscript = Self {
                history: ArcRwSignal::new(History::default()),
                losses: ArcRwSignal::new(Vec::new()),
                gaps: ArcStoredValue::new(Vec::new()),
                saved: ArcRwSignal::new(Digest::default()),
                too_long: ArcRwSignal::new(None),
                fragments: ArcStoredValue::new(VecDeque::new()),
                guard: ArcStoredValue::new(None),
                holder,
            };
            holder.hold(manuscript.clone());
            manuscript
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

    /// Whether something of the link is missing before an item, or after the last one; followed.
    ///
    /// Once other items stand there, nobody can tell where it was.
    pub fn has_gap_before(&self, item: Option<ItemKey>) -> bool {
        self.part(|history| {
            let digest = history.present();
            let place = match item {
                Some(key) => digest.place_of(key),
                None => Some(digest.items().len()),
            };
            place.is_some_and(|place| {
                let here = around(digest, place);
                self.gaps.with_value(|gaps| gaps.contains(&here))
            })
        })
    }

    /// Takes a language for the words that are about to be written, where they have none yet.
    pub fn begin_in(&self, language: Language) {
        self.history
            .update_untracked(|history| history.begin_in(language));
    }

    /// The same in words, not followed.
    ///
    /// That something else was no digest is nothing that this one lacks.
    pub(super) fn losses_in_words(&self, words: &DigestWords) -> Vec<String> {
        let losses = self.losses.get_untracked().into_iter();
        let losses = losses.filter(|loss| !loss.is_of_all());
        losses.map(|loss| words.loss_in_words(loss)).collect()
    }

    /// Takes a step.
    ///
    /// # Errors
    /// Why it is not taken.
    pub fn edit(&self, edit: &Edit) -> Result<Change, Refusal> {
        let mut outcome = Err(Refusal::Unchanged);
        self.forget_what_was_no_digest();
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
        let change = self.history.try_update(History::undo)??;
        // What was lost was lost of the digest that is left.
        match change {
            Change::Opened => self.losses.set(Vec::new()),
            _ => self.forget_what_was_no_digest(),
        }
        Some(change)
    }

    /// Says no longer that something was no digest, once the reader goes on.
    fn forget_what_was_no_digest(&self) {
        self.losses.maybe_update(|losses| {
            let count = losses.len();
            losses.retain(|loss| !loss.is_of_all());
            losses.len() < count
        });
    }

    /// Takes up a digest and says what of it was lost; tells whether there was any.
    ///
    /// What could not be read at all is said beside what the digest that stays has lost.
    fn take_opened(&self, digest: Digest, lost: Vec<Loss>) -> bool {
        let is_taken = self.take(digest);
        self.losses.update(|losses| {
            losses.retain(|loss| !is_taken && !loss.is_of_all());
            losses.extend(lost);
        });
        is_taken
    }

    /// Takes a step again.
    pub fn redo(&self) -> Option<Change> {
        self.history.try_update(History::redo)?
    }

    /// Opens what stands in a fragment, unless it is this digest's own; tells whether another digest was opened.
    pub fn open_link(&self, fragment: &str) -> bool {
        let fragment = fragment.trim_start_matches('#');
        if fragment.is_empty() || self.is_own(fragment) {
            return false;
        }
        self.remember(fragment);
        let opened = link::read(fragment);
        let is_taken = self.take_opened(opened.digest, opened.losses);
        if is_taken {
            let around = |place| self.part_now(|digest| around(digest, place));
            // Around nothing is every digest that is empty.
            let gaps = opened.gaps.into_iter().map(around);
            let gaps = gaps.filter(|around| around.iter().any(Option::is_some));
            self.gaps.update_value(|all| all.extend(gaps));
            // The link that was opened leads to the digest for as long as nothing is changed.
            self.holder.tell(Told {
                count: self.part_now(|digest| digest.items().len()),
                fragment: fragment.to_owned(),
            });
        }
        is_taken
    }

    /// Opens what was read in a file, unless nothing of it can be; tells how many items were in it.
    pub(super) fn open_file(&self, opened: Opened) -> Option<usize> {
        let count = opened.digest.items().len();
        let lost = match opened.losses {
            none if none.is_empty() && opened.digest.is_empty() => vec![Loss::NotADigest],
            losses => losses,
        };
        self.take_opened(opened.digest, lost).then_some(count)
    }

    /// Takes up a digest; what could not be read at all leaves what is under way as it was.
    fn take(&self, digest: Digest) -> bool {
        let is_any = !digest.is_empty();
        if is_any {
            // What was not saved can still be had back by a step, and is still asked about.
            let was_saved = self.is_saved();
            self.history.update(|history| history.open(digest));
            if was_saved {
                self.mark_saved();
            }
        }
        is_any
    }

    /// Whether a fragment is that of the digest as it is, or was before it was changed.
    fn is_own(&self, fragment: &str) -> bool {
        let is_now = self.holder.told_now().fragment == fragment;
        let was = self
            .fragments
            .with_value(|own| own.iter().any(|own| own == fragment));
        // Where nothing would be lost, an earlier link leads to what it was.
        is_now || (was && !self.is_saved())
    }

    /// Remembers a fragment as this digest's.
    pub(super) fn remember(&self, fragment: &str) {
        self.fragments.update_value(|own| {
            if own.back().is_none_or(|last| last != fragment) {
                own.push_back(fragment.to_owned());
            }
            if own.len() > MOST_FRAGMENTS {
                own.pop_front();
            }
        });
    }

    /// Whether the reader has what it is now elsewhere.
    pub(super) fn is_saved(&self) -> bool {
        self.saved
            .with_untracked(|saved| self.part_now(|now| now.says_the_same(saved)))
    }

    /// The language of the reader's words, for the attribute `lang`.
    pub fn language(&self) -> Signal<Option<&'static str>> {
        let manuscript = self.clone();
        Memo::new(move |_| {
            manuscript.part(|history| history.present().language().map(Language::code))
        })
        .into()
    }

    /// Notes that the reader has what it is now elsewhere.
    pub fn mark_saved(&self) {
        self.saved.set(self.part_now(Clone::clone));
    }

    /// Whether nothing was changed since its link was opened, with which it is told.
    pub(super) fn is_as_opened(&self) -> bool {
        let told = self.holder.told_now();
        let hash = window().location().hash().unwrap_or_default();
        self.is_saved()
            && !told.fragment.is_empty()
            && hash.trim_start_matches('#') == told.fragment
    }

    /// The fragment with which it was told last.
    pub fn told_fragment(&self) -> String {
        self.holder.told_now().fragment
    }

    /// That it was too long for a link when that was told last, not followed.
    pub(super) fn is_too_long_now(&self) -> bool {
        self.too_long.with_untracked(Option::is_some)
    }

    /// That it is too long for a link, if it is.
    pub fn too_long(&self) -> Option<TooLong> {
        self.too_long.get()
    }
}

/// The items before and after a place.
fn around(digest: &Digest, place: usize) -> [Option<ItemKey>; 2] {
    let key = |place: usize| digest.items().get(place).map(Item::key);
    [place.checked_sub(1).and_then(key), key(place)]
}
