//! What is said where a report is taken along as one file, and in that file around what the report itself says.

use super::template::Template;
use crate::model::Language;

/// What is said there in one language.
#[derive(Debug)]
#[expect(
    missing_docs,
    reason = "the Finnish words beside each name say what it is"
)]
pub struct ReportFileWords {
    // On the page
    pub download: &'static str,
    pub making: &'static str,
    pub made: Template<1>, // file
    pub failed: &'static str,
    // What files are called: small letters a–z and hyphens
    pub report_name: &'static str,
    pub digest_name: &'static str,

    // In the file
    pub copy_of_report: Template<2>, // date, release
    pub copy_of_digest: Template<2>, // date, release
    pub in_service: &'static str,
    pub to_digest: &'static str,
    pub picture: Template<2>, // number, indicator
    pub table: Template<2>,   // number, indicator
    pub no_outlines: &'static str,
}

impl ReportFileWords {
    /// The words of a language.
    pub const fn of(language: Language) -> &'static Self {
        match language {
            Language::Finnish => &FINNISH,
            Language::Swedish => &SWEDISH,
            Language::English => &ENGLISH,
        }
    }
}

static FINNISH: ReportFileWords = ReportFileWords {
    download: "Lataa yhtenä tiedostona (HTML)",
    making: "Tiedostoa tehdään.",
    made: Template::of("Tiedosto {0} tallentuu latauksiin."),
    failed: "Tiedostoa ei voitu tehdä, koska jokin sen osa ei tullut perille ehjänä. Yritä uudelleen.",
    report_name: "kertomus",
    digest_name: "kooste",

    copy_of_report: Template::of(
        "Tämä tiedosto on kertomuksen kopio, joka aukeaa ilman verkkoyhteyttä: teksti, kuviot, taulukot ja lähteet ovat kaikki tässä. Luvut on julkaistu {0} (julkaisu {1}).",
    ),
    copy_of_digest: Template::of(
        "Tämä tiedosto on koosteen kopio, joka aukeaa ilman verkkoyhteyttä: teksti, kuviot, taulukot ja lähteet ovat kaikki tässä. Luvut on julkaistu {0} (julkaisu {1}).",
    ),
    in_service: "Uusimmat luvut ovat palvelussa:",
    to_digest: "Avaa kooste palvelussa",
    picture: Template::of("Kuvio {0}: {1}. Samat luvut ovat alempana taulukossa."),
    table: Template::of("Taulukko {0}: {1}"),
    no_outlines: "Kuntien rajoja ei ole saatavilla, joten kartta puuttuu. Luvut ovat tässä pylväinä.",
};

static SWEDISH: ReportFileWords = ReportFileWords {
    download: "Ladda ner som en enda fil (HTML)",
    making: "Filen skapas.",
    made: Template::of("Filen {0} sparas bland nedladdningarna."),
    failed: "Filen kunde inte skapas, eftersom någon del av den inte kom fram i sin helhet. Försök igen.",
    report_name: "berattelse",
    digest_name: "sammanstallning",

    copy_of_report: Template::of(
        "Den här filen är en kopia av berättelsen som öppnas utan nätförbindelse: text, figurer, tabeller och källor finns alla här. Siffrorna publicerades {0} (publikation {1}).",
    ),
    copy_of_digest: Template::of(
        "Den här filen är en kopia av sammanställningen som öppnas utan nätförbindelse: text, figurer, tabeller och källor finns alla här. Siffrorna publicerades {0} (publikation {1}).",
    ),
    in_service: "De nyaste siffrorna finns i tjänsten:",
    to_digest: "Öppna sammanställningen i tjänsten",
    picture: Template::of("Figur {0}: {1}. Samma siffror finns i tabellen längre ner."),
    table: Template::of("Tabell {0}: {1}"),
    no_outlines: "Kommunernas gränser finns inte att tillgå, så kartan saknas. Siffrorna visas här som staplar.",
};

static ENGLISH: ReportFileWords = ReportFileWords {
    download: "Download as a single file (HTML)",
    making: "The file is being made.",
    made: Template::of("The file {0} is saved among your downloads."),
    failed: "The file could not be made, because a part of it did not arrive whole. Try again.",
    report_name: "report",
    digest_name: "own-report",

    copy_of_report: Template::of(
        "This file is a copy of the report that opens without a network connection: text, figures, tables and sources are all in it. The figures were published on {0} (release {1}).",
    ),
    copy_of_digest: Template::of(
        "This file is a copy of your report that opens without a network connection: text, figures, tables and sources are all in it. The figures were published on {0} (release {1}).",
    ),
    in_service: "The newest figures are in the service:",
    to_digest: "Open your report",
    picture: Template::of("Figure {0}: {1}. The same figures are in the table below."),
    table: Template::of("Table {0}: {1}"),
    no_outlines: "The municipal boundaries are not available, so there is no map. The figures are shown here as bars.",
};
