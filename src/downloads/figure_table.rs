//! The rows of a table file, one for each region, sex and year; the same for every kind of file.

use super::Extract;
use crate::{
    model::{
        Catalogue, Date, Figure, FigureSource, Indicator, Interval, Note, Observation, Region,
        Series, Trend, TrendRule, Value, Year,
    },
    words::{
        Words,
        downloads::{DownloadWords, FILE_COLUMNS},
    },
};

/// The names of the columns for programs; a column keeps its name and its place for good.
pub const COLUMNS: [&str; FILE_COLUMNS] = [
    "indicator_id",
    "indicator",
    "priority_area",
    "phenomenon",
    "region_code",
    "region",
    "region_type",
    "year",
    "sex",
    "value",
    "unit",
    "decimals",
    "ci_low",
    "ci_high",
    "status",
    "status_note",
    "direction",
    "trend",
    "trend_rule",
    "source",
    "source_url",
    "source_updated",
    "licence",
    "release",
];

/// The column that says how many decimals the figures of a row have.
pub const DECIMALS: usize = 11;

/// Whether the numbers of a column are figures, in the indicator's unit.
pub fn is_figure_column(column: usize) -> bool {
    COLUMNS
        .get(column)
        .is_some_and(|name| matches!(*name, "value" | "ci_low" | "ci_high"))
}

/// One cell of a table file.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing: not known, or not published.
    Empty,
    /// A text; codes are texts too, since their leading zeros belong to them.
    Text(String),
    /// A figure in the indicator's unit, and how many decimals it has.
    Figure(Figure, u8),
    /// A number without decimals that is no figure, such as a year.
    Whole(u16),
}

/// How a table file calls columns, units, sexes and reasons.
#[derive(Debug, Clone, Copy)]
pub enum Vocabulary {
    /// By codes that never change and do not depend on the reader's language.
    Codes,
    /// In the reader's language.
    Words,
}

impl Vocabulary {
    /// What stands above each column.
    pub const fn headings(self, words: &DownloadWords) -> [&'static str; FILE_COLUMNS] {
        match self {
            Self::Codes => COLUMNS,
            Self::Words => words.columns,
        }
    }
}

/// What a table file is about.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    /// The catalogue, for names.
    pub catalogue: &'a Catalogue,
    /// The indicator.
    pub indicator: &'a Indicator,
    /// The identifier of the release the figures are from.
    pub release: &'a str,
    /// The reader's language, in which names are written.
    pub words: &'static Words,
    /// How everything but names is called.
    pub vocabulary: Vocabulary,
}

/// The rows of a table file, with their headings.
#[derive(Debug, Clone, PartialEq)]
pub struct FigureTable {
    /// What stands above each column.
    pub headings: [&'static str; FILE_COLUMNS],
    /// The rows: region by region, in each the earliest year first; of several indicators one after the other.
    pub rows: Vec<Vec<Cell>>,
}

impl FigureTable {
    /// Writes out an extract.
    pub fn of(extract: &Extract<'_>, subject: &Subject<'_>) -> Self {
        let mut rows = Vec::with_capacity(extract.row_count());
        for (region, series) in &extract.lines {
            let trend = Trend::of_series(subject.indicator, series);
            for year in &extract.years {
                rows.push(subject.row(region, series, trend.as_ref(), *year));
            }
        }
        Self {
            headings: subject.vocabulary.headings(subject.file_words()),
            rows,
        }
    }

    /// The same with the rows of another indicator below its own.
    #[must_use]
    pub fn followed_by(mut self, other: Self) -> Self {
        self.rows.extend(other.rows);
        self
    }
}

/// A group of columns adds its cells to a row, in the order of [`COLUMNS`].
impl Subject<'_> {
    fn row(
        &self,
        region: &Region,
        series: &Series,
        trend: Option<&Trend>,
        year: Year,
    ) -> Vec<Cell> {
        let observation = series.observation(year);
        let mut row = Vec::with_capacity(FILE_COLUMNS);
        self.add_indicator(&mut row);
        self.add_region(&mut row, region);
        self.add_year_and_sex(&mut row, year, series);
        self.add_value(&mut row, observation.value);
        self.add_interval(&mut row, &observation);
        self.add_status(&mut row, year, &observation);
        self.add_course(&mut row, trend);
        self.add_origin(&mut row);
        row
    }

    fn add_indicator(&self, row: &mut Vec<Cell>) {
        let language = self.words.language;
        let theme = self.catalogue.phenomenon(&self.indicator.phenomenon);
        row.push(text(self.indicator.id.as_str()));
        row.push(text(&plain(self.indicator.name.text(language))));
        row.push(optional(theme.map(|(area, _)| area.name.text(language))));
        row.push(optional(
            theme.map(|(_, phenomenon)| phenomenon.name.text(language)),
        ));
    }

    fn add_region(&self, row: &mut Vec<Cell>, region: &Region) {
        row.push(text(region.code.as_str()));
        row.push(text(region.name.text(self.words.language)));
        row.push(self.called(
            region.level.code(),
            (self.file_words().region_level)(region.level),
        ));
    }

    fn add_year_and_sex(&self, row: &mut Vec<Cell>, year: Year, series: &Series) {
        row.push(Cell::Whole(year.number()));
        let word = (self.words.sex)(series.sex(), self.indicator.people);
        row.push(self.called(series.sex().code(), word));
    }

    fn add_value(&self, row: &mut Vec<Cell>, value: Value) {
        let unit = self.indicator.unit;
        row.push(self.figure(value.figure()));
        row.push(self.called(unit.code(), (self.words.unit)(unit)));
        row.push(Cell::Whole(u16::from(self.indicator.decimals)));
    }

    /// Whether there is a figure and whether it is final; and in plain words what must be known of it, or why there is none.
    fn add_status(&self, row: &mut Vec<Cell>, year: Year, observation: &Observation) {
        let words = self.file_words();
        let mut notes: Vec<String> = Vec::new();
        row.push(match observation.value {
            Value::Known(_) if observation.is_provisional => {
                notes.push(words.provisional_note.to_owned());
                self.called("provisional", self.words.provisional)
            }
            Value::Known(_) => self.called("published", words.final_figure),
            Value::Missing(absence) => {
                notes.push((words.absence_note)(absence).to_owned());
                self.called(absence.code(), (self.words.absence)(absence))
            }
        });
        let changes = self.indicator.breaks.iter();
        notes.extend(changes.filter(|change| change.year == year).map(|change| {
            self.words
                .note(&Note::Break(change.clone()), self.catalogue)
        }));
        row.push(if notes.is_empty() {
            Cell::Empty
        } else {
            Cell::Text(notes.join(" "))
        });
    }

    /// Which way is better, and which way the figures of the rows go.
    fn add_course(&self, row: &mut Vec<Cell>, trend: Option<&Trend>) {
        let words = self.file_words();
        let direction = self.indicator.direction;
        row.push(self.called(direction.code(), (words.direction)(direction)));
        row.push(trend.map_or(Cell::Empty, |trend| {
            self.called(trend.verdict.code(), (words.verdict)(trend.verdict))
        }));
        let rule = trend.and_then(|trend| trend.rule);
        row.push(rule.map_or(Cell::Empty, |rule| {
            self.called(rule_code(rule), (words.trend_rule)(rule))
        }));
    }

    fn file_words(&self) -> &'static DownloadWords {
        DownloadWords::of(self.words.language)
    }

    /// Where the figures come from, and when the source last changed them, where that is known.
    fn add_origin(&self, row: &mut Vec<Cell>) {
        let source = self.indicator.source_in(self.catalogue);
        row.push(optional(
            source.map(|source| source.name.text(self.words.language)),
        ));
        row.push(optional(
            source
                .and_then(|source| source.address_of(self.indicator))
                .as_deref(),
        ));
        let updated = self.indicator.source_updated.map(Date::iso);
        row.push(optional(updated.as_deref()));
        row.push(optional(
            source.and_then(|source: &FigureSource| source.licence.as_deref()),
        ));
        row.push(text(self.release));
    }

    /// Where the figure may lie by chance, where that is published or can be worked out.
    fn add_interval(&self, row: &mut Vec<Cell>, observation: &Observation) {
        let interval = observation.interval;
        for end in [interval.map(Interval::low), interval.map(Interval::high)] {
            row.push(self.figure(end));
        }
    }

    fn figure(&self, figure: Option<Figure>) -> Cell {
        let decimals = self.indicator.decimals;
        figure.map_or(Cell::Empty, |figure| Cell::Figure(figure, decimals))
    }

    fn called(&self, code: &str, word: &str) -> Cell {
        text(match self.vocabulary {
            Vocabulary::Codes => code,
            Vocabulary::Words => word,
        })
    }
}

const fn rule_code(rule: TrendRule) -> &'static str {
    match rule {
        TrendRule::Weighted => "weighted",
        TrendRule::Rank => "mann-kendall",
        TrendRule::PercentagePoints { .. } => "percentage-points",
    }
}

fn text(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

/// A name without the signs that keep it together on a page, so that it is the same as elsewhere.
fn plain(name: &str) -> String {
    name.replace('\u{2060}', "")
        .replace(['\u{a0}', '\u{202f}'], " ")
}

fn optional(words: Option<&str>) -> Cell {
    words.map_or(Cell::Empty, text)
}
