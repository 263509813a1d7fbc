//! Texts of a region's content (TOML), taken as the same JSON that published files hold, so that both are checked alike.

use std::{fs, ops::Range, path::Path};

use serde_json::{Value, json};
use toml::de::{DeTable, DeValue};

use crate::publication::{Problem, ProblemKind};

/// Reads the file `file` in `folder`; one that cannot be read is a problem and has nothing in it.
pub(super) fn read(folder: &Path, file: &str, problems: &mut Vec<Problem>) -> Value {
    let read = fs::read_to_string(folder.join(file))
        .map_err(|error| (String::new(), error.to_string()))
        .and_then(|text| {
            toml::from_str(&text).map_err(|error| {
                let span = error.span();
                let place = span.map_or_else(String::new, |span| line_and_column(&text, &span));
                (place, error.message().to_owned())
            })
        });
    read.unwrap_or_else(|(place, reason)| {
        problems.push(Problem::at(file, place, ProblemKind::Unreadable { reason }));
        json!({})
    })
}

/// Tells line and column of every problem in a file of TOML, where it could be read.
pub(super) fn locate(folder: &Path, problems: &mut [Problem]) {
    for problem in problems {
        let is_toml = Path::new(&problem.file)
            .extension()
            .is_some_and(|ending| ending == "toml");
        if is_toml && let Ok(text) = fs::read_to_string(folder.join(&problem.file)) {
            problem.pointer = place(&text, problem).unwrap_or_else(|| problem.pointer.clone());
        }
    }
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
    Some(line_and_column(text, &span?))
}

/// Where a span begins, both counted from one, as editors count them.
fn line_and_column(text: &str, span: &Range<usize>) -> String {
    let before = text.get(..span.start).unwrap_or(text);
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
}
