//! What a downloaded file is called: from its name one sees what is in it.

use super::{
    Extract, Scope,
    picture::{CardPart, Portrait},
};
use crate::model::{IndicatorId, Language, RegionCode};

/// How much of a release's identifier tells it from others.
const RELEASE: usize = 8;

/// `{indicator}_{regions}_{years}_{release}.{ending}`, of letters and digits that every system takes.
pub fn file_name(
    indicator: &IndicatorId,
    extract: &Extract<'_>,
    release: &str,
    ending: &str,
) -> String {
    let years = extract.year_range().map_or_else(String::new, |years| {
        if years.count() == 1 {
            years.first().to_string()
        } else {
            format!("{}-{}", years.first(), years.last())
        }
    });
    let release = release.get(..RELEASE).unwrap_or(release);
    [
        indicator.as_str(),
        "_",
        &regions(extract),
        "_",
        &years,
        "_",
        release,
        ".",
        ending,
    ]
    .concat()
}

/// `card_{region}_{release}.{ending}`, with the phenomenon, or `area_{area}_…`, where only that is shown.
pub fn card_file_name(portrait: &Portrait<'_>, release: &str, ending: &str) -> String {
    let region = portrait.card.region.code.as_str();
    let release = release.get(..RELEASE).unwrap_or(release);
    let shown = match portrait.part {
        CardPart::Whole => ["card_", region].concat(),
        CardPart::Phenomenon(_, phenomenon) => {
            ["card_", region, "_", phenomenon.id.as_str()].concat()
        }
        CardPart::Area(area) => ["area_", area.id.as_str()].concat(),
    };
    [&shown, "_", release, ".", ending].concat()
}

/// `annual-clock_{release}.ics`.
pub fn calendar_file_name(release: &str) -> String {
    let release = release.get(..RELEASE).unwrap_or(release);
    ["annual-clock_", release, ".ics"].concat()
}

/// `set_{regions}_{release}.{ending}`, with `all` for all municipalities.
pub fn set_file_name(municipalities: &[RegionCode], release: &str, ending: &str) -> String {
    let codes: Vec<&str> = municipalities.iter().map(RegionCode::as_str).collect();
    let regions = if codes.is_empty() {
        "all".to_owned()
    } else {
        codes.join("-")
    };
    let release = release.get(..RELEASE).unwrap_or(release);
    ["set_", &regions, "_", release, ".", ending].concat()
}

/// `report_{language}_{release}.html`.
pub fn report_file_name(language: Language, release: &str) -> String {
    document_file_name("report", language, release)
}

/// `digest_{language}_{release}.html`; not the title, which may say something that a name of a file should not.
pub fn digest_file_name(language: Language, release: &str) -> String {
    document_file_name("digest", language, release)
}

fn document_file_name(kind: &str, language: Language, release: &str) -> String {
    let release = release.get(..RELEASE).unwrap_or(release);
    [kind, "_", language.code(), "_", release, ".html"].concat()
}

/// The regions' codes, each once, or `all`.
fn regions(extract: &Extract<'_>) -> String {
    if extract.scope == Scope::Whole {
        return "all".to_owned();
    }
    let mut codes: Vec<&str> = Vec::new();
    for (region, _) in &extract.lines {
        if !codes.contains(&region.code.as_str()) {
            codes.push(region.code.as_str());
        }
    }
    codes.join("-")
}
