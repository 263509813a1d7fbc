//! The pictures of a document as SVG, each drawn for a desk and for a phone; a style sheet shows the one that fits.
//!
//! Shapes are those that a reader sees on the page, in colours that follow light, dark and the reader's own.

use super::{Setting, page::element};
use crate::{
    charts::{
        Palette, PlaceLook, PlacePicture, Size, TrendChart,
        bars::{self, bars},
        map::map,
        strip::strip,
        trend_chart::{Look, tenths},
    },
    downloads::picture::{
        Municipalities,
        place_shapes::{Ground, Inks, hatch, shapes},
        trend_shapes::trend_shape,
    },
    model::{Baseline, Classes, Comparison, Distribution, Geometry, Indicator},
};

/// The width of a picture on a desk or on paper, and on a phone.
const WIDTHS: [(f64, &str); 2] = [(680.0, "wide"), (330.0, "narrow")];
/// Between two pictures that belong together.
const BETWEEN: i32 = 16;

/// What is drawn on a picture, and how large it is.
pub(super) struct Drawn {
    shapes: String,
    size: (String, String),
}

impl Setting<'_> {
    /// The picture of the figure with that number, in both widths.
    pub(super) fn drawing(
        &self,
        (indicator, number): (&Indicator, usize),
        draw: impl Fn(f64) -> Drawn,
    ) -> String {
        let name = self.name_of_picture(indicator, number);
        let drawn = WIDTHS.iter().map(|(width, class)| {
            let Drawn {
                shapes,
                size: (width, height),
            } = draw(*width);
            element("svg")
                .with("class", class)
                .with("role", "img")
                .with("aria-label", &name)
                .with("viewBox", &["0 0 ", &width, " ", &height].concat())
                .with("width", &width)
                .with("height", &height)
                .with("preserveAspectRatio", "xMinYMin")
                .holding(&shapes)
        });
        let drawn: String = drawn.collect();
        element("div").with("class", "drawing").holding(&drawn)
    }

    /// Figures over the years.
    pub(super) fn trend(
        &self,
        comparison: &Comparison,
        names: &[String],
        (size, baseline): (Size, Baseline),
    ) -> Drawn {
        let words = self.words();
        let look = Look {
            size,
            palette: Palette::NAMED,
            baseline,
            language: self.language,
            break_label: words.break_label,
            sex: words.sex,
        };
        let chart = TrendChart::of(comparison, names, &look);
        let shapes = chart.shapes(self.language);
        Drawn {
            shapes: shapes.iter().map(trend_shape).collect(),
            size: (tenths(size.width), tenths(size.height)),
        }
    }

    pub(super) fn municipalities<'a>(
        &'a self,
        distribution: &'a Distribution,
    ) -> Municipalities<'a> {
        Municipalities {
            distribution,
            catalogue: &self.desk.catalogue,
            words: self.words(),
        }
    }

    /// The municipalities of one year in their order: a strip of dots above bars.
    pub(super) fn order(
        &self,
        distribution: &Distribution,
        (number, width): (usize, f64),
    ) -> Drawn {
        let look = self.look(width);
        let mut pictures = Vec::new();
        if distribution.known() > 0 {
            pictures.push(strip(distribution, &look));
        }
        pictures.push(bars(distribution, &look));
        stacked(&pictures, Ground::Plain, (number, width))
    }

    /// The municipalities of one year where they lie.
    pub(super) fn map(
        &self,
        distribution: &Distribution,
        (geometry, classes): (&Geometry, &Classes),
        (number, width): (usize, f64),
    ) -> Drawn {
        let map = map(distribution, geometry, classes, &self.look(width));
        stacked(&[map], Ground::Map, (number, width))
    }

    /// What the shades of a map mean.
    pub(super) fn legend(&self, classes: &Classes, distribution: &Distribution) -> String {
        const SHADES: [&str; 5] = [
            "shade shade--0",
            "shade shade--1",
            "shade shade--2",
            "shade shade--3",
            "shade shade--4",
        ];
        let words = self.words();
        let shade = |class, number: &str| {
            let shade = element("span").with("class", class);
            shade.with("aria-hidden", "true").in_line(number)
        };
        let entry = |shade: String, meaning: &str| {
            let meaning = element("span").saying(meaning);
            element("li").holding(&[shade, meaning].concat())
        };
        let of_classes = (0..classes.count()).map(|class| {
            let number = (class + 1).to_string();
            let range = words.class_range(classes, class, &distribution.indicator);
            entry(shade(SHADES[class % SHADES.len()], &number), &range)
        });
        let missing = || entry(shade("shade shade--missing", ""), words.no_figure);
        let missing = distribution.has_absences().then(missing);
        let entries: String = of_classes.chain(missing).collect();
        element("ul").with("class", "legend").holding(&entries)
    }

    fn look(&self, width: f64) -> PlaceLook {
        PlaceLook {
            width,
            row: bars::ROW,
            language: self.language,
            absence: self.words().absence,
        }
    }
}

/// Pictures below each other, of the figure with that number.
fn stacked(pictures: &[PlacePicture], ground: Ground, (number, width): (usize, f64)) -> Drawn {
    let hatching = ["aukot-", &number.to_string(), "-", &tenths(width)].concat();
    let inks = Inks {
        palette: Palette::NAMED,
        classes: Palette::NAMED_CLASSES,
        ink: "var(--ink)",
        edge: "var(--edge)",
        hatch: &hatching,
        has_class_numbers: true,
    };
    let mut drawn = hatch(&inks);
    let (mut width, mut y) = (0, 0);
    for picture in pictures {
        if y > 0 {
            y += BETWEEN;
        }
        let place = ["translate(0 ", &y.to_string(), ")"].concat();
        let group = element("g").with("transform", &place);
        drawn.push_str(&group.holding(&shapes(picture, ground, &inks)));
        y += picture.height;
        width = width.max(picture.width);
    }
    Drawn {
        shapes: drawn,
        size: (width.to_string(), y.to_string()),
    }
}
