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
//! So `pituus` stands before everything else there and says how much follows; a link without it is as good.

use super::{
    Baseline, Comparator, IndicatorView, MOST_MUNICIPALITIES, PanelScale, ResultOrder, ResultView,
    Selection, Slot,
};
use crate::model::{
    Collection, FieldOfWorkId, IndicatorId, Language, Note, Ordered, Period, PhaseId, PhenomenonId,
    PriorityAreaId, RegionCode, Sex, TableOrder, TargetGroupId, Year, YearRange,
    filter::Choice,
    indicator_set::LONGEST_NAME,
    table_order::{Column, Sense},
};

/// The version of the grammar that is written and read.
const GRAMMAR: u32 = 1;

/// What stands before how much of our own follows, so that a link that was cut is known.
pub(crate) const LENGTH: &str = "pituus=";

/// A key of the address's query.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Parameter {
    /// `v`: the version of the grammar.
    Version,
    /// `kieli`: the language.
    Language,
    /// `kunta`: municipalities.
    Municipality,
    /// `vertaa`: comparators.
    Comparator,
    /// `sukupuoli`: sexes.
    Sex,
    /// `vuodet`: years.
    Period,
    /// `nolla`: whether the axis begins at zero.
    Baseline,
    /// `vali`: whether intervals are shown.
    Intervals,
    /// `muut`: whether other municipalities stand in the background.
    Others,
    /// `painopiste`: priority areas.
    Area,
    /// `ilmio`: phenomena.
    Phenomenon,
    /// `kohderyhma`: target groups and plans.
    Group,
    /// `tietopohja`: parts of the knowledge base.
    Collection,
    /// `tyo`: fields of work of organisations.
    FieldOfWork,
    /// `sarja`: the indicators of the reader's own set, in their order.
    Set,
    /// `nimi`: the name of that set.
    SetName,
    /// `haku`: words searched for.
    Text,
    /// `nakyma`: how results, and how the figures of one indicator, are shown.
    View,
    /// `askel`: the step of a meeting.
    Step,
    /// `vaihe`: a phase of the annual clock.
    Phase,
    /// `vuosi`: the year in which municipalities are shown beside each other.
    Year,
    /// `jarjestys`: the order of results.
    Order,
    /// `taulukko`: the order of the rows of a table.
    TableOrder,
    /// `asteikko`: the scale of small charts.
    Scale,
}

impl Parameter {
    /// Every key, in the order in which they are written.
    pub const ALL: [Self; 24] = [
        Self::Version,
        Self::Municipality,
        Self::Area,
        Self::Phenomenon,
        Self::Group,
        Self::Collection,
        Self::FieldOfWork,
        Self::Text,
        Self::Set,
        Self::SetName,
        Self::Comparator,
        Self::Sex,
        Self::Period,
        Self::Baseline,
        Self::Intervals,
        Self::Others,
        Self::View,
        Self::Year,
        Self::Step,
        Self::Phase,
        Self::Order,
        Self::TableOrder,
        Self::Scale,
        Self::Language,
    ];

    /// The key as it stands in the address.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Version => "v",
            Self::Language => "kieli",
            Self::Municipality => "kunta",
            Self::Comparator => "vertaa",
            Self::Sex => "sukupuoli",
            Self::Period => "vuodet",
            Self::Baseline => "nolla",
            Self::Intervals => "vali",
            Self::Others => "muut",
            Self::Area => "painopiste",
            Self::Phenomenon => "ilmio",
            Self::Group => "kohderyhma",
            Self::Collection => "tietopohja",
            Self::FieldOfWork => "tyo",
            Self::Set => "sarja",
            Self::SetName => "nimi",
            Self::Text => "haku",
            Self::View => "nakyma",
            Self::Year => "vuosi",
            Self::Step => "askel",
            Self::Phase => "vaihe",
            Self::Order => "jarjestys",
            Self::TableOrder => "taulukko",
            Self::Scale => "asteikko",
        }
    }
}

/// The word of the usual view of one indicator.
const DEVELOPMENT: &str = "kehitys";

/// The word of a view of one indicator, unless it is the usual one.
const fn indicator_view_word(view: IndicatorView) -> Option<&'static str> {
    match view {
        IndicatorView::Development => None,
        IndicatorView::Groups => Some("ryhmat"),
        IndicatorView::Municipalities => Some("kunnat"),
        IndicatorView::Map => Some("kartta"),
    }
}

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
        let mut reading = Reading::default();
        let query = query.strip_prefix('?').unwrap_or(query);
        if is_cut(query) {
            reading.notes.push(Note::CutLink);
        }
        for (key, value) in form_urlencoded::parse(query.as_bytes()) {
            if let Some(parameter) = parameter_of(&key) {
                reading.read(parameter, &value);
            }
        }
        (reading.selection, reading.notes)
    }

    /// Writes the query of an address, without a question mark; empty where everything is as usual.
    pub fn to_query(&self) -> String {
        let query = join(|parameter| self.written(parameter));
        if self.set.is_empty() {
            return query;
        }
        [LENGTH, &length_of(&query).to_string(), "&", &query].concat()
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

fn parameter_of(key: &str) -> Option<Parameter> {
    let mut all = Parameter::ALL.into_iter();
    all.find(|parameter| parameter.key() == key)
}

/// How many bytes of our own a query has, however its signs are escaped; what was cut anywhere always has less.
fn length_of(query: &str) -> usize {
    let is_own = |pair: &&str| {
        let key = pair.split_once('=').map_or(*pair, |(key, _)| key);
        parameter_of(key).is_some()
    };
    let own = query.split('&').filter(is_own);
    // An escaped byte takes three, and one that was cut is none.
    let bytes = |pair: &str| pair.len().saturating_sub(2 * pair.matches('%').count());
    own.map(bytes).sum()
}

/// Whether a query says that it was longer, or ends while it says so.
fn is_cut(query: &str) -> bool {
    let Some(rest) = query.strip_prefix(LENGTH) else {
        return !query.is_empty() && LENGTH.starts_with(query);
    };
    let (length, rest) = rest.split_once('&').unwrap_or((rest, ""));
    length
        .parse()
        .map_or(true, |length| length_of(rest) < length)
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

/// The word for an empty list, where an empty list is not as usual.
const NONE: &str = "ei";

#[derive(Default)]
struct Reading {
    selection: Selection,
    notes: Vec<Note>,
}

impl Reading {
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
                if let Some(language) = self.one(parameter, value, Language::from_code) {
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
                    super::Filter::of(filter.choices().cloned().chain(choices), filter.text());
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
                    self.note_cut();
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
        let codes: Ordered<_> = chosen.iter().map(|(code, _)| code.clone()).collect();
        if codes.len() > MOST_MUNICIPALITIES {
            self.notes.push(Note::TooManyMunicipalities);
        }
        // A key that stands twice adds to the first.
        for (code, slot) in chosen {
            self.selection.municipalities.add(code, slot);
        }
    }

    /// Reads the reader's own set; a key that stands twice adds to the first.
    fn read_set(&mut self, value: &str) {
        let indicators: Vec<_> = self.many(Parameter::Set, value, IndicatorId::from_text);
        let mut has_room = true;
        for indicator in indicators {
            has_room &= self.selection.set.add(indicator);
        }
        if !has_room && !self.notes.contains(&Note::TooManyIndicators) {
            self.notes.push(Note::TooManyIndicators);
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

    fn note_cut(&mut self) {
        if !self.notes.contains(&Note::CutLink) {
            self.notes.push(Note::CutLink);
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

fn list<'a>(words: impl Iterator<Item = &'a str>) -> Option<String> {
    let words: Vec<_> = words.collect();
    (!words.is_empty()).then(|| words.join("~"))
}

fn read_flag(word: &str) -> Option<bool> {
    match word {
        "1" => Some(true),
        "0" => Some(false),
        _ => None,
    }
}

fn municipality_word(code: &RegionCode, slot: Option<Slot>) -> String {
    let mut word = code.to_string();
    if let Some(slot) = slot {
        word.push('-');
        word.push_str(&(slot + 1).to_string());
    }
    word
}

fn municipality_from_word(word: &str) -> Option<(RegionCode, Option<Slot>)> {
    let Some((code, slot)) = word.split_once('-') else {
        return Some((RegionCode::from_text(word)?, None));
    };
    let slot = slot.parse::<Slot>().ok()?.checked_sub(1)?;
    let code = RegionCode::from_text(code)?;
    (slot < MOST_MUNICIPALITIES).then_some((code, Some(slot)))
}

const fn comparator_word(comparator: Comparator) -> &'static str {
    match comparator {
        Comparator::County => "hva",
        Comparator::Country => "maa",
    }
}

fn comparator_from_word(word: &str) -> Option<Comparator> {
    Comparator::ALL
        .into_iter()
        .find(|comparator| comparator_word(*comparator) == word)
}

const fn sex_word(sex: Sex) -> &'static str {
    match sex {
        Sex::Total => "y",
        Sex::Female => "n",
        Sex::Male => "m",
    }
}

fn sex_from_word(word: &str) -> Option<Sex> {
    Sex::ALL.into_iter().find(|sex| sex_word(*sex) == word)
}

const fn collection_word(collection: Collection) -> &'static str {
    match collection {
        Collection::MinimumContent => "vahimmaistieto",
        Collection::ServiceAreas => "vastuualueet",
        Collection::ServiceUse => "palvelujen-kaytto",
    }
}

fn choice_from_word(parameter: Parameter, word: &str) -> Option<Choice> {
    match parameter {
        Parameter::Area => PriorityAreaId::from_text(word).map(Choice::Area),
        Parameter::Phenomenon => PhenomenonId::from_text(word).map(Choice::Phenomenon),
        Parameter::Group => TargetGroupId::from_text(word).map(Choice::Group),
        _ => Collection::ALL
            .into_iter()
            .find(|collection| collection_word(*collection) == word)
            .map(Choice::Collection),
    }
}

/// What stands before the identifier of an indicator by which a table is ordered; no region has such a code.
const INDICATOR: &str = "mittari-";

fn write_table_order(order: &TableOrder) -> String {
    let column = match &order.column {
        Column::Name => "nimi".to_owned(),
        Column::Figure => "luku".to_owned(),
        Column::Rank => "sija".to_owned(),
        Column::Year => "vuosi".to_owned(),
        Column::Gap => "ero".to_owned(),
        Column::Line(code, sex) => format!("{code}-{}", sex_word(*sex)),
        Column::Indicator(id) => format!("{INDICATOR}{id}"),
    };
    let sense = match order.sense {
        Sense::Ascending => "nouseva",
        Sense::Descending => "laskeva",
    };
    [&column, sense].join("~")
}

fn read_table_order(words: &str) -> Option<TableOrder> {
    let (column, sense) = words.split_once('~')?;
    let column = match column {
        "nimi" => Column::Name,
        "luku" => Column::Figure,
        "sija" => Column::Rank,
        "vuosi" => Column::Year,
        "ero" => Column::Gap,
        indicator if indicator.starts_with(INDICATOR) => {
            let id = indicator.trim_start_matches(INDICATOR);
            Column::Indicator(IndicatorId::from_text(id)?)
        }
        line => {
            let (code, sex) = line.split_once('-')?;
            Column::Line(RegionCode::from_text(code)?, sex_from_word(sex)?)
        }
    };
    let sense = match sense {
        "nouseva" => Sense::Ascending,
        "laskeva" => Sense::Descending,
        _ => return None,
    };
    Some(TableOrder { column, sense })
}

const OPEN_START: &str = "ensin";
/// All years, also those that come.
const ALL_YEARS: &str = "ensin..uusin";
const OPEN_END: &str = "uusin";

fn write_period(period: Period) -> Option<String> {
    match period {
        Period::All => None,
        Period::Until(last) => Some(format!("{OPEN_START}..{last}")),
        Period::Since(first) => Some(format!("{first}..{OPEN_END}")),
        Period::Between(range) => Some(format!("{}..{}", range.first(), range.last())),
        Period::Latest(count) => Some(format!("{OPEN_END}-{count}")),
    }
}

fn read_year(text: &str) -> Option<Year> {
    Year::from_number(text.parse().ok()?)
}

fn read_period(word: &str) -> Option<Period> {
    let year = read_year;
    if let Some(count) = word.strip_prefix("uusin-") {
        let count = count.parse().ok().filter(|count| *count > 0)?;
        return Some(Period::Latest(count));
    }
    match word.split_once("..")? {
        (OPEN_START, OPEN_END) => Some(Period::All),
        (OPEN_START, last) => Some(Period::Until(year(last)?)),
        (first, OPEN_END) => Some(Period::Since(year(first)?)),
        (first, last) => Some(Period::Between(YearRange::of(year(first)?, year(last)?)?)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Filter, IndicatorSet, indicator_set::MOST_INDICATORS};
    use proptest::prelude::*;

    #[test]
    fn nothing_is_written_where_everything_is_as_usual() {
        assert_eq!(Selection::default().to_query(), "");
    }

    #[test]
    fn a_link_says_what_differs_in_plain_words() {
        let query = "kunta=992~179&painopiste=arjen-turvallisuus&haku=lapset+ja+nuoret&vertaa=ei&sukupuoli=n~m&vuodet=2015..uusin&nolla=1&kieli=sv";
        let (selection, notes) = Selection::from_query(query);
        assert_eq!(notes, []);
        assert_eq!(selection.to_query(), query);
        assert_eq!(selection.municipalities().len(), 2);
        assert_eq!(selection.filter.text(), "lapset ja nuoret");
        assert!(selection.comparators.is_empty());
    }

    #[test]
    fn what_is_not_understood_is_left_out_with_a_note() {
        let (selection, notes) =
            Selection::from_query("?kunta=992~jkl&vuodet=2020..2010&sukupuoli=x&kieli=de");
        assert_eq!(selection.municipalities().len(), 1);
        assert_eq!(selection.period, Period::All);
        assert_eq!(notes.len(), 4);
        assert_eq!(
            notes[0],
            Note::UnknownValue {
                parameter: Parameter::Municipality,
                value: "jkl".to_owned()
            }
        );
    }

    #[test]
    fn a_link_says_how_long_it_is_where_it_has_a_set() {
        let whole = "pituus=45&kunta=992~179&sarja=493~451&nimi=Perheet+%26+arki";
        let (selection, notes) = Selection::from_query(whole);
        assert_eq!(notes, []);
        assert_eq!(selection.to_query(), whole);
        for (query, expected) in [
            ("kunta=992&sarja=493~4", false),
            ("pituus=45&kunta=992~179&sarja=493~4", true),
            (
                "pituus=45&kunta=992~179&sarja=493~451&nimi=Perheet+%2",
                true,
            ),
            ("pituus=45&amp;kunta=992~179&amp;sarja=493~451", true),
            ("pituus=4", true),
            ("pituus=", true),
            ("pituus=x&sarja=493", true),
            ("pit", true),
            ("", false),
        ] {
            let (_, notes) = Selection::from_query(query);
            assert_eq!(notes.contains(&Note::CutLink), expected, "{query}");
        }
    }

    #[test]
    fn a_name_that_is_too_long_is_cut_and_that_is_said() {
        let name = "ä".repeat(LONGEST_NAME);
        let read = |name: &str| Selection::from_query(&format!("sarja=493&nimi={name}"));
        assert_eq!(read(&name).1, []);
        let (selection, notes) = read(&format!("{name}ä"));
        assert_eq!(selection.set.name(), name);
        assert_eq!(notes, [Note::CutLink]);
    }

    #[test]
    fn keys_of_other_services_say_nothing() {
        let (selection, notes) = Selection::from_query("?fbclid=abc&utm_source=x&kunta=992");
        assert_eq!(notes, []);
        assert_eq!(selection.municipalities().len(), 1);
    }

    #[test]
    fn a_key_that_stands_twice_adds_to_the_first() {
        let (selection, _) = Selection::from_query("?kunta=992&kunta=179~992");
        assert_eq!(selection.to_query(), "kunta=992~179");
    }

    #[test]
    fn the_views_of_both_pages_stand_under_one_key() {
        let (selection, notes) = Selection::from_query("nakyma=lista~kartta&vuosi=2019");
        assert_eq!(notes, []);
        assert_eq!(selection.view, ResultView::List);
        assert_eq!(selection.indicator_view, IndicatorView::Map);
        assert_eq!(selection.to_query(), "nakyma=lista~kartta&vuosi=2019");
        let (selection, notes) = Selection::from_query("nakyma=kartta~pallo&vuosi=0");
        assert_eq!(selection.indicator_view, IndicatorView::Map);
        assert_eq!(selection.year, None);
        assert_eq!(notes.len(), 2);
    }

    #[test]
    fn the_order_of_a_table_names_its_column_and_which_way() {
        for query in [
            "taulukko=nimi~nouseva",
            "taulukko=992-n~laskeva",
            "taulukko=ero~nouseva",
        ] {
            let (selection, notes) = Selection::from_query(query);
            assert_eq!(notes, []);
            assert_eq!(selection.to_query(), query);
        }
        // As tables stand anyway.
        for query in ["taulukko=luku~laskeva", "taulukko=vuosi~laskeva"] {
            let (selection, notes) = Selection::from_query(query);
            assert_eq!((selection.to_query().as_str(), notes.len()), ("", 0));
        }
        for word in [
            "nimi",
            "nimi~",
            "~nouseva",
            "992~nouseva",
            "992-x~nouseva",
            "nimi~nouseva~1",
        ] {
            let (selection, notes) = Selection::from_query(&format!("taulukko={word}"));
            assert_eq!(
                (selection.to_query().as_str(), notes.len()),
                ("", 1),
                "{word}"
            );
        }
    }

    #[test]
    fn a_set_stands_in_the_address_with_its_name_and_in_its_order() {
        let query = "tyo=ehkaiseva-paihdetyo&sarja=4333~127~191&nimi=Arjen+tuki+%26+apu";
        let (selection, notes) = Selection::from_query(query);
        assert_eq!(notes, []);
        assert_eq!(selection.to_query(), format!("pituus=62&{query}"));
        assert_eq!(selection.set.name(), "Arjen tuki & apu");
        let (selection, notes) = Selection::from_query("sarja=127~127~Ä~4&sarja=191");
        assert_eq!(selection.to_query(), "pituus=15&sarja=127~4~191");
        assert_eq!(notes.len(), 1);
    }

    #[test]
    fn a_set_that_is_too_long_is_opened_as_far_as_it_may_go_and_says_so_once() {
        let ids: Vec<String> = (0..40).map(|number| number.to_string()).collect();
        let query = format!("sarja={}&sarja=100~101", ids.join("~"));
        let (selection, notes) = Selection::from_query(&query);
        assert_eq!(selection.set.indicators().len(), MOST_INDICATORS);
        assert_eq!(notes, [Note::TooManyIndicators]);
    }

    #[test]
    fn a_municipality_keeps_its_slot_in_the_link_when_another_is_let_go() {
        let (selection, _) = Selection::from_query("?kunta=992~179~410");
        let code = |text| RegionCode::from_text(text).unwrap();
        let selection = selection.with_municipality_toggled(&code("992"));
        assert_eq!(selection.to_query(), "kunta=179-2~410-3");
        let selection = selection.with_municipality_added(&code("182"));
        assert_eq!(selection.to_query(), "kunta=179-2~410-3~182");
        let (read, notes) = Selection::from_query(&selection.to_query());
        assert_eq!(notes, []);
        assert_eq!(read.slot_of(&code("410")), Some(2));
        assert_eq!(read.slot_of(&code("182")), Some(0));
    }

    #[test]
    fn links_without_slots_give_them_in_order() {
        for query in ["kunta=992~179~410", "kunta=992-1~179-2~410-3"] {
            let (selection, _) = Selection::from_query(query);
            assert_eq!(selection.to_query(), "kunta=992~179~410");
        }
    }

    #[test]
    fn a_slot_that_does_not_exist_is_not_understood() {
        for word in ["992-0", "992-11", "992-", "992-x", "992-1-2", "-1"] {
            let (selection, notes) = Selection::from_query(&format!("kunta={word}~179"));
            assert_eq!(selection.to_query(), "kunta=179", "{word}");
            assert_eq!(notes.len(), 1, "{word}");
        }
    }

    #[test]
    fn a_newer_grammar_is_read_as_far_as_it_is_understood() {
        let (selection, notes) = Selection::from_query("?v=2&kunta=992");
        assert_eq!(notes, [Note::NewerLink]);
        assert_eq!(selection.municipalities().len(), 1);
        assert_eq!(Selection::from_query("?v=1").1, []);
    }

    fn any_period() -> impl Strategy<Value = Period> {
        let year = (1990_i64..2030).prop_map(|number| Year::from_number(number).unwrap());
        prop_oneof![
            Just(Period::All),
            year.clone().prop_map(Period::Until),
            year.clone().prop_map(Period::Since),
            (year.clone(), year).prop_map(|(a, b)| Period::Between(YearRange::spanning(a, b))),
            (1_u8..40).prop_map(Period::Latest),
        ]
    }

    fn any_choice() -> impl Strategy<Value = Choice> {
        let slug = "[a-z][a-z0-9-]{0,12}";
        prop_oneof![
            slug.prop_map(|text| Choice::Area(PriorityAreaId::from_text(&text).unwrap())),
            slug.prop_map(|text| Choice::Phenomenon(PhenomenonId::from_text(&text).unwrap())),
            slug.prop_map(|text| Choice::Group(TargetGroupId::from_text(&text).unwrap())),
            proptest::sample::select(Collection::ALL.to_vec()).prop_map(Choice::Collection),
        ]
    }

    fn any_table_order() -> impl Strategy<Value = TableOrder> {
        let columns = [
            Column::Name,
            Column::Figure,
            Column::Rank,
            Column::Year,
            Column::Gap,
        ];
        let line = ("[0-9A-Z]{1,8}", proptest::sample::select(Sex::ALL.to_vec()))
            .prop_map(|(code, sex)| Column::Line(RegionCode::from_text(&code).unwrap(), sex));
        let indicator = "[a-z0-9]{1,4}(-[a-z0-9]{1,4}){0,2}"
            .prop_map(|id| Column::Indicator(IndicatorId::from_text(&id).unwrap()));
        let column = prop_oneof![proptest::sample::select(columns.to_vec()), line, indicator];
        let sense = proptest::sample::select(vec![Sense::Ascending, Sense::Descending]);
        (column, sense).prop_map(|(column, sense)| TableOrder { column, sense })
    }

    /// Fields of work, and the name and the indicators of a set.
    fn any_of_organisations() -> impl Strategy<Value = (Vec<String>, String, Vec<String>)> {
        (
            proptest::collection::vec("[a-z][a-z0-9-]{0,12}", 0..4),
            any::<String>(),
            proptest::collection::vec("[a-z0-9-]{1,8}", 0..40),
        )
    }

    prop_compose! {
        fn any_selection()(
            language in proptest::sample::select(Language::ALL.to_vec()),
            codes in proptest::collection::vec("[0-9]{3}", 0..14),
            gone in proptest::collection::vec(any::<proptest::sample::Index>(), 0..6),
            later in proptest::collection::vec("[0-9]{3}", 0..4),
            comparators in proptest::sample::subsequence(Comparator::ALL.to_vec(), 0..=2),
            sexes in proptest::sample::subsequence(Sex::ALL.to_vec(), 0..=3),
            period in any_period(),
            baseline in proptest::sample::select(vec![Baseline::Automatic, Baseline::Zero, Baseline::Data]),
            intervals in any::<bool>(),
            others in any::<bool>(),
            choices in proptest::collection::vec(any_choice(), 0..6),
            text in any::<String>(),
            view in proptest::sample::select(vec![ResultView::Charts, ResultView::List]),
            order in proptest::sample::select(vec![ResultOrder::Theme, ResultOrder::Name, ResultOrder::Newest]),
            indicator_view in proptest::sample::select(vec![IndicatorView::Development, IndicatorView::Groups, IndicatorView::Municipalities, IndicatorView::Map]),
            step in proptest::option::of(any::<u8>()),
            phase in proptest::option::of("[a-z0-9-]{1,9}".prop_map(|id| PhaseId::from_text(&id).unwrap())),
            year in proptest::option::of((1990_i64..2030).prop_map(|number| Year::from_number(number).unwrap())),
            scale in proptest::sample::select(vec![PanelScale::Own, PanelScale::Shared]),
            table_order in proptest::option::of(any_table_order()),
            (fields, set_name, set) in any_of_organisations(),
        ) -> Selection {
            let code = |text: &String| RegionCode::from_text(text).unwrap();
            let mut selection = Selection {
                language,
                comparators: comparators.into_iter().collect(),
                period,
                baseline,
                intervals,
                others,
                filter: Filter::of(choices, &text),
                fields_of_work: fields.iter().filter_map(|text| FieldOfWorkId::from_text(text)).collect(),
                set: IndicatorSet::of(&set_name, set.iter().filter_map(|text| IndicatorId::from_text(text))),
                view,
                indicator_view,
                year,
                step,
                phase,
                order,
                scale,
                ..Selection::default()
            }
            .with_municipalities(codes.iter().map(code))
            .with_sexes(sexes);
            for place in gone.iter().filter(|_| !codes.is_empty()) {
                selection.municipalities.retain(|chosen| *chosen != code(place.get(&codes)));
            }
            if let Some(order) = table_order {
                selection = selection.with_table_order(order);
            }
            for text in &later {
                selection = selection.with_municipality_added(&code(text));
            }
            selection
        }
    }

    proptest! {
        #[test]
        fn reading_what_was_written_gives_it_back(selection in any_selection()) {
            let (read, notes) = Selection::from_query(&selection.to_query());
            prop_assert_eq!(notes, []);
            prop_assert_eq!(read, selection);
        }

        #[test]
        fn a_pinned_address_shows_the_same_and_keeps_its_years(selection in any_selection()) {
            let years = YearRange::of(Year::from_number(2015).unwrap(), Year::from_number(2021).unwrap()).unwrap();
            let (read, notes) = Selection::from_query(&selection.to_pinned_query(Pinned::Years(years)));
            prop_assert_eq!(notes, []);
            let usual = Selection::default();
            let shown = Selection {
                period: Period::Between(years),
                filter: usual.filter,
                fields_of_work: usual.fields_of_work,
                set: usual.set,
                view: usual.view,
                year: None,
                step: usual.step,
                phase: usual.phase,
                order: usual.order,
                scale: usual.scale,
                ..selection
            };
            prop_assert_eq!(read, shown);
        }

        #[test]
        fn a_pinned_address_of_one_year_shows_that_year_and_its_view(selection in any_selection()) {
            let year = Year::from_number(2021).unwrap();
            let selection = Selection { indicator_view: IndicatorView::Map, ..selection };
            let (read, notes) = Selection::from_query(&selection.to_pinned_query(Pinned::Year(year)));
            prop_assert_eq!(notes, []);
            let usual = Selection::default();
            let shown = Selection {
                period: usual.period,
                filter: usual.filter,
                fields_of_work: usual.fields_of_work,
                set: usual.set,
                view: usual.view,
                year: Some(year),
                step: usual.step,
                phase: usual.phase,
                order: usual.order,
                scale: usual.scale,
                ..selection
            };
            prop_assert_eq!(read, shown);
        }

        #[test]
        fn what_is_lost_of_a_link_with_a_set_is_said_wherever_it_was_cut(
            selection in any_selection().prop_filter("a set", |selection| !selection.set.is_empty()),
            escaped in any::<bool>(),
        ) {
            let query = selection.to_query();
            // Some services escape more than need be, and put their own behind.
            let query = if escaped { query.replace('~', "%7E") } else { query };
            prop_assert_eq!(Selection::from_query(&[&query, "&fbclid=1"].concat()), (selection.clone(), vec![]));
            for (place, _) in query.char_indices().skip(1) {
                let (read, notes) = Selection::from_query(&query[..place]);
                prop_assert!(read == selection || notes.contains(&Note::CutLink), "{} of {}", &query[..place], query);
                let (again, notes) = Selection::from_query(&read.to_query());
                prop_assert_eq!(again, read);
                prop_assert_eq!(notes, []);
            }
        }

        #[test]
        fn any_string_gives_a_selection(query in any::<String>()) {
            let (selection, _) = Selection::from_query(&query);
            let (again, notes) = Selection::from_query(&selection.to_query());
            prop_assert_eq!(again, selection);
            prop_assert_eq!(notes, []);
        }

        #[test]
        fn any_value_of_any_key_gives_a_selection(
            key in proptest::sample::select(Parameter::ALL.to_vec()),
            value in "[ -~äöå€]{0,30}",
        ) {
            let (selection, _) = Selection::from_query(&format!("{}={value}", key.key()));
            prop_assert!(selection.municipalities().len() <= MOST_MUNICIPALITIES);
            prop_assert!(!selection.sexes().is_empty());
        }
    }
}
