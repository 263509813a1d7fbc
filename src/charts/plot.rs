//! Where years and figures lie on a picture, in pixels.

use super::ValueAxis;
use crate::model::{Figure, Year, YearRange};

/// A picture's size in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Size {
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
}

impl Size {
    /// The same with a height of at most `height`, but never so low that lines could not be told apart.
    #[must_use]
    pub fn at_most(self, height: f64) -> Self {
        /// Years, and lines a hand high above them.
        const LOWEST: f64 = 160.0;
        Self {
            height: self.height.min(height.max(LOWEST)),
            ..self
        }
    }

    /// Whether it is as narrow as a phone.
    pub fn is_narrow(self) -> bool {
        self.width < 560.0
    }
}

/// The room around the lines in pixels; written as the `grid` of an option.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize)]
pub struct Margins {
    /// For the marks of the value axis.
    pub left: f64,
    /// For the labels at line ends.
    pub right: f64,
    /// Above.
    pub top: f64,
    /// For the years.
    pub bottom: f64,
}

/// Where years and figures lie on a picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Plot {
    /// The picture's size.
    pub size: Size,
    /// The room around the lines.
    pub margins: Margins,
    /// The years from left to right.
    pub years: YearRange,
    /// The values from bottom to top.
    pub axis: ValueAxis,
}

impl Plot {
    /// The width of the part with lines.
    pub fn inner_width(&self) -> f64 {
        (self.size.width - self.margins.left - self.margins.right).max(1.0)
    }

    /// The height of the part with lines.
    pub fn inner_height(&self) -> f64 {
        (self.size.height - self.margins.top - self.margins.bottom).max(1.0)
    }

    /// Where a year lies from the left; a single year lies in the middle.
    pub fn x(&self, year: Year) -> f64 {
        let steps = f64::from(self.years.last().number() - self.years.first().number());
        let share = if steps > 0.0 {
            (f64::from(year.number()) - f64::from(self.years.first().number())) / steps
        } else {
            0.5
        };
        self.margins.left + share * self.inner_width()
    }

    /// Where a figure lies from the top.
    pub fn y(&self, figure: Figure) -> f64 {
        let share = (figure.number() - self.axis.start) / (self.axis.end - self.axis.start);
        self.margins.top + (1.0 - share) * self.inner_height()
    }

    /// Where a year lies from the left, in whole pixels, as CSS writes it.
    pub fn css_left(&self, year: Year) -> String {
        Self::css_pixels(self.x(year))
    }

    /// Where a year lies from the right, in whole pixels, as CSS writes it.
    pub fn css_right(&self, year: Year) -> String {
        Self::css_pixels(self.size.width - self.x(year))
    }

    /// A length in whole pixels, as CSS writes it.
    pub fn css_pixels(length: f64) -> String {
        // Lengths fit on a picture, and a cast of a float saturates.
        #[expect(clippy::cast_possible_truncation, reason = "rounded just before")]
        let whole = length.round() as i32;
        format!("{whole}px")
    }

    /// The year nearest to a place from the left.
    pub fn year_at(&self, x: f64) -> Year {
        self.years
            .years()
            .min_by(|one, other| {
                let distance = |year: &Year| (self.x(*year) - x).abs();
                distance(one).total_cmp(&distance(other))
            })
            .unwrap_or_else(|| self.years.last())
    }

    /// The years that get a mark: round ones, as many as have room, and never closer than `room` pixels.
    pub fn marked_years(&self, room: f64) -> Vec<Year> {
        let most = (self.inner_width() / room).max(1.0);
        let years = self.years.years();
        let step = [1_u16, 2, 5, 10, 20, 50]
            .into_iter()
            .find(|step| {
                f64::from(u32::try_from(years.len()).unwrap_or(u32::MAX)) / f64::from(*step) <= most
            })
            .unwrap_or(100);
        let marked: Vec<_> = years
            .filter(|year| year.number().is_multiple_of(step))
            .collect();
        if marked.is_empty() {
            vec![self.years.last()]
        } else {
            marked
        }
    }
}

/// The nearest number to `value` from `lowest` to `highest`.
///
/// Not `f64::clamp`, whose message for a panic that cannot happen brings the printing of floats into what readers load.
pub(super) fn bounded(value: f64, lowest: f64, highest: f64) -> f64 {
    value.max(lowest).min(highest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plot(first: i64, last: i64) -> Plot {
        let year = |number| Year::from_number(number).unwrap();
        Plot {
            size: Size {
                width: 500.0,
                height: 300.0,
            },
            margins: Margins {
                left: 50.0,
                right: 50.0,
                top: 10.0,
                bottom: 30.0,
            },
            years: YearRange::of(year(first), year(last)).unwrap(),
            axis: ValueAxis {
                start: 0.0,
                end: 10.0,
                step: 2.0,
                decimals: 0,
            },
        }
    }

    #[test]
    fn a_year_is_found_where_it_is_drawn() {
        let plot = plot(1991, 2021);
        for year in plot.years.years() {
            assert_eq!(plot.year_at(plot.x(year)), year);
        }
        assert_eq!(plot.year_at(-100.0), plot.years.first());
        assert_eq!(plot.year_at(9999.0), plot.years.last());
    }

    #[test]
    fn a_single_year_lies_in_the_middle() {
        let plot = plot(2019, 2019);
        assert!((plot.x(plot.years.first()) - 250.0).abs() < 1e-9);
        assert_eq!(plot.marked_years(60.0).len(), 1);
    }

    #[test]
    fn marked_years_are_round_and_have_room() {
        let marked = plot(1991, 2021).marked_years(48.0);
        assert_eq!(
            marked.iter().map(|year| year.number()).collect::<Vec<_>>(),
            [1995, 2000, 2005, 2010, 2015, 2020]
        );
    }
}
