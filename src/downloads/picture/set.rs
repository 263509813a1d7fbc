//! The picture of a reader's own set: of each indicator what its page says in the area of activity, and its development.

use super::{
    Lettering, MARGIN, Picture, ROOM, Sheet, height_of, sheet::Column, trend_shapes::trend_shape,
};
use crate::{
    charts::{Palette, TrendChart, trend_chart::Look},
    downloads::{Imprint, trend},
    model::{Accent, Baseline, Catalogue, Comparison, Date, Indicator, Need},
    words::{
        Words,
        organisations::need::{remarks, sentences, situation},
    },
};

/// Between the parts of a picture.
const APART: i32 = 22;
/// What is said of an indicator, beside its chart.
const SAID: Column = Column::of(MARGIN, 328);
/// Its chart, and what must be said below it: as wide as names need to stand on one line with their figures.
const DRAWN: Column = Column::of(MARGIN + 352, ROOM - 352);
/// An indicator of a set, with what its figures say of the area of activity.
#[derive(Debug)]
pub struct SetArticle {
    /// The figures over the years.
    pub comparison: Comparison,
    /// The municipalities of the newest year.
    pub need: Need,
    /// The accent of the indicator's priority area.
    pub accent: Accent,
}

/// A set that becomes a picture.
#[derive(Debug)]
pub struct SetPortrait<'a> {
    /// Its indicators in the reader's order.
    pub articles: Vec<SetArticle>,
    /// The area of activity, by name.
    pub area: String,
    /// That some have no figures, where it is so.
    pub lacking: Option<String>,
    /// What the figures are about.
    pub catalogue: &'a Catalogue,
    /// When they were published, from which is counted how old figures are.
    pub published: Date,
    /// What is said.
    pub words: &'static Words,
}

impl Picture {
    /// The picture of a set.
    pub fn of_set(portrait: &SetPortrait<'_>, imprint: &Imprint) -> Self {
        let mut sheet = Sheet::titled(&imprint.title);
        sheet.write(&portrait.area, Lettering::SENTENCE);
        for article in &portrait.articles {
            sheet.y += APART;
            portrait.article(article, &mut sheet);
        }
        sheet.y += APART;
        let lacking: Vec<String> = portrait.lacking.iter().cloned().collect();
        sheet.finish(&lacking, imprint, portrait.words)
    }
}

impl SetPortrait<'_> {
    /// The same in a few words, for readers who do not see it: of each indicator its newest figure.
    pub fn sentence(&self) -> String {
        let language = self.words.language;
        let said = self.articles.iter().map(|article| {
            let comparison = &article.comparison;
            let name = comparison.indicator.name.text(language);
            match situation(comparison, language) {
                Some(situation) => [name, ": ", &situation.lead].concat(),
                None => name.to_owned(),
            }
        });
        let area = [&self.area, "."].concat();
        let said: Vec<String> = std::iter::once(area).chain(said).collect();
        said.join(" ")
    }

    fn article(&self, article: &SetArticle, sheet: &mut Sheet) {
        let comparison = &article.comparison;
        let name = comparison.indicator.name.text(self.words.language);
        sheet.write_marked(name, article.accent);
        sheet.y += APART / 4;
        let top = sheet.y;
        let column = if comparison.shows_change() {
            sheet.y = self.drawn(comparison, top, sheet);
            SAID
        } else {
            Column::WHOLE
        };
        let below = self.said(article, (column, top), sheet);
        sheet.y = sheet.y.max(below) + APART / 2;
        sheet.rule();
    }

    /// What the page says: the newest figure, which way it goes, the municipalities, and what must be known of both.
    fn said(&self, article: &SetArticle, (column, top): (Column, i32), sheet: &mut Sheet) -> i32 {
        let language = self.words.language;
        let SetArticle {
            comparison, need, ..
        } = article;
        let mut y = top;
        let mut write = |text: &str, lettering: Lettering| {
            if !text.is_empty() {
                y = sheet.write_in(column, y, text, lettering) + APART / 4;
            }
        };
        if let Some(situation) = situation(comparison, language) {
            write(&situation.lead, Lettering::TEXT.bold());
            write(&situation.rest.join(" "), Lettering::TEXT);
        }
        write(&sentences(need, language).join(" "), Lettering::TEXT);
        for remark in self.small_print(&comparison.indicator, need) {
            write(&remark, Lettering::SMALL_PRINT);
        }
        for remark in remarks(comparison, self.catalogue, language) {
            write(&remark, Lettering::SMALL_PRINT);
        }
        y
    }

    /// What the indicator leaves open, and that its newest figures are old, where they are.
    fn small_print(&self, indicator: &Indicator, need: &Need) -> impl Iterator<Item = String> {
        let caveat = indicator.caveat.as_ref();
        let caveat = caveat.map(|caveat| caveat.text(self.words.language).to_owned());
        let newest = need.distribution.year;
        let old = self.words.remark_on_age(newest, self.published);
        caveat.into_iter().chain(old)
    }

    /// The development, in light colours; gives where it ends.
    fn drawn(&self, comparison: &Comparison, top: i32, sheet: &mut Sheet) -> i32 {
        let names = trend::names(comparison, 1, self.words);
        let look = Look {
            size: TrendChart::low_size(f64::from(DRAWN.width), names.len()),
            palette: Palette::LIGHT,
            baseline: Baseline::Automatic,
            language: self.words.language,
            break_label: self.words.break_label,
            sex: self.words.sex,
        };
        let chart = TrendChart::of(comparison, &names, &look);
        let shapes = chart.shapes(self.words.language);
        let shapes: String = shapes.iter().map(trend_shape).collect();
        sheet.put_at((DRAWN.x, top), &shapes);
        let remark = trend::remark(comparison, chart.plot.axis, self.words);
        let below = top + height_of(&chart).cast_signed();
        sheet.write_in(DRAWN, below, &remark, Lettering::SMALL_PRINT)
    }
}

#[cfg(test)]
mod tests;
