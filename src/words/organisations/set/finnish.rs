//! A reader's own set of indicators, in Finnish.

use super::{SetLoss, SetWords, Template};

/// What files of a set are called: small letters a–z and hyphens.
pub(in crate::words) const SET_FILE: &str = "oma-kokoelma";

pub(super) static WORDS: SetWords = SetWords {
    set: "Oma kokoelma",
    set_lead: "Kokoa mittareista oma kokoelma avustushakemusta, kokousta tai verkkosivua varten. Kokoelma on linkissä, ja voit tallentaa sen myös tiedostoon. Palvelu ei säilytä sitä.",
    set_name: "Kokoelman nimi",
    set_name_hint: "esim. Perheiden arki 2026",
    set_empty: "Kokoelmassa ei ole vielä mittareita. Lisää niitä painikkeella ”Lisää kokoelmaan”.",
    unknown: "Tämä julkaisu ei tunne mittaria.",
    take_out: Template::of("Poista kokoelmasta: {0}"),
    earlier: Template::of("Siirrä ylemmäs: {0}"),
    later: Template::of("Siirrä alemmas: {0}"),
    moved: Template::of("{0}: sija {1} / {2}"),
    taken_out: Template::of("Poistettu kokoelmasta: {0}"),
    show_set: "Näytä vain kokoelma",
    copy_link: "Kopioi kokoelman linkki",
    copied: "Linkki on leikepöydällä.",
    copy_failed: "Selain ei sallinut kopiointia. Kopioi linkki alla olevasta kentästä.",
    link: "Kokoelman linkki",
    download: "Lataa kokoelman luvut tai kuva niistä",
    nothing_embedded: "Kokoelmassa ei ole mittareita.",

    save: "Tallenna kokoelma tiedostoon",
    open: "Avaa kokoelma tiedostosta",
    set_file: SET_FILE,
    saved: Template::of("Tiedosto {0} tallentui latauksiin."),
    not_saved: "Selain ei tallentanut tiedostoa.",
    not_read: "Selain ei saanut luettua tiedostoa.",
    opened: |count| {
        match count {
        1 => "Tiedostosta avattiin 1 mittari. Selaimen takaisin-painike palauttaa edellisen kokoelman.".to_owned(),
        _ => format!(
            "Tiedostosta avattiin {count} mittaria. Selaimen takaisin-painike palauttaa edellisen kokoelman."
        ),
    }
    },
    loss: |loss| match loss {
        SetLoss::NotASet => {
            "Tiedosto ei ole mittarikokoelma, tai siitä ei ole mitään jäljellä. Mitään ei muutettu."
                .to_owned()
        }
        SetLoss::Newer => {
            "Tiedosto on tehty palvelun uudemmalla versiolla. Osa siitä voi puuttua.".to_owned()
        }
        SetLoss::CutShort => "Tiedosto loppuu kesken. Loppu puuttuu.".to_owned(),
        SetLoss::Altered => "Tiedosto on muuttunut matkalla. Osa siitä voi puuttua.".to_owned(),
        SetLoss::Unreadable(1) => "Yhtä kohtaa ei ymmärretty, ja se jätettiin pois.".to_owned(),
        SetLoss::Unreadable(count) => {
            format!("{count} kohtaa ei ymmärretty, ja ne jätettiin pois.")
        }
        SetLoss::TooMuch => {
            "Tiedostossa oli enemmän kuin kokoelmaan mahtuu. Loput jätettiin pois.".to_owned()
        }
        SetLoss::UnknownMunicipalities(1) => {
            "Tiedostossa oli kunta, jota tämä julkaisu ei tunne. Se jätettiin pois.".to_owned()
        }
        SetLoss::UnknownMunicipalities(count) => {
            format!(
                "Tiedostossa oli {count} kuntaa, joita tämä julkaisu ei tunne. Ne jätettiin pois."
            )
        }
    },
};
