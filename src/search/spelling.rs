//! How many slips of the finger lie between two words.

/// How many slips are forgiven in a word: none in a short one, where they lead anywhere.
pub(super) const fn most_slips(word: &str) -> usize {
    match word.len() {
        0..4 => 0,
        4..7 => 1,
        7..10 => 2,
        _ => 3,
    }
}

/// The fewest slips that make one word of the other, if there are at most `most`.
///
/// A slip is a letter too many, too few, another one, or two neighbours that changed places: the restricted
/// distance of Damerau and Levenshtein (optimal string alignment).
pub(super) fn slips(one: &str, other: &str, most: usize) -> Option<usize> {
    let one: Vec<char> = one.chars().collect();
    let other: Vec<char> = other.chars().collect();
    // The rows of the table for the letter before the last, the last and the present one.
    let mut before_last = vec![0; other.len() + 1];
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for (row, letter) in one.iter().enumerate() {
        let mut present = vec![row + 1];
        for (column, other_letter) in other.iter().enumerate() {
            let changed = last[column] + usize::from(letter != other_letter);
            let mut fewest = changed.min(last[column + 1] + 1).min(present[column] + 1);
            let are_swapped = row > 0
                && column > 0
                && one[row - 1] == *other_letter
                && other[column - 1] == *letter;
            if are_swapped {
                fewest = fewest.min(before_last[column - 1] + 1);
            }
            present.push(fewest);
        }
        if present.iter().all(|slips| *slips > most) {
            return None;
        }
        before_last = std::mem::replace(&mut last, present);
    }
    last.last().copied().filter(|slips| *slips <= most)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_slip_is_one_letter_or_two_that_changed_places() {
        for word in [
            "tyottomys",
            "tyottoomyys",
            "tyottamyys",
            "tyottoymys",
            "ytottomyys",
        ] {
            assert_eq!(slips(word, "tyottomyys", 3), Some(1), "{word}");
        }
        assert_eq!(slips("tyottomyys", "tyottomyys", 0), Some(0));
        assert_eq!(slips("kissa", "tyottomyys", 3), None);
        assert_eq!(slips("", "abc", 3), Some(3));
    }

    proptest! {
        #[test]
        fn the_distance_is_the_same_both_ways(one in "[a-d]{0,8}", other in "[a-d]{0,8}") {
            prop_assert_eq!(slips(&one, &other, 9), slips(&other, &one, 9));
            prop_assert_eq!(slips(&one, &one, 0), Some(0));
        }

        #[test]
        fn fewer_forgiven_slips_change_nothing_but_what_is_refused(one in "[a-d]{0,8}", other in "[a-d]{0,8}", most in 0_usize..4) {
            let whole = slips(&one, &other, 9).filter(|slips| *slips <= most);
            prop_assert_eq!(slips(&one, &other, most), whole);
        }
    }
}
