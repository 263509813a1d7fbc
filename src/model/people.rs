//! Whom an indicator is about, as far as that changes the words for them.

/// Whom an indicator is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum People {
    /// People of any age, or grown-up ones: women and men.
    #[default]
    Anyone,
    /// Children only: girls and boys.
    Children,
}

impl People {
    /// Everybody an indicator can be about.
    pub const ALL: [Self; 2] = [Self::Anyone, Self::Children];

    /// The people's name in files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Anyone => "anyone",
            Self::Children => "children",
        }
    }

    /// The people of that name in files.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|people| people.code() == code)
    }
}
