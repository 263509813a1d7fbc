//! The annual clock of the synthetic region is published, opened and broken.

use std::{fs, path::Path};

use serde_json::{Value, json};
use tilannekuva::{
    model::{AnnualClock, Collection, Language, PhaseId, ServicePage},
    publish::{content::Content, write},
};

use super::{CONTENT, Workshop, content, copy_folder, named, new_folder, problems_with, refusals};

const FILE: &str = "annual-clock.toml";
const CLOCK: &str = "annual-clock";

fn clock() -> AnnualClock {
    content().annual_clock.expect("the region has a clock")
}

#[test]
fn an_annual_clock_is_read_as_it_was_written() {
    let loaded = pollster::block_on(Workshop::new().open().annual_clock()).expect("it loads");
    assert_eq!(loaded.problems, []);
    let read = loaded.value.expect("a clock");
    assert_eq!(*read, clock());
    let id = PhaseId::from_text("kokeilu").expect("an identifier");
    let phase = read.phase(&id).expect("the phase is there");
    let months = Language::ALL.map(|language| phase.months.write(language));
    assert_eq!(
        months,
        ["marras–helmikuu", "november–februari", "November–February"]
    );
    assert_eq!(
        phase.pages,
        [
            ServicePage::MunicipalityCards,
            ServicePage::Indicators(Some(Collection::MinimumContent))
        ]
    );
    let text = phase.text.as_ref().expect("a text");
    assert_eq!(
        text.text(Language::Finnish),
        "Kokeillaan 1\u{202f}000 kertaa."
    );
    assert_eq!(phase.participants.len(), 2);
}

#[test]
fn a_region_needs_no_annual_clock() {
    let folder = new_folder();
    copy_folder(Path::new(CONTENT), &folder);
    fs::remove_file(folder.join(FILE)).expect("the file goes");
    let read = Content::read(&folder);
    fs::remove_dir_all(folder).expect("the copy can be removed");
    let source = write::publication(&read.expect("no problems")).expect("it can be written");
    let workshop = Workshop { source };
    let loaded = pollster::block_on(workshop.open().annual_clock()).expect("nothing is well");
    assert_eq!((loaded.value, loaded.problems), (None, vec![]));
    assert_eq!(workshop.check(), []);
}

/// What an editor writes in the place of what, the problem's code, and its line and column.
const SLIPS: [[&str; 4]; 17] = [
    ["id = \"kokeilu\"", "id = \"Kokeilu\"", "malformed", ":4:1"],
    ["id = \"kokeilu\"", "", "missing-field", ":3:1"],
    [
        "id = \"arviointi\"",
        "id = \"kokeilu\"",
        "duplicate",
        ":18:1",
    ],
    [
        "{ fi = \"Arviointi\" }",
        "{ fi = \" \" }",
        "empty-text",
        ":20:1",
    ],
    [
        "{ fi = \"Arviointi\" }",
        "\"Arviointi\"",
        "wrong-type",
        ":20:1",
    ],
    ["first = 11", "first = 0", "malformed", ":6:1"],
    ["last = 2", "last = 13", "malformed", ":7:1"],
    ["last = 2", "last = \"helmikuu\"", "wrong-type", ":7:1"],
    ["last = 2", "last = 2.5", "wrong-type", ":7:1"],
    ["last = 2", "", "missing-field", ":3:1"],
    [
        "participants = [{",
        "participants = [{}, {",
        "empty-text",
        ":9:17",
    ],
    [
        "\"municipality-cards\"",
        "\"kunta\"",
        "unknown-word",
        ":12:1",
    ],
    [
        "\"municipality-cards\"",
        "\"municipality-cards\"\ncollection = \"minimum-content\"",
        "unknown-field",
        ":13:1",
    ],
    ["\"minimum-content\"", "\"kaikki\"", "unknown-word", ":16:1"],
    [
        "\"minimum-content\"",
        "\"service-areas\"",
        "unknown-reference",
        ":16:1",
    ],
    ["text = {", "teksti = {", "unknown-field", ":8:1"],
    ["[[phases]]", "[[phases]", "unreadable", ":3:10"],
];

#[test]
fn an_editor_is_told_where_an_annual_clock_is_wrong() {
    for [written, instead, code, place] in SLIPS {
        let problems = problems_with(FILE, |text| {
            assert!(text.contains(written), "{written}");
            text.replacen(written, instead, 1)
        });
        assert_eq!(named(&problems)[0], (code, FILE, place), "{instead}");
    }
}

#[test]
fn an_annual_clock_without_phases_is_none() {
    for (text, code) in [("phases = []\n", "nothing-to-show"), ("", "missing-field")] {
        let problems = problems_with(FILE, |_| text.to_owned());
        assert_eq!(named(&problems).len(), 1, "{text}");
        assert_eq!(named(&problems)[0].0, code, "{text}");
    }
}

/// Where something else is set, the code of the problem, and how many phases, participants and pages of the first are left.
type Fault = (&'static str, Value, &'static str, [usize; 3]);

fn faults() -> [Fault; 7] {
    [
        ("/phases/1/id", json!("kokeilu"), "duplicate", [1, 2, 2]),
        ("/phases/1/first", json!(13), "malformed", [1, 2, 2]),
        ("/phases/1/last", json!("3"), "wrong-type", [1, 2, 2]),
        ("/phases/1/name", json!({}), "empty-text", [1, 2, 2]),
        (
            "/phases/0/participants/0",
            json!(7),
            "wrong-type",
            [2, 1, 2],
        ),
        (
            "/phases/0/pages/0/page",
            json!("https://example.org"),
            "unknown-word",
            [2, 2, 1],
        ),
        (
            "/phases/0/pages/1/collection",
            json!("muu"),
            "unknown-word",
            [2, 2, 1],
        ),
    ]
}

#[test]
fn what_cannot_be_read_of_an_annual_clock_is_left_out_and_the_rest_stays() {
    for (pointer, value, code, left) in faults() {
        let mut workshop = Workshop::new();
        let file = workshop.set(CLOCK, pointer, value);
        let loaded = pollster::block_on(workshop.open().annual_clock()).expect("the rest loads");
        let problems = named(&loaded.problems);
        assert_eq!((problems.len(), problems[0].0), (1, code), "{pointer}");
        let clock = loaded.value.expect("a clock");
        let first = &clock.phases()[0];
        let found = [
            clock.phases().len(),
            first.participants.len(),
            first.pages.len(),
        ];
        assert_eq!(found, left, "{pointer}");
        let checked = workshop.check();
        assert_eq!(named(&checked)[0], (code, file.as_str(), problems[0].2));
    }
}

#[test]
fn indicators_of_a_part_that_has_none_are_refused_by_checks_alone() {
    let mut workshop = Workshop::new();
    let pointer = "/phases/0/pages/1/collection";
    let file = workshop.set(CLOCK, pointer, json!("service-areas"));
    let expected = [("unknown-reference", file.as_str(), pointer)];
    assert_eq!(named(&workshop.check()), expected);
}

#[test]
fn an_annual_clock_of_which_nothing_is_left_is_refused() {
    let mut workshop = Workshop::new();
    let file = workshop.set(CLOCK, "/phases", json!([]));
    let problems = refusals(pollster::block_on(workshop.open().annual_clock()));
    let expected = [("nothing-to-show", file.as_str(), "")];
    assert_eq!(named(&problems), expected);
    assert_eq!(named(&workshop.check()), expected);
}
