//! What stands around the figures of an indicator: on its page everything, in an embed what its address asks for.

use leptos::prelude::use_context;

/// What stands around the figures of an indicator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Surroundings {
    /// Everything: readers are on the indicator's page.
    #[default]
    Page,
    /// What the address of an embed asks for.
    Embed {
        /// Whether readers can change what is shown.
        controls: bool,
        /// Whether there is a table.
        table: bool,
    },
}

impl Surroundings {
    /// Those of the component that asks.
    pub fn here() -> Self {
        use_context().unwrap_or_default()
    }

    /// Whether readers can change what is shown.
    pub const fn has_controls(self) -> bool {
        match self {
            Self::Page => true,
            Self::Embed { controls, .. } => controls,
        }
    }

    /// Whether there is a table.
    pub const fn has_table(self) -> bool {
        match self {
            Self::Page => true,
            Self::Embed { table, .. } => table,
        }
    }
}
