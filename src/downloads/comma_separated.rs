//! A table of figures as text, for spreadsheets in Finland and for programs (RFC 4180).

use super::{Cell, FigureTable};
use crate::model::Figure;

/// U+FEFF at the very beginning tells Excel that the text is UTF-8.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// Signs with which a spreadsheet begins a formula, and others that some of them skip before it.
const BEGINS_FORMULA: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '\n'];

/// For whom the text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// A program: commas between cells, a decimal point.
    Machine,
    /// Excel as it is set in Finland: semicolons between cells, a decimal comma.
    FinnishExcel,
}

impl Dialect {
    const fn separator(self) -> char {
        match self {
            Self::Machine => ',',
            Self::FinnishExcel => ';',
        }
    }

    const fn decimal_mark(self) -> char {
        match self {
            Self::Machine => '.',
            Self::FinnishExcel => ',',
        }
    }
}

/// Writes a table as text; lines end as RFC 4180 has it, in CR and LF.
pub fn write(table: &FigureTable, dialect: Dialect) -> String {
    let mut written = String::new();
    if dialect == Dialect::FinnishExcel {
        written.push(BYTE_ORDER_MARK);
    }
    for (index, heading) in table.headings.iter().enumerate() {
        separate(&mut written, index, dialect);
        add_text(&mut written, heading, dialect);
    }
    written.push_str("\r\n");
    for row in &table.rows {
        for (index, cell) in row.iter().enumerate() {
            separate(&mut written, index, dialect);
            add_cell(&mut written, cell, dialect);
        }
        written.push_str("\r\n");
    }
    written
}

fn separate(written: &mut String, index: usize, dialect: Dialect) {
    if index > 0 {
        written.push(dialect.separator());
    }
}

fn add_cell(written: &mut String, cell: &Cell, dialect: Dialect) {
    match cell {
        Cell::Empty => {}
        Cell::Text(text) => add_text(written, text, dialect),
        // A decimal comma never meets a separating one: that dialect separates by semicolons.
        Cell::Figure(figure, decimals) => {
            add_figure(written, *figure, *decimals, dialect.decimal_mark());
        }
        Cell::Whole(number) => written.push_str(&number.to_string()),
    }
}

/// Writes digits alone, with the hyphen that programs read as a minus.
fn add_figure(written: &mut String, figure: Figure, decimals: u8, mark: char) {
    let scaled = figure.to_scaled(decimals);
    let places = usize::from(decimals);
    let digits = format!("{:0>1$}", scaled.unsigned_abs(), places + 1);
    let (whole, fraction) = digits.split_at(digits.len() - places);
    if scaled < 0 {
        written.push('-');
    }
    written.push_str(whole);
    if !fraction.is_empty() {
        written.push(mark);
        written.push_str(fraction);
    }
}

/// Writes a text, in quotation marks where it needs them.
///
/// What a spreadsheet would take for a formula gets an apostrophe in front, by which spreadsheets know a text.
fn add_text(written: &mut String, text: &str, dialect: Dialect) {
    let is_quoted = text
        .chars()
        .any(|sign| matches!(sign, '"' | '\r' | '\n') || sign == dialect.separator());
    if is_quoted {
        written.push('"');
    }
    if text.starts_with(BEGINS_FORMULA) {
        written.push('\'');
    }
    for sign in text.chars() {
        if sign == '"' {
            written.push('"');
        }
        written.push(sign);
    }
    if is_quoted {
        written.push('"');
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::downloads::FILE_COLUMNS;
    use proptest::prelude::*;

    fn table(cells: Vec<Cell>) -> FigureTable {
        FigureTable {
            headings: ["x"; FILE_COLUMNS],
            rows: vec![cells],
        }
    }

    /// The only row, as the `csv` crate reads it.
    fn read_back(written: &str, separator: u8) -> Vec<String> {
        csv::ReaderBuilder::new()
            .delimiter(separator)
            .flexible(true)
            .from_reader(written.trim_start_matches(BYTE_ORDER_MARK).as_bytes())
            .records()
            .next()
            .unwrap()
            .unwrap()
            .iter()
            .map(str::to_owned)
            .collect()
    }

    fn figure(number: f64) -> Cell {
        Cell::Figure(Figure::from_number(number).unwrap(), 2)
    }

    #[test]
    fn figures_keep_their_sign_and_decimals_and_group_no_thousands() {
        let table = table(vec![figure(-1234.5), figure(0.0), figure(-0.004)]);
        let machine = write(&table, Dialect::Machine);
        assert!(machine.ends_with("\r\n-1234.50,0.00,0.00\r\n"), "{machine}");
        let excel = write(&table, Dialect::FinnishExcel);
        assert!(excel.ends_with("\r\n-1234,50;0,00;0,00\r\n"), "{excel}");
    }

    #[test]
    fn excel_is_told_that_the_text_is_utf_8_and_programs_are_not() {
        let table = table(Vec::new());
        assert!(write(&table, Dialect::FinnishExcel).starts_with("\u{feff}x;x"));
        assert!(write(&table, Dialect::Machine).starts_with("x,x"));
    }

    #[test]
    fn a_text_that_would_be_a_formula_becomes_a_text_and_a_negative_figure_stays_a_number() {
        for formula in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"] {
            let cells = vec![Cell::Text(formula.to_owned()), figure(-1.0)];
            let read = read_back(&write(&table(cells), Dialect::Machine), b',');
            assert_eq!(read, [format!("'{formula}"), "-1.00".to_owned()]);
        }
    }

    #[test]
    fn nothing_stands_where_nothing_is_known() {
        let cells = vec![Cell::Empty, Cell::Whole(2023), Cell::Empty];
        assert!(write(&table(cells), Dialect::Machine).ends_with("\r\n,2023,\r\n"));
    }

    proptest! {
        #[test]
        fn any_text_is_read_back_by_another_reader(texts in proptest::collection::vec(".*", 2..5)) {
            let cells: Vec<_> = texts.iter().cloned().map(Cell::Text).collect();
            for (dialect, separator) in [(Dialect::Machine, b','), (Dialect::FinnishExcel, b';')] {
                let read = read_back(&write(&table(cells.clone()), dialect), separator);
                prop_assert_eq!(read.len(), texts.len());
                for (read, text) in read.iter().zip(&texts) {
                    prop_assert!(!read.starts_with(BEGINS_FORMULA));
                    let text = if text.starts_with(BEGINS_FORMULA) { format!("'{text}") } else { text.clone() };
                    prop_assert_eq!(read, &text);
                }
            }
        }

        #[test]
        fn any_figure_is_read_back_as_it_is_shown(scaled in -9_000_000_000_i64..9_000_000_000) {
            let cell = Cell::Figure(Figure::from_scaled(scaled, 2), 2);
            let written = write(&table(vec![cell]), Dialect::Machine);
            let number: f64 = read_back(&written, b',')[0].parse().unwrap();
            prop_assert_eq!(Figure::from_number(number).unwrap().to_scaled(2), scaled);
        }
    }
}
