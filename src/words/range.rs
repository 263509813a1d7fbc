//! How it is written from which figure to which.

use super::Words;
use crate::model::figure::MINUS;

impl Words {
    /// From one written figure to another that is not lower: *8,0–11,9*, and *−11,0…−6,1* where the first is negative.
    ///
    /// A dash beside a minus sign reads as a second one, and so each language has something else there:
    /// in Finnish three dots, as guides to its spelling advise.
    pub fn range(&self, low: &str, high: &str) -> String {
        if low.starts_with(MINUS) {
            self.range_below_zero.with([low, high])
        } else {
            [low, "–", high].concat()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Language;

    #[test]
    fn no_dash_stands_beside_a_minus_sign() {
        let written =
            |low, high| Language::ALL.map(|language| Words::of(language).range(low, high));
        assert_eq!(written("8,0", "11,9 %"), ["8,0–11,9 %"; 3]);
        assert_eq!(
            written("−11,0", "−6,1"),
            [
                "−11,0…−6,1",
                "−11,0\u{a0}till\u{a0}−6,1",
                "−11,0\u{a0}to\u{a0}−6,1"
            ]
        );
        assert_eq!(written("−6,0", "0,4")[0], "−6,0…0,4");
    }
}
