//! What readers write: cleaned of what is not written, and bounded.

/// The most characters of a title or a heading.
pub const LONGEST_LINE: usize = 150;

/// The most characters of one text.
pub const LONGEST_TEXT: usize = 10_000;

/// What was written, cleaned.
pub(super) struct Clean {
    pub(super) text: String,
    /// Whether it was too long.
    pub(super) is_cut: bool,
}

/// One line: ends of lines and tabs become spaces, and what is too long is cut.
pub(super) fn line(text: &str) -> Clean {
    let spaced = text.chars().map(|letter| match letter {
        '\n' | '\t' | '\r' => ' ',
        other => other,
    });
    kept(spaced, LONGEST_LINE)
}

/// Lines: every end of a line is one character, and what is too long is cut.
pub(super) fn lines(text: &str) -> Clean {
    kept(
        text.replace("\r\n", "\n").replace('\r', "\n").chars(),
        LONGEST_TEXT,
    )
}

fn kept(letters: impl Iterator<Item = char>, most: usize) -> Clean {
    let is_written = |letter: &char| !letter.is_control() || matches!(letter, '\n' | '\t');
    let mut letters = letters.filter(is_written);
    let text = letters.by_ref().take(most).collect();
    Clean {
        text,
        is_cut: letters.next().is_some(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_clean_stays_as_it_is(text in "(?s).{0,400}") {
            let (one, many) = (line(&text).text, lines(&text).text);
            prop_assert_eq!(&line(&one).text, &one);
            prop_assert_eq!(&lines(&many).text, &many);
            prop_assert!(!one.contains(['\n', '\t']));
            prop_assert!(one.chars().count() <= LONGEST_LINE);
        }
    }

    #[test]
    fn ends_of_lines_are_alike_whoever_wrote_them() {
        assert_eq!(lines("a\r\nb\rc\nd").text, "a\nb\nc\nd");
        assert_eq!(line("a\r\nb").text, "a  b");
    }

    #[test]
    fn what_is_too_long_is_cut_between_characters() {
        let cut = lines(&"ä".repeat(LONGEST_TEXT + 1));
        assert_eq!(cut.text, "ä".repeat(LONGEST_TEXT));
        assert!(cut.is_cut);
        assert!(!lines(&"ä".repeat(LONGEST_TEXT)).is_cut);
    }

    #[test]
    fn characters_that_are_not_written_are_left_out() {
        assert_eq!(lines("a\0b\u{7}c\u{1b}[31m\td").text, "abc[31m\td");
    }
}
