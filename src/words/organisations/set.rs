//! What is said of a reader's own set of indicators.

pub(in crate::words) mod english;
pub(in crate::words) mod finnish;
pub(in crate::words) mod swedish;

use crate::{model::indicator_set::SetLoss, words::template::Template};

/// What is said of a reader's own set of indicators in one language.
#[derive(Debug)]
#[expect(
    missing_docs,
    reason = "the Finnish words beside each name say what it is"
)]
pub struct SetWords {
    pub set: &'static str,
    pub set_lead: &'static str,
    pub set_name: &'static str,
    pub set_name_hint: &'static str,
    pub set_empty: &'static str,
    pub unknown: &'static str,
    pub take_out: Template<1>,  // indicator
    pub earlier: Template<1>,   // indicator
    pub later: Template<1>,     // indicator
    pub moved: Template<3>,     // indicator, place, count
    pub taken_out: Template<1>, // indicator
    pub show_set: &'static str,
    pub copy_link: &'static str,
    pub copied: &'static str,
    pub copy_failed: &'static str,
    pub link: &'static str,
    pub download: &'static str,
    pub nothing_embedded: &'static str,

    // The set as a file
    pub save: &'static str,
    pub open: &'static str,
    pub set_file: &'static str,
    pub saved: Template<1>, // file name
    pub not_saved: &'static str,
    pub not_read: &'static str,
    pub opened: fn(usize) -> String,
    pub loss: fn(SetLoss) -> String,
}

spoken!(SetWords, sets);
