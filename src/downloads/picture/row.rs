//! A row of a card in a picture: newest figure, development, place among the municipalities and direction.

use super::{
    Element, Lettering, Sheet,
    lettering::{FAINT_INK, INK},
    sheet::{Column, MARGIN},
};
use crate::{
    charts::{Palette, Position, Sparkline},
    model::{Assessment, CardRow, Catalogue},
    words::{
        Words,
        cards::{CardWords, ShortVerdict, around},
    },
};

const NAME: Column = Column::of(MARGIN, 262);
const LATEST: Column = Column::of_figures(292, 142);
const DEVELOPMENT: Column = Column::of(464, 116);
const POSITION: Column = Column::of(608, 168);
const DIRECTION: Column = Column::of(800, 136);
/// The sign of a direction stands before its words.
const SIGN: i32 = 20;
/// Above and below what stands in a row.
const AIR: i32 = 9;

const TEXT: Lettering = Lettering::TEXT;
const SMALL_PRINT: Lettering = Lettering::SMALL_PRINT;

/// Other municipalities, so faint that they may lie on each other.
const OTHERS: &str = "#b3b0a4";
const BETTER: &str = "#0b6b3a";
const WORSE: &str = "#a3260b";

/// What rows are written with.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rows<'a> {
    pub(super) catalogue: &'a Catalogue,
    pub(super) words: &'static Words,
    pub(super) card_words: &'static CardWords,
}

impl Rows<'_> {
    /// What stands in each column.
    pub(super) fn headings(self, sheet: &mut Sheet) {
        let top = sheet.y;
        for (column, heading) in [
            (NAME, self.words.indicator),
            (LATEST, self.card_words.latest),
            (DEVELOPMENT, self.card_words.development),
            (POSITION, self.card_words.position),
            (DIRECTION, self.card_words.direction),
        ] {
            let below = sheet.write_in(column, top, heading, SMALL_PRINT);
            sheet.y = sheet.y.max(below);
        }
        sheet.y += AIR / 2;
        sheet.rule();
    }

    /// An indicator that has a figure.
    pub(super) fn row(self, row: &CardRow, sheet: &mut Sheet) {
        let top = sheet.y + AIR;
        let name = row.indicator.name.text(self.words.language);
        let below = [
            sheet.write_in(NAME, top, name, TEXT),
            self.latest(row, top, sheet),
            development(row, top, sheet),
            self.position(row, top, sheet),
            self.direction(row, top, sheet),
        ];
        sheet.y = below.into_iter().max().unwrap_or(top) + AIR;
        sheet.rule();
    }

    /// The newest figure with its year, and what must be known of it.
    fn latest(self, row: &CardRow, top: i32, sheet: &mut Sheet) -> i32 {
        let value = self.words.value(row.value(), &row.indicator);
        let below = sheet.write_in(LATEST, top, &value, TEXT.bold());
        let year = row.year.to_string();
        let mark = if row.stands_in() { "*" } else { "" };
        let below = sheet.write_in(LATEST, below, &[&year, mark].concat(), SMALL_PRINT);
        let change = row.change.map(self.card_words.change);
        let newer = row.newer_is_missing();
        let newer = newer.map(|_| self.card_words.newer_missing);
        let remarks = change.into_iter().chain(newer);
        remarks.fold(below, |below, remark| {
            sheet.write_in(LATEST, below, remark, SMALL_PRINT)
        })
    }

    /// Where the region stands among the municipalities.
    fn position(self, row: &CardRow, top: i32, sheet: &mut Sheet) -> i32 {
        const HEIGHT: i32 = 20;
        let distribution = row.distribution(self.catalogue);
        let position = Position::of_row(row, &distribution, self.catalogue);
        if let Some(position) = position {
            sheet.put_at((POSITION.x, top), &strip(&position));
        }
        match around::place(&distribution, self.words.language) {
            Some(place) => sheet.write_in(POSITION, top + HEIGHT, &place, SMALL_PRINT),
            None => top + HEIGHT,
        }
    }

    /// Which way the figures go, as a sign and in words, with the years looked at.
    fn direction(self, row: &CardRow, top: i32, sheet: &mut Sheet) -> i32 {
        let Some(trend) = row.trend() else {
            return top;
        };
        let assessment = Assessment::of(trend.verdict, row.indicator.direction);
        let verdict = ShortVerdict::of(&trend, assessment);
        let lettering = TEXT.in_colour(match verdict {
            ShortVerdict::Better => BETTER,
            ShortVerdict::Worse => WORSE,
            _ => INK,
        });
        let sign = Column::of(DIRECTION.x, SIGN);
        let text = Column::of(DIRECTION.x + SIGN, DIRECTION.width - SIGN);
        sheet.write_in(sign, top, verdict.sign(), lettering.bold());
        let said = verdict.text(self.words.language);
        let below = sheet.write_in(text, top, said, lettering);
        if verdict == ShortVerdict::CannotTell {
            return below;
        }
        sheet.write_in(text, below, &trend.years.to_string(), SMALL_PRINT)
    }
}

/// The line of a development; one figure alone has none.
fn development(row: &CardRow, top: i32, sheet: &mut Sheet) -> i32 {
    const HEIGHT: i32 = 32;
    let series = row.series().filter(|series| series.figures().count() > 1);
    let line = series.and_then(|series| Sparkline::of(&row.indicator, series));
    let Some(line) = line else {
        return top;
    };
    let [colour, ..] = Palette::LIGHT.chosen;
    let path = Element::of("path")
        .with("d", &line.path)
        .with("fill", "none")
        .with("stroke", colour)
        .with("stroke-width", "1.8")
        .with("stroke-linejoin", "round")
        .with("stroke-linecap", "round");
    let end = dot(line.end, "3").with("fill", colour);
    sheet.put_at((DEVELOPMENT.x, top), &[path.empty(), end.empty()].concat());
    top + HEIGHT
}

/// The dots of all municipalities.
fn strip(position: &Position) -> String {
    const MIDDLE: i32 = 10;
    let [own, ..] = Palette::LIGHT.chosen;
    let others = position
        .others
        .iter()
        .map(|x| dot((*x, MIDDLE), "3").with("fill", OTHERS).empty());
    let larger = position.larger.map(|x| {
        Element::of("path")
            .with("d", &format!("M{x} 1V19"))
            .with("stroke", Palette::LIGHT.county)
            .with("stroke-width", "2.5")
            .empty()
    });
    let own = position.own.iter().flatten().map(|x| {
        dot((*x, MIDDLE), "5.5")
            .with("fill", own)
            .with("stroke", Palette::LIGHT.surface)
            .with("stroke-width", "1.5")
            .empty()
    });
    others.chain(larger).chain(own).collect()
}

fn dot((x, y): (i32, i32), radius: &str) -> Element {
    Element::of("circle")
        .at("cx", x)
        .at("cy", y)
        .with("r", radius)
}

/// The name of a group of rows.
pub(super) fn group(name: &str, sheet: &mut Sheet) {
    sheet.y += AIR;
    sheet.write(name, TEXT.bold().in_colour(FAINT_INK));
}
