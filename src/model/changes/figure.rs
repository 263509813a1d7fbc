//! Figures that are not what they were, one by one, by series and counted.

use crate::model::{Figure, RegionCode, Sex, Year};

/// What happened to a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChangeKind {
    /// There was none, now there is.
    New,
    /// There was another.
    Revised,
    /// There was one, now there is none.
    Vanished,
}

impl ChangeKind {
    /// Every kind, in the order in which they are told.
    pub const ALL: [Self; 3] = [Self::New, Self::Revised, Self::Vanished];

    /// The kind's name in files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Revised => "revised",
            Self::Vanished => "vanished",
        }
    }

    /// The kind of that name in files.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// A figure that is not what it was.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum FigureChange {
    /// There was no figure.
    New {
        /// The figure there is.
        new: Figure,
    },
    /// There was another figure.
    Revised {
        /// The figure there was.
        old: Figure,
        /// The figure there is.
        new: Figure,
    },
    /// There is no figure any more.
    Vanished {
        /// The figure there was.
        old: Figure,
    },
}

impl FigureChange {
    /// What happened between the figure there was and the one there is; nothing where neither is.
    pub const fn between(old: Option<Figure>, new: Option<Figure>) -> Option<Self> {
        match (old, new) {
            (None, None) => None,
            (None, Some(new)) => Some(Self::New { new }),
            (Some(old), Some(new)) => Some(Self::Revised { old, new }),
            (Some(old), None) => Some(Self::Vanished { old }),
        }
    }

    /// What happened.
    pub const fn kind(self) -> ChangeKind {
        match self {
            Self::New { .. } => ChangeKind::New,
            Self::Revised { .. } => ChangeKind::Revised,
            Self::Vanished { .. } => ChangeKind::Vanished,
        }
    }

    /// The figure there was.
    pub const fn before(self) -> Option<Figure> {
        match self {
            Self::New { .. } => None,
            Self::Revised { old, .. } | Self::Vanished { old } => Some(old),
        }
    }

    /// The figure there is.
    pub const fn after(self) -> Option<Figure> {
        match self {
            Self::New { new } | Self::Revised { new, .. } => Some(new),
            Self::Vanished { .. } => None,
        }
    }
}

/// The figures of one region and sex that are not what they were: at least one, earliest first.
#[derive(Debug, Clone, PartialEq)]
pub struct SeriesChanges {
    region: RegionCode,
    sex: Sex,
    figures: Vec<(Year, FigureChange)>,
}

impl SeriesChanges {
    /// Puts the changes of a series in order; of two in a year the first stays, and without any there is nothing.
    pub fn of(
        region: RegionCode,
        sex: Sex,
        figures: impl IntoIterator<Item = (Year, FigureChange)>,
    ) -> Option<Self> {
        let mut ordered: Vec<(Year, FigureChange)> = figures.into_iter().collect();
        ordered.sort_by_key(|(year, _)| *year);
        ordered.dedup_by_key(|(year, _)| *year);
        (!ordered.is_empty()).then_some(Self {
            region,
            sex,
            figures: ordered,
        })
    }

    /// The region the figures are of.
    pub const fn region(&self) -> &RegionCode {
        &self.region
    }

    /// Whose figures they are.
    pub const fn sex(&self) -> Sex {
        self.sex
    }

    /// What happened in which year.
    pub fn figures(&self) -> &[(Year, FigureChange)] {
        &self.figures
    }

    /// What happened to the newest figure of the series: its own change, or that a newer one vanished.
    ///
    /// `latest` is the year of the newest figure there is now.
    pub fn of_latest(&self, latest: Option<Year>) -> Option<ChangeKind> {
        self.figures
            .iter()
            .rev()
            .find(|(year, _)| latest.is_none_or(|latest| *year >= latest))
            .map(|(_, change)| change.kind())
    }
}

/// How many figures are not what they were.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ChangeCounts {
    /// Figures where there were none.
    pub new: usize,
    /// Figures in place of others.
    pub revised: usize,
    /// Figures that are there no more.
    pub vanished: usize,
}

impl ChangeCounts {
    /// Counts the figures of some series.
    pub fn of<'a>(series: impl IntoIterator<Item = &'a SeriesChanges>) -> Self {
        let mut counts = Self::default();
        for (_, change) in series.into_iter().flat_map(SeriesChanges::figures) {
            match change.kind() {
                ChangeKind::New => counts.new += 1,
                ChangeKind::Revised => counts.revised += 1,
                ChangeKind::Vanished => counts.vanished += 1,
            }
        }
        counts
    }

    /// How many figures of a kind there are.
    pub const fn count(self, kind: ChangeKind) -> usize {
        match kind {
            ChangeKind::New => self.new,
            ChangeKind::Revised => self.revised,
            ChangeKind::Vanished => self.vanished,
        }
    }
}
