//! The indicators of a card, area by area: newest figure, development, place among all, and direction.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    app::{
        address,
        live::{IntoPart, Part},
        reading_room::ReadingRoom,
        sketch::Sketch,
    },
    charts::{Position, Sparkline, position::POSITION_BOX, sparkline::SPARKLINE_BOX},
    model::{
        Assessment, Card, CardRow, Catalogue, Figure, Note, Phenomenon, PriorityArea, Region,
        RegionLevel, Unit, sentence::rank as rank_in_words,
    },
    words::{
        cards::{CardWords, ShortVerdict},
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
        comparators: comparators(card, &catalogue),
    };
    let areas: Vec<Part> = catalogue
        .areas
        .iter()
        .filter_map(|area| table.area(area, card, area.name.text(room.language())))
        .collect();
    Some(
        view! {
            <p class="card-legend">{table.legend()}</p>
            {areas}
        }
        .into_part(),
    )
}

/// The table of one area on a card.
pub fn one_area(room: ReadingRoom, card: &Arc<Card>, area: &PriorityArea) -> Option<Part> {
    let catalogue = room.catalogue();
    let table = CardTable {
        room,
        words: CardWords::of(room.language()),
        catalogue: &catalogue,
        cards: std::slice::from_ref(card),
        comparators: comparators(card, &catalogue),
    };
    let region = table.name(&card.region);
    let heading = FrontWords::of(room.language()).phenomena.with([&region]);
    table.area(area, card, &heading)
}

/// The larger regions that any row of a card stands beside: the county and the country.
fn comparators(card: &Card, catalogue: &Catalogue) -> Vec<Arc<Region>> {
    let level = card.region.level;
    [RegionLevel::County, RegionLevel::Country]
        .into_iter()
        .filter(|larger| level < *larger)
        .filter_map(|level| catalogue.region_of(level).cloned())
        .collect()
}

/// What every row is made with.
struct CardTable<'a> {
    room: ReadingRoom,
    words: &'static CardWords,
    catalogue: &'a Catalogue,
    cards: &'a [Arc<Card>],
    comparators: Vec<Arc<Region>>,
}

impl CardTable<'_> {
    fn name(&self, region: &Region) -> String {
        region.short_name.text(self.room.language()).to_owned()
    }

    /// What dots and lines mean, and what must be known of all rows.
    fn legend(&self) -> String {
        let mut said = Vec::new();
        if let [card] = self.cards
            && let Some(nearest) = self.comparators.first()
        {
            said.push(
                self.words
                    .legend
                    .with([&self.name(&card.region), &self.name(nearest)]),
            );
        }
        said.push(self.words.all_years_told.to_owned());
        let rows = self.cards.iter().flat_map(|card| &card.rows);
        let stands_in = |row: &CardRow| {
            let mut differences = row.differences(self.catalogue).into_iter();
            row.region.level == RegionLevel::Region
                || differences.any(|difference| difference.region.level == RegionLevel::Region)
        };
        let notes = self.cards.iter().filter_map(|card| {
            let note = Note::SmallMunicipality(card.region.code.clone());
            card.is_of_few_people().then_some(note)
        });
        let words = self.room.words();
        said.extend(notes.map(|note| words.note(&note, self.catalogue)));
        if rows.clone().any(stands_in) {
            said.push(words.note(&Note::RegionInsteadOfCounty, self.catalogue));
        }
        said.join(" ")
    }

    /// The table of an area, if any of its indicators has a figure.
    fn area(&self, area: &PriorityArea, card: &Card, heading: &str) -> Option<Part> {
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
                .with("scope", "col")
                .with("class", class)
                .saying(&heading)
        });
        let headings = Sketch::html("tr").holding(headings.collect());
        let headings = Sketch::html("thead").holding(vec![headings]);
        let parts = [caption, headings].into_iter().chain(groups);
        let class = if self.cards.len() == 1 {
            "card-table"
        } else {
            "card-table card-table--beside"
        };
        let table = Sketch::html("table")
            .with("class", class)
            .holding(parts.collect());
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
            .with("scope", "rowgroup")
            .saying(phenomenon.name.text(self.room.language()));
        let name = Sketch::html("tr")
            .with("class", "card-table__phenomenon")
            .holding(vec![name]);
        let all = std::iter::once(name).chain(rows).collect();
        Some(Sketch::html("tbody").holding(all))
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
        let name = Sketch::html("th").with("scope", "row").holding(vec![link]);
        let mut cells = vec![name];
        if let [_] = self.cards {
            cells.push(cell("number card-table__latest", vec![self.figure(row)]));
            cells.push(cell(
                "card-table__development",
                sparkline(row).into_iter().collect(),
            ));
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
        Sketch::html("tr").holding(cells)
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
                let content = std::iter::once(self.written(row, figure)).chain(change);
                Sketch::html("span").holding(content.collect())
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
            ])
    }

    /// Where the region stands among the municipalities: a picture, and its place in words.
    fn position(&self, row: &CardRow) -> Vec<Sketch> {
        let distribution = row.distribution(self.catalogue);
        let others: Vec<Figure> = distribution
            .ranked()
            .filter(|(place, ..)| !place.is_chosen())
            .map(|(_, figure, _)| figure)
            .collect();
        let own = distribution.places.iter().find(|place| place.is_chosen());
        let nearest = row.differences(self.catalogue).into_iter().next();
        let own_figure = row.figure();
        let (own_figure, larger) = match row.region.level {
            RegionLevel::Municipality => (own_figure, nearest.map(|nearest| nearest.figure)),
            // Counts of so many more people would press all dots together.
            _ if row.indicator.unit.compares_regions() => (None, own_figure),
            _ => (None, None),
        };
        let picture = Position::of(&others, &[own_figure], larger);
        let place = own.and_then(|own| own.rank).map(|rank| {
            let known = distribution.known();
            let rank = rank_in_words(rank, known, self.room.language());
            let said = self.words.of_known.with([&rank, &known.to_string()]);
            Sketch::html("small")
                .with("class", "card-table__place")
                .saying(&said)
        });
        picture
            .map(|picture| strip(&picture))
            .into_iter()
            .chain(place)
            .collect()
    }

    fn difference(&self, row: &CardRow, region: &Region) -> Sketch {
        let label = self.words.difference_to.with([&self.name(region)]);
        let differences = row.differences(self.catalogue).into_iter();
        let found = differences
            .into_iter()
            .find(|difference| stands_for(&difference.region, region));
        let content = found.map(|found| {
            let indicator = &row.indicator;
            let difference = found
                .difference
                .write_signed(indicator.decimals, self.room.language());
            let unit = match indicator.unit {
                Unit::Percent => format!("\u{a0}{}", self.words.percentage_points),
                _ => String::new(),
            };
            Sketch::html("span").saying(&format!("{difference}{unit}"))
        });
        cell(
            "number card-table__difference",
            content.into_iter().collect(),
        )
        .with("data-label", &label)
    }

    /// The figure of a larger region beside cards.
    fn larger(&self, row: &CardRow, region: &Region) -> Sketch {
        let differences = row.differences(self.catalogue).into_iter();
        let found = differences
            .into_iter()
            .find(|difference| stands_for(&difference.region, region));
        let content = found.map(|found| self.written(row, found.figure));
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
        Some(
            Sketch::html("span")
                .with("class", &class)
                .holding(vec![sign, Sketch::html("span").saying(&text)]),
        )
    }
}

/// Whether a region is another, or stands in the county's place.
fn stands_for(region: &Region, other: &Region) -> bool {
    region.code == other.code
        || (region.level == RegionLevel::Region && other.level == RegionLevel::County)
}

fn cell(class: &str, content: Vec<Sketch>) -> Sketch {
    Sketch::html("td").with("class", class).holding(content)
}

fn sparkline(row: &CardRow) -> Option<Sketch> {
    // One figure alone has no development.
    let series = row.series().filter(|series| series.figures().count() > 1)?;
    let line = Sparkline::of(&row.indicator, series)?;
    let (x, y) = line.end;
    let path = Sketch::svg("path").with("d", &line.path);
    let end = Sketch::svg("circle")
        .with("cx", &x.to_string())
        .with("cy", &y.to_string())
        .with("r", "3");
    let picture = Sketch::svg("svg")
        .with("class", "sparkline")
        .with("viewBox", SPARKLINE_BOX)
        .with("aria-hidden", "true");
    Some(picture.holding(vec![path, end]))
}

fn strip(position: &Position) -> Sketch {
    let dot = |x: &i32, radius: &str, class: &str| {
        Sketch::svg("circle")
            .with("cx", &x.to_string())
            .with("cy", "10")
            .with("r", radius)
            .with("class", class)
    };
    let mut marks: Vec<Sketch> = position
        .others
        .iter()
        .map(|x| dot(x, "3", "position__other"))
        .collect();
    marks.extend(position.larger.map(|x| {
        Sketch::svg("path")
            .with("class", "position__larger")
            .with("d", &format!("M{x} 1V19"))
    }));
    marks.extend(
        position
            .own
            .iter()
            .flatten()
            .map(|x| dot(x, "5.5", "position__own")),
    );
    Sketch::svg("svg")
        .with("class", "position")
        .with("viewBox", POSITION_BOX)
        .with("aria-hidden", "true")
        .holding(marks)
}
