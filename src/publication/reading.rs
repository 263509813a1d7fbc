//! Reading JSON piece by piece, so that every problem is found and everything usable is kept.

use std::cell::RefCell;

use serde_json::Value;

use super::{FormatVersion, JsonKind, Problem, ProblemKind};
use crate::model::{Language, Translated, Year};

/// How much a reader of files puts up with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strictness {
    /// Fields that are not known are ignored, as the application does.
    Tolerant,
    /// Fields that are not known are problems, as they are for a publisher.
    Strict,
}

/// What was read, and what was wrong with it.
#[derive(Debug, Clone, PartialEq)]
pub struct Loaded<T> {
    /// Everything usable.
    pub value: T,
    /// Every problem; what they are about is not part of the value.
    pub problems: Vec<Problem>,
}

impl<T> Loaded<T> {
    /// The same with another value made of what was read.
    pub fn map<U>(self, make: impl FnOnce(T) -> U) -> Loaded<U> {
        Loaded {
            value: make(self.value),
            problems: self.problems,
        }
    }
}

/// Collects the problems of one file.
#[derive(Debug)]
pub struct FileReader<'a> {
    file: &'a str,
    strictness: Strictness,
    problems: RefCell<Vec<Problem>>,
}

impl<'a> FileReader<'a> {
    /// Begins to read a file.
    pub const fn new(file: &'a str, strictness: Strictness) -> Self {
        Self {
            file,
            strictness,
            problems: RefCell::new(Vec::new()),
        }
    }

    /// Takes the bytes as JSON.
    pub fn parse(&self, bytes: &[u8]) -> Option<Value> {
        match serde_json::from_slice(bytes) {
            Ok(value) => Some(value),
            Err(error) if error.is_eof() => {
                self.report("", ProblemKind::Truncated);
                None
            }
            Err(error) => {
                let kind = if stops_at_number(bytes, &error) {
                    ProblemKind::NotANumber
                } else {
                    ProblemKind::NotJson
                };
                self.report(&format!(":{}:{}", error.line(), error.column()), kind);
                None
            }
        }
    }

    /// The whole file as a node.
    pub fn root<'v>(&'v self, value: &'v Value) -> Node<'v, 'a> {
        Node {
            reader: self,
            value,
            pointer: String::new(),
        }
    }

    /// Notes a problem at a place of the file.
    pub fn report(&self, pointer: &str, kind: ProblemKind) {
        self.problems
            .borrow_mut()
            .push(Problem::at(self.file, pointer, kind));
    }

    /// Ends reading with the problems alone.
    pub fn into_problems(self) -> Vec<Problem> {
        self.problems.into_inner()
    }

    /// Ends reading with what was read, or with the problems alone where nothing is usable.
    ///
    /// # Errors
    /// Every problem of the file, where `value` is nothing.
    pub fn finish<T>(self, value: Option<T>) -> Result<Loaded<T>, Vec<Problem>> {
        let problems = self.problems.into_inner();
        match value {
            Some(value) => Ok(Loaded { value, problems }),
            None => Err(problems),
        }
    }
}

/// Whether JSON ends at something that its writer took for a number: NaN, Infinity, or one beyond all bounds.
fn stops_at_number(bytes: &[u8], error: &serde_json::Error) -> bool {
    let line = bytes
        .split(|byte| *byte == b'\n')
        .nth(error.line().saturating_sub(1));
    let rest = line.and_then(|line| line.get(error.column().saturating_sub(1)..));
    rest.is_some_and(|rest| rest.starts_with(b"NaN") || rest.starts_with(b"Infinity"))
        // The library tells its reasons in words only.
        || error.to_string().starts_with("number out of range")
}

/// A value in a file, and where it stands.
#[derive(Debug, Clone)]
pub struct Node<'v, 'a> {
    reader: &'v FileReader<'a>,
    value: &'v Value,
    pointer: String,
}

impl<'v, 'a> Node<'v, 'a> {
    /// Notes a problem here.
    pub fn report(&self, kind: ProblemKind) {
        self.reader.report(&self.pointer, kind);
    }

    /// The value as an object that may have the fields `known`.
    pub fn object(&self, known: &[&str]) -> Option<Object<'v, 'a>> {
        let Value::Object(fields) = self.value else {
            return self.wrong(JsonKind::Object);
        };
        if self.reader.strictness == Strictness::Strict {
            for field in fields.keys() {
                if !known.contains(&field.as_str()) && field != "$schema" && field != "version" {
                    self.report(ProblemKind::UnknownField(field.clone()));
                }
            }
        }
        Some(Object { node: self.clone() })
    }

    /// The values of a list.
    pub fn list(&self) -> Vec<Self> {
        let Value::Array(values) = self.value else {
            self.report(ProblemKind::WrongType {
                expected: JsonKind::List,
            });
            return Vec::new();
        };
        values
            .iter()
            .enumerate()
            .map(|(index, value)| self.inner(value, &index.to_string()))
            .collect()
    }

    /// The fields of an object whose names are data, in their order.
    pub fn entries(&self) -> Vec<(&'v str, Self)> {
        let Value::Object(fields) = self.value else {
            self.report(ProblemKind::WrongType {
                expected: JsonKind::Object,
            });
            return Vec::new();
        };
        fields
            .iter()
            .map(|(name, value)| (name.as_str(), self.inner(value, name)))
            .collect()
    }

    /// The value as text.
    pub fn text(&self) -> Option<&'v str> {
        match self.value {
            Value::String(text) => Some(text),
            _ => self.wrong(JsonKind::Text),
        }
    }

    /// Whether the value is `true` and nothing else.
    pub fn is_true(&self) -> bool {
        *self.value == Value::Bool(true)
    }

    /// The value as a whole number.
    pub fn integer(&self) -> Option<i64> {
        self.value
            .as_i64()
            .or_else(|| self.wrong(JsonKind::WholeNumber))
    }

    /// The value as a whole number that fits into the wanted type.
    pub fn small<T: TryFrom<i64>>(&self) -> Option<T> {
        let number = self.integer()?;
        T::try_from(number).ok().or_else(|| {
            self.report(ProblemKind::Malformed {
                text: number.to_string(),
            });
            None
        })
    }

    /// The value as a whole number, or nothing where it is null; a text or a fraction is a problem.
    pub fn optional_integer(&self) -> Option<i64> {
        match self.value {
            Value::Null => None,
            // Larger numbers are not exact as figures.
            value => value
                .as_i64()
                .filter(|number| number.unsigned_abs() < (1 << 53))
                .or_else(|| {
                    self.report(ProblemKind::NotANumber);
                    None
                }),
        }
    }

    /// Whether there is nothing here.
    pub fn is_null(&self) -> bool {
        self.value.is_null()
    }

    /// The value as one of the words that `read` knows.
    pub fn word<T>(&self, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let word = self.text()?;
        read(word).or_else(|| {
            self.report(ProblemKind::UnknownWord {
                word: word.to_owned(),
            });
            None
        })
    }

    /// The value as an identifier, code or date that `read` accepts.
    pub fn written<T>(&self, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let text = self.text()?;
        read(text).or_else(|| {
            self.report(ProblemKind::Malformed {
                text: text.to_owned(),
            });
            None
        })
    }

    /// The value as a year.
    pub fn year(&self) -> Option<Year> {
        let number = self.integer()?;
        Year::from_number(number).or_else(|| {
            self.report(ProblemKind::Malformed {
                text: number.to_string(),
            });
            None
        })
    }

    /// The value as a text in one or more languages.
    pub fn translated(&self) -> Option<Translated> {
        let texts = self.object(&Language::ALL.map(Language::code))?;
        let texts = Language::ALL.into_iter().filter_map(|language| {
            let text = texts.optional(language.code())?.text()?;
            Some((language, text))
        });
        Translated::of(texts).or_else(|| {
            self.report(ProblemKind::EmptyText);
            None
        })
    }

    fn inner(&self, value: &'v Value, step: &str) -> Self {
        let mut pointer = self.pointer.clone();
        pointer.push('/');
        pointer.push_str(&step.replace('~', "~0").replace('/', "~1"));
        Self {
            reader: self.reader,
            value,
            pointer,
        }
    }

    fn wrong<T>(&self, expected: JsonKind) -> Option<T> {
        self.report(ProblemKind::WrongType { expected });
        None
    }
}

/// An object in a file.
#[derive(Debug, Clone)]
pub struct Object<'v, 'a> {
    node: Node<'v, 'a>,
}

impl<'v, 'a> Object<'v, 'a> {
    /// A field that must be there.
    pub fn required(&self, name: &str) -> Option<Node<'v, 'a>> {
        let field = self.optional(name);
        if field.is_none() {
            self.node.report(ProblemKind::MissingField(name.to_owned()));
        }
        field
    }

    /// A field that may be missing or null.
    pub fn optional(&self, name: &str) -> Option<Node<'v, 'a>> {
        self.node
            .value
            .get(name)
            .filter(|value| !value.is_null())
            .map(|value| self.node.inner(value, name))
    }

    /// Words that must be there and are not blank.
    pub fn required_words(&self, name: &str) -> Option<String> {
        let node = self.required(name)?;
        let words = node.text()?.trim();
        if words.is_empty() {
            node.report(ProblemKind::EmptyText);
        }
        (!words.is_empty()).then(|| words.to_owned())
    }

    /// The values of a list that may be missing.
    pub fn list(&self, name: &str) -> Vec<Node<'v, 'a>> {
        self.optional(name)
            .map_or_else(Vec::new, |node| node.list())
    }

    /// Whether this application can read the file; a newer minor version is noted.
    pub fn has_readable_version(&self) -> bool {
        let Some(node) = self.required("version") else {
            return false;
        };
        let Some(version) = node.written(FormatVersion::from_text) else {
            return false;
        };
        let current = FormatVersion::CURRENT;
        if version.major != current.major {
            node.report(ProblemKind::NewerMajorVersion(version.to_string()));
            return false;
        }
        if version.minor > current.minor {
            node.report(ProblemKind::NewerMinorVersion(version.to_string()));
        }
        true
    }

    /// Notes a problem with the whole object.
    pub fn report(&self, kind: ProblemKind) {
        self.node.report(kind);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems_of(text: &str) -> Vec<Problem> {
        let reader = FileReader::new("x.json", Strictness::Tolerant);
        assert_eq!(reader.parse(text.as_bytes()), None, "{text}");
        reader.into_problems()
    }

    #[test]
    fn what_json_cannot_have_as_a_number_is_told_from_what_is_no_json() {
        for (text, place, kind) in [
            ("[1, NaN]", ":1:5", ProblemKind::NotANumber),
            ("[1,\n  Infinity]", ":2:3", ProblemKind::NotANumber),
            ("[-Infinity]", ":1:3", ProblemKind::NotANumber),
            ("[1e999]", ":1:6", ProblemKind::NotANumber),
            ("[-1e999, 2]", ":1:7", ProblemKind::NotANumber),
            ("[1 2]", ":1:4", ProblemKind::NotJson),
            ("[007]", ":1:3", ProblemKind::NotJson),
            ("[\"NaN\" x]", ":1:8", ProblemKind::NotJson),
            ("[Nobody]", ":1:2", ProblemKind::NotJson),
        ] {
            assert_eq!(
                problems_of(text),
                [Problem::at("x.json", place, kind)],
                "{text}"
            );
        }
    }

    #[test]
    fn a_file_that_ends_in_the_middle_has_no_place() {
        let whole = Problem::of_file("x.json", ProblemKind::Truncated);
        assert_eq!(problems_of("[1, "), [whole]);
    }
}
