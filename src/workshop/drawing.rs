//! Charts drawn by ECharts outside the page, for pictures that travel alone.

use js_sys::{JSON, Object, Reflect};
use wasm_bindgen::{JsValue, closure::Closure, prelude::wasm_bindgen};

use crate::{charts::TrendChart, model::Language};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = echarts, js_name = init, catch)]
    fn start(element: &JsValue, theme: &JsValue, options: &JsValue) -> Result<Instance, JsValue>;

    type Instance;

    #[wasm_bindgen(method, js_name = setOption, catch)]
    fn set_option(this: &Instance, option: &JsValue) -> Result<(), JsValue>;

    #[wasm_bindgen(method, js_name = renderToSVGString, catch)]
    fn render(this: &Instance) -> Result<String, JsValue>;

    #[wasm_bindgen(method)]
    fn dispose(this: &Instance);
}

/// Draws a chart as the text of an `<svg>` element.
///
/// # Errors
/// What ECharts throws, or that it is not loaded.
pub fn svg_of(chart: &TrendChart, language: Language) -> Result<String, JsValue> {
    let size = chart.plot.size;
    let options = Object::new();
    for (name, value) in [
        ("renderer", "svg".into()),
        ("ssr", true.into()),
        ("width", size.width.into()),
        ("height", size.height.into()),
    ] {
        Reflect::set(&options, &name.into(), &value)?;
    }
    // Numbers and texts alone can always be written; an empty text would be refused by the next line.
    let option = JSON::parse(&serde_json::to_string(&chart.option).unwrap_or_default())?;
    let axis = chart.plot.axis;
    let write_mark = Closure::<dyn Fn(f64) -> String>::new(move |mark| axis.write(mark, language));
    let label = Reflect::get(
        &Reflect::get(&option, &"yAxis".into())?,
        &"axisLabel".into(),
    )?;
    Reflect::set(&label, &"formatter".into(), write_mark.as_ref())?;
    let instance = start(&JsValue::NULL, &JsValue::NULL, &options)?;
    let drawn = instance
        .set_option(&option)
        .and_then(|()| instance.render());
    instance.dispose();
    drawn
}
