//! How what is wrong with files is mended.

use super::{prose_faults, report_faults, tour_faults};
use crate::publication::ProblemKind;

#[expect(
    clippy::too_many_lines,
    reason = "one arm a remedy, in three languages"
)]
pub(super) const fn remedies(kind: &ProblemKind) -> [&'static str; 3] {
    match kind {
        ProblemKind::Truncated
        | ProblemKind::NotJson
        | ProblemKind::WrongHash
        | ProblemKind::OtherIndicator { .. }
        | ProblemKind::OtherRegion { .. }
        | ProblemKind::DerivedDiffers
        | ProblemKind::MissingFile => [
            "Julkaise uudelleen ja siirrä palvelimelle kaikki tiedostot kokonaisina.",
            "Publicera på nytt och för över alla filer hela till servern.",
            "Publish again and transfer all files whole to the server.",
        ],
        ProblemKind::OtherRelease { .. } | ProblemKind::ReleaseNotWhole { .. } => [
            "Kopioi tiedosto uudelleen sieltä, missä se on ehjä. Jos sitä ei enää ole, poista julkaisun tiedosto kansiosta releases; siihen jäädytetyt upotukset eivät silloin enää toimi.",
            "Kopiera filen på nytt därifrån där den är hel. Om den inte längre finns, ta bort publikationens fil i mappen releases; inbäddningar som är frysta till den fungerar då inte längre.",
            "Copy the file again from where it is whole. If it is nowhere any more, remove the release’s file from the folder releases; embeds that are frozen to it then no longer work.",
        ],
        ProblemKind::NewerMinorVersion(_) | ProblemKind::NewerMajorVersion(_) => [
            "Lataa sivu uudelleen; jos se ei auta, sovellus on päivitettävä.",
            "Ladda sidan på nytt; om det inte hjälper måste applikationen uppdateras.",
            "Reload the page; if that does not help, the application must be updated.",
        ],
        ProblemKind::MissingField(_)
        | ProblemKind::MissingOutline { .. }
        | ProblemKind::EmptyText
        | ProblemKind::NoYearOfAll { .. }
        | ProblemKind::NothingToShow => [
            "Lisää puuttuva tieto sisältötiedostoihin ja julkaise uudelleen.",
            "Lägg till det som saknas i innehållsfilerna och publicera på nytt.",
            "Add what is missing to the content files and publish again.",
        ],
        ProblemKind::UnknownField(_)
        | ProblemKind::UnknownWord { .. }
        | ProblemKind::UnknownFile => [
            "Korjaa kirjoitusasu; sallitut sanat ovat content-kansion README-tiedostossa ja skeemassa.",
            "Rätta stavningen; de tillåtna orden finns i README-filen i mappen content och i schemat.",
            "Correct the spelling; the words allowed are in the README of the content folder and in the schema.",
        ],
        ProblemKind::WrongType { .. }
        | ProblemKind::Malformed { .. }
        | ProblemKind::ValueAndReason
        | ProblemKind::BadInterval
        | ProblemKind::WrongLength { .. }
        | ProblemKind::YearsBackwards => [
            "Korjaa arvo lähteen mukaiseksi ja julkaise uudelleen.",
            "Rätta värdet enligt källan och publicera på nytt.",
            "Correct the value according to its source and publish again.",
        ],
        ProblemKind::NotANumber => [
            "Luku on kokonaisluku, joka on pienempi kuin 2^53; arvoja NaN ja Infinity JSON ei tunne. Korjaa arvo lähteen mukaiseksi. Missä lukua ei ole, kirjoita null ja sen syy kenttään gaps.",
            "Siffrorna är heltal som är mindre än 2^53; värdena NaN och Infinity finns inte i JSON. Rätta värdet enligt källan. Där siffran saknas, skriv null och skälet till det i fältet gaps.",
            "A figure is a whole number below 2^53; JSON knows neither NaN nor Infinity. Correct the value according to its source. Where there is no figure, write null and the reason in the field gaps.",
        ],
        ProblemKind::Duplicate { .. } => [
            "Poista toinen tai anna sille oma tunnus.",
            "Ta bort den ena eller ge den en egen beteckning.",
            "Remove one of the two or give it an identifier of its own.",
        ],
        ProblemKind::UnknownReference { .. } | ProblemKind::RefersToItself { .. } => [
            "Lisää se, mihin viitataan, tai korjaa viittaus.",
            "Lägg till det som hänvisas till eller rätta hänvisningen.",
            "Add what is referred to, or correct the reference.",
        ],
        ProblemKind::LeadsNowhere => [
            "Lisää ilmiö, kohderyhmä tai mittari, johon sanat johtavat, tai poista rivi.",
            "Lägg till det fenomen, den målgrupp eller den indikator som orden leder till, eller ta bort raden.",
            "Add the phenomenon, target group or indicator that the words lead to, or remove the row.",
        ],
        ProblemKind::TwoThemes => [
            "Poista toinen: koko painopistettä koskevaan tekstiin jää ”area”, yhtä ilmiötä koskevaan ”phenomenon”.",
            "Ta bort det ena: en text om hela prioriteten har ”area”, en text om ett fenomen ”phenomenon”.",
            "Remove one: a text about a whole area has “area”, one about a single phenomenon “phenomenon”.",
        ],
        ProblemKind::Prose(fault) => prose_faults::remedies(fault),
        ProblemKind::Report(fault) => report_faults::remedies(fault),
        ProblemKind::Tour(fault) => tour_faults::remedies(fault),
        ProblemKind::BadStatement => [
            "Käytä paikkoja {place} ja {year} sekä joko {value} tai {number}, kutakin kerran.",
            "Använd platserna {place} och {year} samt antingen {value} eller {number}, var och en en gång.",
            "Use the places {place} and {year} and either {value} or {number}, each once.",
        ],
        ProblemKind::UnusedFile => [
            "Poista tiedosto; mikään säilytetty julkaisu ei tarvitse sitä.",
            "Ta bort filen; ingen publikation som finns kvar behöver den.",
            "Remove the file; no release that is kept needs it.",
        ],
        ProblemKind::CoverageDiffers | ProblemKind::ProfileDiffers => [
            "Julkaise uudelleen, niin luettelo lasketaan luvuista.",
            "Publicera på nytt så räknas katalogen ut från siffrorna.",
            "Publish again, and the catalogue is derived from the figures.",
        ],
        ProblemKind::NoChange | ProblemKind::ChangesDiffer { .. } => [
            "Julkaise uudelleen ja vertaa aiempaan julkaisuun (--since).",
            "Publicera på nytt och jämför med den tidigare publikationen (--since).",
            "Publish again, compared with the earlier publication (--since).",
        ],
        ProblemKind::Unreadable { .. } => [
            "Korjaa tiedosto syyn mukaan ja julkaise uudelleen.",
            "Rätta filen enligt orsaken och publicera på nytt.",
            "Correct the file as the reason says and publish again.",
        ],
    }
}
