//! The workshop: a WebAssembly of its own that makes what readers take along, fetched when the first one asks.

pub mod report_bench;

use js_sys::{Array, Promise, Uint8Array};
use leptos::{prelude::window, web_sys::HtmlElement};
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;

use super::{echarts, script, site::Site};
use crate::{
    model::{IndicatorId, PriorityAreaId, RegionCode},
    publication::{FileName, manifest_file::file_of},
    source::Library,
};

/// What a reader takes along.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// What the page of an indicator shows: a table, a picture, texts.
    Indicator(IndicatorId),
    /// A picture of the card of a region, or of the one phenomenon of it that the query names.
    Card(RegionCode),
    /// A picture of what the card of a region has of a priority area.
    Area(RegionCode, PriorityAreaId),
    /// The figures and the picture of the reader's own set; the query says in which order and where.
    Set(Vec<IndicatorId>),
}

#[wasm_bindgen]
extern "C" {
    /// A panel of the workshop in a place of the page; `src/bin/workshop.rs`, `card_picture.rs` and `set_files.rs` tell of it.
    #[derive(Debug, Clone)]
    pub type Bench;

    #[wasm_bindgen(js_namespace = workshop, catch)]
    fn open(
        place: &HtmlElement,
        catalogue: &[u8],
        dataset: &[u8],
        outlines: &[u8],
        indicator: &str,
        release: &str,
        date: &str,
    ) -> Result<Promise, JsValue>;

    #[wasm_bindgen(js_namespace = workshop, js_name = openSet, catch)]
    fn open_set(
        place: &HtmlElement,
        catalogue: &[u8],
        datasets: &Array,
        release: &str,
        date: &str,
    ) -> Result<Promise, JsValue>;

    #[wasm_bindgen(js_namespace = workshop, js_name = openCard, catch)]
    fn open_card(
        place: &HtmlElement,
        catalogue: &[u8],
        card: &[u8],
        region: &str,
        area: &str,
        release: &str,
        date: &str,
    ) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, js_name = show, catch)]
    fn show_page(this: &Bench, page: &str, query: &str) -> Result<(), JsValue>;
}

impl Bench {
    /// Fetches what makes it, and gives that a place and the published files of a subject.
    ///
    /// # Errors
    /// That the workshop or the files did not come.
    pub async fn open(
        place: HtmlElement,
        library: Library,
        subject: Subject,
    ) -> Result<Self, JsValue> {
        fetch().await?;
        let release = &library.manifest().release;
        let (id, date) = (&release.id, release.date.iso());
        let files = &library.manifest().files;
        // The workshop reads these once it has come, so they live until the bench is there.
        let (catalogue, content, outlines);
        let bench = match &subject {
            Subject::Indicator(indicator) => {
                // Without ECharts there is no picture of a development, and the workshop tells so when one is asked for.
                let _ = echarts::load().await;
                catalogue = bytes(&library, Some(&files.catalogue)).await?;
                content = bytes(&library, file_of(&files.datasets, indicator)).await?;
                // A map without outlines says so itself.
                let found = bytes(&library, files.geometry.as_ref()).await;
                outlines = found.unwrap_or_default();
                let indicator = indicator.as_str();
                open(
                    &place, &catalogue, &content, &outlines, indicator, id, &date,
                )?
            }
            Subject::Set(indicators) => {
                catalogue = bytes(&library, Some(&files.catalogue)).await?;
                let datasets = Array::new();
                for indicator in indicators {
                    // One that has no figures yet has no file.
                    if let Some(name) = file_of(&files.datasets, indicator) {
                        let figures = bytes(&library, Some(name)).await?;
                        datasets.push(&indicator.as_str().into());
                        datasets.push(&Uint8Array::from(figures.as_slice()));
                    }
                }
                open_set(&place, &catalogue, &datasets, id, &date)?
            }
            Subject::Card(region) | Subject::Area(region, _) => {
                let area = match &subject {
                    Subject::Area(_, area) => area.as_str(),
                    _ => "",
                };
                catalogue = bytes(&library, Some(&files.catalogue)).await?;
                content = bytes(&library, file_of(&files.cards, region)).await?;
                let region = region.as_str();
                open_card(&place, &catalogue, &content, region, area, id, &date)?
            }
        };
        Ok(JsFuture::from(bench).await?.unchecked_into())
    }

    /// Follows what the present page shows with a query.
    ///
    /// # Errors
    /// What the browser says.
    pub fn show(&self, query: &str) -> Result<(), JsValue> {
        let location = window().location();
        let page = [location.origin()?, location.pathname()?].concat();
        self.show_page(&page, query)
    }
}

/// Fetches what brings the workshop within reach, unless it is there.
async fn fetch() -> Result<(), JsValue> {
    if !script::is_there("workshop") {
        JsFuture::from(script::request(&Site::expect().workshop)).await?;
    }
    Ok(())
}

/// A file as it was published; the panel only tells that it did not come.
async fn bytes(library: &Library, name: Option<&FileName>) -> Result<Vec<u8>, JsValue> {
    let file = library.file(name.ok_or(JsValue::NULL)?).await;
    file.ok().ok_or(JsValue::NULL)
}
