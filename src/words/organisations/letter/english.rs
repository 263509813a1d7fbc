//! The letter of an organisation, in English.

use super::{LetterWords, Template};

pub(in crate::words) static WORDS: LetterWords = LetterWords {
    observation: "Send an observation",
    observation_lead: "Figures tell only a part. Your organisation sees what is behind them: tell it to the region.",
    no_address: "The region has not said where observations of organisations are sent. You can copy the text as a draft for a message of your own.",
    write_mail: "Write an e-mail",
    open_form: "Open the form",
    form_hint: "Copy the text and paste it into the form.",
    text: "Draft of the message",
    copy_text: "Copy the text",
    text_copied: "The text is on the clipboard.",
    text_not_copied: "The browser did not allow copying. Select the text and copy it yourself.",
    subject: Template::of("An organisation’s observation: {0}"),
    our_observation: "Our observation:",
    organisation: "Organisation and contact person:",
    figures_line: Template::of("What the figures say ({0}, published {1}):"),
    more_indicators: |count| match count {
        1 => "… and 1 more indicator, see the link".to_owned(),
        _ => format!("… and {count} more indicators, see the link"),
    },
    link_line: Template::of("The same view: {0}"),
};
