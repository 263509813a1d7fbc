//! Texts of a region's content (TOML), taken as the same JSON that published files hold, so that both are checked alike.

use std::{fs, path::Path};

use serde_json::{Value, json};
use toml::de::{DeTable, DeValue};

use super::typography::keep_numbers_together_in;
use crate::publication::{Problem, ProblemKind};

/// What stands before and after what must be known of a text in Markdown.
const FENCE: &str = "+++";

/// Reads the file `file` in `folder`; one that cannot be read is a problem and has nothing in it.
pub(super) fn read(folder: &Path, file: &str, problems: &mut Vec<Problem>) -> Value {
    let read = match fs::read_to_string(folder.join(file)) {
        Ok(text) => parse(&text, file, problems),
        Err(error) => {
            let reason = error.to_string();
            problems.push(Problem::of_file(file, ProblemKind::Unreadable { reason }));
            None
        }
    };
    read.unwrap_or_else(|| json!({}))
}

/// Reads the file `file` in `folder` with its numbers kept together; nothing where it cannot be read.
pub(super) fn read_if_sound(
    folder: &Path,
    file: &str,
    problems: &mut Vec<Problem>,
) -> Option<Value> {
    let before = problems.len();
    let mut value = read(folder, file, problems);
    keep_numbers_together_in(&mut value);
    (problems.len() == before).then_some(value)
}

/// Takes the text of a file as TOML; what is none is a problem.
pub(super) fn parse(text: &str, file: &str, problems: &mut Vec<Problem>) -> Option<Value> {
    toml::from_str(text)
        .map_err(|error| {
            let start = error.span().map(|span| span.start);
            let place = start.map_or_else(String::new, |start| line_and_column(text, start));
            let reason = error.message().to_owned();
            problems.push(Problem::at(file, place, ProblemKind::Unreadable { reason }));
        })
        .ok()
}

/// The TOML that stands at the beginning of a text between two lines of `+++`, and the text after it.
///
/// The TOML begins with an empty line in the place of the first `+++`, so that its lines count as those of the file.
pub(super) fn front_matter(text: &str) -> Option<(String, &str)> {
    let mut lines = text.split_inclusive('\n');
    let is_fence = |line: &str| line.trim_start_matches('\u{feff}').trim_end() == FENCE;
    lines.next().filter(|line| is_fence(line))?;
    let mut toml = "\n".to_owned();
    loop {
        let line = lines.next()?;
        if is_fence(line) {
            break;
        }
        toml.push_str(line);
    }
    let rest: usize = lines.map(str::len).sum();
    Some((toml, &text[text.len() - rest..]))
}

/// Tells line and column of every problem in a file of TOML, and before a text in Markdown, where it could be read.
pub(super) fn locate(folder: &Path, problems: &mut [Problem]) {
    for problem in problems {
        let read = || fs::read_to_string(folder.join(&problem.file)).ok();
        let text = if has_ending(&problem.file, "toml") {
            read()
        } else if has_ending(&problem.file, "md") {
            read().and_then(|text| Some(front_matter(&text)?.0))
        } else {
            None
        };
        if let Some(place) = text.and_then(|text| place(&text, problem)) {
            problem.pointer = place;
        }
    }
}

/// Whether a file has an ending, in exactly these letters.
pub(super) fn has_ending(file: &str, ending: &str) -> bool {
    Path::new(file)
        .extension()
        .is_some_and(|found| found == ending)
}

/// The place of a problem in the text; nothing where the whole file is meant.
fn place(text: &str, problem: &Problem) -> Option<String> {
    let file = DeTable::parse(text).ok()?;
    let mut span = None;
    let mut value = &DeValue::Table(file.into_inner());
    let unknown_field = match &problem.kind {
        ProblemKind::UnknownField(field) => Some(field.clone()),
        _ => None,
    };
    let steps = problem
        .pointer
        .split('/')
        .skip(1)
        .map(|step| step.replace("~1", "/").replace("~0", "~"));
    for step in steps.chain(unknown_field) {
        match value {
            DeValue::Table(table) => {
                let (key, inner) = table
                    .iter()
                    .find(|(key, _)| key.get_ref().as_ref() == step)?;
                span = Some(key.span());
                value = inner.get_ref();
            }
            DeValue::Array(list) => {
                let inner = list.get(step.parse::<usize>().ok()?)?;
                span = Some(inner.span());
                value = inner.get_ref();
            }
            _ => return None,
        }
    }
    Some(line_and_column(text, span?.start))
}

/// The place of a byte of the text, both counted from one, as editors count them.
pub(super) fn line_and_column(text: &str, start: usize) -> String {
    let before = text.get(..start).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before
        .chars()
        .rev()
        .take_while(|sign| *sign != '\n')
        .count()
        + 1;
    format!(":{line}:{column}")
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "\
# Ä
name = { fi = \"Ä\", sv = \"\" }

[[areas]]
id = \"a\"

[[areas]]
id = \"b\"
names = [\"x\", \"y\"]
[areas.inner]
deep = 1
";

    fn place_of(pointer: &str, kind: ProblemKind) -> Option<String> {
        place(TEXT, &Problem::at("x.toml", pointer, kind))
    }

    #[test]
    fn a_problem_is_where_its_key_or_entry_begins() {
        for (pointer, expected) in [
            ("/name", ":2:1"),
            ("/name/sv", ":2:20"),
            ("/areas/0/id", ":5:1"),
            ("/areas/1", ":7:1"),
            ("/areas/1/id", ":8:1"),
            ("/areas/1/names/1", ":9:15"),
            ("/areas/1/inner", ":10:8"),
            ("/areas/1/inner/deep", ":11:1"),
        ] {
            let place = place_of(pointer, ProblemKind::EmptyText);
            assert_eq!(place.as_deref(), Some(expected), "{pointer}");
        }
    }

    #[test]
    fn a_field_that_is_not_known_is_where_it_stands() {
        let kind = ProblemKind::UnknownField("names".to_owned());
        assert_eq!(place_of("/areas/1", kind), Some(":9:1".to_owned()));
    }

    #[test]
    fn what_is_missing_from_the_whole_file_has_no_line() {
        let kind = ProblemKind::MissingField("date".to_owned());
        assert_eq!(place_of("", kind), None);
    }

    #[test]
    fn what_stands_before_a_text_keeps_its_lines() {
        for (text, expected) in [
            ("+++\na = 1\n+++\nText\n", Some(("\na = 1\n", "Text\n"))),
            ("+++\r\na = 1\r\n+++\r\nText", Some(("\na = 1\r\n", "Text"))),
            ("\u{feff}+++\n+++", Some(("\n", ""))),
            ("+++\na = 1\n", None),
            ("+++ a = 1 +++", None),
            ("\n+++\n+++\n", None),
            ("", None),
        ] {
            let found = front_matter(text);
            let found = found.as_ref().map(|(toml, rest)| (toml.as_str(), *rest));
            assert_eq!(found, expected, "{text}");
        }
    }
}
