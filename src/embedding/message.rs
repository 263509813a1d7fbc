//! What an embed and the page around it tell each other.
//!
//! An embed tells its height, in every dialect that pages with other services' embeds already understand;
//! the page may ask it to show something else, through the same door as an address.

use serde_json::{Map, Value};

use super::options::{LONGEST_QUERY, pairs};

/// The type of our own messages.
const TYPE: &str = "tilannekuva";
/// The version of our own messages; those of another mean something that is not known here.
const VERSION: u32 = 1;

/// The greatest height in pixels that hosts believe; `public/upotus-1.js` has the same.
pub const HIGHEST: u32 = 4000;

/// A message to the page around an embed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// An object, as JSON.
    Structure(String),
    /// A plain text.
    Text(String),
}

/// How high an embed is, and which one it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Height<'a> {
    /// The height in whole CSS pixels.
    pub pixels: u32,
    /// The embed's name.
    pub name: &'a str,
    /// The embed's own address.
    pub address: &'a str,
    /// What pym.js calls the embed, where that script made its frame.
    pub child: Option<&'a str>,
}

impl Height<'_> {
    /// The same in every dialect.
    ///
    /// Ours; that of Datawrapper's `embed.js`, which finds the frame by its window; that of AMP;
    /// that of Medium and of readers of oEmbed; and that of pym.js, where its script made the frame.
    pub fn messages(&self) -> Vec<Message> {
        const BORDER: &str = "xPYMx";
        let (name, address) = (quoted(self.name), quoted(self.address));
        let pixels = self.pixels.to_string();
        // Higher ones are believed by nobody who listens for ours; the rest scrolls.
        let believed = self.pixels.min(HIGHEST).to_string();
        let version = VERSION.to_string();
        let ours = [
            "{\"type\":\"",
            TYPE,
            "\",\"v\":",
            &version,
            ",\"event\":\"resize\",\"id\":",
            &name,
            ",\"height\":",
            &believed,
            "}",
        ];
        let entry = quoted(&[TYPE, "-", self.name].concat());
        let datawrapper = ["{\"datawrapper-height\":{", &entry, ":", &pixels, "}}"];
        let amp = [
            "{\"sentinel\":\"amp\",\"type\":\"embed-size\",\"height\":",
            &pixels,
            "}",
        ];
        let of_readers = [
            "{\"src\":",
            &address,
            ",\"context\":\"iframe.resize\",\"height\":",
            &pixels,
            "}",
        ];
        let mut messages = vec![
            Message::Structure(ours.concat()),
            Message::Structure(datawrapper.concat()),
            Message::Structure(amp.concat()),
            Message::Text(of_readers.concat()),
        ];
        messages.extend(self.child.map(|child| {
            let parts = ["pym", BORDER, child, BORDER, "height", BORDER, &pixels];
            Message::Text(parts.concat())
        }));
        messages
    }
}

/// A text as JSON.
///
/// Written here because a serialiser for it would be a third of what every embed carries of its own.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for sign in text.chars() {
        match sign {
            '"' | '\\' => quoted.extend(['\\', sign]),
            // No name and no address holds any.
            '\0'..='\u{1f}' => {}
            _ => quoted.push(sign),
        }
    }
    quoted.push('"');
    quoted
}

/// What pym.js calls the frame, where its script made it.
pub fn child_of(query: &str) -> Option<String> {
    pairs(query)
        .find(|(key, _)| key == "childId")
        .map(|(_, child)| child.into_owned())
}

/// What a page asks of an embed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// `{"type": "tilannekuva", "v": 1, "event": "measure"}`: to tell its height once more.
    Height,
    /// `{"type": "tilannekuva", "v": 1, "event": "set", "state": {"kunta": "992", …}}`: to show something else.
    ///
    /// Whatever the state holds is read as the query of an address is read: it cannot be markup, and it leads nowhere.
    Query(String),
}

impl Asked {
    /// Reads the JSON of a message; nothing unless it asks in our way.
    pub fn from_message(message: &str) -> Option<Self> {
        let message: Value = serde_json::from_str(message).ok()?;
        if message.get("type")? != TYPE || message.get("v")? != VERSION {
            return None;
        }
        match message.get("event")?.as_str()? {
            "measure" => Some(Self::Height),
            "set" => query_of(message.get("state")?.as_object()?).map(Self::Query),
            _ => None,
        }
    }
}

/// A state as the query of an address.
fn query_of(state: &Map<String, Value>) -> Option<String> {
    let mut query = form_urlencoded::Serializer::new(String::new());
    for (key, value) in state {
        match value {
            Value::String(text) => query.append_pair(key, text),
            Value::Number(number) => query.append_pair(key, &number.to_string()),
            Value::Bool(is_on) => query.append_pair(key, if *is_on { "1" } else { "0" }),
            Value::Null | Value::Array(_) | Value::Object(_) => return None,
        };
    }
    let query = query.finish();
    (query.len() <= LONGEST_QUERY).then_some(query)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Selection;
    use proptest::prelude::*;
    use serde_json::json;

    const HEIGHT: Height<'_> = Height {
        pixels: 640,
        name: "mittari-181",
        address: "https://tilannekuva.example/upotus/mittari/181",
        child: None,
    };

    #[test]
    fn a_height_is_told_in_every_dialect() {
        let structure = |text: &str| Message::Structure(text.to_owned());
        let messages = HEIGHT.messages();
        assert_eq!(
            messages,
            [
                structure(r#"{"type":"tilannekuva","v":1,"event":"resize","id":"mittari-181","height":640}"#),
                structure(r#"{"datawrapper-height":{"tilannekuva-mittari-181":640}}"#),
                structure(r#"{"sentinel":"amp","type":"embed-size","height":640}"#),
                Message::Text(
                    r#"{"src":"https://tilannekuva.example/upotus/mittari/181","context":"iframe.resize","height":640}"#.to_owned()
                ),
            ]
        );
        let child = Height {
            child: Some("kuva-1"),
            ..HEIGHT
        };
        let last = child.messages().pop();
        assert_eq!(
            last,
            Some(Message::Text(
                "pymxPYMxkuva-1xPYMxheightxPYMx640".to_owned()
            ))
        );
    }

    #[test]
    fn a_page_may_ask_for_another_selection() {
        let message = r#"{"type":"tilannekuva","v":1,"event":"set","state":{"kunta":"992~179","nolla":1,"valikot":true}}"#;
        let Some(Asked::Query(query)) = Asked::from_message(message) else {
            panic!("{message} asks for nothing");
        };
        let (selection, notes) = Selection::from_query(&query);
        assert_eq!(selection.municipalities().len(), 2);
        assert_eq!(notes, []);
        assert!(query.contains("valikot=1"));
    }

    #[test]
    fn anything_else_asks_for_nothing() {
        for message in [
            "null",
            "\"set\"",
            "[]",
            "1000000000",
            "{}",
            r#"{"type":"tilannekuva","v":1}"#,
            r#"{"type":"other","v":1,"event":"set","state":{}}"#,
            r#"{"type":"tilannekuva","v":1,"event":"set","state":null}"#,
            r#"{"type":"tilannekuva","v":1,"event":"set","state":["kunta"]}"#,
            r#"{"type":"tilannekuva","v":1,"event":"set","state":{"kunta":{"html":"<b>"}}}"#,
            r#"{"type":"tilannekuva","event":"set","state":{"kunta":"992"}}"#,
            r#"{"type":"tilannekuva","v":2,"event":"set","state":{"kunta":"992"}}"#,
            r#"{"type":"tilannekuva","v":"1","event":"measure"}"#,
        ] {
            assert_eq!(Asked::from_message(message), None, "{message}");
        }
        let long = "9".repeat(LONGEST_QUERY);
        let message = json!({"type": TYPE, "v": VERSION, "event": "set", "state": {"kunta": long}});
        assert_eq!(Asked::from_message(&message.to_string()), None);
        let measure = r#"{"type":"tilannekuva","v":1,"event":"measure"}"#;
        assert_eq!(Asked::from_message(measure), Some(Asked::Height));
    }

    proptest! {
        #[test]
        fn every_message_says_the_same_whatever_it_is_called(name in "[^\\x00-\\x1f]*", address in "[^\\x00-\\x1f]*", pixels in any::<u32>()) {
            let height = Height { pixels, name: &name, address: &address, child: Some("kuva-1") };
            let [ours, datawrapper, amp, of_readers, pym] = <[Message; 5]>::try_from(height.messages()).unwrap();
            let read = |message| {
                let (Message::Structure(json) | Message::Text(json)) = message;
                serde_json::from_str::<Value>(&json).unwrap()
            };
            let (ours, of_readers) = (read(ours), read(of_readers));
            prop_assert_eq!(&ours["id"], &name);
            prop_assert_eq!(&ours["height"], pixels.min(HIGHEST));
            prop_assert_eq!(&read(datawrapper)["datawrapper-height"][["tilannekuva-", &name].concat()], pixels);
            prop_assert_eq!(&read(amp)["height"], pixels);
            prop_assert_eq!(&of_readers["src"], &address);
            prop_assert_eq!(&of_readers["height"], pixels);
            prop_assert_eq!(pym, Message::Text(format!("pymxPYMxkuva-1xPYMxheightxPYMx{pixels}")));
        }

        #[test]
        fn no_structure_breaks_anything(key in "type|event|state|height|.*", value in "set|measure|tilannekuva|.*", depth in 0_usize..3) {
            let mut message = json!({ key.as_str(): value, "type": TYPE, "v": VERSION, "event": "set" });
            for _ in 0..depth {
                message = json!({ "type": TYPE, "v": VERSION, "event": "set", "state": message });
            }
            if let Some(Asked::Query(query)) = Asked::from_message(&message.to_string()) {
                prop_assert!(query.len() <= LONGEST_QUERY);
            }
        }

        #[test]
        fn what_is_no_wish_of_ours_asks_for_nothing(kind in "tilannekuv|Tilannekuva|set|.{0,9}", version in any::<i32>(), event in "se|measured|.{0,9}") {
            let message = |kind: &str, version: i32, event: &str| {
                json!({ "type": kind, "v": version, "event": event, "state": {"kunta": "992"} }).to_string()
            };
            if kind != TYPE {
                prop_assert_eq!(Asked::from_message(&message(&kind, 1, "set")), None);
            }
            if version != 1 {
                prop_assert_eq!(Asked::from_message(&message(TYPE, version, "set")), None);
            }
            if !["set", "measure"].contains(&event.as_str()) {
                prop_assert_eq!(Asked::from_message(&message(TYPE, 1, &event)), None);
            }
            prop_assert!(Asked::from_message(&message(TYPE, 1, "set")).is_some());
        }

        #[test]
        fn whatever_is_asked_for_is_read_as_an_address_is(key in any::<String>(), value in any::<String>()) {
            let message = json!({"type": TYPE, "v": VERSION, "event": "set", "state": {key.as_str(): value.as_str()}});
            if let Some(Asked::Query(query)) = Asked::from_message(&message.to_string()) {
                let read: Vec<_> = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
                prop_assert_eq!(read, [(key, value)]);
            }
        }
    }
}
