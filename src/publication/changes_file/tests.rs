//! What is written of changes is read again, and of a broken file everything but the broken place.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::model::{
    Date, RegionCode, Sex, Year,
    changes::{ChangeCounts, tests::any_state},
    comparison::tests::{catalogue, indicator},
};

const FILE: &str = "changes.0123456789abcdef.json";

fn release() -> Release {
    Release {
        id: "0123456789ab".to_owned(),
        date: Date::from_iso("2026-01-31").unwrap(),
    }
}

proptest! {
    #[test]
    fn what_is_written_is_read(old in any_state(), new in any_state()) {
        let since = ChangesSince {
            release: release(),
            changes: Changes::between(&old.state(), &new.state()),
        };
        let bytes = serde_json::to_vec(&ChangesFile::of(&since)).unwrap();
        let read = ChangesFile::read(&bytes, FILE, &new.catalogue, Strictness::Strict);
        prop_assert_eq!(read, Ok(Loaded { value: since, problems: Vec::new() }));
    }

    #[test]
    fn no_file_of_any_shape_ends_the_reading(
        old in any_state(),
        new in any_state(),
        cut in 0_usize..2000,
        place in 0_usize..2000,
        byte in any::<u8>(),
    ) {
        let since = ChangesSince {
            release: release(),
            changes: Changes::between(&old.state(), &new.state()),
        };
        let mut bytes = serde_json::to_vec(&ChangesFile::of(&since)).unwrap();
        if let Some(other) = bytes.get_mut(place) {
            *other = byte;
        }
        let _ = ChangesFile::read(&bytes, FILE, &new.catalogue, Strictness::Strict);
        bytes.truncate(cut);
        let _ = ChangesFile::read(&bytes, FILE, &new.catalogue, Strictness::Tolerant);
    }
}

/// A file in which everything is said that can be.
fn file() -> Value {
    json!({
        "version": "1.0",
        "since": { "id": "0123456789ab", "date": "2026-01-31" },
        "regions": [
            { "code": "992", "fields": ["name", "population"] },
            { "code": "991", "change": "gone", "name": { "fi": "Entinen" } }
        ],
        "indicators": [
            {
                "id": "kokeilu", "fields": ["unit", "limits"], "decimals": 1, "old_decimals": 0,
                "series": [
                    { "region": "991", "sex": "total", "years": [2020, 2021], "old": [1, 2] },
                    {
                        "region": "992", "sex": "female", "years": [2019, 2020, 2021],
                        "old": [null, 3, 4], "new": [10, 31, null]
                    }
                ]
            },
            {
                "id": "entinen", "change": "gone", "name": { "fi": "Entinen" }, "decimals": 2,
                "series": [{ "region": "992", "sex": "total", "years": [2020], "old": [123] }]
            }
        ]
    })
}

fn read(file: &Value) -> Result<Loaded<ChangesSince>, Vec<Problem>> {
    let mut catalogue = catalogue();
    catalogue.indicators.push(std::sync::Arc::new(indicator(
        crate::model::Unit::Percent,
        1,
    )));
    let bytes = serde_json::to_vec(file).unwrap();
    ChangesFile::read(&bytes, FILE, &catalogue, Strictness::Strict)
}

/// The file without what stands at `pointer`, or with something else there.
fn with(pointer: &str, value: Value) -> Value {
    let mut file = file();
    let (outer, name) = pointer.rsplit_once('/').unwrap();
    match file.pointer_mut(outer).unwrap() {
        Value::Object(fields) => {
            fields.insert(name.to_owned(), value);
        }
        Value::Array(values) => values[name.parse::<usize>().unwrap()] = value,
        _ => unreachable!("only objects and lists have places"),
    }
    file
}

#[test]
fn a_figure_is_new_revised_or_vanished_by_its_two_values() {
    let loaded = read(&file()).unwrap();
    assert_eq!(loaded.problems, []);
    let changes = &loaded.value.changes;
    let figures = changes.indicators[0].series[1].figures();
    let year = |number| Year::from_number(number).unwrap();
    let figure = Figure::from_scaled;
    assert_eq!(
        figures,
        [
            (year(2019), FigureChange::New { new: figure(10, 1) }),
            (
                year(2020),
                FigureChange::Revised {
                    old: figure(3, 0),
                    new: figure(31, 1)
                }
            ),
            (year(2021), FigureChange::Vanished { old: figure(4, 0) }),
        ]
    );
    let code = |text| RegionCode::from_text(text).unwrap();
    assert_eq!(
        changes.of_region(&code("992")),
        ChangeCounts {
            new: 1,
            revised: 1,
            vanished: 2
        }
    );
    assert_eq!(
        changes
            .of_region_and_sex(&code("992"), Sex::Female)
            .vanished,
        1
    );
}

#[test]
#[expect(clippy::too_many_lines, reason = "one row a fault")]
fn what_cannot_be_used_is_left_out_and_the_rest_stays() {
    let series = "/indicators/0/series";
    for (place, value, code, at, lost) in [
        (
            "/regions/0/code",
            json!("999"),
            "unknown-reference",
            "/regions/0/code",
            0,
        ),
        (
            "/regions/0/change",
            json!("moved"),
            "unknown-word",
            "/regions/0/change",
            0,
        ),
        ("/regions/0/fields", json!([]), "no-change", "/regions/0", 0),
        (
            "/indicators/0/id",
            json!("nobody"),
            "unknown-reference",
            "/indicators/0/id",
            5,
        ),
        (
            "/indicators/1/id",
            json!("kokeilu"),
            "duplicate",
            "/indicators/1",
            1,
        ),
        (
            "/indicators/1/name",
            json!(null),
            "missing-field",
            "/indicators/1",
            1,
        ),
        ("/indicators/1/series", json!([]), "", "", 1),
        (
            "/indicators/0/fields/0",
            json!("colour"),
            "unknown-word",
            "/indicators/0/fields/0",
            0,
        ),
        (
            "/indicators/0/decimals",
            json!(7),
            "malformed",
            "/indicators/0/decimals",
            5,
        ),
        (
            &format!("{series}/0/region"),
            json!("990"),
            "unknown-reference",
            &format!("{series}/0/region"),
            2,
        ),
        (
            &format!("{series}/0/sex"),
            json!("all"),
            "unknown-word",
            &format!("{series}/0/sex"),
            2,
        ),
        (
            &format!("{series}/0/old"),
            json!([1]),
            "wrong-length",
            &format!("{series}/0/old"),
            2,
        ),
        (
            &format!("{series}/0/years/0"),
            json!(12),
            "malformed",
            &format!("{series}/0/years/0"),
            1,
        ),
        (
            &format!("{series}/0/years/1"),
            json!(2020),
            "duplicate",
            &format!("{series}/0/years/1"),
            1,
        ),
        (
            &format!("{series}/0/old/0"),
            json!("1"),
            "not-a-number",
            &format!("{series}/0/old/0"),
            1,
        ),
        (
            &format!("{series}/0/old/0"),
            json!(null),
            "no-change",
            &format!("{series}/0/years/0"),
            1,
        ),
        (
            &format!("{series}/1/new/1"),
            json!(30),
            "no-change",
            &format!("{series}/1/years/1"),
            1,
        ),
        // A value that is none never makes a revised figure a new or a vanished one.
        (
            &format!("{series}/1/new/1"),
            json!(0.5),
            "not-a-number",
            &format!("{series}/1/new/1"),
            1,
        ),
    ] {
        let loaded = read(&with(place, value)).unwrap();
        let found: Vec<_> = loaded
            .problems
            .iter()
            .map(|problem| (problem.kind.code(), problem.pointer.as_str()))
            .collect();
        let expected = Some((code, at)).filter(|(code, _)| !code.is_empty());
        assert_eq!(found, expected.into_iter().collect::<Vec<_>>(), "{place}");
        let counts = loaded.value.changes.counts();
        let left = counts.new + counts.revised + counts.vanished;
        assert_eq!(left, 6 - lost, "{place}");
    }
}

#[test]
fn without_the_release_that_was_compared_nothing_is_usable() {
    let problems = read(&with("/since/date", json!("yesterday"))).unwrap_err();
    let found: Vec<_> = problems
        .iter()
        .map(|problem| (problem.kind.code(), problem.pointer.as_str()))
        .collect();
    assert_eq!(found, [("malformed", "/since/date")]);
}
