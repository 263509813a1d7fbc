//! An indicator that stands between running text, and what is shown of it there.

use std::sync::Arc;

use super::{
    Catalogue, FigureSource, Filter, Indicator, IndicatorId, IndicatorView, Language, Note,
    Selection, Translated, YearRange,
    selection::{PanelScale, Parameter, ResultOrder, ResultView},
};

/// What may be said of a figure between running text; the rest of an address is about other pages.
const SAID: [Parameter; 9] = [
    Parameter::Municipality,
    Parameter::Comparator,
    Parameter::Sex,
    Parameter::Period,
    Parameter::Baseline,
    Parameter::Intervals,
    Parameter::Others,
    Parameter::View,
    Parameter::Year,
];

/// An indicator that stands between running text, and what is shown of it there.
///
/// Of its selection only that differs from the usual which a figure shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placement {
    /// The indicator's identifier.
    pub indicator: IndicatorId,
    /// What is shown of it.
    pub selection: Selection,
}

/// Something that is said of a figure and means nothing there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownChoice {
    /// The key, as it is written.
    pub key: String,
    /// Its value, or the part of it that means nothing.
    pub value: String,
}

impl Placement {
    /// Reads what is to be shown of an indicator from a query in the grammar of addresses.
    ///
    /// Never fails: what means nothing, or is not in the publication, is left out and told.
    pub fn read(
        indicator: IndicatorId,
        query: &str,
        catalogue: &Catalogue,
    ) -> (Self, Vec<UnknownChoice>) {
        let pairs = || form_urlencoded::parse(query.as_bytes());
        let is_said = |key: &str| SAID.iter().any(|parameter| parameter.key() == key);
        let mut unknown: Vec<_> = pairs()
            .filter(|(key, _)| !is_said(key))
            .map(|(key, value)| UnknownChoice::of(&key, &value))
            .collect();
        let (asked, mut notes) = Selection::from_query(query);
        let (asked, missing) = asked.within(catalogue);
        notes.extend(missing);
        if notes.contains(&Note::TooManyMunicipalities) {
            let key = Parameter::Municipality.key();
            let asked_for = pairs().filter(|(asked, _)| asked == key);
            unknown.extend(asked_for.map(|(_, value)| UnknownChoice::of(key, &value)));
        }
        unknown.extend(notes.iter().filter_map(said_in_vain));
        if asked.view != ResultView::default() {
            unknown.push(UnknownChoice::of(Parameter::View.key(), "lista"));
        }
        (Self::of(indicator, asked), unknown)
    }

    /// An indicator with what a figure shows of a selection.
    pub fn of(indicator: IndicatorId, selection: Selection) -> Self {
        let selection = Selection {
            language: Language::default(),
            filter: Filter::default(),
            view: ResultView::default(),
            step: None,
            order: ResultOrder::default(),
            table_order: None,
            scale: PanelScale::default(),
            ..selection
        };
        Self {
            indicator,
            selection,
        }
    }

    /// What is shown, as a query that is read back as the same.
    pub fn query(&self) -> String {
        self.selection.to_query()
    }

    /// The years that are shown, as far as the catalogue can tell; nothing of an indicator without figures.
    pub fn years(&self, indicator: &Indicator) -> Option<YearRange> {
        let available = indicator.coverage.as_ref()?.years;
        Some(match self.selection.indicator_view {
            IndicatorView::Development | IndicatorView::Groups => {
                let asked = self.selection.period.within(available);
                asked.unwrap_or(available)
            }
            IndicatorView::Municipalities | IndicatorView::Map => {
                let asked = self.selection.year.unwrap_or_else(|| available.last());
                let shown = available.clamp(asked);
                YearRange::spanning(shown, shown)
            }
        })
    }
}

impl UnknownChoice {
    fn of(key: &str, value: &str) -> Self {
        Self {
            key: key.to_owned(),
            value: value.to_owned(),
        }
    }
}

/// What of a note is about something that is said of a figure.
fn said_in_vain(note: &Note) -> Option<UnknownChoice> {
    match note {
        Note::UnknownValue { parameter, value } if SAID.contains(parameter) => {
            Some(UnknownChoice::of(parameter.key(), value))
        }
        _ => None,
    }
}

/// Where some of the figures between running text come from.
#[derive(Debug, Clone, PartialEq)]
pub struct Origin<'a> {
    /// The source, where it is certain.
    pub source: Option<&'a FigureSource>,
    /// Who produces them, where that is known.
    pub producer: Option<Translated>,
    /// The indicators, each once, with the years that are shown of it.
    pub indicators: Vec<(Arc<Indicator>, YearRange)>,
}

/// Where figures come from: each source and producer once, in the order in which their figures stand.
pub fn origins<'a>(
    placements: impl IntoIterator<Item = &'a Placement>,
    catalogue: &Catalogue,
) -> Vec<Origin<'_>> {
    let mut origins: Vec<Origin<'_>> = Vec::new();
    for placement in placements {
        let Some(indicator) = catalogue.indicator(&placement.indicator) else {
            continue;
        };
        let Some(years) = placement.years(indicator) else {
            continue;
        };
        let source = indicator.source_in(catalogue);
        let is_same = |origin: &&mut Origin<'_>| {
            origin.source == source && origin.producer == indicator.producer
        };
        let Some(origin) = origins.iter_mut().find(is_same) else {
            origins.push(Origin {
                source,
                producer: indicator.producer.clone(),
                indicators: vec![(Arc::clone(indicator), years)],
            });
            continue;
        };
        let known = &mut origin.indicators;
        match known.iter_mut().find(|(one, _)| one.id == indicator.id) {
            Some((_, shown)) => *shown = shown.with(years),
            None => known.push((Arc::clone(indicator), years)),
        }
    }
    origins
}

#[cfg(test)]
mod tests;
