//! What pages are made of.

pub mod failure;
pub mod frame;
mod problem_sentences;
pub mod remarks;
pub mod report_file;
pub mod worded;

pub mod passages;
pub mod release_changes;
pub mod trend_example;

pub mod line_marker;

pub mod chips;
pub mod filters;
pub mod municipality_field;
pub mod municipality_picker;
pub mod similar_municipalities;

pub mod long_list;
mod newest_figures;
pub mod panel;
pub mod panel_figures;
mod panel_picture;
pub mod result_controls;
pub mod results;

pub mod chart_cursor;
pub mod series_table;
pub mod sortable_heading;
pub mod trend_controls;
pub mod trend_figure;
pub mod year_slider;

pub mod development_view;
pub mod digest;
pub mod distribution_controls;
pub mod distribution_table;
pub mod downloads;
pub mod indicator_figures;
pub mod map_view;
pub mod one_year_view;
pub mod place_figure;
pub mod placed_figure;
mod placed_view;
mod view_frame;
pub mod view_tabs;
pub mod year_control;

pub mod below_figures;
pub mod embed;
pub mod embed_dialog;
pub mod explanation;

pub mod area_programme;
pub mod beside_figures;
pub mod card;
pub mod chapter;
pub mod clock_ring;
pub mod front;
pub mod heat_map;
pub mod organisations;
pub mod origins;
pub mod phase_list;
pub mod prose;
pub mod questions;
pub mod tour;
