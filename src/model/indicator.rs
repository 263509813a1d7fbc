//! An indicator (mittari): what is measured, not yet its figures.

use super::{
    ApproximateDate, Break, Catalogue, Date, FigureSource, Gathering, IndicatorId, People,
    PhenomenonId, Sex, SourceId, SurveyRhythm, TargetGroupId, Translated, Unit, Year, YearRange,
};

/// Which way is better; set by the region's editors.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// A larger figure is better.
    HigherIsBetter,
    /// A smaller figure is better.
    LowerIsBetter,
    /// Neither: a rise may mean more need or better access.
    Neutral,
}

impl Direction {
    /// Every direction.
    pub const ALL: [Self; 3] = [Self::HigherIsBetter, Self::LowerIsBetter, Self::Neutral];

    /// The direction's name in files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::HigherIsBetter => "higher",
            Self::LowerIsBetter => "lower",
            Self::Neutral => "neutral",
        }
    }

    /// The direction of that name in files.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|direction| direction.code() == code)
    }
}

/// A part of the shared knowledge base (yhteinen tietopohja) that an indicator belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Collection {
    /// Vähimmäistietosisältö: THL's proposal of what every municipality and county follows.
    MinimumContent,
    /// Vastuualueiden mittarit: the service areas' own indicators.
    ServiceAreas,
    /// Palvelujen käyttö: use of services.
    ServiceUse,
}

impl Collection {
    /// Every collection, in the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::MinimumContent, Self::ServiceAreas, Self::ServiceUse];

    /// The collection's name in files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::MinimumContent => "minimum-content",
            Self::ServiceAreas => "service-areas",
            Self::ServiceUse => "service-use",
        }
    }

    /// The collection of that name in files.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|collection| collection.code() == code)
    }
}

/// What figures of an indicator there are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coverage {
    /// From the first year with a figure to the last.
    pub years: YearRange,
    /// The sexes with figures, at least one.
    pub sexes: Vec<Sex>,
    /// How many municipalities have a figure of at least one year.
    pub municipalities: usize,
}

/// What is measured, in which unit, how often, and where the figures come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Indicator {
    /// Its identifier.
    pub id: IndicatorId,
    /// Its name.
    pub name: Translated,
    /// The unit of its figures.
    pub unit: Unit,
    /// How many decimals its figures have.
    pub decimals: u8,
    /// Which way is better.
    pub direction: Direction,
    /// The phenomenon it tells of.
    pub phenomenon: PhenomenonId,
    /// The groups and plans it belongs to.
    pub target_groups: Vec<TargetGroupId>,
    /// Whom it is about.
    pub people: People,
    /// The parts of the knowledge base it belongs to.
    pub collections: Vec<Collection>,
    /// How its figures are gathered, on which the rule for its trend depends.
    pub gathering: Gathering,
    /// In which years it is measured.
    pub rhythm: SurveyRhythm,
    /// Where the way of measuring changed, earliest first.
    pub breaks: Vec<Break>,
    /// Where its figures come from, where that is certain.
    pub source: Option<SourceId>,
    /// Its identifier at the source, where that is certain.
    pub source_id: Option<String>,
    /// When the source last updated the figures, where that is known.
    pub source_updated: Option<Date>,
    /// When the next figures are expected, where that is known of this indicator.
    pub next_update: Option<ApproximateDate>,
    /// Who produces the figures.
    pub producer: Option<Translated>,
    /// What a reader must know before using the figures.
    pub caveat: Option<Translated>,
    /// A sentence with the places `{place}`, `{value}` or `{number}`, and `{year}`.
    pub statement: Option<Translated>,
    /// What figures there are; without any the indicator is *pending*: listed, honestly empty.
    pub coverage: Option<Coverage>,
}

impl Indicator {
    /// Whether the indicator is listed without figures.
    pub const fn is_pending(&self) -> bool {
        self.coverage.is_none()
    }

    /// Where its figures come from, as the catalogue has it.
    pub fn source_in<'a>(&self, catalogue: &'a Catalogue) -> Option<&'a FigureSource> {
        catalogue.source(self.source.as_ref()?)
    }

    /// When the next figures are expected: of this indicator, or else of all that its source publishes.
    pub fn next_update_in(&self, catalogue: &Catalogue) -> Option<ApproximateDate> {
        self.next_update
            .or_else(|| self.source_in(catalogue)?.next_update)
    }

    /// Whether figures of two years were measured in the same way.
    pub fn compares(&self, earlier: Year, later: Year) -> bool {
        !self
            .breaks
            .iter()
            .any(|change| change.parts(earlier, later))
    }

    /// Whether a line may join two years: no round between them is missing, and the way of measuring is the same.
    pub fn joins(&self, earlier: Year, later: Year) -> bool {
        self.rhythm.joins(earlier, later) && self.compares(earlier, later)
    }
}

/// What an indicator tells and does not tell, in the editors' words.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Explanation {
    /// What is counted, and per whom.
    pub definition: Option<Translated>,
    /// How a figure is to be read.
    pub interpretation: Option<Translated>,
    /// What the figure must not be used for.
    pub limits: Option<Translated>,
}
