//! Which indicators a reader looks for.

use super::{
    Catalogue, Collection, Indicator, Language, Ordered, PhenomenonId, PriorityAreaId,
    TargetGroupId, collation,
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
    choices: Ordered<Choice>,
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

    /// How many indicators with figures fit if `choice` is the only one of its kind: the count beside the choice.
    pub fn count(&self, catalogue: &Catalogue, choice: &Choice) -> usize {
        let kind = std::mem::discriminant(choice);
        let mut alone = self
            .clone()
            .retain(|other| std::mem::discriminant(other) != kind);
        if matches!(choice, Choice::Area(_)) {
            alone = alone.retain(|other| !matches!(other, Choice::Phenomenon(_)));
        }
        alone.choices.insert(choice.clone());
        alone
            .matching(catalogue)
            .filter(|indicator| !indicator.is_pending())
            .count()
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
    let names = std::iter::once(&indicator.name).chain(
        theme
            .iter()
            .flat_map(|(area, phenomenon)| [&area.name, &phenomenon.name]),
    );
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        Accent, AreaKind, Coverage, GroupKind, Phenomenon, PriorityArea, Sex, TargetGroup,
        YearRange,
        comparison::tests::{catalogue as regions_only, indicator, text, year},
        unit::Unit,
    };

    fn area(id: &str, name: &str, phenomena: &[(&str, &str)]) -> PriorityArea {
        PriorityArea {
            id: PriorityAreaId::from_text(id).unwrap(),
            kind: AreaKind::Priority,
            accent: Accent::Teal,
            name: text([name; 3]),
            aim: None,
            phenomena: phenomena
                .iter()
                .map(|(id, name)| Phenomenon {
                    id: PhenomenonId::from_text(id).unwrap(),
                    name: text([name; 3]),
                })
                .collect(),
        }
    }

    fn measuring(id: &str, names: [&str; 3], phenomenon: &str, groups: &[&str]) -> Indicator {
        Indicator {
            id: super::super::IndicatorId::from_text(id).unwrap(),
            name: text(names),
            phenomenon: PhenomenonId::from_text(phenomenon).unwrap(),
            target_groups: groups
                .iter()
                .map(|id| TargetGroupId::from_text(id).unwrap())
                .collect(),
            coverage: Some(Coverage {
                years: YearRange::spanning(year(2019), year(2021)),
                sexes: vec![Sex::Total],
                municipalities: 1,
            }),
            ..indicator(Unit::Percent, 1)
        }
    }

    fn catalogue() -> Catalogue {
        let mut smoking = measuring(
            "smoking",
            ["Tupakointi", "Rökning", ""],
            "habits",
            &["young"],
        );
        smoking.collections.push(Collection::MinimumContent);
        let indicators = [
            measuring(
                "unemployment",
                ["Työttömät, % työvoimasta", "Arbetslösa", "Unemployed"],
                "work",
                &["adults"],
            ),
            measuring(
                "income",
                ["Pienituloiset", "", ""],
                "money",
                &["adults", "young"],
            ),
            smoking,
            measuring("sleep", ["Liian vähän nukkuvat", "", ""], "habits", &[]),
        ];
        Catalogue {
            areas: vec![
                area(
                    "living",
                    "Arjen turvallisuus",
                    &[("work", "Työ"), ("money", "Raha")],
                ),
                area("health", "Terveys", &[("habits", "Elintavat")]),
            ],
            groups: ["adults", "young"]
                .map(|id| TargetGroup {
                    id: TargetGroupId::from_text(id).unwrap(),
                    kind: GroupKind::People,
                    name: text([id; 3]),
                })
                .to_vec(),
            indicators: indicators.map(std::sync::Arc::new).to_vec(),
            ..regions_only()
        }
    }

    fn in_area(id: &str) -> Choice {
        Choice::Area(PriorityAreaId::from_text(id).unwrap())
    }

    fn of_phenomenon(id: &str) -> Choice {
        Choice::Phenomenon(PhenomenonId::from_text(id).unwrap())
    }

    fn of_group(id: &str) -> Choice {
        Choice::Group(TargetGroupId::from_text(id).unwrap())
    }

    #[track_caller]
    fn assert_finds(choices: &[Choice], text: &str, expected: &[&str]) {
        let catalogue = catalogue();
        let filter = Filter::of(choices.iter().cloned(), text);
        let found: Vec<_> = filter
            .matching(&catalogue)
            .map(|indicator| indicator.id.as_str())
            .collect();
        assert_eq!(found, expected, "{choices:?} {text}");
    }

    #[test]
    fn within_a_kind_any_choice_will_do_and_every_kind_must_fit() {
        assert_finds(&[], "", &["unemployment", "income", "smoking", "sleep"]);
        assert_finds(&[in_area("living")], "", &["unemployment", "income"]);
        assert_finds(
            &[in_area("living"), of_phenomenon("money")],
            "",
            &["income"],
        );
        assert_finds(&[in_area("health"), of_phenomenon("money")], "", &[]);
        assert_finds(
            &[of_phenomenon("money"), of_phenomenon("habits")],
            "",
            &["income", "smoking", "sleep"],
        );
        assert_finds(&[in_area("living"), of_group("young")], "", &["income"]);
        assert_finds(
            &[
                of_group("young"),
                Choice::Collection(Collection::MinimumContent),
            ],
            "",
            &["smoking"],
        );
    }

    #[test]
    fn a_search_is_forgiving_of_dots_case_and_order_and_reads_every_language() {
        assert_finds(&[], "TYOVOIMASTA tyottomat", &["unemployment"]);
        assert_finds(&[], "rokning", &["smoking"]);
        assert_finds(&[], "unemployed", &["unemployment"]);
        assert_finds(&[], "elintavat", &["smoking", "sleep"]);
        assert_finds(&[], "arjen", &["unemployment", "income"]);
        assert_finds(&[in_area("health")], "tyottomat", &[]);
        assert_finds(&[], "kissa", &[]);
    }

    #[test]
    fn a_search_text_is_kept_clean_and_short() {
        let filter = Filter::default().with_text(" a\nb\t ");
        assert_eq!(filter.text(), "a b");
        let long = Filter::default().with_text(&"ä".repeat(LONGEST_TEXT + 50));
        assert_eq!(long.text().chars().count(), LONGEST_TEXT);
        assert!(Filter::default().with_text("  ").is_empty());
    }

    #[test]
    fn a_count_is_what_is_found_if_the_choice_is_the_only_one_of_its_kind() {
        let catalogue = catalogue();
        let filter = Filter::of(
            [in_area("living"), of_phenomenon("work"), of_group("young")],
            "",
        );
        let counts = [
            (in_area("living"), 1),
            (in_area("health"), 1),
            (of_phenomenon("work"), 0),
            (of_phenomenon("money"), 1),
            (of_group("adults"), 1),
            (Choice::Collection(Collection::MinimumContent), 0),
        ];
        for (choice, expected) in counts {
            assert_eq!(filter.count(&catalogue, &choice), expected, "{choice:?}");
        }
        assert_eq!(
            Filter::default()
                .with_text("vahan")
                .count(&catalogue, &in_area("health")),
            1
        );
    }

    #[test]
    fn a_count_leaves_out_what_is_listed_without_figures() {
        let mut catalogue = catalogue();
        let sleep = Indicator {
            coverage: None,
            ..Indicator::clone(&catalogue.indicators[3])
        };
        catalogue.indicators[3] = std::sync::Arc::new(sleep);
        let health = in_area("health");
        assert_eq!(Filter::default().count(&catalogue, &health), 1);
        assert_eq!(Filter::of([health], "").matching(&catalogue).count(), 2);
    }

    #[test]
    fn letting_an_area_go_lets_its_phenomena_go() {
        let catalogue = catalogue();
        let filter = Filter::of(
            [
                in_area("living"),
                in_area("health"),
                of_phenomenon("work"),
                of_phenomenon("habits"),
            ],
            "",
        )
        .toggled(&in_area("living"), &catalogue);
        assert_eq!(
            filter,
            Filter::of([in_area("health"), of_phenomenon("habits")], "")
        );
    }

    #[test]
    fn choosing_an_area_lets_phenomena_of_no_chosen_area_go_and_keeps_the_rest() {
        let catalogue = catalogue();
        let filter = Filter::of([of_phenomenon("work"), of_group("young")], "uni")
            .toggled(&in_area("health"), &catalogue);
        assert_eq!(
            filter,
            Filter::of([in_area("health"), of_group("young")], "uni")
        );
    }

    #[test]
    fn choosing_what_is_not_an_area_keeps_everything_else() {
        let catalogue = catalogue();
        let before = Filter::of([in_area("living"), of_phenomenon("work")], "uni");
        let after = before.clone().toggled(&of_group("young"), &catalogue);
        assert!(before.choices().all(|choice| after.has(choice)));
        assert!(after.has(&of_group("young")));
        assert_eq!(after.toggled(&of_group("young"), &catalogue), before);
    }

    #[test]
    fn retaining_drops_only_what_is_refused() {
        let filter = Filter::of([in_area("living"), of_phenomenon("work")], "uni")
            .retain(|choice| !matches!(choice, Choice::Phenomenon(_)));
        assert_eq!(filter, Filter::of([in_area("living")], "uni"));
    }
}
