//! The guided tour of the synthetic region is published, opened and broken.

use std::fs;

use serde_json::{Value, json};
use tilannekuva::{
    model::{Language, PhenomenonId, Tour},
    publication::Problem,
};

use super::{Workshop, content, named, problems_after, problems_with, refusals};

const FOLDER: &str = "tours";
const FINNISH: &str = "tours/fi/kokeilu.md";
const SWEDISH: &str = "tours/sv/kokeilu.md";
const FILE: &str = "tours/kokeilu";

fn phenomenon() -> PhenomenonId {
    PhenomenonId::from_text("kokeilu").expect("an identifier")
}

fn tour() -> Tour {
    content().tours[&phenomenon()].clone()
}

/// The tour of a workshop, with the problems of its file.
fn opened(workshop: &Workshop) -> (Tour, Vec<Problem>) {
    let loaded = pollster::block_on(workshop.open().tour(&phenomenon())).expect("it loads");
    let tour = loaded.value.expect("there is one");
    (tour.as_ref().clone(), loaded.problems)
}

#[test]
fn a_tour_is_read_as_it_was_written() {
    let (read, problems) = opened(&Workshop::new());
    assert_eq!(problems, []);
    assert_eq!(read, tour());
    assert_eq!(read.indicator.as_str(), "kokeilu-osuus");
    let shown: Vec<_> = read
        .steps
        .iter()
        .map(|step| (step.placement.query(), step.shows_own))
        .collect();
    assert_eq!(
        shown,
        [("muut=0".to_owned(), false), ("kunta=007".to_owned(), true)]
    );
    let said = |language| {
        let text = read.text(language).expect("a text");
        (text.language, text.title.clone(), text.passages.len())
    };
    let finnish = (Language::Finnish, "Kokeilun kierros".to_owned(), 2);
    assert_eq!(said(Language::Finnish), finnish);
    assert_eq!(said(Language::English), finnish);
    assert_eq!(said(Language::Swedish).0, Language::Swedish);
}

#[test]
fn a_phenomenon_needs_no_tour() {
    let mut workshop = Workshop::new();
    workshop.change("manifest", |manifest| {
        manifest.as_object_mut().expect("an object").remove("tours");
    });
    let loaded = pollster::block_on(workshop.open().tour(&phenomenon())).expect("it loads");
    assert_eq!(loaded.value, None);
}

/// In which file an editor writes what in the place of what, the problem's code, and its line and column.
const SLIPS: [[&str; 5]; 13] = [
    [
        FINNISH,
        "# Kokeilun",
        "Kokeilun",
        "no-chapter-title",
        ":1:1",
    ],
    [FINNISH, "kunta=007", "kunta=999", "unknown-choice", ":15:1"],
    [FINNISH, "oma=1", "oma=0", "unknown-choice", ":15:1"],
    [
        FINNISH,
        "kokeilu-osuus muut=0",
        "kokeilu-puuttuva muut=0",
        "unknown-reference",
        ":9:1",
    ],
    [
        FINNISH,
        "kokeilu-osuus kunta=007",
        "kokeilu-kysely kunta=007",
        "second-indicator",
        ":15:1",
    ],
    [
        FINNISH,
        "**aluetta**",
        "aluetta</b>",
        "html-in-text",
        ":7:24",
    ],
    [
        FINNISH,
        "::mittari kokeilu-osuus kunta=007 oma=1",
        "",
        "step-without-figure",
        ":11:1",
    ],
    [
        FINNISH,
        "Sitten omaa kuntaa.",
        "",
        "step-without-text",
        ":11:1",
    ],
    [
        FINNISH,
        "Sitten omaa kuntaa.",
        "A\n\n::mittari kokeilu-osuus muut=0",
        "second-figure",
        ":17:1",
    ],
    [
        FINNISH,
        "Näin kokeilu kulkee.",
        "::mittari kokeilu-osuus",
        "figure-before-steps",
        ":3:1",
    ],
    [
        FINNISH,
        "Sitten omaa",
        "A\n\n::nakemykset kokeiltu-hyvinvointi\n\nB",
        "only-figures",
        ":15:1",
    ],
    [SWEDISH, " oma=1", "", "steps-differ", ":13:1"],
    [
        SWEDISH,
        "muut=0",
        "muut=0 vuodet=2019..uusin",
        "steps-differ",
        ":7:1",
    ],
];

#[test]
fn an_editor_is_told_where_a_tour_is_wrong() {
    for [file, written, instead, code, place] in SLIPS {
        let problems = problems_with(file, |text| {
            assert!(text.contains(written), "{written}");
            text.replacen(written, instead, 1)
        });
        assert_eq!(
            named(&problems).first(),
            Some(&(code, file, place)),
            "{instead}"
        );
    }
}

#[test]
fn a_file_that_is_no_tour_is_named() {
    let problems = problems_after(|folder| {
        let inner = |name: &str| folder.join(FOLDER).join(name);
        fs::create_dir(inner("de")).expect("a folder");
        for name in ["muistio.txt", "fi/poissa.md", "fi/Äiti.md", "fi/kuva.png"] {
            fs::write(inner(name), "# A\n").expect("a file");
        }
        // An indicator of one phenomenon cannot carry the tour of another.
        fs::copy(inner("fi/kokeilu.md"), inner("fi/muutokset.md")).expect("a copy");
    });
    assert_eq!(
        named(&problems),
        [
            ("unknown-file", "tours/de", ""),
            ("unknown-file", "tours/fi/kuva.png", ""),
            ("other-phenomenon", "tours/fi/muutokset.md", ":9:1"),
            ("unknown-reference", "tours/fi/poissa.md", ""),
            ("unknown-reference", "tours/fi/Äiti.md", ""),
            ("unknown-file", "tours/muistio.txt", ""),
        ]
    );
}

/// Puts a value into the published tour, and gives its only problem and what of the tour is left.
fn broken(pointer: &str, value: Value) -> (Tour, String, String) {
    let mut workshop = Workshop::new();
    let file = workshop.set(FILE, pointer, value);
    let (tour, problems) = opened(&workshop);
    let [(code, found, place)] = named(&problems)[..] else {
        panic!("{pointer}: {problems:#?}");
    };
    assert_eq!(found, file);
    (tour, code.to_owned(), place.to_owned())
}

#[test]
fn a_text_that_does_not_fit_the_steps_is_left_out_and_the_others_stay() {
    let mut expected = tour();
    expected.texts.remove(0);
    let passage = json!([{ "title": "Yksin" }]);
    let (left, code, place) = broken("/texts/0/passages", passage);
    assert_eq!(
        (code.as_str(), place.as_str()),
        ("wrong-length", "/texts/0/passages")
    );
    assert_eq!(left, expected);
    let (left, code, place) = broken("/texts/0/language", json!("de"));
    assert_eq!(
        (code.as_str(), place.as_str()),
        ("unknown-word", "/texts/0/language")
    );
    assert_eq!(left, expected);
}

#[test]
fn a_choice_that_means_nothing_is_left_out_and_the_step_stays() {
    let (left, code, place) = broken("/steps/1/query", json!("kunta=007&kieli=sv"));
    assert_eq!(
        (code.as_str(), place.as_str()),
        ("unknown-choice", "/steps/1/query")
    );
    assert_eq!(left, tour());
}

#[test]
fn a_tour_that_cannot_be_shown_as_it_was_written_is_none_and_the_rest_is_whole() {
    for (pointer, value, code) in [
        ("/indicator", json!("poissa"), "unknown-reference"),
        ("/indicator", json!("../x"), "malformed"),
        ("/steps/0", json!("muut=0"), "wrong-type"),
        ("/steps", json!([]), "wrong-length"),
        ("/texts", json!([]), "nothing-to-show"),
    ] {
        let mut workshop = Workshop::new();
        workshop.set(FILE, pointer, value);
        let answer = pollster::block_on(workshop.open().tour(&phenomenon()));
        let refused = refusals(answer);
        let first = refused.first().map(|problem| problem.kind.code());
        assert_eq!(first, Some(code), "{pointer}");
        assert!(pollster::block_on(workshop.open().programme()).is_ok());
    }
}

#[test]
fn a_tour_of_what_is_no_phenomenon_is_remarked_on() {
    let mut workshop = Workshop::new();
    let path = workshop.path(FILE);
    workshop.change("manifest", |manifest| {
        manifest["tours"] = json!({ "poissa": path });
    });
    let problems = workshop.check();
    assert!(
        named(&problems).contains(&("unknown-reference", path.as_str(), "")),
        "{problems:#?}"
    );
}
