//! A published number, and how it is written in each language.

use super::Language;

/// U+202F, the narrow space that groups thousands and never breaks a line.
const THIN_SPACE: char = '\u{202f}';
/// U+2212, the minus sign.
pub const MINUS: char = '\u{2212}';

/// The largest figure, in either direction: whole numbers up to here are exact.
const LARGEST: f64 = 1e15;

/// A published number: finite and at most 10¹⁵, so it can be drawn, compared and written.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Figure(f64);

impl Figure {
    /// Takes a number, unless it is NaN, infinite or too large to be exact.
    pub fn from_number(number: f64) -> Option<Self> {
        // Adding zero turns a negative zero, which nobody publishes, into zero.
        (number.abs() <= LARGEST).then_some(Self(number + 0.0))
    }

    /// The figure that is `scaled` divided by ten to the power of `decimals`, as figures travel in files.
    pub fn from_scaled(scaled: i64, decimals: u8) -> Self {
        // Figures of up to 2^53 are exact; larger ones are refused when a file is read.
        #[expect(clippy::cast_precision_loss, reason = "bounded by the reader of files")]
        Self(scaled as f64 / scale(decimals))
    }

    /// The figure times ten to the power of `decimals`, rounded: the inverse of [`Figure::from_scaled`].
    pub fn to_scaled(self, decimals: u8) -> i64 {
        // A cast of a float saturates, and figures are far below the limit.
        #[expect(clippy::cast_possible_truncation, reason = "rounded just before")]
        let scaled = (self.0 * scale(decimals)).round() as i64;
        scaled
    }

    /// The number.
    pub const fn number(self) -> f64 {
        self.0
    }

    /// How much larger this figure is than `other` when both are rounded to `decimals`, as a reader would subtract them.
    #[must_use]
    pub fn difference(self, other: Self, decimals: u8) -> Self {
        Self::from_scaled(
            self.to_scaled(decimals)
                .saturating_sub(other.to_scaled(decimals)),
            decimals,
        )
    }

    /// The figure with so many decimals, as a reader sees it.
    #[must_use]
    pub fn rounded(self, decimals: u8) -> Self {
        Self::from_scaled(self.to_scaled(decimals), decimals)
    }

    /// The lower of the two.
    #[must_use]
    pub fn lower(self, other: Self) -> Self {
        if other < self { other } else { self }
    }

    /// The higher of the two.
    #[must_use]
    pub fn higher(self, other: Self) -> Self {
        if other > self { other } else { self }
    }

    /// The figure without its sign.
    #[must_use]
    pub fn magnitude(self) -> Self {
        Self(self.0.abs())
    }

    /// Writes the figure as it is written in running text: `145 887`, `−3,4`, in English `145,887`.
    pub fn write(self, decimals: u8, language: Language) -> String {
        // Rounded as differences are, so that a reader who subtracts gets the same difference.
        let scaled = self.to_scaled(decimals);
        let places = usize::from(decimals);
        let digits = format!("{:0>1$}", scaled.unsigned_abs(), places + 1);
        let (whole, fraction) = digits.split_at(digits.len() - places);

        let mut written = String::with_capacity(digits.len() + 4);
        if scaled < 0 {
            written.push(MINUS);
        }
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index).is_multiple_of(3) {
                written.push(thousands_mark(language));
            }
            written.push(digit);
        }
        if !fraction.is_empty() {
            written.push(decimal_mark(language));
            written.push_str(fraction);
        }
        written
    }

    /// Writes the figure with its sign, as differences are written: `+1,2`, `−3,4`, `0,0`.
    pub fn write_signed(self, decimals: u8, language: Language) -> String {
        let written = self.write(decimals, language);
        if self.to_scaled(decimals) > 0 {
            format!("+{written}")
        } else {
            written
        }
    }
}

fn scale(decimals: u8) -> f64 {
    (0..decimals).fold(1.0, |scale, _| scale * 10.0)
}

const fn decimal_mark(language: Language) -> char {
    match language {
        Language::Finnish | Language::Swedish => ',',
        Language::English => '.',
    }
}

const fn thousands_mark(language: Language) -> char {
    match language {
        Language::Finnish | Language::Swedish => THIN_SPACE,
        Language::English => ',',
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn finnish(number: f64, decimals: u8) -> String {
        Figure::from_number(number)
            .unwrap()
            .write(decimals, Language::Finnish)
    }

    #[test]
    fn finnish_has_a_decimal_comma_a_thin_space_and_a_true_minus() {
        assert_eq!(finnish(12.6, 1), "12,6");
        assert_eq!(finnish(145_887.0, 0), "145\u{202f}887");
        assert_eq!(finnish(1_000_000.0, 0), "1\u{202f}000\u{202f}000");
        assert_eq!(finnish(-3.4, 1), "\u{2212}3,4");
        assert_eq!(finnish(999.0, 0), "999");
    }

    #[test]
    fn zero_is_a_number_and_never_negative() {
        assert_eq!(finnish(0.0, 1), "0,0");
        assert_eq!(finnish(-0.0, 1), "0,0");
        assert_eq!(finnish(-0.04, 1), "0,0");
    }

    #[test]
    fn english_has_a_point_and_a_comma() {
        let figure = Figure::from_number(1234.5).unwrap();
        assert_eq!(figure.write(1, Language::English), "1,234.5");
    }

    #[test]
    fn a_difference_is_what_a_reader_would_subtract() {
        let figure = |number| Figure::from_number(number).unwrap();
        assert_eq!(
            figure(14.4)
                .difference(figure(13.2), 1)
                .write_signed(1, Language::Finnish),
            "+1,2"
        );
        assert_eq!(
            figure(14.44)
                .difference(figure(14.36), 1)
                .write_signed(1, Language::Finnish),
            "0,0"
        );
    }

    #[test]
    fn what_is_not_a_number_is_no_figure() {
        for number in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 1e16] {
            assert_eq!(Figure::from_number(number), None);
        }
    }

    proptest! {
        #[test]
        fn scaling_and_back_keeps_the_figure(scaled in -9_000_000_000_i64..9_000_000_000, decimals in 0_u8..4) {
            prop_assert_eq!(Figure::from_scaled(scaled, decimals).to_scaled(decimals), scaled);
        }

        #[test]
        fn the_written_figure_reads_back(scaled in -9_000_000_000_i64..9_000_000_000, decimals in 0_u8..4) {
            let written = Figure::from_scaled(scaled, decimals).write(decimals, Language::Finnish);
            let plain: String = written
                .chars()
                .filter(|sign| *sign != THIN_SPACE)
                .map(|sign| match sign { MINUS => '-', ',' => '.', other => other })
                .collect();
            let number: f64 = plain.parse().unwrap();
            prop_assert_eq!(Figure::from_number(number).unwrap().to_scaled(decimals), scaled);
        }
    }
}
