//! The publishing command: from a region's content to a publication, and checks of both.

pub mod command;

pub mod absences;
pub mod annual_clock;
mod breaks;
pub mod content;
mod explanations;
pub mod figures;
pub mod geometry;
pub mod listing;
pub mod markdown;
pub mod organisations;
pub mod outlines;
mod placed_text;
pub mod programme;
mod report;
pub mod sheet;
pub mod similarity;
pub mod statements;
pub mod synonyms;
pub mod toml_text;
mod tours;
pub mod typography;
pub mod voices;

pub mod check;
pub mod clean_up;
pub mod compare;
mod derived;
pub mod edition;
pub mod kept;
pub mod pages;
pub mod schemas;
pub mod social;
pub mod strangers;
pub mod whole_file;
pub mod write;
