//! From an editor's Markdown to a title, running text, and what stands between it: in chapters and in guided tours.

use crate::{
    model::{
        Block, Catalogue, IndicatorId, Passage, Placement, PriorityAreaId, Prose, Span,
        prose::HeadingLevel,
    },
    publication::{Problem, ProblemKind, Referent, ReportFault, TourFault},
    publish::{
        markdown::{self, Heading},
        toml_text::line_and_column,
    },
};

/// What a line begins with that places something.
const MARK: &str = "::";

/// What asks for the reader's own municipality in place of those that are shown.
const OWN: &str = "oma=1";

/// A file whose first line is its title.
pub(super) struct PlacedText {
    pub(super) title: String,
    /// What stands below the title, in its order.
    pub(super) placed: Vec<Placed>,
}

/// A passage, and where it stands in its file.
pub(super) struct Placed {
    pub(super) passage: Passage,
    /// The byte of the file at which it begins.
    pub(super) at: usize,
    /// The bytes at which its headings begin that stand right below the title.
    pub(super) sections: Vec<usize>,
    /// Whether a figure asks for the reader's own municipality.
    pub(super) shows_own: bool,
}

/// What a text is part of, which tells what may be placed in it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum TextKind {
    /// A chapter of the report.
    Chapter,
    /// A guided tour, whose figures may also ask for the reader's own municipality.
    Tour,
}

/// A file as far as it has been read.
struct Reading<'a> {
    text: &'a str,
    file: &'a str,
    catalogue: &'a Catalogue,
    problems: &'a mut Vec<Problem>,
    kind: TextKind,
    title: Option<String>,
    placed: Vec<Placed>,
    /// How deep the last heading stands, counted from the chapter's title.
    depth: u8,
}

impl PlacedText {
    /// Reads a file; one without a title is none.
    pub(super) fn read(
        text: &str,
        file: &str,
        kind: TextKind,
        catalogue: &Catalogue,
        problems: &mut Vec<Problem>,
    ) -> Option<Self> {
        let mut reading = Reading {
            text,
            file,
            catalogue,
            problems,
            kind,
            title: None,
            placed: Vec::new(),
            depth: 0,
        };
        let mut start = 0;
        let mut end = 0;
        for line in text.split_inclusive('\n') {
            if let Some(directive) = line.strip_prefix(MARK) {
                reading.read_prose(start, end);
                reading.read_directive(directive.trim(), end);
                start = end + line.len();
            } else if is_directive_in_text(line) {
                reading.report(end, ProblemKind::Report(ReportFault::DirectiveInText));
            }
            end += line.len();
        }
        reading.read_prose(start, end);
        let Reading { title, placed, .. } = reading;
        if title.is_none() {
            let kind = ProblemKind::Report(ReportFault::NoTitle);
            problems.push(Problem::at(file, line_and_column(text, 0), kind));
        }
        Some(Self {
            title: title?,
            placed,
        })
    }
}

/// Whether a line would place something if nothing of lists, quotations and indents stood before it.
fn is_directive_in_text(line: &str) -> bool {
    let is_before =
        |sign: char| sign.is_whitespace() || sign.is_ascii_digit() || ">-*+.)".contains(sign);
    line.trim_start_matches(is_before).starts_with(MARK)
}

impl Reading<'_> {
    fn report(&mut self, at: usize, kind: ProblemKind) {
        let place = line_and_column(self.text, at);
        self.problems.push(Problem::at(self.file, place, kind));
    }

    /// Reads the running text between two places of the file.
    fn read_prose(&mut self, start: usize, end: usize) {
        let text = self.text.get(start..end).unwrap_or_default();
        let is_first = self.title.is_none() && self.placed.is_empty();
        let mut headings = markdown::headings(text).into_iter();
        if is_first && text.trim().is_empty() {
            return;
        }
        let (prose, refusals) = markdown::read(text);
        for (at, fault) in refusals {
            self.report(start + at, ProblemKind::Prose(fault));
        }
        let mut blocks = prose.map_or_else(Vec::new, Prose::into_blocks);
        if is_first && let Some(Block::Heading(HeadingLevel::First, spans)) = blocks.first() {
            self.title = Some(words_of(spans));
            blocks.remove(0);
            headings.next();
        }
        let mut sections = Vec::new();
        for Heading {
            at,
            level,
            is_outermost,
        } in headings
        {
            if is_outermost && level <= 2 {
                sections.push(start + at);
            }
            let fault = match level {
                1 if self.title.is_some() => ReportFault::SecondTitle,
                // The title has the first level.
                _ if level > self.depth + 2 => ReportFault::SkippedLevel,
                _ => {
                    self.depth = level.saturating_sub(1);
                    continue;
                }
            };
            self.report(start + at, ProblemKind::Report(fault));
        }
        let prose = Prose::of(blocks.into_iter().map(below_title).collect());
        self.placed.extend(prose.map(|prose| Placed {
            passage: Passage::Prose(prose),
            at: start,
            sections,
            shows_own: false,
        }));
    }

    /// Reads a line that places something, without its mark.
    fn read_directive(&mut self, directive: &str, at: usize) {
        let mut words = directive.split_whitespace();
        let kind = words.next().unwrap_or_default();
        let id = words.next().unwrap_or_default();
        let mut shows_own = false;
        let passage = match kind {
            "mittari" => {
                // Choices may be joined as in an address.
                let mut said: Vec<_> = words.flat_map(|word| word.split('&')).collect();
                if self.kind == TextKind::Tour {
                    shows_own = said.contains(&OWN);
                    said.retain(|word| *word != OWN);
                }
                self.read_figure(id, &said.join("&"), at)
            }
            "toimenpiteet" => self.read_area(id, words, at).map(Passage::Measures),
            "nakemykset" => self.read_area(id, words, at).map(Passage::Voices),
            other => {
                let word = other.to_owned();
                let problem = match self.kind {
                    TextKind::Chapter => ProblemKind::Report(ReportFault::UnknownDirective(word)),
                    TextKind::Tour => ProblemKind::Tour(TourFault::UnknownDirective(word)),
                };
                self.report(at, problem);
                None
            }
        };
        self.placed.extend(passage.map(|passage| Placed {
            passage,
            at,
            sections: Vec::new(),
            shows_own,
        }));
    }

    fn read_figure(&mut self, id: &str, query: &str, at: usize) -> Option<Passage> {
        let found = IndicatorId::from_text(id).and_then(|id| self.catalogue.indicator(&id));
        let Some(indicator) = found else {
            self.report_unknown(Referent::Indicator, id, at);
            return None;
        };
        // Whoever is told that a table of figures is wrong need not be told that it is missed.
        let table = format!("figures/{}.csv", indicator.id);
        let is_told = self.problems.iter().any(|problem| problem.file == table);
        if indicator.is_pending() && !is_told {
            let fault = ReportFault::NoFigures(id.to_owned());
            self.report(at, ProblemKind::Report(fault));
        }
        let (placement, unknown) = Placement::read(indicator.id.clone(), query, self.catalogue);
        for choice in unknown {
            let fault = ReportFault::UnknownChoice {
                key: choice.key,
                value: choice.value,
            };
            self.report(at, ProblemKind::Report(fault));
        }
        Some(Passage::Figure(Box::new(placement)))
    }

    /// Reads the area that something is about; nothing may follow it.
    fn read_area<'a>(
        &mut self,
        id: &str,
        mut rest: impl Iterator<Item = &'a str>,
        at: usize,
    ) -> Option<PriorityAreaId> {
        if let Some(word) = rest.next() {
            let (key, value) = word.split_once('=').unwrap_or((word, ""));
            let fault = ReportFault::UnknownChoice {
                key: key.to_owned(),
                value: value.to_owned(),
            };
            self.report(at, ProblemKind::Report(fault));
        }
        let found = PriorityAreaId::from_text(id).filter(|id| self.catalogue.area(id).is_some());
        if found.is_none() {
            self.report_unknown(Referent::Area, id, at);
        }
        found
    }

    fn report_unknown(&mut self, to: Referent, id: &str, at: usize) {
        let id = id.to_owned();
        self.report(at, ProblemKind::UnknownReference { to, id });
    }
}

/// The words of a line alone.
pub(super) fn words_of(spans: &[Span]) -> String {
    let phrases = spans.iter().flat_map(Span::phrases);
    phrases.map(|phrase| phrase.text.as_str()).collect()
}

/// A block as it stands below the title, which takes the first level.
fn below_title(block: Block) -> Block {
    match block {
        Block::Heading(level, spans) => {
            let level = HeadingLevel::from_depth(level.depth() - 1).unwrap_or(level);
            Block::Heading(level, spans)
        }
        Block::List(order, entries) => {
            let entries = entries.into_iter();
            let below = |entry: Vec<Block>| entry.into_iter().map(below_title).collect();
            Block::List(order, entries.map(below).collect())
        }
        Block::Quotation(blocks) => Block::Quotation(blocks.into_iter().map(below_title).collect()),
        Block::Paragraph(spans) => Block::Paragraph(spans),
    }
}
