//! What cards say: every sentence of every municipality in Finnish, as it was read through.

#![cfg(feature = "publish")]
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

use std::{env, fmt::Write, fs, path::Path};

use tilannekuva::{
    model::{Card, Language},
    publish::content::Content,
    words::cards::sentences,
};

const EXPECTED: &str = "tests/cards/sentences-fi.txt";

/// Everything that the cards of all regions say in a language, a line each.
fn said(language: Language) -> String {
    let content = Content::read(Path::new("content"))
        .unwrap_or_else(|problems| panic!("the content has problems: {problems:#?}"));
    let catalogue = &content.catalogue;
    let mut said = String::new();
    for region in Card::regions(catalogue) {
        let card = Card::of(catalogue, |id| content.datasets.get(id), region);
        let highlights = card.highlights(catalogue, content.date);
        writeln!(said, "# {}", region.name.text(language)).expect("text can be written");
        for row in card.rows.iter().filter(|row| row.figure().is_some()) {
            let stands_out = |rows: &[&tilannekuva::model::CardRow]| {
                rows.iter()
                    .any(|other| other.indicator.id == row.indicator.id)
            };
            let sign = if stands_out(&highlights.concerns) {
                "!"
            } else if stands_out(&highlights.strengths) {
                "✓"
            } else {
                " "
            };
            let sentences = sentences(row, catalogue, language).join(" ");
            writeln!(said, "{sign} {}: {sentences}", row.indicator.id)
                .expect("text can be written");
        }
    }
    said
}

#[test]
fn every_finnish_sentence_is_as_it_was_read_through() {
    let said = said(Language::Finnish);
    if env::var_os("UPDATE_EXPECTED").is_some() {
        fs::write(EXPECTED, &said).expect("the expected sentences can be written");
    }
    let expected = fs::read_to_string(EXPECTED).expect("the expected sentences");
    for (said, expected) in said.lines().zip(expected.lines()) {
        assert_eq!(
            said, expected,
            "write them anew with UPDATE_EXPECTED=1, and read what changed"
        );
    }
    assert_eq!(said.lines().count(), expected.lines().count());
}

#[test]
fn no_sentence_in_any_language_has_a_hole() {
    for language in Language::ALL {
        for line in said(language).lines() {
            for wrong in ["{", "}", "undefined", "NaN", "  ", " .", " ,", ".."] {
                // After the sign that tells what stands out.
                let sentence: String = line.chars().skip(2).collect();
                assert!(!sentence.contains(wrong), "{wrong:?} in {line}");
            }
        }
    }
}
