//! One module for each page.

pub mod explorer;
pub mod indicator;
pub mod missing;
