//! Where a link ends: a sentence puts marks behind it, and programs take them for a part of the link.

/// What may stand after a link in a sentence, or around one, and is no part of it.
const MARKS: &str = " \n\t\u{a0}.,;:!?…*|()[]{}<>«»‹›\"'“”„‘’";

/// The most letters of marks that are looked for, of which one that is escaped has up to nine.
const MOST_LETTERS: usize = 27;

/// Whether what stands after a link is only what a sentence puts there, as the address has it.
pub fn are_marks(after: &str) -> bool {
    let decoded = percent_encoding::percent_decode_str(after).decode_utf8();
    // `str::contains` would bring a search for whole texts.
    let is_mark = |letter: char| MARKS.chars().any(|mark| mark == letter);
    decoded.is_ok_and(|text| text.chars().all(is_mark))
}

/// A link without what a sentence puts behind it.
pub fn without_marks(link: &str) -> &str {
    let ends = link.char_indices().rev().take(MOST_LETTERS);
    let ends = ends.filter_map(|(end, _)| link.split_at_checked(end));
    let parted = ends.filter(|(_, after)| are_marks(after)).last();
    parted.map_or(link, |(before, _)| before)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_sentence_puts_behind_a_link_is_no_part_of_it() {
        for marks in [
            "",
            ".",
            ").",
            "%22,",
            "%20",
            "%C2%BB.",
            "…",
            "%E2%80%A6",
            ">",
        ] {
            assert_eq!(without_marks(&format!("kieli=sv{marks}")), "kieli=sv");
        }
        for link in ["", "kieli=sv", "kunta=179-2", "%C2", "kieli=sv.x"] {
            assert_eq!(without_marks(link), link);
        }
    }
}
