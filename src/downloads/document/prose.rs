//! Running text as elements of the document; whatever a text says, it becomes words and never markup.

use super::page::{element, escaped, link};
use crate::model::{
    Block,
    prose::{ListOrder, Phrase, Span, Tone},
};

/// The element for a heading of that level; the first is the document's own.
pub(super) const fn heading_tag(level: u8) -> &'static str {
    match level {
        ..=2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    }
}

/// Blocks whose own headings stand below a heading of that level.
pub(super) fn blocks(all: &[Block], below: u8) -> String {
    all.iter().map(|one| block(one, below)).collect()
}

fn block(block: &Block, below: u8) -> String {
    match block {
        Block::Heading(level, spans) => {
            let level = below.saturating_add(level.depth()).max(3);
            element(heading_tag(level)).holding(&line(spans))
        }
        Block::Paragraph(spans) => element("p").holding(&line(spans)),
        Block::List(order, entries) => {
            let entries = entries.iter();
            let entries = entries.map(|entry| element("li").holding(&blocks(entry, below)));
            let entries: String = entries.collect();
            let tag = match order {
                ListOrder::Ordered => "ol",
                ListOrder::Unordered => "ul",
            };
            element(tag).holding(&entries)
        }
        Block::Quotation(quoted) => element("blockquote").holding(&blocks(quoted, below)),
    }
}

fn line(spans: &[Span]) -> String {
    let spans = spans.iter();
    let spans = spans.map(|span| match span {
        Span::Phrase(words) => phrase(words),
        Span::Link(address, phrases) => {
            let words: String = phrases.iter().map(phrase).collect();
            link(address.as_str(), &words)
        }
    });
    spans.collect()
}

fn phrase(phrase: &Phrase) -> String {
    let words = escaped(&phrase.text);
    match phrase.tone {
        Tone::Plain => words,
        Tone::Emphasis => element("em").in_line(&words),
        Tone::Strong => element("strong").in_line(&words),
    }
}
