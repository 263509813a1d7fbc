//! A digest in a file of JSON, which readers keep and can read.

use serde::Serialize;
use serde_json::Value;

use super::{
    End,
    json::{self, Pieces},
    set_file,
};
use crate::model::{
    Digest, Language,
    digest::{Assembly, Content, Loss, MOST_BYTES, Opened},
};

/// What every file says it is.
const FORMAT: &str = "tilannekuva-kooste";

/// The version that is written.
///
/// A newer one may have more kinds of items and more about each; what is not known is left out when reading.
const VERSION: u32 = 1;

/// The most bytes of a file that is read: the largest digest with every character escaped, and room for hands to edit.
pub const LARGEST_FILE: usize = 10 * MOST_BYTES;

#[derive(Serialize)]
struct Written<'a> {
    format: &'static str,
    version: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'static str>,
    title: &'a str,
    items: Vec<WrittenItem<'a>>,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
enum WrittenItem<'a> {
    Figure {
        heading: &'a str,
        indicator: &'a str,
        query: &'a str,
    },
    Text {
        heading: &'a str,
        text: &'a str,
    },
}

/// Writes the file of a digest.
pub fn write(digest: &Digest) -> String {
    let items = digest.items().iter().map(|item| {
        let heading = item.heading();
        match item.content() {
            Content::Figure { indicator, query } => WrittenItem::Figure {
                heading,
                indicator: indicator.as_str(),
                query: query.as_str(),
            },
            Content::Text(text) => WrittenItem::Text { heading, text },
        }
    });
    let written = Written {
        format: FORMAT,
        version: VERSION,
        language: digest.language().map(Language::code),
        title: digest.title(),
        items: items.collect(),
    };
    // Texts and numbers alone can always be written.
    let mut file = serde_json::to_string_pretty(&written).unwrap_or_default();
    file.push('\n');
    file
}

/// Reads a file: of one that ends too early, or is no JSON from some place on, what stands before that place.
pub fn read(file: &[u8]) -> Opened {
    let mut reading = Reading {
        assembly: Assembly::default(),
        instead: Some(Loss::OtherFile),
    };
    match json::read(file, LARGEST_FILE, &mut reading) {
        End::Whole => {}
        End::CutShort => reading.assembly.lose(Loss::CutShort),
        End::Altered => reading.assembly.lose(Loss::Altered),
    }
    reading.finish()
}

/// What has been read so far; it stays when the file turns out to be broken further on.
struct Reading {
    assembly: Assembly,
    /// What the file is instead, as long as it does not say that it is a digest.
    instead: Option<Loss>,
}

impl Pieces for Reading {
    const LISTS: &'static [&'static str] = &["items"];
    const FIELDS: &'static [&'static str] = &["format", "version", "language", "title"];

    fn field(&mut self, name: &str, value: &Value) {
        match (name, value) {
            ("format", Value::String(format)) => {
                self.instead = match format.as_str() {
                    FORMAT => None,
                    set_file::FORMAT => Some(Loss::SetFile),
                    _ => Some(Loss::OtherFile),
                }
            }
            ("version", version) => match version.as_u64() {
                Some(version) if version <= u64::from(VERSION) => {}
                _ => self.assembly.lose(Loss::Newer),
            },
            ("language", Value::String(code)) => self.assembly.language(code),
            ("title", Value::String(title)) => self.assembly.title(title),
            ("title", _) => self.assembly.unreadable(),
            _ => {}
        }
    }

    fn item(&mut self, _: &str, item: &Value) {
        let field = |name| match item.get(name) {
            None => Some(""),
            Some(value) => value.as_str(),
        };
        let (heading, assembly) = (field("heading"), &mut self.assembly);
        match (field("kind"), heading) {
            (Some("figure"), Some(heading)) => match (field("indicator"), field("query")) {
                (Some(indicator), Some(query)) => assembly.figure(indicator, query, heading),
                _ => assembly.unreadable(),
            },
            (Some("text"), Some(heading)) => match field("text") {
                Some(text) => assembly.text(heading, text),
                None => assembly.unreadable(),
            },
            _ => assembly.unreadable(),
        }
    }
}

impl Reading {
    fn finish(self) -> Opened {
        match self.instead {
            None => self.assembly.finish(),
            Some(instead) => Opened {
                losses: vec![instead],
                ..Opened::default()
            },
        }
    }
}
