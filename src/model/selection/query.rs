//! How a selection stands in the address: `?kunta=992~179&painopiste=arjen-turvallisuus`.
//!
//! The grammar is version 1: `~` separates lists, `..` joins the ends of a range,
//! and what is as usual is not written.
//! Keys and words are Finnish in every language, so that a link works whichever language it was made in.
//!
//! A municipality that has another colour than its place in the list would give it says so, counted from one:
//! when the first of `992~179` is let go, `179-2` remains, and looks as it did.
//!
//! A link with a set of the reader's own is long, and half an identifier may be another one: `~451` cut short is `~4`.
//! So `pituus` stands before everything else there and says how much follows, and behind `-` its sum, since one letter
//! more or less is another indicator, too; a link without either is as good.
//! Where more follows, something was added: the full stop of a sentence that was taken for a part of a name.
//! Keys of others count for nothing, so services may add theirs; whoever adds one of ours writes the query anew.

mod parameter;
mod reading;
mod words;

use std::cmp::Ordering;

pub use parameter::Parameter;

use self::{
    reading::Reading,
    words::{
        ALL_YEARS, DEVELOPMENT, NONE, collection_word, comparator_word, indicator_view_word, list,
        municipality_word, read_flag, sex_word, write_period, write_table_order,
    },
};
use super::{Baseline, PanelScale, ResultOrder, ResultView, Selection};
use crate::model::{FieldOfWorkId, IndicatorId, Note, Period, Year, YearRange, filter::Choice};

/// The version of the grammar that is written and read.
const GRAMMAR: u32 = 1;

/// What stands before how much of our own follows, so that a link that was cut is known.
pub(crate) const LENGTH: &str = "pituus=";

/// What stands between that and the sum of what follows, so that a link that was changed is known.
const SUM: &str = "-";

/// What a pinned address keeps, whatever is published later.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pinned {
    /// The years of a view over the years.
    Years(YearRange),
    /// The year of a view of all municipalities.
    Year(Year),
    /// What was asked for: an open end stays open, so that newer figures come to be shown.
    AsAsked,
}

impl Selection {
    /// Reads the query of an address, with or without its question mark.
    ///
    /// Never fails: a value that is not understood is left out with a note.
    /// Keys that are not ours say nothing, because other services add their own to shared links.
    pub fn from_query(query: &str) -> (Self, Vec<Note>) {
        let query = without_question_mark(query);
        let reading = Reading::of(query);
        let notes = misfit(query).into_iter().chain(reading.notes);
        (reading.selection, notes.collect())
    }

    /// Reads a query that the app has written, with or without its question mark; of that nothing needs to be noted.
    pub fn from_own_query(query: &str) -> Self {
        Reading::of(without_question_mark(query)).selection
    }

    /// Writes the query of an address, without a question mark; empty where everything is as usual.
    pub fn to_query(&self) -> String {
        let query = join(|parameter| self.written(parameter));
        if self.set.is_empty() {
            return query;
        }
        let [length, sum] = [length_of(&query), sum_of(&query)].map(|number| number.to_string());
        [LENGTH, &length, SUM, &sum, "&", &query].concat()
    }

    /// Writes the query of an address that goes on showing the same, whatever becomes usual and however many years follow.
    ///
    /// What an indicator's page shows is written even where it is as usual.
    pub fn to_pinned_query(&self, pinned: Pinned) -> String {
        join(|parameter| self.pinned(parameter, pinned))
    }

    /// Writes the query of a figure that goes on showing the same, whatever becomes usual and in whichever language.
    pub fn to_figure_query(&self) -> String {
        join(|parameter| match parameter {
            Parameter::Language => None,
            _ => self.pinned(parameter, Pinned::AsAsked),
        })
    }

    /// What stands after a key of an indicator's address that goes on showing the same.
    fn pinned(&self, parameter: Parameter, pinned: Pinned) -> Option<String> {
        let flag = |on: bool| if on { "1" } else { "0" }.to_owned();
        match parameter {
            Parameter::Version => Some(GRAMMAR.to_string()),
            Parameter::Period => match pinned {
                Pinned::Years(years) => write_period(Period::Between(years)),
                Pinned::Year(_) => None,
                Pinned::AsAsked => write_period(self.period).or_else(|| Some(ALL_YEARS.to_owned())),
            },
            Parameter::Year => match pinned {
                Pinned::Years(_) => None,
                Pinned::Year(year) => Some(year.to_string()),
                Pinned::AsAsked => self.written(parameter),
            },
            Parameter::View => {
                let usual = (pinned == Pinned::AsAsked).then_some(DEVELOPMENT);
                list(
                    indicator_view_word(self.indicator_view)
                        .or(usual)
                        .into_iter(),
                )
            }
            Parameter::Comparator => list(self.comparators.iter().map(|one| comparator_word(*one)))
                .or_else(|| Some(NONE.to_owned())),
            Parameter::Sex => list(self.sexes.iter().map(|sex| sex_word(*sex))),
            Parameter::Intervals => Some(flag(self.intervals)),
            Parameter::Others => Some(flag(self.others)),
            Parameter::Language => Some(self.language.code().to_owned()),
            Parameter::Municipality | Parameter::Baseline | Parameter::TableOrder => {
                self.written(parameter)
            }
            _ => None,
        }
    }

    /// Writes the query of a card's or an area's address that goes on showing the same, whatever becomes usual.
    pub fn to_pinned_card_query(&self) -> String {
        join(|parameter| match parameter {
            Parameter::Version => Some(GRAMMAR.to_string()),
            Parameter::Language => Some(self.language.code().to_owned()),
            Parameter::Municipality | Parameter::Phenomenon => self.written(parameter),
            _ => None,
        })
    }

    /// Writes the query of the address of a set that goes on showing the same, whatever becomes usual.
    pub fn to_pinned_set_query(&self) -> String {
        join(|parameter| match parameter {
            Parameter::Version => Some(GRAMMAR.to_string()),
            Parameter::Language => Some(self.language.code().to_owned()),
            Parameter::Municipality | Parameter::Set | Parameter::SetName => {
                self.written(parameter)
            }
            _ => None,
        })
    }

    /// What stands after a key, or nothing where it is as usual.
    #[expect(clippy::too_many_lines, reason = "one arm a parameter")]
    fn written(&self, parameter: Parameter) -> Option<String> {
        let usual = Self::default();
        let flag = |on: bool| if on { "1" } else { "0" }.to_owned();
        match parameter {
            Parameter::Version => None,
            Parameter::Language => {
                (self.language != usual.language).then(|| self.language.code().to_owned())
            }
            Parameter::Municipality => self.written_municipalities(),
            Parameter::Comparator => (self.comparators != usual.comparators).then(|| {
                list(
                    self.comparators
                        .iter()
                        .map(|comparator| comparator_word(*comparator)),
                )
                .unwrap_or_else(|| NONE.to_owned())
            }),
            Parameter::Sex => {
                if self.sexes == usual.sexes {
                    None
                } else {
                    list(self.sexes.iter().map(|sex| sex_word(*sex)))
                }
            }
            Parameter::Period => write_period(self.period),
            Parameter::Baseline => match self.baseline {
                Baseline::Automatic => None,
                Baseline::Zero => Some(flag(true)),
                Baseline::Data => Some(flag(false)),
            },
            Parameter::Intervals => {
                (self.intervals != usual.intervals).then(|| flag(self.intervals))
            }
            Parameter::Others => (self.others != usual.others).then(|| flag(self.others)),
            Parameter::Area => list(self.filter.choices().filter_map(|choice| match choice {
                Choice::Area(id) => Some(id.as_str()),
                _ => None,
            })),
            Parameter::Phenomenon => {
                list(self.filter.choices().filter_map(|choice| match choice {
                    Choice::Phenomenon(id) => Some(id.as_str()),
                    _ => None,
                }))
            }
            Parameter::Group => list(self.filter.choices().filter_map(|choice| match choice {
                Choice::Group(id) => Some(id.as_str()),
                _ => None,
            })),
            Parameter::Collection => {
                list(self.filter.choices().filter_map(|choice| match choice {
                    Choice::Collection(collection) => Some(collection_word(*collection)),
                    _ => None,
                }))
            }
            Parameter::FieldOfWork => list(self.fields_of_work.iter().map(FieldOfWorkId::as_str)),
            Parameter::Text => encoded(self.filter.text()),
            Parameter::Set => list(self.set.indicators().iter().map(IndicatorId::as_str)),
            Parameter::SetName => encoded(self.set.name()),
            Parameter::View => self.written_views(),
            Parameter::Year => self.year.map(|year| year.to_string()),
            Parameter::Step => self.step.map(|step| step.to_string()),
            Parameter::Phase => self.phase.as_ref().map(ToString::to_string),
            Parameter::Order => match self.order {
                ResultOrder::Theme => None,
                ResultOrder::Name => Some("nimi".to_owned()),
                ResultOrder::Newest => Some("uusin".to_owned()),
            },
            Parameter::TableOrder => self.table_order.as_ref().map(write_table_order),
            Parameter::Scale => (self.scale == PanelScale::Shared).then(|| "yhteinen".to_owned()),
        }
    }
}

impl Selection {
    /// The views of both pages, which share a key and no word.
    fn written_views(&self) -> Option<String> {
        let results = match self.view {
            ResultView::Charts => None,
            ResultView::List => Some("lista"),
        };
        let indicator = indicator_view_word(self.indicator_view);
        list(results.into_iter().chain(indicator))
    }

    fn written_municipalities(&self) -> Option<String> {
        let chosen = self.municipalities.with_unusual_slots();
        let words: Vec<_> = chosen
            .map(|(code, slot)| municipality_word(code, slot))
            .collect();
        list(words.iter().map(String::as_str))
    }
}

fn without_question_mark(query: &str) -> &str {
    query.strip_prefix('?').unwrap_or(query)
}

fn parameter_of(key: &str) -> Option<Parameter> {
    let mut all = Parameter::ALL.into_iter();
    all.find(|parameter| parameter.key() == key)
}

/// Whether a key and its value were written by us; an embed has, under a key of ours, whether it shows a table.
fn is_own(key: &str, value: &str) -> bool {
    let is_of_embed = key == Parameter::TableOrder.key() && read_flag(value).is_some();
    !is_of_embed && parameter_of(key).is_some()
}

/// How many bytes of our own a query has, however its signs are escaped; what was cut anywhere always has less.
fn length_of(query: &str) -> usize {
    let own = query.split('&').filter(|pair| {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        is_own(key, value)
    });
    // An escaped byte takes three, and one that was cut is none.
    let bytes = |pair: &str| pair.len().saturating_sub(2 * pair.matches('%').count());
    own.map(bytes).sum()
}

/// A number that is another one where a letter of our own is another one, or two have changed places.
///
/// The bytes are the digits of a number in base 257, of which the remainder is taken: no power of that base is divisible
/// by the prime, so a difference in one place never disappears.
/// Powers are alike only 3,120 places apart, which is farther than letters of a link are.
fn sum_of(query: &str) -> usize {
    const BASE: usize = 257;
    const PRIME: usize = 65_521;
    let mut sum = 0;
    for (key, value) in form_urlencoded::parse(query.as_bytes()) {
        if is_own(&key, &value) {
            for byte in key.bytes().chain([0]).chain(value.bytes()) {
                sum = (sum * BASE + usize::from(byte)) % PRIME;
            }
        }
    }
    sum
}

/// That a query has less than it says, or ends while it says so, or has more or something else.
fn misfit(query: &str) -> Option<Note> {
    let Some(rest) = query.strip_prefix(LENGTH) else {
        let is_cut = !query.is_empty() && LENGTH.starts_with(query);
        return is_cut.then_some(Note::CutLink);
    };
    let (written, rest) = rest.split_once('&').unwrap_or((rest, ""));
    let (length, sum) = written.split_once(SUM).unzip();
    let length = length.unwrap_or(written).parse().unwrap_or(usize::MAX);
    // Links had no sum at first.
    let is_same = sum.is_none_or(|sum| sum.parse() == Ok(sum_of(rest)));
    match length_of(rest).cmp(&length) {
        Ordering::Less => Some(Note::CutLink),
        Ordering::Equal if is_same => None,
        _ => Some(Note::ChangedLink),
    }
}

/// A text of the reader's own as it stands in an address, unless it is empty.
fn encoded(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| form_urlencoded::byte_serialize(text.as_bytes()).collect())
}

/// A query of the keys that have a value.
fn join(value: impl Fn(Parameter) -> Option<String>) -> String {
    let mut query = String::new();
    for parameter in Parameter::ALL {
        if let Some(value) = value(parameter) {
            if !query.is_empty() {
                query.push('&');
            }
            query.push_str(parameter.key());
            query.push('=');
            query.push_str(&value);
        }
    }
    query
}

#[cfg(test)]
mod tests;
