//! What the card of a region is made of.

pub mod beside;
pub mod head;
pub mod highlights;
pub mod table;
pub mod unknown;
