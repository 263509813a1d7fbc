//! What a reader takes along: figures as files, the chart as a picture, and texts to paste.
//!
//! Pure and total, like charts; fetching, saving and copying are the workshop's, and of calendars the app's.

pub mod calendar;
pub mod card_desk;
pub mod comma_separated;
pub mod desk;
pub mod document;
mod element;
pub mod errand;
pub mod extract;
pub mod figure_table;
pub mod file_name;
pub mod imprint;
pub mod picture;
pub mod portable_network_graphics;
pub mod set_desk;
#[cfg(feature = "workshop")]
pub mod spreadsheet;
mod trend;

pub use calendar::CalendarOf;
pub use card_desk::{CardDesk, CardView};
pub use comma_separated::Dialect;
pub use desk::{Desk, View};
pub use document::{ReportDesk, ReportFile};
pub use errand::Errand;
pub use extract::{Extract, Scope};
pub use figure_table::{Cell, FigureTable, Subject, Vocabulary};
pub use imprint::{Imprint, Shown};
pub use picture::{DrawnChart, Picture};
pub use set_desk::{SetDesk, SetView};

#[cfg(test)]
mod tests;
