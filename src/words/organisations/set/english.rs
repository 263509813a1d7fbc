//! A reader's own set of indicators, in English.

use super::{SetLoss, SetWords, Template};

/// What files of a set are called: small letters a–z and hyphens.
pub(in crate::words) const SET_FILE: &str = "own-set";

pub(in crate::words) static WORDS: SetWords = SetWords {
    set: "Your own set",
    set_lead: "Gather indicators for a grant application, a meeting or a website. The set is in the link, and you can save it to a file as well. The service does not keep it.",
    set_name: "Name of the set",
    set_name_hint: "e.g. Everyday life of families 2026",
    set_empty: "The set has no indicators yet. Add some with the button “Add to the set”.",
    unknown: "This publication does not know the indicator.",
    take_out: Template::of("Take out of the set: {0}"),
    earlier: Template::of("Move up: {0}"),
    later: Template::of("Move down: {0}"),
    moved: Template::of("{0}: place {1} of {2}"),
    taken_out: Template::of("Taken out of the set: {0}"),
    show_set: "Show only the set",
    copy_link: "Copy the link to the set",
    copied: "The link is on the clipboard.",
    copy_failed: "The browser did not allow copying. Copy the link from the field below.",
    link: "Link to the set",
    download: "Download the set’s figures or a picture of them",
    nothing_embedded: "The set has no indicators.",

    save: "Save the set to a file",
    open: "Open a set from a file",
    set_file: SET_FILE,
    saved: Template::of("The file {0} is among your downloads."),
    not_saved: "The browser did not save the file.",
    not_read: "The browser could not read the file.",
    opened: |count| {
        match count {
        1 => "1 indicator was opened from the file. The browser’s back button brings the former set back.".to_owned(),
        _ => format!(
            "{count} indicators were opened from the file. The browser’s back button brings the former set back."
        ),
    }
    },
    loss: |loss| match loss {
        SetLoss::NotASet => {
            "The file is no set of indicators, or nothing of it is left. Nothing was changed."
                .to_owned()
        }
        SetLoss::Newer => {
            "The file was made with a newer version of the service. A part of it may be missing."
                .to_owned()
        }
        SetLoss::CutShort => "The file ends too early. Its end is missing.".to_owned(),
        SetLoss::Altered => {
            "The file was changed on its way. A part of it may be missing.".to_owned()
        }
        SetLoss::Unreadable(1) => "One entry was not understood and left out.".to_owned(),
        SetLoss::Unreadable(count) => {
            format!("{count} entries were not understood and left out.")
        }
        SetLoss::TooMuch => {
            "The file had more than a set can hold. The rest was left out.".to_owned()
        }
        SetLoss::UnknownMunicipalities(1) => {
            "The file had a municipality that this publication does not know. It was left out."
                .to_owned()
        }
        SetLoss::UnknownMunicipalities(count) => {
            format!(
                "The file had {count} municipalities that this publication does not know. They were left out."
            )
        }
    },
};
