//! What is wrong with files, in Finnish.

use super::{prose_faults, report_faults, tour_faults};
use crate::publication::{JsonKind, ProblemKind, Referent};

#[expect(clippy::too_many_lines, reason = "one arm a kind of problem")]
pub(super) fn sentence(kind: &ProblemKind) -> String {
    match kind {
        ProblemKind::Truncated => "Tiedosto loppuu kesken.".to_owned(),
        ProblemKind::NotJson => "Tiedosto ei ole kelvollista JSONia.".to_owned(),
        ProblemKind::NewerMinorVersion(version) => {
            format!("Tiedosto on tehty uudemmalle versiolle ({version}); kaikkea uutta ei näytetä.")
        }
        ProblemKind::NewerMajorVersion(version) => {
            format!("Tiedoston versiota {version} ei osata lukea.")
        }
        ProblemKind::MissingField(field) => format!("Kenttä ”{field}” puuttuu."),
        ProblemKind::UnknownField(field) => format!("Kenttää ”{field}” ei tunneta."),
        ProblemKind::WrongType { expected } => {
            format!("Tässä pitäisi olla {}.", type_name(*expected))
        }
        ProblemKind::UnknownWord { word } => format!("Sanaa ”{word}” ei tunneta tässä kohdassa."),
        ProblemKind::Malformed { text } => format!("”{text}” on kirjoitettu väärin."),
        ProblemKind::EmptyText => "Teksti puuttuu kaikilla kielillä.".to_owned(),
        ProblemKind::Duplicate { id } => format!("Tunnus ”{id}” on kahdesti."),
        ProblemKind::UnknownReference { to, id } => {
            let to = referent(*to);
            format!("{to} ”{id}” ei ole.")
        }
        ProblemKind::OtherIndicator { id } => format!("Luvut ovat toisen mittarin: ”{id}”."),
        ProblemKind::OtherRegion { code } => format!("Tiedot ovat toisen alueen: ”{code}”."),
        ProblemKind::OtherRelease { id } => {
            format!("Tiedosto on toisen julkaisun kuin sen nimi sanoo: ”{id}”.")
        }
        ProblemKind::ReleaseNotWhole { path } => {
            format!("Julkaisun tiedosto ”{path}” puuttuu tai on toinen kuin sen nimi lupaa.")
        }
        ProblemKind::DerivedDiffers => {
            "Tiedosto on tehty muista tiedostoista, mutta se kertoo muuta kuin ne.".to_owned()
        }
        ProblemKind::NotANumber => "Arvo ei kelpaa luvuksi.".to_owned(),
        ProblemKind::BadInterval => {
            "Luottamusvälistä puuttuu pää, sen päät ovat väärin päin tai luku ei ole sen sisällä."
                .to_owned()
        }
        ProblemKind::RefersToItself { id } => format!("”{id}” viittaa itseensä."),
        ProblemKind::NoYearOfAll { id } => {
            format!("Mittarilla ”{id}” ei ole vuotta, jolta jokaisesta kunnasta olisi luku.")
        }
        ProblemKind::ValueAndReason => "Sekä luku että syy sen puuttumiseen.".to_owned(),
        ProblemKind::WrongLength { expected, found } => {
            format!("Arvoja pitäisi olla {expected}, mutta niitä on {found}.")
        }
        ProblemKind::YearsBackwards => "Ensimmäinen vuosi on viimeisen jälkeen.".to_owned(),
        ProblemKind::BadStatement => {
            "Lauseesta puuttuu paikka tai siinä on tuntematon paikka.".to_owned()
        }
        ProblemKind::LeadsNowhere => "Hakusanat eivät johda mihinkään.".to_owned(),
        ProblemKind::TwoThemes => {
            "Annettu sekä painopiste että ilmiö; vain toinen niistä käy.".to_owned()
        }
        ProblemKind::Prose(fault) => prose_faults::finnish(fault),
        ProblemKind::Report(fault) => report_faults::finnish(fault),
        ProblemKind::Tour(fault) => tour_faults::finnish(fault),
        ProblemKind::NothingToShow => "Tiedostossa ei ole mitään näytettävää.".to_owned(),
        ProblemKind::MissingFile => "Tiedosto puuttuu julkaisusta.".to_owned(),
        ProblemKind::UnusedFile => "Tiedosto ei kuulu julkaisuun.".to_owned(),
        ProblemKind::UnknownFile => {
            "Tiedosto ei ole mikään sisällön tiedostoista, joten sitä ei julkaistaisi.".to_owned()
        }
        ProblemKind::WrongHash => "Tiedoston sisältö ei ole se, jonka sen nimi lupaa.".to_owned(),
        ProblemKind::CoverageDiffers => {
            "Luettelo kertoo mittarin luvuista muuta kuin luvut itse.".to_owned()
        }
        ProblemKind::MissingOutline { region } => {
            format!("Kunnalla {region} ei ole rajoja, joten se puuttuu kartalta.")
        }
        ProblemKind::ProfileDiffers => {
            "Luettelo kertoo kunnasta muita lukuja kuin mittarit.".to_owned()
        }
        ProblemKind::NoChange => "Muuttuneeksi sanottu on samanlainen kuin ennen.".to_owned(),
        ProblemKind::ChangesDiffer { id } => {
            format!("Muutoksissa sanotaan kohteesta ”{id}” muuta kuin muualla julkaisussa.")
        }
        ProblemKind::Unreadable { reason } => format!("Tiedostoa ei voi lukea: {reason}"),
    }
}

const fn type_name(expected: JsonKind) -> &'static str {
    match expected {
        JsonKind::Object => "olio",
        JsonKind::List => "luettelo",
        JsonKind::Text => "teksti",
        JsonKind::WholeNumber => "kokonaisluku",
    }
}

const fn referent(to: Referent) -> &'static str {
    match to {
        Referent::Region => "Aluetta",
        Referent::Area => "Painopistettä tai muuta aluetta",
        Referent::Phenomenon => "Ilmiötä",
        Referent::Group => "Kohderyhmää tai suunnitelmaa",
        Referent::Plan => "Suunnitelmaa",
        Referent::Source => "Lähdettä",
        Referent::Indicator => "Mittaria",
        Referent::Year => "Vuotta",
        Referent::Feature => "Tekijää",
        Referent::Collection => "Mittareita tietopohjan osassa",
    }
}
