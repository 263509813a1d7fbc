//! How wide letters are, and how a text is put into lines so that nothing of it is cut.

use skrifa::{FontRef, MetadataProvider, instance::LocationRef, instance::Size};

/// The name by which a picture asks for the typeface.
pub(super) const FAMILY: &str = "Noto Sans";

/// How heavy letters are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    /// Running text.
    Regular,
    /// Titles and figures.
    Bold,
}

impl Weight {
    /// Both, as the files of the typeface.
    pub(super) const ALL: [Self; 2] = [Self::Regular, Self::Bold];

    /// The file of the typeface.
    pub(super) const fn file(self) -> &'static [u8] {
        match self {
            Self::Regular => notosans::REGULAR_TTF,
            Self::Bold => notosans::BOLD_TTF,
        }
    }

    /// The weight as SVG writes it.
    pub(super) const fn number(self) -> &'static str {
        match self {
            Self::Regular => "400",
            Self::Bold => "700",
        }
    }
}

/// A size of letters, and how many lines of it have room.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Step {
    /// The size in pixels.
    pub(super) size: f64,
    /// The most lines.
    pub(super) lines: usize,
}

/// A step of that size with room for so many lines.
pub(super) const fn step(size: f64, lines: usize) -> Step {
    Step { size, lines }
}

/// A text in lines that fit.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Fitted {
    /// The lines.
    pub(super) lines: Vec<String>,
    /// The size of their letters.
    pub(super) size: f64,
}

/// What is put where a text is too long for the smallest letters.
const LEFT_OUT: char = '…';

/// Puts a text into lines of at most that width, with the largest letters that have room.
///
/// A text that has no room even with the smallest is shortened, and says so by its last sign.
pub(super) fn fitted(text: &str, weight: Weight, width: f64, steps: &[Step]) -> Fitted {
    let mut smallest = step(1.0, 1);
    for step in steps {
        smallest = *step;
        let lines = lines(text, weight, step.size, width);
        let is_broken = lines.iter().any(|line| line.breaks_word);
        if lines.len() <= step.lines && !is_broken {
            return Fitted {
                lines: balanced(text, weight, step.size, width, lines.len()),
                size: step.size,
            };
        }
    }
    let lines = lines(text, weight, smallest.size, width);
    let is_shortened = lines.len() > smallest.lines;
    let mut kept: Vec<String> = lines
        .into_iter()
        .take(smallest.lines)
        .map(|line| line.text)
        .collect();
    if let Some(last) = kept.last_mut().filter(|_| is_shortened) {
        let size = smallest.size;
        while !last.is_empty()
            && width_of(last, weight, size) + sign_width(LEFT_OUT, weight, size) > width
        {
            last.pop();
        }
        last.truncate(last.trim_end_matches([' ', ',', '.', '/']).len());
        last.push(LEFT_OUT);
    }
    Fitted {
        lines: kept,
        size: smallest.size,
    }
}

/// Texts below each other in letters of the same size: the largest for which all of them have room.
pub(super) fn alike<T: AsRef<str>>(
    texts: impl Iterator<Item = T>,
    weight: Weight,
    width: f64,
    steps: &[Step],
) -> Vec<Fitted> {
    let texts: Vec<T> = texts.collect();
    let fit = |steps: &[Step]| -> Vec<Fitted> {
        let texts = texts.iter();
        texts
            .map(|text| fitted(text.as_ref(), weight, width, steps))
            .collect()
    };
    let sizes = fit(steps).into_iter().map(|fitted| fitted.size);
    let smallest = sizes.fold(f64::INFINITY, f64::min);
    let steps = steps.iter().copied();
    let steps: Vec<Step> = steps.filter(|step| step.size <= smallest).collect();
    fit(&steps)
}

/// How wide a text is, without the kerning that makes it a little narrower.
pub(super) fn width_of(text: &str, weight: Weight, size: f64) -> f64 {
    text.chars()
        .map(|sign| sign_width(sign, weight, size))
        .sum()
}

fn sign_width(sign: char, weight: Weight, size: f64) -> f64 {
    /// What a sign is taken for that the typeface lacks: as wide as it is high.
    const UNKNOWN: f64 = 1.0;
    let advance = FontRef::new(weight.file()).ok().and_then(|font| {
        let glyph = font.charmap().map(sign)?;
        let metrics = font.glyph_metrics(Size::new(1.0), LocationRef::default());
        metrics.advance_width(glyph)
    });
    size * advance.map_or(UNKNOWN, f64::from)
}

struct Line {
    text: String,
    /// Whether a word goes on in the next line.
    breaks_word: bool,
}

/// The text in lines of at most that width; only a word that has a line to itself and no room there is broken.
fn lines(text: &str, weight: Weight, size: f64, width: f64) -> Vec<Line> {
    let space = sign_width(' ', weight, size);
    let mut lines: Vec<Line> = Vec::new();
    let mut used = width;
    // A hard space keeps a number and its unit together, so only soft ones may end a line.
    for word in text
        .split([' ', '\n', '\t'])
        .filter(|word| !word.is_empty())
    {
        let long = width_of(word, weight, size);
        if let Some(line) = lines.last_mut().filter(|_| used + space + long <= width) {
            line.text.push(' ');
            line.text.push_str(word);
            used += space + long;
            continue;
        }
        let mut line = String::new();
        used = 0.0;
        for sign in word.chars() {
            let wide = sign_width(sign, weight, size);
            if used + wide > width && !line.is_empty() {
                lines.push(Line {
                    text: std::mem::take(&mut line),
                    breaks_word: true,
                });
                used = 0.0;
            }
            line.push(sign);
            used += wide;
        }
        lines.push(Line {
            text: line,
            breaks_word: false,
        });
    }
    lines
}

/// The text in as many lines, but of more even lengths: a word alone on the last line looks forgotten.
fn balanced(text: &str, weight: Weight, size: f64, width: f64, count: usize) -> Vec<String> {
    const NARROWER: [f64; 6] = [0.6, 0.68, 0.76, 0.84, 0.92, 1.0];
    let found = NARROWER
        .into_iter()
        .map(|share| lines(text, weight, size, share * width))
        .find(|lines| lines.len() <= count && !lines.iter().any(|line| line.breaks_word));
    let found = found.unwrap_or_else(|| lines(text, weight, size, width));
    found.into_iter().map(|line| line.text).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const STEPS: [Step; 2] = [step(40.0, 1), step(20.0, 2)];

    #[test]
    fn the_typeface_has_every_sign_that_figures_and_finnish_need() {
        for weight in Weight::ALL {
            let font = FontRef::new(weight.file()).unwrap();
            for sign in "äöåÄÖÅšž–−’”…·/%€²‰0123456789\u{a0}\u{202f}".chars()
            {
                assert!(font.charmap().map(sign).is_some(), "{sign}");
            }
        }
    }

    #[test]
    fn a_text_gets_the_largest_letters_that_have_room() {
        let short = fitted("Äänekoski", Weight::Bold, 400.0, &STEPS);
        assert_eq!(
            (short.lines, short.size),
            (vec!["Äänekoski".to_owned()], 40.0)
        );
        let long = fitted(
            "Työttömät nuoret, % työvoimasta",
            Weight::Bold,
            200.0,
            &STEPS,
        );
        assert_eq!((long.lines.len(), long.size), (2, 20.0));
    }

    #[test]
    fn what_has_no_room_at_all_is_shortened_and_says_so() {
        let long = fitted(&"sana ".repeat(50), Weight::Regular, 200.0, &STEPS);
        assert_eq!(long.lines.len(), 2);
        assert!(long.lines[1].ends_with(LEFT_OUT), "{:?}", long.lines);
    }

    proptest! {
        #[test]
        fn no_line_is_wider_than_its_room(text in "[a-zäö ,–]{0,120}") {
            for weight in Weight::ALL {
                let fitted = fitted(&text, weight, 150.0, &STEPS);
                prop_assert!(fitted.lines.len() <= 2);
                for line in &fitted.lines {
                    prop_assert!(width_of(line, weight, fitted.size) <= 150.0 + 1e-6, "{line}");
                }
            }
        }
    }
}
