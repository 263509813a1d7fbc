//! Where the application and its publication are, as the page that carries it says.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::web_sys::HtmlMetaElement;
use wasm_bindgen::JsCast;

use crate::{
    embedding::Script,
    publication::Strictness,
    source::{Extent, Library, LoadError, web::WebSource},
};

/// Where the application and its publication are.
///
/// Another region uses the same build by changing `<meta>` elements of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Site {
    /// The path the application lives under, ending in a slash.
    pub root: String,
    /// The address of the publication, ending in a slash.
    publication: String,
    /// The address of the drawing library.
    pub echarts: String,
    /// The address of the workshop, which makes what readers take along.
    pub workshop: String,
}

impl Site {
    /// Reads the page's `<meta>` elements.
    pub fn from_document() -> Self {
        let root = meta("tilannekuva-root").unwrap_or_else(|| "/".to_owned());
        let publication =
            meta("tilannekuva-publication").unwrap_or_else(|| "publication/".to_owned());
        Self {
            publication: if publication.starts_with('/') {
                publication
            } else {
                format!("{root}{publication}")
            },
            echarts: meta("tilannekuva-echarts").unwrap_or_default(),
            workshop: meta("tilannekuva-workshop").unwrap_or_default(),
            root,
        }
    }

    /// The site of the application.
    pub fn expect() -> Self {
        use_context().unwrap_or_else(Self::from_document)
    }

    /// The script that pages of others name, with the hash of its content.
    pub fn embed_script() -> Option<Script> {
        let element = document()
            .query_selector("meta[name=tilannekuva-upotus]")
            .ok()
            .flatten()?;
        let origin = window().location().origin().ok()?;
        Some(Script {
            address: [origin, element.get_attribute("content")?].concat(),
            integrity: element.get_attribute("data-integrity")?,
        })
    }

    /// Opens the newest release with as much of its catalogue as is needed.
    ///
    /// # Errors
    /// Why there is nothing to show.
    pub async fn open_publication(&self, extent: Extent) -> Result<Library, LoadError> {
        Library::open_to(self.source(), Strictness::Tolerant, extent).await
    }

    /// The address of a published file by its path in the publication.
    pub fn published(&self, path: &str) -> String {
        [self.publication.as_str(), path].concat()
    }

    /// Where the published files are read from.
    pub fn source(&self) -> Arc<WebSource> {
        Arc::new(WebSource {
            base: self.publication.clone(),
        })
    }
}

fn meta(name: &str) -> Option<String> {
    document()
        .query_selector(&format!("meta[name={name}]"))
        .ok()
        .flatten()?
        .dyn_into::<HtmlMetaElement>()
        .ok()
        .map(|element| element.content())
}
