//! Makes spreadsheets in the browser, apart from app and workshop, for the readers who ask for one.
//!
//! Rows come as plain arrays of texts and numbers, since it shares nothing else with the app.

use js_sys::Array;
use tilannekuva::{
    downloads::{
        Cell,
        figure_table::{DECIMALS, is_figure_column},
        spreadsheet::Spreadsheet,
    },
    model::Figure,
};
use wasm_bindgen::{JsError, JsValue, prelude::wasm_bindgen};

fn main() {}

/// Makes an XLSX file.
///
/// `sheet_names` are two; the first of `rows` are the headings; `about` has a name and a text by turns.
///
/// # Errors
/// In words for developers, what was not given as it has to be or what Excel does not allow.
#[wasm_bindgen]
pub fn spreadsheet(
    sheet_names: Vec<String>,
    rows: &Array,
    about: Vec<String>,
) -> Result<Vec<u8>, JsError> {
    let Ok(sheet_names) = sheet_names.try_into() else {
        return Err(JsError::new("a workbook has two sheets"));
    };
    let mut rows = rows.iter().map(|row| Array::from(&row));
    let headings = rows
        .next()
        .map(|row| row.iter().filter_map(|cell| cell.as_string()).collect())
        .unwrap_or_default();
    let rows = rows
        .map(|row| {
            let decimals = row.iter().nth(DECIMALS).and_then(|cell| cell.as_f64());
            let decimals = decimals.map_or(0, whole);
            (0..)
                .zip(row.iter())
                .map(|(column, cell)| read(column, &cell, decimals))
                .collect()
        })
        .collect();
    let mut about = about.into_iter();
    let about = std::iter::from_fn(|| about.next().zip(about.next())).collect();
    Spreadsheet {
        sheet_names,
        headings,
        rows,
        about,
    }
    .write()
    .map_err(|error| JsError::new(&error.to_string()))
}

/// How many decimals a row says that its figures have.
fn whole(number: f64) -> u8 {
    let number = Figure::from_number(number).map(|number| number.to_scaled(0));
    number
        .and_then(|number| u8::try_from(number).ok())
        .unwrap_or_default()
}

/// A cell as it comes from the app: a text, a number, or nothing.
fn read(column: usize, cell: &JsValue, decimals: u8) -> Cell {
    if let Some(text) = cell.as_string() {
        return Cell::Text(text);
    }
    let number = cell.as_f64().and_then(Figure::from_number);
    match number {
        None => Cell::Empty,
        Some(figure) if is_figure_column(column) => Cell::Figure(figure, decimals),
        Some(number) => Cell::Whole(u16::try_from(number.to_scaled(0)).unwrap_or_default()),
    }
}
