//! A digest in a file of JSON, which readers keep and can read.

use std::fmt;

use serde::{
    Deserializer, Serialize,
    de::{DeserializeSeed, IgnoredAny, MapAccess, SeqAccess, Visitor},
};
use serde_json::Value;

use super::VERSION;
use crate::model::{
    Digest, Language,
    digest::{Assembly, Content, Loss, MOST_BYTES, Opened},
};

/// What every file says it is.
const FORMAT: &str = "tilannekuva-kooste";

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
    let mut reading = Reading::default();
    let file = file.strip_prefix("\u{feff}".as_bytes()).unwrap_or(file);
    let within = file.get(..LARGEST_FILE);
    if within.is_some() {
        reading.assembly.lose(Loss::CutShort);
    }
    let mut json = serde_json::Deserializer::from_slice(within.unwrap_or(file));
    let outcome = Whole(&mut reading)
        .deserialize(&mut json)
        .and_then(|()| json.end());
    if let Err(error) = outcome {
        let is_cut = error.is_eof() || within.is_some();
        reading.assembly.lose(if is_cut {
            Loss::CutShort
        } else {
            Loss::Altered
        });
    }
    reading.finish()
}

/// What has been read so far; it stays when the file turns out to be broken further on.
#[derive(Default)]
struct Reading {
    assembly: Assembly,
    is_ours: bool,
}

impl Reading {
    fn field(&mut self, name: &str, value: &Value) {
        match (name, value) {
            ("format", Value::String(format)) => self.is_ours = format == FORMAT,
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

    fn item(&mut self, item: &Value) {
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

    fn finish(self) -> Opened {
        if self.is_ours {
            self.assembly.finish()
        } else {
            let mut none = Assembly::default();
            none.lose(Loss::NotADigest);
            none.finish()
        }
    }
}

/// The object that is the whole file.
struct Whole<'a>(&'a mut Reading);

impl<'de> DeserializeSeed<'de> for Whole<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Whole<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a digest")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(name) = map.next_key::<String>()? {
            match name.as_str() {
                "items" => map.next_value_seed(Items(self.0))?,
                "format" | "version" | "language" | "title" => {
                    let value = map.next_value::<Value>()?;
                    self.0.field(&name, &value);
                }
                _ => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        Ok(())
    }
}

/// The list of items, each of which is taken as soon as it is whole.
struct Items<'a>(&'a mut Reading);

impl<'de> DeserializeSeed<'de> for Items<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Items<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a list of items")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while let Some(item) = list.next_element::<Value>()? {
            self.0.item(&item);
        }
        Ok(())
    }
}
