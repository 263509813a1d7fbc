//! A set is the same after a file, and what is lost of a broken one is told.

use proptest::prelude::*;

use super::*;
use crate::model::{
    comparison::tests::{catalogue, catalogue_of},
    indicator_set::MOST_INDICATORS,
    selection::MOST_MUNICIPALITIES,
};

prop_compose! {
    fn any_set()(
        name in any::<String>(),
        indicators in proptest::collection::vec("[a-z0-9]{1,8}", 1..40),
        codes in proptest::collection::btree_set("[0-9]{3}", 0..=MOST_MUNICIPALITIES),
    ) -> (IndicatorSet, Vec<RegionCode>) {
        let indicators = indicators.iter().filter_map(|text| IndicatorId::from_text(text));
        let codes = codes.iter().filter_map(|text| RegionCode::from_text(text));
        (IndicatorSet::of(&name, indicators), codes.collect())
    }
}

/// The file of version 1; whoever keeps one can open it for ever.
const VERSION_1: &str = include_str!("file-version-1.json");

#[test]
fn every_file_that_was_ever_written_opens() {
    let opened = read(VERSION_1.as_bytes());
    assert_eq!(opened.losses, []);
    assert_eq!(opened.set.name(), "Perheiden arki & 2026");
    assert_eq!(write(&opened.set, opened.municipalities.codes()), VERSION_1);
}

#[test]
fn what_is_not_understood_is_counted_and_the_rest_is_there() {
    let file = br#"{"format": "tilannekuva-kokoelma", "version": 2, "name": 5, "mood": [1],
        "municipalities": ["992", 7, "9 2"], "indicators": ["493", "A!", null, "5", "493"]}"#;
    let opened = read(file);
    assert_eq!(opened.losses, [SetLoss::Newer, SetLoss::Unreadable(5)]);
    let ids: Vec<_> = opened
        .set
        .indicators()
        .iter()
        .map(IndicatorId::as_str)
        .collect();
    assert_eq!(ids, ["493", "5"]);
    assert_eq!(opened.municipalities.codes().len(), 1);
}

#[test]
fn a_municipality_that_is_not_known_takes_no_place_and_that_is_said() {
    let file = |codes: &[&str]| {
        let municipalities = codes.join("\", \"");
        let file = format!(
            r#"{{"format": "tilannekuva-kokoelma", "version": 1, "name": "", "municipalities": ["{municipalities}"], "indicators": ["5"]}}"#
        );
        read(file.as_bytes()).within(&catalogue())
    };
    let unknown = [
        "801", "802", "803", "804", "805", "806", "807", "808", "809", "HVA15",
    ];
    let opened = file(&[&unknown[..], &["992", "179"]].concat());
    let codes: Vec<_> = opened
        .municipalities
        .codes()
        .iter()
        .map(RegionCode::as_str)
        .collect();
    assert_eq!(codes, ["992", "179"]);
    assert_eq!(opened.losses, [SetLoss::UnknownMunicipalities(10)]);
    assert_eq!(file(&["992"]).losses, []);
}

#[test]
fn what_is_too_much_is_left_out_and_that_is_said() {
    let numbers = |count: usize| {
        (100..100 + count)
            .map(|number| format!("\"{number}\""))
            .collect::<Vec<_>>()
            .join(",")
    };
    let name = "ä".repeat(LONGEST_NAME);
    let file = |name: &str, municipalities, indicators| {
        format!(
            r#"{{"format": "tilannekuva-kokoelma", "version": 1, "name": "{name}", "municipalities": [{}], "indicators": [{}]}}"#,
            numbers(municipalities),
            numbers(indicators)
        )
    };
    let full = (MOST_MUNICIPALITIES, MOST_INDICATORS);
    let knowing = catalogue_of(100..120);
    let read = |file: &[u8]| read(file).within(&knowing);
    assert_eq!(read(file(&name, full.0, full.1).as_bytes()).losses, []);
    for file in [
        file(&name, full.0 + 1, full.1),
        file(&name, full.0, full.1 + 1),
        file(&format!("{name}ä"), full.0, full.1),
    ] {
        let opened = read(file.as_bytes());
        assert_eq!(opened.losses, [SetLoss::TooMuch]);
        assert_eq!(opened.set.indicators().len(), MOST_INDICATORS);
        assert_eq!(opened.municipalities.codes().len(), MOST_MUNICIPALITIES);
    }
    let endless = [VERSION_1, &" ".repeat(LARGEST_FILE)].concat();
    assert_eq!(super::read(endless.as_bytes()).losses, [SetLoss::CutShort]);
}

#[test]
fn what_is_no_set_is_said_to_be_none() {
    let digest = r#"{"format": "tilannekuva-kooste", "version": 1, "title": "", "items": []}"#;
    let empty =
        r#"{"format": "tilannekuva-kokoelma", "version": 1, "name": "Oma", "indicators": []}"#;
    for file in [
        "",
        "{}",
        "[]",
        "null",
        digest,
        empty,
        "{\"indicators\": [\"493\"]}",
    ] {
        assert_eq!(read(file.as_bytes()).losses, [SetLoss::NotASet], "{file}");
    }
    let deep = [
        r#"{"format": "tilannekuva-kokoelma", "indicators": ["5"], "name": "#,
        &"[".repeat(90_000),
    ]
    .concat();
    assert_ne!(read(deep.as_bytes()).losses, []);
}

proptest! {
    #[test]
    fn a_set_is_the_same_after_a_file((set, municipalities) in any_set()) {
        let opened = read(write(&set, &municipalities).as_bytes());
        prop_assert_eq!(opened.municipalities.codes(), municipalities);
        prop_assert_eq!((opened.set, opened.losses), (set, vec![]));
    }

    #[test]
    fn what_was_cut_opens_as_far_as_it_goes_and_says_so((set, municipalities) in any_set()) {
        let file = write(&set, &municipalities);
        for end in 0..file.len() {
            let opened = read(&file.as_bytes()[..end]);
            let count = opened.set.indicators().len();
            prop_assert_eq!(opened.set.indicators(), &set.indicators()[..count]);
            let is_said = [SetLoss::CutShort, SetLoss::NotASet].iter().any(|loss| opened.losses.contains(loss));
            // Without the last line break it is whole.
            prop_assert!(is_said || (count == set.indicators().len() && opened.losses.is_empty() && end + 1 == file.len()));
        }
    }

    #[test]
    fn what_was_altered_opens_without_harm((set, municipalities) in any_set(), place: usize, by in any::<char>(), bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let file: Vec<char> = write(&set, &municipalities).chars().collect();
        let place = place % file.len();
        let altered: String = file.iter().enumerate().map(|(at, sign)| if at == place { by } else { *sign }).collect();
        let opened = read(altered.as_bytes());
        // Nothing that is left out is left out in silence.
        let is_less = opened.set.indicators().len() + opened.municipalities.codes().len() < set.indicators().len() + municipalities.len();
        let is_repeated = altered.contains("\"indicators\"") && opened.losses.is_empty();
        prop_assert!(!is_less || !opened.losses.is_empty() || is_repeated, "{altered}");
        let _ = read(&bytes);
    }
}
