//! Which indicators a reader looks for.

use super::{
    Catalogue, Collection, Indicator, Ordered, PhenomenonId, PriorityAreaId, TargetGroupId,
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

    /// Goes through the indicators at `places` in the catalogue: which fit the choices, and what each choice would leave.
    ///
    /// What the words find, and in which order, is known to [`crate::search`].
    pub fn survey(&self, catalogue: &Catalogue, places: &[usize]) -> Survey {
        let table = ChoiceTable::of(self, catalogue);
        let mut survey = Survey {
            fitting: Vec::new(),
            counts: table.choices.iter().map(|_| 0).collect(),
            choices: Vec::new(),
        };
        for place in places {
            if let Some(indicator) = catalogue.indicators.get(*place) {
                table.take_in(indicator, *place, &mut survey);
            }
        }
        survey.choices = table.choices;
        survey
    }
}

/// Which of the indicators that were found fit the choices, and how many each choice would leave.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Survey {
    /// The places of those that fit, in the order in which they were found.
    pub fitting: Vec<usize>,
    choices: Vec<Choice>,
    counts: Vec<usize>,
}

impl Survey {
    /// How many with figures would fit if `choice` were the only one of its kind: the count beside it.
    pub fn count(&self, choice: &Choice) -> usize {
        let place = self.choices.iter().position(|other| other == choice);
        place
            .and_then(|place| self.counts.get(place))
            .copied()
            .unwrap_or_default()
    }
}

/// How many kinds of choices there are.
const KINDS: usize = 4;

/// Every choice there is with its kind's number, so that thousands of indicators are compared by numbers.
///
/// All choices are counted in one pass, since all counts change with each letter of a search.
struct ChoiceTable<'a> {
    choices: Vec<Choice>,
    is_on: Vec<bool>,
    /// Whether any choice of a kind is on.
    narrows: [bool; KINDS],
    /// Each phenomenon with its place and its area's among the choices, in order to be found by halving.
    phenomena: Ordered<(&'a PhenomenonId, usize, usize)>,
    groups: Vec<(&'a TargetGroupId, usize)>,
    first_collection: usize,
}

impl<'a> ChoiceTable<'a> {
    fn of(filter: &Filter, catalogue: &'a Catalogue) -> Self {
        let mut choices = Vec::new();
        let mut phenomena = Ordered::default();
        for area in &catalogue.areas {
            let its_place = choices.len();
            choices.push(Choice::Area(area.id.clone()));
            for phenomenon in &area.phenomena {
                phenomena.insert((&phenomenon.id, choices.len(), its_place));
                choices.push(Choice::Phenomenon(phenomenon.id.clone()));
            }
        }
        let mut groups = Vec::new();
        for group in &catalogue.groups {
            groups.push((&group.id, choices.len()));
            choices.push(Choice::Group(group.id.clone()));
        }
        let first_collection = choices.len();
        choices.extend(Collection::ALL.map(Choice::Collection));
        let is_on: Vec<bool> = choices.iter().map(|choice| filter.has(choice)).collect();
        let mut narrows = [false; KINDS];
        // Not by the choices of the table: one that the catalogue does not know leaves nothing.
        for choice in filter.choices() {
            narrows[kind(choice)] = true;
        }
        Self {
            choices,
            is_on,
            narrows,
            phenomena,
            groups,
            first_collection,
        }
    }

    /// Notes whether an indicator fits, and counts it for its choices of every kind if it fits those of all others.
    fn take_in(&self, indicator: &Indicator, place: usize, survey: &mut Survey) {
        let its = self.choices_of(indicator);
        let mut fits = self.narrows.map(|narrows| !narrows);
        for (kind, choice) in &its {
            fits[*kind] |= self.is_on[*choice];
        }
        if fits == [true; KINDS] {
            survey.fitting.push(place);
        }
        for (own_kind, choice) in its {
            let mut others = fits;
            others[own_kind] = true;
            if own_kind == AREA {
                // Phenomena belong to an area, so another area would not leave them chosen.
                others[PHENOMENON] = true;
            }
            if others == [true; KINDS] && !indicator.is_pending() {
                survey.counts[choice] += 1;
            }
        }
    }

    /// The kinds and places of an indicator's choices.
    fn choices_of(&self, indicator: &Indicator) -> Vec<(usize, usize)> {
        let mut its = Vec::new();
        let found = self
            .phenomena
            .binary_search_by(|(id, ..)| (*id).cmp(&indicator.phenomenon));
        if let Ok(found) = found {
            let (_, phenomenon, area) = self.phenomena[found];
            its.push((PHENOMENON, phenomenon));
            its.push((AREA, area));
        }
        for (id, place) in &self.groups {
            if indicator.target_groups.contains(id) {
                its.push((GROUP, *place));
            }
        }
        for (number, collection) in Collection::ALL.iter().enumerate() {
            if indicator.collections.contains(collection) {
                its.push((COLLECTION, self.first_collection + number));
            }
        }
        its
    }
}

const AREA: usize = 0;
const PHENOMENON: usize = 1;
const GROUP: usize = 2;
const COLLECTION: usize = 3;

/// The number of a choice's kind.
const fn kind(choice: &Choice) -> usize {
    match choice {
        Choice::Area(_) => AREA,
        Choice::Phenomenon(_) => PHENOMENON,
        Choice::Group(_) => GROUP,
        Choice::Collection(_) => COLLECTION,
    }
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
    fn assert_finds(choices: &[Choice], expected: &[&str]) {
        let catalogue = catalogue();
        let filter = Filter::of(choices.iter().cloned(), "");
        let fitting = filter.survey(&catalogue, &[0, 1, 2, 3]).fitting;
        let found: Vec<_> = fitting
            .iter()
            .map(|place| catalogue.indicators[*place].id.as_str())
            .collect();
        assert_eq!(found, expected, "{choices:?}");
    }

    #[test]
    fn within_a_kind_any_choice_will_do_and_every_kind_must_fit() {
        assert_finds(&[], &["unemployment", "income", "smoking", "sleep"]);
        assert_finds(&[in_area("living")], &["unemployment", "income"]);
        assert_finds(&[in_area("living"), of_phenomenon("money")], &["income"]);
        assert_finds(&[in_area("health"), of_phenomenon("money")], &[]);
        assert_finds(
            &[of_phenomenon("money"), of_phenomenon("habits")],
            &["income", "smoking", "sleep"],
        );
        assert_finds(&[in_area("living"), of_group("young")], &["income"]);
        assert_finds(
            &[
                of_group("young"),
                Choice::Collection(Collection::MinimumContent),
            ],
            &["smoking"],
        );
    }

    #[test]
    fn what_fits_stays_in_the_order_in_which_it_was_found() {
        let catalogue = catalogue();
        let filter = Filter::of([in_area("health")], "uni");
        let survey = filter.survey(&catalogue, &[3, 0, 2, 9]);
        assert_eq!(survey.fitting, [3, 2]);
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
        let counted = filter.survey(&catalogue, &[0, 1, 2, 3]);
        for (choice, expected) in counts {
            assert_eq!(counted.count(&choice), expected, "{choice:?}");
        }
    }

    #[test]
    fn only_what_was_found_is_counted() {
        let counted = Filter::default().survey(&catalogue(), &[3]);
        assert_eq!(counted.count(&in_area("health")), 1);
        assert_eq!(counted.count(&in_area("living")), 0);
    }

    #[test]
    fn a_count_leaves_out_what_is_listed_without_figures() {
        let mut catalogue = catalogue();
        let sleep = Indicator {
            coverage: None,
            ..Indicator::clone(&catalogue.indicators[3])
        };
        catalogue.indicators[3] = std::sync::Arc::new(sleep);
        let survey = Filter::of([in_area("health")], "").survey(&catalogue, &[0, 1, 2, 3]);
        assert_eq!(survey.count(&in_area("health")), 1);
        assert_eq!(survey.fitting, [2, 3]);
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
