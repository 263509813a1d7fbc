//! Running text of more than one sentence, as blocks and words without any markup.
//!
//! A page makes its own elements of it, so nothing in a text can become one.

use super::LinkAddress;

/// How deep lists and quotations may lie inside each other.
pub const DEEPEST: usize = 3;

/// A text of at least one block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prose(Vec<Block>);

impl Prose {
    /// Puts blocks together; without any there is no text.
    pub fn of(blocks: Vec<Block>) -> Option<Self> {
        (!blocks.is_empty()).then_some(Self(blocks))
    }

    /// The blocks alone, in their order.
    pub fn into_blocks(self) -> Vec<Block> {
        self.0
    }

    /// How far its last heading stands below the one under which the text is shown; nothing where it has no heading.
    ///
    /// Headings in lists and quotations belong to what is listed or quoted.
    pub fn last_depth(&self) -> Option<u8> {
        self.0.iter().rev().find_map(|block| match block {
            Block::Heading(level, _) => Some(level.depth()),
            _ => None,
        })
    }

    /// The blocks, in their order.
    pub fn blocks(&self) -> &[Block] {
        &self.0
    }
}

/// A part of a text that stands on lines of its own.
///
/// The functions that make one give nothing where there would be no words in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// The heading of what follows.
    Heading(HeadingLevel, Vec<Span>),
    /// A paragraph.
    Paragraph(Vec<Span>),
    /// Entries of some blocks each.
    List(ListOrder, Vec<Vec<Self>>),
    /// What somebody else said.
    Quotation(Vec<Self>),
}

impl Block {
    /// A heading.
    pub fn heading(level: HeadingLevel, spans: Vec<Span>) -> Option<Self> {
        say_something(&spans).then_some(Self::Heading(level, spans))
    }

    /// A paragraph.
    pub fn paragraph(spans: Vec<Span>) -> Option<Self> {
        say_something(&spans).then_some(Self::Paragraph(spans))
    }

    /// A list; entries without a block are left out.
    pub fn list(order: ListOrder, mut entries: Vec<Vec<Self>>) -> Option<Self> {
        entries.retain(|entry| !entry.is_empty());
        (!entries.is_empty()).then_some(Self::List(order, entries))
    }

    /// A quotation.
    pub fn quotation(blocks: Vec<Self>) -> Option<Self> {
        (!blocks.is_empty()).then_some(Self::Quotation(blocks))
    }
}

fn say_something(spans: &[Span]) -> bool {
    let mut phrases = spans.iter().flat_map(Span::phrases);
    phrases.any(|phrase| !phrase.text.trim().is_empty())
}

/// How far a heading stands below the one under which the whole text is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum HeadingLevel {
    /// A part of the text.
    First,
    /// A part of such a part.
    Second,
    /// Any smaller part.
    Third,
}

impl HeadingLevel {
    /// Every level, the largest part first.
    pub const ALL: [Self; 3] = [Self::First, Self::Second, Self::Third];

    /// How many levels it stands below, from 1 to 3.
    pub const fn depth(self) -> u8 {
        match self {
            Self::First => 1,
            Self::Second => 2,
            Self::Third => 3,
        }
    }

    /// The level of that depth, if there is one.
    pub fn from_depth(depth: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.depth() == depth)
    }
}

/// Whether the order of a list's entries means something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListOrder {
    /// Entries are numbered from one.
    Ordered,
    /// Entries stand side by side.
    Unordered,
}

impl ListOrder {
    /// Both orders.
    pub const ALL: [Self; 2] = [Self::Ordered, Self::Unordered];

    /// The order's name in files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ordered => "ordered",
            Self::Unordered => "unordered",
        }
    }

    /// The order of that name in files.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|order| order.code() == code)
    }
}

/// Words that follow each other on a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Span {
    /// Words alone.
    Phrase(Phrase),
    /// Words that lead somewhere.
    Link(LinkAddress, Vec<Phrase>),
}

impl Span {
    /// The words, wherever they lead.
    pub fn phrases(&self) -> &[Phrase] {
        match self {
            Self::Phrase(phrase) => std::slice::from_ref(phrase),
            Self::Link(_, phrases) => phrases,
        }
    }
}

/// Words said in one tone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    /// The words, with the spaces around them.
    pub text: String,
    /// How they are said.
    pub tone: Tone,
}

/// How words are said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tone {
    /// As the others.
    #[default]
    Plain,
    /// With stress.
    Emphasis,
    /// With weight.
    Strong,
}

impl Tone {
    /// Every tone.
    pub const ALL: [Self; 3] = [Self::Plain, Self::Emphasis, Self::Strong];

    /// The tone's name in files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Emphasis => "emphasis",
            Self::Strong => "strong",
        }
    }

    /// The tone of that name in files.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tone| tone.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Span {
        Span::Phrase(Phrase {
            text: text.to_owned(),
            tone: Tone::Plain,
        })
    }

    #[test]
    fn what_has_no_words_is_no_block() {
        for spans in [vec![], vec![words(" "), words("\n")]] {
            assert_eq!(Block::paragraph(spans.clone()), None);
            assert_eq!(Block::heading(HeadingLevel::First, spans), None);
        }
        let address = LinkAddress::from_text("https://example.org").unwrap();
        assert_eq!(Block::paragraph(vec![Span::Link(address, vec![])]), None);
        assert_eq!(Block::quotation(vec![]), None);
        assert_eq!(Block::list(ListOrder::Ordered, vec![vec![]]), None);
        assert_eq!(Prose::of(vec![]), None);
    }

    #[test]
    fn an_entry_without_words_leaves_the_others() {
        let entry = vec![Block::paragraph(vec![words("a")]).unwrap()];
        let list = Block::list(ListOrder::Unordered, vec![vec![], entry.clone()]);
        assert_eq!(list, Some(Block::List(ListOrder::Unordered, vec![entry])));
    }
}
