//! What a downloaded file is called: from its name one sees what is in it, in the reader's language.

use super::{
    Extract, Scope,
    picture::{CardPart, Portrait},
};
use crate::{
    model::{IndicatorId, Language, RegionCode, collation},
    words::{
        annual_clock::ClockWords, downloads::DownloadWords, organisations::set::SetWords,
        report_file::ReportFileWords,
    },
};

/// How much of a release's identifier tells it from others.
const RELEASE: usize = 8;

/// As much of a name that a reader gave as stands in the name of a file.
const LONGEST_NAME: usize = 40;

/// `{indicator}_{regions}_{years}_{release}.{ending}`, of letters and digits that every system takes.
pub fn file_name(
    indicator: &IndicatorId,
    extract: &Extract<'_>,
    release: &str,
    ending: &str,
    words: &DownloadWords,
) -> String {
    let years = extract.year_range().map_or_else(String::new, |years| {
        if years.count() == 1 {
            years.first().to_string()
        } else {
            format!("{}-{}", years.first(), years.last())
        }
    });
    let shown = [
        indicator.as_str(),
        "_",
        &regions(extract, words),
        "_",
        &years,
    ];
    of_release(&shown.concat(), release, ending)
}

/// `card_{region}_{release}.{ending}`, with the phenomenon, or `area_{area}_…`, where only that is shown.
pub fn card_file_name(
    portrait: &Portrait<'_>,
    release: &str,
    ending: &str,
    words: &DownloadWords,
) -> String {
    let region = portrait.card.region.code.as_str();
    let shown = match portrait.part {
        CardPart::Whole => [words.card_file, "_", region].concat(),
        CardPart::Phenomenon(_, phenomenon) => {
            [words.card_file, "_", region, "_", phenomenon.id.as_str()].concat()
        }
        CardPart::Area(area) => [words.area_file, "_", area.id.as_str()].concat(),
    };
    of_release(&shown, release, ending)
}

/// `annual-clock_{release}.ics`.
pub fn calendar_file_name(release: &str, words: &ClockWords) -> String {
    of_release(words.calendar_file, release, "ics")
}

/// `own-set_{name}_{regions}_{release}.{ending}`, with `all` for all municipalities.
pub fn set_file_name(
    name: &str,
    municipalities: &[RegionCode],
    release: &str,
    ending: &str,
    words: &DownloadWords,
) -> String {
    let codes: Vec<&str> = municipalities.iter().map(RegionCode::as_str).collect();
    let regions = if codes.is_empty() {
        words.all_in_file.to_owned()
    } else {
        codes.join("-")
    };
    let kind = named(words.set_file, name);
    of_release(&[&kind, "_", &regions].concat(), release, ending)
}

/// `own-set_{name}.json`, the file that a set is kept in.
pub fn kept_set_file_name(name: &str, words: &SetWords) -> String {
    named(words.set_file, name) + ".json"
}

/// `report_{language}_{release}.html`.
pub fn report_file_name(language: Language, release: &str) -> String {
    document_file_name(ReportFileWords::of(language).report_name, language, release)
}

/// `own-report_{language}_{release}.html`; not the title, which may say something that a name of a file should not.
pub fn digest_file_name(language: Language, release: &str) -> String {
    document_file_name(ReportFileWords::of(language).digest_name, language, release)
}

fn document_file_name(kind: &str, language: Language, release: &str) -> String {
    of_release(&[kind, "_", language.code()].concat(), release, "html")
}

/// A kind of file with the name that a reader gave, unless nothing of it can stand in the name of a file.
fn named(kind: &str, name: &str) -> String {
    let folded = collation::fold(name);
    let words = folded.split(|sign: char| !sign.is_ascii_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let mut plain = words.join("-");
    plain.truncate(LONGEST_NAME);
    match plain.trim_end_matches('-') {
        "" => kind.to_owned(),
        plain => [kind, "_", plain].concat(),
    }
}

fn of_release(shown: &str, release: &str, ending: &str) -> String {
    let release = release.get(..RELEASE).unwrap_or(release);
    [shown, "_", release, ".", ending].concat()
}

/// The regions' codes, each once, or `all`.
fn regions(extract: &Extract<'_>, words: &DownloadWords) -> String {
    if extract.scope == Scope::Whole {
        return words.all_in_file.to_owned();
    }
    let mut codes: Vec<&str> = Vec::new();
    for (region, _) in &extract.lines {
        if !codes.contains(&region.code.as_str()) {
            codes.push(region.code.as_str());
        }
    }
    codes.join("-")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn is_plain(name: &str) -> bool {
        let is_plain = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit();
        name.chars()
            .all(|sign| is_plain(sign) || "-_.".contains(sign))
    }

    #[test]
    fn the_name_of_a_set_stands_in_those_of_its_files() {
        for (name, expected) in [
            (
                "Perheiden arki & työ 2026",
                "oma-kokoelma_perheiden-arki-tyo-2026.json",
            ),
            (" ../Äiti\\Ÿ: \u{0}*?\"", "oma-kokoelma_aiti.json"),
            ("", "oma-kokoelma.json"),
            ("日本", "oma-kokoelma.json"),
        ] {
            let words = SetWords::of(Language::Finnish);
            assert_eq!(kept_set_file_name(name, words), expected, "{name}");
        }
        let words = DownloadWords::of(Language::Swedish);
        assert_eq!(
            set_file_name("Vår vardag", &[], "0123456789ab", "csv", words),
            "egen-samling_var-vardag_alla_01234567.csv"
        );
    }

    proptest! {
        #[test]
        fn whatever_a_set_is_called_every_system_takes_its_files(name in any::<String>()) {
            let file = kept_set_file_name(&name, SetWords::of(Language::English));
            prop_assert!(is_plain(&file), "{file}");
            prop_assert!(file.len() <= "own-set_.json".len() + LONGEST_NAME, "{file}");
        }
    }

    #[test]
    fn every_language_names_files_in_its_own_words_that_every_system_takes() {
        let names = Language::ALL.map(|language| {
            let words = DownloadWords::of(language);
            let release = "0123456789ab";
            [
                set_file_name("", &[], release, "csv", words),
                report_file_name(language, release),
                digest_file_name(language, release),
                calendar_file_name(release, ClockWords::of(language)),
                [words.card_file, words.area_file].concat(),
            ]
        });
        assert_eq!(
            names[0].each_ref().map(String::as_str)[..4],
            [
                "oma-kokoelma_kaikki_01234567.csv",
                "kertomus_fi_01234567.html",
                "kooste_fi_01234567.html",
                "vuosikello_01234567.ics",
            ]
        );
        for name in names.iter().flatten() {
            assert!(is_plain(name), "{name}");
        }
    }
}
