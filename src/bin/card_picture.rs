//! Pictures of cards as the app sees them: published files, the address of the page, and a place for the buttons.
//!
//! It is a WebAssembly of its own: whoever takes a table along needs no cards, and whoever takes a card no tables.

use std::rc::Rc;

use tilannekuva::{
    downloads::CardDesk,
    model::{Date, PriorityAreaId, RegionCode},
    publication::Release,
    workshop::card_panel::CardPanel,
};
use wasm_bindgen::{JsError, JsValue, prelude::wasm_bindgen};
use web_sys::Element;

fn main() {}

/// A region's card, ready to become a picture.
#[wasm_bindgen]
#[derive(Debug)]
pub struct CardBench(Rc<CardPanel>);

#[wasm_bindgen]
impl CardBench {
    /// Opens published files: the catalogue or its overview, and the card of a region, of a release with its date.
    ///
    /// With the identifier of a priority area, the pictures are of what the card has of it; with none, of the card.
    ///
    /// # Errors
    /// In words for developers, that they cannot be used.
    #[wasm_bindgen(constructor)]
    pub fn new(
        place: Element,
        catalogue: &[u8],
        card: &[u8],
        region: &str,
        area: &str,
        release: String,
        date: &str,
    ) -> Result<Self, JsError> {
        RegionCode::from_text(region)
            .zip(Date::from_iso(date))
            .and_then(|(region, date)| {
                let release = Release { id: release, date };
                let desk = CardDesk::open(catalogue, card, &region, release)?;
                if area.is_empty() {
                    return Some(desk);
                }
                desk.of_area(&PriorityAreaId::from_text(area)?)
            })
            .map(|desk| Self(CardPanel::new(desk, place)))
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
