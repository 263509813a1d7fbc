//! A small report and a digest with a publication around them, in which every text says the same.

use std::sync::Arc;

use crate::{
    downloads::{
        document::*,
        tests::{catalogue, code, dataset, year},
    },
    model::{
        Anchor, Block, Date, EarlierReport, Indicator, LinkAddress, Phrase, PriorityAreaId, Prose,
        Region, ReportState, Sex, Span, Theme, Translated, YearRange,
        digest::Assembly,
        geometry::Ring,
        indicator::Coverage,
        programme::{AreaProgramme, Measure, MeasureState},
        prose::{HeadingLevel, ListOrder, Tone},
        voice::{Author, AuthorKind},
    },
};

/// The queries of the figures in the report.
const QUERIES: [&str; 4] = [
    "kunta=992&vali=1&muut=1",
    "nakyma=kunnat&kunta=992",
    "nakyma=kartta",
    "nakyma=ryhmat",
];

fn said(text: &str) -> Translated {
    Translated::of([(Language::Finnish, text)]).unwrap()
}

fn phrase(text: &str, tone: Tone) -> Phrase {
    let text = text.to_owned();
    Phrase { text, tone }
}

/// Headings, lists, quotations, links and stress, all saying the same.
fn prose(text: &str) -> Prose {
    let words = || vec![Span::Phrase(phrase(text, Tone::Plain))];
    let address = LinkAddress::from_text("https://example.org/a?b=c&d=e").unwrap();
    let paragraph = || Block::paragraph(words()).unwrap();
    let linked = vec![
        Span::Phrase(phrase(text, Tone::Strong)),
        Span::Link(address, vec![phrase(text, Tone::Emphasis)]),
    ];
    let blocks = vec![
        Block::heading(HeadingLevel::First, words()),
        Block::paragraph(linked),
        Block::list(ListOrder::Ordered, vec![vec![paragraph()]]),
        Block::quotation(vec![paragraph()]),
        Block::heading(HeadingLevel::Second, words()),
    ];
    Prose::of(blocks.into_iter().flatten().collect()).unwrap()
}

/// A report in which every text says the same.
pub(super) fn report(text: &str) -> Report {
    let figures = QUERIES.map(|query| {
        let id = IndicatorId::from_text("178").unwrap();
        Passage::Figure(Box::new(Placement::read(id, query, &catalogue()).0))
    });
    let area = || PriorityAreaId::from_text("tausta").unwrap();
    let mut passages = vec![Passage::Prose(prose(text))];
    passages.extend(figures);
    passages.extend([Passage::Measures(area()), Passage::Voices(area())]);
    let chapter = |anchor: &str, passages| Chapter {
        anchor: Anchor::from_text(anchor).unwrap(),
        title: text.to_owned(),
        passages,
    };
    Report {
        language: Language::Finnish,
        title: text.to_owned(),
        years: YearRange::of(year(2025), year(2026)),
        state: ReportState::Draft,
        date: Date::from_iso("2026-11-24").unwrap(),
        chapters: vec![chapter("alku", passages), chapter("loppu", Vec::new())],
        earlier: vec![EarlierReport {
            title: text.to_owned(),
            years: None,
            address: LinkAddress::from_text("https://example.org/vanha").unwrap(),
        }],
    }
}

/// A desk on which every text of the publication says the same.
pub(super) fn desk(text: &str) -> ReportDesk {
    let mut catalogue = catalogue();
    (catalogue.name, catalogue.publisher) = (said(text), said(text));
    for region in &mut catalogue.regions {
        *region = Arc::new(Region {
            name: said(text),
            short_name: said(text),
            locative: said(text),
            ..region.as_ref().clone()
        });
    }
    for area in &mut catalogue.areas {
        area.name = said(text);
        area.phenomena[0].name = said(text);
    }
    let source = &mut catalogue.sources[0];
    (source.name, source.attribution) = (said(text), Some(said(text)));
    source.licence = Some(text.to_owned());
    for indicator in &mut catalogue.indicators {
        let mut named = Indicator {
            name: said(text),
            producer: Some(said(text)),
            caveat: Some(said(text)),
            coverage: Some(Coverage {
                years: YearRange::of(year(2020), year(2022)).unwrap(),
                sexes: vec![Sex::Total],
                municipalities: 2,
            }),
            ..indicator.as_ref().clone()
        };
        named.breaks[0].reason = said(text);
        *indicator = Arc::new(named);
    }
    let release = Release {
        id: "0123456789ab".to_owned(),
        date: Date::from_iso("2026-11-24").unwrap(),
    };
    let square = |region: &str, x: i32| {
        let points = vec![(x, 0), (x + 400, 0), (x + 400, 400), (x, 400)];
        Ring::of(code(region), points).unwrap()
    };
    ReportDesk {
        datasets: vec![(IndicatorId::from_text("178").unwrap(), dataset())],
        programme: Some(programme(text)),
        voices: vec![(code("992"), vec![voice(text)])],
        geometry: Some(Geometry {
            rings: vec![square("077", 0), square("992", 400)],
            source: catalogue.indicators[0].source.clone(),
        }),
        ..ReportDesk::of(catalogue, release)
    }
}

fn programme(text: &str) -> Programme {
    Programme {
        name: said(text),
        years: None,
        address: None,
        preparation: Some(said(text)),
        plans: Vec::new(),
        coordination: Vec::new(),
        ways_of_working: Vec::new(),
        areas: vec![AreaProgramme {
            area: PriorityAreaId::from_text("tausta").unwrap(),
            goals: vec![said(text)],
            measures: vec![Measure {
                text: said(text),
                responsible: Some(said(text)),
                state: Some(MeasureState::UnderWay),
                indicators: vec![IndicatorId::from_text("178").unwrap()],
            }],
        }],
        questions: Vec::new(),
    }
}

fn voice(text: &str) -> Voice {
    Voice {
        author: Author {
            name: text.to_owned(),
            kind: AuthorKind::Parish,
        },
        date: Date::from_iso("2026-10-01").unwrap(),
        language: Language::Swedish,
        theme: Some(Theme::Area(PriorityAreaId::from_text("tausta").unwrap())),
        title: Some(text.to_owned()),
        prose: prose(text),
    }
}

/// A digest with a figure below a heading, one without, one that nobody knows, and a text.
pub(super) fn digest(text: &str) -> Digest {
    let mut assembly = Assembly::default();
    assembly.title(text);
    assembly.figure("178", "v=1&kunta=992", text);
    assembly.figure("178", "v=1&nakyma=kartta&nonsense=1", "");
    assembly.figure("9999", "", "");
    assembly.text(text, &[text, "\n", text].concat());
    assembly.text("", text);
    assembly.finish().digest
}
