//! Running text as elements of the page; whatever a text says, it becomes words and never markup.

use crate::{
    app::sketch::Sketch,
    model::{
        Prose,
        prose::{Block, ListOrder, Phrase, Span, Tone},
    },
};

/// The elements of a text whose own headings stand below a heading of the page of that level.
pub fn prose(prose: &Prose, below: u8) -> Vec<Sketch> {
    blocks(prose.blocks(), below)
}

/// The element for a heading of that level; the first is the page's own.
pub const fn heading_tag(level: u8) -> &'static str {
    match level {
        ..=2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    }
}

fn blocks(all: &[Block], below: u8) -> Vec<Sketch> {
    all.iter().map(|one| block(one, below)).collect()
}

fn block(block: &Block, below: u8) -> Sketch {
    match block {
        Block::Heading(level, spans) => {
            let level = below.saturating_add(level.depth()).max(3);
            Sketch::html(heading_tag(level)).holding(line(spans))
        }
        Block::Paragraph(spans) => Sketch::html("p").holding(line(spans)),
        Block::List(order, entries) => {
            let entries = entries.iter();
            let entries = entries.map(|entry| Sketch::html("li").holding(blocks(entry, below)));
            let tag = match order {
                ListOrder::Ordered => "ol",
                ListOrder::Unordered => "ul",
            };
            Sketch::html(tag).holding(entries.collect())
        }
        Block::Quotation(quoted) => Sketch::html("blockquote").holding(blocks(quoted, below)),
    }
}

fn line(spans: &[Span]) -> Vec<Sketch> {
    spans
        .iter()
        .flat_map(|span| match span {
            Span::Phrase(words) => vec![phrase(words)],
            Span::Link(address, phrases) => {
                let words = phrases.iter().map(phrase).collect();
                let link = Sketch::html("a").with("href", address.as_str());
                vec![link.with("rel", "noopener noreferrer").holding(words)]
            }
        })
        .collect()
}

fn phrase(phrase: &Phrase) -> Sketch {
    let tag = match phrase.tone {
        Tone::Plain => "span",
        Tone::Emphasis => "em",
        Tone::Strong => "strong",
    };
    Sketch::html(tag).saying(&phrase.text)
}
