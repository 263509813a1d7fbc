//! The workshop: a second WebAssembly that makes spreadsheets, fetched when the first one is asked for.

use js_sys::{Array, Promise};
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;

use super::{script, site::Site};
use crate::downloads::{Cell, FigureTable};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = workshop, catch)]
    fn start() -> Result<Promise, JsValue>;

    #[wasm_bindgen(js_namespace = workshop, js_name = spreadsheet, catch)]
    fn make_spreadsheet(
        sheet_names: &Array,
        rows: &Array,
        decimals: u8,
        about: &Array,
    ) -> Result<Vec<u8>, JsValue>;
}

/// Makes an XLSX file of a table and what is to be said about it.
///
/// # Errors
/// That the workshop did not come, or what Excel does not allow.
pub async fn spreadsheet(
    sheet_names: [&str; 2],
    table: &FigureTable,
    about: &[(&str, String)],
) -> Result<Vec<u8>, JsValue> {
    if !script::is_there("workshop") {
        JsFuture::from(script::request(&Site::expect().workshop)).await?;
    }
    JsFuture::from(start()?).await?;
    let rows = Array::new();
    rows.push(&texts(&table.headings));
    for row in &table.rows {
        let cells = Array::new();
        for cell in row {
            cells.push(&written(cell));
        }
        rows.push(&cells);
    }
    let entries = Array::new();
    for (name, text) in about {
        entries.push(&(*name).into());
        entries.push(&text.as_str().into());
    }
    make_spreadsheet(&texts(&sheet_names), &rows, table.decimals, &entries)
}

fn texts(texts: &[&str]) -> Array {
    let array = Array::new();
    for text in texts {
        array.push(&(*text).into());
    }
    array
}

fn written(cell: &Cell) -> JsValue {
    match cell {
        Cell::Empty => JsValue::UNDEFINED,
        Cell::Text(text) => text.as_str().into(),
        Cell::Figure(figure) => figure.number().into(),
        Cell::Whole(number) => (*number).into(),
    }
}
