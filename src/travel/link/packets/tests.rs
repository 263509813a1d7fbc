use proptest::{prelude::*, sample::Index};

use crate::{
    model::{
        Digest,
        digest::{Assembly, Content, Item, Loss, MOST_ITEMS, Opened, tests::any_digest},
    },
    travel::{link, records},
};

mod lost;

/// The most that happens to one link.
const MOST_SLIPS: usize = 3;

/// What may happen to a link on its way.
#[derive(Debug, Clone)]
enum Slip {
    Change(char),
    Insert(char),
    Delete,
    Swap,
    Double,
    Cut,
}

fn any_slip() -> impl Strategy<Value = Slip> {
    let letter = || prop_oneof![8 => "[A-Za-z0-9_-]", 2 => "[.%~]", 1 => "(?s)."];
    let letter = || letter().prop_map(|text| text.chars().next().unwrap_or('.'));
    prop_oneof![
        2 => letter().prop_map(Slip::Change),
        2 => letter().prop_map(Slip::Insert),
        1 => Just(Slip::Delete),
        1 => Just(Slip::Swap),
        1 => Just(Slip::Double),
        1 => Just(Slip::Cut),
    ]
}

impl Slip {
    fn at(&self, place: usize, link: &str) -> String {
        let mut letters: Vec<char> = link.chars().collect();
        match self {
            Self::Change(by) => letters[place] = *by,
            Self::Insert(new) => letters.insert(place, *new),
            Self::Delete => drop(letters.remove(place)),
            Self::Swap if place + 1 < letters.len() => letters.swap(place, place + 1),
            Self::Swap => {}
            Self::Double => letters.insert(place, letters[place]),
            Self::Cut => letters.truncate(place),
        }
        letters.into_iter().collect()
    }
}

fn divided(digest: &Digest, least: usize) -> String {
    format!("2.{}", super::write(&records::write(digest), least))
}

/// How many of the items of a link stand in packets that a slip at a place leaves alone.
fn untouched(link: &str, slip: &Slip, place: usize) -> usize {
    let mut start = 0;
    let firsts: Vec<_> = link
        .split('.')
        .skip(1)
        .filter_map(|packet| super::Packet::read(packet).head)
        .collect();
    let ends = firsts.iter().skip(1).map(|[_, first]| *first);
    let ends = ends.chain(firsts.first().map(|[count, _]| *count));
    let items = firsts.iter().zip(ends).map(|([_, first], end)| end - first);
    let packets = link.split('.').map(|packet| {
        let before = start;
        start += packet.len() + 1;
        (before, start)
    });
    let untouched = packets.skip(1).zip(items).filter(|((start, end), _)| {
        // What stands between packets belongs to both.
        let is_before = *end <= place.max(1);
        is_before || *start > place + 2 && !matches!(slip, Slip::Cut)
    });
    untouched.map(|(_, items)| items).sum()
}

fn is_same(read: &Item, written: &Item) -> bool {
    read.heading() == written.heading() && read.content() == written.content()
}

/// Whether a text is the beginning of one that was written.
fn is_begun(read: &Item, written: &Item) -> bool {
    let (Content::Text(text), Content::Text(whole)) = (read.content(), written.content()) else {
        return false;
    };
    let is_heading = if text.is_empty() {
        written.heading().starts_with(read.heading())
    } else {
        written.heading() == read.heading()
    };
    is_heading && whole.starts_with(text.as_str())
}

/// Whether two items are alike, or one is the beginning of another.
fn has_twins(digest: &Digest) -> bool {
    let items = digest.items();
    let is_twin = |(place, item): (usize, &Item)| {
        let mut others = items
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != place);
        others.any(|(_, other)| is_same(item, other) || is_begun(item, other))
    };
    items.iter().enumerate().any(is_twin)
}

/// What is wrong with what was opened of a link to a whole digest.
fn fault(opened: &Opened, whole: &Digest) -> Option<&'static str> {
    let Opened {
        digest,
        losses,
        gaps,
    } = opened;
    if digest.says_the_same(whole) {
        return None;
    }
    if losses.is_empty() {
        return Some("nothing is said");
    }
    if digest.is_empty() {
        let is_said = matches!(losses[..], [Loss::NotADigest | Loss::AllNewer]);
        return (!is_said).then_some("it is not said that nothing is left");
    }
    if !whole.title().starts_with(digest.title()) {
        return Some("another title");
    }
    if digest.title() != whole.title() && !losses.contains(&Loss::Title) {
        return Some("it is not said that the title is missing");
    }
    let (mut written, mut begun) = (whole.items(), 0);
    let mut parted = Vec::new();
    for (at, read) in digest.items().iter().enumerate() {
        let place_where = |is: fn(&Item, &Item) -> bool| {
            let mut places = written.iter();
            places.position(|written| is(read, written))
        };
        let as_it_was = place_where(is_same);
        let Some(place) = as_it_was.or_else(|| place_where(is_begun)) else {
            return Some("an item that was not written, or not in this order");
        };
        begun += usize::from(as_it_was.is_none());
        parted.extend((place > 0).then_some(at));
        written = &written[place + 1..];
    }
    parted.extend((!written.is_empty()).then_some(digest.items().len()));
    // Of items that are alike nobody can tell which are missing, and after a text its end may be.
    let is_after_text =
        |gap: &usize| *gap > 0 && matches!(digest.items()[gap - 1].content(), Content::Text(_));
    let is_told = |gap| gaps.contains(gap);
    let is_true = |gap: &usize| parted.contains(gap) || is_after_text(gap);
    let are_right = parted.iter().all(is_told) && gaps.iter().all(is_true);
    if !are_right && !has_twins(whole) {
        return Some("items are not missing where they are said to be");
    }
    let missing = losses.iter().find_map(|loss| match loss {
        Loss::Missing(count) => Some(*count),
        _ => None,
    });
    let really = whole.items().len() - (digest.items().len() - begun);
    // Of a text of which nothing but its end is lost, nobody can tell that.
    let is_said = (really..=really + MOST_SLIPS).contains(&missing.unwrap_or_default());
    (!is_said).then_some("what is missing is not what is said to be")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn what_is_opened_of_a_link_was_written_and_what_is_not_is_said(
        digest in any_digest(),
        least in prop_oneof![Just(0), Just(60), Just(400), Just(usize::MAX)],
        slips in proptest::collection::vec((any_slip(), any::<Index>()), 1..=MOST_SLIPS),
    ) {
        let mut link = divided(&digest, least);
        for (slip, place) in &slips {
            if !link.is_empty() {
                link = slip.at(place.index(link.chars().count()), &link);
            }
        }
        let opened = link::read(&link);
        prop_assume!(!link.is_empty());
        prop_assert_eq!(fault(&opened, &digest), None, "{} {:?}", link, opened);
    }

    #[test]
    fn packets_that_are_left_alone_are_opened(
        digest in any_digest(),
        least in prop_oneof![Just(0), Just(60), Just(400)],
        slip in any_slip(),
        place: Index,
    ) {
        let link = divided(&digest, least);
        let place = place.index(link.len());
        let slipped = slip.at(place, &link);
        let opened = link::read(&slipped);
        let expected = untouched(&link, &slip, place);
        prop_assert!(opened.digest.items().len() >= expected, "{} of {}: {:?}", slipped, link, opened);
    }
}

fn figures(count: usize) -> Digest {
    let mut assembly = Assembly::default();
    assembly.language("fi");
    assembly.title("Nuoret ja yksinäisyys");
    for number in 0..count {
        assembly.figure(
            &format!("{}", 181 + number * 37),
            "v=1&kunta=992&vertaa=hva~maa&sukupuoli=y&vuodet=ensin..uusin&vali=0&muut=0&nakyma=kehitys",
            "",
        );
    }
    assembly.finish().digest
}

#[test]
fn any_one_letter_that_is_changed_costs_one_figure_at_most() {
    let whole = figures(5);
    let link = link::write(&whole).unwrap();
    for place in 2..link.len() {
        for by in "Aa0-.ä".chars() {
            let opened = link::read(&Slip::Change(by).at(place, &link));
            assert_eq!(fault(&opened, &whole), None, "{place} {by}");
            // A dot belongs to both packets between which it stands.
            let lost = if link[place..].starts_with('.') { 2 } else { 1 };
            assert!(opened.digest.items().len() + lost >= 5, "{place} {by}");
        }
    }
}

#[test]
fn of_one_packet_what_stands_before_the_change_is_opened() {
    let mut assembly = Assembly::default();
    for number in 0..40 {
        let words = (0..40).map(|word| ((number * 40 + word) * 7_919 % 100_003).to_string());
        assembly.text("Osa", &words.collect::<Vec<_>>().join(" "));
    }
    let whole = assembly.finish().digest;
    let link = divided(&whole, usize::MAX);
    let place = link.len() / 2;
    let opened = link::read(&Slip::Change('!').at(place, &link));
    let count = opened.digest.items().len();
    assert!((15..25).contains(&count), "{count}");
    assert_eq!(fault(&opened, &whole), None);
    assert!(opened.losses.contains(&Loss::Damaged));
}

#[test]
fn what_stands_after_a_link_is_told_unless_a_sentence_puts_it_there() {
    let whole = figures(2);
    let written = link::write(&whole).unwrap();
    for after in [".", ").", "%22,", "%20", "%C2%BB", "…", "\u{a0}", "?"] {
        let opened = link::read(&format!("{written}{after}"));
        assert_eq!(opened.losses, [], "{after}");
        assert_eq!(fault(&opened, &whole), None, "{after}");
    }
    for after in [
        "A", "Ab3", "-", "=", "&utm=1", ".A", ".jatko", "%41", "%FF", "ä",
    ] {
        let opened = link::read(&format!("{written}{after}"));
        assert_eq!(opened.losses, [Loss::Damaged], "{after}");
        assert_eq!(opened.digest.items(), whole.items(), "{after}");
    }
}

#[test]
fn a_link_that_was_broken_into_lines_or_escaped_is_whole() {
    let whole = figures(5);
    let written = link::write(&whole).unwrap();
    let (before, after) = written.split_at(60);
    for link in [
        format!("{before} {after}"),
        format!("{before}%0D%0A{after}"),
        format!("{before}\n  {after}"),
        written.replace('.', "%2E"),
    ] {
        let opened = link::read(&link);
        assert_eq!(opened.losses, [], "{link}");
        assert_eq!(opened.digest.items(), whole.items(), "{link}");
    }
}

#[test]
fn a_link_twice_is_opened_once() {
    let whole = figures(3);
    let link = link::write(&whole).unwrap();
    for twice in [
        format!("{link}{link}"),
        format!("{link}.{link}"),
        format!("{link} {link}"),
    ] {
        let opened = link::read(&twice);
        assert_eq!(opened.losses, [Loss::Damaged]);
        assert!(opened.digest.says_the_same(&whole));
    }
}

#[test]
fn packets_in_another_order_are_left_out() {
    let whole = figures(3);
    let link = divided(&whole, 0);
    let mut packets: Vec<_> = link.split('.').collect();
    packets.swap(2, 3);
    let opened = link::read(&packets.join("."));
    assert_eq!(opened.losses, [Loss::Damaged, Loss::Missing(1)]);
    assert_eq!(fault(&opened, &whole), None);
    packets.swap(1, 2);
    let opened = link::read(&packets.join("."));
    assert!(opened.losses.contains(&Loss::Title), "{opened:?}");
    assert_eq!(fault(&opened, &whole), None);
}

#[test]
fn a_newer_version_is_opened_as_far_as_it_is_understood() {
    let newer = [
        "o\tOtsikko\n",
        "k\t181\tv=1\tOma\tuutta\n",
        "z\tmuuta\n",
        "t\t\tSanoja\n",
    ];
    let packets = super::write(&newer.map(str::to_owned), 0);
    let opened = link::read(&format!("#3.{packets}"));
    assert_eq!(opened.losses, [Loss::Newer, Loss::Unreadable(1)]);
    assert_eq!(opened.digest.items().len(), 2);
}

#[test]
fn a_packet_that_becomes_very_much_is_cut() {
    let much = ["t\t\ta\n".repeat(5_000_000)];
    let opened = link::read(&format!("2.{}", super::write(&much, 0)));
    assert_eq!(opened.digest.items().len(), MOST_ITEMS);
    assert!(opened.losses.contains(&Loss::Damaged), "{opened:?}");
}
