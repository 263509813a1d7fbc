//! What an organisation asks for: the indicators of its field of work and target group, or those of its own set.

use std::sync::Arc;

use super::{
    Catalogue, FieldOfWork, Indicator, IndicatorId, IndicatorSet, Note, Organisations, Selection,
    YearRange, filter::Survey, selection::Parameter,
};

/// By what the indicators were found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FoundBy {
    /// Nothing was asked for yet.
    Nothing,
    /// By fields of work and filters.
    Theme,
    /// They are the reader's own set: nothing else was asked for.
    Set,
}

/// The indicators that an organisation asks for, as far as the publication knows them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inquiry {
    /// By what they were found.
    pub found_by: FoundBy,
    /// Those with figures: in the editors' order, or in the reader's where they are a set.
    pub with_figures: Vec<Arc<Indicator>>,
    /// Those that are listed without figures.
    pub pending: Vec<Arc<Indicator>>,
    /// Indicators of the set that the publication does not know; they stay in it.
    pub unknown: Vec<IndicatorId>,
    /// What was asked for, is not known and was left out.
    pub notes: Vec<Note>,
}

impl Inquiry {
    /// Finds what a selection asks for: any of its fields of work, and of each kind of filter any choice.
    pub fn of(catalogue: &Catalogue, organisations: &Organisations, selection: &Selection) -> Self {
        let mut notes = Vec::new();
        let unknown = |parameter, value: String| Note::UnknownValue { parameter, value };
        let mut has_theme = selection.filter.choices().next().is_some();
        for id in selection.fields_of_work.iter() {
            match organisations.field_of_work(id) {
                Some(_) => has_theme = true,
                None => notes.push(unknown(Parameter::FieldOfWork, id.to_string())),
            }
        }
        let of_set = Self::of_set(catalogue, &selection.set);
        if !has_theme {
            return Self { notes, ..of_set };
        }
        let fitting = Self::survey(catalogue, organisations, selection).fitting;
        let found = fitting
            .into_iter()
            .filter_map(|place| catalogue.indicators.get(place).cloned());
        Self {
            unknown: of_set.unknown,
            ..Self::found(FoundBy::Theme, found, notes)
        }
    }

    /// The indicators of a set, whatever else is asked for.
    pub fn of_set(catalogue: &Catalogue, set: &IndicatorSet) -> Self {
        let (mut found, mut unknown) = (Vec::new(), Vec::new());
        for id in set.indicators() {
            match catalogue.indicator(id) {
                Some(indicator) => found.push(Arc::clone(indicator)),
                None => unknown.push(id.clone()),
            }
        }
        let found_by = if found.is_empty() {
            FoundBy::Nothing
        } else {
            FoundBy::Set
        };
        Self {
            unknown,
            ..Self::found(found_by, found, Vec::new())
        }
    }

    fn found(
        found_by: FoundBy,
        indicators: impl IntoIterator<Item = Arc<Indicator>>,
        notes: Vec<Note>,
    ) -> Self {
        let (pending, with_figures) = indicators
            .into_iter()
            .partition(|indicator| indicator.is_pending());
        Self {
            found_by,
            with_figures,
            pending,
            unknown: Vec::new(),
            notes,
        }
    }

    /// Goes through the indicators of the fields of work that are asked for, or through all where none is: which fit
    /// the choices of the filter, and what each choice would leave.
    pub fn survey(
        catalogue: &Catalogue,
        organisations: &Organisations,
        selection: &Selection,
    ) -> Survey {
        let fields = selection.fields_of_work.iter();
        let fields: Vec<&FieldOfWork> = fields
            .filter_map(|id| organisations.field_of_work(id))
            .collect();
        let is_of_work = |indicator: &Indicator| {
            fields.is_empty() || fields.iter().any(|field| field.has(indicator))
        };
        let indicators = catalogue.indicators.iter().enumerate();
        let places: Vec<usize> = indicators
            .filter(|(_, indicator)| is_of_work(indicator))
            .map(|(place, _)| place)
            .collect();
        selection.filter.survey(catalogue, &places)
    }

    /// The years that small charts of all of them share: from the first with a figure of any to the last.
    pub fn years(&self) -> Option<YearRange> {
        let coverages = self.with_figures.iter();
        coverages
            .filter_map(|indicator| Some(indicator.coverage.as_ref()?.years))
            .reduce(YearRange::with)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        Accent, AreaKind, Coverage, FieldOfWork, FieldOfWorkId, IndicatorId, Phenomenon,
        PhenomenonId, PriorityArea, PriorityAreaId, Sex, TargetGroup, TargetGroupId, Unit,
        comparison::tests::{catalogue as regions_only, indicator, text, year},
        filter::Choice,
        theme::GroupKind,
    };
    use proptest::prelude::*;

    fn measuring(id: &str, phenomenon: &str, group: Option<&str>) -> Indicator {
        Indicator {
            id: IndicatorId::from_text(id).unwrap(),
            phenomenon: PhenomenonId::from_text(phenomenon).unwrap(),
            target_groups: group
                .and_then(TargetGroupId::from_text)
                .into_iter()
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
        let phenomenon = |id: &str| Phenomenon {
            id: PhenomenonId::from_text(id).unwrap(),
            name: text([id; 3]),
        };
        Catalogue {
            areas: vec![PriorityArea {
                id: PriorityAreaId::from_text("arki").unwrap(),
                kind: AreaKind::Priority,
                accent: Accent::Teal,
                name: text(["Arki"; 3]),
                aim: None,
                phenomena: ["paihteet", "tyo"].map(phenomenon).to_vec(),
            }],
            groups: vec![TargetGroup {
                id: TargetGroupId::from_text("nuoret").unwrap(),
                kind: GroupKind::People,
                name: text(["Nuoret"; 3]),
            }],
            indicators: [
                measuring("humala", "paihteet", Some("nuoret")),
                Indicator {
                    coverage: None,
                    ..measuring("nuuska", "paihteet", Some("nuoret"))
                },
                measuring("tyottomat", "tyo", None),
                measuring("syrjassa", "tyo", Some("nuoret")),
            ]
            .map(Arc::new)
            .to_vec(),
            ..regions_only()
        }
    }

    fn organisations() -> Organisations {
        let field = |id: &str, phenomena: &[&str], indicators: &[&str]| {
            let phenomena = phenomena
                .iter()
                .copied()
                .filter_map(PhenomenonId::from_text);
            let indicators = indicators
                .iter()
                .copied()
                .filter_map(IndicatorId::from_text);
            let id = FieldOfWorkId::from_text(id).unwrap();
            FieldOfWork::of(
                id,
                text(["Ala"; 3]),
                phenomena.collect(),
                indicators.collect(),
            )
        };
        Organisations {
            fields_of_work: [
                field("paihdetyo", &["paihteet"], &["syrjassa"]),
                field("tyollisyys", &["tyo"], &[]),
            ]
            .into_iter()
            .flatten()
            .collect(),
            observations: None,
        }
    }

    fn inquiry(query: &str) -> Inquiry {
        let (selection, _) = Selection::from_query(query);
        let (selection, _) = selection.within(&catalogue());
        Inquiry::of(&catalogue(), &organisations(), &selection)
    }

    fn ids(indicators: &[Arc<Indicator>]) -> Vec<&str> {
        let ids = indicators.iter().map(|indicator| indicator.id.as_str());
        ids.collect()
    }

    #[test]
    fn fields_of_work_and_filters_find_indicators_in_the_editors_order() {
        for (query, with_figures, pending) in [
            ("", vec![], vec![]),
            ("tyo=paihdetyo", vec!["humala", "syrjassa"], vec!["nuuska"]),
            ("tyo=tyollisyys", vec!["tyottomat", "syrjassa"], vec![]),
            (
                "tyo=tyollisyys~paihdetyo",
                vec!["humala", "tyottomat", "syrjassa"],
                vec!["nuuska"],
            ),
            ("tyo=tyollisyys&kohderyhma=nuoret", vec!["syrjassa"], vec![]),
            (
                "kohderyhma=nuoret",
                vec!["humala", "syrjassa"],
                vec!["nuuska"],
            ),
            (
                "painopiste=arki&ilmio=tyo",
                vec!["tyottomat", "syrjassa"],
                vec![],
            ),
            (
                "sarja=syrjassa~nuuska~humala",
                vec!["syrjassa", "humala"],
                vec!["nuuska"],
            ),
            (
                "sarja=humala&tyo=tyollisyys",
                vec!["tyottomat", "syrjassa"],
                vec![],
            ),
        ] {
            let inquiry = inquiry(query);
            assert_eq!(ids(&inquiry.with_figures), with_figures, "{query}");
            assert_eq!(ids(&inquiry.pending), pending, "{query}");
            assert_eq!(inquiry.notes, [], "{query}");
        }
    }

    #[test]
    fn what_is_not_known_is_said_and_the_rest_is_found() {
        let inquiry = inquiry("tyo=muu~paihdetyo&sarja=humala~poistettu");
        assert_eq!(inquiry.found_by, FoundBy::Theme);
        assert_eq!(ids(&inquiry.with_figures), ["humala", "syrjassa"]);
        let unknown = |parameter, value: &str| Note::UnknownValue {
            parameter,
            value: value.to_owned(),
        };
        assert_eq!(inquiry.notes, [unknown(Parameter::FieldOfWork, "muu")]);
        let unknown: Vec<_> = inquiry.unknown.iter().map(IndicatorId::as_str).collect();
        assert_eq!(unknown, ["poistettu"]);
    }

    #[test]
    fn a_link_with_nothing_known_asks_for_nothing_rather_than_for_everything() {
        let inquiry = inquiry("tyo=muu");
        assert_eq!(inquiry.found_by, FoundBy::Nothing);
        assert_eq!((inquiry.with_figures.len(), inquiry.notes.len()), (0, 1));
    }

    #[test]
    fn a_choice_is_counted_among_the_indicators_of_the_field_of_work() {
        let count = |query: &str| {
            let (selection, _) = Selection::from_query(query);
            let survey = Inquiry::survey(&catalogue(), &organisations(), &selection);
            let young = TargetGroupId::from_text("nuoret").unwrap();
            survey.count(&Choice::Group(young))
        };
        assert_eq!(count(""), 2);
        assert_eq!(count("tyo=tyollisyys"), 1);
        assert_eq!(count("tyo=muu"), 2);
    }

    #[test]
    fn small_charts_share_the_years_of_all_that_was_found() {
        let years = inquiry("tyo=paihdetyo").years();
        assert_eq!(years, Some(YearRange::spanning(year(2019), year(2021))));
        assert_eq!(inquiry("").years(), None);
    }

    proptest! {
        #[test]
        fn any_link_finds_each_indicator_once_at_most(
            query in "(tyo|sarja|ilmio|kohderyhma|tietopohja)=[a-z~-]{0,24}(&(tyo|sarja|nimi)=(paihdetyo|tyollisyys|humala|nuuska|~|%7E|x){0,6})?",
        ) {
            let inquiry = inquiry(&query);
            let mut found = ids(&inquiry.with_figures);
            found.extend(ids(&inquiry.pending));
            let count = found.len();
            found.sort_unstable();
            found.dedup();
            prop_assert_eq!(found.len(), count);
        }
    }
}
