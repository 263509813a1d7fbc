//! What a reader does to a digest, one step at a time.

use super::{Content, Digest, Item, ItemKey, MOST_BYTES, MOST_ITEMS, written};
use crate::model::{Language, Shift};

/// One step of editing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// Says in which language the words are.
    Speak(Language),
    /// Gives the whole another title.
    Retitle(String),
    /// Adds an item without a heading, after the item of that key or at the end.
    Add(Content, Option<ItemKey>),
    /// Takes an item away.
    Remove(ItemKey),
    /// Moves an item by one place.
    Move(ItemKey, Shift),
    /// Gives an item another heading.
    Rename(ItemKey, String),
    /// Writes another text in the place of the one there.
    Write(ItemKey, String),
}

/// What was changed, for saying it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// The language of the words.
    Spoken,
    /// The title.
    Retitled,
    /// A figure was added.
    FigureAdded,
    /// A text was added.
    TextAdded,
    /// An item was taken away.
    Removed,
    /// An item was moved.
    Moved,
    /// A heading was written.
    Renamed,
    /// A text was written.
    Written,
    /// Another digest was opened.
    Opened,
}

/// Why a step is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Nothing would change: the item is not there, cannot go further, or says so already.
    Unchanged,
    /// There are [`MOST_ITEMS`] already.
    TooManyItems,
    /// The text would be longer than [`LONGEST_TEXT`](super::LONGEST_TEXT).
    TooLongText,
    /// The texts would be longer than [`MOST_BYTES`] together.
    TooMuchText,
    /// The figure is shown in a way that takes more characters to say than a digest keeps.
    QueryTooLong,
}

impl Edit {
    /// What the step changes.
    pub const fn change(&self) -> Change {
        match self {
            Self::Speak(_) => Change::Spoken,
            Self::Retitle(_) => Change::Retitled,
            Self::Add(Content::Figure { .. }, _) => Change::FigureAdded,
            Self::Add(Content::Text(_), _) => Change::TextAdded,
            Self::Remove(_) => Change::Removed,
            Self::Move(..) => Change::Moved,
            Self::Rename(..) => Change::Renamed,
            Self::Write(..) => Change::Written,
        }
    }

    /// The item that is written in key by key, or the title as none; nothing where the step is whole at once.
    pub(super) const fn field(&self) -> Option<(Change, Option<ItemKey>)> {
        match self {
            Self::Retitle(_) => Some((self.change(), None)),
            Self::Rename(key, _) | Self::Write(key, _) => Some((self.change(), Some(*key))),
            _ => None,
        }
    }
}

impl Digest {
    /// The digest after a step; what it adds gets the key `fresh`.
    ///
    /// # Errors
    /// Why the step is not taken.
    pub fn edited(&self, edit: &Edit, fresh: ItemKey) -> Result<Self, Refusal> {
        let mut edited = self.clone();
        match edit {
            Edit::Speak(language) => edited.language = Some(*language),
            Edit::Retitle(title) => edited.title = written::line(title).text,
            Edit::Add(content, after) => edited.add(content, *after, fresh)?,
            Edit::Remove(key) => edited.items.retain(|item| item.key != *key),
            Edit::Move(key, shift) => edited.shift(*key, *shift),
            Edit::Rename(key, heading) => {
                for item in edited.items.iter_mut().filter(|item| item.key == *key) {
                    item.heading = written::line(heading).text;
                }
            }
            Edit::Write(key, text) => {
                let written = written::lines(text);
                if written.is_cut {
                    return Err(Refusal::TooLongText);
                }
                for item in edited.items.iter_mut().filter(|item| item.key == *key) {
                    if let Content::Text(before) = &mut item.content {
                        before.clone_from(&written.text);
                    }
                }
            }
        }
        if edited == *self {
            return Err(Refusal::Unchanged);
        }
        if edited.bytes() > MOST_BYTES && edited.bytes() > self.bytes() {
            return Err(Refusal::TooMuchText);
        }
        Ok(edited)
    }

    /// Takes a language for words that have none yet.
    pub(super) const fn begin_in(&mut self, language: Language) {
        if self.language.is_none() {
            self.language = Some(language);
        }
    }

    fn add(
        &mut self,
        content: &Content,
        after: Option<ItemKey>,
        key: ItemKey,
    ) -> Result<(), Refusal> {
        if self.items.len() >= MOST_ITEMS {
            return Err(Refusal::TooManyItems);
        }
        let content = match content {
            Content::Text(text) => Content::Text(written::lines(text).text),
            figure @ Content::Figure { .. } => figure.clone(),
        };
        let place = after.and_then(|key| self.place_of(key));
        let place = place.map_or(self.items.len(), |place| place + 1);
        self.items.insert(
            place,
            Item {
                key,
                heading: String::new(),
                content,
            },
        );
        Ok(())
    }

    fn shift(&mut self, key: ItemKey, shift: Shift) {
        let place = self.place_of(key);
        let other = place.and_then(|place| shift.target(place, self.items.len()));
        if let Some((place, other)) = place.zip(other) {
            self.items.swap(place, other);
        }
    }

    /// The same with other keys, from `fresh` on, and the key after the last.
    pub(super) fn with_keys_from(mut self, mut fresh: ItemKey) -> (Self, ItemKey) {
        for item in &mut self.items {
            item.key = fresh;
            fresh = fresh.next();
        }
        (self, fresh)
    }
}
