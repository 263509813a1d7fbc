//! Reading a file of JSON piece by piece, so that what stands before a broken place is read all the same.

use std::fmt;

use serde::{
    Deserializer,
    de::{DeserializeSeed, IgnoredAny, MapAccess, SeqAccess, Visitor},
};
use serde_json::Value;

use super::End;

/// What takes the pieces of a file as they come; it keeps them when the file turns out to be broken further on.
pub(super) trait Pieces {
    /// The fields that are lists, whose items are taken one by one.
    const LISTS: &'static [&'static str];
    /// The other fields that are taken; further ones are passed over.
    const FIELDS: &'static [&'static str];

    /// Takes a field.
    fn field(&mut self, name: &str, value: &Value);

    /// Takes an item of a list.
    fn item(&mut self, list: &str, item: &Value);
}

/// Reads a file of at most so many bytes, and tells how it ends.
pub(super) fn read(file: &[u8], most_bytes: usize, pieces: &mut impl Pieces) -> End {
    let file = file.strip_prefix("\u{feff}".as_bytes()).unwrap_or(file);
    let within = file.get(..most_bytes).filter(|_| file.len() > most_bytes);
    let mut json = serde_json::Deserializer::from_slice(within.unwrap_or(file));
    let outcome = Whole(pieces)
        .deserialize(&mut json)
        .and_then(|()| json.end());
    match outcome {
        _ if within.is_some() => End::CutShort,
        Ok(()) => End::Whole,
        Err(error) if error.is_eof() => End::CutShort,
        Err(_) => End::Altered,
    }
}

/// The object that is the whole file.
struct Whole<'a, P>(&'a mut P);

impl<'de, P: Pieces> DeserializeSeed<'de> for Whole<'_, P> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de, P: Pieces> Visitor<'de> for Whole<'_, P> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(name) = map.next_key::<String>()? {
            if P::LISTS.contains(&name.as_str()) {
                map.next_value_seed(Items(self.0, &name))?;
            } else if P::FIELDS.contains(&name.as_str()) {
                let value = map.next_value::<Value>()?;
                self.0.field(&name, &value);
            } else {
                let _ = map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(())
    }
}

/// A list of items, each of which is taken as soon as it is whole.
struct Items<'a, P>(&'a mut P, &'a str);

impl<'de, P: Pieces> DeserializeSeed<'de> for Items<'_, P> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de, P: Pieces> Visitor<'de> for Items<'_, P> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a list of items")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while let Some(item) = list.next_element::<Value>()? {
            self.0.item(self.1, &item);
        }
        Ok(())
    }
}
