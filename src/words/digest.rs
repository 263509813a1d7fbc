//! What is said where a reader makes a report of their own.

pub(super) mod english;
mod finnish;
pub(super) mod swedish;

use super::{Words, template::Template};
use crate::model::digest::{Change, Loss};

/// What is said there in one language.
#[derive(Debug)]
#[expect(
    missing_docs,
    reason = "the Finnish words beside each name say what it is"
)]
pub struct DigestWords {
    pub name: &'static str,
    pub description: &'static str,
    pub page_title: Template<1>, // title
    pub whose: &'static str,

    // Where nothing is in it yet
    pub empty: &'static str,
    pub to_explorer: &'static str,

    // What stands above it
    pub tools: &'static str,
    pub more_tools: &'static str,
    pub edit: &'static str,
    pub done: &'static str,
    pub undo: &'static str,
    pub redo: &'static str,
    pub undo_of: Template<1>, // change
    pub redo_of: Template<1>, // change
    pub nothing_to_undo: &'static str,
    pub nothing_to_redo: &'static str,
    pub copy_link: &'static str,
    pub link_copied: &'static str,
    pub copy_failed: &'static str,
    pub save: &'static str,
    pub saved: Template<1>, // file name
    pub save_failed: &'static str,
    pub file_name: &'static str,
    pub open: &'static str,
    pub opened: Template<1>, // count
    pub open_failed: &'static str,
    pub print: &'static str,
    pub where_it_is: &'static str,
    pub too_long: &'static str,
    pub length: Template<2>, // length, longest

    // Editing
    pub language: &'static str,
    pub title: &'static str,
    pub own_heading: &'static str,
    pub text_heading: &'static str,
    pub text: &'static str,
    pub text_hint: &'static str,
    pub add_text: &'static str,
    pub add_text_below: &'static str,
    pub up: &'static str,
    pub down: &'static str,
    pub remove: &'static str,
    pub removed: &'static str,
    pub item: Template<3>,   // place, count, what
    pub button: Template<2>, // what is done, to what
    pub empty_text: &'static str,
    pub moved_to: Template<2>, // place, count
    pub change: fn(Change) -> &'static str,
    pub undone: Template<1>, // change
    pub redone: Template<1>, // change
    pub too_many_items: Template<1>,
    pub too_long_text: Template<1>, // longest
    pub too_much_text: &'static str,
    pub query_too_long: &'static str,

    // What could not be opened
    pub not_a_digest: &'static str,
    pub set_file: &'static str, // before the link to where it opens
    pub other_file: &'static str,
    pub all_newer: &'static str,
    pub newer: &'static str,
    pub cut_short: &'static str,
    pub altered: &'static str,
    pub damaged: &'static str,
    pub title_lost: &'static str,
    pub gap: &'static str,
    pub missing: Template<1>,    // count
    pub unreadable: Template<1>, // count
    pub too_much: Template<1>,   // count

    // Beside figures
    pub add: &'static str,
    pub added: &'static str,
    pub added_again: &'static str,
    pub add_failed: &'static str,
    pub to_digest: Template<1>, // count

    // Below it
    pub sources: &'static str,
}

spoken!(DigestWords, digest);

impl DigestWords {
    /// How many characters a link would have, and how many one can have.
    pub fn length_in_words(&self, (length, longest): (usize, usize), words: &Words) -> String {
        let [length, longest] = [length, longest]
            .map(|count| words.whole_number(u32::try_from(count).unwrap_or(u32::MAX)));
        self.length.with([&length, &longest])
    }

    /// What could not be opened, with how many there were.
    pub fn loss_in_words(&self, loss: Loss) -> String {
        match loss {
            Loss::Unreadable(count) => self.unreadable.with([&count.to_string()]),
            Loss::TooMuch(count) => self.too_much.with([&count.to_string()]),
            Loss::NotADigest => self.not_a_digest.to_owned(),
            Loss::SetFile => self.set_file.to_owned(),
            Loss::OtherFile => self.other_file.to_owned(),
            Loss::AllNewer => self.all_newer.to_owned(),
            Loss::Newer => self.newer.to_owned(),
            Loss::CutShort => self.cut_short.to_owned(),
            Loss::Altered => self.altered.to_owned(),
            Loss::Damaged => self.damaged.to_owned(),
            Loss::Title => self.title_lost.to_owned(),
            Loss::Missing(count) => self.missing.with([&count.to_string()]),
        }
    }
}
