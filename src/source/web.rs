//! A publication on a web server.

use gloo_net::http::{Request, Response};

use super::{Arriving, Freshness, LoadError, PublicationSource};

/// The address of a publication.
#[derive(Debug, Clone)]
pub struct WebSource {
    /// The address of the folder with the manifest, ending in a slash.
    pub base: String,
}

impl PublicationSource for WebSource {
    fn read<'a>(&'a self, path: &'a str, freshness: Freshness) -> Arriving<'a> {
        Box::pin(async move {
            let unreachable = |error: gloo_net::Error| LoadError::Unreachable {
                file: path.to_owned(),
                reason: error.to_string(),
            };
            let response = self.request(path, freshness).await.map_err(unreachable)?;
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
    async fn request(&self, path: &str, freshness: Freshness) -> Result<Response, gloo_net::Error> {
        let request = Request::get(&format!("{}{path}", self.base));
        let request = match freshness {
            Freshness::AnyCopy => request,
            Freshness::ThePlaceItself => request.cache(leptos::web_sys::RequestCache::Reload),
        };
        request.send().await
    }
}
