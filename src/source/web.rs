//! A publication on a web server.

use gloo_net::http::{Request, Response};

use super::{Arriving, LoadError, PublicationSource};
use crate::publication::MANIFEST_PATH;

/// The address of a publication.
#[derive(Debug, Clone)]
pub struct WebSource {
    /// The address of the folder with the manifest, ending in a slash.
    pub base: String,
}

impl PublicationSource for WebSource {
    fn read<'a>(&'a self, path: &'a str) -> Arriving<'a> {
        Box::pin(async move {
            let unreachable = |error: gloo_net::Error| LoadError::Unreachable {
                file: path.to_owned(),
                reason: error.to_string(),
            };
            let response = self.request(path).await.map_err(unreachable)?;
            match response.status() {
                200 => response.binary().await.map_err(unreachable),
                404 | 410 => Err(LoadError::NotFound {
                    file: path.to_owned(),
                }),
                status => Err(LoadError::Refused {
                    file: path.to_owned(),
                    status,
                }),
            }
        })
    }
}

impl WebSource {
    async fn request(&self, path: &str) -> Result<Response, gloo_net::Error> {
        let request = Request::get(&format!("{}{path}", self.base));
        // The manifest alone keeps its name when it changes; the others may come from the browser's cache for ever.
        if path == MANIFEST_PATH {
            request
                .cache(leptos::web_sys::RequestCache::NoCache)
                .send()
                .await
        } else {
            request.send().await
        }
    }
}
