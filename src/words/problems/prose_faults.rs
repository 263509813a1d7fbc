//! What is wrong with a text that somebody wrote, and how it is mended.

use crate::publication::ProseFault;

pub(super) fn finnish(fault: &ProseFault) -> String {
    match fault {
        ProseFault::Html => "Tekstissä on HTML-koodia.".to_owned(),
        ProseFault::Picture => "Tekstissä on kuva.".to_owned(),
        ProseFault::Code => "Tekstissä on rivejä, jotka on merkitty ohjelmakoodiksi.".to_owned(),
        ProseFault::Rule => "Tekstissä on viiva sivun poikki.".to_owned(),
        ProseFault::TooDeep => "Luetteloita tai lainauksia on liian monta sisäkkäin.".to_owned(),
        ProseFault::Address(address) => {
            format!("Linkki ei saa johtaa osoitteeseen ”{address}”.")
        }
        ProseFault::NoConsent => "Lupaa julkaista teksti ei ole merkitty.".to_owned(),
        ProseFault::NoFrontMatter => {
            "Tiedoston alusta puuttuvat tekstin tiedot, jotka kirjoitetaan kahden +++-rivin väliin."
                .to_owned()
        }
    }
}

pub(super) fn swedish(fault: &ProseFault) -> String {
    match fault {
        ProseFault::Html => "Texten innehåller HTML-kod.".to_owned(),
        ProseFault::Picture => "Texten innehåller en bild.".to_owned(),
        ProseFault::Code => "Texten har rader som är märkta som programkod.".to_owned(),
        ProseFault::Rule => "Texten har ett streck tvärs över sidan.".to_owned(),
        ProseFault::TooDeep => "Alltför många listor eller citat ligger inuti varandra.".to_owned(),
        ProseFault::Address(address) => {
            format!("En länk får inte leda till adressen ”{address}”.")
        }
        ProseFault::NoConsent => "Det är inte angivet att texten får publiceras.".to_owned(),
        ProseFault::NoFrontMatter => {
            "I början av filen saknas uppgifterna om texten, som står mellan två rader +++."
                .to_owned()
        }
    }
}

pub(super) fn english(fault: &ProseFault) -> String {
    match fault {
        ProseFault::Html => "The text has HTML in it.".to_owned(),
        ProseFault::Picture => "The text has a picture in it.".to_owned(),
        ProseFault::Code => "The text has lines that are marked as code.".to_owned(),
        ProseFault::Rule => "The text has a line across the page.".to_owned(),
        ProseFault::TooDeep => "Too many lists or quotations lie inside each other.".to_owned(),
        ProseFault::Address(address) => format!("A link may not lead to “{address}”."),
        ProseFault::NoConsent => "It is not stated that the text may be published.".to_owned(),
        ProseFault::NoFrontMatter => {
            "The file does not begin with what must be known of the text, between two lines +++."
                .to_owned()
        }
    }
}

/// How each is mended, in Finnish, Swedish and English.
pub(super) const fn remedies(fault: &ProseFault) -> [&'static str; 3] {
    match fault {
        ProseFault::Html => [
            "Poista koodi tai kirjoita merkin < eteen kenoviiva: \\<.",
            "Ta bort koden eller skriv ett omvänt snedstreck före tecknet <: \\<.",
            "Remove it, or put a backslash before the sign <: \\<.",
        ],
        ProseFault::Picture => [
            "Poista kuva ja kerro sama sanoin.",
            "Ta bort bilden och säg samma sak med ord.",
            "Remove the picture and say the same in words.",
        ],
        ProseFault::Code => [
            "Poista rivien alusta neljän välilyönnin sisennys tai niiden ympäriltä merkit ```.",
            "Ta bort de fyra mellanslagen i början av raderna eller tecknen ``` kring dem.",
            "Remove the four spaces before the lines, or the signs ``` around them.",
        ],
        ProseFault::Rule => [
            "Poista viiva; osan voi aloittaa väliotsikolla.",
            "Ta bort strecket; en del kan börja med en mellanrubrik.",
            "Remove the line; a part may begin with a heading.",
        ],
        ProseFault::TooDeep => [
            "Jaa sisäkkäiset luettelot ja lainaukset osiin; niitä voi olla kolme sisäkkäin.",
            "Dela upp listorna och citaten; tre kan ligga inuti varandra.",
            "Take the lists and quotations apart; three may lie inside each other.",
        ],
        ProseFault::Address(_) => [
            "Osoitteen alussa on oltava https:// ja palvelin, tai mailto: ja yksi sähköpostiosoite; välilyöntejä siinä ei ole.",
            "Adressen ska börja med https:// och en server, eller med mailto: och en e-postadress; den har inga mellanslag.",
            "An address begins with https:// and a server, or with mailto: and one mailbox, and has no spaces.",
        ],
        ProseFault::NoConsent => [
            "Kysy kirjoittajalta, saako tekstin julkaista, ja kirjoita sitten: consent = true.",
            "Fråga den som skrivit om texten får publiceras och skriv sedan: consent = true.",
            "Ask whoever wrote it whether it may be published, and then write: consent = true.",
        ],
        ProseFault::NoFrontMatter => [
            "Katso mallia content-kansion README-tiedostosta.",
            "Se exemplet i README-filen i mappen content.",
            "See the example in the README of the content folder.",
        ],
    }
}
