//! Sizes of letters in a picture, and how many of them a line holds.
//!
//! Where a picture is looked at is not known, so letters are taken as wide as in the widest of the usual typefaces.

/// Text that is to be read first.
pub(super) const INK: &str = "#1a1d21";
/// Text of less weight, which still stands out enough from white.
pub(super) const FAINT_INK: &str = "#59616b";

/// A size of letters and the lines they are written in.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lettering {
    pub(super) size: i32,
    /// From one line to the next.
    pub(super) leading: i32,
    pub(super) is_bold: bool,
    pub(super) colour: &'static str,
}

impl Lettering {
    /// The picture's title.
    pub(super) const TITLE: Self = Self {
        size: 26,
        leading: 34,
        is_bold: true,
        colour: INK,
    };
    /// The figures in words below it.
    pub(super) const SENTENCE: Self = Self {
        size: 17,
        leading: 25,
        is_bold: false,
        colour: INK,
    };
    /// The heading of a part.
    pub(super) const HEADING: Self = Self {
        size: 19,
        leading: 27,
        is_bold: true,
        colour: INK,
    };
    /// What parts are made of.
    pub(super) const TEXT: Self = Self {
        size: 15,
        leading: 20,
        is_bold: false,
        colour: INK,
    };
    /// What stands beside it, and below everything.
    pub(super) const SMALL_PRINT: Self = Self {
        size: 13,
        leading: 19,
        is_bold: false,
        colour: FAINT_INK,
    };

    /// The same in bold letters.
    pub(super) const fn bold(self) -> Self {
        Self {
            is_bold: true,
            ..self
        }
    }

    /// The same in another colour.
    pub(super) const fn in_colour(self, colour: &'static str) -> Self {
        Self { colour, ..self }
    }

    /// The `font-weight`.
    pub(super) const fn weight(self) -> &'static str {
        if self.is_bold { "700" } else { "400" }
    }

    /// How wide a text is at most, in pixels.
    pub(super) fn width_of(self, text: &str) -> i32 {
        self.pixels(text.chars().map(share).sum())
    }

    fn pixels(self, shares: i32) -> i32 {
        let bold = if self.is_bold { 110 } else { 100 };
        (shares.saturating_mul(self.size).saturating_mul(bold) / 10_000).saturating_add(1)
    }

    /// The text in lines that fit into so many pixels; a word that is wider goes on in the next line.
    pub(super) fn lines(self, text: &str, room: i32) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        // A hard space keeps a number and its unit together, so only soft ones may end a line.
        for word in text
            .split([' ', '\n', '\t'])
            .filter(|word| !word.is_empty())
        {
            let longer = lines.last().map(|line| [line, " ", word].concat());
            if let Some(longer) = longer.filter(|longer| self.width_of(longer) <= room) {
                lines.pop();
                lines.push(longer);
                continue;
            }
            let mut line = String::new();
            let mut shares = 0;
            for letter in word.chars() {
                shares += share(letter);
                if !line.is_empty() && self.pixels(shares) > room {
                    lines.push(std::mem::take(&mut line));
                    shares = share(letter);
                }
                line.push(letter);
            }
            lines.push(line);
        }
        lines
    }
}

/// How wide a letter is, in hundredths of the size.
fn share(letter: char) -> i32 {
    match letter {
        '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' => 0,
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' => 34,
        'f' | 'r' | 't' | 'I' | '(' | ')' | '-' | '/' | ' ' | '\u{a0}' | '\u{202f}' => 42,
        'm' | 'w' | 'M' | 'W' | '%' | '@' | '\u{2e80}'..='\u{10ffff}' => 102,
        '—' | '…' | '→' | '↗' | '↘' | '✓' | '*' => 100,
        _ if letter.is_uppercase() => 80,
        _ => 64,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_number_and_its_unit_stay_together() {
        let lines = Lettering::TEXT.lines("Luku on 12,3\u{a0}% vuonna 2024", 120);
        assert!(
            lines.iter().any(|line| line.contains("12,3\u{a0}%")),
            "{lines:?}"
        );
    }

    #[test]
    fn a_word_that_is_wider_than_the_room_goes_on_in_the_next_line() {
        let lines = Lettering::TEXT.lines(&"hyvinvointi".repeat(10), 200);
        assert!(lines.len() > 3, "{lines:?}");
    }

    proptest! {
        #[test]
        fn lines_keep_every_letter_and_their_room(text in ".{0,300}", room in 40..900_i32) {
            let lines = Lettering::TEXT.lines(&text, room);
            for line in &lines {
                prop_assert!(Lettering::TEXT.width_of(line) <= room, "{line}");
            }
            let kept = |text: &str| text.chars().filter(|sign| !matches!(sign, ' ' | '\n' | '\t')).collect::<String>();
            prop_assert_eq!(kept(&lines.concat()), kept(&text));
        }
    }
}
