//! A finished picture, handed over as lines, as dots or on the clipboard.

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::future_to_promise;

use super::{handover, save};
use crate::{
    downloads::{Imprint, Picture, picture::WIDTH, portable_network_graphics},
    words::downloads::DownloadWords,
};

const PNG: &str = "image/png";

/// A picture with what it says of itself.
#[derive(Debug)]
pub(super) struct Finished {
    pub(super) picture: Picture,
    pub(super) imprint: Imprint,
    /// What its file is called.
    pub(super) name: String,
}

impl Finished {
    /// Saves it as lines.
    pub(super) fn save_lines(&self, words: &DownloadWords) -> Result<String, JsValue> {
        let svg = self.picture.svg.as_bytes();
        save(svg, "image/svg+xml", &self.name, words)
    }

    /// Saves it as dots.
    pub(super) async fn save_dots(&self, words: &DownloadWords) -> Result<String, JsValue> {
        save(&self.dots().await?, PNG, &self.name, words)
    }

    /// Copies it to the clipboard; browsers let a picture onto it only when they are asked at the press of the button,
    /// so it is still in the making then.
    pub(super) async fn copy(
        picture: Result<Self, JsValue>,
        words: &DownloadWords,
    ) -> Result<String, JsValue> {
        let coming = future_to_promise(async move {
            let png = picture?.dots().await?;
            handover::blob(&png, PNG).map(JsValue::from)
        });
        handover::copy_picture(coming).await?;
        Ok(words.copied_picture.to_owned())
    }

    async fn dots(&self) -> Result<Vec<u8>, JsValue> {
        let png = handover::png_of(&self.picture.svg, WIDTH, self.picture.height).await?;
        portable_network_graphics::with_imprint(&png, &self.imprint).ok_or(JsValue::NULL)
    }
}
