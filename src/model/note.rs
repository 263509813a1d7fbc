//! What a reader must be told because something asked for cannot be shown as asked.

use super::{Break, Comparator, People, RegionCode, Sex, Unit, Year, YearRange};
use crate::model::selection::Parameter;

/// A plain remark that stands beside the chart or the results.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// The link holds a value that is not known; it was left out.
    UnknownValue {
        /// Where in the link it stands.
        parameter: Parameter,
        /// The value, as it stands in the link.
        value: String,
    },
    /// The link has less than it says it has: it was cut or changed on its way, and its last part may be another one.
    CutLink,
    /// The link has more than it says it has, more than one has, or something else: it was changed on its way.
    ChangedLink,
    /// The link was written by a newer version of the application.
    NewerLink,
    /// More municipalities were asked for than can be told apart; the first ones are shown.
    TooManyMunicipalities,
    /// The reader's own set has more indicators than one may have; the first ones are shown.
    TooManyIndicators,
    /// Several municipalities are chosen, but groups are shown of the first one only.
    GroupsOfOneRegion,
    /// A chosen municipality has no figures of this indicator.
    NoFigures(RegionCode),
    /// A comparator has no figures of this indicator.
    NoComparator(Comparator),
    /// A comparator has figures of this indicator, but none of the years shown.
    NoComparatorInPeriod(Comparator),
    /// Only the older region has figures; it is shown instead of the county, under its own name.
    RegionInsteadOfCounty,
    /// The figures are not published for this sex of the people they are about; everybody together is shown.
    SexNotPublished(Sex, People),
    /// There are no figures in the years asked for; all years are shown.
    NoFiguresInPeriod {
        /// The years there are figures of.
        available: YearRange,
    },
    /// No municipality has a figure of the year asked for; another year is shown.
    NoFiguresInYear {
        /// The year asked for.
        asked: Year,
        /// The year that is shown.
        shown: Year,
    },
    /// The figures are counts, which grow with the number of inhabitants.
    CountsGrowWithPopulation,
    /// The figures are of the region's county or country only, not of municipalities.
    NoMunicipalities,
    /// A chosen municipality has so few inhabitants that one year's figure is largely chance.
    SmallMunicipality(RegionCode),
    /// What the figures of three years of such a municipality are in the mean, which varies less.
    ThreeYearMean {
        /// The municipality.
        region: RegionCode,
        /// The three years.
        years: YearRange,
        /// The mean times ten to the power of the decimals.
        mean: i64,
        /// The decimals with which it is written.
        decimals: u8,
        /// What it is measured in.
        unit: Unit,
    },
    /// The way of measuring changed within the years shown.
    Break(Break),
}
