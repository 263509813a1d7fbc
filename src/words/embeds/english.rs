//! Embeds in English.

use super::EmbedWords;
use crate::{
    embedding::{EmbedPart, EmbedSubject, EmbedTheme, Pasted},
    words::template::Template,
};

pub(in crate::words) static WORDS: EmbedWords = EmbedWords {
    open_page: |subject| match subject {
        EmbedSubject::Indicator(_) => "Open the chart and table",
        EmbedSubject::Card(_) => "Open the card",
        EmbedSubject::Area(_) => "Open the page of the priority area",
        EmbedSubject::Set => "Open the set",
    },
    unknown_option: Template::of(
        "The address of this embed had {0}={1}, which the service does not know; it was ignored.",
    ),
    frozen: Template::of("The figures are as they were published on {0}."),
    newest_there: Template::of("{0} (newest figures)"),
    show_newest: "Show the newest",
    release_gone: Template::of(
        "Release {0} is not kept here. The newest figures are shown, published on {1}.",
    ),
    unknown_title: "This could not be found",
    unknown_body: Template::of(
        "The address of this embed names {0}. It is not in this publication, or has no figures yet.",
    ),
    embed: "Embed",
    title: "Embed on a website",
    close: "Close",
    what: "What to paste",
    pasted: |pasted| match pasted {
        Pasted::Frame => "Frame (iframe)",
        Pasted::Element => "Custom HTML element",
        Pasted::Picture => "Picture and link",
        Pasted::Link => "Link",
    },
    pasted_hint: |pasted| match pasted {
        Pasted::Frame => {
            "Works in most content management systems. Where a system removes the script line, the frame is higher than its content in a wide column. Lower the height in the code there."
        }
        Pasted::Element => "For pages that may run scripts. The same frame with shorter code.",
        Pasted::Picture => {
            "Download the picture, put it into the site’s media library and change the picture’s address in the code. A picture does not update itself."
        }
        Pasted::Link => "Works everywhere.",
    },
    width: "Width",
    full_width: "Full width",
    widest: Template::of("At most {0} px"),
    theme: "Colours",
    theme_name: |theme| match theme {
        EmbedTheme::Automatic => "Follow the reader’s device",
        EmbedTheme::Light => "Light",
        EmbedTheme::Dark => "Dark",
    },
    language: "Language",
    extent: "Part of the card",
    whole_card: "The whole card",
    parts: "What to show",
    part: |part| match part {
        EmbedPart::Controls => "Controls",
        EmbedPart::Title => "Title",
        EmbedPart::Table => "Table",
        EmbedPart::Border => "Border",
    },
    table_hint: "The table is folded until a reader opens it.",
    figures: "Figures",
    newest_figures: "Always the newest",
    these_figures: Template::of("Always those published on {0}"),
    preview: "Preview",
    measuring: "Measuring the height…",
    height: Template::of("The height is {0} px, so that nothing is cut in a column 320 px wide."),
    code: "Code to paste",
    copy: "Copy the code",
    copied: "The code is on the clipboard.",
    copy_failed: "The code could not be copied. Select it in the field and copy it yourself.",
    same_in_words: "The same figures can be read as text behind the link.",
    frame_title: |subject, name| {
        let kind = match subject {
            EmbedSubject::Indicator(_) => "chart",
            EmbedSubject::Card(_) => "card",
            EmbedSubject::Area(_) | EmbedSubject::Set => "indicators",
        };
        format!("{name}: {kind}")
    },
};
