//! One module for each page.

pub mod area;
pub mod card;
pub mod embed;
pub mod explorer;
pub mod front;
pub mod indicator;
pub mod missing;
pub mod municipalities;
pub mod organisations;
