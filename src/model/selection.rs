//! What a reader asked to see; it is the whole state of the application, and stands in the address.

mod chosen;
mod query;

pub use chosen::{ChosenMunicipalities, Slot};
pub(crate) use query::LENGTH;
pub use query::{Parameter, Pinned};

use super::{
    Catalogue, Dataset, FieldOfWorkId, Filter, IndicatorSet, Language, Note, Ordered, Period,
    PhaseId, RegionCode, RegionLevel, Sex, TableOrder, Year, filter::Choice, table_order::Column,
};

/// The most municipalities that are drawn in strong colours at once.
pub const MOST_MUNICIPALITIES: usize = 10;

/// A larger region beside which municipalities are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Comparator {
    /// The wellbeing services county.
    County,
    /// The whole country.
    Country,
}

impl Comparator {
    /// Every comparator, in the order in which they are shown.
    pub const ALL: [Self; 2] = [Self::County, Self::Country];

    /// The level of the regions that can play this part.
    pub const fn level(self) -> RegionLevel {
        match self {
            Self::County => RegionLevel::County,
            Self::Country => RegionLevel::Country,
        }
    }
}

/// Where the value axis of a chart begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Baseline {
    /// At zero, unless that would press the lines flat.
    #[default]
    Automatic,
    /// At zero.
    Zero,
    /// Near the smallest figure.
    Data,
}

/// How the results of the explorer are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ResultView {
    /// Small trend charts.
    #[default]
    Charts,
    /// A list.
    List,
}

/// How the figures of one indicator are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum IndicatorView {
    /// Kehitys: lines over the years.
    #[default]
    Development,
    /// Ryhmät: both sexes of one region over the years, and the gap between them.
    Groups,
    /// Kunnat: all municipalities in one year.
    Municipalities,
    /// Kartta: all municipalities in one year, where they lie.
    Map,
}

impl IndicatorView {
    /// The view itself, or the usual one where groups are asked for and there are none.
    #[must_use]
    pub fn fitting(self, dataset: &Dataset) -> Self {
        match self {
            Self::Groups if !dataset.has_groups() => Self::Development,
            view => view,
        }
    }
}

/// In which order the results of the explorer stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ResultOrder {
    /// By area and phenomenon, as the editors have put them.
    #[default]
    Theme,
    /// By name, in the language of the interface.
    Name,
    /// Those with the newest figures first.
    Newest,
}

/// Whether small charts of the same unit share their value scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PanelScale {
    /// Each chart fills its own height.
    #[default]
    Own,
    /// Charts of the same unit can be compared by height.
    Shared,
}

/// What a reader asked to see.
///
/// Whatever stands in the address gives a selection; writing it and reading it back gives the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Selection {
    /// The language of the interface.
    pub language: Language,
    pub(crate) municipalities: ChosenMunicipalities,
    /// The larger regions shown beside the municipalities.
    pub comparators: Ordered<Comparator>,
    pub(crate) sexes: Ordered<Sex>,
    /// The years shown.
    pub period: Period,
    /// Where the value axis begins.
    pub baseline: Baseline,
    /// Whether chosen municipalities are shown with the range in which their figures may lie by chance.
    pub intervals: bool,
    /// Whether the other municipalities stand as grey lines in the background.
    pub others: bool,
    /// Which indicators are looked for.
    pub filter: Filter,
    /// The fields of work of organisations whose indicators are looked for.
    pub fields_of_work: Ordered<FieldOfWorkId>,
    /// The reader's own set of indicators.
    pub set: IndicatorSet,
    /// How results are shown.
    pub view: ResultView,
    /// How the figures of one indicator are shown.
    pub indicator_view: IndicatorView,
    /// The year in which municipalities are shown beside each other; the newest where none is asked for.
    pub year: Option<Year>,
    /// The step of a meeting that is shown, counted from zero; none outside of meetings.
    pub step: Option<u8>,
    /// The phase of the annual clock that is looked at.
    pub phase: Option<PhaseId>,
    /// In which order results stand.
    pub order: ResultOrder,
    pub(crate) table_order: Option<TableOrder>,
    /// Whether small charts share their value scale.
    pub scale: PanelScale,
}

impl Default for Selection {
    fn default() -> Self {
        Self {
            language: Language::default(),
            municipalities: ChosenMunicipalities::default(),
            comparators: Comparator::ALL.into_iter().collect(),
            sexes: std::iter::once(Sex::Total).collect(),
            period: Period::default(),
            baseline: Baseline::default(),
            intervals: false,
            others: true,
            filter: Filter::default(),
            fields_of_work: Ordered::default(),
            set: IndicatorSet::default(),
            view: ResultView::default(),
            indicator_view: IndicatorView::default(),
            year: None,
            step: None,
            phase: None,
            order: ResultOrder::default(),
            table_order: None,
            scale: PanelScale::default(),
        }
    }
}

impl Selection {
    /// The chosen municipalities in the order in which they were chosen: at most [`MOST_MUNICIPALITIES`], none twice.
    pub fn municipalities(&self) -> &[RegionCode] {
        self.municipalities.codes()
    }

    /// The colour and marker of a municipality, for as long as it is chosen.
    pub fn slot_of(&self, code: &RegionCode) -> Option<Slot> {
        self.municipalities.slot_of(code)
    }

    /// The sexes shown, at least one.
    pub const fn sexes(&self) -> &Ordered<Sex> {
        &self.sexes
    }

    /// The order of the rows that was asked for, where it is not the usual one.
    pub const fn table_order(&self) -> Option<&TableOrder> {
        self.table_order.as_ref()
    }

    /// The same selection with the rows of tables in an order.
    #[must_use]
    pub fn with_table_order(mut self, order: TableOrder) -> Self {
        self.table_order = (!order.is_usual()).then_some(order);
        self
    }

    /// Whether a municipality is chosen.
    pub fn has_municipality(&self, code: &RegionCode) -> bool {
        self.municipalities().contains(code)
    }

    /// Whether no more municipalities can be chosen.
    pub fn is_full(&self) -> bool {
        self.municipalities().len() >= MOST_MUNICIPALITIES
    }

    /// What the page of an indicator shows of it.
    #[must_use]
    pub fn of_indicator_page(&self) -> Self {
        let usual = Self::default();
        Self {
            filter: usual.filter,
            fields_of_work: usual.fields_of_work,
            set: usual.set,
            view: usual.view,
            step: usual.step,
            phase: usual.phase,
            order: usual.order,
            scale: usual.scale,
            ..self.clone()
        }
    }

    /// The same selection with a municipality chosen or let go; a full choice takes no more.
    #[must_use]
    pub fn with_municipality_toggled(mut self, code: &RegionCode) -> Self {
        if self.has_municipality(code) {
            self.municipalities.retain(|chosen| chosen != code);
        } else {
            self.municipalities.add(code.clone(), None);
        }
        self
    }

    /// The same selection with one more municipality, unless it is chosen already or the choice is full.
    #[must_use]
    pub fn with_municipality_added(mut self, code: &RegionCode) -> Self {
        self.municipalities.add(code.clone(), None);
        self
    }

    /// The same selection with these municipalities; repeated ones and those over the limit fall away.
    #[must_use]
    pub fn with_municipalities(mut self, codes: impl IntoIterator<Item = RegionCode>) -> Self {
        self.municipalities = ChosenMunicipalities::default();
        for code in codes {
            self.municipalities.add(code, None);
        }
        self
    }

    /// The same selection with a sex shown or not; the last one stays.
    #[must_use]
    pub fn with_sex_toggled(mut self, sex: Sex) -> Self {
        let was_shown = self.sexes.remove(&sex);
        if !was_shown || self.sexes.is_empty() {
            self.sexes.insert(sex);
        }
        self
    }

    /// The same selection with these sexes; without any, everybody together.
    #[must_use]
    pub fn with_sexes(mut self, sexes: impl IntoIterator<Item = Sex>) -> Self {
        self.sexes = sexes.into_iter().collect();
        if self.sexes.is_empty() {
            self.sexes.insert(Sex::Total);
        }
        self
    }

    /// The same selection with a comparator shown or not.
    #[must_use]
    pub fn with_comparator_toggled(mut self, comparator: Comparator) -> Self {
        if !self.comparators.remove(&comparator) {
            self.comparators.insert(comparator);
        }
        self
    }

    /// What the view of groups shows of this selection: both sexes of the first region, and nothing beside it.
    #[must_use]
    pub fn of_groups(&self) -> Self {
        let mut selection = self.clone().with_sexes([Sex::Female, Sex::Male]);
        let first = selection.municipalities().first().cloned();
        selection
            .municipalities
            .retain(|code| Some(code) == first.as_ref());
        selection.others = false;
        let beside = usize::from(selection.municipalities().is_empty());
        selection.comparators = self.comparators.iter().copied().take(beside).collect();
        selection
    }

    /// The part of the selection that a publication knows, with a note for everything else and for what is too much.
    pub fn within(mut self, catalogue: &Catalogue) -> (Self, Vec<Note>) {
        let mut notes = Vec::new();
        let has_room = self.municipalities.keep_known(|code| {
            let known = catalogue.has_municipality(code);
            if !known {
                notes.push(Note::UnknownValue {
                    parameter: Parameter::Municipality,
                    value: code.to_string(),
                });
            }
            known
        });
        if !has_room {
            notes.push(Note::TooManyMunicipalities);
        }
        self.filter = self.filter.retain(|choice| {
            let (known, parameter, value) = match choice {
                Choice::Area(id) => (catalogue.area(id).is_some(), Parameter::Area, id.as_str()),
                Choice::Phenomenon(id) => (
                    catalogue.phenomenon(id).is_some(),
                    Parameter::Phenomenon,
                    id.as_str(),
                ),
                Choice::Group(id) => (catalogue.group(id).is_some(), Parameter::Group, id.as_str()),
                Choice::Collection(_) => return true,
            };
            if !known {
                notes.push(Note::UnknownValue {
                    parameter,
                    value: value.to_owned(),
                });
            }
            known
        });
        self.table_order = self.table_order.filter(|order| match &order.column {
            Column::Indicator(id) if catalogue.indicator(id).is_none() => {
                notes.push(Note::UnknownValue {
                    parameter: Parameter::TableOrder,
                    value: id.to_string(),
                });
                false
            }
            Column::Line(code, _) if catalogue.region(code).is_none() => {
                notes.push(Note::UnknownValue {
                    parameter: Parameter::TableOrder,
                    value: code.to_string(),
                });
                false
            }
            _ => true,
        });
        (self, notes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::comparison::tests::catalogue;

    fn code(text: &str) -> RegionCode {
        RegionCode::from_text(text).unwrap()
    }

    #[test]
    fn a_municipality_is_chosen_once_and_at_most_ten_are() {
        let selection = Selection::default().with_municipalities(
            ["992", "992"]
                .into_iter()
                .map(code)
                .chain((100..120).map(|number| code(&number.to_string()))),
        );
        assert_eq!(selection.municipalities().len(), MOST_MUNICIPALITIES);
        assert_eq!(selection.municipalities()[0], code("992"));
        let full = selection.clone().with_municipality_toggled(&code("179"));
        assert_eq!(full, selection);
    }

    #[test]
    fn the_last_sex_stays() {
        let selection = Selection::default().with_sex_toggled(Sex::Total);
        assert_eq!(**selection.sexes(), [Sex::Total]);
    }

    #[test]
    fn a_municipality_that_is_not_known_takes_no_place_from_one_that_is() {
        let unknown: Vec<_> = (800..812).map(|number| number.to_string()).collect();
        let query = format!("kunta={}~992&kunta=179", unknown.join("~"));
        let (asked, notes) = Selection::from_query(&query);
        assert_eq!(notes, []);
        assert_eq!(asked.municipalities().len(), MOST_MUNICIPALITIES);
        assert_eq!(Selection::from_query(&asked.to_query()).0, asked);
        let (selection, notes) = asked.within(&catalogue());
        assert_eq!(selection.municipalities(), [code("992"), code("179")]);
        assert_eq!(notes.len(), unknown.len());
        assert!(!notes.contains(&Note::TooManyMunicipalities));
    }

    #[test]
    fn what_is_no_municipality_of_the_publication_is_left_out_with_a_note_each() {
        let (asked, _) = Selection::from_query("?kunta=SSS~992~HVA15~837&painopiste=muu");
        let (selection, notes) = asked.within(&catalogue());
        assert_eq!(selection.municipalities(), [code("992")]);
        assert_eq!(selection.filter.choices().count(), 0);
        let unknown = |parameter, value: &str| Note::UnknownValue {
            parameter,
            value: value.to_owned(),
        };
        assert_eq!(
            notes,
            [
                unknown(Parameter::Municipality, "SSS"),
                unknown(Parameter::Municipality, "HVA15"),
                unknown(Parameter::Municipality, "837"),
                unknown(Parameter::Area, "muu"),
            ]
        );
    }
}
