//! Running text in published files: blocks and phrases, never markup.

use serde::Serialize;

use super::{ProblemKind, ProseFault, reading::Node};
use crate::model::{
    Block, LinkAddress, Phrase, Prose, Span,
    prose::{DEEPEST, HeadingLevel, ListOrder, Tone},
};

/// A part of a text that stands on lines of its own.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "lowercase")]
pub(super) enum BlockEntry {
    /// The heading of what follows.
    Heading {
        /// How many levels it stands below the heading of the whole text, from 1 to 3.
        level: u8,
        /// Its words.
        spans: Vec<SpanEntry>,
    },
    /// A paragraph.
    Paragraph {
        /// Its words.
        spans: Vec<SpanEntry>,
    },
    /// A list.
    List {
        /// `ordered` or `unordered`.
        order: &'static str,
        /// The blocks of each entry.
        entries: Vec<Vec<Self>>,
    },
    /// What somebody else said.
    Quotation {
        /// Its blocks.
        blocks: Vec<Self>,
    },
}

/// Words that follow each other on a line: a phrase, or phrases that lead somewhere.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub(super) enum SpanEntry {
    /// Words that lead somewhere.
    Link {
        /// Where: an address that begins with `https://` or `mailto:`.
        address: String,
        /// The words.
        phrases: Vec<PhraseEntry>,
    },
    /// Words alone.
    Phrase(PhraseEntry),
}

/// Words said in one tone.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
pub(super) struct PhraseEntry {
    /// The words, with the spaces around them.
    text: String,
    /// `emphasis` or `strong`; left out where it is `plain`.
    #[serde(skip_serializing_if = "Option::is_none")]
    tone: Option<&'static str>,
}

impl BlockEntry {
    fn of(block: &Block) -> Self {
        let all = |spans: &[Span]| spans.iter().map(SpanEntry::of).collect();
        match block {
            Block::Heading(level, spans) => Self::Heading {
                level: level.depth(),
                spans: all(spans),
            },
            Block::Paragraph(spans) => Self::Paragraph { spans: all(spans) },
            Block::List(order, entries) => Self::List {
                order: order.code(),
                entries: entries.iter().map(|entry| written(entry)).collect(),
            },
            Block::Quotation(blocks) => Self::Quotation {
                blocks: written(blocks),
            },
        }
    }
}

impl SpanEntry {
    fn of(span: &Span) -> Self {
        match span {
            Span::Phrase(phrase) => Self::Phrase(PhraseEntry::of(phrase)),
            Span::Link(address, phrases) => Self::Link {
                address: address.to_string(),
                phrases: phrases.iter().map(PhraseEntry::of).collect(),
            },
        }
    }
}

impl PhraseEntry {
    fn of(phrase: &Phrase) -> Self {
        Self {
            text: phrase.text.clone(),
            tone: (phrase.tone != Tone::Plain).then(|| phrase.tone.code()),
        }
    }
}

/// Writes a text.
pub(super) fn blocks_of(prose: &Prose) -> Vec<BlockEntry> {
    written(prose.blocks())
}

fn written(blocks: &[Block]) -> Vec<BlockEntry> {
    blocks.iter().map(BlockEntry::of).collect()
}

/// Reads a text; a block that is not known is left out, and so is a link to what no link may lead to, but not its words.
pub(super) fn read_prose(node: &Node<'_, '_>) -> Option<Prose> {
    let prose = Prose::of(read_blocks(node, 0));
    if prose.is_none() {
        node.report(ProblemKind::NothingToShow);
    }
    prose
}

/// Reads blocks that lie inside so many lists and quotations.
fn read_blocks(node: &Node<'_, '_>, depth: usize) -> Vec<Block> {
    let nodes = node.list();
    let blocks = nodes.iter().filter_map(|node| read_block(node, depth));
    blocks.collect()
}

fn read_block(node: &Node<'_, '_>, depth: usize) -> Option<Block> {
    let block = node.object(&["kind", "level", "spans", "order", "entries", "blocks"])?;
    let kind = block.required("kind")?;
    let spans = || block.required("spans").map(|node| read_spans(&node));
    let holds_blocks = matches!(kind.text()?, "list" | "quotation");
    if holds_blocks && depth >= DEEPEST {
        node.report(ProblemKind::Prose(ProseFault::TooDeep));
        return None;
    }
    let block = match kind.text()? {
        "heading" => {
            let level = block.required("level")?;
            let depth = level.small()?;
            let Some(found) = HeadingLevel::from_depth(depth) else {
                let text = depth.to_string();
                level.report(ProblemKind::Malformed { text });
                return None;
            };
            Block::heading(found, spans()?)
        }
        "paragraph" => Block::paragraph(spans()?),
        "list" => {
            let order = block.required("order")?.word(ListOrder::from_code)?;
            let entries = block.required("entries")?.list();
            let entries = entries.iter().map(|node| read_blocks(node, depth + 1));
            Block::list(order, entries.collect())
        }
        "quotation" => {
            let blocks = block.required("blocks")?;
            Block::quotation(read_blocks(&blocks, depth + 1))
        }
        other => {
            let word = other.to_owned();
            kind.report(ProblemKind::UnknownWord { word });
            return None;
        }
    };
    if block.is_none() {
        node.report(ProblemKind::NothingToShow);
    }
    block
}

fn read_spans(node: &Node<'_, '_>) -> Vec<Span> {
    node.list().iter().flat_map(read_span).collect()
}

/// Reads words; those of a link that may not lead where it does stay, and lead nowhere.
fn read_span(node: &Node<'_, '_>) -> Vec<Span> {
    let Some(span) = node.object(&["text", "tone", "address", "phrases"]) else {
        return Vec::new();
    };
    let Some(address) = span.optional("address") else {
        return read_phrase(node).map(Span::Phrase).into_iter().collect();
    };
    let phrases: Vec<_> = span
        .required("phrases")
        .map_or_else(Vec::new, |node| node.list())
        .iter()
        .filter_map(read_phrase)
        .collect();
    match read_address(&address) {
        Some(address) => vec![Span::Link(address, phrases)],
        None => phrases.into_iter().map(Span::Phrase).collect(),
    }
}

fn read_phrase(node: &Node<'_, '_>) -> Option<Phrase> {
    let phrase = node.object(&["text", "tone"])?;
    let tone = phrase.optional("tone");
    Some(Phrase {
        text: phrase.required("text")?.text()?.to_owned(),
        tone: tone
            .and_then(|node| node.word(Tone::from_code))
            .unwrap_or_default(),
    })
}

/// Reads where a link leads.
pub(super) fn read_address(node: &Node<'_, '_>) -> Option<LinkAddress> {
    let text = node.text()?;
    let address = LinkAddress::from_text(text);
    if address.is_none() {
        let address = text.to_owned();
        node.report(ProblemKind::Prose(ProseFault::Address(address)));
    }
    address
}
