//! What a figure that is absent from a table means, as the table of indicators says.

use std::collections::BTreeMap;

use super::sheet::Row;
use crate::{
    model::{Absence, IndicatorId},
    publication::{Problem, ProblemKind},
};

/// What an absent figure means, by the indicator's identifier.
#[derive(Debug, Default)]
pub(super) struct Absences {
    stated: BTreeMap<String, Absence>,
    /// The rows of the indicators of which nothing is said.
    unstated: BTreeMap<String, usize>,
}

impl Absences {
    /// Reads the column `absent` of the table of indicators, `file`.
    pub(super) fn read(file: &str, rows: &[Row], problems: &mut Vec<Problem>) -> Self {
        let mut absences = Self::default();
        for (index, row) in rows.iter().enumerate() {
            let Some(id) = row.get("id") else {
                continue;
            };
            let Some(word) = row.get("absent") else {
                absences.unstated.insert(id.clone(), index);
                continue;
            };
            match Absence::from_code(word) {
                Some(absence) => {
                    absences.stated.insert(id.clone(), absence);
                }
                None => problems.push(Problem::at(
                    file,
                    format!("/{index}/absent"),
                    ProblemKind::UnknownWord { word: word.clone() },
                )),
            }
        }
        absences
    }

    /// What an absent figure of the indicator means.
    pub(super) fn of(&self, indicator: &IndicatorId) -> Absence {
        self.stated
            .get(indicator.as_str())
            .copied()
            .unwrap_or(Absence::NotPublished)
    }

    /// Reports, in the table `file`, every indicator that has figures and does not say what an absent one means.
    pub(super) fn refuse_unstated<'a>(
        &self,
        file: &str,
        with_figures: impl Iterator<Item = &'a IndicatorId>,
        problems: &mut Vec<Problem>,
    ) {
        for indicator in with_figures {
            if let Some(index) = self.unstated.get(indicator.as_str()) {
                problems.push(Problem::at(
                    file,
                    format!("/{index}/absent"),
                    ProblemKind::MissingField("absent".to_owned()),
                ));
            }
        }
    }
}
