//! What the publisher of the synthetic region states of the service is published, opened and broken.

use std::{fs, path::Path};

use serde_json::json;
use tilannekuva::{
    model::{Date, Language, Statements},
    publish::{content::Content, write},
};

use super::{CONTENT, Workshop, content, copy_folder, named, new_folder, problems_with, refusals};

const FILE: &str = "publication.toml";
const STATEMENTS: &str = "statements";

fn opened(workshop: &Workshop) -> Statements {
    let loaded = pollster::block_on(workshop.open().statements()).expect("they load");
    assert_eq!(loaded.problems, []);
    loaded.value
}

#[test]
fn statements_are_read_as_they_were_written() {
    let read = opened(&Workshop::new());
    assert_eq!(read, content().statements);
    let contact = read.contact.expect("a contact");
    let addresses: Vec<_> = contact.addresses.iter().map(ToString::to_string).collect();
    assert_eq!(
        addresses,
        ["mailto:palaute@example.org", "https://example.org/palaute"]
    );
    let accessibility = read.accessibility.expect("an accessibility statement");
    assert_eq!(Some(accessibility.written), Date::from_iso("2026-01-30"));
    assert_eq!(accessibility.assessed, Date::from_iso("2026-01-15"));
    assert_eq!(accessibility.shortcomings.len(), 1);
    let logs = read.privacy.and_then(|privacy| privacy.logs);
    let logs = logs.map(|logs| logs.text(Language::English).to_owned());
    assert_eq!(logs.as_deref(), Some("The server logs visits for 30 days."));
}

#[test]
fn a_publisher_need_not_state_anything() {
    let folder = new_folder();
    copy_folder(Path::new(CONTENT), &folder);
    let text = fs::read_to_string(folder.join(FILE)).expect("it can be read");
    let (about, _) = text.split_once("[contact]").expect("there is a contact");
    fs::write(folder.join(FILE), about).expect("it can be written");
    let read = Content::read(&folder);
    fs::remove_dir_all(folder).expect("the copy can be removed");
    let source = write::publication(&read.expect("no problems")).expect("it can be written");
    let workshop = Workshop { source };
    assert_eq!(opened(&workshop), Statements::default());
    assert_eq!(workshop.open().manifest().files.statements, None);
    assert_eq!(workshop.check(), []);
}

/// What an editor writes in the place of what, the problem's code, and its line and column.
const SLIPS: [[&str; 4]; 8] = [
    [
        "mailto:palaute@example.org",
        "palaute@example.org",
        "forbidden-address",
        ":21:14",
    ],
    [
        "\"https://example.org/palaute\"",
        "\"http://example.org\"",
        "forbidden-address",
        ":21:44",
    ],
    ["addresses = [", "address = [", "missing-field", ":19:2"],
    [
        "written = \"2026-01-30\"",
        "written = \"30.1.2026\"",
        "malformed",
        ":24:1",
    ],
    ["written = \"2026-01-30\"", "", "missing-field", ":23:2"],
    ["shortcomings = [", "puutteet = [", "unknown-field", ":27:1"],
    ["logs = {", "lokit = {", "unknown-field", ":33:1"],
    [
        "https://example.org/tietosuoja",
        "javascript:alert(1)",
        "forbidden-address",
        ":34:1",
    ],
];

#[test]
fn an_editor_is_told_where_a_statement_is_wrong() {
    for [written, instead, code, place] in SLIPS {
        let problems = problems_with(FILE, |text| {
            assert!(text.contains(written), "{written}");
            text.replacen(written, instead, 1)
        });
        assert!(
            named(&problems).contains(&(code, FILE, place)),
            "{instead}: {:?}",
            named(&problems)
        );
    }
}

#[test]
fn one_broken_section_leaves_the_others_usable() {
    let mut workshop = Workshop::new();
    let file = workshop.set(STATEMENTS, "/accessibility/written", json!("eilen"));
    let loaded = pollster::block_on(workshop.open().statements()).expect("the rest is usable");
    let place = "/accessibility/written";
    assert_eq!(
        named(&loaded.problems),
        [("malformed", file.as_str(), place)]
    );
    let whole = content().statements;
    let without = Statements {
        accessibility: None,
        ..whole
    };
    assert_eq!(loaded.value, without);
    assert_eq!(
        named(&workshop.check()),
        [("malformed", file.as_str(), place)]
    );
}

#[test]
fn a_contact_without_a_usable_address_is_none() {
    let mut workshop = Workshop::new();
    workshop.set(STATEMENTS, "/contact/addresses", json!(["tel:112"]));
    let loaded = pollster::block_on(workshop.open().statements()).expect("the rest is usable");
    assert_eq!(loaded.value.contact, None);
    assert_eq!(loaded.problems.len(), 1);
}

#[test]
fn statements_that_are_no_json_are_refused_alone() {
    let mut workshop = Workshop::new();
    workshop.replace(STATEMENTS, b"{".to_vec());
    let library = workshop.open();
    let problems = refusals(pollster::block_on(library.statements()));
    assert_eq!(problems.len(), 1);
    super::assert_others_are_whole(&library, "none of them is broken");
}
