//! What the command says at its end: what was found, written and removed, or why it could not be.

use std::io::{self, ErrorKind};

use crate::{
    model::{Date, Language},
    publication::{Problem, Severity},
};

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::publication::ProblemKind;

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
}
