//! Which indicators a reader looks for.

use std::collections::BTreeSet;

use super::{
    Catalogue, Collection, Indicator, Language, PhenomenonId, PriorityAreaId, TargetGroupId,
    collation,
};

/// The longest search text that is kept, in characters.
const LONGEST_TEXT: usize = 100;

/// One thing that can be switched on or off among the filters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Choice {
    /// Indicators of a priority area.
    Area(PriorityAreaId),
    /// Indicators of a phenomenon.
    Phenomenon(PhenomenonId),
    /// Indicators of a target group or plan.
    Group(TargetGroupId),
    /// Indicators of a part of the knowledge base.
    Collection(Collection),
}

/// Which indicators a reader looks for: within a kind of choice any will do, and every kind must fit.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    choices: BTreeSet<Choice>,
    text: String,
}

impl Filter {
    /// The filter with these choices and this search text.
    pub fn of(choices: impl IntoIterator<Item = Choice>, text: &str) -> Self {
        Self {
            choices: choices.into_iter().collect(),
            text: String::new(),
        }
        .with_text(text)
    }

    /// What is switched on, areas first.
    pub fn choices(&self) -> impl Iterator<Item = &Choice> {
        self.choices.iter()
    }

    /// The words searched for, without surrounding space.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether a choice is switched on.
    pub fn has(&self, choice: &Choice) -> bool {
        self.choices.contains(choice)
    }

    /// Whether nothing is looked for in particular.
    pub fn is_empty(&self) -> bool {
        self.choices.is_empty() && self.text.is_empty()
    }

    /// The same filter with other search words; control characters and what is too long fall away.
    #[must_use]
    pub fn with_text(mut self, text: &str) -> Self {
        let clean: String = text
            .chars()
            .map(|sign| if sign.is_control() { ' ' } else { sign })
            .take(LONGEST_TEXT)
            .collect();
        clean.trim().clone_into(&mut self.text);
        self
    }

    /// The same filter with a choice switched on or off.
    ///
    /// Switching an area leaves no phenomenon behind that the chosen areas do not have.
    #[must_use]
    pub fn toggled(mut self, choice: &Choice, catalogue: &Catalogue) -> Self {
        if !self.choices.remove(choice) {
            self.choices.insert(choice.clone());
        }
        if matches!(choice, Choice::Area(_)) {
            let areas: Vec<_> = self
                .choices
                .iter()
                .filter_map(|choice| match choice {
                    Choice::Area(id) => Some(id.clone()),
                    _ => None,
                })
                .collect();
            self.choices.retain(|choice| match choice {
                Choice::Phenomenon(id) => catalogue
                    .phenomenon(id)
                    .is_some_and(|(area, _)| areas.contains(&area.id)),
                _ => true,
            });
        }
        self
    }

    /// The same filter without the choices that `keep` refuses.
    #[must_use]
    pub fn retain(mut self, keep: impl FnMut(&Choice) -> bool) -> Self {
        self.choices.retain(keep);
        self
    }

    /// The indicators that fit, in the catalogue's order.
    pub fn matching<'a>(
        &'a self,
        catalogue: &'a Catalogue,
    ) -> impl Iterator<Item = &'a std::sync::Arc<Indicator>> {
        catalogue
            .indicators
            .iter()
            .filter(|indicator| self.admits(catalogue, indicator))
    }

    /// How many indicators fit if `choice` is the only one of its kind: the count beside the choice.
    pub fn count(&self, catalogue: &Catalogue, choice: &Choice) -> usize {
        let kind = std::mem::discriminant(choice);
        let mut alone = self
            .clone()
            .retain(|other| std::mem::discriminant(other) != kind);
        if matches!(choice, Choice::Area(_)) {
            alone = alone.retain(|other| !matches!(other, Choice::Phenomenon(_)));
        }
        alone.choices.insert(choice.clone());
        alone.matching(catalogue).count()
    }

    fn admits(&self, catalogue: &Catalogue, indicator: &Indicator) -> bool {
        let area = catalogue
            .phenomenon(&indicator.phenomenon)
            .map(|(area, _)| &area.id);
        self.any_of_kind(|choice| match choice {
            Choice::Area(id) => Some(Some(id) == area),
            _ => None,
        }) && self.any_of_kind(|choice| match choice {
            Choice::Phenomenon(id) => Some(*id == indicator.phenomenon),
            _ => None,
        }) && self.any_of_kind(|choice| match choice {
            Choice::Group(id) => Some(indicator.target_groups.contains(id)),
            _ => None,
        }) && self.any_of_kind(|choice| match choice {
            Choice::Collection(collection) => Some(indicator.collections.contains(collection)),
            _ => None,
        }) && (self.text.is_empty()
            || collation::contains_words(&searched_text(catalogue, indicator), &self.text))
    }

    /// Whether a choice of one kind fits, or none of the kind is switched on.
    fn any_of_kind(&self, fits: impl Fn(&Choice) -> Option<bool>) -> bool {
        let mut of_kind = self.choices.iter().filter_map(fits).peekable();
        of_kind.peek().is_none() || of_kind.any(|fits| fits)
    }
}

/// The words by which an indicator is found: its names, its phenomenon's and area's, and its identifier.
fn searched_text(catalogue: &Catalogue, indicator: &Indicator) -> String {
    let theme = catalogue.phenomenon(&indicator.phenomenon);
    let names = std::iter::once(&indicator.name)
        .chain(theme.iter().flat_map(|(area, phenomenon)| [&area.name, &phenomenon.name]));
    let mut text = indicator.id.to_string();
    for name in names {
        for language in Language::ALL {
            let wording = name.wording(language);
            if wording.language == language {
                text.push('\n');
                text.push_str(wording.text);
            }
        }
    }
    text
}
