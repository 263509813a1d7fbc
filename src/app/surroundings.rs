//! What stands around the figures of an indicator: on its page everything, in an embed what its address asks for,
//! and between running text the table alone.

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
    /// The figures stand between running text, and others on the same page: the table, or a part of what there is.
    Placed {
        /// Tells the figures of the page apart.
        number: usize,
        /// What the table is folded behind.
        table: &'static str,
        /// How one goes through a picture of municipalities, in which nothing can be chosen.
        place_keys: &'static str,
        /// How much of the figures stands there.
        share: Share,
    },
}

/// How much of the figures of an indicator stands in a place between running text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Share {
    /// Everything.
    Whole,
    /// Sentences, picture and table, without what is said of the indicator for every choice alike.
    OfChoice,
    /// The picture alone; its sentence is there for those who do not see it.
    Picture,
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
            Self::Placed { .. } => false,
        }
    }

    /// How much of the figures stands there.
    pub const fn share(self) -> Share {
        match self {
            Self::Page | Self::Embed { .. } => Share::Whole,
            Self::Placed { share, .. } => share,
        }
    }

    /// The identifier of an element around these figures, which no other element of the page has.
    pub fn id(self, name: &str) -> String {
        match self {
            Self::Page | Self::Embed { .. } => name.to_owned(),
            Self::Placed { number, .. } => format!("{name}-{number}"),
        }
    }

    /// The table as it stands there: but on the indicator's own page behind one press, since it is as high as there are years.
    pub fn around_table(self, table: Part) -> Option<Part> {
        match self {
            Self::Page => Some(table),
            Self::Embed { table: name, .. } => Some(folded(name?, table)),
            Self::Placed { table: name, .. } => Some(folded(name, table)),
        }
    }

    /// Whether there is a table.
    pub const fn has_table(self) -> bool {
        matches!(
            self,
            Self::Page | Self::Embed { table: Some(_), .. } | Self::Placed { .. }
        )
    }
}

/// A table behind one press.
fn folded(name: &'static str, table: Part) -> Part {
    view! {
        <details class="folded-table">
            <summary>{name}</summary>
            {table}
        </details>
    }
    .into_part()
}
