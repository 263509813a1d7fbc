//! The annual clock, apart from the catalogue because only its own page shows it.

use serde::Serialize;
use serde_json::Value;

use super::{
    FormatVersion, Loaded, Problem, ProblemKind, Referent, Strictness,
    catalogue_file::{
        Texts,
        reading::{known, unique},
        translations,
    },
    reading::{FileReader, Node, Object},
};
use crate::model::{
    AnnualClock, Catalogue, Collection, Month, MonthSpan, Phase, PhaseId, ServicePage,
};

/// `annual-clock.….json` as it is written.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
pub struct AnnualClockFile {
    /// The address of this file's schema.
    #[serde(rename = "$schema")]
    schema: &'static str,
    /// The version of the format.
    version: String,
    /// The phases of the yearly work, at least one.
    phases: Vec<PhaseEntry>,
}

/// Something that is done in the same months of every year.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
struct PhaseEntry {
    /// Its identifier, which no other phase has.
    id: String,
    /// Its name.
    name: Texts,
    /// The number of the month with which it begins, from 1 to 12.
    #[cfg_attr(feature = "publish", schemars(range(min = 1, max = 12)))]
    first: u8,
    /// The number of the month with which it ends, from 1 to 12; smaller than `first` where it passes over New Year.
    #[cfg_attr(feature = "publish", schemars(range(min = 1, max = 12)))]
    last: u8,
    /// What is done.
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<Texts>,
    /// Who takes part.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    participants: Vec<Texts>,
    /// The pages of the service that are used.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pages: Vec<PageEntry>,
}

/// A page of the service.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
struct PageEntry {
    /// `municipality-cards`, `municipalities`, `report` or `indicators`.
    page: &'static str,
    /// The part of the knowledge base whose indicators are meant; beside `indicators` only.
    #[serde(skip_serializing_if = "Option::is_none")]
    collection: Option<&'static str>,
}

impl AnnualClockFile {
    /// Writes an annual clock.
    pub fn of(clock: &AnnualClock) -> Self {
        Self {
            schema: "../schemas/annual-clock-1.schema.json",
            version: FormatVersion::CURRENT.to_string(),
            phases: clock.phases().iter().map(PhaseEntry::of).collect(),
        }
    }

    /// Reads an annual clock; phases that cannot be used are left out.
    ///
    /// Read strictly, the catalogue is a whole one, and must have indicators of every part of the knowledge base that
    /// a phase names.
    ///
    /// # Errors
    /// Every problem, where no phase is usable.
    pub fn read(
        bytes: &[u8],
        file: &str,
        catalogue: &Catalogue,
        strictness: Strictness,
    ) -> Result<Loaded<AnnualClock>, Vec<Problem>> {
        let reader = FileReader::new(file, strictness);
        let value = reader.parse(bytes);
        let whole = (strictness == Strictness::Strict).then_some(catalogue);
        let clock = value.and_then(|value| {
            let file = reader.root(&value).object(FIELDS)?;
            let is_readable = file.has_readable_version();
            is_readable.then(|| read_clock(&file, whole))?
        });
        reader.finish(clock)
    }

    /// Reads the annual clock of an editor's file, which carries no version, and reports all that is wrong with it.
    pub fn read_value(
        value: &Value,
        file: &str,
        catalogue: &Catalogue,
        problems: &mut Vec<Problem>,
    ) -> Option<AnnualClock> {
        let reader = FileReader::new(file, Strictness::Strict);
        let file = reader.root(value).object(FIELDS);
        let clock = file.and_then(|file| read_clock(&file, Some(catalogue)));
        problems.extend(reader.into_problems());
        clock
    }
}

impl PhaseEntry {
    fn of(phase: &Phase) -> Self {
        Self {
            id: phase.id.to_string(),
            name: translations(&phase.name),
            first: phase.months.first.number(),
            last: phase.months.last.number(),
            text: phase.text.as_ref().map(translations),
            participants: phase.participants.iter().map(translations).collect(),
            pages: phase.pages.iter().copied().map(PageEntry::of).collect(),
        }
    }
}

impl PageEntry {
    const fn of(page: ServicePage) -> Self {
        Self {
            page: page.code(),
            collection: match page {
                ServicePage::Indicators(Some(collection)) => Some(collection.code()),
                _ => None,
            },
        }
    }
}

const FIELDS: &[&str] = &["phases"];

fn read_clock(file: &Object<'_, '_>, whole: Option<&Catalogue>) -> Option<AnnualClock> {
    let nodes = file.required("phases")?.list();
    let phases = unique(
        &nodes,
        |node| read_phase(node, whole),
        |phase| phase.id.to_string(),
    );
    if nodes.is_empty() {
        file.report(ProblemKind::NothingToShow);
    }
    AnnualClock::of(phases)
}

fn read_phase(node: &Node<'_, '_>, whole: Option<&Catalogue>) -> Option<Phase> {
    let entry = node.object(&[
        "id",
        "name",
        "first",
        "last",
        "text",
        "participants",
        "pages",
    ])?;
    let id = entry
        .required("id")
        .and_then(|node| node.written(PhaseId::from_text));
    let name = entry.required("name").and_then(|node| node.translated());
    let [first, last] =
        ["first", "last"].map(|name| entry.required(name).and_then(|node| read_month(&node)));
    let text = entry.optional("text").and_then(|node| node.translated());
    let participants = entry.list("participants");
    let participants = participants.iter().filter_map(Node::translated).collect();
    let pages = entry.list("pages");
    let pages = pages
        .iter()
        .filter_map(|node| read_page(node, whole))
        .collect();
    Some(Phase {
        id: id?,
        name: name?,
        months: MonthSpan {
            first: first?,
            last: last?,
        },
        text,
        participants,
        pages,
    })
}

fn read_month(node: &Node<'_, '_>) -> Option<Month> {
    let number = node.integer()?;
    let month = Month::from_number(number);
    if month.is_none() {
        let text = number.to_string();
        node.report(ProblemKind::Malformed { text });
    }
    month
}

fn read_page(node: &Node<'_, '_>, whole: Option<&Catalogue>) -> Option<ServicePage> {
    let entry = node.object(&["page", "collection"])?;
    let page = entry
        .required("page")
        .and_then(|node| node.word(ServicePage::from_code));
    let collection = entry.optional("collection");
    let (ServicePage::Indicators(_), Some(node)) = (page?, &collection) else {
        if collection.is_some() {
            entry.report(ProblemKind::UnknownField("collection".to_owned()));
        }
        return page;
    };
    let collection = node.word(Collection::from_code)?;
    known(node, collection.code(), Referent::Collection, |_| {
        whole.is_none_or(|catalogue| {
            let mut indicators = catalogue.indicators.iter();
            indicators.any(|indicator| indicator.collections.contains(&collection))
        })
    })?;
    Some(ServicePage::Indicators(Some(collection)))
}
