//! A guided tour of a phenomenon, in a file with all its languages.

use serde::Serialize;

use super::{
    FormatVersion, Loaded, Problem, ProblemKind, Referent, Strictness,
    catalogue_file::reading::{known, unique},
    prose::{BlockEntry, blocks_of, read_prose},
    query::read_query,
    reading::{FileReader, Node, Object},
};
use crate::model::{
    Catalogue, IndicatorId, Language, Prose, Tour,
    tour::{StepText, TourStep, TourText},
};

/// `tours/….json` as it is written.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
pub struct TourFile {
    /// The address of this file's schema.
    #[serde(rename = "$schema")]
    schema: &'static str,
    /// The version of the format.
    version: String,
    /// The identifier of the indicator that every step shows.
    indicator: String,
    /// What is shown in each step, at least one.
    steps: Vec<StepEntry>,
    /// What is said, at least in one language.
    texts: Vec<TextEntry>,
}

/// What is shown in a step.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
struct StepEntry {
    /// What is shown of the indicator, in the grammar of addresses; left out where everything is as usual.
    #[serde(skip_serializing_if = "String::is_empty")]
    query: String,
    /// Whether the reader's own municipality takes the place of those that are shown; left out where it does not.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    own: bool,
}

/// What is said in one language.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
struct TextEntry {
    /// The language: `fi`, `sv` or `en`; no two texts have the same.
    language: &'static str,
    /// The tour's title.
    title: String,
    /// What stands before the first step.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    introduction: Vec<BlockEntry>,
    /// What is said in each step, as many as there are steps.
    passages: Vec<StepTextEntry>,
}

/// What is said in a step.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
struct StepTextEntry {
    /// The step's heading.
    title: String,
    /// What stands below it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    blocks: Vec<BlockEntry>,
}

impl TourFile {
    /// Writes a tour.
    pub fn of(tour: &Tour) -> Self {
        Self {
            schema: "../../schemas/tour-1.schema.json",
            version: FormatVersion::CURRENT.to_string(),
            indicator: tour.indicator.to_string(),
            steps: tour.steps.iter().map(StepEntry::of).collect(),
            texts: tour.texts.iter().map(TextEntry::of).collect(),
        }
    }

    /// Reads a tour; a text that has not as many passages as there are steps is left out.
    ///
    /// # Errors
    /// Every problem, where nothing is usable.
    pub fn read(
        bytes: &[u8],
        file: &str,
        catalogue: &Catalogue,
        strictness: Strictness,
    ) -> Result<Loaded<Tour>, Vec<Problem>> {
        let reader = FileReader::new(file, strictness);
        let value = reader.parse(bytes);
        let tour = value.and_then(|value| read_tour(&reader.root(&value), catalogue));
        reader.finish(tour)
    }
}

impl StepEntry {
    fn of(step: &TourStep) -> Self {
        Self {
            query: step.placement.query(),
            own: step.shows_own,
        }
    }
}

impl TextEntry {
    fn of(text: &TourText) -> Self {
        Self {
            language: text.language.code(),
            title: text.title.clone(),
            introduction: entries_of(text.introduction.as_ref()),
            passages: text.passages.iter().map(StepTextEntry::of).collect(),
        }
    }
}

impl StepTextEntry {
    fn of(passage: &StepText) -> Self {
        Self {
            title: passage.title.clone(),
            blocks: entries_of(passage.text.as_ref()),
        }
    }
}

fn entries_of(prose: Option<&Prose>) -> Vec<BlockEntry> {
    prose.map(blocks_of).unwrap_or_default()
}

fn read_tour(root: &Node<'_, '_>, catalogue: &Catalogue) -> Option<Tour> {
    let file = root.object(&["indicator", "steps", "texts"])?;
    if !file.has_readable_version() {
        return None;
    }
    let node = file.required("indicator")?;
    let id = node.written(IndicatorId::from_text)?;
    let indicator = known(&node, id, Referent::Indicator, |id| {
        catalogue.indicator(id).is_some()
    })?;
    let nodes = file.required("steps")?.list();
    let steps = nodes
        .iter()
        .map(|node| read_step(node, &indicator, catalogue));
    // Without one of its steps, what is said would stand beside another.
    let steps: Vec<TourStep> = steps.collect::<Option<_>>()?;
    let nodes = file.required("texts")?.list();
    let texts = unique(
        &nodes,
        |node| read_text(node, steps.len()),
        |text| text.language.code().to_owned(),
    );
    if steps.is_empty() || texts.is_empty() {
        root.report(ProblemKind::NothingToShow);
        return None;
    }
    Some(Tour {
        indicator,
        steps,
        texts,
    })
}

/// Reads a step; what is said of its figure and means nothing is left out.
fn read_step(
    node: &Node<'_, '_>,
    indicator: &IndicatorId,
    catalogue: &Catalogue,
) -> Option<TourStep> {
    let entry = node.object(&["query", "own"])?;
    Some(TourStep {
        placement: read_query(&entry, indicator.clone(), catalogue),
        shows_own: entry.optional("own").is_some_and(|node| node.is_true()),
    })
}

fn read_text(node: &Node<'_, '_>, steps: usize) -> Option<TourText> {
    let entry = node.object(&["language", "title", "introduction", "passages"])?;
    let language = entry
        .required("language")
        .and_then(|node| node.word(Language::from_code));
    let title = entry.required_words("title");
    let introduction = read_blocks(&entry, "introduction");
    let node = entry.required("passages")?;
    let nodes = node.list();
    if nodes.len() != steps {
        node.report(ProblemKind::WrongLength {
            expected: steps,
            found: nodes.len(),
        });
        return None;
    }
    let passages = nodes.iter().map(read_passage);
    Some(TourText {
        passages: passages.collect::<Option<_>>()?,
        language: language?,
        title: title?,
        introduction,
    })
}

fn read_passage(node: &Node<'_, '_>) -> Option<StepText> {
    let entry = node.object(&["title", "blocks"])?;
    let title = entry.required_words("title");
    Some(StepText {
        text: read_blocks(&entry, "blocks"),
        title: title?,
    })
}

fn read_blocks(entry: &Object<'_, '_>, name: &str) -> Option<Prose> {
    read_prose(&entry.optional(name)?)
}
