//! What is said of a title and of items that were lost, and where these were.

use super::{Slip, divided, figures};
use crate::{
    model::digest::{Assembly, Loss, Opened},
    travel::link,
};

/// A link of a title and three texts, each in a packet of its own, with a packet changed.
fn with_a_changed_packet(title: &str, place: usize) -> Opened {
    let mut assembly = Assembly::default();
    assembly.title(title);
    for words in ["Ensin.", "Sitten.", "Lopuksi."] {
        assembly.text("", words);
    }
    let link = divided(&assembly.finish().digest, 0);
    let mut packets: Vec<_> = link.split('.').collect();
    packets[place] = "muuttunut";
    link::read(&packets.join("."))
}

#[test]
fn a_title_that_was_lost_is_told_apart_from_items() {
    let untitled = with_a_changed_packet("Otsikko", 1);
    assert_eq!(untitled.losses, [Loss::Damaged, Loss::Title]);
    assert_eq!(
        (untitled.digest.title(), untitled.digest.items().len()),
        ("", 3)
    );
    assert!(untitled.gaps.is_empty());
    let titled = with_a_changed_packet("Otsikko", 2);
    assert_eq!(titled.losses, [Loss::Damaged, Loss::Missing(1)]);
    assert_eq!(titled.digest.title(), "Otsikko");
    let without_a_version = &divided(&figures(2), 0)[2..];
    assert!(link::read(without_a_version).losses.contains(&Loss::Title));
}

#[test]
fn a_title_of_which_the_end_was_lost_is_told_and_one_before_half_a_text_is_whole() {
    // Letters that are not alike cannot be made small, so the title takes several rows.
    let letters = |from: u32, count: u32| {
        let letters = (from..from + count).map(|letter| 0x4e00 + letter * 7_919 % 20_011);
        letters.filter_map(char::from_u32).collect::<String>()
    };
    let mut assembly = Assembly::default();
    assembly.title(&letters(0, 100));
    assembly.text("", &letters(1_000, 200));
    let whole = assembly.finish().digest;
    let link = divided(&whole, usize::MAX);
    let of_title = link::read(&Slip::Change('!').at(2 + 140, &link));
    assert!(!of_title.digest.title().is_empty());
    assert_ne!(of_title.digest.title(), whole.title());
    assert!(of_title.losses.contains(&Loss::Title), "{of_title:?}");
    let of_text = link::read(&Slip::Change('!').at(link.len() - 140, &link));
    assert_eq!(of_text.digest.title(), whole.title());
    assert!(of_text.losses.contains(&Loss::Missing(1)), "{of_text:?}");
    assert!(!of_text.losses.contains(&Loss::Title), "{of_text:?}");
}

#[test]
fn where_items_are_missing_is_known() {
    assert_eq!(with_a_changed_packet("Otsikko", 2).gaps, [0]);
    assert_eq!(with_a_changed_packet("Otsikko", 3).gaps, [1]);
    assert_eq!(with_a_changed_packet("Otsikko", 4).gaps, [2]);
    // Without a title, the first packet is of the first item.
    assert_eq!(with_a_changed_packet("", 1).gaps, [0]);
    let whole = figures(3);
    let link = link::write(&whole).unwrap();
    assert!(link::read(&link).gaps.is_empty());
    assert_eq!(link::read(&link[..link.len() - 9]).gaps, [2]);
}
