//! What an organisation asks for: the indicators of its field of work and target group, or those of its own set.

use std::sync::Arc;

use super::{
    Catalogue, FieldOfWork, Indicator, IndicatorId, IndicatorSet, Note, Organisations, Selection,
    YearRange, filter::Survey, selection::Parameter,
};

/// By what the indicators were found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FoundBy {
    /// Nothing was asked for yet.
    Nothing,
    /// By fields of work and filters.
    Theme,
    /// They are the reader's own set: nothing else was asked for.
    Set,
}

/// The indicators that an organisation asks for, as far as the publication knows them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inquiry {
    /// By what they were found.
    pub found_by: FoundBy,
    /// Those with figures: in the editors' order, or in the reader's where they are a set.
    pub with_figures: Vec<Arc<Indicator>>,
    /// Those that are listed without figures.
    pub pending: Vec<Arc<Indicator>>,
    /// Indicators of the set that the publication does not know; they stay in it.
    pub unknown: Vec<IndicatorId>,
    /// What was asked for, is not known and was left out.
    pub notes: Vec<Note>,
}

impl Inquiry {
    /// Finds what a selection asks for: any of its fields of work, and of each kind of filter any choice.
    pub fn of(catalogue: &Catalogue, organisations: &Organisations, selection: &Selection) -> Self {
        let mut notes = Vec::new();
        let unknown = |parameter, value: String| Note::UnknownValue { parameter, value };
        let mut has_theme = selection.filter.choices().next().is_some();
        for id in selection.fields_of_work.iter() {
            match organisations.field_of_work(id) {
                Some(_) => has_theme = true,
                None => notes.push(unknown(Parameter::FieldOfWork, id.to_string())),
            }
        }
        let of_set = Self::of_set(catalogue, &selection.set);
        if !has_theme {
            return Self { notes, ..of_set };
        }
        let fitting = Self::survey(catalogue, organisations, selection).fitting;
        let found = fitting
            .into_iter()
            .filter_map(|place| catalogue.indicators.get(place).cloned());
        Self {
            unknown: of_set.unknown,
            ..Self::found(FoundBy::Theme, found, notes)
        }
    }

    /// The indicators of a set, whatever else is asked for.
    pub fn of_set(catalogue: &Catalogue, set: &IndicatorSet) -> Self {
        let (mut found, mut unknown) = (Vec::new(), Vec::new());
        for id in set.indicators() {
            match catalogue.indicator(id) {
                Some(indicator) => found.push(Arc::clone(indicator)),
                None => unknown.push(id.clone()),
            }
        }
        let found_by = if found.is_empty() {
            FoundBy::Nothing
        } else {
            FoundBy::Set
        };
        Self {
            unknown,
            ..Self::found(found_by, found, Vec::new())
        }
    }

    fn found(
        found_by: FoundBy,
        indicators: impl IntoIterator<Item = Arc<Indicator>>,
        notes: Vec<Note>,
    ) -> Self {
        let (pending, with_figures) = indicators
            .into_iter()
            .partition(|indicator| indicator.is_pending());
        Self {
            found_by,
            with_figures,
            pending,
            unknown: Vec::new(),
            notes,
        }
    }

    /// Goes through the indicators of the fields of work that are asked for, or through all where none is: which fit
    /// the choices of the filter, and what each choice would leave.
    pub fn survey(
        catalogue: &Catalogue,
        organisations: &Organisations,
        selection: &Selection,
    ) -> Survey {
        let fields = selection.fields_of_work.iter();
        let fields: Vec<&FieldOfWork> = fields
            .filter_map(|id| organisations.field_of_work(id))
            .collect();
        let is_of_work = |indicator: &Indicator| {
            fields.is_empty() || fields.iter().any(|field| field.has(indicator))
        };
        let indicators = catalogue.indicators.iter().enumerate();
        let places: Vec<usize> = indicators
            .filter(|(_, indicator)| is_of_work(indicator))
            .map(|(place, _)| place)
            .collect();
        selection.filter.survey(catalogue, &places)
    }

    /// The years that small charts of all of them share: from the first with a figure of any to the last.
    pub fn years(&self) -> Option<YearRange> {
        let coverages = self.with_figures.iter();
        coverages
            .filter_map(|indicator| Some(indicator.coverage.as_ref()?.years))
            .reduce(YearRange::with)
    }
}

#[cfg(test)]
mod tests;
