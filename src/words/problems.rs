//! What is wrong with files, how it is mended, and what the command says at its end.

mod prose_faults;
mod report_faults;
mod tour_faults;

use std::io::{self, ErrorKind};

use crate::{
    model::{Date, Language},
    publication::{JsonKind, Problem, ProblemKind, Referent, Severity},
};

/// Says what is wrong.
pub fn sentence(problem: &Problem, language: Language) -> String {
    match language {
        Language::Finnish => finnish(&problem.kind),
        Language::Swedish => swedish(&problem.kind),
        Language::English => english(&problem.kind),
    }
}

/// Says how it is mended.
pub const fn remedy(problem: &Problem, language: Language) -> &'static str {
    let [finnish, swedish, english] = remedies(&problem.kind);
    match language {
        Language::Finnish => finnish,
        Language::Swedish => swedish,
        Language::English => english,
    }
}

/// Says how many problems there are.
pub fn total(problems: &[Problem], language: Language) -> String {
    let errors = problems
        .iter()
        .filter(|problem| problem.kind.severity() == Severity::Error)
        .count();
    let remarks = problems.len() - errors;
    let [error, remark] = match language {
        Language::Finnish => [("virhe", "virhettä"), ("huomautus", "huomautusta")],
        Language::Swedish => [("fel", "fel"), ("anmärkning", "anmärkningar")],
        Language::English => [("error", "errors"), ("remark", "remarks")],
    };
    format!("{}, {}", counted(errors, error), counted(remarks, remark))
}

/// Says what was published: so many files and bytes, and figures of so many of all indicators.
pub fn published(files: usize, bytes: usize, indicators: [usize; 2], language: Language) -> String {
    let [with_figures, all] = indicators;
    let [file, byte] = match language {
        Language::Finnish => [("tiedosto", "tiedostoa"), ("tavu", "tavua")],
        Language::Swedish => [("fil", "filer"), ("byte", "byte")],
        Language::English => [("file", "files"), ("byte", "bytes")],
    };
    let (file, byte) = (counted(files, file), counted(bytes, byte));
    match language {
        Language::Finnish => format!(
            "{file}, {byte}. Mittareita, joista on lukuja: {with_figures} (kaikkiaan {all})."
        ),
        Language::Swedish => {
            format!(
                "{file}, {byte}. Indikatorer med siffror: {with_figures} (av sammanlagt {all})."
            )
        }
        Language::English => {
            format!("{file}, {byte}. Indicators with figures: {with_figures} (of {all}).")
        }
    }
}

/// Says how many releases and files were removed, and which frozen embeds still work: those of the oldest release that stays, and newer ones.
pub fn let_go([releases, files]: [usize; 2], oldest: Date, language: Language) -> String {
    let [release, file] = match language {
        Language::Finnish => [("julkaisu", "julkaisua"), ("tiedosto", "tiedostoa")],
        Language::Swedish => [("publikation", "publikationer"), ("fil", "filer")],
        Language::English => [("release", "releases"), ("file", "files")],
    };
    let (release, file) = (counted(releases, release), counted(files, file));
    let date = oldest.write(language);
    match language {
        Language::Finnish => format!(
            "Poistettu: {release}, {file}. Jäädytetyt upotukset toimivat, jos niiden julkaisu on päivätty {date} tai myöhemmin."
        ),
        Language::Swedish => format!(
            "Borttaget: {release}, {file}. Frysta inbäddningar fungerar om deras publikation är daterad {date} eller senare."
        ),
        Language::English => format!(
            "Removed: {release}, {file}. Frozen embeds work where their release is dated {date} or later."
        ),
    }
}

/// Says how many outlines were written.
pub fn outlined(outlines: usize, language: Language) -> String {
    let outline = match language {
        Language::Finnish => ("rajaviiva", "rajaviivaa"),
        Language::Swedish => ("gränslinje", "gränslinjer"),
        Language::English => ("outline", "outlines"),
    };
    format!("{}.", counted(outlines, outline))
}

/// Says what cannot be written, and why.
pub fn unwritable(path: &str, error: &io::Error, language: Language) -> String {
    let reason = match unwritable_reason(error.kind()) {
        Some([finnish, swedish, english]) => match language {
            Language::Finnish => finnish.to_owned(),
            Language::Swedish => swedish.to_owned(),
            Language::English => english.to_owned(),
        },
        // Rarer reasons are known to the system alone.
        None => error.to_string(),
    };
    match language {
        Language::Finnish => format!("Kohteeseen ”{path}” ei voi kirjoittaa: {reason}."),
        Language::Swedish => format!("Det går inte att skriva till ”{path}”: {reason}."),
        Language::English => format!("“{path}” cannot be written: {reason}."),
    }
}

const fn unwritable_reason(kind: ErrorKind) -> Option<[&'static str; 3]> {
    Some(match kind {
        ErrorKind::NotFound => [
            "paikkaa ei ole",
            "platsen finns inte",
            "there is no such place",
        ],
        ErrorKind::PermissionDenied => [
            "käyttöoikeus puuttuu",
            "behörighet saknas",
            "permission is missing",
        ],
        ErrorKind::NotADirectory | ErrorKind::AlreadyExists => [
            "kansion paikalla on tiedosto",
            "en fil ligger där en mapp borde ligga",
            "a file stands in the place of a folder",
        ],
        ErrorKind::IsADirectory => [
            "tiedoston paikalla on kansio",
            "en mapp ligger där en fil borde ligga",
            "a folder stands in the place of a file",
        ],
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
            ["tila loppui", "utrymmet tog slut", "there is no space left"]
        }
        ErrorKind::ReadOnlyFilesystem => [
            "paikka on vain luettavissa",
            "platsen kan bara läsas",
            "the place can only be read",
        ],
        _ => return None,
    })
}

/// A number with its word, in the singular or the plural.
fn counted(count: usize, (one, many): (&str, &str)) -> String {
    let word = if count == 1 { one } else { many };
    format!("{count} {word}")
}

#[expect(clippy::too_many_lines, reason = "one arm a kind of problem")]
fn finnish(kind: &ProblemKind) -> String {
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
            format!("Tässä pitäisi olla {}.", finnish_type(*expected))
        }
        ProblemKind::UnknownWord { word } => format!("Sanaa ”{word}” ei tunneta tässä kohdassa."),
        ProblemKind::Malformed { text } => format!("”{text}” on kirjoitettu väärin."),
        ProblemKind::EmptyText => "Teksti puuttuu kaikilla kielillä.".to_owned(),
        ProblemKind::Duplicate { id } => format!("Tunnus ”{id}” on kahdesti."),
        ProblemKind::UnknownReference { to, id } => {
            let to = finnish_referent(*to);
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

const fn finnish_type(expected: JsonKind) -> &'static str {
    match expected {
        JsonKind::Object => "olio",
        JsonKind::List => "luettelo",
        JsonKind::Text => "teksti",
        JsonKind::WholeNumber => "kokonaisluku",
    }
}

#[expect(clippy::too_many_lines, reason = "one arm a kind of problem")]
fn swedish(kind: &ProblemKind) -> String {
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
            format!("Här borde stå {}.", swedish_type(*expected))
        }
        ProblemKind::UnknownWord { word } => format!("Ordet ”{word}” är okänt här."),
        ProblemKind::Malformed { text } => format!("”{text}” är felskrivet."),
        ProblemKind::EmptyText => "Texten saknas på alla språk.".to_owned(),
        ProblemKind::Duplicate { id } => format!("Beteckningen ”{id}” finns två gånger."),
        ProblemKind::UnknownReference { to, id } => {
            let to = swedish_referent(*to);
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

const fn swedish_type(expected: JsonKind) -> &'static str {
    match expected {
        JsonKind::Object => "ett objekt",
        JsonKind::List => "en lista",
        JsonKind::Text => "en text",
        JsonKind::WholeNumber => "ett heltal",
    }
}

#[expect(clippy::too_many_lines, reason = "one arm a kind of problem")]
fn english(kind: &ProblemKind) -> String {
    match kind {
        ProblemKind::Truncated => "The file ends in the middle.".to_owned(),
        ProblemKind::NotJson => "The file is not valid JSON.".to_owned(),
        ProblemKind::NewerMinorVersion(version) => format!(
            "The file was made for a newer version ({version}); not everything new is shown."
        ),
        ProblemKind::NewerMajorVersion(version) => {
            format!("Version {version} of the file cannot be read.")
        }
        ProblemKind::MissingField(field) => format!("The field “{field}” is missing."),
        ProblemKind::UnknownField(field) => format!("The field “{field}” is not known."),
        ProblemKind::WrongType { expected } => {
            format!("There should be {} here.", english_type(*expected))
        }
        ProblemKind::UnknownWord { word } => format!("The word “{word}” is not known here."),
        ProblemKind::Malformed { text } => format!("“{text}” is not written correctly."),
        ProblemKind::EmptyText => "The text is missing in every language.".to_owned(),
        ProblemKind::Duplicate { id } => format!("The identifier “{id}” stands twice."),
        ProblemKind::UnknownReference { to, id } => {
            let to = english_referent(*to);
            format!("There is no {to} “{id}”.")
        }
        ProblemKind::OtherIndicator { id } => {
            format!("The figures are of another indicator: “{id}”.")
        }
        ProblemKind::OtherRegion { code } => {
            format!("What is said is of another region: “{code}”.")
        }
        ProblemKind::OtherRelease { id } => {
            format!("The file is of another release than its name says: “{id}”.")
        }
        ProblemKind::ReleaseNotWhole { path } => format!(
            "The release’s file “{path}” is missing or is another one than its name promises."
        ),
        ProblemKind::DerivedDiffers => {
            "The file is made from other files but says something else than they do.".to_owned()
        }
        ProblemKind::NotANumber => "The value cannot be a figure.".to_owned(),
        ProblemKind::BadInterval => {
            "The interval lacks an end, ends before it begins or does not hold its figure."
                .to_owned()
        }
        ProblemKind::RefersToItself { id } => format!("“{id}” refers to itself."),
        ProblemKind::NoYearOfAll { id } => {
            format!("The indicator “{id}” has no year with a figure of every municipality.")
        }
        ProblemKind::ValueAndReason => "Both a figure and a reason why there is none.".to_owned(),
        ProblemKind::WrongLength { expected, found } => {
            format!("There should be {expected} values, but there are {found}.")
        }
        ProblemKind::YearsBackwards => "The first year is after the last.".to_owned(),
        ProblemKind::BadStatement => {
            "The statement lacks a place or has one that is not known.".to_owned()
        }
        ProblemKind::LeadsNowhere => "The search words lead nowhere.".to_owned(),
        ProblemKind::TwoThemes => {
            "Both an area and a phenomenon are given; only one of them can be.".to_owned()
        }
        ProblemKind::Prose(fault) => prose_faults::english(fault),
        ProblemKind::Report(fault) => report_faults::english(fault),
        ProblemKind::Tour(fault) => tour_faults::english(fault),
        ProblemKind::NothingToShow => "There is nothing to show in the file.".to_owned(),
        ProblemKind::MissingFile => "The file is missing from the publication.".to_owned(),
        ProblemKind::UnusedFile => "The file does not belong to the publication.".to_owned(),
        ProblemKind::UnknownFile => {
            "The file is none of the content’s files and would not be published.".to_owned()
        }
        ProblemKind::WrongHash => "The file’s content is not what its name promises.".to_owned(),
        ProblemKind::CoverageDiffers => {
            "The catalogue says other things of the indicator’s figures than the figures do."
                .to_owned()
        }
        ProblemKind::MissingOutline { region } => {
            format!("The municipality {region} has no outline, so it is missing from the map.")
        }
        ProblemKind::ProfileDiffers => {
            "The catalogue says other figures of the municipality than the indicators do."
                .to_owned()
        }
        ProblemKind::NoChange => "What is said to have changed is as it was.".to_owned(),
        ProblemKind::ChangesDiffer { id } => {
            format!("The changes say other things of “{id}” than the rest of the publication.")
        }
        ProblemKind::Unreadable { reason } => format!("The file cannot be read: {reason}"),
    }
}

const fn english_type(expected: JsonKind) -> &'static str {
    match expected {
        JsonKind::Object => "an object",
        JsonKind::List => "a list",
        JsonKind::Text => "a text",
        JsonKind::WholeNumber => "a whole number",
    }
}

const fn finnish_referent(to: Referent) -> &'static str {
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

const fn swedish_referent(to: Referent) -> &'static str {
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

const fn english_referent(to: Referent) -> &'static str {
    match to {
        Referent::Region => "region",
        Referent::Area => "area",
        Referent::Phenomenon => "phenomenon",
        Referent::Group => "target group or plan",
        Referent::Plan => "plan",
        Referent::Source => "source",
        Referent::Indicator => "indicator",
        Referent::Year => "year",
        Referent::Feature => "feature",
        Referent::Collection => "indicator in the part of the knowledge base called",
    }
}

#[expect(
    clippy::too_many_lines,
    reason = "one arm a remedy, in three languages"
)]
const fn remedies(kind: &ProblemKind) -> [&'static str; 3] {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_total_counts_in_the_singular_and_the_plural() {
        let error = Problem::of_file("x.json", ProblemKind::MissingFile);
        let remark = Problem::of_file("x.json", ProblemKind::UnusedFile);
        let totals = |problems: &[Problem]| Language::ALL.map(|language| total(problems, language));
        assert_eq!(
            totals(&[error.clone(), remark.clone()]),
            [
                "1 virhe, 1 huomautus",
                "1 fel, 1 anmärkning",
                "1 error, 1 remark"
            ]
        );
        assert_eq!(
            totals(&[remark.clone(), remark]),
            [
                "0 virhettä, 2 huomautusta",
                "0 fel, 2 anmärkningar",
                "0 errors, 2 remarks"
            ]
        );
    }

    #[test]
    fn what_was_published_is_said_in_the_language() {
        assert_eq!(
            Language::ALL.map(|language| published(3, 1200, [1, 2], language)),
            [
                "3 tiedostoa, 1200 tavua. Mittareita, joista on lukuja: 1 (kaikkiaan 2).",
                "3 filer, 1200 byte. Indikatorer med siffror: 1 (av sammanlagt 2).",
                "3 files, 1200 bytes. Indicators with figures: 1 (of 2)."
            ]
        );
    }

    #[test]
    fn what_was_let_go_and_what_still_works_is_said_in_the_language() {
        let oldest = Date::from_iso("2026-01-31").unwrap();
        assert_eq!(
            Language::ALL.map(|language| let_go([1, 20], oldest, language)),
            [
                "Poistettu: 1 julkaisu, 20 tiedostoa. Jäädytetyt upotukset toimivat, jos niiden julkaisu on päivätty 31.1.2026 tai myöhemmin.",
                "Borttaget: 1 publikation, 20 filer. Frysta inbäddningar fungerar om deras publikation är daterad 31.1.2026 eller senare.",
                "Removed: 1 release, 20 files. Frozen embeds work where their release is dated 31 January 2026 or later."
            ]
        );
    }

    #[test]
    fn it_is_said_what_cannot_be_written_and_why() {
        let sentences = |error: io::Error| {
            Language::ALL.map(|language| unwritable("x/datasets", &error, language))
        };
        assert_eq!(
            sentences(ErrorKind::NotADirectory.into()),
            [
                "Kohteeseen ”x/datasets” ei voi kirjoittaa: kansion paikalla on tiedosto.",
                "Det går inte att skriva till ”x/datasets”: en fil ligger där en mapp borde ligga.",
                "“x/datasets” cannot be written: a file stands in the place of a folder."
            ]
        );
        assert_eq!(
            sentences(io::Error::other("a cable is loose"))[2],
            "“x/datasets” cannot be written: a cable is loose."
        );
    }

    #[test]
    fn it_is_said_what_kind_of_value_is_expected() {
        let sentences = |expected| {
            let problem = Problem::of_file("x.json", ProblemKind::WrongType { expected });
            Language::ALL.map(|language| sentence(&problem, language))
        };
        assert_eq!(
            sentences(JsonKind::WholeNumber),
            [
                "Tässä pitäisi olla kokonaisluku.",
                "Här borde stå ett heltal.",
                "There should be a whole number here."
            ]
        );
    }

    #[test]
    fn it_is_said_what_kind_of_thing_is_referred_to() {
        let sentences = |to, id: &str| {
            let kind = ProblemKind::UnknownReference {
                to,
                id: id.to_owned(),
            };
            let problem = Problem::of_file("x.json", kind);
            Language::ALL.map(|language| sentence(&problem, language))
        };
        assert_eq!(
            sentences(Referent::Region, "999"),
            [
                "Aluetta ”999” ei ole.",
                "Det finns inget område ”999”.",
                "There is no region “999”."
            ]
        );
        assert_eq!(
            sentences(Referent::Group, "vauvat"),
            [
                "Kohderyhmää tai suunnitelmaa ”vauvat” ei ole.",
                "Det finns ingen målgrupp eller plan ”vauvat”.",
                "There is no target group or plan “vauvat”."
            ]
        );
    }
}
