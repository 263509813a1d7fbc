//! Spreadsheets, made by a third WebAssembly that is fetched when the first one is asked for.

use js_sys::{Array, Date as Clock, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;

use super::save as save_file;
use crate::{
    downloads::{Cell, FigureTable, Imprint},
    model::Date,
    words::{Words, downloads::DownloadWords},
};

#[wasm_bindgen]
extern "C" {
    /// Made by `tools/workshop.js`, which fetches what it needs.
    #[wasm_bindgen(js_namespace = workshop, catch)]
    fn spreadsheet(sheet_names: &Array, rows: &Array, about: &Array) -> Result<Promise, JsValue>;
}

const MEDIA_TYPE: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// Saves a table, and a sheet of what is to be said about it, as an XLSX file; tells what it is called.
///
/// # Errors
/// That what makes spreadsheets did not come, what Excel does not allow, or what the browser says.
pub async fn save(
    table: &FigureTable,
    imprint: &Imprint,
    name: &str,
    words: &'static Words,
) -> Result<String, JsValue> {
    let file_words = DownloadWords::of(words.language);
    let rows = Array::new();
    rows.push(&texts(&table.headings));
    for row in &table.rows {
        rows.push(&row.iter().map(written).collect::<Array>());
    }
    let about = Array::new();
    for (name, text) in imprint.entries(words, today()) {
        about.push(&name.into());
        about.push(&text.into());
    }
    let names = texts(&[file_words.figures_sheet, words.details]);
    let made = JsFuture::from(spreadsheet(&names, &rows, &about)?).await?;
    let bytes: Uint8Array = made.dyn_into()?;
    save_file(&bytes.to_vec(), MEDIA_TYPE, name, file_words)
}

fn texts(texts: &[&str]) -> Array {
    texts.iter().map(|text| JsValue::from(*text)).collect()
}

fn written(cell: &Cell) -> JsValue {
    match cell {
        Cell::Empty => JsValue::UNDEFINED,
        Cell::Text(text) => text.as_str().into(),
        Cell::Figure(figure, _) => figure.number().into(),
        Cell::Whole(number) => (*number).into(),
    }
}

/// The day of downloading, where the reader's clock is right.
fn today() -> Option<Date> {
    let now = Clock::new_0().to_iso_string().as_string()?;
    Date::from_iso(now.get(..10)?)
}
