use std::sync::Arc;

use proptest::prelude::*;

use super::*;
use crate::{
    model::{
        Accent, AreaKind, Block, Coverage, Indicator, IndicatorId, Passage, PriorityArea,
        PriorityAreaId, Span, Unit, Year, YearRange,
        comparison::tests::{catalogue, indicator},
    },
    publication::{ProblemKind, Referent, ReportFault},
    publish::placed_text::words_of,
};

/// A publication with the area `alue`, the indicator `luku`, and `odottaa`, which has no figures.
fn published() -> Catalogue {
    let year = Year::from_number(2020).unwrap();
    let pending = Indicator {
        id: IndicatorId::from_text("odottaa").unwrap(),
        ..indicator(Unit::Percent, 1)
    };
    let measured = Indicator {
        id: IndicatorId::from_text("luku").unwrap(),
        coverage: Some(Coverage {
            years: YearRange::spanning(year, year),
            sexes: Vec::new(),
            municipalities: 1,
        }),
        ..pending.clone()
    };
    let area = PriorityArea {
        id: PriorityAreaId::from_text("alue").unwrap(),
        name: pending.name.clone(),
        aim: None,
        kind: AreaKind::Priority,
        accent: Accent::Teal,
        phenomena: Vec::new(),
    };
    Catalogue {
        areas: vec![area],
        indicators: vec![Arc::new(measured), Arc::new(pending)],
        ..catalogue()
    }
}

fn read_all(text: &str) -> (Option<Chapter>, Vec<Problem>) {
    let mut problems = Vec::new();
    let anchor = Anchor::from_text("luku").unwrap();
    let chapter = read(text, "x.md", anchor, &published(), &mut problems);
    (chapter, problems)
}

/// What stands in a chapter, in a few words each.
fn outline(passages: &[Passage]) -> Vec<String> {
    let said = |spans: &[Span]| words_of(spans);
    let outlined = passages.iter().map(|passage| match passage {
        Passage::Prose(prose) => {
            let blocks = prose.blocks().iter().map(|block| match block {
                Block::Heading(level, spans) => format!("{}:{}", level.depth(), said(spans)),
                Block::Paragraph(spans) => said(spans),
                Block::List(..) => "luettelo".to_owned(),
                Block::Quotation(_) => "lainaus".to_owned(),
            });
            blocks.collect::<Vec<_>>().join("|")
        }
        Passage::Figure(placement) => format!("{}?{}", placement.indicator, placement.query()),
        Passage::Measures(id) => format!("toimenpiteet {id}"),
        Passage::Voices(id) => format!("nakemykset {id}"),
    });
    outlined.collect()
}

#[test]
fn a_chapter_is_its_title_and_what_stands_below_it_in_its_order() {
    let text = "\
# Luvun *otsikko*

Alku.
::mittari luku kunta=179~992 nakyma=kartta
## Osa

Keski.

### Pienempi

::mittari luku
::toimenpiteet alue
::nakemykset alue
";
    let (chapter, problems) = read_all(text);
    assert_eq!(problems, []);
    let chapter = chapter.unwrap();
    assert_eq!(chapter.title, "Luvun otsikko");
    assert_eq!(
        outline(&chapter.passages),
        [
            "Alku.",
            "luku?kunta=179~992&nakyma=kartta",
            "1:Osa|Keski.|2:Pienempi",
            "luku?",
            "toimenpiteet alue",
            "nakemykset alue",
        ]
    );
}

#[test]
fn choices_may_be_joined_as_in_an_address() {
    let (chapter, problems) = read_all("# A\n::mittari luku kunta=179&nakyma=kunnat muut=0\n");
    assert_eq!(problems, []);
    let passages = chapter.unwrap().passages;
    assert_eq!(outline(&passages), ["luku?kunta=179&muut=0&nakyma=kunnat"]);
}

#[test]
#[expect(clippy::too_many_lines, reason = "one line a fault")]
fn what_cannot_stand_in_a_chapter_is_told_with_its_line() {
    let fault = ProblemKind::Report;
    let unknown = |to, id: &str| ProblemKind::UnknownReference {
        to,
        id: id.to_owned(),
    };
    let choice = |key: &str, value: &str| {
        fault(ReportFault::UnknownChoice {
            key: key.to_owned(),
            value: value.to_owned(),
        })
    };
    for (text, place, kind) in [
        ("Tekstiä.\n", ":1:1", fault(ReportFault::NoTitle)),
        ("", ":1:1", fault(ReportFault::NoTitle)),
        ("## Osa\n", ":1:1", fault(ReportFault::NoTitle)),
        ("::mittari luku\n# A\n", ":1:1", fault(ReportFault::NoTitle)),
        ("# A\n\nB\n\n# C\n", ":5:1", fault(ReportFault::SecondTitle)),
        ("# A\n\nC\n===\n", ":3:1", fault(ReportFault::SecondTitle)),
        ("# A\n\n### B\n", ":3:1", fault(ReportFault::SkippedLevel)),
        (
            "# A\n## B\n::mittari luku\n#### C\n",
            ":4:1",
            fault(ReportFault::SkippedLevel),
        ),
        (
            "# A\n::kuvio luku\n",
            ":2:1",
            fault(ReportFault::UnknownDirective("kuvio".to_owned())),
        ),
        (
            "# A\n::\n",
            ":2:1",
            fault(ReportFault::UnknownDirective(String::new())),
        ),
        (
            "# A\n  ::mittari luku\n",
            ":2:1",
            fault(ReportFault::DirectiveInText),
        ),
        (
            "# A\n- ::mittari luku\n",
            ":2:1",
            fault(ReportFault::DirectiveInText),
        ),
        (
            "# A\n> 1. ::mittari luku\n",
            ":2:1",
            fault(ReportFault::DirectiveInText),
        ),
        ("# A\n::mittari\n", ":2:1", unknown(Referent::Indicator, "")),
        (
            "# A\n::mittari ei\n",
            ":2:1",
            unknown(Referent::Indicator, "ei"),
        ),
        (
            "# A\n::mittari Ä<b>\n",
            ":2:1",
            unknown(Referent::Indicator, "Ä<b>"),
        ),
        (
            "# A\n::nakemykset ei\n",
            ":2:1",
            unknown(Referent::Area, "ei"),
        ),
        (
            "# A\n::mittari odottaa\n",
            ":2:1",
            fault(ReportFault::NoFigures("odottaa".to_owned())),
        ),
        (
            "# A\n::mittari luku kunta=837\n",
            ":2:1",
            choice("kunta", "837"),
        ),
        (
            "# A\n::mittari luku kieli=sv\n",
            ":2:1",
            choice("kieli", "sv"),
        ),
        ("# A\n\n::mittari luku x\n", ":3:1", choice("x", "")),
        (
            "# A\n::toimenpiteet alue kunta=179\n",
            ":2:1",
            choice("kunta", "179"),
        ),
    ] {
        let (_, problems) = read_all(text);
        // A line of text that would place something may be text that is refused for itself as well.
        assert_eq!(
            problems.first(),
            Some(&Problem::at("x.md", place, kind)),
            "{text}"
        );
        assert!(problems.len() < 3, "{text}: {problems:?}");
    }
}

#[test]
fn what_no_published_text_may_have_is_refused_between_figures_too() {
    for refused in [
        "<script>alert(1)</script>",
        "<style>*{display:none}</style>",
        "<iframe src=\"https://example.org\"></iframe>",
        "![kuva](https://example.org/kuva.png)",
        "[linkki](javascript:alert(1))",
        "[linkki](http://example.org)",
        "[linkki](//example.org)",
        "<img src=x onerror=alert(1)>",
        "[linkki](data:text/html,x)",
    ] {
        let (_, problems) = read_all(&format!("# A\n::mittari luku\n\nAlku {refused}\n"));
        let is_of_prose = |problem: &Problem| matches!(problem.kind, ProblemKind::Prose(_));
        assert!(problems.iter().any(is_of_prose), "{refused}: {problems:?}");
        let places = problems.iter().map(|problem| problem.pointer.as_str());
        assert!(
            places.clone().all(|place| place.starts_with(":4:")),
            "{refused}"
        );
    }
}

proptest! {
    #[test]
    fn whatever_is_written_gives_a_chapter_or_problems_with_places(text in "(\\PC|\n|# A\n|::mittari luku\n|::[a-z]{0,9} [a-z=~&%0-9]{0,9}\n|## |> |- |<b>){0,24}") {
        let (chapter, problems) = read_all(&text);
        let lines = text.matches('\n').count() + 1;
        for problem in &problems {
            let line = problem.pointer.split(':').nth(1).and_then(|line| line.parse::<usize>().ok());
            prop_assert!(line.is_some_and(|line| (1..=lines).contains(&line)), "{:?}", problem);
        }
        prop_assert!(chapter.is_some() || !problems.is_empty());
    }
}
