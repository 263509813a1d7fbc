//! Tables and the picture of a reader's own set as the app sees them: published files, the address of the page, and a
//! place for the buttons.
//!
//! It is a WebAssembly of its own: it draws neither with ECharts nor municipalities, as the workshop does.

use std::rc::Rc;

use js_sys::{Array, Uint8Array};
use tilannekuva::{
    downloads::SetDesk,
    model::{Date, IndicatorId},
    publication::Release,
    workshop::set_panel::SetPanel,
};
use wasm_bindgen::{JsError, JsValue, prelude::wasm_bindgen};
use web_sys::Element;

fn main() {}

/// A reader's own set of indicators with their figures, ready to be taken along.
#[wasm_bindgen]
#[derive(Debug)]
pub struct SetBench(Rc<SetPanel>);

#[wasm_bindgen]
impl SetBench {
    /// Opens published files: the catalogue, and by turns the identifier of an indicator and its figures, of a release
    /// with its date.
    ///
    /// # Errors
    /// In words for developers, that they cannot be used.
    #[wasm_bindgen(constructor)]
    pub fn new(
        place: Element,
        catalogue: &[u8],
        datasets: &Array,
        release: String,
        date: &str,
    ) -> Result<Self, JsError> {
        let mut parts = datasets.iter();
        let read = std::iter::from_fn(|| parts.next().zip(parts.next()));
        let datasets: Vec<(IndicatorId, Vec<u8>)> = read
            .filter_map(|(id, figures)| {
                let id = IndicatorId::from_text(&id.as_string()?)?;
                Some((id, Uint8Array::new(&figures).to_vec()))
            })
            .collect();
        Date::from_iso(date)
            .and_then(|date| {
                let release = Release { id: release, date };
                SetDesk::open(catalogue, &datasets, release)
            })
            .map(|desk| Self(SetPanel::new(desk, place)))
            .ok_or_else(|| JsError::new("the published files cannot be used"))
    }

    /// Follows what the page shows: its address without the query, and the query.
    ///
    /// # Errors
    /// What the browser says.
    pub fn show(&self, page: String, query: String) -> Result<(), JsValue> {
        self.0.show(page, query)
    }
}
