//! Reading what stands after each key.

use super::{
    GRAMMAR, Parameter, parameter_of,
    words::{
        DEVELOPMENT, NONE, choice_from_word, comparator_from_word, municipality_from_word,
        read_flag, read_period, read_table_order, read_year, sex_from_word,
    },
};
use crate::model::{
    FieldOfWorkId, Filter, IndicatorId, Language, Note, Ordered, PhaseId, Selection,
    indicator_set::LONGEST_NAME,
    selection::{Baseline, IndicatorView, PanelScale, ResultOrder, ResultView},
};

/// A selection in the making, with what of the address is not understood.
#[derive(Default)]
pub(super) struct Reading {
    pub(super) selection: Selection,
    pub(super) notes: Vec<Note>,
}

impl Reading {
    /// Reads every pair of our own.
    pub(super) fn of(query: &str) -> Self {
        let mut reading = Self::default();
        for (key, value) in form_urlencoded::parse(query.as_bytes()) {
            if let Some(parameter) = parameter_of(&key) {
                reading.read(parameter, &value);
            }
        }
        reading
    }

    #[expect(
        clippy::too_many_lines,
        reason = "one arm a key: together they show that every key is read"
    )]
    fn read(&mut self, parameter: Parameter, value: &str) {
        match parameter {
            Parameter::Version => match value.parse::<u32>() {
                Ok(GRAMMAR) => {}
                Ok(newer) if newer > GRAMMAR => self.notes.push(Note::NewerLink),
                _ => self.refuse(parameter, value),
            },
            Parameter::Language => {
                // A full stop that a sentence put behind the link would make the page speak another language.
                let code = value.trim_end_matches(|letter: char| !letter.is_ascii_alphabetic());
                if let Some(language) = self.one(parameter, code, Language::from_code) {
                    self.selection.language = language;
                }
            }
            Parameter::Municipality => self.read_municipalities(value),
            Parameter::Comparator => {
                self.selection.comparators = if value == NONE {
                    Ordered::default()
                } else {
                    self.many(parameter, value, comparator_from_word)
                };
            }
            Parameter::Sex => {
                let sexes: Vec<_> = self.many(parameter, value, sex_from_word);
                self.selection = std::mem::take(&mut self.selection).with_sexes(sexes);
            }
            Parameter::Period => {
                if let Some(period) = self.one(parameter, value, read_period) {
                    self.selection.period = period;
                }
            }
            Parameter::Baseline => {
                self.selection.baseline = match self.one(parameter, value, read_flag) {
                    Some(true) => Baseline::Zero,
                    Some(false) => Baseline::Data,
                    None => Baseline::Automatic,
                };
            }
            Parameter::Intervals => {
                self.selection.intervals = self.one(parameter, value, read_flag).unwrap_or(false);
            }
            Parameter::Others => {
                self.selection.others = self.one(parameter, value, read_flag).unwrap_or(true);
            }
            Parameter::Area | Parameter::Phenomenon | Parameter::Group | Parameter::Collection => {
                let choices: Vec<_> =
                    self.many(parameter, value, |word| choice_from_word(parameter, word));
                let filter = std::mem::take(&mut self.selection.filter);
                self.selection.filter =
                    Filter::of(filter.choices().cloned().chain(choices), filter.text());
            }
            Parameter::Text => {
                let filter = std::mem::take(&mut self.selection.filter);
                self.selection.filter = filter.with_text(value);
            }
            Parameter::FieldOfWork => {
                let fields: Vec<_> = self.many(parameter, value, FieldOfWorkId::from_text);
                for field in fields {
                    self.selection.fields_of_work.insert(field);
                }
            }
            Parameter::Set => self.read_set(value),
            Parameter::SetName => {
                // No name that is longer was ever written.
                if value.chars().count() > LONGEST_NAME {
                    self.note_once(Note::ChangedLink);
                }
                let set = std::mem::take(&mut self.selection.set);
                self.selection.set = set.with_name(value);
            }
            Parameter::View => self.read_views(value),
            Parameter::Step => {
                self.selection.step = self.one(parameter, value, |text| text.parse().ok());
            }
            Parameter::Phase => {
                self.selection.phase = self.one(parameter, value, PhaseId::from_text);
            }
            Parameter::Year => {
                self.selection.year = self.one(parameter, value, read_year);
            }
            Parameter::Order => {
                let order = self.one(parameter, value, |word| match word {
                    "aihe" => Some(ResultOrder::Theme),
                    "nimi" => Some(ResultOrder::Name),
                    "uusin" => Some(ResultOrder::Newest),
                    _ => None,
                });
                self.selection.order = order.unwrap_or_default();
            }
            // Of an embed, the same key says whether it has a table: that is no order, and no fault.
            Parameter::TableOrder if read_flag(value).is_some() => {}
            Parameter::TableOrder => {
                if let Some(order) = self.one(parameter, value, read_table_order) {
                    self.selection = std::mem::take(&mut self.selection).with_table_order(order);
                }
            }
            Parameter::Scale => {
                let scale = self.one(parameter, value, |word| match word {
                    "oma" => Some(PanelScale::Own),
                    "yhteinen" => Some(PanelScale::Shared),
                    _ => None,
                });
                self.selection.scale = scale.unwrap_or_default();
            }
        }
    }

    fn read_municipalities(&mut self, value: &str) {
        let chosen: Vec<_> = self.many(Parameter::Municipality, value, municipality_from_word);
        // A key that stands twice adds to the first.
        for (code, slot) in chosen {
            self.selection.municipalities.ask(code, slot);
        }
    }

    /// Reads the reader's own set; a key that stands twice adds to the first.
    fn read_set(&mut self, value: &str) {
        let indicators: Vec<_> = self.many(Parameter::Set, value, IndicatorId::from_text);
        let mut has_room = true;
        for indicator in indicators {
            has_room &= self.selection.set.add(indicator);
        }
        if !has_room {
            self.note_once(Note::TooManyIndicators);
        }
    }

    /// Reads the views of both pages.
    fn read_views(&mut self, value: &str) {
        for word in value.split('~') {
            match word {
                "kuvat" => self.selection.view = ResultView::Charts,
                "lista" => self.selection.view = ResultView::List,
                DEVELOPMENT => self.selection.indicator_view = IndicatorView::Development,
                "ryhmat" => self.selection.indicator_view = IndicatorView::Groups,
                "kunnat" => self.selection.indicator_view = IndicatorView::Municipalities,
                "kartta" => self.selection.indicator_view = IndicatorView::Map,
                _ => self.refuse(Parameter::View, word),
            }
        }
    }

    /// Reads one word, or notes that it is not understood.
    fn one<T>(
        &mut self,
        parameter: Parameter,
        word: &str,
        read: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let value = read(word);
        if value.is_none() {
            self.refuse(parameter, word);
        }
        value
    }

    /// Reads a list, noting each word that is not understood.
    fn many<T, L: FromIterator<T>>(
        &mut self,
        parameter: Parameter,
        value: &str,
        read: impl Fn(&str) -> Option<T>,
    ) -> L {
        value
            .split('~')
            .filter(|word| !word.is_empty())
            .filter_map(|word| self.one(parameter, word, &read))
            .collect()
    }

    fn note_once(&mut self, note: Note) {
        if !self.notes.contains(&note) {
            self.notes.push(note);
        }
    }

    fn refuse(&mut self, parameter: Parameter, value: &str) {
        /// As much of a value as a note repeats.
        const LONGEST: usize = 40;
        self.notes.push(Note::UnknownValue {
            parameter,
            value: value.chars().take(LONGEST).collect(),
        });
    }
}
