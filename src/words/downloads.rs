//! What is said of files, pictures and copies. Only the workshop says it, so the app does not carry it.

mod english;
mod finnish;
mod swedish;

use super::template::Template;
use crate::model::{Absence, Direction, Language, RegionLevel, TrendRule, Verdict};

/// How many columns a table file has.
pub const FILE_COLUMNS: usize = 24;

/// What is said of files, pictures and copies in one language.
#[derive(Debug)]
#[expect(
    missing_docs,
    reason = "the Finnish words beside each name say what it is"
)]
pub struct DownloadWords {
    // What a reader chooses from
    pub as_table: &'static str,
    pub as_picture: &'static str,
    pub as_text: &'static str,
    pub which_figures: &'static str,
    pub this_view: Template<1>,       // rows
    pub whole_indicator: Template<1>, // rows
    pub for_excel: &'static str,
    pub for_programs: &'static str,
    pub spreadsheet: &'static str,
    pub picture_png: &'static str,
    pub picture_svg: &'static str,
    pub copy_picture: &'static str,
    pub copy_sentence: &'static str,
    pub copy_link: &'static str,
    pub copy_citation: &'static str,
    pub share: &'static str,
    pub citation: &'static str,

    // How it went
    pub downloaded: Template<1>, // file
    pub copied_picture: &'static str,
    pub copied_sentence: &'static str,
    pub copied_link: &'static str,
    pub copied_citation: &'static str,
    pub shared: &'static str,
    pub download_failed: &'static str,
    pub spreadsheet_failed: &'static str,
    pub picture_failed: &'static str,
    pub copy_failed: &'static str,
    pub copy_picture_failed: &'static str,
    pub share_failed: &'static str,

    // What files are called: small letters a–z and hyphens
    pub card_file: &'static str,
    pub area_file: &'static str,
    pub set_file: &'static str,
    pub all_in_file: &'static str,

    // What stands in files
    pub columns: [&'static str; FILE_COLUMNS],
    pub region_level: fn(RegionLevel) -> &'static str,
    pub direction: fn(Direction) -> &'static str,
    pub verdict: fn(Verdict) -> &'static str,
    pub trend_rule: fn(TrendRule) -> &'static str,
    pub final_figure: &'static str,
    pub provisional_note: &'static str,
    pub absence_note: fn(Absence) -> &'static str,
    pub figures_sheet: &'static str,
    pub in_words: &'static str,
    pub regions: &'static str,
    pub publisher: &'static str,
    pub address: &'static str,
    pub release: &'static str,
    pub retrieved: &'static str,
    pub published_on: Template<2>,   // service, date
    pub source_of_many: Template<2>, // source, producers
    pub no_outlines: &'static str,
    pub unnamed_set: &'static str,
    pub all_of_set: Template<1>,     // rows
    pub lacking_in_set: Template<1>, // indicators
}

impl DownloadWords {
    /// The words of a language.
    pub const fn of(language: Language) -> &'static Self {
        match language {
            Language::Finnish => &finnish::WORDS,
            Language::Swedish => &swedish::WORDS,
            Language::English => &english::WORDS,
        }
    }
}
