//! Opening a release that was published before the newest, for embeds that are frozen; its code comes when one asks.

#![expect(
    clippy::unnecessary_wraps,
    reason = "the code that is called may not come"
)]

use std::pin::Pin;

use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::site::Site;
use crate::{
    model::ReleaseId,
    publication::Strictness,
    source::{Extent, Library, LoadError, Wanted},
};

/// A publication that is being opened.
type Opening = Pin<Box<dyn Future<Output = Result<Library, LoadError>>>>;

/// Opens a release with as much of its catalogue as is needed.
///
/// A release that is no longer kept is answered by the newest; its identifier tells that it is another.
///
/// # Errors
/// Why there is nothing to show.
pub async fn open(site: Site, extent: Extent, release: ReleaseId) -> Result<Library, LoadError> {
    let file = Wanted::Release(release.clone()).path();
    match opening(site, extent, release).await {
        Ok(opening) => opening.await,
        Err(error) => Err(LoadError::Unreachable {
            file,
            reason: error.to_string(),
        }),
    }
}

#[wasm_split(kept_release, fallible)]
fn opening(site: Site, extent: Extent, release: ReleaseId) -> Result<Opening, SplitLoaderError> {
    Ok(Box::pin(async move {
        let wanted = Wanted::Release(release);
        let opened =
            Library::open_wanted(site.source(), &wanted, Strictness::Tolerant, extent).await;
        match opened {
            Err(LoadError::NotFound { file }) if file == wanted.path() => {
                site.open_publication(extent).await
            }
            opened => opened,
        }
    }))
}
