//! What is wrong with files, in Swedish.

use super::{prose_faults, report_faults, tour_faults};
use crate::publication::{JsonKind, ProblemKind, Referent};

#[expect(clippy::too_many_lines, reason = "one arm a kind of problem")]
pub(super) fn sentence(kind: &ProblemKind) -> String {
    match kind {
        ProblemKind::Truncated => "Filen tar slut mitt i.".to_owned(),
        ProblemKind::NotJson => "Filen är inte giltig JSON.".to_owned(),
        ProblemKind::NewerMinorVersion(version) => {
            format!("Filen är gjord för en nyare version ({version}); allt nytt visas inte.")
        }
        ProblemKind::NewerMajorVersion(version) => {
            format!("Filens version {version} kan inte läsas.")
        }
        ProblemKind::MissingField(field) => format!("Fältet ”{field}” saknas."),
        ProblemKind::UnknownField(field) => format!("Fältet ”{field}” är okänt."),
        ProblemKind::WrongType { expected } => {
            format!("Här borde stå {}.", type_name(*expected))
        }
        ProblemKind::UnknownWord { word } => format!("Ordet ”{word}” är okänt här."),
        ProblemKind::Malformed { text } => format!("”{text}” är felskrivet."),
        ProblemKind::EmptyText => "Texten saknas på alla språk.".to_owned(),
        ProblemKind::Duplicate { id } => format!("Beteckningen ”{id}” finns två gånger."),
        ProblemKind::UnknownReference { to, id } => {
            let to = referent(*to);
            format!("Det finns {to} ”{id}”.")
        }
        ProblemKind::OtherIndicator { id } => format!("Siffrorna gäller en annan indikator: ”{id}”."),
        ProblemKind::OtherRegion { code } => format!("Uppgifterna gäller ett annat område: ”{code}”."),
        ProblemKind::OtherRelease { id } => {
            format!("Filen hör till en annan publikation än namnet säger: ”{id}”.")
        }
        ProblemKind::ReleaseNotWhole { path } => {
            format!("Publikationens fil ”{path}” saknas eller är en annan än namnet lovar.")
        }
        ProblemKind::DerivedDiffers => {
            "Filen är gjord av andra filer men säger något annat än de.".to_owned()
        }
        ProblemKind::NotANumber => "Värdet duger inte som siffra.".to_owned(),
        ProblemKind::BadInterval => {
            "Konfidensintervallet saknar en ände, slutar före sin början eller omfattar inte siffran."
                .to_owned()
        }
        ProblemKind::ValueAndReason => "Både en siffra och ett skäl till att den saknas.".to_owned(),
        ProblemKind::RefersToItself { id } => format!("”{id}” hänvisar till sig själv."),
        ProblemKind::NoYearOfAll { id } => {
            format!("Indikatorn ”{id}” har inget år med en siffra för varje kommun.")
        }
        ProblemKind::WrongLength { expected, found } => {
            format!("Det borde finnas {expected} värden, men det finns {found}.")
        }
        ProblemKind::YearsBackwards => "Det första året är efter det sista.".to_owned(),
        ProblemKind::BadStatement => {
            "Meningen saknar en plats eller har en plats som är okänd.".to_owned()
        }
        ProblemKind::LeadsNowhere => "Sökorden leder ingenstans.".to_owned(),
        ProblemKind::TwoThemes => "Både en prioritet och ett fenomen är angivna; bara det ena går.".to_owned(),
        ProblemKind::Prose(fault) => prose_faults::swedish(fault),
        ProblemKind::Report(fault) => report_faults::swedish(fault),
        ProblemKind::Tour(fault) => tour_faults::swedish(fault),
        ProblemKind::NothingToShow => "Det finns inget att visa i filen.".to_owned(),
        ProblemKind::MissingFile => "Filen saknas i publikationen.".to_owned(),
        ProblemKind::UnusedFile => "Filen hör inte till publikationen.".to_owned(),
        ProblemKind::UnknownFile => {
            "Filen är ingen av innehållets filer och skulle inte publiceras.".to_owned()
        }
        ProblemKind::WrongHash => "Filens innehåll är inte det som namnet lovar.".to_owned(),
        ProblemKind::CoverageDiffers => {
            "Katalogen säger annat om indikatorns siffror än siffrorna själva.".to_owned()
        }
        ProblemKind::MissingOutline { region } => {
            format!("Kommunen {region} har inga gränser och saknas därför på kartan.")
        }
        ProblemKind::ProfileDiffers => {
            "Katalogen anger andra siffror för kommunen än indikatorerna.".to_owned()
        }
        ProblemKind::NoChange => "Det som sägs ha ändrats är som förut.".to_owned(),
        ProblemKind::ChangesDiffer { id } => {
            format!("Ändringarna säger annat om ”{id}” än publikationen i övrigt.")
        }
        ProblemKind::Unreadable { reason } => format!("Filen kan inte läsas: {reason}"),
    }
}

const fn type_name(expected: JsonKind) -> &'static str {
    match expected {
        JsonKind::Object => "ett objekt",
        JsonKind::List => "en lista",
        JsonKind::Text => "en text",
        JsonKind::WholeNumber => "ett heltal",
    }
}

const fn referent(to: Referent) -> &'static str {
    match to {
        Referent::Region => "inget område",
        Referent::Area => "ingen prioritet eller annan helhet",
        Referent::Phenomenon => "inget fenomen",
        Referent::Group => "ingen målgrupp eller plan",
        Referent::Plan => "ingen plan",
        Referent::Source => "ingen källa",
        Referent::Indicator => "ingen indikator",
        Referent::Year => "inget år",
        Referent::Feature => "ingen faktor",
        Referent::Collection => "inga indikatorer i kunskapsunderlagets del",
    }
}
