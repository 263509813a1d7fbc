//! The programme of the synthetic region is published, opened and broken.

use std::{fs, path::Path};

use serde_json::json;
use tilannekuva::{
    model::{Language, MeasureState, Plan, PriorityAreaId, Programme, Theme},
    publish::{content::Content, write},
};

use super::{CONTENT, Workshop, content, copy_folder, named, new_folder, problems_with, refusals};

const FILE: &str = "programme.toml";
const PROGRAMME: &str = "programme";

fn programme() -> Programme {
    content().programme.expect("the region has a programme")
}

fn area() -> PriorityAreaId {
    PriorityAreaId::from_text("kokeiltu-hyvinvointi").expect("an identifier")
}

#[test]
fn a_programme_is_read_as_it_was_written() {
    let loaded = pollster::block_on(Workshop::new().open().programme()).expect("it loads");
    assert_eq!(loaded.problems, []);
    let read = loaded.value.expect("a programme");
    assert_eq!(*read, programme());
    let years = read.years.map(|years| years.to_string());
    assert_eq!(years.as_deref(), Some("2024–2025"));
    let measures = &read.area(&area()).expect("the area has measures").measures;
    assert_eq!(measures[0].state, Some(MeasureState::UnderWay));
    assert_eq!(measures[0].indicators.len(), 2);
    assert_eq!((measures[1].state, &measures[1].responsible), (None, &None));
    assert_eq!(read.questions_about(&Theme::Area(area())).count(), 1);
}

#[test]
fn a_plan_among_the_groups_has_its_name_there() {
    let programme = programme();
    let names = |plans: Vec<&Plan>| {
        let names = plans.iter().map(|plan| plan.name.text(Language::Swedish));
        names.map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(
        names(programme.plans.iter().collect()),
        ["Försöksplan", "Toinen suunnitelma"]
    );
    assert_eq!(
        names(programme.plans_of(&area()).collect()),
        ["Försöksplan"]
    );
    let goal = programme.plans[1].goals[0].text(Language::Finnish);
    assert_eq!(goal, "Kokeillaan 1\u{202f}000 kertaa.");
}

#[test]
fn a_region_needs_no_programme() {
    let folder = new_folder();
    copy_folder(Path::new(CONTENT), &folder);
    fs::remove_file(folder.join(FILE)).expect("the file goes");
    let read = Content::read(&folder);
    fs::remove_dir_all(folder).expect("the copy can be removed");
    let source = write::publication(&read.expect("no problems")).expect("it can be written");
    let workshop = Workshop { source };
    let loaded = pollster::block_on(workshop.open().programme()).expect("nothing is well");
    assert_eq!((loaded.value, loaded.problems), (None, vec![]));
    assert_eq!(workshop.check(), []);
}

/// What an editor writes in the place of what, the problem's code, and its line and column.
const SLIPS: [[&str; 4]; 13] = [
    [
        "= \"kokeilusuunnitelma\"",
        "= \"kokeilijat\"",
        "unknown-reference",
        ":12:1",
    ],
    [
        "areas = [\"kokeiltu-hyvinvointi\"]",
        "areas = [\"muu\"]",
        "unknown-reference",
        ":13:10",
    ],
    [
        "https://example.org/toinen",
        "http://example.org",
        "forbidden-address",
        ":17:1",
    ],
    ["\"under-way\"", "\"kesken\"", "unknown-word", ":27:1"],
    [
        "\"kokeilu-osuus\", ",
        "\"muu\", ",
        "unknown-reference",
        ":28:15",
    ],
    [
        "area = \"kokeiltu-hyvinvointi\"",
        "",
        "missing-field",
        ":33:1",
    ],
    [
        "phenomenon =",
        "area = \"kokeilu\"\nphenomenon =",
        "two-themes",
        ":38:1",
    ],
    [
        "phenomenon = \"kokeilu\"",
        "phenomenon = \"muu\"",
        "unknown-reference",
        ":38:1",
    ],
    ["last = 2025", "last = 2023", "years-backwards", ""],
    ["last = 2025", "", "missing-field", ""],
    ["ways_of_working", "ways", "unknown-field", ":9:1"],
    [
        "name = { fi = \"Kokeilu",
        "nimi = { fi = \"Kokeilu",
        "unknown-field",
        ":3:1",
    ],
    ["[[areas]]", "[[areas]", "unreadable", ":20:9"],
];

#[test]
fn an_editor_is_told_where_a_programme_is_wrong() {
    for [written, instead, code, place] in SLIPS {
        let problems = problems_with(FILE, |text| {
            assert!(text.contains(written), "{written}");
            text.replacen(written, instead, 1)
        });
        assert_eq!(named(&problems)[0], (code, FILE, place), "{instead}");
    }
}

/// The programme with one problem is that of the content but for what `change` changes.
#[track_caller]
fn assert_programme(
    workshop: &Workshop,
    file: &str,
    code: &str,
    pointer: &str,
    change: impl FnOnce(&mut Programme),
) {
    let expected = [(code, file, pointer)];
    let loaded = pollster::block_on(workshop.open().programme()).expect("the rest loads");
    assert_eq!(named(&loaded.problems), expected);
    let mut programme = programme();
    change(&mut programme);
    assert_eq!(loaded.value.as_deref(), Some(&programme));
    assert_eq!(named(&workshop.check()), expected);
}

/// Where something else is set, the code of the problem, and what is lost.
type Fault = (&'static str, &'static str, fn(&mut Programme));

const FAULTS: [Fault; 7] = [
    ("/areas/0/measures/0/state", "unknown-word", |programme| {
        programme.areas[0].measures[0].state = None;
    }),
    (
        "/areas/0/measures/0/indicators/1",
        "unknown-reference",
        |programme| {
            programme.areas[0].measures[0].indicators.pop();
        },
    ),
    ("/areas/0/id", "unknown-reference", |programme| {
        programme.areas.clear();
    }),
    ("/plans/0/group", "unknown-reference", |programme| {
        programme.plans[0].group = None;
    }),
    ("/plans/0/areas/0", "unknown-reference", |programme| {
        programme.plans[0].areas.clear();
    }),
    ("/plans/1/address", "forbidden-address", |programme| {
        programme.plans[1].address = None;
    }),
    (
        "/questions/1/phenomenon",
        "unknown-reference",
        |programme| {
            programme.questions.pop();
        },
    ),
];

#[test]
fn what_cannot_be_read_of_a_programme_is_left_out_and_the_rest_stays() {
    for (pointer, code, change) in FAULTS {
        let mut workshop = Workshop::new();
        let file = workshop.set(PROGRAMME, pointer, json!("muu"));
        assert_programme(&workshop, &file, code, pointer, change);
    }
    let mut workshop = Workshop::new();
    let file = workshop.set(PROGRAMME, "/last", json!(2023));
    assert_programme(&workshop, &file, "years-backwards", "", |programme| {
        programme.years = None;
    });
}

#[test]
fn a_programme_without_a_name_is_none() {
    let mut workshop = Workshop::new();
    let file = workshop.set(PROGRAMME, "/name", json!({ "fi": " " }));
    let problems = refusals(pollster::block_on(workshop.open().programme()));
    let expected = [("empty-text", file.as_str(), "/name")];
    assert_eq!(named(&problems), expected);
    assert_eq!(named(&workshop.check()), expected);
}
