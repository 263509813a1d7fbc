//! What the region wants and does about how people are doing: its programme, and what to talk about.

use super::{
    IndicatorId, LinkAddress, PriorityAreaId, TargetGroupId, Theme, Translated, YearRange,
};

/// The region's programme for wellbeing, health and safety.
///
/// What the region has not decided is not in it: lists are empty then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Programme {
    /// Its name.
    pub name: Translated,
    /// The years of its priority areas, where they are known.
    pub years: Option<YearRange>,
    /// Where its documents are.
    pub address: Option<LinkAddress>,
    /// How goals and measures come about, as long as they are not all there.
    pub preparation: Option<Translated>,
    /// The plans under it.
    pub plans: Vec<Plan>,
    /// The tasks that are coordinated over the whole region.
    pub coordination: Vec<Translated>,
    /// The ways of working that all areas share.
    pub ways_of_working: Vec<Translated>,
    /// The goals and measures of the areas that have any.
    pub areas: Vec<AreaProgramme>,
    /// Questions for the table where municipality, county and organisations sit.
    pub questions: Vec<GuidingQuestion>,
}

impl Programme {
    /// The goals and measures of an area, if there are any.
    pub fn area(&self, id: &PriorityAreaId) -> Option<&AreaProgramme> {
        self.areas.iter().find(|area| area.area == *id)
    }

    /// The plans that an area belongs to.
    pub fn plans_of(&self, id: &PriorityAreaId) -> impl Iterator<Item = &Plan> {
        let plans = self.plans.iter();
        plans.filter(move |plan| plan.areas.contains(id))
    }

    /// The questions about an area as a whole, or about one phenomenon.
    pub fn questions_about(&self, theme: &Theme) -> impl Iterator<Item = &Translated> {
        let questions = self.questions.iter();
        questions
            .filter(move |question| question.theme == *theme)
            .map(|question| &question.text)
    }
}

/// A plan under the programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Its name.
    pub name: Translated,
    /// The plan among the catalogue's groups, by which indicators are found, where it is there.
    pub group: Option<TargetGroupId>,
    /// Where it can be read.
    pub address: Option<LinkAddress>,
    /// What it wants to reach as a whole.
    pub goals: Vec<Translated>,
    /// The priority areas that belong to it.
    pub areas: Vec<PriorityAreaId>,
}

/// What is wanted and done in one priority area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AreaProgramme {
    /// The area.
    pub area: PriorityAreaId,
    /// The goals that all share.
    pub goals: Vec<Translated>,
    /// What is done to reach them.
    pub measures: Vec<Measure>,
}

/// Something that is done to reach a goal (toimenpide).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measure {
    /// What is done.
    pub text: Translated,
    /// Who is responsible, where it is known.
    pub responsible: Option<Translated>,
    /// How far it has come, where it is known.
    pub state: Option<MeasureState>,
    /// The indicators by which it is followed.
    pub indicators: Vec<IndicatorId>,
}

/// How far a measure has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum MeasureState {
    /// It is decided on.
    Planned,
    /// It has begun.
    UnderWay,
    /// It has been done.
    Done,
}

impl MeasureState {
    /// Every state, in the order in which a measure goes through them.
    pub const ALL: [Self; 3] = [Self::Planned, Self::UnderWay, Self::Done];

    /// The state's name in files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::UnderWay => "under-way",
            Self::Done => "done",
        }
    }

    /// The state of that name in files.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// An open question for the discussion at the yearly negotiation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuidingQuestion {
    /// What it is about.
    pub theme: Theme,
    /// The question.
    pub text: Translated,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Language, PhenomenonId};

    fn text(text: &str) -> Translated {
        Translated::of([(Language::Finnish, text)]).unwrap()
    }

    #[test]
    fn questions_and_plans_are_those_of_what_is_asked_for() {
        let id = PriorityAreaId::from_text("sama").unwrap();
        let other = PriorityAreaId::from_text("toinen").unwrap();
        let area = Theme::Area(id.clone());
        let phenomenon = Theme::Phenomenon(PhenomenonId::from_text("sama").unwrap());
        let question = |theme: &Theme, words| GuidingQuestion {
            theme: theme.clone(),
            text: text(words),
        };
        let plan = |name, areas: &[&PriorityAreaId]| Plan {
            name: text(name),
            group: None,
            address: None,
            goals: Vec::new(),
            areas: areas.iter().copied().cloned().collect(),
        };
        let programme = Programme {
            name: text("Ohjelma"),
            years: None,
            address: None,
            preparation: None,
            plans: vec![plan("A", &[&other]), plan("B", &[&other, &id])],
            coordination: Vec::new(),
            ways_of_working: Vec::new(),
            areas: Vec::new(),
            questions: vec![question(&area, "Alue?"), question(&phenomenon, "Ilmiö?")],
        };
        let asked = |theme| {
            programme
                .questions_about(theme)
                .cloned()
                .collect::<Vec<_>>()
        };
        assert_eq!(asked(&area), [text("Alue?")]);
        assert_eq!(asked(&phenomenon), [text("Ilmiö?")]);
        let plans: Vec<_> = programme.plans_of(&id).map(|plan| &plan.name).collect();
        assert_eq!(plans, [&text("B")]);
        assert_eq!(programme.area(&id), None);
    }
}
