//! The figures of a picture as a table, the same rows and words as on the page.

use super::{
    Setting,
    page::{element, escaped},
};
use crate::{
    model::{
        Comparison, Distribution, Indicator, Note, Observation, TableOrder, Value, Year,
        table_order::YearRow,
    },
    words::report_file::ReportFileWords,
};

impl Setting<'_> {
    /// The table of the figure with that number: one row a year, in the order that is asked for; `names` are those of the
    /// lines.
    pub(super) fn series_table(
        &self,
        comparison: &Comparison,
        names: &[String],
        (number, asked): (usize, Option<&TableOrder>),
    ) -> String {
        let words = self.words();
        let indicator = &*comparison.indicator;
        let caption = words
            .table_caption
            .with([indicator.name.text(self.language)]);
        let gap = comparison.gap.as_ref().map(|_| words.difference);
        let columns: Vec<&str> = std::iter::once(words.year)
            .chain(names.iter().map(String::as_str))
            .chain(gap)
            .collect();
        let order = TableOrder::of_years(asked, comparison);
        let rows = order.years(comparison).into_iter().map(|row| match row {
            YearRow::Figures(year) => {
                let cells = self.cells_of_year(comparison, year);
                row_of(&year.to_string(), &cells, "")
            }
            YearRow::Break(change) => {
                let said = words.note(&Note::Break(change), self.catalogue());
                let cell = element("td")
                    .with("class", "break")
                    .with("colspan", &columns.len().to_string());
                element("tr").holding(&cell.saying(&said))
            }
        });
        let rows: String = rows.collect();
        self.table((indicator, number), &caption, (&columns, &rows))
    }

    fn cells_of_year(&self, comparison: &Comparison, year: Year) -> String {
        let mut cells = String::new();
        for line in &comparison.lines {
            let observation = line.series.observation(year);
            cells.push_str(&self.cell(comparison, &observation));
        }
        if let Some(gap) = &comparison.gap {
            let decimals = comparison.indicator.decimals;
            let difference = gap.pair(year).map(|pair| {
                let difference = pair.difference(decimals);
                difference.write_signed(decimals, self.language)
            });
            cells.push_str(&element("td").saying(&difference.unwrap_or_default()));
        }
        cells
    }

    fn cell(&self, comparison: &Comparison, observation: &Observation) -> String {
        let words = self.words();
        let indicator = &comparison.indicator;
        let Value::Known(figure) = observation.value else {
            return self.cell_of(observation.value, indicator);
        };
        let number = escaped(&figure.write(indicator.decimals, self.language));
        let details = words.certainty(observation, comparison).join(", ");
        if details.is_empty() {
            return element("td").holding(&number);
        }
        let details = element("small").in_line(&escaped(&details));
        element("td").holding(&[&number, " ", &details].concat())
    }

    /// All municipalities of one year in the order that is asked for, and below them the larger regions.
    pub(super) fn distribution_table(
        &self,
        distribution: &Distribution,
        (number, asked): (usize, Option<&TableOrder>),
    ) -> String {
        let words = self.words();
        let indicator = &*distribution.indicator;
        let year = distribution.year.to_string();
        let caption = words
            .distribution_caption
            .with([indicator.name.text(self.language), &year]);
        let mut rows = String::new();
        let order = TableOrder::of_places(asked);
        for place in order.places(distribution, self.language) {
            let name = place.region.name.text(self.language);
            let rank = place.rank.map(|rank| rank.to_string()).unwrap_or_default();
            let figure = self.cell_of(place.observation.value, indicator);
            let cells = [figure, element("td").saying(&rank)].concat();
            let class = if place.is_chosen() { "chosen" } else { "" };
            rows.push_str(&row_of(name, &cells, class));
        }
        for beside in &distribution.beside {
            let name = beside.region.short_name.text(self.language);
            let figure = self.cell_of(beside.value, indicator);
            let cells = [figure, element("td").saying("")].concat();
            rows.push_str(&row_of(name, &cells, ""));
        }
        let columns = [words.region, words.figure, words.rank];
        self.table((indicator, number), &caption, (&columns, &rows))
    }

    fn cell_of(&self, value: Value, indicator: &Indicator) -> String {
        match value {
            Value::Known(figure) => {
                element("td").saying(&figure.write(indicator.decimals, self.language))
            }
            Value::Missing(absence) => {
                let cell = element("td").with("class", "absence");
                cell.saying((self.words().absence)(absence))
            }
        }
    }

    /// A table in a place that can be scrolled by keys as well, where it is wider than the window.
    fn table(
        &self,
        (indicator, number): (&Indicator, usize),
        caption: &str,
        (columns, rows): (&[&str], &str),
    ) -> String {
        let words = self.words();
        let unit = (words.unit)(indicator.unit);
        let caption = [caption, " (", unit, ")"].concat();
        // It stays in sight where the table is wider than the window.
        let caption = element("span").in_line(&escaped(&caption));
        let caption = element("caption").holding(&caption);
        let count = columns.len();
        let columns = columns.iter();
        let columns = columns.map(|name| element("th").with("scope", "col").saying(name));
        let columns: String = columns.collect();
        let head = element("thead").holding(&element("tr").holding(&columns));
        let body = element("tbody").holding(rows);
        let table = element("table").holding(&[caption, head, body].concat());
        let name = indicator.name.text(self.language);
        let label = &ReportFileWords::of(self.language).table;
        let label = label.with([&number.to_string(), name]);
        // Paper cannot be scrolled to the side.
        let class = match count {
            ..=8 => "table",
            9..=18 => "table table--wide",
            _ => "table table--wide table--widest",
        };
        element("div")
            .with("class", class)
            .with("role", "region")
            .with("tabindex", "0")
            .with("aria-label", &label)
            .holding(&table)
    }
}

/// A row that a name begins.
fn row_of(name: &str, cells: &str, class: &'static str) -> String {
    let name = element("th").with("scope", "row").saying(name);
    let row = element("tr");
    let row = if class.is_empty() {
        row
    } else {
        row.with("class", class)
    };
    row.holding(&[&name, cells].concat())
}
