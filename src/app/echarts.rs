//! ECharts: the only foreign code. Starts it, gives it options, tells it its size, ends it.

use std::cell::RefCell;

use js_sys::{JSON, Object, Reflect};
use leptos::web_sys::{Element, HtmlElement};
use wasm_bindgen::{JsValue, closure::Closure, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;

use super::{script, site::Site};
use crate::charts::{Size, TrendChart};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = echarts, js_name = init, catch)]
    fn start(
        element: &Element,
        theme: Option<&str>,
        options: &JsValue,
    ) -> Result<Instance, JsValue>;

    /// A chart that ECharts draws.
    #[derive(Debug, Clone)]
    type Instance;

    #[wasm_bindgen(method, js_name = setOption, catch)]
    fn set_option(this: &Instance, option: &JsValue, how: &JsValue) -> Result<(), JsValue>;

    #[wasm_bindgen(method, catch)]
    fn resize(this: &Instance, size: &JsValue) -> Result<(), JsValue>;

    #[wasm_bindgen(method)]
    fn dispose(this: &Instance);
}

/// Writes a mark of the value axis.
type WriteMark = Closure<dyn Fn(f64) -> String>;

/// A chart in the page. It is drawn by SVG, updated in place, and ends with its component.
#[derive(Debug)]
pub struct Drawing {
    instance: Instance,
    element: HtmlElement,
    /// The function that the present option calls.
    write_mark: Option<WriteMark>,
}

impl Drawing {
    /// Begins a chart of that size in an element, which may have another one or not be shown.
    ///
    /// # Errors
    /// What ECharts throws, or that it is not loaded.
    pub fn begin(element: &HtmlElement, size: Size) -> Result<Self, JsValue> {
        let options = object(&[
            ("renderer", &"svg".into()),
            ("width", &size.width.into()),
            ("height", &size.height.into()),
        ])?;
        Ok(Self {
            instance: start(element, None, &options)?,
            element: element.clone(),
            write_mark: None,
        })
    }

    /// Shows a chart in place of the present one; lines that are in both are moved, not made anew.
    ///
    /// # Errors
    /// What ECharts throws.
    pub fn show(
        &mut self,
        chart: &TrendChart,
        write_mark: impl Fn(f64) -> String + 'static,
    ) -> Result<(), JsValue> {
        // Numbers and texts alone can always be written; an empty text would be refused by the next line.
        let text = serde_json::to_string(&chart.option).unwrap_or_default();
        let option = JSON::parse(&text)?;
        let write_mark = Closure::<dyn Fn(f64) -> String>::new(write_mark);
        let axis = Reflect::get(&option, &"yAxis".into())?;
        let label = Reflect::get(&axis, &"axisLabel".into())?;
        Reflect::set(&label, &"formatter".into(), write_mark.as_ref())?;
        let replaced: js_sys::Array = ["series", "xAxis", "yAxis", "grid"]
            .into_iter()
            .map(JsValue::from)
            .collect();
        let how = object(&[("replaceMerge", &replaced)])?;
        let size = chart.plot.size;
        let size = object(&[
            ("width", &size.width.into()),
            ("height", &size.height.into()),
        ])?;
        self.instance.resize(&size)?;
        self.instance.set_option(&option, &how)?;
        self.write_mark = Some(write_mark);
        self.let_scale()
    }

    /// Lets the picture be scaled by style sheets, as paper asks for.
    fn let_scale(&self) -> Result<(), JsValue> {
        let Some(picture) = self.element.query_selector("svg")? else {
            return Ok(());
        };
        let size = |name| picture.get_attribute(name).unwrap_or_default();
        let all = format!("0 0 {} {}", size("width"), size("height"));
        picture.set_attribute("viewBox", &all)
    }

    /// Ends the chart.
    pub fn end(self) {
        self.instance.dispose();
    }
}

thread_local! {
    /// ECharts on its way, for every chart that waits for it.
    static COMING: RefCell<Option<js_sys::Promise>> = const { RefCell::new(None) };
}

/// Loads ECharts, unless it is there; called only once the text of a page stands.
///
/// # Errors
/// That its file did not come; it may be tried again.
pub async fn load() -> Result<(), JsValue> {
    if script::is_there("echarts") {
        return Ok(());
    }
    let coming = COMING.with_borrow_mut(|coming| {
        coming
            .get_or_insert_with(|| script::request(&Site::expect().echarts))
            .clone()
    });
    let came = JsFuture::from(coming).await;
    COMING.set(None);
    came.map(|_| ())
}

fn object(fields: &[(&str, &JsValue)]) -> Result<JsValue, JsValue> {
    let object = Object::new();
    for (name, value) in fields {
        Reflect::set(&object, &JsValue::from(*name), value)?;
    }
    Ok(object.into())
}
