//! A digest in the making from what stands in a link or a file, which may be anything.

use super::{
    Content, Digest, FigureQuery, Item, ItemKey, Loss, MOST_BYTES, MOST_ITEMS, Opened,
    written::{self, Clean},
};
use crate::model::{IndicatorId, Language};

/// A digest in the making; what it cannot take is counted, and said at the end.
#[derive(Debug, Default)]
pub struct Assembly {
    digest: Digest,
    losses: Vec<Loss>,
    gaps: Vec<usize>,
    unreadable: usize,
    too_much: usize,
}

impl Assembly {
    /// Takes the language of the words; one that is not known says nothing.
    pub fn language(&mut self, code: &str) {
        self.digest.language = Language::from_code(code).or(self.digest.language);
    }

    /// Takes the title.
    pub fn title(&mut self, text: &str) {
        let room = MOST_BYTES.saturating_sub(self.digest.bytes() - self.digest.title.len());
        self.digest.title = self.fitting(written::line(text), room);
    }

    /// Takes a figure, unless its indicator or its query is none.
    pub fn figure(&mut self, indicator: &str, query: &str, heading: &str) {
        let indicator = IndicatorId::from_text(indicator);
        match (indicator, FigureQuery::from_text(query)) {
            (Some(indicator), Some(query)) => {
                self.item(heading, Content::Figure { indicator, query });
            }
            _ => self.unreadable(),
        }
    }

    /// Takes a text.
    pub fn text(&mut self, heading: &str, text: &str) {
        let room = self.room();
        let words = self.fitting(written::lines(text), room);
        self.item(heading, Content::Text(words));
    }

    /// Counts an item that is not understood.
    pub const fn unreadable(&mut self) {
        self.unreadable += 1;
    }

    /// Notes a loss of the whole.
    pub fn lose(&mut self, loss: Loss) {
        self.losses.push(loss);
    }

    /// Notes that something is missing between the last item and the next.
    pub fn gap(&mut self) {
        self.gaps.push(self.digest.items.len());
    }

    /// The digest, and what was lost; where nothing was read, that it is none.
    pub fn finish(mut self) -> Opened {
        if self.unreadable > 0 {
            self.losses.push(Loss::Unreadable(self.unreadable));
        }
        if self.too_much > 0 {
            self.losses.push(Loss::TooMuch(self.too_much));
        }
        if self.digest.is_empty() && !self.losses.is_empty() {
            let is_newer = self.losses.contains(&Loss::Newer);
            self.losses = vec![if is_newer {
                Loss::AllNewer
            } else {
                Loss::NotADigest
            }];
        }
        self.losses.sort_unstable();
        self.losses.dedup();
        Opened {
            digest: self.digest,
            losses: self.losses,
            gaps: self.gaps,
        }
    }

    fn item(&mut self, heading: &str, content: Content) {
        let room = self.room();
        let mut item = Item {
            key: ItemKey::default(),
            heading: String::new(),
            content,
        };
        if self.digest.items.len() >= MOST_ITEMS || item.bytes() > room {
            self.too_much += 1;
            return;
        }
        item.heading = self.fitting(written::line(heading), room - item.bytes());
        item.key = self
            .digest
            .items
            .last()
            .map_or(item.key, |last| last.key.next());
        self.digest.items.push(item);
    }

    fn room(&self) -> usize {
        MOST_BYTES.saturating_sub(self.digest.bytes())
    }

    /// As much of what was written as there is room for.
    fn fitting(&mut self, clean: Clean, room: usize) -> String {
        let Clean { mut text, is_cut } = clean;
        let ends = (0..=room.min(text.len())).rev();
        let end = ends.into_iter().find(|end| text.is_char_boundary(*end));
        let end = end.unwrap_or_default();
        if is_cut || end < text.len() {
            self.too_much += 1;
        }
        text.truncate(end);
        text
    }
}
