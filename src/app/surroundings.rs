//! What stands around the figures of an indicator: on its page everything, in an embed what its address asks for.

use leptos::prelude::*;

use super::live::{IntoPart, Part};

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
        /// What the table is folded behind, where there is one.
        table: Option<&'static str>,
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

    /// The table as it stands there: in an embed behind one press, since it is as high as there are years.
    pub fn around_table(self, table: Part) -> Option<Part> {
        match self {
            Self::Page => Some(table),
            Self::Embed { table: name, .. } => Some(
                view! {
                    <details class="embed__table">
                        <summary>{name?}</summary>
                        {table}
                    </details>
                }
                .into_part(),
            ),
        }
    }

    /// Whether there is a table.
    pub const fn has_table(self) -> bool {
        matches!(self, Self::Page | Self::Embed { table: Some(_), .. })
    }
}
