//! Where figures and their texts lie from left to right on strips and bars.

use super::{
    ValueAxis,
    places::{Label, PlaceLook, Side, Tone, whole, with_unit},
};
use crate::model::{Baseline, Distribution, Figure, Role};

/// From one line of texts to the next.
pub(super) const LINE: i32 = 18;

/// Where figures lie from left to right.
pub(super) struct Scale {
    axis: ValueAxis,
    left: f64,
    width: f64,
}

impl Scale {
    /// The scale of a picture that holds the figures, with room left free on both sides.
    pub(super) fn holding(
        look: &PlaceLook,
        (baseline, figures): (Baseline, impl Iterator<Item = Figure>),
        (left, right): (f64, f64),
    ) -> Self {
        let marks = if look.width < 480.0 { 3 } else { 6 };
        Self {
            axis: ValueAxis::covering(figures, baseline, marks),
            left,
            width: (look.width - left - right).max(1.0),
        }
    }

    /// Where a figure lies.
    pub(super) fn x(&self, figure: Figure) -> i32 {
        self.place(figure.number())
    }

    /// Where the bars begin.
    pub(super) fn zero(&self) -> i32 {
        self.place(0.0)
    }

    fn place(&self, number: f64) -> i32 {
        let share = (number - self.axis.start) / (self.axis.end - self.axis.start);
        whole(self.left + share * self.width)
    }

    /// The larger regions with a figure: where they lie, and what is written there.
    pub(super) fn beside(
        &self,
        distribution: &Distribution,
        look: &PlaceLook,
    ) -> Vec<(Role, i32, String)> {
        distribution
            .beside
            .iter()
            .filter_map(|other| {
                let figure = other.value.figure()?;
                let name = other.region.short_name.text(look.language);
                let text = format!("{name} {}", with_unit(distribution, figure, look));
                Some((other.role, self.x(figure), text))
            })
            .collect()
    }

    /// The marks of the axis.
    pub(super) fn marks(&self, y: i32, look: &PlaceLook) -> Vec<Label> {
        self.axis
            .marks()
            .into_iter()
            .map(|mark| Label {
                x: self.place(mark),
                y,
                text: self.axis.write(mark, look.language),
                side: Side::Middle,
                tone: Tone::Quiet,
            })
            .collect()
    }
}

/// Texts around their places, on as many lines as they need, all inside the picture; and the height of the lines.
pub(super) fn stacked(texts: &[(i32, String)], look: &PlaceLook, tone: Tone) -> (Vec<Label>, i32) {
    let inside = |(middle, text): &(i32, String)| {
        let width = width_of(text);
        let most = whole(look.width) - width / 2;
        ((*middle).min(most).max(width / 2), width)
    };
    let spans: Vec<_> = texts.iter().map(inside).collect();
    let lines = lines_of(&spans);
    let labels = texts
        .iter()
        .zip(&spans)
        .zip(&lines)
        .map(|(((_, text), (middle, _)), line)| Label {
            x: *middle,
            y: (line + 1) * LINE - 4,
            text: text.clone(),
            side: Side::Middle,
            tone,
        })
        .collect();
    (
        labels,
        lines.iter().map(|line| line + 1).max().unwrap_or(0) * LINE,
    )
}

/// About how wide a text of 13 pixels is: the mean letter is a little over half as wide as high, in the widest of the usual typefaces somewhat more.
pub(super) fn width_of(text: &str) -> i32 {
    const LETTER: i32 = 8;
    i32::try_from(text.chars().count()).unwrap_or(i32::MAX / LETTER) * LETTER
}

/// Lines, counted from zero, on which texts of these middles and widths stand without covering each other.
fn lines_of(texts: &[(i32, i32)]) -> Vec<i32> {
    const GAP: i32 = 8;
    let mut placed: Vec<(i32, i32, i32)> = Vec::new();
    for (middle, width) in texts {
        let (left, right) = (middle - width / 2 - GAP, middle + width / 2 + GAP);
        let mut line = 0;
        while placed
            .iter()
            .any(|(other, from, to)| *other == line && *from < right && left < *to)
        {
            line += 1;
        }
        placed.push((line, left, right));
    }
    placed.into_iter().map(|(line, ..)| line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn texts_apart_share_a_line_and_others_take_the_next() {
        assert_eq!(lines_of(&[(50, 40), (200, 40), (60, 40)]), [0, 0, 1]);
    }

    proptest! {
        #[test]
        fn no_two_texts_cover_each_other(texts in proptest::collection::vec((0_i32..600, 0_i32..200), 0..12)) {
            let lines = lines_of(&texts);
            for (one, first) in texts.iter().zip(&lines).enumerate() {
                for second in texts.iter().zip(&lines).skip(one + 1) {
                    let ((a, a_width), (b, b_width)) = (first.0, second.0);
                    let are_apart = (a - b).abs() >= (a_width + b_width) / 2;
                    prop_assert!(first.1 != second.1 || are_apart);
                }
            }
        }
    }
}
