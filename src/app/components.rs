//! What pages are made of.

pub mod failure;
pub mod frame;
pub mod remarks;
pub mod worded;

pub mod chips;
pub mod filters;
pub mod municipality_picker;

pub mod long_list;
pub mod panel;
pub mod result_controls;
pub mod results;

pub mod chart_cursor;
pub mod series_table;
pub mod trend_controls;
pub mod trend_figure;
pub mod year_slider;

pub mod explanation;
