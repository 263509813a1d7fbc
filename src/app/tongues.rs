//! Learning the language of the interface: Swedish and English come in files of their own.

#![expect(
    clippy::unnecessary_wraps,
    reason = "the code that is called may not come"
)]

use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::{
    model::Language,
    words::tongue::{self, Tongue},
};

#[wasm_split(swedish, fallible)]
fn swedish() -> Result<&'static Tongue, SplitLoaderError> {
    Ok(&tongue::SWEDISH)
}

#[wasm_split(english, fallible)]
fn english() -> Result<&'static Tongue, SplitLoaderError> {
    Ok(&tongue::ENGLISH)
}

/// Learns a language, if it is not known yet.
///
/// # Errors
/// That its file did not come; Finnish stands in for it then.
pub async fn learn(language: Language) -> Result<(), SplitLoaderError> {
    if tongue::knows(language) {
        return Ok(());
    }
    let learned = match language {
        Language::Finnish => return Ok(()),
        Language::Swedish => swedish().await?,
        Language::English => english().await?,
    };
    tongue::learn(language, learned);
    Ok(())
}
