//! What is said on the page of what changed in each release; what changed itself is said by [`super::changes`].

use super::{template::Template, trends::in_language};
use crate::model::Language;

/// What is said there in one language.
#[derive(Debug)]
#[expect(
    missing_docs,
    reason = "the Finnish words beside each name say what it is"
)]
pub struct HistoryWords {
    pub title: &'static str,
    pub lead: &'static str,
    pub newest: Template<1>,  // date
    pub release: Template<1>, // date
    pub not_compared: &'static str,
    pub indicators: &'static str,
    pub regions: &'static str,
    pub place: &'static str,
    pub year: &'static str,
    pub before: &'static str,
    pub after: &'static str,
    pub earlier: &'static str,
    pub show: Template<1>,     // date
    pub not_kept: Template<1>, // date
    pub no_earlier: &'static str,
}

impl HistoryWords {
    /// The words of a language.
    pub const fn of(language: Language) -> &'static Self {
        match language {
            Language::Finnish => &FINNISH,
            Language::Swedish => &SWEDISH,
            Language::English => &ENGLISH,
        }
    }
}

/// Says how many figures of an indicator are new, revised and vanished, on one line.
pub fn counts(said: &[String], language: Language) -> String {
    if said.is_empty() {
        in_language(&IN_WORDS, language).to_owned()
    } else {
        said.join("; ")
    }
}

/// Nothing changed but what is said of the indicator.
const IN_WORDS: [&str; 3] = [
    "luvut ennallaan",
    "siffrorna oförändrade",
    "figures as before",
];

static FINNISH: HistoryWords = HistoryWords {
    title: "Muutokset",
    lead: "Mitä kussakin julkaisussa muuttui edelliseen verrattuna: uudet ja korjatut luvut, muuttuneet määritelmät ja alueet.",
    newest: Template::of("Uusin julkaisu {0}"),
    release: Template::of("Julkaisu {0}"),
    not_compared: "Tätä julkaisua ei ole verrattu aiempaan, joten muutoksia ei ole kirjattu.",
    indicators: "Mittarit",
    regions: "Alueet",
    place: "Alue",
    year: "Vuosi",
    before: "Ennen",
    after: "Nyt",
    earlier: "Aiemmat julkaisut",
    show: Template::of("Näytä julkaisun {0} muutokset"),
    not_kept: Template::of("Julkaisu {0} ei ole enää tallessa."),
    no_earlier: "Aiempia julkaisuja ei tunneta, sillä vertailua ei ole tehty.",
};

static SWEDISH: HistoryWords = HistoryWords {
    title: "Ändringar",
    lead: "Vad som har ändrats i varje publikation jämfört med den föregående: nya och korrigerade siffror, ändrade definitioner och områden.",
    newest: Template::of("Den nyaste publikationen {0}"),
    release: Template::of("Publikationen {0}"),
    not_compared: "Denna publikation har inte jämförts med en tidigare, så inga ändringar har antecknats.",
    indicators: "Indikatorer",
    regions: "Områden",
    place: "Område",
    year: "År",
    before: "Förut",
    after: "Nu",
    earlier: "Tidigare publikationer",
    show: Template::of("Visa ändringarna i publikationen {0}"),
    not_kept: Template::of("Publikationen {0} finns inte längre kvar."),
    no_earlier: "Tidigare publikationer är inte kända, eftersom ingen jämförelse har gjorts.",
};

static ENGLISH: HistoryWords = HistoryWords {
    title: "Changes",
    lead: "What changed in each release since the one before: new and revised figures, changed definitions and regions.",
    newest: Template::of("Newest release, {0}"),
    release: Template::of("Release of {0}"),
    not_compared: "This release has not been compared with an earlier one, so no changes are recorded.",
    indicators: "Indicators",
    regions: "Regions",
    place: "Region",
    year: "Year",
    before: "Before",
    after: "Now",
    earlier: "Earlier releases",
    show: Template::of("Show the changes in the release of {0}"),
    not_kept: Template::of("The release of {0} is not kept any more."),
    no_earlier: "Earlier releases are not known, since nothing was compared.",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_changed_figures_it_says_so() {
        assert_eq!(counts(&[], Language::Finnish), "luvut ennallaan");
        let said = [
            "uusia lukuja 2".to_owned(),
            "korjattuja lukuja 1".to_owned(),
        ];
        assert_eq!(
            counts(&said, Language::Finnish),
            "uusia lukuja 2; korjattuja lukuja 1"
        );
    }
}
