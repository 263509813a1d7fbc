//! Every test that `docs/mistakes.md` promises is there, and every mistake has one.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

use std::{collections::BTreeSet, fs, path::Path};

const MISTAKES: &str = "docs/mistakes.md";
/// How many mistakes were seen; none is struck from the list.
const MISTAKES_SEEN: usize = 16;

/// A mistake with the tests that keep it out, as the list names them.
struct Mistake {
    title: String,
    tests: Vec<String>,
}

fn mistakes() -> Vec<Mistake> {
    let text = fs::read_to_string(MISTAKES).expect("the list of mistakes");
    let mut mistakes: Vec<Mistake> = Vec::new();
    for line in text.lines() {
        if let Some(test) = line.trim_start().strip_prefix("- ") {
            let name = test.trim_matches(['`', '*']);
            let mistake = mistakes.last_mut().expect("a test belongs to a mistake");
            mistake.tests.push(name.to_owned());
        } else if line.starts_with(|first: char| first.is_ascii_digit()) {
            mistakes.push(Mistake {
                title: line.to_owned(),
                tests: Vec::new(),
            });
        }
    }
    mistakes
}

/// The names of all tests: functions below `#[test]`, also within macros, and tests of the browser.
fn tests(folder: &Path, names: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("an entry of a folder").path();
        if path.is_dir() {
            tests(&path, names);
            continue;
        }
        let ending = path.extension().unwrap_or_default();
        if ending != "rs" && ending != "mjs" {
            continue;
        }
        let code = fs::read_to_string(&path).expect("a source file");
        for test in code.split("#[test]").skip(1) {
            names.extend(between(test, "fn ", "("));
        }
        for test in code.split("\ntest(").skip(1) {
            names.extend(between(test, "\"", "\""));
        }
    }
}

fn between(text: &str, open: &str, close: &str) -> Option<String> {
    let (_, rest) = text.split_once(open)?;
    Some(rest.split_once(close)?.0.to_owned())
}

#[test]
fn every_mistake_of_other_services_has_tests_that_exist() {
    let mut names = BTreeSet::new();
    tests(Path::new("src"), &mut names);
    tests(Path::new("tests"), &mut names);
    let mistakes = mistakes();
    assert_eq!(mistakes.len(), MISTAKES_SEEN, "{MISTAKES} lists them all");
    for Mistake { title, tests } in mistakes {
        assert!(!tests.is_empty(), "no test is named for: {title}");
        for test in tests {
            assert!(names.contains(&test), "{title}: there is no test {test:?}");
        }
    }
}
