//! Social cards: a picture of every subject, which other services show beside a link to it.
//!
//! A picture is made by a pure function as SVG and drawn as PNG when publishing, since services take nothing else.

mod development;
mod glance;
mod raster;
mod sheet;
mod typeface;

pub use development::Development;
pub use glance::{Glance, GlanceRow};
pub use raster::portable_network_graphics;
pub use sheet::{HEIGHT, WIDTH};
