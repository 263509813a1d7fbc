//! Pictures as data: every function here is pure and total, and looks nothing up.

pub mod axis;
pub mod cursor;
pub mod labels;
pub mod marker;
pub mod palette;
pub mod plot;

pub mod panel;
pub mod shared_axes;
pub mod trend_chart;

pub mod annual_clock;
pub mod bars;
pub mod locator;
pub mod map;
pub mod places;
pub mod position;
mod scale;
pub mod sparkline;
pub mod strip;
pub mod tiles;
pub mod walk;

pub use annual_clock::{ClockLook, ClockPicture};
pub use axis::ValueAxis;
pub use palette::Palette;
pub use panel::Panel;
pub use places::{PlaceLook, PlacePicture};
pub use plot::{Margins, Plot, Size};
pub use position::Position;
pub use shared_axes::SharedAxes;
pub use sparkline::Sparkline;
pub use trend_chart::{Shape, TrendChart};
