//! Files that are made in the page and offered by an address.

use leptos::{
    prelude::*,
    web_sys::{Blob, BlobPropertyBag, Url},
};
use wasm_bindgen::JsValue;

/// The address of a file that is offered as long as the part of the page that made it stands.
///
/// Nothing where the browser refuses.
pub fn address_of(content: &str, media_type: &str) -> Option<String> {
    let address = lasting_address_of(content, media_type).ok()?;
    let offered = address.clone();
    on_cleanup(move || {
        // An address that is not there any more is as good as taken back.
        let _ = Url::revoke_object_url(&offered);
    });
    Some(address)
}

/// The address of a file that is offered until it is taken back.
///
/// # Errors
/// What the browser says.
pub fn lasting_address_of(content: &str, media_type: &str) -> Result<String, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = js_sys::Array::of1(&content.into());
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
    Url::create_object_url_with_blob(&blob)
}
