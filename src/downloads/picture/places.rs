//! Pictures of all municipalities of one year: in their order, and where they lie.
//!
//! Shapes and texts are those of the page (`charts::places`); what style sheets say there is written beside each here.

use super::{
    Element, Lettering, MARGIN, Picture, ROOM, Sheet,
    lettering::INK,
    place_shapes::{Ground, Inks, hatch, shapes},
    sheet::Column,
};
use crate::{
    charts::{
        Palette, PlaceLook, PlacePicture,
        bars::{self, bars},
        map::map,
        places::Fill,
        strip::strip,
    },
    downloads::Imprint,
    model::{Catalogue, Classes, Distribution, Geometry, Role, Value},
    words::{Words, downloads::DownloadWords},
};

/// On white paper.
const INKS: Inks<'_> = Inks {
    palette: Palette::LIGHT,
    classes: Palette::CLASSES,
    ink: INK,
    edge: "#87826f",
    hatch: "hatch",
    has_class_numbers: false,
};
/// Around a part of the picture.
const AROUND: i32 = 16;

/// The municipalities of one year, and what must be said of them.
#[derive(Debug, Clone, Copy)]
pub struct Municipalities<'a> {
    /// Their figures.
    pub distribution: &'a Distribution,
    /// What the notes speak of.
    pub catalogue: &'a Catalogue,
    /// What is said.
    pub words: &'static Words,
}

/// Where municipalities lie, and the shades in which they are drawn.
#[derive(Debug, Clone, Copy)]
pub struct Outlines<'a> {
    /// The outlines, where they are published and came.
    pub geometry: Option<&'a Geometry>,
    /// The classes of the figures.
    pub classes: &'a Classes,
}

impl Picture {
    /// The municipalities in their order: a strip of dots above bars.
    pub fn of_order(municipalities: &Municipalities<'_>, imprint: &Imprint) -> Self {
        let words = municipalities.words;
        let distribution = municipalities.distribution;
        let look = municipalities.look(ROOM);
        let mut sheet = municipalities.sheet(imprint);
        if distribution.known() > 0 {
            draw(&strip(distribution, &look), Ground::Plain, &mut sheet);
        }
        draw(&bars(distribution, &look), Ground::Plain, &mut sheet);
        let remarks = municipalities.remarks(words.scales_of_dots_and_bars);
        sheet.finish(&remarks, imprint, words)
    }

    /// The municipalities where they lie: a map in shades, with the figures beside it.
    pub fn of_map(
        municipalities: &Municipalities<'_>,
        outlines: Outlines<'_>,
        imprint: &Imprint,
    ) -> Self {
        /// Where the figures begin, to the right of the map.
        const LIST: i32 = MARGIN + 520;
        let words = municipalities.words;
        let mut sheet = municipalities.sheet(imprint);
        municipalities.legend(outlines.classes, &mut sheet);
        let top = sheet.y;
        let Some(geometry) = outlines.geometry else {
            let untold = DownloadWords::of(words.language).no_outlines;
            sheet.write(untold, Lettering::TEXT);
            sheet.y += AROUND / 2;
            municipalities.list(MARGIN, outlines.classes, &mut sheet);
            sheet.y += AROUND;
            let remarks = municipalities.remarks(words.classes_of_all_years);
            return sheet.finish(&remarks, imprint, words);
        };
        let look = municipalities.look(LIST - MARGIN);
        let map = map(
            municipalities.distribution,
            geometry,
            outlines.classes,
            &look,
        );
        draw(&map, Ground::Map, &mut sheet);
        let below_map = sheet.y;
        sheet.y = top;
        municipalities.list(LIST, outlines.classes, &mut sheet);
        sheet.y = sheet.y.max(below_map) + AROUND;
        let mut remarks = municipalities.remarks(words.classes_of_all_years);
        remarks.extend(municipalities.attribution(geometry));
        sheet.finish(&remarks, imprint, words)
    }
}

impl Municipalities<'_> {
    fn look(&self, width: i32) -> PlaceLook {
        PlaceLook {
            width: f64::from(width),
            row: bars::ROW,
            language: self.words.language,
            absence: self.words.absence,
        }
    }

    /// The head of a picture: title, year and whose figures they are, and the figures in words.
    fn sheet(&self, imprint: &Imprint) -> Sheet {
        let distribution = self.distribution;
        let mut sheet = Sheet::titled(&imprint.title);
        let sex = (self.words.sex)(distribution.sex, distribution.indicator.people);
        let year = [&distribution.year.to_string(), ", ", sex].concat();
        sheet.write(&year, Lettering::SENTENCE.bold());
        sheet.write(&imprint.sentence, Lettering::SENTENCE);
        sheet.put(&hatch(&INKS));
        sheet.y += AROUND;
        sheet
    }

    /// What must be said below: what holds in every year, what is not as it was asked for, what must be known first.
    fn remarks(&self, steadiness: &str) -> Vec<String> {
        let language = self.words.language;
        let caveat = self.distribution.indicator.caveat.as_ref();
        let notes = self.distribution.notes.iter();
        let notes = notes.map(|note| self.words.note(note, self.catalogue));
        std::iter::once(steadiness.to_owned())
            .chain(caveat.map(|caveat| caveat.text(language).to_owned()))
            .chain(notes)
            .collect()
    }

    /// Whose the outlines are, as their licence asks to be said.
    pub(in crate::downloads) fn attribution(&self, geometry: &Geometry) -> Option<String> {
        let source = self.catalogue.source(geometry.source.as_ref()?)?;
        let text = source.attribution.as_ref()?.text(self.words.language);
        let licence = source.licence.iter().chain(&source.licence_url);
        let licence = licence.map(String::as_str).collect::<Vec<_>>().join(", ");
        Some(match licence.as_str() {
            "" => [text, "."].concat(),
            licence => [text, " (", licence, ")."].concat(),
        })
    }

    /// What the shades mean, beside each other as far as there is room.
    fn legend(&self, classes: &Classes, sheet: &mut Sheet) {
        const SHADE: i32 = 28;
        const GAP: i32 = 8;
        let lettering = Lettering::SMALL_PRINT.in_colour(INK);
        let indicator = &self.distribution.indicator;
        let of_classes = (0..classes.count()).map(|class| {
            let range = self.words.class_range(classes, class, indicator);
            (Fill::Class(class), range)
        });
        let has_absences = self.distribution.has_absences();
        let missing = has_absences.then(|| (Fill::Missing, self.words.no_figure.to_owned()));
        let mut x = MARGIN;
        for (fill, meaning) in of_classes.chain(missing) {
            let room = ROOM - SHADE - GAP;
            let width = lettering.width_of(&meaning).min(room);
            if x > MARGIN && x + SHADE + GAP + width > MARGIN + ROOM {
                x = MARGIN;
                sheet.y += lettering.leading + GAP;
            }
            sheet.put(&shade((x, sheet.y), (SHADE, 18), fill));
            let column = Column::of(x + SHADE + GAP, width);
            sheet.write_in(column, sheet.y + 1, &meaning, lettering);
            x += SHADE + GAP + width + 2 * GAP;
        }
        sheet.y += lettering.leading + AROUND;
    }

    /// Every municipality with its shade and its figure, or why there is none; then what they are compared with.
    fn list(&self, x: i32, classes: &Classes, sheet: &mut Sheet) {
        const SHADE: i32 = 14;
        const GAP: i32 = 10;
        const NAME: i32 = 150;
        const FIGURE: i32 = 150;
        let name_column = Column::of(x + SHADE + GAP, NAME);
        let figure_column = Column::of_figures(name_column.x + NAME + GAP, FIGURE);
        let language = self.words.language;
        let places = self.distribution.places.iter().map(|place| {
            let fill = place.figure().map_or(Fill::Missing, |figure| {
                Fill::Class(classes.of_figure(figure))
            });
            let name = place.region.short_name.text(language);
            (Some(fill), name, place.observation.value, place.is_chosen())
        });
        let beside = self.distribution.beside.iter();
        let beside = beside.map(|beside| {
            let name = beside.region.short_name.text(language);
            (None, name, beside.value, false)
        });
        for (fill, name, value, is_chosen) in places.chain(beside) {
            let lettering = Lettering {
                is_bold: is_chosen,
                ..Lettering::SMALL_PRINT.in_colour(INK)
            };
            if let Some(fill) = fill {
                sheet.put(&shade((x, sheet.y + 1), (SHADE, SHADE), fill));
            }
            let said = self.words.value(value, &self.distribution.indicator);
            let of_figure = match value {
                Value::Known(_) => lettering,
                Value::Missing(_) => Lettering::SMALL_PRINT,
            };
            let below_name = sheet.write_in(name_column, sheet.y, name, lettering);
            let below_figure = sheet.write_in(figure_column, sheet.y, &said, of_figure);
            sheet.y = below_name.max(below_figure) + 2;
        }
    }
}

/// A shade with what it means beside it.
fn shade((x, y): (i32, i32), (width, height): (i32, i32), fill: Fill) -> String {
    Element::of("rect")
        .at("x", x)
        .at("y", y)
        .at("width", width)
        .at("height", height)
        .with("fill", &INKS.of(fill, Role::Other))
        .with("stroke", INKS.edge)
        .empty()
}

/// Draws a picture at its place on the sheet.
fn draw(picture: &PlacePicture, ground: Ground, sheet: &mut Sheet) {
    sheet.put_at((MARGIN, sheet.y), &shapes(picture, ground, &INKS));
    sheet.y += picture.height + AROUND;
}

#[cfg(test)]
mod tests;
