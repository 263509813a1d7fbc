//! A reader's own set of indicators in a file of JSON, which readers keep and can read.

use serde::Serialize;
use serde_json::Value;

use super::json::{self, End, Pieces};
use crate::model::{
    IndicatorId, IndicatorSet, RegionCode, Selection,
    indicator_set::{LONGEST_NAME, SetLoss},
};

/// What every file says it is.
const FORMAT: &str = "tilannekuva-kokoelma";

/// The version that is written; a newer one may say more, and is read as far as it is understood.
const VERSION: u64 = 1;

/// The most bytes of a file that is read: many times the largest set.
const LARGEST_FILE: usize = 100_000;

/// A set that was read, where it is looked at, and what of the file could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OpenedSet {
    /// The set.
    pub set: IndicatorSet,
    /// The municipalities of the area of activity; none where it is all of them.
    pub municipalities: Vec<RegionCode>,
    /// What could not be read, each kind once.
    pub losses: Vec<SetLoss>,
}

#[derive(Serialize)]
struct Written<'a> {
    format: &'static str,
    version: u64,
    name: &'a str,
    municipalities: Vec<&'a str>,
    indicators: Vec<&'a str>,
}

/// Writes the file of a set and of the municipalities in which it is looked at.
pub fn write(set: &IndicatorSet, municipalities: &[RegionCode]) -> String {
    let written = Written {
        format: FORMAT,
        version: VERSION,
        name: set.name(),
        municipalities: municipalities.iter().map(RegionCode::as_str).collect(),
        indicators: set.indicators().iter().map(IndicatorId::as_str).collect(),
    };
    // Texts and a number alone can always be written.
    let mut file = serde_json::to_string_pretty(&written).unwrap_or_default();
    file.push('\n');
    file
}

/// Reads a file: of one that ends too early, or is no JSON from some place on, what stands before that place.
pub fn read(file: &[u8]) -> OpenedSet {
    let mut reading = Reading::default();
    match json::read(file, LARGEST_FILE, &mut reading) {
        End::Whole => {}
        End::CutShort => reading.losses.push(SetLoss::CutShort),
        End::Altered => reading.losses.push(SetLoss::Altered),
    }
    reading.finish()
}

/// What has been read so far.
#[derive(Default)]
struct Reading {
    set: IndicatorSet,
    area: Selection,
    losses: Vec<SetLoss>,
    unreadable: usize,
    is_ours: bool,
}

const MUNICIPALITIES: &str = "municipalities";
const INDICATORS: &str = "indicators";

impl Pieces for Reading {
    const LISTS: &'static [&'static str] = &[MUNICIPALITIES, INDICATORS];
    const FIELDS: &'static [&'static str] = &["format", "version", "name"];

    fn field(&mut self, name: &str, value: &Value) {
        match (name, value) {
            ("format", Value::String(format)) => self.is_ours = format == FORMAT,
            ("version", version) => match version.as_u64() {
                Some(version) if version <= VERSION => {}
                _ => self.losses.push(SetLoss::Newer),
            },
            ("name", Value::String(name)) => {
                if name.chars().count() > LONGEST_NAME {
                    self.losses.push(SetLoss::TooMuch);
                }
                self.set = std::mem::take(&mut self.set).with_name(name);
            }
            _ => self.unreadable += 1,
        }
    }

    fn item(&mut self, list: &str, item: &Value) {
        let text = item.as_str();
        let is_taken = if list == MUNICIPALITIES {
            text.and_then(RegionCode::from_text)
                .map(|code| self.take_municipality(&code))
        } else {
            text.and_then(IndicatorId::from_text)
                .map(|id| self.set.add(id))
        };
        match is_taken {
            Some(true) => {}
            Some(false) => self.losses.push(SetLoss::TooMuch),
            None => self.unreadable += 1,
        }
    }
}

impl Reading {
    /// Takes a municipality, and tells whether there was room; one that is there already stays where it is.
    fn take_municipality(&mut self, code: &RegionCode) -> bool {
        let is_there = self.area.has_municipality(code);
        let has_room = is_there || !self.area.is_full();
        if !is_there && has_room {
            self.area = std::mem::take(&mut self.area).with_municipality_added(code);
        }
        has_room
    }

    /// What was read; without an indicator, that it is none.
    fn finish(mut self) -> OpenedSet {
        if !self.is_ours || self.set.is_empty() {
            return OpenedSet {
                losses: vec![SetLoss::NotASet],
                ..OpenedSet::default()
            };
        }
        if self.unreadable > 0 {
            self.losses.push(SetLoss::Unreadable(self.unreadable));
        }
        self.losses.sort_unstable();
        self.losses.dedup();
        OpenedSet {
            set: self.set,
            municipalities: self.area.municipalities().to_vec(),
            losses: self.losses,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::{indicator_set::MOST_INDICATORS, selection::MOST_MUNICIPALITIES};

    prop_compose! {
        fn any_set()(
            name in any::<String>(),
            indicators in proptest::collection::vec("[a-z0-9]{1,8}", 1..40),
            codes in proptest::collection::btree_set("[0-9]{3}", 0..=MOST_MUNICIPALITIES),
        ) -> (IndicatorSet, Vec<RegionCode>) {
            let indicators = indicators.iter().filter_map(|text| IndicatorId::from_text(text));
            let codes = codes.iter().filter_map(|text| RegionCode::from_text(text));
            (IndicatorSet::of(&name, indicators), codes.collect())
        }
    }

    /// The file of version 1; whoever keeps one can open it for ever.
    const VERSION_1: &str = r#"{
  "format": "tilannekuva-kokoelma",
  "version": 1,
  "name": "Perheiden arki & 2026",
  "municipalities": [
    "992",
    "179"
  ],
  "indicators": [
    "493",
    "5"
  ]
}
"#;

    #[test]
    fn every_file_that_was_ever_written_opens() {
        let opened = read(VERSION_1.as_bytes());
        assert_eq!(opened.losses, []);
        assert_eq!(opened.set.name(), "Perheiden arki & 2026");
        assert_eq!(write(&opened.set, &opened.municipalities), VERSION_1);
    }

    #[test]
    fn what_is_not_understood_is_counted_and_the_rest_is_there() {
        let file = br#"{"format": "tilannekuva-kokoelma", "version": 2, "name": 5, "mood": [1],
            "municipalities": ["992", 7, "9 2"], "indicators": ["493", "A!", null, "5", "493"]}"#;
        let opened = read(file);
        assert_eq!(opened.losses, [SetLoss::Newer, SetLoss::Unreadable(5)]);
        let ids: Vec<_> = opened
            .set
            .indicators()
            .iter()
            .map(IndicatorId::as_str)
            .collect();
        assert_eq!(ids, ["493", "5"]);
        assert_eq!(opened.municipalities.len(), 1);
    }

    #[test]
    fn what_is_too_much_is_left_out_and_that_is_said() {
        let numbers = |count: usize| {
            (100..100 + count)
                .map(|number| format!("\"{number}\""))
                .collect::<Vec<_>>()
                .join(",")
        };
        let name = "ä".repeat(LONGEST_NAME);
        let file = |name: &str, municipalities, indicators| {
            format!(
                r#"{{"format": "tilannekuva-kokoelma", "version": 1, "name": "{name}", "municipalities": [{}], "indicators": [{}]}}"#,
                numbers(municipalities),
                numbers(indicators)
            )
        };
        let full = (MOST_MUNICIPALITIES, MOST_INDICATORS);
        assert_eq!(read(file(&name, full.0, full.1).as_bytes()).losses, []);
        for file in [
            file(&name, full.0 + 1, full.1),
            file(&name, full.0, full.1 + 1),
            file(&format!("{name}ä"), full.0, full.1),
        ] {
            let opened = read(file.as_bytes());
            assert_eq!(opened.losses, [SetLoss::TooMuch]);
            assert_eq!(opened.set.indicators().len(), MOST_INDICATORS);
        }
        let endless = [VERSION_1, &" ".repeat(LARGEST_FILE)].concat();
        assert_eq!(read(endless.as_bytes()).losses, [SetLoss::CutShort]);
    }

    #[test]
    fn what_is_no_set_is_said_to_be_none() {
        let digest = r#"{"format": "tilannekuva-kooste", "version": 1, "title": "", "items": []}"#;
        let empty =
            r#"{"format": "tilannekuva-kokoelma", "version": 1, "name": "Oma", "indicators": []}"#;
        for file in [
            "",
            "{}",
            "[]",
            "null",
            digest,
            empty,
            "{\"indicators\": [\"493\"]}",
        ] {
            assert_eq!(read(file.as_bytes()).losses, [SetLoss::NotASet], "{file}");
        }
        let deep = [
            r#"{"format": "tilannekuva-kokoelma", "indicators": ["5"], "name": "#,
            &"[".repeat(90_000),
        ]
        .concat();
        assert_ne!(read(deep.as_bytes()).losses, []);
    }

    proptest! {
        #[test]
        fn a_set_is_the_same_after_a_file((set, municipalities) in any_set()) {
            let opened = read(write(&set, &municipalities).as_bytes());
            prop_assert_eq!(opened, OpenedSet { set, municipalities, losses: vec![] });
        }

        #[test]
        fn what_was_cut_opens_as_far_as_it_goes_and_says_so((set, municipalities) in any_set()) {
            let file = write(&set, &municipalities);
            for end in 0..file.len() {
                let opened = read(&file.as_bytes()[..end]);
                let count = opened.set.indicators().len();
                prop_assert_eq!(opened.set.indicators(), &set.indicators()[..count]);
                let is_said = [SetLoss::CutShort, SetLoss::NotASet].iter().any(|loss| opened.losses.contains(loss));
                // Without the last line break it is whole.
                prop_assert!(is_said || (count == set.indicators().len() && opened.losses.is_empty() && end + 1 == file.len()));
            }
        }

        #[test]
        fn what_was_altered_opens_without_harm((set, municipalities) in any_set(), place: usize, by in any::<char>(), bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let file: Vec<char> = write(&set, &municipalities).chars().collect();
            let place = place % file.len();
            let altered: String = file.iter().enumerate().map(|(at, sign)| if at == place { by } else { *sign }).collect();
            let opened = read(altered.as_bytes());
            // Nothing that is left out is left out in silence.
            let is_less = opened.set.indicators().len() + opened.municipalities.len() < set.indicators().len() + municipalities.len();
            let is_repeated = altered.contains("\"indicators\"") && opened.losses.is_empty();
            prop_assert!(!is_less || !opened.losses.is_empty() || is_repeated, "{altered}");
            let _ = read(&bytes);
        }
    }
}
