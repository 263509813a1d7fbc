use proptest::prelude::*;

use super::{file, link, link::LONGEST_LINK, set_file};
use crate::model::{
    Digest, IndicatorSet, Language,
    digest::{
        Assembly, Content, LONGEST_TEXT, Loss, MOST_BYTES, MOST_ITEMS, Opened, tests::any_digest,
    },
};

/// A digest of as many texts, each in words of its own.
fn digest_of(texts: usize) -> Digest {
    let mut assembly = Assembly::default();
    assembly.title("Nuoret ja yksinäisyys");
    assembly.figure("181", "v=1&kunta=992&vertaa=hva~maa", "");
    for number in 0..texts {
        assembly.text(
            &format!("Osa {number}"),
            &format!("Sanat {}.\nNiitä on {number}.", number * 7919),
        );
    }
    assembly.finish().digest
}

/// A digest whose figures are shown in all ways that a query can tell.
fn every_way_of_showing() -> Digest {
    let mut assembly = Assembly::default();
    assembly.language("sv");
    assembly.title("Allt");
    assembly.figure(
        "taydentava-toimeentulotuki",
        "v=1&kunta=179~992&vertaa=maa&sukupuoli=n~m&vuodet=2015..uusin&nolla=1&vali=1&muut=1&nakyma=kartta&vuosi=2020",
        "",
    );
    assembly.figure(
        "4",
        "v=1&kunta=179&vertaa=hva~maa&sukupuoli=y&vuodet=ensin..uusin&vali=0&muut=0&nakyma=kehitys&taulukko=luku-laskeva",
        "",
    );
    assembly.figure(
        "181",
        "v=1&kunta=992&vertaa=ei&sukupuoli=y~n~m&vuodet=uusin-5&vali=1&muut=0&nakyma=kunnat",
        "Rubrik",
    );
    assembly.text("", "Ord.");
    assembly.finish().digest
}

/// Whether an opened digest is the beginning of a whole one, but for its last text, which may have been cut.
fn begins(opened: &Digest, whole: &Digest) -> bool {
    let pairs = opened.items().iter().zip(whole.items());
    let are_alike = pairs.enumerate().all(|(place, (read, written))| {
        let is_last = place + 1 == opened.items().len();
        match (read.content(), written.content()) {
            (Content::Text(read), Content::Text(written)) if is_last => written.starts_with(read),
            (read, written) => read == written,
        }
    });
    are_alike && opened.items().len() <= whole.items().len()
}

/// How many items of a digest stand whole in the first bytes of its file.
fn items_within(digest: &Digest, bytes: usize) -> usize {
    const END: &str = "\n  ]\n}\n";
    let firsts = (1..=digest.items().len()).map(|count| {
        let mut assembly = Assembly::default();
        assembly.language(digest.language().map_or("", Language::code));
        assembly.title(digest.title());
        for item in digest.items().iter().take(count) {
            match item.content() {
                Content::Figure { indicator, query } => {
                    assembly.figure(indicator.as_str(), query.as_str(), item.heading());
                }
                Content::Text(text) => assembly.text(item.heading(), text),
            }
        }
        file::write(&assembly.finish().digest).len() - END.len()
    });
    firsts.take_while(|end| *end <= bytes).count()
}

/// The fragment that version 1 wrote of lines.
fn first_version(lines: &[u8]) -> String {
    let small = miniz_oxide::deflate::compress_to_vec_zlib(lines, 10);
    format!("1.{}", data_encoding::BASE64URL_NOPAD.encode(&small))
}

fn altered(text: &str, place: usize, by: char) -> String {
    let place = place % text.chars().count().max(1);
    let letters = text.chars().enumerate();
    letters
        .map(|(at, letter)| if at == place { by } else { letter })
        .collect()
}

proptest! {
    #[test]
    fn a_digest_is_the_same_after_a_link_and_after_a_file(digest in any_digest()) {
        let fragment = link::write(&digest).unwrap();
        let from_link = link::read(&fragment);
        prop_assert!(from_link.digest.says_the_same(&digest), "{from_link:?}");
        prop_assert_eq!(&from_link.losses, &[]);
        prop_assert_eq!(link::write(&from_link.digest).unwrap(), fragment);
        let written = file::write(&digest);
        let from_file = file::read(written.as_bytes());
        prop_assert!(from_file.digest.says_the_same(&digest), "{from_file:?}");
        prop_assert_eq!(&from_file.losses, &[]);
        prop_assert_eq!(file::write(&from_file.digest), written);
    }

    #[test]
    fn a_link_stands_in_an_address_as_it_is(digest in any_digest()) {
        let fragment = link::write(&digest).unwrap();
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
        prop_assert!(fragment.bytes().all(is_plain), "{fragment}");
    }

    #[test]
    fn what_was_cut_opens_as_far_as_it_goes_and_says_so(digest in any_digest(), keep in 0.0_f64..1.0) {
        let cut = |text: &str| {
            let count = text.chars().count();
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "a share of a length")]
            let kept = (count as f64 * keep) as usize;
            text.chars().take(kept).collect::<String>()
        };
        let (fragment, file) = (cut(&link::write(&digest).unwrap()), cut(&file::write(&digest)));
        let from_file = file::read(file.as_bytes());
        prop_assert!(from_file.digest.items().len() >= items_within(&digest, file.len()), "{from_file:?}");
        for (text, opened) in [(&fragment, link::read(&fragment)), (&file, from_file)] {
            prop_assert!(begins(&opened.digest, &digest), "{opened:?}");
            let said = [Loss::CutShort, Loss::NotADigest, Loss::OtherFile];
            let is_said = opened.losses.iter().any(|loss| said.contains(loss));
            let is_whole = opened.digest.says_the_same(&digest);
            prop_assert!(is_said || is_whole || text.is_empty(), "{opened:?}");
        }
    }

    #[test]
    fn what_was_altered_opens_without_harm(digest in any_digest(), place: usize, by in any::<char>()) {
        let opened = file::read(altered(&file::write(&digest), place, by).as_bytes());
        prop_assert!(opened.digest.items().len() <= digest.items().len().max(MOST_ITEMS));
        let again = file::read(file::write(&opened.digest).as_bytes());
        prop_assert!(again.digest.says_the_same(&opened.digest), "{again:?}");
        prop_assert_eq!(again.losses, &[]);
    }

    #[test]
    fn anything_at_all_can_be_read(text in "(?s).{0,300}", bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        for fragment in [&text, &format!("#{text}"), &format!("1.{text}"), &format!("9.{text}")] {
            let _ = link::read(fragment);
        }
        let letters = data_encoding::BASE64URL_NOPAD.encode(&bytes);
        let _ = link::read(&format!("1.{letters}"));
        let _ = file::read(text.as_bytes());
        let _ = file::read(&bytes);
        let opened = link::read(&first_version(&bytes));
        let again = link::write(&opened.digest).unwrap();
        prop_assert!(link::read(&again).digest.says_the_same(&opened.digest));
    }
}

/// Links and files as every version has written them; whoever keeps one can open it for ever.
#[test]
fn every_link_that_was_ever_written_opens() {
    let first = include_str!("tests/links-version-1.txt");
    let second = include_str!("tests/links-version-2.txt");
    let whole = digest_of(2);
    let digests = [&whole, &whole, &whole, &every_way_of_showing()];
    let mut links = first.lines().chain(second.lines());
    for digest in digests {
        let fragment = links.next().unwrap();
        let opened = link::read(fragment);
        assert!(opened.digest.says_the_same(digest), "{fragment}");
        assert_eq!(opened.losses, []);
    }
    assert_eq!(links.next(), None);
    let opened = file::read(include_bytes!("tests/file-version-1.json"));
    assert!(opened.digest.says_the_same(&whole));
    assert_eq!(opened.losses, []);
    assert_eq!(
        file::write(&whole),
        include_str!("tests/file-version-1.json")
    );
}

#[test]
fn the_language_of_the_words_travels_with_them() {
    let mut assembly = Assembly::default();
    assembly.language("sv");
    assembly.text("", "Ord");
    let digest = assembly.finish().digest;
    let from_link = link::read(&link::write(&digest).unwrap());
    let from_file = file::read(file::write(&digest).as_bytes());
    for opened in [from_link, from_file] {
        assert_eq!(opened.digest.language(), Some(Language::Swedish));
        assert_eq!(opened.losses, []);
    }
    let unknown = file::write(&digest).replace("\"sv\"", "\"tlh\"");
    assert_eq!(file::read(unknown.as_bytes()).digest.language(), None);
}

#[test]
fn the_first_items_of_half_a_link_are_there() {
    let whole = digest_of(30);
    let fragment = link::write(&whole).unwrap();
    let opened = link::read(&fragment[..fragment.len() / 2]);
    let count = opened.digest.items().len();
    assert!((8..30).contains(&count), "{count}");
    assert_eq!(opened.digest.title(), whole.title());
    assert_eq!(
        opened.losses,
        [Loss::CutShort, Loss::Missing(30 + 1 - count)]
    );
    let file = file::write(&whole);
    let opened = file::read(&file.as_bytes()[..file.len() / 2]);
    assert_eq!(opened.losses, [Loss::CutShort]);
    assert!((10..20).contains(&opened.digest.items().len()));
}

#[test]
fn what_stands_after_a_link_of_the_first_version_is_told_unless_a_sentence_puts_it_there() {
    let whole = digest_of(2);
    let fragment = include_str!("tests/links-version-1.txt").trim();
    for after in [".", ")", ",", "%20", "%C2%BB.", "\u{a0}"] {
        let opened = link::read(&format!("{fragment}{after}"));
        assert!(opened.digest.says_the_same(&whole), "{after}");
        assert_eq!(opened.losses, [], "{after}");
    }
    for after in ["A", "AA", "abcd", "-", "&utm=1", ".A", "%41"] {
        let opened = link::read(&format!("{fragment}{after}"));
        assert!(opened.digest.says_the_same(&whole), "{after}");
        assert_eq!(opened.losses, [Loss::Altered], "{after}");
    }
}

#[test]
fn a_newer_version_is_opened_as_far_as_it_is_understood() {
    let newer = br#"{"format": "tilannekuva-kooste", "version": 2, "mood": [1], "title": "Otsikko",
        "items": [{"kind": "figure", "indicator": "181", "colour": 3}, {"kind": "map"}, 7, {"kind": "text", "text": 5}]}"#;
    let opened = file::read(newer);
    assert_eq!(opened.losses, [Loss::Newer, Loss::Unreadable(3)]);
    assert_eq!(opened.digest.items().len(), 1);
}

#[test]
fn a_newer_file_of_which_nothing_is_understood_is_told_as_newer() {
    let newer = br#"{"format": "tilannekuva-kooste", "version": 2, "parts": [{"kind": "text"}]}"#;
    assert_eq!(file::read(newer).losses, [Loss::AllNewer]);
}

#[test]
fn a_file_of_a_set_is_told_to_be_one() {
    let set = IndicatorSet::default().with_name("Arki");
    let opened = file::read(set_file::write(&set, &[]).as_bytes());
    assert_eq!(opened.losses, [Loss::SetFile]);
    assert!(opened.digest.is_empty());
}

#[test]
fn what_is_no_digest_is_said_to_be_none() {
    for fragment in [
        "main",
        "#main",
        "1",
        "1.",
        "0.AAAA",
        "v=1&kunta=992",
        "1.AAAA",
        "99999999999.AA",
        "-1.AA",
    ] {
        assert_eq!(
            link::read(fragment).losses,
            [Loss::NotADigest],
            "{fragment}"
        );
    }
    for file in [
        "",
        "{}",
        "[]",
        "null",
        "{\"version\": \"1.0\", \"indicators\": []}",
        "{\"format\": 1, \"version\": 2}",
        "\u{feff}",
        "\u{89}PNG\r\n\u{1a}\n",
    ] {
        assert_eq!(
            file::read(file.as_bytes()).losses,
            [Loss::OtherFile],
            "{file}"
        );
    }
    let broken = br#"{"format": "tilannekuva-kooste", "version": 1, "items": [7"#;
    assert_eq!(file::read(broken).losses, [Loss::NotADigest]);
    assert_eq!(link::read(""), Opened::default());
    assert_eq!(link::read("#"), Opened::default());
}

#[test]
fn a_little_that_becomes_very_much_is_cut() {
    let much = "t\t\ta\n".repeat(5_000_000);
    let opened = link::read(&first_version(much.as_bytes()));
    assert_eq!(opened.digest.items().len(), MOST_ITEMS);
    assert!(
        opened.losses.contains(&Loss::Altered),
        "{:?}",
        opened.losses
    );
    let deep = format!(
        "{{\"format\": \"tilannekuva-kooste\", \"title\": {}",
        "[".repeat(100_000)
    );
    assert_ne!(file::read(deep.as_bytes()).losses, []);
}

#[test]
fn the_largest_digest_is_the_same_after_a_link_and_after_a_file() {
    let mut assembly = Assembly::default();
    for _ in 0..MOST_BYTES / LONGEST_TEXT {
        assembly.text("", &"\\".repeat(LONGEST_TEXT));
    }
    let Opened { digest, losses, .. } = assembly.finish();
    assert_eq!(losses, []);
    let opened = link::read(&link::write(&digest).unwrap());
    assert!(opened.digest.says_the_same(&digest));
    assert_eq!(opened.losses, []);
    let written = file::write(&digest);
    assert!(written.len() <= file::LARGEST_FILE);
    let opened = file::read(written.as_bytes());
    assert!(opened.digest.says_the_same(&digest));
    assert_eq!(opened.losses, []);
}

#[test]
fn a_digest_that_is_too_long_for_a_link_says_how_long_it_is() {
    let mut assembly = Assembly::default();
    let mut seed = 1_u32;
    for _ in 0..MOST_ITEMS {
        // Words that are not alike cannot be made small.
        let words = std::iter::repeat_with(|| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            format!("{:x} ", seed >> 4)
        });
        assembly.text("", &words.take(40).collect::<String>());
    }
    let digest = assembly.finish().digest;
    let too_long = link::write(&digest).unwrap_err();
    assert!(too_long.length > LONGEST_LINK);
    assert!(
        file::read(file::write(&digest).as_bytes())
            .digest
            .says_the_same(&digest)
    );
}
