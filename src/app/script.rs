//! Scripts that are fetched only when they are needed.

use js_sys::{Promise, Reflect};
use leptos::{prelude::*, web_sys::HtmlScriptElement};
use wasm_bindgen::{JsCast, JsValue};

/// Whether a script has put its name on the window.
pub fn is_there(name: &str) -> bool {
    Reflect::has(&window(), &name.into()).unwrap_or_default()
}

/// Asks for a script; the promise is kept once it has run.
pub fn request(address: &str) -> Promise {
    Promise::new(&mut |resolve, reject| {
        let asked = element_for(address).and_then(|script| {
            script.set_onload(Some(&resolve));
            script.set_onerror(Some(&reject));
            let head = document().head().ok_or(JsValue::NULL)?;
            head.append_child(&script)
        });
        if let Err(error) = asked {
            // A rejection that cannot be given has nobody to hear it.
            let _ = reject.call1(&JsValue::NULL, &error);
        }
    })
}

fn element_for(address: &str) -> Result<HtmlScriptElement, JsValue> {
    let script: HtmlScriptElement = document().create_element("script")?.unchecked_into();
    script.set_src(address);
    Ok(script)
}
