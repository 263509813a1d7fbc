//! Upper and lower case of the letters that Finland's languages are written with.
//!
//! Not the standard library's, whose tables for every script of the world are 7 kB of what each reader loads.

/// The lower-case form of a Latin letter; other signs stay as they are.
pub fn lower(letter: char) -> char {
    shifted(letter, Case::Lower)
}

/// The upper-case form of a Latin letter; other signs stay as they are.
pub fn upper(letter: char) -> char {
    shifted(letter, Case::Upper)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Case {
    Lower,
    Upper,
}

fn shifted(letter: char, case: Case) -> char {
    let code = u32::from(letter);
    let other = match (letter, case) {
        ('A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ', Case::Lower) => code + 0x20,
        ('a'..='z' | 'à'..='ö' | 'ø'..='þ', Case::Upper) => code - 0x20,
        // In these rows upper and lower case alternate, beginning with an even or an odd code.
        ('Ā'..='į' | 'Ĳ'..='ķ' | 'Ŋ'..='ŷ', _) => alternating(code, 0, case),
        ('Ĺ'..='ň' | 'Ź'..='ž', _) => alternating(code, 1, case),
        _ => code,
    };
    char::from_u32(other).unwrap_or(letter)
}

fn alternating(code: u32, first_is_odd: u32, case: Case) -> u32 {
    let is_upper = code % 2 == first_is_odd;
    match case {
        Case::Lower if is_upper => code + 1,
        Case::Upper if !is_upper => code - 1,
        _ => code,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The standard library's answer, where it is one letter.
    fn one(mut letters: impl Iterator<Item = char>) -> Option<char> {
        letters.next().filter(|_| letters.next().is_none())
    }

    #[test]
    fn letters_of_finlands_languages_have_the_case_of_the_standard_library() {
        let sami = "ČčĐđŊŋŠšŦŧŽžÁáÂâ";
        for letter in ('\0'..='ÿ').chain(sami.chars()) {
            if letter == 'ÿ' || letter == 'µ' || letter == 'ß' {
                continue;
            }
            assert_eq!(Some(lower(letter)), one(letter.to_lowercase()), "{letter}");
            assert_eq!(Some(upper(letter)), one(letter.to_uppercase()), "{letter}");
        }
        for letter in 'Ā'..='ž' {
            // Turkish and Afrikaans letters without a partner of one letter.
            if !"İıĸŉŸ".contains(letter) {
                assert_eq!(Some(lower(letter)), one(letter.to_lowercase()), "{letter}");
                assert_eq!(Some(upper(letter)), one(letter.to_uppercase()), "{letter}");
            }
        }
    }
}
