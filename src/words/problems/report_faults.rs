//! What is wrong with a text between which figures stand, and how it is mended.

use crate::publication::ReportFault;

pub(super) fn finnish(fault: &ReportFault) -> String {
    match fault {
        ReportFault::UnknownDirective(word) => {
            format!("Tekstiin ei voi sijoittaa osaa ”::{word}”.")
        }
        ReportFault::DirectiveInText => {
            "Kaksoispisterivi on sisennetty tai luettelossa tai lainauksessa, jolloin se näkyisi tekstinä."
                .to_owned()
        }
        ReportFault::UnknownChoice { key, value } => {
            format!("Kuviolle ei voi antaa valintaa ”{key}={value}”.")
        }
        ReportFault::NoFigures(id) => format!("Mittarista ”{id}” ei ole vielä lukuja."),
        ReportFault::NoTitle => "Teksti ei ala otsikolla.".to_owned(),
        ReportFault::SecondTitle => "Tekstissä on toinen pääotsikko.".to_owned(),
        ReportFault::SkippedLevel => "Väliotsikko hyppää tason yli.".to_owned(),
        ReportFault::ChapterName => "Luvun tiedoston nimi ei kelpaa.".to_owned(),
    }
}

pub(super) fn swedish(fault: &ReportFault) -> String {
    match fault {
        ReportFault::UnknownDirective(word) => {
            format!("Det går inte att placera delen ”::{word}” i texten.")
        }
        ReportFault::DirectiveInText => {
            "En rad med två kolon är indragen eller står i en lista eller ett citat, och skulle visas som text."
                .to_owned()
        }
        ReportFault::UnknownChoice { key, value } => {
            format!("En figur kan inte få valet ”{key}={value}”.")
        }
        ReportFault::NoFigures(id) => format!("Indikatorn ”{id}” har ännu inga siffror."),
        ReportFault::NoTitle => "Texten börjar inte med sin rubrik.".to_owned(),
        ReportFault::SecondTitle => "Texten har en andra huvudrubrik.".to_owned(),
        ReportFault::SkippedLevel => "En mellanrubrik hoppar över en nivå.".to_owned(),
        ReportFault::ChapterName => "Namnet på kapitlets fil duger inte.".to_owned(),
    }
}

pub(super) fn english(fault: &ReportFault) -> String {
    match fault {
        ReportFault::UnknownDirective(word) => {
            format!("There is no such part of a text as “::{word}”.")
        }
        ReportFault::DirectiveInText => {
            "A line with two colons is indented, or stands in a list or a quotation, and would be shown as text."
                .to_owned()
        }
        ReportFault::UnknownChoice { key, value } => {
            format!("A figure cannot be given the choice “{key}={value}”.")
        }
        ReportFault::NoFigures(id) => format!("Indicator “{id}” has no figures yet."),
        ReportFault::NoTitle => "The text does not begin with its title.".to_owned(),
        ReportFault::SecondTitle => "The text has a second title.".to_owned(),
        ReportFault::SkippedLevel => "A heading skips a level.".to_owned(),
        ReportFault::ChapterName => "The name of the chapter’s file will not do.".to_owned(),
    }
}

/// How each is mended, in Finnish, Swedish and English.
pub(super) const fn remedies(fault: &ReportFault) -> [&'static str; 3] {
    match fault {
        ReportFault::UnknownDirective(_) => [
            "Osat ovat ::mittari, ::toimenpiteet ja ::nakemykset, ja niiden perässä on tunnus.",
            "Delarna är ::mittari, ::toimenpiteet och ::nakemykset, följda av en beteckning.",
            "The parts are ::mittari, ::toimenpiteet and ::nakemykset, each followed by an identifier.",
        ],
        ReportFault::DirectiveInText => [
            "Siirrä se omalle rivilleen rivin alkuun.",
            "Flytta den till en egen rad, från radens början.",
            "Put it on a line of its own, at the beginning of the line.",
        ],
        ReportFault::UnknownChoice { .. } => [
            "Valinnat ovat kunta, vertaa, sukupuoli, vuodet, nolla, vali, muut, nakyma ja vuosi, ja niiden arvot ovat kuten mittarin sivun osoitteessa.",
            "Valen är kunta, vertaa, sukupuoli, vuodet, nolla, vali, muut, nakyma och vuosi, med samma värden som i adressen till indikatorns sida.",
            "The choices are kunta, vertaa, sukupuoli, vuodet, nolla, vali, muut, nakyma and vuosi, with the values that the address of the indicator’s page has.",
        ],
        ReportFault::NoFigures(_) => [
            "Poista rivi tai vaihda mittari, jolla on lukuja.",
            "Ta bort raden eller byt till en indikator som har siffror.",
            "Remove the line, or take an indicator that has figures.",
        ],
        ReportFault::NoTitle => [
            "Kirjoita tiedoston ensimmäiseksi riviksi # ja otsikko.",
            "Skriv # och rubriken på filens första rad.",
            "Write # and the title on the first line of the file.",
        ],
        ReportFault::SecondTitle => [
            "Tee siitä väliotsikko (##) tai siirrä se omaan tiedostoonsa.",
            "Gör den till en mellanrubrik (##) eller flytta den till en egen fil.",
            "Make it a heading (##), or move it to a file of its own.",
        ],
        ReportFault::SkippedLevel => [
            "Kirjoita ensin ## ja vasta sen alle ###.",
            "Skriv först ## och först under den ###.",
            "Write ## first, and ### only below it.",
        ],
        ReportFault::ChapterName => [
            "Nimi on muotoa 01-tilannekuva.md: numero, yhdysmerkki ja pieniä kirjaimia a–z, numeroita tai yhdysmerkkejä.",
            "Namnet har formen 01-lagesbild.md: ett nummer, ett bindestreck och små bokstäver a–z, siffror eller bindestreck.",
            "A name is like 01-overview.md: a number, a hyphen, and lower-case letters a–z, digits or hyphens.",
        ],
    }
}
