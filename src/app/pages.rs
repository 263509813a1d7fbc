//! One module for each page.

pub mod about;
pub mod annual_clock;
pub mod area;
pub mod card;
pub mod digest;
pub mod embed;
pub mod explorer;
pub mod front;
pub mod history;
pub mod indicator;
pub mod missing;
pub mod municipalities;
pub mod organisations;
pub mod report;
pub mod statements;
pub mod tour;
