//! The workshop: a WebAssembly of its own that makes what readers take along, fetched when the first one asks.

use js_sys::Promise;
use leptos::{prelude::window, web_sys::HtmlElement};
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;

use super::{echarts, script, site::Site};
use crate::{model::IndicatorId, source::Library};

#[wasm_bindgen]
extern "C" {
    /// A panel of the workshop in a place of the page; `src/bin/workshop.rs` tells of it.
    #[derive(Debug, Clone)]
    pub type Bench;

    #[wasm_bindgen(js_namespace = workshop, catch)]
    fn open(
        place: &HtmlElement,
        catalogue: &[u8],
        dataset: &[u8],
        indicator: &str,
        release: &str,
        date: &str,
    ) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, js_name = show, catch)]
    fn show_page(this: &Bench, page: &str, query: &str) -> Result<(), JsValue>;
}

impl Bench {
    /// Fetches the workshop and gives it a place and the figures of an indicator.
    ///
    /// # Errors
    /// That the workshop or the figures did not come.
    pub async fn open(
        place: HtmlElement,
        library: Library,
        indicator: IndicatorId,
    ) -> Result<Self, JsValue> {
        if !script::is_there("workshop") {
            JsFuture::from(script::request(&Site::expect().workshop)).await?;
        }
        // Without ECharts there are no pictures, and the workshop tells so when one is asked for.
        let _ = echarts::load().await;
        let files = library.bytes_of(&indicator).await.ok();
        let [catalogue, dataset] = files.ok_or(JsValue::NULL)?;
        let release = &library.manifest().release;
        let bench = open(
            &place,
            &catalogue,
            &dataset,
            indicator.as_str(),
            &release.id,
            &release.date.iso(),
        )?;
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
