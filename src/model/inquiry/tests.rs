//! What is asked for finds what it should, and what is not known is said.

use super::*;
use crate::model::{
    Accent, AreaKind, Coverage, FieldOfWork, FieldOfWorkId, IndicatorId, Phenomenon, PhenomenonId,
    PriorityArea, PriorityAreaId, Sex, TargetGroup, TargetGroupId, Unit,
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
