//! The sheet that every picture is written on, from the top down: white, of one width, with its imprint at the foot.

use super::{Picture, WIDTH, lettering::Lettering};
use crate::{
    downloads::{
        Imprint,
        element::{Element, add, escaped},
    },
    model::Accent,
    words::Words,
};

/// The room around everything.
pub(super) const MARGIN: i32 = 24;
/// From the left edge of what is written to the right one.
pub(super) const ROOM: i32 = 912;
/// Lines between the rows of a table.
const HAIR: &str = "#ece9e2";

const FONTS: &str = "system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

/// Where a column begins and how wide it is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Column {
    pub(super) x: i32,
    pub(super) width: i32,
    /// Whether texts end at its right edge, as figures do.
    pub(super) is_of_figures: bool,
}

impl Column {
    /// A column of texts.
    pub(super) const fn of(x: i32, width: i32) -> Self {
        Self {
            x,
            width,
            is_of_figures: false,
        }
    }

    /// A column of figures, which end at its right edge.
    pub(super) const fn of_figures(x: i32, width: i32) -> Self {
        Self {
            is_of_figures: true,
            ..Self::of(x, width)
        }
    }

    /// The whole sheet.
    pub(super) const WHOLE: Self = Self::of(MARGIN, ROOM);
}

/// What has been written of a picture.
pub(super) struct Sheet {
    body: String,
    /// Where the next thing begins.
    pub(super) y: i32,
}

impl Sheet {
    /// A sheet with a title.
    pub(super) fn titled(title: &str) -> Self {
        let mut sheet = Self {
            body: String::new(),
            y: MARGIN,
        };
        sheet.write(title, Lettering::TITLE);
        sheet.y += 4;
        sheet
    }

    /// Writes a text over the whole width.
    pub(super) fn write(&mut self, text: &str, lettering: Lettering) {
        self.y = self.write_in(Column::WHOLE, self.y, text, lettering);
    }

    /// Writes a heading with a bar in the colour of a priority area before it.
    pub(super) fn write_marked(&mut self, heading: &str, accent: Accent) {
        const BAR: i32 = 16;
        let column = Column::of(MARGIN + BAR, ROOM - BAR);
        let top = self.y;
        self.y = self.write_in(column, top, heading, Lettering::HEADING);
        let bar = Element::of("rect")
            .at("x", MARGIN)
            .at("y", top + 2)
            .at("width", 6)
            .at("height", self.y - top - 8)
            .with("fill", colour_of(accent));
        self.put(&bar.empty());
    }

    /// Writes a text into a column from `y` down; gives where it ends.
    pub(super) fn write_in(
        &mut self,
        column: Column,
        mut y: i32,
        text: &str,
        lettering: Lettering,
    ) -> i32 {
        for line in lettering.lines(text, column.width) {
            let x = if column.is_of_figures {
                column.x + column.width
            } else {
                column.x
            };
            let element = Element::of("text").at("x", x).at("y", y + lettering.size);
            let element = if column.is_of_figures {
                element.with("text-anchor", "end")
            } else {
                element
            };
            let element = element
                .at("font-size", lettering.size)
                .with("font-weight", lettering.weight())
                .with("fill", lettering.colour);
            self.put(&element.saying(&line));
            y += lettering.leading;
        }
        y
    }

    /// Puts an element where it says itself.
    pub(super) fn put(&mut self, element: &str) {
        self.body.push_str(element);
    }

    /// Puts elements with their own places so that their origin is at a place of the sheet.
    pub(super) fn put_at(&mut self, (x, y): (i32, i32), elements: &str) {
        let place = ["translate(", &x.to_string(), " ", &y.to_string(), ")"].concat();
        self.put(&Element::of("g").with("transform", &place).holding(elements));
    }

    /// Draws a line across the sheet.
    pub(super) fn rule(&mut self) {
        let path = format!("M{MARGIN} {}h{ROOM}", self.y);
        self.put(
            &Element::of("path")
                .with("d", &path)
                .with("stroke", HAIR)
                .empty(),
        );
    }

    /// Ends the picture with remarks and with what it says of itself.
    pub(super) fn finish(
        mut self,
        remarks: &[String],
        imprint: &Imprint,
        words: &Words,
    ) -> Picture {
        for remark in remarks {
            self.write(remark, Lettering::SMALL_PRINT);
        }
        for text in [
            imprint.source.as_str(),
            &imprint.licence_sentence(words),
            &imprint.published(words),
            &imprint.address,
        ] {
            self.write(text, Lettering::SMALL_PRINT);
        }
        let height = (self.y + MARGIN).unsigned_abs();
        Picture {
            svg: document(&self.body, height, imprint, words),
            height,
        }
    }
}

/// The accent of an area on white.
const fn colour_of(accent: Accent) -> &'static str {
    match accent {
        Accent::Violet => "#6a479f",
        Accent::Teal => "#0b6b66",
        Accent::Orange => "#a34a08",
        Accent::Grey => "#59616b",
        Accent::Blue => "#0a3d91",
    }
}

fn document(body: &str, height: u32, imprint: &Imprint, words: &Words) -> String {
    let (width, height) = (WIDTH.to_string(), height.to_string());
    let language = words.language.code();
    let mut described = String::new();
    for (name, text) in [
        ("title", imprint.title.as_str()),
        ("description", &imprint.sentence),
        ("source", &imprint.source),
        ("publisher", &imprint.publisher),
        ("rights", &imprint.whole_licence()),
        ("date", &imprint.date.iso()),
        ("identifier", &imprint.address),
        ("language", language),
    ] {
        add(
            &mut described,
            &["<dc:", name, ">", &escaped(text), "</dc:", name, ">\n"],
        );
    }
    let described = Element::of("rdf:Description")
        .with("rdf:about", "")
        .holding(&described);
    let described = Element::of("rdf:RDF")
        .with("xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#")
        .with("xmlns:dc", "http://purl.org/dc/elements/1.1/")
        .holding(&described);
    let ground = Element::of("rect")
        .with("width", "100%")
        .with("height", "100%")
        .with("fill", "#ffffff");
    let content = [
        Element::of("title").saying(&imprint.title),
        Element::of("desc").saying(&imprint.sentence),
        Element::of("metadata").holding(&described),
        ground.empty(),
        body.to_owned(),
    ];
    Element::of("svg")
        .with("xmlns", "http://www.w3.org/2000/svg")
        .with("width", &width)
        .with("height", &height)
        .with("viewBox", &["0 0 ", &width, " ", &height].concat())
        .with("role", "img")
        .with("xml:lang", language)
        .with("font-family", FONTS)
        .holding(&content.concat())
}
