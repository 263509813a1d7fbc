//! The annual clock (vuosikello): what is done in which months of every year, and by whom.

use super::{Collection, Month, MonthSpan, PhaseId, Translated};

/// The phases of the yearly work, in the order in which the region tells them.
///
/// There is at least one, and no two have the same identifier.
/// They may overlap, and months may be without any.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnnualClock {
    phases: Vec<Phase>,
}

/// Something that is done in the same months of every year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phase {
    /// Its identifier, by which links and calendars know it.
    pub id: PhaseId,
    /// Its name.
    pub name: Translated,
    /// When it is.
    pub months: MonthSpan,
    /// What is done, where that is told.
    pub text: Option<Translated>,
    /// Who takes part, as far as it is known.
    pub participants: Vec<Translated>,
    /// The pages of this service that are used in it.
    pub pages: Vec<ServicePage>,
}

/// A page of this service that is used in a phase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ServicePage {
    /// The cards of municipalities.
    MunicipalityCards,
    /// The table of all municipalities.
    Municipalities,
    /// The region's report.
    Report,
    /// The indicators, all or those of one part of the knowledge base.
    Indicators(Option<Collection>),
}

impl ServicePage {
    /// Its name in files; the part of the knowledge base stands beside it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::MunicipalityCards => "municipality-cards",
            Self::Municipalities => "municipalities",
            Self::Report => "report",
            Self::Indicators(_) => "indicators",
        }
    }

    /// The page of that name in files, of no part of the knowledge base.
    pub fn from_code(code: &str) -> Option<Self> {
        [
            Self::MunicipalityCards,
            Self::Municipalities,
            Self::Report,
            Self::Indicators(None),
        ]
        .into_iter()
        .find(|page| page.code() == code)
    }
}

/// What begins next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Upcoming<'a> {
    /// The month in which it begins.
    pub month: Month,
    /// In how many months that is: from one to twelve.
    pub months: u8,
    /// The phases that begin then.
    pub phases: Vec<&'a Phase>,
}

impl AnnualClock {
    /// Puts phases together, unless there is none or two have the same identifier.
    pub fn of(phases: Vec<Phase>) -> Option<Self> {
        let mut ids: Vec<&PhaseId> = phases.iter().map(|phase| &phase.id).collect();
        ids.sort_unstable();
        ids.dedup();
        let is_clock = !phases.is_empty() && ids.len() == phases.len();
        is_clock.then_some(Self { phases })
    }

    /// Its phases.
    pub fn phases(&self) -> &[Phase] {
        &self.phases
    }

    /// The phase of that identifier, if there is one.
    pub fn phase(&self, id: &PhaseId) -> Option<&Phase> {
        self.phases.iter().find(|phase| phase.id == *id)
    }

    /// The phases of a month.
    pub fn during(&self, month: Month) -> impl Iterator<Item = &Phase> {
        let phases = self.phases.iter();
        phases.filter(move |phase| phase.months.holds(month))
    }

    /// What begins next after a month; nothing where all phases last the whole year, since nothing begins then.
    pub fn next_after(&self, month: Month) -> Option<Upcoming<'_>> {
        let begins_in = |phase: &Phase| month.after(1).until(phase.months.first) + 1;
        let beginning = || {
            let phases = self.phases.iter();
            phases.filter(|phase| phase.months.count() < 12)
        };
        let months = beginning().map(begins_in).min()?;
        Some(Upcoming {
            month: month.after(months),
            months,
            phases: beginning()
                .filter(|phase| begins_in(phase) == months)
                .collect(),
        })
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::model::{
        Language,
        month::tests::{month, span},
    };
    use proptest::prelude::*;

    pub(crate) fn phase(id: &str, months: MonthSpan) -> Phase {
        Phase {
            id: PhaseId::from_text(id).unwrap(),
            name: Translated::of([(Language::Finnish, id)]).unwrap(),
            months,
            text: None,
            participants: Vec::new(),
            pages: Vec::new(),
        }
    }

    /// The clock of these spans, named `a`, `b` and so on.
    pub(crate) fn clock(spans: &[MonthSpan]) -> AnnualClock {
        let names = ('a'..='z').map(String::from);
        let phases = names.zip(spans).map(|(name, span)| phase(&name, *span));
        AnnualClock::of(phases.collect()).unwrap()
    }

    fn names<'a>(phases: impl IntoIterator<Item = &'a Phase>) -> Vec<&'a str> {
        let phases = phases.into_iter();
        phases.map(|phase| phase.id.as_str()).collect()
    }

    fn next(clock: &AnnualClock, now: i64) -> (u8, u8, Vec<&str>) {
        let next = clock.next_after(month(now)).unwrap();
        (next.month.number(), next.months, names(next.phases))
    }

    /// Central Finland's: September, October to November, December to January, February to April.
    fn region() -> AnnualClock {
        clock(&[span(9, 9), span(10, 11), span(12, 1), span(2, 4)])
    }

    #[test]
    fn a_clock_has_phases_and_no_identifier_twice() {
        assert_eq!(AnnualClock::of(Vec::new()), None);
        let twice = vec![phase("a", span(1, 1)), phase("a", span(2, 2))];
        assert_eq!(AnnualClock::of(twice), None);
    }

    #[test]
    fn a_phase_over_new_year_is_under_way_on_both_sides() {
        let clock = region();
        let during = |number| names(clock.during(month(number)));
        assert_eq!((during(12), during(1)), (vec!["c"], vec!["c"]));
        assert_eq!((during(4), during(5)), (vec!["d"], vec![]));
    }

    #[test]
    fn what_comes_next_is_counted_over_new_year() {
        let clock = region();
        assert_eq!(next(&clock, 11), (12, 1, vec!["c"]));
        assert_eq!(next(&clock, 12), (2, 2, vec!["d"]));
        assert_eq!(next(&clock, 5), (9, 4, vec!["a"]));
    }

    #[test]
    fn phases_that_overlap_or_begin_together_are_all_told() {
        let clock = clock(&[span(1, 6), span(3, 3), span(5, 8), span(5, 5)]);
        assert_eq!(names(clock.during(month(5))), ["a", "c", "d"]);
        assert_eq!(next(&clock, 3), (5, 2, vec!["c", "d"]));
    }

    #[test]
    fn the_only_phase_comes_again_in_a_year_and_one_that_never_ends_does_not() {
        let once = clock(&[span(9, 9)]);
        assert_eq!(next(&once, 9), (9, 12, vec!["a"]));
        let always = clock(&[span(3, 2)]);
        assert_eq!(always.next_after(month(9)), None);
        assert_eq!(names(always.during(month(2))), ["a"]);
    }

    #[test]
    fn pages_are_known_by_their_names_in_files() {
        for page in [
            ServicePage::MunicipalityCards,
            ServicePage::Municipalities,
            ServicePage::Report,
            ServicePage::Indicators(None),
        ] {
            assert_eq!(ServicePage::from_code(page.code()), Some(page));
        }
        assert_eq!(ServicePage::from_code("tutki"), None);
    }

    pub(crate) fn any_span() -> impl Strategy<Value = MonthSpan> {
        (1_i64..=12, 1_i64..=12).prop_map(|(first, last)| span(first, last))
    }

    proptest! {
        #[test]
        fn nothing_begins_between_now_and_what_comes_next(
            spans in proptest::collection::vec(any_span(), 1..9),
            now in (1_i64..=12).prop_map(month),
        ) {
            let clock = clock(&spans);
            let starts = |month: Month| {
                let phases = clock.phases().iter();
                let lasting = phases.filter(|phase| phase.months.count() < 12);
                names(lasting.filter(|phase| phase.months.first == month))
            };
            match clock.next_after(now) {
                Some(next) => {
                    prop_assert!((1..=12).contains(&next.months));
                    prop_assert_eq!(now.after(next.months), next.month);
                    prop_assert_eq!(names(next.phases), starts(next.month));
                    for months in 1..next.months {
                        prop_assert!(starts(now.after(months)).is_empty());
                    }
                }
                None => prop_assert!(Month::all().all(|month| starts(month).is_empty())),
            }
        }
    }
}
