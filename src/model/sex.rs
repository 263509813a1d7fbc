//! The population group by sex, as registers and surveys publish it.

/// Whose figure it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sex {
    /// Everybody together.
    Total,
    /// Women or girls.
    Female,
    /// Men or boys.
    Male,
}

impl Sex {
    /// Every group, in the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::Total, Self::Female, Self::Male];

    /// The group's name in files, which is Sotkanet's.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Total => "total",
            Self::Female => "female",
            Self::Male => "male",
        }
    }

    /// The group of that name in files.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sex| sex.code() == code)
    }
}
