//! What the synthetic region has for organisations is published, opened and broken.

use std::{fs, path::Path};

use serde_json::json;
use tilannekuva::{
    model::{LinkAddress, Organisations},
    publish::{content::Content, write},
};

use super::{CONTENT, Workshop, content, copy_folder, named, new_folder, problems_with};

const FILE: &str = "organisations.toml";
const ORGANISATIONS: &str = "organisations";

fn organisations() -> Organisations {
    content()
        .organisations
        .expect("there is something for organisations")
}

#[test]
fn what_is_for_organisations_is_read_as_it_was_written() {
    let loaded = pollster::block_on(Workshop::new().open().organisations()).expect("it loads");
    assert_eq!(loaded.problems, []);
    assert_eq!(*loaded.value, organisations());
    let field = &loaded.value.fields_of_work[0];
    assert_eq!(field.id.as_str(), "kokeilutyo");
    assert_eq!((field.phenomena.len(), field.indicators.len()), (1, 1));
    let address = loaded.value.observations.as_ref();
    assert!(address.is_some_and(LinkAddress::is_mailbox));
}

#[test]
fn a_region_needs_nothing_for_organisations() {
    let folder = new_folder();
    copy_folder(Path::new(CONTENT), &folder);
    fs::remove_file(folder.join(FILE)).expect("the file goes");
    let read = Content::read(&folder);
    fs::remove_dir_all(folder).expect("the copy can be removed");
    let source = write::publication(&read.expect("no problems")).expect("it can be written");
    let workshop = Workshop { source };
    let loaded = pollster::block_on(workshop.open().organisations()).expect("nothing is well");
    assert_eq!(*loaded.value, Organisations::default());
    assert_eq!(workshop.check(), []);
}

/// What an editor writes in the place of what, the problem's code, and its line and column.
const SLIPS: [[&str; 4]; 8] = [
    [
        "mailto:havainnot@example.org",
        "http://example.org",
        "forbidden-address",
        ":4:1",
    ],
    [
        "mailto:havainnot@example.org",
        "havainnot@example.org",
        "forbidden-address",
        ":4:1",
    ],
    [
        "mailto:havainnot@example.org",
        "mailto:a@example.org?bcc=b@example.org",
        "forbidden-address",
        ":4:1",
    ],
    ["address =", "osoite =", "unknown-field", ":4:1"],
    ["\"kokeilutyo\"", "\"Kokeilutyö\"", "malformed", ":7:1"],
    ["\"kokeilu\"", "\"muu\"", "unknown-reference", ":9:14"],
    [
        "\"kokeilu-muutos\"",
        "\"muu\"",
        "unknown-reference",
        ":10:15",
    ],
    [
        "phenomena = [\"kokeilu\"]\nindicators = [\"kokeilu-muutos\"]",
        "",
        "missing-field",
        ":6:1",
    ],
];

#[test]
fn an_editor_is_told_where_it_is_wrong() {
    for [written, instead, code, place] in SLIPS {
        let problems = problems_with(FILE, |text| {
            assert!(text.contains(written), "{written}");
            text.replacen(written, instead, 1)
        });
        assert_eq!(named(&problems)[0], (code, FILE, place), "{instead}");
    }
}

#[test]
fn a_field_of_work_has_its_identifier_alone() {
    let problems = problems_with(FILE, |text| {
        let field = text.find("[[fields_of_work]]").expect("a field of work");
        format!("{text}\n{}", &text[field..])
    });
    assert_eq!(named(&problems)[0].0, "duplicate");
}

/// Where something else is set, the code of the problem, and what is lost.
type Fault = (&'static str, &'static str, fn(&mut Organisations));

const FAULTS: [Fault; 4] = [
    (
        "/observations/address",
        "forbidden-address",
        |organisations| {
            organisations.observations = None;
        },
    ),
    (
        "/fields_of_work/0/indicators/0",
        "unknown-reference",
        |organisations| {
            organisations.fields_of_work[0].indicators.clear();
        },
    ),
    (
        "/fields_of_work/0/phenomena/0",
        "unknown-reference",
        |organisations| {
            organisations.fields_of_work[0].phenomena.clear();
        },
    ),
    ("/fields_of_work/0/name", "wrong-type", |organisations| {
        organisations.fields_of_work.clear();
    }),
];

#[test]
fn what_cannot_be_read_is_left_out_and_the_rest_stays() {
    for (pointer, code, change) in FAULTS {
        let mut workshop = Workshop::new();
        let file = workshop.set(ORGANISATIONS, pointer, json!("muu"));
        let expected = [(code, file.as_str(), pointer)];
        let loaded = pollster::block_on(workshop.open().organisations()).expect("the rest loads");
        assert_eq!(named(&loaded.problems), expected);
        let mut organisations = organisations();
        change(&mut organisations);
        assert_eq!(*loaded.value, organisations);
        assert_eq!(named(&workshop.check()), expected);
    }
}
