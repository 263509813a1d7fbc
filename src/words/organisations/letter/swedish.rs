//! The letter of an organisation, in Swedish.

use super::{LetterWords, Template};

pub(in crate::words) static WORDS: LetterWords = LetterWords {
    observation: "Skicka en iakttagelse",
    observation_lead: "Siffrorna berättar bara en del. Er organisation ser vad som finns bakom dem: berätta det för området.",
    no_address: "Området har inte berättat vart organisationernas iakttagelser ska skickas. Du kan kopiera texten som grund för ett eget meddelande.",
    write_mail: "Skriv e-post",
    open_form: "Öppna formuläret",
    form_hint: "Kopiera texten och klistra in den i formuläret.",
    text: "Utkast till meddelande",
    copy_text: "Kopiera texten",
    text_copied: "Texten finns i urklipp.",
    text_not_copied: "Webbläsaren tillät inte kopiering. Markera texten och kopiera den själv.",
    subject: Template::of("En organisations iakttagelse: {0}"),
    our_observation: "Vår iakttagelse:",
    organisation: "Organisation och kontaktperson:",
    figures_line: Template::of("Vad siffrorna berättar ({0}, publicerat {1}):"),
    more_indicators: |count| match count {
        1 => "… och 1 annan indikator, se länken".to_owned(),
        _ => format!("… och {count} andra indikatorer, se länken"),
    },
    link_line: Template::of("Samma vy: {0}"),
};
