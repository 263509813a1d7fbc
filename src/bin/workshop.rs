//! The workshop as the app sees it: published files, the address of the page, and a place for its panel.

use std::rc::Rc;

use tilannekuva::{
    downloads::Desk,
    model::{Date, IndicatorId},
    publication::Release,
    workshop::panel::Panel,
};
use wasm_bindgen::{JsError, JsValue, prelude::wasm_bindgen};
use web_sys::Element;

fn main() {}

/// An indicator with its figures, ready to be taken along.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Bench(Rc<Panel>);

#[wasm_bindgen]
impl Bench {
    /// Opens published files: the catalogue, the figures of an indicator and the outlines of the municipalities (empty
    /// where there are none), of a release with its date.
    ///
    /// # Errors
    /// In words for developers, that they cannot be used.
    #[wasm_bindgen(constructor)]
    pub fn new(
        place: Element,
        catalogue: &[u8],
        dataset: &[u8],
        outlines: &[u8],
        indicator: &str,
        release: String,
        date: &str,
    ) -> Result<Self, JsError> {
        IndicatorId::from_text(indicator)
            .zip(Date::from_iso(date))
            .and_then(|(indicator, date)| {
                let release = Release { id: release, date };
                Desk::open(catalogue, dataset, &indicator, release)
            })
            .map(|desk| desk.with_outlines(outlines))
            .map(|desk| Self(Panel::new(desk, place)))
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
