//! Files that are made in the page and offered by a plain link.

use leptos::{
    prelude::*,
    web_sys::{Blob, BlobPropertyBag, Url},
};

/// The address of a file that is offered as long as the part of the page that made it stands.
///
/// Nothing where the browser refuses.
pub fn address_of(content: &str, media_type: &str) -> Option<String> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = js_sys::Array::of1(&content.into());
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let offered = address.clone();
    on_cleanup(move || {
        // An address that is not there any more is as good as taken back.
        let _ = Url::revoke_object_url(&offered);
    });
    Some(address)
}
