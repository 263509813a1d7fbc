//! Where a line of text may not be broken: inside numbers and ranges that editors write with plain signs.

/// A narrow space at which no line is broken, as between thousands.
const NARROW_SPACE: char = '\u{202f}';
/// A sign of no width at which no line is broken.
const WORD_JOINER: char = '\u{2060}';

/// The text with its numbers kept together: `1 000` and `0–17` stay on one line.
///
/// Only spaces and signs of no width are changed, so what is read and searched stays the same.
pub fn keep_numbers_together(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let is_digit = |place: usize| letters.get(place).is_some_and(char::is_ascii_digit);
    let mut kept = String::with_capacity(text.len());
    for (place, letter) in letters.iter().enumerate() {
        let follows_digit = place > 0 && is_digit(place - 1);
        match letter {
            ' ' if (1..=3).contains(&digits(letters[..place].iter().rev()))
                && digits(letters[place + 1..].iter()) == 3 =>
            {
                kept.push(NARROW_SPACE);
            }
            '–' if follows_digit && is_digit(place + 1) => {
                kept.extend(['–', WORD_JOINER]);
            }
            _ => kept.push(*letter),
        }
    }
    kept
}

/// How many digits the letters begin with.
fn digits<'a>(letters: impl Iterator<Item = &'a char>) -> usize {
    letters.take_while(|letter| letter.is_ascii_digit()).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_and_ranges_stay_on_one_line() {
        let cases = [
            (
                "Kuolleisuus / 100 000 asukasta",
                "Kuolleisuus / 100\u{202f}000 asukasta",
            ),
            ("1 000 000", "1\u{202f}000\u{202f}000"),
            ("0–17-vuotiaat", "0–\u{2060}17-vuotiaat"),
        ];
        for (plain, kept) in cases {
            assert_eq!(keep_numbers_together(plain), kept);
        }
    }

    #[test]
    fn what_is_not_one_number_is_left_as_it_is() {
        for text in [
            "vuonna 2020 117 kuntaa",
            "2012 2013",
            "22 kuntaa",
            "A – B",
            "1,000",
            "",
            "8. ja 9. luokka",
        ] {
            assert_eq!(keep_numbers_together(text), text);
        }
    }
}
