//! Embeds: what stands on other sites' pages, without the frame around our own.

pub mod area;
pub mod card;
pub mod indicator;
pub mod set;
