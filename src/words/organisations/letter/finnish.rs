//! The letter of an organisation, in Finnish.

use super::{LetterWords, Template};

pub(super) static WORDS: LetterWords = LetterWords {
    observation: "Lähetä havainto",
    observation_lead: "Luvut kertovat vain osan. Järjestönne näkee, mitä niiden takana on: kerro se alueelle.",
    no_address: "Alue ei ole kertonut, minne järjestöjen havainnot lähetetään. Voit kopioida tekstin pohjaksi omaan viestiisi.",
    write_mail: "Kirjoita sähköposti",
    open_form: "Avaa lomake",
    form_hint: "Kopioi teksti ja liitä se lomakkeeseen.",
    text: "Viestin pohja",
    copy_text: "Kopioi teksti",
    text_copied: "Teksti on leikepöydällä.",
    text_not_copied: "Selain ei sallinut kopiointia. Valitse teksti ja kopioi se itse.",
    subject: Template::of("Järjestön havainto: {0}"),
    our_observation: "Havaintomme:",
    organisation: "Järjestö ja yhteyshenkilö:",
    figures_line: Template::of("Mitä luvut kertovat ({0}, julkaistu {1}):"),
    more_indicators: |count| match count {
        1 => "… ja 1 muu mittari, ks. linkki".to_owned(),
        _ => format!("… ja {count} muuta mittaria, ks. linkki"),
    },
    link_line: Template::of("Sama näkymä: {0}"),
};
