//! What is said in embeds, and where they are made.

pub(super) mod english;
mod finnish;
pub(super) mod swedish;

use super::template::Template;
use crate::embedding::{EmbedPart, EmbedSubject, EmbedTheme, Pasted};

/// What is said in embeds, and where they are made, in one language.
#[derive(Debug)]
#[expect(
    missing_docs,
    reason = "the Finnish words beside each name say what it is"
)]
pub struct EmbedWords {
    // In an embed
    pub open_page: fn(&EmbedSubject) -> &'static str,
    pub unknown_option: Template<2>, // key, value
    pub frozen: Template<1>,         // date
    pub newest_there: Template<1>,   // what the link says
    pub show_newest: &'static str,
    pub release_gone: Template<2>, // release, date
    pub unknown_title: &'static str,
    pub unknown_body: Template<1>, // what stands in the address

    // Where embeds are made
    pub embed: &'static str,
    pub title: &'static str,
    pub close: &'static str,
    pub what: &'static str,
    pub pasted: fn(Pasted) -> &'static str,
    pub pasted_hint: fn(Pasted) -> &'static str,
    pub width: &'static str,
    pub full_width: &'static str,
    pub widest: Template<1>, // pixels
    pub theme: &'static str,
    pub theme_name: fn(EmbedTheme) -> &'static str,
    pub language: &'static str,
    pub extent: &'static str,
    pub whole_card: &'static str,
    pub parts: &'static str,
    pub part: fn(EmbedPart) -> &'static str,
    pub table_hint: &'static str,
    pub figures: &'static str,
    pub newest_figures: &'static str,
    pub these_figures: Template<1>, // date
    pub preview: &'static str,
    pub measuring: &'static str,
    pub height: Template<1>, // pixels
    pub code: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    pub copy_failed: &'static str,
    pub same_in_words: &'static str,
    pub frame_title: fn(&EmbedSubject, &str) -> String,
}

spoken!(EmbedWords, embeds);
