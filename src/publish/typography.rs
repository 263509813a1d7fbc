//! Where a line of text may not be broken: inside numbers and ranges that editors write with plain signs.

use serde_json::Value;

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

/// Keeps the numbers together in every text of a value.
pub fn keep_numbers_together_in(value: &mut Value) {
    match value {
        Value::String(text) => *text = keep_numbers_together(text),
        Value::Array(values) => values.iter_mut().for_each(keep_numbers_together_in),
        Value::Object(fields) => fields.values_mut().for_each(keep_numbers_together_in),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// How many digits the letters begin with.
fn digits<'a>(letters: impl Iterator<Item = &'a char>) -> usize {
    letters.take_while(|letter| letter.is_ascii_digit()).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

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
    fn every_text_of_a_value_is_kept_together_and_nothing_else_changes() {
        let mut value = json!({ "a": ["0–17", 1000], "b": { "fi": "1 000" } });
        keep_numbers_together_in(&mut value);
        let kept = json!({ "a": ["0–\u{2060}17", 1000], "b": { "fi": "1\u{202f}000" } });
        assert_eq!(value, kept);
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
