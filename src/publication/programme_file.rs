//! The region's programme, apart from the catalogue because only areas and municipality cards show it.

use serde::Serialize;
use serde_json::Value;

use super::{
    FormatVersion, Loaded, Problem, ProblemKind, Referent, Strictness,
    catalogue_file::{
        Texts,
        reading::{known, unique},
        translations,
    },
    prose::read_address,
    reading::{FileReader, Node, Object},
    theme::{ThemeEntry, read_theme},
};
use crate::model::{
    AreaProgramme, Catalogue, GroupKind, GuidingQuestion, IndicatorId, Measure, MeasureState, Plan,
    PriorityAreaId, Programme, TargetGroupId, Translated, YearRange,
};

/// `programme.….json` as it is written.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
pub struct ProgrammeFile {
    /// The address of this file's schema.
    #[serde(rename = "$schema")]
    schema: &'static str,
    /// The version of the format.
    version: String,
    /// The programme's name.
    name: Texts,
    /// The first year of its priority areas; there with `last` only.
    #[serde(skip_serializing_if = "Option::is_none")]
    first: Option<u16>,
    /// Their last year.
    #[serde(skip_serializing_if = "Option::is_none")]
    last: Option<u16>,
    /// Where its documents are.
    #[serde(skip_serializing_if = "Option::is_none")]
    address: Option<String>,
    /// How goals and measures come about, as long as they are not all there.
    #[serde(skip_serializing_if = "Option::is_none")]
    preparation: Option<Texts>,
    /// The plans under it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    plans: Vec<PlanEntry>,
    /// The tasks that are coordinated over the whole region.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    coordination: Vec<Texts>,
    /// The ways of working that all areas share.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    ways_of_working: Vec<Texts>,
    /// The goals and measures of each area that has any.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    areas: Vec<AreaEntry>,
    /// Questions for the discussion at the yearly negotiation.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    questions: Vec<QuestionEntry>,
}

/// A plan under the programme.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
struct PlanEntry {
    /// Its name.
    name: Texts,
    /// The plan among the catalogue's groups.
    #[serde(skip_serializing_if = "Option::is_none")]
    group: Option<String>,
    /// Where it can be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    address: Option<String>,
    /// What it wants to reach as a whole.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    goals: Vec<Texts>,
    /// The areas that belong to it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    areas: Vec<String>,
}

/// What is wanted and done in an area.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
struct AreaEntry {
    /// The area's identifier.
    id: String,
    /// The goals that all share.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    goals: Vec<Texts>,
    /// What is done to reach them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    measures: Vec<MeasureEntry>,
}

/// Something that is done to reach a goal.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
struct MeasureEntry {
    /// What is done.
    text: Texts,
    /// Who is responsible.
    #[serde(skip_serializing_if = "Option::is_none")]
    responsible: Option<Texts>,
    /// `planned`, `under-way` or `done`; left out where it is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    state: Option<&'static str>,
    /// The indicators by which it is followed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    indicators: Vec<String>,
}

/// An open question about an area as a whole or about a phenomenon.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
struct QuestionEntry {
    #[serde(flatten)]
    theme: ThemeEntry,
    /// The question.
    text: Texts,
}

impl ProgrammeFile {
    /// Writes a programme.
    pub fn of(programme: &Programme) -> Self {
        let year = |read: fn(YearRange) -> u16| programme.years.map(read);
        Self {
            schema: "../schemas/programme-1.schema.json",
            version: FormatVersion::CURRENT.to_string(),
            name: translations(&programme.name),
            first: year(|years| years.first().number()),
            last: year(|years| years.last().number()),
            address: programme.address.as_ref().map(ToString::to_string),
            preparation: programme.preparation.as_ref().map(translations),
            plans: programme.plans.iter().map(PlanEntry::of).collect(),
            coordination: all(&programme.coordination),
            ways_of_working: all(&programme.ways_of_working),
            areas: programme.areas.iter().map(AreaEntry::of).collect(),
            questions: programme
                .questions
                .iter()
                .map(|question| QuestionEntry {
                    theme: ThemeEntry::of(&question.theme),
                    text: translations(&question.text),
                })
                .collect(),
        }
    }

    /// Reads a programme; what the catalogue does not have is left out.
    ///
    /// # Errors
    /// Every problem, where nothing is usable.
    pub fn read(
        bytes: &[u8],
        file: &str,
        catalogue: &Catalogue,
        strictness: Strictness,
    ) -> Result<Loaded<Programme>, Vec<Problem>> {
        let reader = FileReader::new(file, strictness);
        let value = reader.parse(bytes);
        let programme = value.and_then(|value| {
            let file = reader.root(&value).object(FIELDS)?;
            let is_readable = file.has_readable_version();
            is_readable.then(|| read_programme(&file, catalogue))?
        });
        reader.finish(programme)
    }

    /// Reads the programme of an editor's file, which carries no version, and reports all that is wrong with it.
    pub fn read_value(
        value: &Value,
        file: &str,
        catalogue: &Catalogue,
        problems: &mut Vec<Problem>,
    ) -> Option<Programme> {
        let reader = FileReader::new(file, Strictness::Strict);
        let file = reader.root(value).object(FIELDS);
        let programme = file.and_then(|file| read_programme(&file, catalogue));
        problems.extend(reader.into_problems());
        programme
    }
}

impl PlanEntry {
    fn of(plan: &Plan) -> Self {
        Self {
            name: translations(&plan.name),
            group: plan.group.as_ref().map(ToString::to_string),
            address: plan.address.as_ref().map(ToString::to_string),
            goals: all(&plan.goals),
            areas: plan.areas.iter().map(ToString::to_string).collect(),
        }
    }
}

impl AreaEntry {
    fn of(area: &AreaProgramme) -> Self {
        let measures = area.measures.iter().map(|measure| MeasureEntry {
            text: translations(&measure.text),
            responsible: measure.responsible.as_ref().map(translations),
            state: measure.state.map(MeasureState::code),
            indicators: measure.indicators.iter().map(ToString::to_string).collect(),
        });
        Self {
            id: area.area.to_string(),
            goals: all(&area.goals),
            measures: measures.collect(),
        }
    }
}

fn all(texts: &[Translated]) -> Vec<Texts> {
    texts.iter().map(translations).collect()
}

const FIELDS: &[&str] = &[
    "name",
    "first",
    "last",
    "address",
    "preparation",
    "plans",
    "coordination",
    "ways_of_working",
    "areas",
    "questions",
];

fn read_programme(file: &Object<'_, '_>, catalogue: &Catalogue) -> Option<Programme> {
    let name = file.required("name").and_then(|node| node.translated());
    let plans = file.list("plans");
    let questions = file.list("questions");
    Some(Programme {
        years: read_years(file),
        address: file
            .optional("address")
            .and_then(|node| read_address(&node)),
        preparation: file
            .optional("preparation")
            .and_then(|node| node.translated()),
        plans: plans
            .iter()
            .filter_map(|node| read_plan(node, catalogue))
            .collect(),
        coordination: read_texts(file, "coordination"),
        ways_of_working: read_texts(file, "ways_of_working"),
        areas: unique(
            &file.list("areas"),
            |node| read_area(node, catalogue),
            |area| area.area.to_string(),
        ),
        questions: questions
            .iter()
            .filter_map(|node| read_question(node, catalogue))
            .collect(),
        name: name?,
    })
}

/// Reads the years, of which there are both ends or none.
pub(super) fn read_years(file: &Object<'_, '_>) -> Option<YearRange> {
    let [first, last] = match ["first", "last"].map(|name| file.optional(name)) {
        [None, None] => return None,
        _ => ["first", "last"].map(|name| file.required(name)),
    };
    let [first, last] = [first, last].map(|node| node.and_then(|node| node.year()));
    let years = YearRange::of(first?, last?);
    if years.is_none() {
        file.report(ProblemKind::YearsBackwards);
    }
    years
}

fn read_texts(entry: &Object<'_, '_>, name: &str) -> Vec<Translated> {
    let nodes = entry.list(name);
    nodes.iter().filter_map(Node::translated).collect()
}

fn read_plan(node: &Node<'_, '_>, catalogue: &Catalogue) -> Option<Plan> {
    let entry = node.object(&["name", "group", "address", "goals", "areas"])?;
    let group = entry.optional("group").and_then(|node| {
        let id = node.written(TargetGroupId::from_text)?;
        let group = catalogue
            .group(&id)
            .filter(|group| group.kind == GroupKind::Plan);
        known(&node, id, Referent::Plan, |_| group.is_some())?;
        group
    });
    // A plan among the groups has its name there.
    let name = match (entry.optional("name"), group) {
        (None, Some(group)) => Some(group.name.clone()),
        _ => entry.required("name").and_then(|node| node.translated()),
    };
    let areas = entry.list("areas");
    Some(Plan {
        group: group.map(|group| group.id.clone()),
        address: entry
            .optional("address")
            .and_then(|node| read_address(&node)),
        goals: read_texts(&entry, "goals"),
        areas: areas
            .iter()
            .filter_map(|node| read_area_id(node, catalogue))
            .collect(),
        name: name?,
    })
}

fn read_area_id(node: &Node<'_, '_>, catalogue: &Catalogue) -> Option<PriorityAreaId> {
    let id = node.written(PriorityAreaId::from_text)?;
    known(node, id, Referent::Area, |id| catalogue.area(id).is_some())
}

fn read_area(node: &Node<'_, '_>, catalogue: &Catalogue) -> Option<AreaProgramme> {
    let entry = node.object(&["id", "goals", "measures"])?;
    let area = entry
        .required("id")
        .and_then(|node| read_area_id(&node, catalogue));
    let measures = entry.list("measures");
    Some(AreaProgramme {
        goals: read_texts(&entry, "goals"),
        measures: measures
            .iter()
            .filter_map(|node| read_measure(node, catalogue))
            .collect(),
        area: area?,
    })
}

fn read_measure(node: &Node<'_, '_>, catalogue: &Catalogue) -> Option<Measure> {
    let entry = node.object(&["text", "responsible", "state", "indicators"])?;
    let text = entry.required("text").and_then(|node| node.translated());
    let indicators = entry.list("indicators");
    let indicators = indicators.iter().filter_map(|node| {
        let id = node.written(IndicatorId::from_text)?;
        known(node, id, Referent::Indicator, |id| {
            catalogue.indicator(id).is_some()
        })
    });
    Some(Measure {
        responsible: entry
            .optional("responsible")
            .and_then(|node| node.translated()),
        state: entry
            .optional("state")
            .and_then(|node| node.word(MeasureState::from_code)),
        indicators: indicators.collect(),
        text: text?,
    })
}

fn read_question(node: &Node<'_, '_>, catalogue: &Catalogue) -> Option<GuidingQuestion> {
    let entry = node.object(&["area", "phenomenon", "text"])?;
    let text = entry.required("text").and_then(|node| node.translated());
    let theme = read_theme(&entry, catalogue).ok()?;
    if theme.is_none() {
        let field = "phenomenon".to_owned();
        node.report(ProblemKind::MissingField(field));
    }
    Some(GuidingQuestion {
        theme: theme?,
        text: text?,
    })
}
