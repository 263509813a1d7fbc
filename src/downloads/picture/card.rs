//! Pictures of cards: a region at a glance, one phenomenon of it, or what a priority area has of it.

use std::sync::Arc;

use super::{
    Lettering, MARGIN, Picture, ROOM, Sheet,
    row::{Rows, group},
    sheet::Column,
};
use crate::{
    downloads::Imprint,
    model::{
        Card, CardRow, Catalogue, Date, Note, Phenomenon, PhenomenonId, PriorityArea,
        card::{Highlights, Unknown},
    },
    words::{
        Words,
        cards::{CardWords, around, changed, sentences},
    },
};

/// Between the parts of a picture.
const APART: i32 = 22;

/// How much of a card is shown.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum CardPart<'a> {
    /// All of it.
    Whole,
    /// One phenomenon.
    Phenomenon(&'a PriorityArea, &'a Phenomenon),
    /// One priority area.
    Area(&'a PriorityArea),
}

impl CardPart<'_> {
    /// Whether a phenomenon of an area belongs to it.
    fn holds(&self, area: &PriorityArea, phenomenon: &Phenomenon) -> bool {
        match self {
            Self::Whole => true,
            Self::Phenomenon(_, shown) => shown.id == phenomenon.id,
            Self::Area(shown) => shown.id == area.id,
        }
    }
}

/// A card, or a part of it, that becomes a picture.
#[derive(Debug, Clone, Copy)]
pub struct Portrait<'a> {
    /// The card.
    pub card: &'a Arc<Card>,
    /// How much of it is shown.
    pub part: CardPart<'a>,
    /// What the card is about.
    pub catalogue: &'a Catalogue,
    /// When it was published, from which is counted how old figures are.
    pub published: Date,
    /// What is said.
    pub words: &'static Words,
}

impl Picture {
    /// The picture of a card, or of a part of it.
    pub fn of_card(portrait: &Portrait<'_>, imprint: &Imprint) -> Self {
        let mut sheet = Sheet::titled(&imprint.title);
        portrait.head(&mut sheet);
        if portrait.part == CardPart::Whole {
            portrait.highlights(&mut sheet);
        }
        if !portrait.rows().is_empty() {
            sheet.y += APART;
            let cards = std::slice::from_ref(portrait.card);
            let language = portrait.words.language;
            let legend = around::legend(cards, portrait.catalogue, language);
            sheet.write(&legend, Lettering::SMALL_PRINT);
        }
        for area in &portrait.catalogue.areas {
            portrait.area(area, &mut sheet);
        }
        portrait.unknown(&mut sheet);
        sheet.y += APART;
        sheet.finish(&[], imprint, portrait.words)
    }
}

impl<'a> Portrait<'a> {
    fn card_words(&self) -> &'static CardWords {
        CardWords::of(self.words.language)
    }

    /// What it is a picture of.
    pub fn title(&self) -> String {
        let language = self.words.language;
        let region = &self.card.region;
        let kind = (self.card_words().card_of)(region.level);
        match self.part {
            CardPart::Whole => [region.name.text(language), ": ", kind].concat(),
            CardPart::Phenomenon(_, phenomenon) => {
                let name = phenomenon.name.text(language);
                [region.name.text(language), ": ", name].concat()
            }
            CardPart::Area(area) => self
                .card_words()
                .table_of
                .with([area.name.text(language), region.short_name.text(language)]),
        }
    }

    /// What it shows in words: of a whole card what stands out, of a part every newest figure.
    pub fn sentence(&self) -> String {
        let mut said = vec![self.facts()];
        match self.part {
            CardPart::Whole => {
                let found = self.found();
                let words = self.card_words();
                for (heading, rows) in [
                    (words.concerns, &found.concerns),
                    (words.strengths, &found.strengths),
                ] {
                    said.push(self.listed(heading, rows));
                }
            }
            CardPart::Phenomenon(..) | CardPart::Area(_) => {
                let rows = self.rows();
                said.extend(rows.into_iter().map(|row| {
                    let value = self.words.value(row.value(), &row.indicator);
                    let name = row.indicator.name.text(self.words.language);
                    [name, ": ", &value, " (", &row.year.to_string(), ")."].concat()
                }));
            }
        }
        said.retain(|sentence| !sentence.is_empty());
        said.join(" ")
    }

    /// A heading with the names of rows, or nothing without rows.
    fn listed(&self, heading: &str, rows: &[&CardRow]) -> String {
        let names = rows.iter();
        let names: Vec<&str> = names
            .map(|row| row.indicator.name.text(self.words.language))
            .collect();
        if names.is_empty() {
            return String::new();
        }
        [heading, ": ", &names.join("; "), "."].concat()
    }

    /// Inhabitants and what else is known of the region.
    fn facts(&self) -> String {
        let facts = around::facts(&self.card.region, self.catalogue, self.words.language);
        match facts.as_str() {
            "" => facts,
            _ => [&facts, "."].concat(),
        }
    }

    /// The rows that have a figure, area by area.
    pub fn rows(&self) -> Vec<&'a CardRow> {
        let areas = self.catalogue.areas.iter();
        areas
            .flat_map(|area| area.phenomena.iter().map(move |one| (area, one)))
            .filter(|(area, phenomenon)| self.part.holds(area, phenomenon))
            .flat_map(|(_, phenomenon)| self.rows_of(phenomenon))
            .collect()
    }

    fn rows_of(&self, phenomenon: &Phenomenon) -> impl Iterator<Item = &'a CardRow> {
        let rows = self.card.rows.iter();
        let rows = rows.filter(|row| row.figure().is_some());
        rows.filter(|row| row.indicator.phenomenon == phenomenon.id)
    }

    fn found(&self) -> Highlights<'a> {
        self.card.highlights(self.catalogue, self.published)
    }

    fn head(&self, sheet: &mut Sheet) {
        let language = self.words.language;
        let region = &self.card.region;
        match self.part {
            CardPart::Whole => {}
            CardPart::Phenomenon(area, _) => {
                let kind = (self.card_words().card_of)(region.level);
                let path = [kind, " · ", area.name.text(language)].concat();
                sheet.write(&path, Lettering::SENTENCE);
            }
            CardPart::Area(area) => {
                let aim = area.aim.as_ref().map_or("", |aim| aim.text(language));
                sheet.write(aim, Lettering::SENTENCE);
            }
        }
        let facts = around::facts(region, self.catalogue, language);
        sheet.write(&facts, Lettering::SENTENCE);
        let mergers = around::mergers(region, language);
        let changes = self.card.changes.filter(|_| self.part == CardPart::Whole);
        let changes = changes.map(|changes| changed(changes, language));
        let few_people = self.card.is_of_few_people().then(|| {
            let note = Note::SmallMunicipality(region.code.clone());
            self.words.note(&note, self.catalogue)
        });
        for said in [mergers, changes, few_people].into_iter().flatten() {
            sheet.write(&said, Lettering::SMALL_PRINT);
        }
    }

    /// What stands out, in two columns; of the whole country there is nothing that it could be compared with.
    fn highlights(&self, sheet: &mut Sheet) {
        const GUTTER: i32 = 36;
        const WIDTH: i32 = (ROOM - GUTTER) / 2;
        let comparators = self.card.comparators(self.catalogue);
        let Some(beside) = comparators.first() else {
            return;
        };
        let (found, words) = (self.found(), self.card_words());
        sheet.y += APART;
        let top = sheet.y;
        for (x, heading, rows, without) in [
            (MARGIN, words.concerns, &found.concerns, words.no_concerns),
            (
                MARGIN + WIDTH + GUTTER,
                words.strengths,
                &found.strengths,
                words.no_strengths,
            ),
        ] {
            let below = self.column(Column::of(x, WIDTH), top, (heading, rows, without), sheet);
            sheet.y = sheet.y.max(below);
        }
        sheet.y += APART / 2;
        let rule = around::rule(self.card, beside, &found, self.words.language);
        sheet.write(&rule, Lettering::SMALL_PRINT);
    }

    fn column(
        &self,
        column: Column,
        top: i32,
        (heading, rows, without): (&str, &[&CardRow], &str),
        sheet: &mut Sheet,
    ) -> i32 {
        let language = self.words.language;
        let mut y = sheet.write_in(column, top, heading, Lettering::HEADING);
        if rows.is_empty() {
            y = sheet.write_in(column, y + APART / 4, without, Lettering::TEXT);
        }
        for row in rows {
            let name = row.indicator.name.text(language);
            y = sheet.write_in(column, y + APART / 4, name, Lettering::TEXT.bold());
            let said = sentences(row, self.catalogue, language).join(" ");
            y = sheet.write_in(column, y, &said, Lettering::TEXT) + APART / 4;
        }
        y
    }

    /// The rows of an area, as far as they are shown and have a figure.
    fn area(&self, area: &PriorityArea, sheet: &mut Sheet) {
        let phenomena = area.phenomena.iter();
        let mut phenomena = phenomena
            .filter(|phenomenon| self.part.holds(area, phenomenon))
            .filter(|phenomenon| self.rows_of(phenomenon).next().is_some())
            .peekable();
        if phenomena.peek().is_none() {
            return;
        }
        let language = self.words.language;
        let rows = Rows {
            catalogue: self.catalogue,
            words: self.words,
            card_words: self.card_words(),
        };
        sheet.y += APART;
        if self.part == CardPart::Whole {
            sheet.write_marked(area.name.text(language), area.accent);
            sheet.y += APART / 4;
        }
        rows.headings(sheet);
        for phenomenon in phenomena {
            if !matches!(self.part, CardPart::Phenomenon(..)) {
                group(phenomenon.name.text(language), sheet);
            }
            for row in self.rows_of(phenomenon) {
                rows.row(row, sheet);
            }
        }
    }

    /// What there are no figures of, and why.
    fn unknown(&self, sheet: &mut Sheet) {
        let unknown = self.unknown_here();
        let said = around::unknown(&unknown, self.words.language);
        if said.is_empty() {
            return;
        }
        sheet.y += APART;
        sheet.write(self.card_words().unknown, Lettering::HEADING);
        for sentence in said {
            sheet.write(&sentence, Lettering::TEXT);
            sheet.y += APART / 4;
        }
    }

    /// The same of what is shown alone.
    fn unknown_here(&self) -> Unknown<'a> {
        let mut unknown = self.card.unknown(self.catalogue);
        let areas = self.catalogue.areas.iter();
        let shown: Vec<&Phenomenon> = areas
            .flat_map(|area| area.phenomena.iter().map(move |one| (area, one)))
            .filter(|(area, phenomenon)| self.part.holds(area, phenomenon))
            .map(|(_, phenomenon)| phenomenon)
            .collect();
        let is_shown = |id: &PhenomenonId| shown.iter().any(|phenomenon| phenomenon.id == *id);
        unknown
            .pending
            .retain(|phenomenon| is_shown(&phenomenon.id));
        for rows in [
            &mut unknown.only_larger,
            &mut unknown.hidden,
            &mut unknown.not_published,
            &mut unknown.outdated,
        ] {
            rows.retain(|row| is_shown(&row.indicator.phenomenon));
        }
        unknown
    }
}

#[cfg(test)]
mod tests;
