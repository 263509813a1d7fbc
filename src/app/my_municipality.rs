//! The reader's own municipality, which this browser remembers only when the reader asks it to.

use leptos::{prelude::*, web_sys::Storage};

use crate::model::RegionCode;

/// The name under which the browser keeps the municipality's number.
const KEY: &str = "tilannekuva-kunta";

/// The reader's own municipality, as far as this browser remembers it.
#[derive(Debug, Clone, Copy)]
pub struct MyMunicipality(RwSignal<Option<RegionCode>>);

impl MyMunicipality {
    /// Begins with what the browser remembers.
    pub fn provide() -> Self {
        let kept = storage().and_then(|storage| storage.get_item(KEY).ok()?);
        let code = kept.and_then(|code| RegionCode::from_text(&code));
        let own = Self(RwSignal::new(code));
        provide_context(own);
        own
    }

    /// The one of the application.
    pub fn expect() -> Self {
        use_context().unwrap_or_else(Self::provide)
    }

    /// The municipality, if one is remembered.
    pub fn code(self) -> Option<RegionCode> {
        self.0.get()
    }

    /// Remembers a municipality in this browser; where that is not allowed, until the page is left.
    pub fn remember(self, code: &RegionCode) {
        if let Some(storage) = storage() {
            // A browser that keeps nothing still knows it until the page is left.
            let _ = storage.set_item(KEY, code.as_str());
        }
        self.0.set(Some(code.clone()));
    }

    /// Forgets the municipality.
    pub fn forget(self) {
        if let Some(storage) = storage() {
            // What cannot be removed cannot have been kept.
            let _ = storage.remove_item(KEY);
        }
        self.0.set(None);
    }
}

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}
