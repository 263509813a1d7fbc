//! The region's report, in a file for each language in which it is written.

mod reading;

use serde::Serialize;
use serde_json::Value;

use super::{
    FormatVersion, Loaded, Problem, Strictness,
    prose::{BlockEntry, blocks_of},
    reading::FileReader,
};
use crate::model::{Catalogue, Chapter, EarlierReport, Language, Passage, Report, YearRange};

/// `report-….json` as it is written.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
pub struct ReportFile {
    /// The address of this file's schema.
    #[serde(rename = "$schema")]
    schema: &'static str,
    /// The version of the format.
    version: String,
    /// The language of its texts: `fi`, `sv` or `en`.
    language: &'static str,
    /// The report's title.
    title: String,
    /// The first year it is about; there with `last` only.
    #[serde(skip_serializing_if = "Option::is_none")]
    first: Option<u16>,
    /// The last year it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    last: Option<u16>,
    /// `draft`, `in-handling` or `approved`.
    state: &'static str,
    /// When it came into that state, ISO 8601.
    date: String,
    /// The chapters, at least one.
    chapters: Vec<ChapterEntry>,
    /// Reports before it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    earlier: Vec<EarlierEntry>,
}

/// A chapter.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
struct ChapterEntry {
    /// By what a link leads to it: lower-case letters, digits and hyphens; no two chapters have the same.
    anchor: String,
    /// Its title.
    title: String,
    /// What stands in it.
    passages: Vec<PassageEntry>,
}

/// What stands in a chapter.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "lowercase")]
enum PassageEntry {
    /// Running text.
    Text {
        /// Its blocks.
        blocks: Vec<BlockEntry>,
    },
    /// The figures of an indicator.
    Figure {
        /// The indicator's identifier.
        indicator: String,
        /// What is shown of it, in the grammar of addresses; left out where everything is as usual.
        #[serde(skip_serializing_if = "String::is_empty")]
        query: String,
    },
    /// The goals and measures of a priority area.
    Measures {
        /// The area's identifier.
        area: String,
    },
    /// What people who know a priority area say of it.
    Voices {
        /// The area's identifier.
        area: String,
    },
}

/// A report before this one.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
struct EarlierEntry {
    /// Its title.
    title: String,
    /// The first year it is about; there with `last` only.
    #[serde(skip_serializing_if = "Option::is_none")]
    first: Option<u16>,
    /// The last year it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    last: Option<u16>,
    /// Where it can be read: an address that begins with `https://`.
    address: String,
}

impl ReportFile {
    /// Writes a report.
    pub fn of(report: &Report) -> Self {
        let [first, last] = ends(report.years);
        Self {
            schema: "../schemas/report-1.schema.json",
            version: FormatVersion::CURRENT.to_string(),
            language: report.language.code(),
            title: report.title.clone(),
            first,
            last,
            state: report.state.code(),
            date: report.date.iso(),
            chapters: report.chapters.iter().map(ChapterEntry::of).collect(),
            earlier: report.earlier.iter().map(EarlierEntry::of).collect(),
        }
    }

    /// Reads a report; passages about what the catalogue does not have are left out.
    ///
    /// # Errors
    /// Every problem, where nothing is usable.
    pub fn read(
        bytes: &[u8],
        file: &str,
        catalogue: &Catalogue,
        strictness: Strictness,
    ) -> Result<Loaded<Report>, Vec<Problem>> {
        let reader = FileReader::new(file, strictness);
        let value = reader.parse(bytes);
        let report = value.and_then(|value| reading::report(&reader.root(&value), catalogue));
        reader.finish(report)
    }

    /// Reads what an editor's file tells of the report as a whole, and reports all that is wrong with it.
    pub fn read_details(
        value: &Value,
        file: &str,
        problems: &mut Vec<Problem>,
    ) -> Option<reading::Details> {
        let reader = FileReader::new(file, Strictness::Strict);
        let details = reading::details(&reader.root(value));
        problems.extend(reader.into_problems());
        details
    }
}

pub use reading::Details;

/// The first and the last year, where they are said.
fn ends(years: Option<YearRange>) -> [Option<u16>; 2] {
    let read = |year: fn(YearRange) -> u16| years.map(year);
    [
        read(|years| years.first().number()),
        read(|years| years.last().number()),
    ]
}

impl ChapterEntry {
    fn of(chapter: &Chapter) -> Self {
        Self {
            anchor: chapter.anchor.to_string(),
            title: chapter.title.clone(),
            passages: chapter.passages.iter().map(PassageEntry::of).collect(),
        }
    }
}

impl PassageEntry {
    fn of(passage: &Passage) -> Self {
        match passage {
            Passage::Prose(prose) => Self::Text {
                blocks: blocks_of(prose),
            },
            Passage::Figure(placement) => Self::Figure {
                indicator: placement.indicator.to_string(),
                query: placement.query(),
            },
            Passage::Measures(area) => Self::Measures {
                area: area.to_string(),
            },
            Passage::Voices(area) => Self::Voices {
                area: area.to_string(),
            },
        }
    }
}

impl EarlierEntry {
    fn of(earlier: &EarlierReport) -> Self {
        let [first, last] = ends(earlier.years);
        Self {
            title: earlier.title.clone(),
            first,
            last,
            address: earlier.address.to_string(),
        }
    }
}

/// The name of a report's file before its hash.
pub fn report_stem(language: Language) -> String {
    format!("report-{}", language.code())
}
