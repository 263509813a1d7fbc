use std::sync::Arc;

use super::*;
use crate::{
    model::{
        Accent, AreaKind, Coverage, Indicator, IndicatorId, Language, Phenomenon, PriorityArea,
        PriorityAreaId, Unit, Year, YearRange,
        comparison::tests::{catalogue, indicator},
    },
    words::problems::remedy,
};

/// A publication with the indicators `luku` and `muu` of the phenomenon `ilmio`, and `vieras` of another one.
fn published() -> Catalogue {
    let year = Year::from_number(2020).unwrap();
    let of = |id: &str, phenomenon: &str| Indicator {
        id: IndicatorId::from_text(id).unwrap(),
        phenomenon: PhenomenonId::from_text(phenomenon).unwrap(),
        coverage: Some(Coverage {
            years: YearRange::spanning(year, year),
            sexes: Vec::new(),
            municipalities: 1,
        }),
        ..indicator(Unit::Percent, 1)
    };
    let name = indicator(Unit::Percent, 1).name;
    let phenomena = ["ilmio", "toinen"].map(|id| Phenomenon {
        id: PhenomenonId::from_text(id).unwrap(),
        name: name.clone(),
    });
    let area = PriorityArea {
        id: PriorityAreaId::from_text("alue").unwrap(),
        name: name.clone(),
        aim: None,
        kind: AreaKind::Priority,
        accent: Accent::Teal,
        phenomena: phenomena.to_vec(),
    };
    let indicators = [
        of("luku", "ilmio"),
        of("muu", "ilmio"),
        of("vieras", "toinen"),
    ];
    Catalogue {
        areas: vec![area],
        indicators: indicators.map(Arc::new).to_vec(),
        ..catalogue()
    }
}

fn read_all(text: &str) -> (Option<Script>, Vec<Problem>) {
    let mut problems = Vec::new();
    let phenomenon = PhenomenonId::from_text("ilmio").unwrap();
    let script = read(text, "x.md", &phenomenon, &published(), &mut problems);
    (script, problems)
}

const TOUR: &str = "\
# Kierros

Alkusanat.

## Ensin

Tekstiä.

::mittari luku

Lisää tekstiä.

### Pienempi

Loppu.

## Sitten
::mittari luku kunta=179&muut=0 oma=1
Tekstiä.
";

#[test]
fn each_heading_right_below_the_title_begins_a_step() {
    let (script, problems) = read_all(TOUR);
    assert_eq!(problems, []);
    let script = script.unwrap();
    assert_eq!(script.title, "Kierros");
    assert_eq!(script.introduction.unwrap().blocks().len(), 1);
    let titles: Vec<_> = script
        .steps
        .iter()
        .map(|step| step.said.title.as_str())
        .collect();
    assert_eq!(titles, ["Ensin", "Sitten"]);
    let blocks = script.steps.iter().map(|step| {
        let text = step.said.text.as_ref();
        text.map_or(0, |text| text.blocks().len())
    });
    assert_eq!(blocks.collect::<Vec<_>>(), [4, 1]);
    let shown: Vec<_> = script.steps.iter().map(|step| &step.shown).collect();
    assert_eq!(shown[0].placement.query(), "");
    assert!(!shown[0].shows_own);
    assert_eq!(shown[1].placement.query(), "kunta=179&muut=0");
    assert!(shown[1].shows_own);
}

#[test]
fn what_cannot_stand_in_a_tour_is_told_with_its_line() {
    let other = |first: &str| TourFault::OtherIndicator {
        first: first.to_owned(),
    };
    let phenomenon = "toinen".to_owned();
    for (text, place, fault) in [
        ("# A\n\nB\n", ":1:1", TourFault::NoSteps),
        ("# A\n\n> ## B\n", ":1:1", TourFault::NoSteps),
        (
            "# A\n## B\nC\n::toimenpiteet alue\n::mittari luku\n",
            ":4:1",
            TourFault::OnlyFigures("toimenpiteet".to_owned()),
        ),
        (
            "# A\n::mittari luku\n## B\nC\n::mittari luku\n",
            ":2:1",
            TourFault::FigureBeforeSteps,
        ),
        (
            "# A\n## B\nC\n::mittari luku\n## D\nE\n",
            ":5:1",
            TourFault::StepWithoutFigure,
        ),
        (
            "# A\n## B\nC\n::mittari luku\n> ## Ei vaihe\n\n## D\n\n## E\nF\n::mittari luku\n",
            ":7:1",
            TourFault::StepWithoutFigure,
        ),
        (
            "# A\n## B\nC\n::mittari luku\n::mittari luku kunta=179\n",
            ":5:1",
            TourFault::SecondFigure,
        ),
        (
            "# A\n## B\n::mittari luku\n",
            ":2:1",
            TourFault::StepWithoutText,
        ),
        (
            "# A\n## B\nC\n::mittari luku\n## D\nE\n::mittari muu\n",
            ":7:1",
            other("luku"),
        ),
        (
            "# A\n## B\nC\n::mittari vieras\n",
            ":4:1",
            TourFault::OtherPhenomenon { phenomenon },
        ),
    ] {
        let (_, problems) = read_all(text);
        let expected = Problem::at("x.md", place, ProblemKind::Tour(fault));
        assert_eq!(problems.first(), Some(&expected), "{text}");
    }
}

#[test]
fn a_step_whose_figure_cannot_be_read_is_not_told_that_it_has_none() {
    for (text, code) in [
        ("# A\n## B\nC\n::mittari puuttuva\n", "unknown-reference"),
        ("# A\n## B\nC\n- ::mittari luku\n", "directive-in-text"),
        ("# A\n## B\nC\n::mittari luku oma=0\n", "unknown-choice"),
        ("# A\n## B\nC\n::kuvio luku\n", "unknown-directive"),
        ("A\n", "no-chapter-title"),
    ] {
        let (_, problems) = read_all(text);
        let codes: Vec<_> = problems.iter().map(|problem| problem.kind.code()).collect();
        assert_eq!(codes, [code], "{text}");
    }
}

#[test]
fn the_remedy_of_an_unknown_directive_names_only_what_a_tour_takes() {
    let (_, problems) = read_all("# A\n## B\nC\n::kuvio luku\n");
    let fault = TourFault::UnknownDirective("kuvio".to_owned());
    assert_eq!(problems[0].kind, ProblemKind::Tour(fault));
    for language in Language::ALL {
        let remedy = remedy(&problems[0], language);
        let named = remedy.matches("::").count();
        assert!(named == 1 && remedy.contains("::mittari"), "{remedy}");
    }
}

#[test]
fn a_script_with_other_steps_differs_from_the_first_of_them_on() {
    let script = |steps: &[&str]| {
        let steps = steps.iter();
        let steps: Vec<_> = steps
            .map(|query| format!("## B\nC\n::mittari luku {query}\n"))
            .collect();
        read_all(&format!("# A\n{}", steps.concat())).0.unwrap()
    };
    let own = script(&["", "kunta=179"]);
    for (other, place) in [
        (vec!["", "kunta=179"], None),
        (vec!["", "kunta=179 oma=1"], Some(":7:1")),
        (vec!["kunta=179", "kunta=179"], Some(":4:1")),
        (vec!["", "kunta=179", ""], Some(":10:1")),
        (vec![""], Some(":4:1")),
    ] {
        let found = own.where_differs(&script(&other));
        assert_eq!(found.as_deref(), place, "{other:?}");
    }
}
