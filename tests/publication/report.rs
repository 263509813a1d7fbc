//! The report of the synthetic region is published, opened and broken.

use std::{fs, path::Path};

use serde_json::{Value, json};
use tilannekuva::{
    model::{Language, Passage, Placement, Report, ReportState},
    publication::Problem,
    publish::{content::Content, write},
};

use super::{
    CONTENT, Workshop, content, copy_folder, named, new_folder, problems_after, problems_with,
    refusals,
};

const FOLDER: &str = "report";
const DETAILS: &str = "report/report.toml";
const FIRST: &str = "report/fi/01-alku.md";
const SECOND: &str = "report/fi/02-kokeiltu-hyvinvointi.md";
const FINNISH: &str = "report-fi";

fn report() -> Report {
    content().reports[&Language::Finnish].clone()
}

/// The report of a workshop, with the problems of its file.
fn opened(workshop: &Workshop, language: Language) -> (Report, Vec<Problem>) {
    let loaded = pollster::block_on(workshop.open().report(language)).expect("it loads");
    let report = loaded.value.expect("there is one");
    (report.as_ref().clone(), loaded.problems)
}

#[test]
fn a_report_is_read_as_it_was_written() {
    let (read, problems) = opened(&Workshop::new(), Language::Finnish);
    assert_eq!(problems, []);
    assert_eq!(read, report());
    assert_eq!(read.title, "Kokeilun kertomus");
    assert_eq!(read.state, ReportState::InHandling);
    let anchors: Vec<_> = read
        .chapters
        .iter()
        .map(|chapter| chapter.anchor.as_str())
        .collect();
    assert_eq!(anchors, ["alku", "kokeiltu-hyvinvointi"]);
    let shown: Vec<_> = read.indicators().map(ToString::to_string).collect();
    assert_eq!(shown, ["kokeilu-osuus"; 2]);
    let queries: Vec<_> = read.placements().map(Placement::query).collect();
    assert_eq!(
        queries,
        ["kunta=007~902&nakyma=kunnat", "vuodet=2019..uusin"]
    );
    assert_eq!(
        read.earlier[0].address.as_str(),
        "https://example.org/kertomus-2022.pdf"
    );
}

#[test]
fn a_language_without_chapters_has_the_report_in_another() {
    let workshop = Workshop::new();
    for (asked, given) in [
        (Language::Finnish, Language::Finnish),
        (Language::Swedish, Language::Swedish),
        (Language::English, Language::Finnish),
    ] {
        assert_eq!(opened(&workshop, asked).0.language, given);
    }
}

#[test]
fn a_region_needs_no_report() {
    let folder = new_folder();
    copy_folder(Path::new(CONTENT), &folder);
    fs::remove_dir_all(folder.join(FOLDER)).expect("the report goes");
    let content = Content::read(&folder).expect("a region without a report");
    fs::remove_dir_all(folder).expect("the copy can be removed");
    let workshop = Workshop {
        source: write::publication(&content).expect("the content can be written"),
    };
    assert!(!workshop.text("manifest").contains("reports"));
    let loaded = pollster::block_on(workshop.open().report(Language::Finnish)).expect("it loads");
    assert_eq!(loaded.value, None);
}

#[test]
fn a_manifest_that_names_no_report_has_none() {
    let mut workshop = Workshop::new();
    workshop.change("manifest", |manifest| {
        manifest
            .as_object_mut()
            .expect("an object")
            .remove("reports");
    });
    let loaded = pollster::block_on(workshop.open().report(Language::Finnish)).expect("it loads");
    assert_eq!(loaded.value, None);
}

/// In which file an editor writes what in the place of what, the problem's code, and its line and column.
const SLIPS: [[&str; 5]; 16] = [
    [
        DETAILS,
        "\"in-handling\"",
        "\"valmis\"",
        "unknown-word",
        ":4:1",
    ],
    [
        DETAILS,
        "\"2025-11-20\"",
        "\"20.11.2025\"",
        "malformed",
        ":5:1",
    ],
    [DETAILS, "first = 2024", "", "missing-field", ""],
    [
        DETAILS,
        "first = 2024",
        "first = 2026",
        "years-backwards",
        "",
    ],
    [
        DETAILS,
        "https://example.org",
        "http://example.org",
        "forbidden-address",
        ":11:1",
    ],
    [
        DETAILS,
        "state =",
        "tila = 1\nstate =",
        "unknown-field",
        ":4:1",
    ],
    [FIRST, "# Alku", "Alku", "no-chapter-title", ":1:1"],
    [
        FIRST,
        "kunta=007~902",
        "kunta=007~999",
        "unknown-choice",
        ":5:1",
    ],
    [
        FIRST,
        "nakyma=kunnat",
        "näkymä=kunnat",
        "unknown-choice",
        ":5:1",
    ],
    [
        FIRST,
        "kokeilu-osuus",
        "kokeilu-puuttuva",
        "unknown-reference",
        ":5:1",
    ],
    [
        FIRST,
        "kokeilu-osuus",
        "kokeilu-odottava",
        "no-figures",
        ":5:1",
    ],
    [
        FIRST,
        "**kokeillaan**",
        "kokeillaan</b>",
        "html-in-text",
        ":3:23",
    ],
    [
        SECOND,
        "https://example.org",
        "javascript:alert(1)",
        "forbidden-address",
        ":7:7",
    ],
    [
        SECOND,
        "## Luvut",
        "### Luvut",
        "skipped-heading-level",
        ":3:1",
    ],
    [
        SECOND,
        "::nakemykset kokeiltu-hyvinvointi",
        "::nakemykset kokeilu",
        "unknown-reference",
        ":9:1",
    ],
    [
        SECOND,
        "::toimenpiteet",
        "- ::toimenpiteet",
        "directive-in-text",
        ":10:1",
    ],
];

#[test]
fn an_editor_is_told_where_a_report_is_wrong() {
    for [file, written, instead, code, place] in SLIPS {
        let problems = problems_with(file, |text| {
            assert!(text.contains(written), "{written}");
            text.replacen(written, instead, 1)
        });
        assert_eq!(named(&problems), [(code, file, place)], "{instead}");
    }
}

#[test]
fn a_file_that_is_no_chapter_is_named() {
    let problems = problems_after(|folder| {
        let inner = |name: &str| folder.join(FOLDER).join(name);
        for name in ["de", "en"] {
            fs::create_dir(inner(name)).expect("a folder");
        }
        for name in ["muistio.txt", "fi/Alku.md", "fi/03-Äiti.md", "fi/kuva.png"] {
            fs::write(inner(name), "# A\n").expect("a file");
        }
        fs::write(inner("fi/09-alku.md"), "# A\n").expect("a file");
    });
    assert_eq!(
        named(&problems),
        [
            ("unknown-file", "report/de", ""),
            ("nothing-to-show", "report/en", ""),
            ("chapter-name", "report/fi/03-Äiti.md", ""),
            ("duplicate", "report/fi/09-alku.md", ""),
            ("chapter-name", "report/fi/Alku.md", ""),
            ("unknown-file", "report/fi/kuva.png", ""),
            ("unknown-file", "report/muistio.txt", ""),
        ]
    );
}

/// Puts a value into the published report, and gives its only problem and what of the report is left.
fn broken(pointer: &str, value: Value) -> (Report, String, String) {
    let mut workshop = Workshop::new();
    let file = workshop.set(FINNISH, pointer, value);
    let (report, problems) = opened(&workshop, Language::Finnish);
    let [(code, found, place)] = named(&problems)[..] else {
        panic!("{pointer}: {problems:#?}");
    };
    assert_eq!(found, file);
    (report, code.to_owned(), place.to_owned())
}

#[test]
fn a_passage_that_cannot_be_used_is_left_out_and_the_others_stay() {
    for (inner, value, code) in [
        ("/indicator", json!("poissa"), "unknown-reference"),
        ("/indicator", json!("../x"), "malformed"),
        ("/indicator", json!(5), "wrong-type"),
        ("/kind", json!("script"), "unknown-word"),
        ("", json!("<script>alert(1)</script>"), "wrong-type"),
        (
            "",
            json!({ "kind": "measures", "area": "poissa" }),
            "unknown-reference",
        ),
    ] {
        let pointer = format!("/chapters/0/passages/1{inner}");
        let (left, found, place) = broken(&pointer, value);
        assert_eq!(found, code, "{pointer}");
        assert!(place.starts_with("/chapters/0/passages/1"), "{place}");
        let mut expected = report();
        expected.chapters[0].passages.remove(1);
        assert_eq!(left, expected, "{pointer}");
    }
}

#[test]
fn a_choice_that_means_nothing_is_left_out_and_the_figure_stays() {
    let query = "kunta=007&kieli=sv";
    let (left, code, place) = broken("/chapters/0/passages/1/query", json!(query));
    assert_eq!(
        (code.as_str(), place.as_str()),
        ("unknown-choice", "/chapters/0/passages/1/query")
    );
    let Passage::Figure(placement) = &left.chapters[0].passages[1] else {
        panic!("the figure is gone");
    };
    assert_eq!(placement.query(), "kunta=007");
}

#[test]
fn a_report_without_chapters_is_none_and_the_rest_is_whole() {
    let mut workshop = Workshop::new();
    workshop.set(FINNISH, "/chapters", json!([{ "title": "Ilman tunnusta" }]));
    let answer = pollster::block_on(workshop.open().report(Language::Finnish));
    let codes: Vec<_> = refusals(answer)
        .iter()
        .map(|problem| problem.kind.code())
        .collect();
    assert_eq!(codes, ["missing-field", "nothing-to-show"]);
    assert!(pollster::block_on(workshop.open().programme()).is_ok());
}

#[test]
fn a_report_in_another_language_than_the_manifest_says_is_remarked_on() {
    let mut workshop = Workshop::new();
    let file = workshop.set(FINNISH, "/language", json!("en"));
    let problems = workshop.check();
    assert!(
        named(&problems).contains(&("unknown-word", file.as_str(), "/language")),
        "{problems:#?}"
    );
}
