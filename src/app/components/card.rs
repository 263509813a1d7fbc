//! What the card of a region is made of.

pub mod beside;
pub mod head;
pub mod highlights;
pub mod meeting;
mod pictures;
pub mod portrait;
pub mod rest;
pub mod table;
pub mod tools;
pub mod unknown;
pub mod voices;
