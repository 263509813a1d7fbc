//! What the front page is made of.

pub mod areas;
pub mod further;
pub mod locator_map;
pub mod municipality_finder;
