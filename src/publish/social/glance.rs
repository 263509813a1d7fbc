//! The card of a region or of a priority area: its name, and some telling figures with their development.

use super::{
    sheet::{
        Frame, INK, LEFT, LINE, LineLook, Look, Placing, RIGHT, SOFT_INK, Sheet, Side, bold,
        colour, regular,
    },
    typeface::{Fitted, Step, Weight, alike, fitted, step},
};
use crate::{
    charts::{Palette, Sparkline},
    model::{Accent, CardRow, Catalogue, Language, RegionLevel},
    words::{Words, cards::ShortVerdict},
};

/// What the card of a region or of a priority area shows.
#[derive(Debug, Clone)]
pub struct Glance<'a> {
    /// The colour of its bar.
    pub accent: Accent,
    /// What kind of thing it is of.
    pub kind: String,
    /// Its name.
    pub title: String,
    /// What is said below the name, or nothing.
    pub lead: String,
    /// Where the figures come from.
    pub source: String,
    /// The service.
    pub service: &'a str,
    /// The figures; only the first [`Glance::MOST_ROWS`] have room.
    pub rows: Vec<GlanceRow<'a>>,
    /// What is said where there is no figure.
    pub without_rows: &'a str,
    /// The language.
    pub language: Language,
}

/// A telling figure.
#[derive(Debug, Clone, Copy)]
pub struct GlanceRow<'a> {
    /// The row of a region's card.
    pub row: &'a CardRow,
    /// The colour of the indicator's area.
    pub accent: Accent,
}

impl<'a> GlanceRow<'a> {
    /// A row with the colour of its indicator's area; nothing where it has no figure.
    pub fn of(row: &'a CardRow, catalogue: &Catalogue) -> Option<Self> {
        row.figure()?;
        let theme = catalogue.phenomenon(&row.indicator.phenomenon);
        Some(Self {
            row,
            accent: theme.map_or(Accent::Grey, |(area, _)| area.accent),
        })
    }
}

const TITLES: [Step; 5] = [
    step(68.0, 1),
    step(56.0, 1),
    step(48.0, 1),
    step(40.0, 2),
    step(32.0, 2),
];
/// Where the first row begins and the last one ends.
const ROWS: (f64, f64) = (238.0, 554.0);
/// A row is no higher, so that two rows do not lie far apart.
const HIGHEST_ROW: f64 = 84.0;

// Columns, by where they begin or end.
const NAME: f64 = LEFT + 24.0;
const NAME_END: f64 = 572.0;
const YEARS: f64 = 592.0;
const FIGURE: f64 = 944.0;
const FIGURE_WIDTH: f64 = 186.0;
const VERDICT: f64 = 978.0;

/// What leads from a year to the remark that the figure is the older region's.
const MARK: &str = "*";

impl Glance<'_> {
    /// The most rows that have room.
    pub const MOST_ROWS: usize = 4;

    /// Draws the card as SVG.
    pub fn svg(&self) -> String {
        const LEADS: [Step; 4] = [step(28.0, 1), step(25.0, 1), step(22.0, 2), step(20.0, 2)];
        let frame = Frame {
            accent: self.accent,
            kind: &self.kind,
            title: &self.title,
            source: &[self.source.as_str(), &self.older_region()].concat(),
            service: self.service,
        };
        let (mut sheet, below) = Sheet::framed(&frame, &TITLES);
        let lead = fitted(&self.lead, Weight::Regular, RIGHT - LEFT, &LEADS);
        let lead_end = sheet.lines(&lead, (LEFT, below - 18.0), regular(SOFT_INK));
        let rows: Vec<Written<'_>> = self.written();
        let top = ROWS.0.max(lead_end - 4.0);
        if rows.is_empty() {
            const SENTENCE: [Step; 2] = [step(30.0, 3), step(24.0, 4)];
            let sentence = fitted(self.without_rows, Weight::Regular, RIGHT - LEFT, &SENTENCE);
            sheet.lines(&sentence, (LEFT, top + 70.0), regular(INK));
        }
        let count = u32::try_from(rows.len().max(1)).map_or(1.0, f64::from);
        let height = ((ROWS.1 - top) / count).min(HIGHEST_ROW);
        let mut y = top;
        for row in &rows {
            self.row(&mut sheet, row, (y, height));
            y += height;
        }
        sheet.into_svg()
    }

    /// Names the older region where it stands in the county's place: it does so under its own name.
    fn older_region(&self) -> String {
        let mut rows = self.rows.iter().take(Self::MOST_ROWS);
        let older = rows.find(|of| of.row.stands_in());
        older.map_or_else(String::new, |of| {
            let name = of.row.region.name.text(self.language);
            let separator = if self.source.is_empty() {
                ""
            } else {
                " \u{a0} "
            };
            [separator, MARK, "\u{a0}", name].concat()
        })
    }

    /// The rows with what is written in them, in letters of the same size in all of them.
    fn written(&self) -> Vec<Written<'_>> {
        const NAMES: [Step; 4] = [step(25.0, 2), step(23.0, 2), step(21.0, 2), step(18.0, 3)];
        const FIGURES: [Step; 5] = [
            step(38.0, 1),
            step(34.0, 1),
            step(30.0, 1),
            step(26.0, 1),
            step(20.0, 1),
        ];
        let rows = || self.rows.iter().take(Self::MOST_ROWS);
        let words = Words::of(self.language);
        let names = rows().map(|of| of.row.indicator.name.text(self.language));
        let figures = rows().map(|of| words.value(of.row.value(), &of.row.indicator));
        let names = alike(names, Weight::Regular, NAME_END - NAME, &NAMES);
        let figures = alike(figures, Weight::Bold, FIGURE_WIDTH, &FIGURES);
        rows()
            .zip(names)
            .zip(figures)
            .map(|((of, name), figure)| Written { of, name, figure })
            .collect()
    }

    fn row(&self, sheet: &mut Sheet, written: &Written<'_>, (y, height): (f64, f64)) {
        let Written { of, name, figure } = written;
        let row = of.row;
        let middle = y + height / 2.0;
        sheet.rectangle([LEFT, y, RIGHT - LEFT, 1.5], LINE);
        sheet.rectangle([LEFT, y + 15.0, 7.0, height - 28.0], colour(of.accent));
        centred(sheet, name, (NAME, middle), regular(INK));
        development(sheet, row, middle);
        let right = bold(INK).on(Side::End);
        sheet.lines(figure, (FIGURE, middle + 4.0), right);
        let mark = if row.stands_in() { MARK } else { "" };
        let year = [&row.year.to_string(), mark].concat();
        sheet.text(
            &year,
            (FIGURE, middle + 28.0),
            20.0,
            regular(SOFT_INK).on(Side::End),
        );
        self.verdict(sheet, row, middle);
    }

    /// Which way the figures go, in a word or two.
    fn verdict(&self, sheet: &mut Sheet, row: &CardRow, middle: f64) {
        const VERDICTS: [Step; 3] = [step(22.0, 1), step(21.0, 2), step(18.0, 2)];
        let (Some(trend), Some(assessment)) = (row.trend(), row.assessment()) else {
            return;
        };
        let verdict = ShortVerdict::of(&trend, assessment);
        let look = match verdict {
            ShortVerdict::Better => bold(BETTER),
            ShortVerdict::Worse => bold(WORSE),
            ShortVerdict::Rising
            | ShortVerdict::Falling
            | ShortVerdict::Level
            | ShortVerdict::CannotTell => regular(SOFT_INK),
        };
        let said = verdict.text(self.language);
        let said = fitted(said, look.weight, RIGHT - VERDICT, &VERDICTS);
        centred(sheet, &said, (VERDICT, middle), look);
    }
}

/// A row with what is written in it.
struct Written<'a> {
    of: &'a GlanceRow<'a>,
    name: Fitted,
    figure: Fitted,
}

/// Draws the figures of all years; one alone is no development.
fn development(sheet: &mut Sheet, row: &CardRow, middle: f64) {
    let line = row.series().and_then(|series| {
        series.figures().nth(1)?;
        Sparkline::of(&row.indicator, series)
    });
    let Some(line) = line else {
        return;
    };
    let place = Placing {
        x: YEARS,
        y: middle - 19.2,
        scale: 1.2,
    };
    let palette = Palette::LIGHT;
    let look = LineLook {
        colour: match row.region.level {
            RegionLevel::Municipality => palette.chosen[0],
            RegionLevel::County | RegionLevel::Region => palette.county,
            RegionLevel::Country => palette.country,
        },
        width: 3.5,
        is_dashed: false,
    };
    sheet.path(&line.path, place, look);
    sheet.dot(line.end, place, 5.5, look.colour);
}

/// Colours of the style sheet for what gets better and worse.
const BETTER: &str = "#0b6b3a";
const WORSE: &str = "#a3260b";

/// Writes lines below each other so that they lie around a height.
fn centred(sheet: &mut Sheet, fitted: &Fitted, (x, middle): (f64, f64), look: Look) {
    /// The height of lower-case letters and half of what capitals rise above them.
    const LETTERS: f64 = 0.36;
    const HALF_LINE: f64 = 0.6;
    let lines = u32::try_from(fitted.lines.len()).map_or(1.0, f64::from);
    let first = middle + LETTERS * fitted.size - HALF_LINE * fitted.size * (lines - 1.0);
    sheet.lines(fitted, (x, first), look);
}
