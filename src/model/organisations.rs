//! What a region has for organisations (järjestöt): the fields of their work, and where it takes their observations.

use super::{FieldOfWorkId, Indicator, IndicatorId, LinkAddress, PhenomenonId, Translated};

/// What a region has for organisations.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Organisations {
    /// The fields of work in the editors' order.
    pub fields_of_work: Vec<FieldOfWork>,
    /// The mailbox or the form to which observations are sent, where the region has said so.
    pub observations: Option<LinkAddress>,
}

impl Organisations {
    /// The field of work of that identifier.
    pub fn field_of_work(&self, id: &FieldOfWorkId) -> Option<&FieldOfWork> {
        self.fields_of_work.iter().find(|field| field.id == *id)
    }
}

/// Something that organisations and authorities work on together (ehkäisevä päihdetyö, väkivallan ehkäisytyö).
///
/// It leads somewhere: to a phenomenon or an indicator at least.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldOfWork {
    /// Its identifier.
    pub id: FieldOfWorkId,
    /// Its name.
    pub name: Translated,
    /// The phenomena whose indicators tell of it.
    pub phenomena: Vec<PhenomenonId>,
    /// Single indicators of other phenomena that tell of it.
    pub indicators: Vec<IndicatorId>,
}

impl FieldOfWork {
    /// Puts a field of work together; one that leads nowhere is none.
    pub fn of(
        id: FieldOfWorkId,
        name: Translated,
        phenomena: Vec<PhenomenonId>,
        indicators: Vec<IndicatorId>,
    ) -> Option<Self> {
        let leads_somewhere = !phenomena.is_empty() || !indicators.is_empty();
        leads_somewhere.then_some(Self {
            id,
            name,
            phenomena,
            indicators,
        })
    }

    /// Whether an indicator tells of it.
    pub fn has(&self, indicator: &Indicator) -> bool {
        self.phenomena.contains(&indicator.phenomenon) || self.indicators.contains(&indicator.id)
    }
}
