//! What readers type leads to what they mean, on the region's own content.

#![cfg(feature = "publish")]
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

use std::{
    path::Path,
    sync::{Arc, LazyLock},
};

use proptest::prelude::*;
use tilannekuva::{
    model::{Catalogue, Indicator, IndicatorId, Language},
    publish::content::Content,
    search::SearchIndex,
};

static CONTENT: LazyLock<Content> = LazyLock::new(|| {
    Content::read(Path::new("content"))
        .unwrap_or_else(|problems| panic!("the content has problems: {problems:#?}"))
});
static CATALOGUE: LazyLock<&Catalogue> = LazyLock::new(|| &CONTENT.catalogue);
static INDEX: LazyLock<SearchIndex> =
    LazyLock::new(|| SearchIndex::of(&CATALOGUE, CONTENT.synonyms.clone()));

fn found(text: &str, language: Language) -> Vec<&'static str> {
    INDEX
        .answer(text, language)
        .places
        .iter()
        .map(|place| CATALOGUE.indicators[*place].id.as_str())
        .collect()
}

#[track_caller]
fn assert_first(language: Language, searches: &[(&str, &str)]) {
    for (text, expected) in searches {
        let found = found(text, language);
        assert_eq!(found.first(), Some(expected), "{text}: {found:?}");
    }
}

#[test]
fn inflected_forms_lead_to_the_indicator() {
    assert_first(
        Language::Finnish,
        &[
            ("työttömien", "181"),
            ("työttömyyttä", "181"),
            ("pitkäaikaistyöttömiä", "3562"),
            ("yksinäisyyttä", "yksinaisyys-20-64"),
            ("itsemurhien", "itsemurha-ajatukset"),
            ("nuorten työttömyys", "nuorisotyottomyys"),
            ("lapsiperheiden", "423"),
            ("toimeentulotuen", "493"),
            ("asumistuen", "2320"),
            ("verotulojen", "3177"),
            ("väkivallan", "vanhempien-vakivalta-8-9-lk"),
            ("koulukiusaamisen", "1514"),
            ("tupakoiminen", "288"),
            ("lihavien", "lihavuus-20"),
            ("päivystyskäynti", "5081"),
            ("lähtömuuttajien", "3197"),
        ],
    );
}

#[test]
fn parts_of_compounds_lead_to_the_indicator() {
    assert_first(
        Language::Finnish,
        &[
            ("vaalit", "3076"),
            ("kiusattu", "1514"),
            ("lounas", "3904"),
            ("murtumat", "lonkkamurtumat-65"),
            ("lasten pienituloisuus", "228"),
        ],
    );
    assert!(found("työttömyys", Language::Finnish).contains(&"3562"));
}

#[test]
fn lay_words_lead_to_the_indicator() {
    assert_first(
        Language::Finnish,
        &[
            ("yksinäisyys", "yksinaisyys-20-64"),
            ("juopottelu", "289"),
            ("kaatuminen", "vammojen-ja-myrkytysten-hoitojaksot"),
            ("potkut", "181"),
            ("sossu", "493"),
            ("huostaanotto", "191"),
            ("perheväkivalta", "vanhempien-vakivalta-8-9-lk"),
            ("läski", "lihavuus-20"),
            ("röökaus", "288"),
            ("huumeet", "kannabista-kayttaneet"),
            ("asukasluku", "127"),
            ("burnout", "psyykkinen-kuormitus-20-64"),
            ("vanhusten yksinäisyys", "yksinaisyys-65"),
            ("mummojen eläke", "313"),
            ("koululaisten tupakointi", "288"),
            ("kunnan velka", "3181"),
            ("jonotus", "6411"),
            ("maahanmuuttajat", "187"),
            ("ero", "304"),
            ("sokeritauti", "683"),
        ],
    );
}

#[test]
fn missing_dots_and_numbers_of_the_source_lead_to_the_indicator() {
    assert_first(
        Language::Finnish,
        &[
            ("tyottomyytta", "181"),
            ("AANESTYS", "3076"),
            ("paihteiden", "paihteiden-vaikutuksen-alaisena-epaillyt"),
            ("181", "181"),
            ("4333", "4333"),
        ],
    );
}

#[test]
fn swedish_and_english_words_lead_to_the_indicator() {
    assert_first(
        Language::Swedish,
        &[
            ("arbetslöshet", "181"),
            ("ensamhet", "yksinaisyys-8-9-lk"),
            ("rökning", "288"),
            ("mobbning", "1514"),
            ("socialbidrag", "493"),
            ("supande", "289"),
        ],
    );
    assert_first(
        Language::English,
        &[
            ("unemployed", "181"),
            ("loneliness", "yksinaisyys-20-64"),
            ("bullied", "1514"),
            ("voting", "3076"),
            ("divorces", "304"),
        ],
    );
    // Whatever the language of the page.
    assert_first(Language::Finnish, &[("rökning", "288"), ("voting", "3076")]);
}

#[test]
fn a_slip_of_the_finger_leads_to_a_suggestion_that_finds_something() {
    for (language, text, expected) in [
        (Language::Finnish, "tyttömyys", "työttömyys"),
        (Language::Finnish, "tyottmyys", "työttömyys"),
        (Language::Finnish, "yksinäsyys", "yksinäisyys"),
        (
            Language::Finnish,
            "vanhusten yksinäsyys",
            "vanhusten yksinäisyys",
        ),
        (Language::Finnish, "Työttömyys nuotren", "Työttömyys nuoret"),
        (Language::Finnish, "tyttömyys ja", "työttömyys ja"),
        (Language::Swedish, "arbtslöshet", "arbetslöshet"),
    ] {
        let answer = INDEX.answer(text, language);
        assert_eq!(answer.places, [0_usize; 0], "{text}");
        let suggestion = answer.suggestion.expect(text);
        assert_eq!(suggestion, expected, "{text}");
        assert_ne!(found(&suggestion, language), [""; 0]);
    }
    // What only stands among the synonyms is found, and never offered: some of it is unkind.
    for text in ["qqqq", "kissa", "", "mielisairala", "narkomani", "pullukk"] {
        assert_eq!(INDEX.answer(text, Language::Finnish).suggestion, None);
    }
}

#[test]
fn every_indicator_is_found_by_its_own_name_before_all_others() {
    for (place, indicator) in CATALOGUE.indicators.iter().enumerate() {
        for language in Language::ALL {
            let name = indicator.name.text(language);
            let places = INDEX.answer(name, language).places;
            let best = places.first().map(|place| &CATALOGUE.indicators[*place]);
            assert!(places.contains(&place), "{name}");
            assert_eq!(best.map(|best| best.name.text(language)), Some(name));
        }
    }
}

#[test]
fn words_leave_fewer_indicators_the_more_there_are() {
    let one = found("yksinäisyys", Language::Finnish);
    let two = found("yksinäisyys vanhukset", Language::Finnish);
    assert!(two.iter().all(|id| one.contains(id)));
    assert!(two.len() < one.len());
}

#[test]
fn every_language_has_other_words_for_many_things() {
    assert!(CONTENT.synonyms.len() >= 60);
    for synonym in &CONTENT.synonyms {
        assert_eq!(synonym.words.translations().count(), Language::ALL.len());
    }
}

#[test]
fn thousands_of_indicators_bring_few_words_more() {
    // An answer costs as much as there are different words, so these must not grow with the indicators.
    let mut many = CATALOGUE.clone();
    for number in 0..25 {
        many.indicators
            .extend(CATALOGUE.indicators.iter().map(|indicator| {
                let id = IndicatorId::from_text(&format!("{}-{number}", indicator.id));
                Arc::new(Indicator {
                    id: id.expect("an identifier"),
                    ..Indicator::clone(indicator)
                })
            }));
    }
    let index = SearchIndex::of(&many, CONTENT.synonyms.clone());
    assert!(many.indicators.len() > 3500);
    assert_eq!(index.different_words(), INDEX.different_words());
    let found = index.answer("työttömyys", Language::Finnish).places;
    assert_eq!(
        found.len(),
        26 * INDEX.answer("työttömyys", Language::Finnish).places.len()
    );
}

#[test]
fn an_index_made_piece_by_piece_finds_the_same() {
    let mut index = SearchIndex::begin(&CATALOGUE, CONTENT.synonyms.clone());
    while !index.read_on(&CATALOGUE, 7) {}
    for text in ["työttömien", "juopottelu", "masenus", "8 lk"] {
        let whole = INDEX.answer(text, Language::Finnish);
        assert_eq!(index.answer(text, Language::Finnish), whole);
    }
}

proptest! {
    #[test]
    fn any_text_has_an_answer(text in "\\PC{0,60}") {
        for language in Language::ALL {
            let answer = INDEX.answer(&text, language);
            prop_assert!(answer.places.iter().all(|place| *place < CATALOGUE.indicators.len()));
        }
    }

    #[test]
    fn any_signs_have_an_answer(text in ".{0,40}") {
        INDEX.answer(&text, Language::Finnish);
    }

    #[test]
    fn a_letter_more_or_less_never_breaks_anything(place in 0..CATALOGUE.indicators.len(), cut in 0_usize..80) {
        let name = CATALOGUE.indicators[place].name.text(Language::Finnish);
        let begun: String = name.chars().take(cut).collect();
        prop_assert!(INDEX.answer(&begun, Language::Finnish).places.contains(&place), "{}", begun);
    }
}
