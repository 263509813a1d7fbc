//! A digest with what it was before, so that every step can be taken back.

use super::{Change, Digest, Edit, ItemKey, Refusal};
use crate::model::Language;

/// The most steps that can be taken back.
const MOST_STEPS: usize = 200;

/// The most bytes of texts that are kept for taking steps back, so that a phone has room for them.
const MOST_BYTES_KEPT: usize = 4_000_000;

/// A digest under way, what it was before each step, and what it would be again.
///
/// Writing in one field counts as one step until another is taken or [`History::settle`] is called.
/// No item ever gets the key of another, whatever is taken back.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct History {
    present: Digest,
    past: Vec<(Digest, Change)>,
    future: Vec<(Digest, Change)>,
    writing: Option<(Change, Option<ItemKey>)>,
    fresh: ItemKey,
}

impl History {
    /// The digest as it is now.
    pub const fn present(&self) -> &Digest {
        &self.present
    }

    /// The step that would be taken back.
    pub fn last_change(&self) -> Option<Change> {
        self.past.last().map(|(_, change)| *change)
    }

    /// The step that would be taken again.
    pub fn next_change(&self) -> Option<Change> {
        self.future.last().map(|(_, change)| *change)
    }

    /// Takes a language for the words that are about to be written, where they have none yet; it is no step of its own.
    pub const fn begin_in(&mut self, language: Language) {
        self.present.begin_in(language);
    }

    /// Takes a step.
    ///
    /// # Errors
    /// Why it is not taken.
    pub fn edit(&mut self, edit: &Edit) -> Result<Change, Refusal> {
        let edited = self.present.edited(edit, self.fresh)?;
        if let Edit::Add(..) = edit {
            self.fresh = self.fresh.next();
        }
        let field = edit.field();
        let goes_on = field.is_some() && field == self.writing;
        if goes_on {
            self.present = edited;
        } else {
            self.step(edited, edit.change());
        }
        self.writing = field;
        Ok(edit.change())
    }

    /// Puts another digest in the place of this one, which is a step like others where there was something before.
    pub fn open(&mut self, digest: Digest) {
        let (digest, fresh) = digest.with_keys_from(self.fresh);
        self.fresh = fresh;
        if self.present.is_empty() && self.past.is_empty() {
            self.present = digest;
        } else {
            self.step(digest, Change::Opened);
        }
        self.writing = None;
    }

    /// Ends writing in a field: what is written next is another step.
    pub const fn settle(&mut self) {
        self.writing = None;
    }

    /// Takes the last step back, and tells which it was.
    pub fn undo(&mut self) -> Option<Change> {
        let (before, change) = self.past.pop()?;
        let present = std::mem::replace(&mut self.present, before);
        self.future.push((present, change));
        self.writing = None;
        Some(change)
    }

    /// Takes a step again that was taken back, and tells which it was.
    pub fn redo(&mut self) -> Option<Change> {
        let (after, change) = self.future.pop()?;
        let present = std::mem::replace(&mut self.present, after);
        self.past.push((present, change));
        self.writing = None;
        Some(change)
    }

    fn step(&mut self, next: Digest, change: Change) {
        let before = std::mem::replace(&mut self.present, next);
        self.past.push((before, change));
        self.future.clear();
        let mut kept = 0;
        let newest = self.past.iter().rev().take(MOST_STEPS);
        let fitting = newest.take_while(|(digest, _)| {
            kept += digest.bytes();
            kept <= MOST_BYTES_KEPT
        });
        let forgotten = self.past.len() - fitting.count().max(1);
        self.past.drain(..forgotten);
    }
}
