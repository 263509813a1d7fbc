//! What makes a report one file, and what it is given for that.

use std::sync::Arc;

use js_sys::Promise;
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;

use super::{bytes, fetch};
use crate::{
    app::{address, site::Site},
    model::{IndicatorView, Language, Passage, Placement, Report},
    publication::manifest_file::file_of,
    source::Library,
};

/// A report that is taken along.
#[derive(Debug, Clone)]
pub enum TakenAlong {
    /// The region's.
    Report(Arc<Report>),
    /// A reader's own.
    Digest {
        /// The figures in it.
        placements: Vec<Placement>,
        /// The digest as a file has it.
        file: String,
        /// What of it could not be opened, in words.
        losses: Vec<String>,
        /// The fragment of its link; nothing where it is too long for one.
        fragment: Option<String>,
    },
}

#[wasm_bindgen]
extern "C" {
    /// `src/bin/report_file.rs` tells of it.
    #[derive(Debug, Clone)]
    type ReportBench;

    #[wasm_bindgen(js_namespace = workshop, js_name = openReport, catch)]
    fn open(catalogue: &[u8], release: &str, date: &str) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, js_name = takeDataset, catch)]
    fn take_dataset(this: &ReportBench, indicator: &str, file: &[u8]) -> Result<(), JsValue>;

    #[wasm_bindgen(method, js_name = takeProgramme, catch)]
    fn take_programme(this: &ReportBench, file: &[u8]) -> Result<(), JsValue>;

    #[wasm_bindgen(method, js_name = takeVoices, catch)]
    fn take_voices(this: &ReportBench, region: &str, file: &[u8]) -> Result<(), JsValue>;

    #[wasm_bindgen(method, js_name = takeOutlines, catch)]
    fn take_outlines(this: &ReportBench, file: &[u8]) -> Result<(), JsValue>;

    #[wasm_bindgen(method, js_name = saveReport, catch)]
    fn save_report(
        this: &ReportBench,
        file: &[u8],
        service: &str,
        page: &str,
        language: &str,
    ) -> Result<String, JsValue>;

    #[wasm_bindgen(method, js_name = saveDigest, catch)]
    fn save_digest(
        this: &ReportBench,
        file: &[u8],
        losses: Vec<String>,
        service: &str,
        page: &str,
        language: &str,
    ) -> Result<String, JsValue>;
}

impl TakenAlong {
    /// Fetches what is needed, has the file made and saved, and gives what is told of that.
    ///
    /// # Errors
    /// That something did not come, or what the browser says.
    pub async fn make_file(self, library: Library, language: Language) -> Result<String, JsValue> {
        let root = Site::expect().root;
        fetch().await?;
        let release = &library.manifest().release;
        // It is read once what makes the file has come, so it lives until then.
        let catalogue = bytes(&library, Some(library.catalogue_file())).await?;
        let bench = open(&catalogue, &release.id, &release.date.iso())?;
        let bench: ReportBench = JsFuture::from(bench).await?.unchecked_into();
        self.give(&bench, &library).await?;
        let location = window().location();
        let service = [location.origin()?, root].concat();
        // Only what the page itself needs: others add their own keys to links that they pass on.
        let page = match self {
            Self::Report(_) => "kertomus",
            Self::Digest { .. } => "kooste",
        };
        let here = [location.origin()?, address::plain(page, language)].concat();
        let code = language.code();
        match self {
            Self::Report(_) => {
                let report = library.manifest().files.report(language);
                let report = bytes(&library, report).await?;
                bench.save_report(&report, &service, &here, code)
            }
            Self::Digest {
                file,
                losses,
                fragment,
                ..
            } => {
                let page = fragment.map(|fragment| [&here, "#", &fragment].concat());
                let page = page.unwrap_or_default();
                bench.save_digest(file.as_bytes(), losses, &service, &page, code)
            }
        }
    }

    /// Gives everything that the report shows; what is not published stays out, as on the page.
    async fn give(&self, bench: &ReportBench, library: &Library) -> Result<(), JsValue> {
        let files = &library.manifest().files;
        let mut given = Vec::new();
        for placement in self.placements() {
            let indicator = &placement.indicator;
            let name = file_of(&files.datasets, indicator);
            if let Some(name) = name.filter(|_| !given.contains(&indicator)) {
                let file = bytes(library, Some(name)).await?;
                bench.take_dataset(indicator.as_str(), &file)?;
                given.push(indicator);
            }
        }
        let mut placements = self.placements();
        let has_map = placements.any(|placement| {
            let view = placement.selection.indicator_view;
            view == IndicatorView::Map
        });
        if let Some(name) = files.geometry.as_ref().filter(|_| has_map) {
            bench.take_outlines(&bytes(library, Some(name)).await?)?;
        }
        let has_measures = self.has(|passage| matches!(passage, Passage::Measures(_)));
        if let Some(name) = files.programme.as_ref().filter(|_| has_measures) {
            bench.take_programme(&bytes(library, Some(name)).await?)?;
        }
        if self.has(|passage| matches!(passage, Passage::Voices(_))) {
            for (region, name) in files.voices.iter() {
                let file = bytes(library, Some(name)).await?;
                bench.take_voices(region.as_str(), &file)?;
            }
        }
        Ok(())
    }

    fn placements(&self) -> Box<dyn Iterator<Item = &Placement> + '_> {
        match self {
            Self::Report(report) => Box::new(report.placements()),
            Self::Digest { placements, .. } => Box::new(placements.iter()),
        }
    }

    fn has(&self, is_one: fn(&Passage) -> bool) -> bool {
        match self {
            Self::Report(report) => {
                let mut chapters = report.chapters.iter();
                chapters.any(|chapter| chapter.passages.iter().any(is_one))
            }
            Self::Digest { .. } => false,
        }
    }
}
