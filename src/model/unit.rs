//! The units in which indicators are measured.

use super::{Figure, Language};

/// U+00A0, the space that keeps a number and its unit on one line.
const NO_BREAK_SPACE: char = '\u{a0}';

/// What a figure counts, and per whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    /// Per cent.
    Percent,
    /// Per thousand of the group in the indicator's name.
    Per1000,
    /// Per ten thousand.
    Per10000,
    /// Per hundred thousand.
    Per100000,
    /// Euros per inhabitant.
    EurosPerInhabitant,
    /// A number of people, households or events; grows with the region.
    Count,
    /// An index without a unit.
    Index,
    /// A ratio of two groups, usually per hundred.
    Ratio,
    /// A score of a questionnaire.
    Score,
    /// A score from 0 to 100.
    Score0To100,
    /// A share from 0 to 1.
    Share0To1,
    /// Inhabitants per square kilometre of land.
    InhabitantsPerKm2,
}

impl Unit {
    /// Every unit, in the order of the published schema.
    pub const ALL: [Self; 12] = [
        Self::Percent,
        Self::Per1000,
        Self::Per10000,
        Self::Per100000,
        Self::EurosPerInhabitant,
        Self::Count,
        Self::Index,
        Self::Ratio,
        Self::Score,
        Self::Score0To100,
        Self::Share0To1,
        Self::InhabitantsPerKm2,
    ];

    /// The unit's name in files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Percent => "percent",
            Self::Per1000 => "per-1000",
            Self::Per10000 => "per-10000",
            Self::Per100000 => "per-100000",
            Self::EurosPerInhabitant => "euros-per-inhabitant",
            Self::Count => "count",
            Self::Index => "index",
            Self::Ratio => "ratio",
            Self::Score => "score",
            Self::Score0To100 => "score-0-100",
            Self::Share0To1 => "share-0-1",
            Self::InhabitantsPerKm2 => "inhabitants-per-km2",
        }
    }

    /// The unit of that name in files.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|unit| unit.code() == code)
    }

    /// Whether figures of regions of different size can be compared: a head count cannot.
    pub const fn compares_regions(self) -> bool {
        !matches!(self, Self::Count)
    }

    /// Whether figures of different years can be compared: money is not worth the same.
    pub const fn compares_years(self) -> bool {
        !matches!(self, Self::EurosPerInhabitant)
    }

    /// The figure that stands for everybody, where figures are shares of a group: 100 for per cent.
    ///
    /// Whether people or events are counted the unit does not tell: visits per thousand can be more than a thousand.
    pub const fn whole(self) -> Option<f64> {
        match self {
            Self::Percent => Some(100.0),
            Self::Per1000 => Some(1_000.0),
            Self::Per10000 => Some(10_000.0),
            Self::Per100000 => Some(100_000.0),
            Self::Share0To1 => Some(1.0),
            Self::EurosPerInhabitant
            | Self::Count
            | Self::Index
            | Self::Ratio
            | Self::Score
            | Self::Score0To100
            | Self::InhabitantsPerKm2 => None,
        }
    }

    /// Writes a figure with its unit: `14,4 %`, `102 €`, in English `14.4%`.
    pub fn write(self, figure: Figure, decimals: u8, language: Language) -> String {
        let number = figure.write(decimals, language);
        match (self, language) {
            (Self::Percent, Language::English) => format!("{number}%"),
            (Self::EurosPerInhabitant, Language::English) => {
                // The sign of the number stays in front of the currency.
                number.strip_prefix('\u{2212}').map_or_else(
                    || format!("€{number}"),
                    |magnitude| format!("\u{2212}€{magnitude}"),
                )
            }
            _ => match self.mark(language) {
                "" => number,
                mark => format!("{number}{NO_BREAK_SPACE}{mark}"),
            },
        }
    }

    /// What stands after a number, or nothing.
    const fn mark(self, language: Language) -> &'static str {
        match self {
            Self::Percent => "%",
            Self::Per1000 => match language {
                Language::English => "per\u{a0}1,000",
                _ => "/\u{a0}1\u{202f}000",
            },
            Self::Per10000 => match language {
                Language::English => "per\u{a0}10,000",
                _ => "/\u{a0}10\u{202f}000",
            },
            Self::Per100000 => match language {
                Language::English => "per\u{a0}100,000",
                _ => "/\u{a0}100\u{202f}000",
            },
            Self::EurosPerInhabitant => "€",
            Self::InhabitantsPerKm2 => match language {
                Language::Finnish => "as./km²",
                Language::Swedish => "inv./km²",
                Language::English => "per\u{a0}km²",
            },
            Self::Count
            | Self::Index
            | Self::Ratio
            | Self::Score
            | Self::Score0To100
            | Self::Share0To1 => "",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_unit_follows_the_number_as_the_language_has_it() {
        let figure = Figure::from_number(14.4).unwrap();
        assert_eq!(
            Unit::Percent.write(figure, 1, Language::Finnish),
            "14,4\u{a0}%"
        );
        assert_eq!(Unit::Percent.write(figure, 1, Language::English), "14.4%");
        assert_eq!(
            Unit::EurosPerInhabitant.write(figure, 0, Language::English),
            "€14"
        );
        assert_eq!(Unit::Index.write(figure, 1, Language::Swedish), "14,4");
    }

    #[test]
    fn every_unit_is_found_by_its_code() {
        for unit in Unit::ALL {
            assert_eq!(Unit::from_code(unit.code()), Some(unit));
        }
    }
}
