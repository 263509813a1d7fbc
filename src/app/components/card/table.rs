//! The indicators of a card, area by area: newest figure, development, place among all, and direction.

use std::sync::Arc;

use leptos::prelude::*;

use super::pictures::{sparkline, strip};
use crate::{
    app::{
        address,
        live::{IntoPart, Part},
        reading_room::ReadingRoom,
        sketch::Sketch,
    },
    charts::Position,
    model::{
        Assessment, Card, CardRow, Catalogue, Figure, Phenomenon, PriorityArea, Region,
        RegionLevel, Selection, Unit,
    },
    publication::manifest_file::file_of,
    words::{
        cards::{
            CardWords, ShortVerdict,
            around::{legend, place},
        },
        front::FrontWords,
    },
};

/// The cards beside each other in tables, one for each area with figures; with one card alone, in more detail.
pub fn areas(room: ReadingRoom, cards: &[Arc<Card>]) -> Option<Part> {
    let catalogue = room.catalogue();
    let card = cards.first()?;
    let table = CardTable {
        room,
        words: CardWords::of(room.language()),
        catalogue: &catalogue,
        cards,
        comparators: card.comparators(&catalogue).into_iter().cloned().collect(),
    };
    let areas: Vec<Part> = catalogue
        .areas
        .iter()
        .filter_map(|area| table.area(area, card, area.name.text(room.language())))
        .collect();
    Some(
        view! {
            {key(room, cards)}
            {areas}
        }
        .into_part(),
    )
}

/// The table of one area on a card.
pub fn one_area(room: ReadingRoom, card: &Arc<Card>, area: &PriorityArea) -> Option<Part> {
    let catalogue = room.catalogue();
    let table = CardTable::of_one(room, &catalogue, card);
    let region = table.name(&card.region);
    let heading = FrontWords::of(room.language()).phenomena.with([&region]);
    let table = table.area(area, card, &heading)?;
    let key = key(room, std::slice::from_ref(card));
    Some(view! { {table} {key} }.into_part())
}

/// What pictures and signs in tables of cards mean.
pub fn key(room: ReadingRoom, cards: &[Arc<Card>]) -> Part {
    let legend = legend(cards, &room.catalogue(), room.language());
    view! { <p class="card-legend">{legend}</p> }.into_part()
}

/// The table of one phenomenon on a card, if any of its indicators has a figure.
pub fn one_phenomenon(
    room: ReadingRoom,
    card: &Arc<Card>,
    area: &PriorityArea,
    phenomenon: &Phenomenon,
) -> Option<Part> {
    let alone = PriorityArea {
        phenomena: vec![phenomenon.clone()],
        ..area.clone()
    };
    let catalogue = room.catalogue();
    CardTable::of_one(room, &catalogue, card).area(
        &alone,
        card,
        phenomenon.name.text(room.language()),
    )
}

/// The tables of a card, each folded away behind the name of its area.
pub fn folded_areas(room: ReadingRoom, card: &Arc<Card>) -> Part {
    let catalogue = room.catalogue();
    let table = CardTable::of_one(room, &catalogue, card);
    let tables = catalogue.areas.iter().filter_map(|area| {
        let sketch = table.area_table(area, card)?;
        Some((area, sketch))
    });
    let folded: Vec<Part> = tables
        .map(|(area, sketch)| {
            let name = area.name.text(room.language()).to_owned();
            view! {
                <details class=format!("card-area card-area--{}", area.accent.code())>
                    <summary><h2>{name}</h2></summary>
                    {sketch.into_drawn()}
                </details>
            }
            .into_part()
        })
        .collect();
    view! {
        {folded}
        {key(room, std::slice::from_ref(card))}
    }
    .into_part()
}

/// What every row is made with.
struct CardTable<'a> {
    room: ReadingRoom,
    words: &'static CardWords,
    catalogue: &'a Catalogue,
    cards: &'a [Arc<Card>],
    comparators: Vec<Arc<Region>>,
}

impl<'a> CardTable<'a> {
    /// The tables of one card.
    fn of_one(room: ReadingRoom, catalogue: &'a Catalogue, card: &'a Arc<Card>) -> Self {
        Self {
            room,
            words: CardWords::of(room.language()),
            catalogue,
            cards: std::slice::from_ref(card),
            comparators: card.comparators(catalogue).into_iter().cloned().collect(),
        }
    }

    fn name(&self, region: &Region) -> String {
        region.short_name.text(self.room.language()).to_owned()
    }

    /// The section of an area, if any of its indicators has a figure.
    fn area(&self, area: &PriorityArea, card: &Card, heading: &str) -> Option<Part> {
        let table = self.area_table(area, card)?;
        Some(
            view! {
                <section class=format!("card-area card-area--{}", area.accent.code())>
                    <h2>{heading.to_owned()}</h2>
                    {table.into_drawn()}
                </section>
            }
            .into_part(),
        )
    }

    /// The table of an area, if any of its indicators has a figure.
    fn area_table(&self, area: &PriorityArea, card: &Card) -> Option<Sketch> {
        let language = self.room.language();
        let groups = area.phenomena.iter();
        let groups: Vec<Sketch> = groups
            .filter_map(|phenomenon| self.phenomenon(phenomenon, card))
            .collect();
        if groups.is_empty() {
            return None;
        }
        let caption = self
            .words
            .table_of
            .with([area.name.text(language), &self.name(&card.region)]);
        let caption = Sketch::html("caption")
            .with("class", "visually-hidden")
            .saying(&caption);
        let headings = self.columns().into_iter().map(|(class, heading)| {
            Sketch::html("th")
                .with("role", "columnheader")
                .with("scope", "col")
                .with("class", class)
                .saying(&heading)
        });
        let headings = Sketch::html("tr")
            .with("role", "row")
            .holding(headings.collect());
        let headings = Sketch::html("thead")
            .with("role", "rowgroup")
            .holding(vec![headings]);
        let parts = [caption, headings].into_iter().chain(groups);
        let class = if self.cards.len() == 1 {
            "card-table"
        } else {
            "card-table card-table--beside"
        };
        Some(
            Sketch::html("table")
                .with("role", "table")
                .with("class", class)
                .holding(parts.collect()),
        )
    }

    /// The rows of a phenomenon below its name, if any of its indicators has a figure.
    fn phenomenon(&self, phenomenon: &Phenomenon, card: &Card) -> Option<Sketch> {
        let rows: Vec<Sketch> = card
            .rows
            .iter()
            .filter(|row| row.indicator.phenomenon == phenomenon.id)
            .filter(|row| self.has_figure(row))
            .map(|row| self.row(row))
            .collect();
        if rows.is_empty() {
            return None;
        }
        let name = Sketch::html("th")
            .with("colspan", &self.columns().len().to_string())
            .with("role", "rowheader")
            .with("scope", "rowgroup")
            .saying(phenomenon.name.text(self.room.language()))
            .holding(self.tour(phenomenon, card).into_iter().collect());
        let name = Sketch::html("tr")
            .with("role", "row")
            .with("class", "card-table__phenomenon")
            .holding(vec![name]);
        let all = std::iter::once(name).chain(rows).collect();
        Some(Sketch::html("tbody").with("role", "rowgroup").holding(all))
    }

    /// The way to the guided tour of a phenomenon, where it has one; beside each other, cards have no room for it.
    fn tour(&self, phenomenon: &Phenomenon, card: &Card) -> Option<Sketch> {
        let library = self.room.library();
        file_of(&library.manifest().files.tours, &phenomenon.id)
            .filter(|_| self.cards.len() == 1)?;
        let municipality =
            (card.region.level == RegionLevel::Municipality).then(|| card.region.code.clone());
        let selection = Selection {
            language: self.room.language(),
            ..Selection::default()
        };
        let selection = selection.with_municipalities(municipality);
        let name = phenomenon.name.text(self.room.language());
        let label = [self.words.tour, ": ", name].concat();
        let link = Sketch::html("a")
            .with("class", "card-table__tour")
            .with("href", &address::tour(&phenomenon.id, &selection))
            .with("aria-label", &label);
        Some(link.saying(self.words.tour))
    }

    /// Whether any of the cards has a figure of the indicator.
    fn has_figure(&self, row: &CardRow) -> bool {
        let rows = self
            .cards
            .iter()
            .filter_map(|card| card.row(&row.indicator.id));
        rows.into_iter().any(|row| row.figure().is_some())
    }

    /// The class and heading of each column.
    fn columns(&self) -> Vec<(&'static str, String)> {
        let words = self.words;
        let mut columns = vec![("", self.room.words().indicator.to_owned())];
        if let [_] = self.cards {
            columns.push(("number", words.latest.to_owned()));
            columns.push(("", words.development.to_owned()));
            columns.push(("", words.position.to_owned()));
            for region in &self.comparators {
                columns.push(("number", words.difference_to.with([&self.name(region)])));
            }
            columns.push(("", words.direction.to_owned()));
        } else {
            columns.extend(self.cards.iter().map(|card| ("", self.name(&card.region))));
            columns.extend(
                self.comparators
                    .iter()
                    .map(|region| ("number", self.name(region))),
            );
        }
        columns
    }

    fn row(&self, row: &CardRow) -> Sketch {
        let language = self.room.language();
        let codes = self.cards.iter().map(|card| card.region.code.clone());
        let selection = match self.cards {
            [_] => row.selection(language),
            _ => row.selection(language).with_municipalities(codes),
        };
        let link = Sketch::html("a")
            .with("href", &address::indicator(&row.indicator.id, &selection))
            .saying(row.indicator.name.text(language));
        let name = Sketch::html("th")
            .with("role", "rowheader")
            .with("scope", "row")
            .holding(vec![link]);
        let mut cells = vec![name];
        if let [_] = self.cards {
            cells.push(cell("number card-table__latest", vec![self.figure(row)]));
            cells.push(cell("card-table__development", self.development(row)));
            cells.push(cell("card-table__position", self.position(row)));
            for region in &self.comparators {
                cells.push(self.difference(row, region));
            }
            cells.push(cell(
                "card-table__direction",
                self.verdict(row).into_iter().collect(),
            ));
        } else {
            for card in self.cards {
                let content = match card.row(&row.indicator.id) {
                    Some(own) => {
                        let mut content = vec![self.figure(own)];
                        content.extend(sparkline(own));
                        content.extend(self.verdict(own));
                        content
                    }
                    None => vec![Sketch::html("span").saying("–")],
                };
                cells.push(
                    cell("card-table__region", content)
                        .with("data-region", &self.name(&card.region)),
                );
            }
            for region in &self.comparators {
                cells.push(self.larger(row, region));
            }
        }
        Sketch::html("tr")
            .with("role", "row")
            .with("class", "card-table__row")
            .holding(cells)
    }

    /// The newest figure with its year, or why there is none.
    fn figure(&self, row: &CardRow) -> Sketch {
        match row.figure() {
            Some(figure) => {
                let change = row.change.map(|kind| {
                    let said = format!(" {}", (self.words.change)(kind));
                    Sketch::html("em")
                        .with("class", "card-change")
                        .saying(&said)
                });
                let newer = row.newer_is_missing().map(|_| {
                    Sketch::html("em")
                        .with("class", "card-change")
                        .saying(self.words.newer_missing)
                });
                let content = std::iter::once(self.written(row, figure));
                Sketch::html("span").holding(content.chain(change).chain(newer).collect())
            }
            None => Sketch::html("span")
                .with("class", "absence")
                .saying(&self.room.words().value(row.value(), &row.indicator)),
        }
    }

    fn written(&self, row: &CardRow, figure: Figure) -> Sketch {
        let indicator = &row.indicator;
        let value = indicator
            .unit
            .write(figure, indicator.decimals, self.room.language());
        Sketch::html("span")
            .with("class", "card-figure")
            .holding(vec![
                Sketch::html("b").saying(&value),
                Sketch::html("span").saying(" "),
                Sketch::html("small").saying(&row.year.to_string()),
                Sketch::html("span").saying(if row.stands_in() { "*" } else { "" }),
            ])
    }

    /// The line of the development, and for those who do not see it where it begins and ends.
    fn development(&self, row: &CardRow) -> Vec<Sketch> {
        let ends = row.series().and_then(|series| {
            let ((first, one), (last, other)) = (series.earliest()?, series.latest()?);
            let write = |figure: Figure| figure.write(row.indicator.decimals, self.room.language());
            let said = format!("{first}–{last}: {} → {}", write(one), write(other));
            (first < last).then(|| hidden(&said))
        });
        sparkline(row).into_iter().chain(ends).collect()
    }

    /// Where the region stands among the municipalities: a picture, and its place in words.
    fn position(&self, row: &CardRow) -> Vec<Sketch> {
        let distribution = row.distribution(self.catalogue);
        let picture = Position::of_row(row, &distribution, self.catalogue);
        let place = place(&distribution, self.room.language()).map(|said| {
            Sketch::html("small")
                .with("class", "card-table__place")
                .saying(&said)
        });
        let write = |figure: Figure| figure.write(row.indicator.decimals, self.room.language());
        let range = distribution.highest().first().and_then(|highest| {
            let lowest = distribution.lowest().first()?.figure()?;
            Some(hidden(
                &self
                    .room
                    .words()
                    .range(&write(lowest), &write(highest.figure()?)),
            ))
        });
        let picture = picture.map(|picture| strip(&picture)).into_iter();
        picture.chain(place.or(range)).collect()
    }

    fn difference(&self, row: &CardRow, region: &Region) -> Sketch {
        let label = self.words.difference_to.with([&self.name(region)]);
        let differences = row.differences(self.catalogue).into_iter();
        let found = differences
            .into_iter()
            .find(|difference| difference.is_of(region));
        let content = found.map(|found| {
            let indicator = &row.indicator;
            let difference = found
                .difference
                .write_signed(indicator.decimals, self.room.language());
            let unit = match indicator.unit {
                Unit::Percent => format!("\u{a0}{}", self.words.percentage_points),
                _ => String::new(),
            };
            let mark = if found.stands_in() { "*" } else { "" };
            Sketch::html("span").saying(&format!("{difference}{unit}{mark}"))
        });
        let content = content.unwrap_or_else(|| Sketch::html("span").saying("–"));
        cell("number card-table__difference", vec![content]).with("data-label", &label)
    }

    /// The figure of a larger region beside cards.
    fn larger(&self, row: &CardRow, region: &Region) -> Sketch {
        let differences = row.differences(self.catalogue).into_iter();
        let found = differences
            .into_iter()
            .find(|difference| difference.is_of(region));
        let rows = self.cards.iter();
        let mut rows = rows.filter_map(|card| card.row(&row.indicator.id));
        let content = if rows.any(|other| other.figure().is_some() && other.year != row.year) {
            // A comparison would be with one of them only.
            Some(Sketch::html("small").saying(self.words.different_years))
        } else {
            found.map(|found| self.written(row, found.figure))
        };
        cell("number card-table__larger", content.into_iter().collect())
            .with("data-region", &self.name(region))
    }

    /// Which way the figures go, as a sign and words.
    fn verdict(&self, row: &CardRow) -> Option<Sketch> {
        let trend = row.trend()?;
        let assessment = Assessment::of(trend.verdict, row.indicator.direction);
        let verdict = ShortVerdict::of(&trend, assessment);
        let sign = Sketch::html("span")
            .with("aria-hidden", "true")
            .saying(verdict.sign());
        let class = format!("verdict verdict--{}", verdict.code());
        let text = format!(" {}", verdict.text(self.room.language()));
        let mut content = vec![sign, Sketch::html("span").saying(&text)];
        if verdict != ShortVerdict::CannotTell {
            let years = format!(" {}", trend.years);
            content.push(Sketch::html("small").saying(&years));
        }
        Some(Sketch::html("span").with("class", &class).holding(content))
    }
}

/// On a phone rows are blocks, which must be rows to a screen reader all the same; so every part says what it is.
fn cell(class: &str, content: Vec<Sketch>) -> Sketch {
    let cell = Sketch::html("td").with("role", "cell");
    cell.with("class", class).holding(content)
}

/// Words for those who do not see a picture.
fn hidden(text: &str) -> Sketch {
    Sketch::html("span")
        .with("class", "visually-hidden")
        .saying(text)
}
