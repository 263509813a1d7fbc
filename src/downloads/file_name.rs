//! What a downloaded file is called: from its name one sees what is in it, in the reader's language.

use super::{
    Extract, Scope,
    picture::{CardPart, Portrait},
};
use crate::{
    model::{IndicatorId, Language, RegionCode},
    words::{annual_clock::ClockWords, downloads::DownloadWords, report_file::ReportFileWords},
};

/// How much of a release's identifier tells it from others.
const RELEASE: usize = 8;

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

/// `own-set_{regions}_{release}.{ending}`, with `all` for all municipalities.
pub fn set_file_name(
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
    of_release(&[words.set_file, "_", &regions].concat(), release, ending)
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
    use super::*;

    #[test]
    fn every_language_names_files_in_its_own_words_that_every_system_takes() {
        let names = Language::ALL.map(|language| {
            let words = DownloadWords::of(language);
            let release = "0123456789ab";
            [
                set_file_name(&[], release, "csv", words),
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
            let is_plain = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit();
            assert!(
                name.chars()
                    .all(|sign| is_plain(sign) || "-_.".contains(sign)),
                "{name}"
            );
        }
    }
}
