//! A reader's own report in English.

use super::{Change, DigestWords, Loss, Template};

pub(in crate::words) static WORDS: DigestWords = DigestWords {
    name: "Digest",
    description: "A report of your own: charts and your own words, in the order you choose.",

    empty: "Here you can gather charts and write your own text between them. Choose “Add to digest” on the page of an indicator, begin with a text of your own, or open a file that you have saved.",
    to_explorer: "Find indicators",

    tools: "Tools for the digest",
    edit: "Edit",
    done: "Finish editing",
    undo: "Undo",
    redo: "Redo",
    undo_of: Template::of("Undo: {0}"),
    redo_of: Template::of("Redo: {0}"),
    nothing_to_undo: "Undo: nothing to undo",
    nothing_to_redo: "Redo: nothing to redo",
    copy_link: "Copy link",
    link_copied: "The link has been copied.",
    copy_failed: "The browser did not allow copying. Copy the address of the page from the address bar.",
    save: "Save to a file",
    saved: Template::of("The digest has been saved to the file {0}."),
    save_failed: "The browser did not allow saving the file.",
    file_name: "digest.json",
    open: "Open a file",
    opened: Template::of("The digest is open. Items: {0}."),
    open_failed: "The file could not be read. Choose it again.",
    print: "Print",
    where_it_is: "The digest is kept in the address of this page and is not sent to any server. Whoever gets the link sees the same digest and can go on with one of their own.",
    too_long: Template::of(
        "The digest does not fit into a link: it would have {0} characters, and {1} fit. Save it to a file, so that it is not lost when you close the page.",
    ),

    title: "Title of the digest",
    own_heading: "Your own heading",
    text_heading: "Heading",
    text: "Text",
    text_hint: "A new line begins a new paragraph.",
    add_text: "Add text",
    add_text_below: "Text below this",
    up: "Up",
    down: "Down",
    remove: "Remove",
    removed: "The item has been removed. You can undo this.",
    item: Template::of("Item {0}/{1}: {2}"),
    button: Template::of("{0}: {1}"),
    empty_text: "empty text",
    moved_to: Template::of("Moved to place {0}/{1}."),
    change: |change| match change {
        Change::Retitled => "title of the digest",
        Change::FigureAdded => "chart added",
        Change::TextAdded => "text added",
        Change::Removed => "item removed",
        Change::Moved => "item moved",
        Change::Renamed => "heading changed",
        Change::Written => "text changed",
        Change::Opened => "another digest opened",
    },
    undone: Template::of("Undone: {0}."),
    redone: Template::of("Redone: {0}."),
    too_many_items: Template::of("A digest holds {0} items. Remove one first."),
    too_much_text: "The digest is full: the latest change did not fit. Shorten a text.",

    loss: |loss| match loss {
        Loss::NotADigest => {
            "Nothing of the digest could be opened. The link or file may have been cut or changed on its way. Ask for it again."
        }
        Loss::Newer => {
            "The digest was made with a newer version of this service. What this version does not know has been left out."
        }
        Loss::CutShort => {
            "The link or file ends too early. Its beginning is shown here, its end is missing."
        }
        Loss::Altered => {
            "The link or file has been changed since it was made. Check what it says, or ask for it again."
        }
        Loss::Unreadable(_) | Loss::TooMuch(_) => "",
    },
    unreadable: Template::of("Items that could not be read: {0}."),
    too_much: Template::of(
        "Parts that were too long or too many, and were shortened or left out: {0}.",
    ),

    add: "Add to digest",
    added: "The chart has been added to the digest.",
    added_again: "The chart has been added to the digest once more.",
    add_failed: "The chart could not be added. Try again.",
    to_digest: Template::of("Open the digest ({0})"),

    sources: "Sources",
};
