//! What a downloaded file is called: from its name one sees what is in it.

use super::{Extract, Scope};
use crate::model::IndicatorId;

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
