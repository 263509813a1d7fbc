//! The words that stand in the address, each read and written beside the other.

use super::Parameter;
use crate::model::{
    Collection, IndicatorId, Period, PhenomenonId, PriorityAreaId, RegionCode, Sex, TableOrder,
    TargetGroupId, Year, YearRange,
    filter::Choice,
    selection::{Comparator, IndicatorView, MOST_MUNICIPALITIES, Slot},
    table_order::{Column, Sense},
};

/// The word of the usual view of one indicator.
pub(super) const DEVELOPMENT: &str = "kehitys";

/// The word of a view of one indicator, unless it is the usual one.
pub(super) const fn indicator_view_word(view: IndicatorView) -> Option<&'static str> {
    match view {
        IndicatorView::Development => None,
        IndicatorView::Groups => Some("ryhmat"),
        IndicatorView::Municipalities => Some("kunnat"),
        IndicatorView::Map => Some("kartta"),
    }
}

/// The word for an empty list, where an empty list is not as usual.
pub(super) const NONE: &str = "ei";

pub(super) fn list<'a>(words: impl Iterator<Item = &'a str>) -> Option<String> {
    let words: Vec<_> = words.collect();
    (!words.is_empty()).then(|| words.join("~"))
}

pub(super) fn read_flag(word: &str) -> Option<bool> {
    match word {
        "1" => Some(true),
        "0" => Some(false),
        _ => None,
    }
}

pub(super) fn municipality_word(code: &RegionCode, slot: Option<Slot>) -> String {
    let mut word = code.to_string();
    if let Some(slot) = slot {
        word.push('-');
        word.push_str(&(slot + 1).to_string());
    }
    word
}

pub(super) fn municipality_from_word(word: &str) -> Option<(RegionCode, Option<Slot>)> {
    let Some((code, slot)) = word.split_once('-') else {
        return Some((RegionCode::from_text(word)?, None));
    };
    let slot = slot.parse::<Slot>().ok()?.checked_sub(1)?;
    let code = RegionCode::from_text(code)?;
    (slot < MOST_MUNICIPALITIES).then_some((code, Some(slot)))
}

pub(super) const fn comparator_word(comparator: Comparator) -> &'static str {
    match comparator {
        Comparator::County => "hva",
        Comparator::Country => "maa",
    }
}

pub(super) fn comparator_from_word(word: &str) -> Option<Comparator> {
    Comparator::ALL
        .into_iter()
        .find(|comparator| comparator_word(*comparator) == word)
}

pub(super) const fn sex_word(sex: Sex) -> &'static str {
    match sex {
        Sex::Total => "y",
        Sex::Female => "n",
        Sex::Male => "m",
    }
}

pub(super) fn sex_from_word(word: &str) -> Option<Sex> {
    Sex::ALL.into_iter().find(|sex| sex_word(*sex) == word)
}

pub(super) const fn collection_word(collection: Collection) -> &'static str {
    match collection {
        Collection::MinimumContent => "vahimmaistieto",
        Collection::ServiceAreas => "vastuualueet",
        Collection::ServiceUse => "palvelujen-kaytto",
    }
}

pub(super) fn choice_from_word(parameter: Parameter, word: &str) -> Option<Choice> {
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
pub(super) const INDICATOR: &str = "mittari-";

pub(super) fn write_table_order(order: &TableOrder) -> String {
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

pub(super) fn read_table_order(words: &str) -> Option<TableOrder> {
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
pub(super) const ALL_YEARS: &str = "ensin..uusin";
const OPEN_END: &str = "uusin";

pub(super) fn write_period(period: Period) -> Option<String> {
    match period {
        Period::All => None,
        Period::Until(last) => Some(format!("{OPEN_START}..{last}")),
        Period::Since(first) => Some(format!("{first}..{OPEN_END}")),
        Period::Between(range) => Some(format!("{}..{}", range.first(), range.last())),
        Period::Latest(count) => Some(format!("{OPEN_END}-{count}")),
    }
}

pub(super) fn read_year(text: &str) -> Option<Year> {
    Year::from_number(text.parse().ok()?)
}

pub(super) fn read_period(word: &str) -> Option<Period> {
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
