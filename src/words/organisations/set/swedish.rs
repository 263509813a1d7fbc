//! A reader's own set of indicators, in Swedish.

use super::{SetLoss, SetWords, Template};

/// What files of a set are called: small letters a–z and hyphens.
pub(in crate::words) const SET_FILE: &str = "egen-samling";

pub(in crate::words) static WORDS: SetWords = SetWords {
    set: "Egen samling",
    set_lead: "Samla indikatorer till en bidragsansökan, ett möte eller en webbplats. Samlingen finns i länken, och du kan också spara den i en fil. Tjänsten sparar den inte.",
    set_name: "Samlingens namn",
    set_name_hint: "t.ex. Familjernas vardag 2026",
    set_empty: "Samlingen har inga indikatorer ännu. Lägg till dem med knappen ”Lägg till i samlingen”.",
    unknown: "Den här publikationen känner inte till indikatorn.",
    take_out: Template::of("Ta bort ur samlingen: {0}"),
    earlier: Template::of("Flytta uppåt: {0}"),
    later: Template::of("Flytta nedåt: {0}"),
    moved: Template::of("{0}: plats {1} / {2}"),
    taken_out: Template::of("Borttagen ur samlingen: {0}"),
    show_set: "Visa bara samlingen",
    copy_link: "Kopiera länken till samlingen",
    copied: "Länken finns i urklipp.",
    copy_failed: "Webbläsaren tillät inte kopiering. Kopiera länken ur fältet nedan.",
    link: "Länk till samlingen",
    download: "Ladda ner samlingens siffror eller en bild av den",
    nothing_embedded: "Samlingen har inga indikatorer.",

    save: "Spara samlingen i en fil",
    open: "Öppna en samling från en fil",
    set_file: SET_FILE,
    saved: Template::of("Filen {0} sparades bland nedladdningarna."),
    not_saved: "Webbläsaren sparade inte filen.",
    not_read: "Webbläsaren kunde inte läsa filen.",
    opened: |count| {
        match count {
        1 => "1 indikator öppnades ur filen. Webbläsarens bakåtknapp tar tillbaka den tidigare samlingen.".to_owned(),
        _ => format!(
            "{count} indikatorer öppnades ur filen. Webbläsarens bakåtknapp tar tillbaka den tidigare samlingen."
        ),
    }
    },
    loss: |loss| match loss {
        SetLoss::NotASet => {
            "Filen är ingen samling av indikatorer, eller inget av den finns kvar. Inget ändrades."
                .to_owned()
        }
        SetLoss::Newer => {
            "Filen är gjord med en nyare version av tjänsten. En del av den kan saknas.".to_owned()
        }
        SetLoss::CutShort => "Filen tar slut för tidigt. Slutet saknas.".to_owned(),
        SetLoss::Altered => "Filen har ändrats på vägen. En del av den kan saknas.".to_owned(),
        SetLoss::Unreadable(1) => "En post kunde inte tolkas och utelämnades.".to_owned(),
        SetLoss::Unreadable(count) => {
            format!("{count} poster kunde inte tolkas och utelämnades.")
        }
        SetLoss::TooMuch => {
            "Filen innehöll mer än samlingen rymmer. Resten utelämnades.".to_owned()
        }
        SetLoss::UnknownMunicipalities(1) => {
            "Filen innehöll en kommun som den här publikationen inte känner till. Den utelämnades."
                .to_owned()
        }
        SetLoss::UnknownMunicipalities(count) => {
            format!(
                "Filen innehöll {count} kommuner som den här publikationen inte känner till. De utelämnades."
            )
        }
    },
};
