//! From an editor's Markdown to running text: what a published text may not have is refused, not left out.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel as MarkdownLevel, Options, Parser, Tag, TagEnd};

use super::typography::keep_numbers_together;
use crate::{
    model::{
        Block, LinkAddress, Phrase, Prose, Span,
        prose::{DEEPEST, HeadingLevel, ListOrder, Tone},
    },
    publication::ProseFault,
};

/// Something that a published text may not have, and the byte of the text at which it begins.
pub(super) type Refusal = (usize, ProseFault);

/// Reads plain `CommonMark`, without the extensions that other programs know.
///
/// A line break inside a paragraph is a space, words that are set as code are words, and a heading below the third level
/// is of the third.
pub(super) fn read(text: &str) -> (Option<Prose>, Vec<Refusal>) {
    let mut writer = Writer::default();
    for (event, place) in Parser::new_ext(text, Options::empty()).into_offset_iter() {
        writer.take(event, &place);
    }
    writer.end_line(Line::Paragraph);
    (Prose::of(writer.blocks), writer.refusals)
}

/// A heading as it is written.
pub(super) struct Heading {
    /// The byte of the text at which it begins.
    pub(super) at: usize,
    /// Its level, from 1 to 6.
    pub(super) level: u8,
    /// Whether it stands in no list and no quotation.
    pub(super) is_outermost: bool,
}

/// Every heading, in the order in which they stand.
pub(super) fn headings(text: &str) -> Vec<Heading> {
    let mut headings = Vec::new();
    let mut depth = 0_usize;
    for (event, place) in Parser::new_ext(text, Options::empty()).into_offset_iter() {
        match event {
            Event::Start(Tag::BlockQuote(_) | Tag::List(_)) => depth += 1,
            Event::End(TagEnd::BlockQuote(_) | TagEnd::List(_)) => depth = depth.saturating_sub(1),
            Event::Start(Tag::Heading { level, .. }) => headings.push(Heading {
                at: place.start,
                level: level as u8,
                is_outermost: depth == 0,
            }),
            _ => {}
        }
    }
    headings
}

/// What blocks lie in, while they are being collected.
enum Container {
    Quotation(Vec<Block>),
    List(ListOrder, Vec<Vec<Block>>),
    Entry(Vec<Block>),
}

/// What a line of words becomes.
#[derive(Clone, Copy)]
enum Line {
    Heading(HeadingLevel),
    Paragraph,
}

/// A text as far as it has been read.
#[derive(Default)]
struct Writer {
    blocks: Vec<Block>,
    containers: Vec<Container>,
    line: Vec<Span>,
    /// Where the words lead that are being read; nothing inside where no link may lead there.
    link: Option<(Option<LinkAddress>, Vec<Phrase>)>,
    emphases: usize,
    strengths: usize,
    /// How many tags are open of something that is refused; nothing in it is read.
    refused: usize,
    refusals: Vec<Refusal>,
}

impl Writer {
    fn take(&mut self, event: Event<'_>, place: &Range<usize>) {
        if self.refused > 0 {
            match event {
                Event::Start(_) => self.refused += 1,
                Event::End(_) => self.refused -= 1,
                _ => {}
            }
            return;
        }
        match event {
            Event::Start(tag) => self.start(tag, place),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Code(text) => self.say(&text),
            Event::SoftBreak | Event::HardBreak => self.say(" "),
            Event::Html(_) | Event::InlineHtml(_) => self.refuse(place, ProseFault::Html),
            Event::Rule => self.refuse(place, ProseFault::Rule),
            // Of extensions that are not asked for.
            Event::FootnoteReference(_)
            | Event::TaskListMarker(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>, place: &Range<usize>) {
        match tag {
            Tag::Paragraph | Tag::Heading { .. } => self.end_line(Line::Paragraph),
            Tag::BlockQuote(_) => self.open(place, Container::Quotation(Vec::new())),
            Tag::List(first) => {
                let order = first.map_or(ListOrder::Unordered, |_| ListOrder::Ordered);
                self.open(place, Container::List(order, Vec::new()));
            }
            Tag::Item => self.containers.push(Container::Entry(Vec::new())),
            Tag::Emphasis => self.emphases += 1,
            Tag::Strong => self.strengths += 1,
            Tag::Link { dest_url, .. } => self.open_link(&dest_url, place),
            Tag::HtmlBlock => self.refuse_whole(place, ProseFault::Html),
            Tag::CodeBlock(_) => self.refuse_whole(place, ProseFault::Code),
            Tag::Image { .. } => self.refuse_whole(place, ProseFault::Picture),
            // Of extensions that are not asked for; nothing of them is read.
            _ => self.refused += 1,
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph => self.end_line(Line::Paragraph),
            TagEnd::Heading(level) => self.end_line(Line::Heading(level_of(level))),
            TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Item => self.close(),
            TagEnd::Emphasis => self.emphases = self.emphases.saturating_sub(1),
            TagEnd::Strong => self.strengths = self.strengths.saturating_sub(1),
            TagEnd::Link => self.close_link(),
            _ => {}
        }
    }

    /// Opens a list or a quotation, unless it lies too deep.
    fn open(&mut self, place: &Range<usize>, container: Container) {
        self.end_line(Line::Paragraph);
        let holds = |container: &&Container| !matches!(container, Container::Entry(_));
        if self.containers.iter().filter(holds).count() < DEEPEST {
            self.containers.push(container);
        } else {
            self.refuse_whole(place, ProseFault::TooDeep);
        }
    }

    /// Puts the innermost list, entry or quotation into what it lies in.
    fn close(&mut self) {
        self.end_line(Line::Paragraph);
        match self.containers.pop() {
            Some(Container::Quotation(blocks)) => self.put(Block::quotation(blocks)),
            Some(Container::List(order, entries)) => self.put(Block::list(order, entries)),
            Some(Container::Entry(blocks)) => {
                if let Some(Container::List(_, entries)) = self.containers.last_mut() {
                    entries.push(blocks);
                }
            }
            None => {}
        }
    }

    fn put(&mut self, block: Option<Block>) {
        let blocks = match self.containers.last_mut() {
            Some(Container::Quotation(blocks) | Container::Entry(blocks)) => blocks,
            Some(Container::List(..)) | None => &mut self.blocks,
        };
        blocks.extend(block);
    }

    /// Makes a block of the words since the last one; in a list without empty lines, words stand in no paragraph.
    fn end_line(&mut self, line: Line) {
        let mut spans = std::mem::take(&mut self.line);
        for span in &mut spans {
            match span {
                Span::Phrase(phrase) => keep_numbers(phrase),
                Span::Link(_, phrases) => phrases.iter_mut().for_each(keep_numbers),
            }
        }
        let block = match line {
            Line::Heading(level) => Block::heading(level, spans),
            Line::Paragraph => Block::paragraph(spans),
        };
        self.put(block);
    }

    fn open_link(&mut self, address: &str, place: &Range<usize>) {
        // An address between angle brackets is given without its scheme where it is a mailbox.
        let found = LinkAddress::from_text(address)
            .or_else(|| LinkAddress::from_text(&format!("mailto:{address}")));
        if found.is_none() {
            self.refuse(place, ProseFault::Address(address.to_owned()));
        }
        self.link = Some((found, Vec::new()));
    }

    fn close_link(&mut self) {
        match self.link.take() {
            Some((Some(address), phrases)) => self.line.push(Span::Link(address, phrases)),
            Some((None, phrases)) => self.line.extend(phrases.into_iter().map(Span::Phrase)),
            None => {}
        }
    }

    fn say(&mut self, text: &str) {
        let tone = match (self.emphases, self.strengths) {
            (0, 0) => Tone::Plain,
            (_, 0) => Tone::Emphasis,
            _ => Tone::Strong,
        };
        let phrase = Phrase {
            text: text.to_owned(),
            tone,
        };
        if let Some((_, phrases)) = &mut self.link {
            match phrases.last_mut() {
                Some(last) if last.tone == tone => last.text.push_str(text),
                _ => phrases.push(phrase),
            }
            return;
        }
        match self.line.last_mut() {
            Some(Span::Phrase(last)) if last.tone == tone => last.text.push_str(text),
            _ => self.line.push(Span::Phrase(phrase)),
        }
    }

    fn refuse(&mut self, place: &Range<usize>, fault: ProseFault) {
        self.refusals.push((place.start, fault));
    }

    /// Refuses something with all that is in it.
    fn refuse_whole(&mut self, place: &Range<usize>, fault: ProseFault) {
        self.refuse(place, fault);
        self.refused = 1;
    }
}

fn keep_numbers(phrase: &mut Phrase) {
    phrase.text = keep_numbers_together(&phrase.text);
}

const fn level_of(level: MarkdownLevel) -> HeadingLevel {
    match level {
        MarkdownLevel::H1 => HeadingLevel::First,
        MarkdownLevel::H2 => HeadingLevel::Second,
        MarkdownLevel::H3 | MarkdownLevel::H4 | MarkdownLevel::H5 | MarkdownLevel::H6 => {
            HeadingLevel::Third
        }
    }
}

#[cfg(test)]
mod tests;
