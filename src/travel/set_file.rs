//! A reader's own set of indicators in a file of JSON, which readers keep and can read.

use serde::Serialize;
use serde_json::Value;

use super::{
    End,
    json::{self, Pieces},
};
use crate::model::{
    Catalogue, IndicatorId, IndicatorSet, RegionCode,
    indicator_set::{LONGEST_NAME, SetLoss},
    selection::ChosenMunicipalities,
};

/// What every file says it is.
pub(super) const FORMAT: &str = "tilannekuva-kokoelma";

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
    pub municipalities: ChosenMunicipalities,
    /// What could not be read, each kind once.
    pub losses: Vec<SetLoss>,
}

impl OpenedSet {
    /// The same in the municipalities that a publication knows, with what it does not know and what is too much among
    /// the losses.
    #[must_use]
    pub fn within(mut self, catalogue: &Catalogue) -> Self {
        let mut unknown = 0;
        let has_room = self.municipalities.keep_known(|code| {
            let is_known = catalogue.has_municipality(code);
            unknown += usize::from(!is_known);
            is_known
        });
        if !has_room && !self.losses.contains(&SetLoss::TooMuch) {
            self.losses.push(SetLoss::TooMuch);
        }
        if unknown > 0 {
            self.losses.push(SetLoss::UnknownMunicipalities(unknown));
        }
        self
    }
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
    municipalities: ChosenMunicipalities,
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
            // How many there is room for shows once it is known which of them the publication knows.
            text.and_then(RegionCode::from_text).map(|code| {
                self.municipalities.ask(code, None);
                true
            })
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
            municipalities: self.municipalities,
            losses: self.losses,
        }
    }
}

#[cfg(test)]
mod tests;
