//! From an editor's Markdown to the steps of a guided tour in one language.

use crate::{
    model::{
        Block, Catalogue, Passage, PhenomenonId, Placement, Prose,
        prose::HeadingLevel,
        tour::{StepText, TourStep},
    },
    publication::{Problem, ProblemKind, TourFault},
    publish::{
        placed_text::{Placed, PlacedText, TextKind, words_of},
        toml_text::line_and_column,
    },
};

/// A tour in one language.
pub(super) struct Script {
    pub(super) title: String,
    pub(super) introduction: Option<Prose>,
    /// At least one.
    pub(super) steps: Vec<ScriptStep>,
}

/// A step, and where its figure is placed.
pub(super) struct ScriptStep {
    pub(super) said: StepText,
    shown: TourStep,
    place: String,
}

impl Script {
    /// What the steps show, in their order.
    pub(super) fn shown(&self) -> impl Iterator<Item = &TourStep> {
        self.steps.iter().map(|step| &step.shown)
    }

    /// The place in another script of the first step that shows something else than the one here, or has no other.
    pub(super) fn where_differs(&self, other: &Self) -> Option<String> {
        let pairs = self.steps.iter().zip(&other.steps);
        let shared = pairs.clone().count();
        let differing = pairs
            .map(|(own, other)| (own.shown == other.shown, other))
            .find_map(|(is_same, other)| (!is_same).then_some(other));
        let without_other = || {
            let surplus = other.steps.get(shared);
            let lacking = (self.steps.len() > shared).then(|| other.steps.last());
            surplus.or_else(|| lacking.flatten())
        };
        let step = differing.or_else(without_other)?;
        Some(step.place.clone())
    }
}

/// A step as far as it has been read.
struct Draft {
    title: String,
    at: usize,
    blocks: Vec<Block>,
    shown: Option<(usize, TourStep)>,
}

/// A file as far as it has been read.
struct Reading<'a> {
    text: &'a str,
    file: &'a str,
    phenomenon: &'a PhenomenonId,
    catalogue: &'a Catalogue,
    problems: &'a mut Vec<Problem>,
    introduction: Vec<Block>,
    steps: Vec<Draft>,
    /// The first figure that was placed.
    first: Option<Placement>,
}

/// Reads a tour; one without a title, or with a step that shows nothing, is none.
pub(super) fn read(
    text: &str,
    file: &str,
    phenomenon: &PhenomenonId,
    catalogue: &Catalogue,
    problems: &mut Vec<Problem>,
) -> Option<Script> {
    let before = problems.len();
    let PlacedText { title, placed } =
        PlacedText::read(text, file, TextKind::Tour, catalogue, problems)?;
    // Where a figure could not be read, its step is not to be told that it has none.
    let is_sound = problems.len() == before;
    let mut reading = Reading {
        text,
        file,
        phenomenon,
        catalogue,
        problems,
        introduction: Vec::new(),
        steps: Vec::new(),
        first: None,
    };
    for placed in placed {
        reading.take(placed);
    }
    if is_sound {
        reading.look_for_what_lacks();
    }
    let introduction = Prose::of(reading.introduction);
    let steps = reading.steps.into_iter().map(|draft| {
        let (at, shown) = draft.shown?;
        Some(ScriptStep {
            said: StepText {
                title: draft.title,
                text: Prose::of(draft.blocks),
            },
            shown,
            place: line_and_column(text, at),
        })
    });
    let steps: Vec<_> = steps.collect::<Option<_>>()?;
    (!steps.is_empty()).then_some(Script {
        title,
        introduction,
        steps,
    })
}

impl Reading<'_> {
    fn report(&mut self, at: usize, fault: TourFault) {
        let place = line_and_column(self.text, at);
        let problem = Problem::at(self.file, place, ProblemKind::Tour(fault));
        self.problems.push(problem);
    }

    fn take(&mut self, placed: Placed) {
        let at = placed.at;
        match placed.passage {
            Passage::Prose(prose) => self.take_prose(prose, at, placed.sections),
            Passage::Figure(placement) => {
                let step = TourStep {
                    placement: *placement,
                    shows_own: placed.shows_own,
                };
                self.take_figure(step, at);
            }
            Passage::Measures(_) => self.report_other(at, "toimenpiteet"),
            Passage::Voices(_) => self.report_other(at, "nakemykset"),
        }
    }

    fn report_other(&mut self, at: usize, word: &str) {
        self.report(at, TourFault::OnlyFigures(word.to_owned()));
    }

    /// Begins a step at each heading right below the title.
    fn take_prose(&mut self, prose: Prose, at: usize, sections: Vec<usize>) {
        let mut sections = sections.into_iter();
        for block in prose.into_blocks() {
            match (block, self.steps.last_mut()) {
                (Block::Heading(HeadingLevel::First, spans), _) => self.steps.push(Draft {
                    title: words_of(&spans),
                    at: sections.next().unwrap_or(at),
                    blocks: Vec::new(),
                    shown: None,
                }),
                (block, Some(step)) => step.blocks.push(block),
                (block, None) => self.introduction.push(block),
            }
        }
    }

    fn take_figure(&mut self, shown: TourStep, at: usize) {
        let placement = &shown.placement;
        if let Some(first) = &self.first {
            if first.indicator != placement.indicator {
                let first = first.indicator.to_string();
                self.report(at, TourFault::OtherIndicator { first });
            }
        } else {
            let indicator = self.catalogue.indicator(&placement.indicator);
            let other = indicator.filter(|indicator| indicator.phenomenon != *self.phenomenon);
            if let Some(other) = other {
                let phenomenon = other.phenomenon.to_string();
                self.report(at, TourFault::OtherPhenomenon { phenomenon });
            }
            self.first = Some(placement.clone());
        }
        match self.steps.last_mut() {
            None => self.report(at, TourFault::FigureBeforeSteps),
            Some(step) if step.shown.is_some() => self.report(at, TourFault::SecondFigure),
            Some(step) => step.shown = Some((at, shown)),
        }
    }

    /// Reports steps that lack something, or that there are none.
    fn look_for_what_lacks(&mut self) {
        if self.steps.is_empty() {
            return self.report(0, TourFault::NoSteps);
        }
        let steps = self.steps.iter();
        let lacks: Vec<_> = steps
            .flat_map(|step| {
                let figure = step.shown.is_none();
                let figure = figure.then_some((step.at, TourFault::StepWithoutFigure));
                let text = step.blocks.is_empty();
                let text = text.then_some((step.at, TourFault::StepWithoutText));
                figure.into_iter().chain(text)
            })
            .collect();
        for (at, fault) in lacks {
            self.report(at, fault);
        }
    }
}

#[cfg(test)]
mod tests;
