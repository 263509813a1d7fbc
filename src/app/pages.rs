//! One module for each page.

pub mod card;
pub mod explorer;
pub mod indicator;
pub mod missing;
