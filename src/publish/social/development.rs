//! The card of an indicator: its newest figure large, and its development beside that of the country.

use super::{
    sheet::{
        Frame, INK, LEFT, LINE, LineLook, Placing, RIGHT, SOFT_INK, Sheet, Side, bold, regular,
    },
    typeface::{Step, Weight, alike, fitted, step, width_of},
};
use crate::{
    charts::{Palette, Panel, panel::PANEL_SIZE},
    model::{
        Accent, Catalogue, Comparison, Figure, Language, Line, PriorityArea, Role, Sex, Year,
        YearRange,
    },
    words::Words,
};

/// What the card of an indicator shows.
#[derive(Debug, Clone, Copy)]
pub struct Development<'a> {
    /// The figures: of the county, or the largest region in its place, and of the country.
    pub comparison: &'a Comparison,
    /// What the publication is about.
    pub catalogue: &'a Catalogue,
    /// What stands above the indicator's name, where it is not what the indicator is about.
    pub kind: Option<&'a str>,
    /// What is said where neither the county nor the country has a figure.
    pub sentence: &'a str,
    /// The language.
    pub language: Language,
}

const TITLES: [Step; 5] = [
    step(54.0, 2),
    step(46.0, 2),
    step(40.0, 3),
    step(34.0, 4),
    step(28.0, 5),
];

/// Where the left column of the part below the title ends.
const COLUMN: f64 = 568.0;
/// Where the chart begins from the left.
const CHART: f64 = 608.0;
/// How long a piece of a line is before whose it is, and how far from it: three dashes.
const PIECE: f64 = 58.0;
const PIECE_GAP: f64 = 16.0;

impl Development<'_> {
    /// Draws the card as SVG.
    pub fn svg(&self) -> String {
        let words = Words::of(self.language);
        let indicator = &self.comparison.indicator;
        let theme = self.catalogue.phenomenon(&indicator.phenomenon);
        let about = theme.map_or_else(String::new, |(area, phenomenon)| {
            let names = [&area.name, &phenomenon.name].map(|name| name.text(self.language));
            if names[0] == names[1] {
                names[0].to_owned()
            } else {
                names.join(" · ")
            }
        });
        let accent = theme.map_or(Accent::Grey, |(area, _): (&PriorityArea, _)| area.accent);
        let frame = Frame {
            accent,
            kind: self.kind.unwrap_or(&about),
            title: indicator.name.text(self.language),
            source: &words.source_sentence(indicator, self.catalogue),
            service: self.catalogue.name.text(self.language),
        };
        let (mut sheet, below) = Sheet::framed(&frame, &TITLES);
        let lines = self.lines();
        match lines.first().and_then(|line| line.series.latest()) {
            Some(newest) => {
                let place = place(below);
                self.newest(&mut sheet, &lines, newest, place.y);
                self.chart(&mut sheet, &lines, place);
            }
            None => nothing(&mut sheet, self.sentence, below),
        }
        sheet.into_svg()
    }

    /// The line that the card is about, and the country's.
    fn lines(&self) -> Vec<&Line> {
        let Some(primary) = self.comparison.primary() else {
            return Vec::new();
        };
        let country = self
            .comparison
            .lines
            .iter()
            .skip(1)
            .find(|line| line.role == Role::Country && line.sex() == primary.sex());
        let country = country.filter(|line| {
            self.comparison.indicator.unit.compares_regions() && line.series.latest().is_some()
        });
        std::iter::once(primary).chain(country).collect()
    }

    /// Writes the newest figure, and below it whose it is and what it is beside.
    fn newest(&self, sheet: &mut Sheet, lines: &[&Line], (year, figure): (Year, Figure), top: f64) {
        const NAMES: [Step; 3] = [step(26.0, 1), step(23.0, 1), step(20.0, 2)];
        const SIZES: [f64; 6] = [144.0, 128.0, 112.0, 96.0, 80.0, 64.0];
        /// The unit's letters, and the gap before them, beside the letters of the number.
        const UNIT: f64 = 0.42;
        const GAP: f64 = 0.12;
        /// How far below the top of the chart the number stands: capitals are so high.
        const CAPITALS: f64 = 0.72;
        let indicator = &self.comparison.indicator;
        let number = figure.write(indicator.decimals, self.language);
        let whole = indicator
            .unit
            .write(figure, indicator.decimals, self.language);
        let unit = whole.strip_prefix(number.as_str()).unwrap_or_default();
        let unit = unit.trim_start_matches('\u{a0}');
        let unit_begins = |size: f64| width_of(&number, Weight::Bold, size) + GAP * size;
        let fits = |size: &f64| {
            let end = unit_begins(*size) + width_of(unit, Weight::Bold, UNIT * size);
            end <= COLUMN - LEFT
        };
        let size = SIZES.into_iter().find(fits).unwrap_or(48.0);
        let base = top + CAPITALS * size + 6.0;
        // The largest digits have room before them, and are to begin where all text does.
        let left = LEFT - 0.03 * size;
        sheet.text(&number, (left, base), size, bold(INK));
        let unit_place = (left + unit_begins(size), base);
        sheet.text(unit, unit_place, UNIT * size, bold(INK));

        let said = lines.iter().enumerate().filter_map(|(place, line)| {
            if place == 0 {
                Some([&self.name(line), ", ", &year.to_string()].concat())
            } else {
                self.beside(line, year)
            }
        });
        let width = COLUMN - LEFT - PIECE - PIECE_GAP;
        let mut key = base + 66.0;
        for (line, said) in lines
            .iter()
            .zip(alike(said, Weight::Regular, width, &NAMES))
        {
            let at = (LEFT + 3.0, key - 0.34 * said.size);
            sheet.stretch(at, PIECE - 6.0, look(line.role, lines.len()));
            key = sheet.lines(&said, (LEFT + PIECE + PIECE_GAP, key), regular(INK)) + 10.0;
        }
    }

    /// Whose figures a line has: the region, and the sex where they are not of both.
    fn name(&self, line: &Line) -> String {
        let name = line.region.name.text(self.language);
        match line.sex() {
            Sex::Total => name.to_owned(),
            sex => {
                let people = self.comparison.indicator.people;
                [name, ", ", (Words::of(self.language).sex)(sex, people)].concat()
            }
        }
    }

    /// The country's figure of the same year, or else its newest with its year.
    fn beside(&self, line: &Line, year: Year) -> Option<String> {
        let indicator = &self.comparison.indicator;
        let (of, figure) = match line.series.value(year).figure() {
            Some(figure) => (year, figure),
            None => line.series.latest()?,
        };
        let value = indicator
            .unit
            .write(figure, indicator.decimals, self.language);
        let name = self.name(line);
        Some(if of == year {
            [&name, "\u{a0}", &value].concat()
        } else {
            [&name, "\u{a0}", &value, " (", &of.to_string(), ")"].concat()
        })
    }

    fn chart(&self, sheet: &mut Sheet, lines: &[&Line], place: Placing) {
        const YEARS: f64 = 24.0;
        const SMALL: f64 = 22.0;
        let figures = lines.iter().flat_map(|line| line.series.figures());
        let drawn = figures.fold(None, |range: Option<(Year, Year)>, (year, _)| {
            let (first, last) = range.unwrap_or((year, year));
            Some((first.min(year), last.max(year)))
        });
        let Some((first, last)) = drawn else {
            return;
        };
        let comparison = Comparison {
            lines: lines.iter().copied().cloned().collect(),
            others: Vec::new(),
            ..self.comparison.clone()
        };
        let panel = Panel::of(&comparison, YearRange::spanning(first, last), None);
        let bottom = place.y + place.scale * PANEL_SIZE.height;
        for edge in [place.y, bottom] {
            sheet.rectangle([place.x, edge, RIGHT - place.x, 1.5], LINE);
        }
        for line in &panel.lines {
            let look = look(line.role, lines.len());
            sheet.path(&line.path, place, look);
            if let Some(end) = line.end.filter(|_| !look.is_dashed) {
                sheet.dot(end, place, 8.0, look.colour);
            }
        }
        let words = Words::of(self.language);
        let base = bottom + 32.0;
        let [lowest, highest] =
            [panel.axis.start, panel.axis.end].map(|mark| panel.axis.write(mark, self.language));
        let scale = words.panel_scale.with([&words.range(&lowest, &highest)]);
        let middle = f64::midpoint(place.x, RIGHT);
        if first == last {
            let said = [&first.to_string(), ", ", &scale].concat();
            sheet.text(
                &said,
                (middle, base),
                SMALL,
                regular(SOFT_INK).on(Side::Middle),
            );
            return;
        }
        sheet.text(&first.to_string(), (place.x, base), YEARS, bold(INK));
        sheet.text(
            &last.to_string(),
            (RIGHT, base),
            YEARS,
            bold(INK).on(Side::End),
        );
        sheet.text(
            &scale,
            (middle, base),
            SMALL,
            regular(SOFT_INK).on(Side::Middle),
        );
    }
}

/// The chart's place below a title; its height follows from its width.
fn place(below: f64) -> Placing {
    /// The years below the chart, and the line of the foot.
    const UNDER: f64 = 40.0;
    const FOOT: f64 = 556.0;
    /// The least room above the chart.
    const ABOVE: f64 = 0.0;
    let scale = (RIGHT - CHART) / PANEL_SIZE.width;
    let height = scale * PANEL_SIZE.height + UNDER;
    // The next line of the title would lie lower.
    let below = below - 36.0;
    Placing {
        x: CHART,
        y: below + ((FOOT - below - height) / 2.0).max(ABOVE),
        scale,
    }
}

/// How a line looks; the country's is dashed wherever it stands beside another.
fn look(role: Role, lines: usize) -> LineLook {
    let is_beside = role == Role::Country && lines > 1;
    LineLook {
        colour: Palette::LIGHT.of_role(role),
        width: if is_beside { 4.0 } else { 6.0 },
        is_dashed: is_beside,
    }
}

/// Says in place of a figure what there is, or why there is none.
fn nothing(sheet: &mut Sheet, sentence: &str, below: f64) {
    const SENTENCE: [Step; 4] = [step(44.0, 4), step(36.0, 5), step(30.0, 6), step(25.0, 7)];
    let sentence = fitted(sentence, Weight::Regular, RIGHT - LEFT, &SENTENCE);
    sheet.lines(&sentence, (LEFT, below + 60.0), regular(INK));
}
