//! A file of what a reader put together: saved among the downloads, and chosen to be opened.

use leptos::{
    prelude::*,
    web_sys::{HtmlAnchorElement, HtmlInputElement, Url},
};
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::{app::offered_file, travel::file::LARGEST_FILE};

/// How long a saved file stays at its address, for browsers that ask first where to put it.
const KEPT: Duration = Duration::from_secs(60);

/// Saves a file among the downloads.
///
/// # Errors
/// What the browser says.
pub fn save(text: &str, name: &str) -> Result<(), JsValue> {
    let address = offered_file::lasting_address_of(text, "application/json")?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    set_timeout(move || drop(Url::revoke_object_url(&address)), KEPT);
    Ok(())
}

/// The bytes of the file that was chosen, of a large one the beginning, and lets the same one be chosen again.
pub async fn chosen(input: HtmlInputElement) -> Option<Vec<u8>> {
    let file = input.files()?.get(0)?;
    // One byte more than is read tells that it goes on.
    let end = i32::try_from(LARGEST_FILE + 1).ok()?;
    let beginning = file.slice_with_i32_and_i32(0, end).ok()?;
    let bytes = JsFuture::from(beginning.array_buffer()).await.ok()?;
    input.set_value("");
    Some(js_sys::Uint8Array::new(&bytes).to_vec())
}
