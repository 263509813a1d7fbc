//! Tilannekuva shows how people are doing in their municipality.
//!
//! The layers, in reading order; each depends only on those above it.
//! The figures a region publishes are read once, checked once and kept as values of the [`model`];
//! everything a reader sees (chart, table, sentence) is made from one value, [`model::Comparison`].

pub mod embedding;
pub mod model;
pub mod publication;
pub mod source;
pub mod words;

pub mod charts;
pub mod downloads;
pub mod search;
pub mod travel;

#[cfg(feature = "workshop")]
pub mod workshop;

#[cfg(feature = "app")]
pub mod app;

#[cfg(feature = "publish")]
pub mod publish;
