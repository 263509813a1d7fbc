//! Reading a report: what can be used of its chapters, and what an editor tells of it.

use crate::{
    model::{
        Anchor, Catalogue, Chapter, Date, EarlierReport, IndicatorId, Language, LinkAddress,
        Passage, Placement, PriorityAreaId, Report, ReportState, Translated, YearRange,
    },
    publication::{
        ProblemKind, Referent,
        catalogue_file::reading::{known, unique},
        programme_file::read_years,
        prose::{read_address, read_prose},
        query::read_query,
        reading::{Node, Object},
    },
};

/// What an editor tells of a report as a whole, in all languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Details {
    title: Translated,
    years: Option<YearRange>,
    state: ReportState,
    date: Date,
    earlier: Vec<EarlierDetails>,
}

/// A report before this one, in all languages.
#[derive(Debug, Clone, PartialEq, Eq)]
struct EarlierDetails {
    title: Translated,
    years: Option<YearRange>,
    address: LinkAddress,
}

impl Details {
    /// The report with its chapters in one language.
    pub fn with_chapters(&self, language: Language, chapters: Vec<Chapter>) -> Report {
        let earlier = self.earlier.iter().map(|earlier| EarlierReport {
            title: earlier.title.text(language).to_owned(),
            years: earlier.years,
            address: earlier.address.clone(),
        });
        Report {
            language,
            title: self.title.text(language).to_owned(),
            years: self.years,
            state: self.state,
            date: self.date,
            chapters,
            earlier: earlier.collect(),
        }
    }
}

pub(super) fn details(root: &Node<'_, '_>) -> Option<Details> {
    let file = root.object(&["title", "first", "last", "state", "date", "earlier"])?;
    let title = file.required("title").and_then(|node| node.translated());
    let (state, date) = read_state(&file);
    let years = read_years(&file);
    let earlier = file.list("earlier");
    let earlier = earlier.iter().filter_map(|node| {
        let entry = node.object(&["title", "first", "last", "address"])?;
        let title = entry.required("title").and_then(|node| node.translated());
        let address = entry.required("address");
        Some(EarlierDetails {
            years: read_years(&entry),
            address: address.and_then(|node| read_address(&node))?,
            title: title?,
        })
    });
    Some(Details {
        earlier: earlier.collect(),
        years,
        title: title?,
        state: state?,
        date: date?,
    })
}

pub(super) fn report(root: &Node<'_, '_>, catalogue: &Catalogue) -> Option<Report> {
    let file = root.object(&[
        "language", "title", "first", "last", "state", "date", "chapters", "earlier",
    ])?;
    if !file.has_readable_version() {
        return None;
    }
    let language = file
        .required("language")
        .and_then(|node| node.word(Language::from_code));
    let title = file.required_words("title");
    let (state, date) = read_state(&file);
    let years = read_years(&file);
    let nodes = file.required("chapters")?.list();
    let chapters = unique(
        &nodes,
        |node| read_chapter(node, catalogue),
        |chapter| chapter.anchor.to_string(),
    );
    if chapters.is_empty() {
        root.report(ProblemKind::NothingToShow);
        return None;
    }
    let earlier = file.list("earlier");
    Some(Report {
        earlier: earlier.iter().filter_map(read_earlier).collect(),
        language: language?,
        title: title?,
        years,
        state: state?,
        date: date?,
        chapters,
    })
}

/// Reads how far the handling has come, and since when.
fn read_state(file: &Object<'_, '_>) -> (Option<ReportState>, Option<Date>) {
    let state = file
        .required("state")
        .and_then(|node| node.word(ReportState::from_code));
    let date = file
        .required("date")
        .and_then(|node| node.written(Date::from_iso));
    (state, date)
}

fn read_chapter(node: &Node<'_, '_>, catalogue: &Catalogue) -> Option<Chapter> {
    let entry = node.object(&["anchor", "title", "passages"])?;
    let anchor = entry
        .required("anchor")
        .and_then(|node| node.written(Anchor::from_text));
    let title = entry.required_words("title");
    let passages = entry.list("passages");
    Some(Chapter {
        passages: passages
            .iter()
            .filter_map(|node| read_passage(node, catalogue))
            .collect(),
        anchor: anchor?,
        title: title?,
    })
}

fn read_passage(node: &Node<'_, '_>, catalogue: &Catalogue) -> Option<Passage> {
    let passage = node.object(&["kind", "blocks", "indicator", "query", "area"])?;
    let kind = passage.required("kind")?;
    match kind.text()? {
        "text" => read_prose(&passage.required("blocks")?).map(Passage::Prose),
        "figure" => {
            read_figure(&passage, catalogue).map(|figure| Passage::Figure(Box::new(figure)))
        }
        "measures" => read_area(&passage, catalogue).map(Passage::Measures),
        "voices" => read_area(&passage, catalogue).map(Passage::Voices),
        other => {
            let word = other.to_owned();
            kind.report(ProblemKind::UnknownWord { word });
            None
        }
    }
}

/// Reads a figure; what is said of it and means nothing is left out.
fn read_figure(passage: &Object<'_, '_>, catalogue: &Catalogue) -> Option<Placement> {
    let node = passage.required("indicator")?;
    let id = node.written(IndicatorId::from_text)?;
    let id = known(&node, id, Referent::Indicator, |id| {
        catalogue.indicator(id).is_some()
    })?;
    Some(read_query(passage, id, catalogue))
}

fn read_area(passage: &Object<'_, '_>, catalogue: &Catalogue) -> Option<PriorityAreaId> {
    let node = passage.required("area")?;
    let id = node.written(PriorityAreaId::from_text)?;
    known(&node, id, Referent::Area, |id| catalogue.area(id).is_some())
}

fn read_earlier(node: &Node<'_, '_>) -> Option<EarlierReport> {
    let entry = node.object(&["title", "first", "last", "address"])?;
    let title = entry.required_words("title");
    let address = entry.required("address");
    Some(EarlierReport {
        years: read_years(&entry),
        address: address.and_then(|node| read_address(&node))?,
        title: title?,
    })
}
