//! A guided tour (opastettu kierros) of a phenomenon: one indicator, shown step by step beside a text.

use super::{IndicatorId, Language, Placement, Prose, RegionCode, Selection};

/// A guided tour of a phenomenon, in every language in which it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tour {
    /// The indicator that every step shows.
    pub indicator: IndicatorId,
    /// What is shown in each step, at least one; the same in every language, so that a link leads to the same step.
    pub steps: Vec<TourStep>,
    /// Its texts, at least one and no two in the same language; each has as many passages as there are steps.
    pub texts: Vec<TourText>,
}

/// What is shown in a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TourStep {
    /// The tour's indicator, and what is shown of it.
    pub placement: Placement,
    /// Whether the reader's own municipality takes the place of those that are shown, once the reader has chosen one.
    pub shows_own: bool,
}

/// What a tour says in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TourText {
    /// The language.
    pub language: Language,
    /// The tour's title.
    pub title: String,
    /// What stands before the first step.
    pub introduction: Option<Prose>,
    /// What is said in each step.
    pub passages: Vec<StepText>,
}

/// What is said in a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepText {
    /// The step's heading.
    pub title: String,
    /// What stands below it.
    pub text: Option<Prose>,
}

impl Tour {
    /// What is said in a language, or else in Finnish, or else in the first language there is.
    pub fn text(&self, language: Language) -> Option<&TourText> {
        let of = |language| self.texts.iter().find(|text| text.language == language);
        of(language)
            .or_else(|| of(Language::Finnish))
            .or_else(|| self.texts.first())
    }

    /// The place of the step that an address asks for, where steps are counted from one: before the first there is only
    /// the introduction, beside which the first is shown, and after the last there is none.
    pub fn place_of(&self, asked: Option<u8>) -> usize {
        let last = self.steps.len().saturating_sub(1);
        usize::from(asked.unwrap_or(0)).saturating_sub(1).min(last)
    }

    /// What every step places, in the order of the steps.
    pub fn placements(&self) -> impl Iterator<Item = &Placement> {
        self.steps.iter().map(|step| &step.placement)
    }
}

impl TourStep {
    /// What is shown to a reader who has chosen this municipality, or none.
    pub fn selection(&self, own: Option<&RegionCode>) -> Selection {
        let selection = self.placement.selection.clone();
        match own.filter(|_| self.shows_own) {
            Some(own) => selection.with_municipalities([own.clone()]),
            None => selection,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> RegionCode {
        RegionCode::from_text(text).unwrap()
    }

    fn step() -> TourStep {
        let indicator = IndicatorId::from_text("191").unwrap();
        let selection = Selection::default().with_municipalities([code("179"), code("077")]);
        TourStep {
            placement: Placement::of(indicator, selection),
            shows_own: false,
        }
    }

    fn text(language: Language) -> TourText {
        TourText {
            language,
            title: "Kierros".to_owned(),
            introduction: None,
            passages: Vec::new(),
        }
    }

    fn tour(steps: usize, languages: &[Language]) -> Tour {
        Tour {
            indicator: IndicatorId::from_text("191").unwrap(),
            steps: vec![step(); steps],
            texts: languages.iter().copied().map(text).collect(),
        }
    }

    #[test]
    fn an_address_always_leads_to_a_step() {
        let tour = tour(3, &[Language::Finnish]);
        let places = [None, Some(0), Some(1), Some(2), Some(3), Some(4), Some(255)];
        assert_eq!(
            places.map(|asked| tour.place_of(asked)),
            [0, 0, 0, 1, 2, 2, 2]
        );
    }

    #[test]
    fn a_language_without_a_text_has_the_finnish_one_or_the_first() {
        use Language::{English, Finnish, Swedish};
        let said_in = |languages: &[Language], asked| {
            let tour = tour(1, languages);
            tour.text(asked).map(|text| text.language)
        };
        assert_eq!(said_in(&[English, Finnish], Swedish), Some(Finnish));
        assert_eq!(said_in(&[English, Swedish], Finnish), Some(English));
        assert_eq!(said_in(&[Finnish, Swedish], Swedish), Some(Swedish));
    }

    #[test]
    fn the_own_municipality_stands_only_where_a_step_asks_for_it() {
        let own = code("992");
        let asking = TourStep {
            shows_own: true,
            ..step()
        };
        let shown = |step: TourStep, own| step.selection(own).municipalities().to_vec();
        assert_eq!(shown(asking.clone(), Some(&own)), [code("992")]);
        for selection in [shown(asking, None), shown(step(), Some(&own))] {
            assert_eq!(selection, [code("179"), code("077")]);
        }
    }
}
