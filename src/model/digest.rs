//! Kooste: a reader's own report of figures and words, in an order of the reader's own.
//!
//! It is a reader's and nobody else's: it is kept in a link or a file ([`crate::travel`]), and never published.

mod assembly;
mod edit;
mod history;
mod loss;
mod written;

pub use assembly::Assembly;
pub use edit::{Change, Edit, Refusal};
pub use history::History;
pub use loss::{Loss, Opened};
pub use written::{LONGEST_LINE, LONGEST_TEXT};

use super::{IndicatorId, Language, Note, Placement, Selection};

/// The most items of a digest: what one can still read, and a page can still show.
pub const MOST_ITEMS: usize = 60;

/// The most bytes that all texts of a digest take together, so that a link or a file of any origin stays small.
pub const MOST_BYTES: usize = 100_000;

/// A reader's own report.
///
/// It has at most [`MOST_ITEMS`] items, and its texts are at most [`MOST_BYTES`] long together; a title and a heading
/// are one line of at most [`LONGEST_LINE`] characters, a text has at most [`LONGEST_TEXT`], and none of them has
/// characters that are not written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Digest {
    language: Option<Language>,
    title: String,
    items: Vec<Item>,
}

impl Digest {
    /// The language of the reader's own words, where that is known.
    pub const fn language(&self) -> Option<Language> {
        self.language
    }

    /// The title, which may be empty.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// The items in their order.
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// The item of a key, if it is there.
    pub fn item(&self, key: ItemKey) -> Option<&Item> {
        self.items.iter().find(|item| item.key == key)
    }

    /// Where the item of a key stands, counted from zero.
    pub fn place_of(&self, key: ItemKey) -> Option<usize> {
        self.items.iter().position(|item| item.key == key)
    }

    /// Whether there is nothing in it.
    pub const fn is_empty(&self) -> bool {
        self.title.is_empty() && self.items.is_empty()
    }

    /// Whether both say the same; by which keys their items are told apart does not matter, nor
    /// in which language nothing is said.
    pub fn says_the_same(&self, other: &Self) -> bool {
        let parts = |item: &Item| (item.heading.clone(), item.content.clone());
        let are_empty = self.is_empty() && other.is_empty();
        let spoken = |digest: &Self| (digest.language, digest.title.clone());
        are_empty
            || spoken(self) == spoken(other)
                && self
                    .items
                    .iter()
                    .map(parts)
                    .eq(other.items.iter().map(parts))
    }

    /// The figures that are shown, in their order.
    pub fn placements(&self) -> Vec<Placement> {
        let figures = self.items.iter().filter_map(|item| match &item.content {
            Content::Figure { indicator, query } => {
                Some(Placement::of(indicator.clone(), query.selection().0))
            }
            Content::Text(_) => None,
        });
        figures.collect()
    }

    /// How many bytes its texts take.
    fn bytes(&self) -> usize {
        self.title.len() + self.items.iter().map(Item::bytes).sum::<usize>()
    }
}

/// Tells the items of a digest apart while it is edited; it is not part of what the digest says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct ItemKey(u32);

impl ItemKey {
    /// The key as a number.
    pub const fn number(self) -> u32 {
        self.0
    }

    /// The key after this one.
    const fn next(self) -> Self {
        Self(self.0.wrapping_add(1))
    }
}

/// A figure or a text of a digest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    key: ItemKey,
    heading: String,
    content: Content,
}

impl Item {
    /// By what it is told apart while it is edited.
    pub const fn key(&self) -> ItemKey {
        self.key
    }

    /// The reader's own heading, which may be empty.
    pub fn heading(&self) -> &str {
        &self.heading
    }

    /// What stands below the heading.
    pub const fn content(&self) -> &Content {
        &self.content
    }

    fn bytes(&self) -> usize {
        let content = match &self.content {
            Content::Figure { indicator, query } => indicator.as_str().len() + query.as_str().len(),
            Content::Text(text) => text.len(),
        };
        self.heading.len() + content
    }
}

/// What stands below the heading of an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// An indicator, shown in one way.
    Figure {
        /// The indicator, whether or not a publication knows it.
        indicator: IndicatorId,
        /// How it is shown.
        query: FigureQuery,
    },
    /// The reader's own words.
    Text(String),
}

/// The paragraphs of a text: each line that has words on it.
pub fn paragraphs(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty())
}

/// How an indicator is shown, in the grammar of the address.
///
/// It is kept as it was written, so that what a newer version of the grammar says in it is handed on.
/// At most [`LONGEST_QUERY`] ASCII characters, none of them a space.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FigureQuery(String);

/// The most characters of a figure's query; what a page writes is less than half as long.
pub const LONGEST_QUERY: usize = 600;

impl FigureQuery {
    /// Takes a text as a query, unless it is too long or has characters that a query has not.
    pub fn from_text(text: &str) -> Option<Self> {
        let is_written = text.bytes().all(|byte| byte.is_ascii_graphic());
        (is_written && text.len() <= LONGEST_QUERY).then(|| Self(text.to_owned()))
    }

    /// The query of a figure that goes on showing what a reader sees, in whichever language it is read.
    ///
    /// Open ends of the years stay open, so that newer figures come to be shown.
    pub fn of(selection: &Selection) -> Option<Self> {
        Self::from_text(&selection.to_figure_query())
    }

    /// The query as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What it asks for, with a note for everything that is not understood.
    pub fn selection(&self) -> (Selection, Vec<Note>) {
        Selection::from_query(&self.0)
    }
}

#[cfg(test)]
pub(crate) mod tests;
