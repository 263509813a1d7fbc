//! Reports as one file as the app sees it: published files, where the report is read, and the file among the downloads.
//!
//! It is a WebAssembly of its own: whoever takes a report along needs neither panels nor pictures of cards.

use tilannekuva::{
    downloads::{ReportDesk, ReportFile, document::ReadAt},
    model::{Date, IndicatorId, Language, RegionCode},
    publication::Release,
    travel,
    words::downloads::DownloadWords,
    workshop::handover,
};
use wasm_bindgen::{JsError, JsValue, prelude::wasm_bindgen};

fn main() {}

/// Published files from which a report is made.
#[wasm_bindgen]
#[derive(Debug)]
pub struct ReportBench(ReportDesk);

#[wasm_bindgen]
impl ReportBench {
    /// Opens the catalogue, or its overview, of a release with its date.
    ///
    /// # Errors
    /// In words for developers, that it cannot be used.
    #[wasm_bindgen(constructor)]
    pub fn new(catalogue: &[u8], release: String, date: &str) -> Result<Self, JsError> {
        Date::from_iso(date)
            .and_then(|date| ReportDesk::open(catalogue, Release { id: release, date }))
            .map(Self)
            .ok_or_else(unusable)
    }

    /// Takes the figures of an indicator.
    ///
    /// # Errors
    /// In words for developers, that they cannot be used.
    #[wasm_bindgen(js_name = takeDataset)]
    pub fn take_dataset(&mut self, indicator: &str, file: &[u8]) -> Result<(), JsError> {
        let indicator = IndicatorId::from_text(indicator).ok_or_else(unusable)?;
        self.0.take_dataset(&indicator, file).ok_or_else(unusable)
    }

    /// Takes the region's programme.
    ///
    /// # Errors
    /// In words for developers, that it cannot be used.
    #[wasm_bindgen(js_name = takeProgramme)]
    pub fn take_programme(&mut self, file: &[u8]) -> Result<(), JsError> {
        self.0.take_programme(file).ok_or_else(unusable)
    }

    /// Takes what is said in a region.
    ///
    /// # Errors
    /// In words for developers, that it cannot be used.
    #[wasm_bindgen(js_name = takeVoices)]
    pub fn take_voices(&mut self, region: &str, file: &[u8]) -> Result<(), JsError> {
        let region = RegionCode::from_text(region).ok_or_else(unusable)?;
        self.0.take_voices(&region, file).ok_or_else(unusable)
    }

    /// Takes the outlines of the municipalities.
    ///
    /// # Errors
    /// In words for developers, that they cannot be used.
    #[wasm_bindgen(js_name = takeOutlines)]
    pub fn take_outlines(&mut self, file: &[u8]) -> Result<(), JsError> {
        self.0.take_outlines(file).ok_or_else(unusable)
    }

    /// Saves the region's report, and tells what the file is called.
    ///
    /// # Errors
    /// That the report cannot be used, or what the browser says.
    #[wasm_bindgen(js_name = saveReport)]
    pub fn save_report(
        &self,
        file: &[u8],
        service: &str,
        page: &str,
        language: &str,
    ) -> Result<String, JsValue> {
        let report = self.0.read_report(file).ok_or_else(unusable)?;
        let read_at = read_at(service, page, language);
        saved(&self.0.report(&report, read_at), read_at)
    }

    /// Saves a reader's own report with what of it could not be opened, and tells what the file is called.
    ///
    /// # Errors
    /// What the browser says.
    #[wasm_bindgen(js_name = saveDigest)]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "texts come from JavaScript by value"
    )]
    pub fn save_digest(
        &self,
        file: &[u8],
        losses: Vec<String>,
        service: &str,
        page: &str,
        language: &str,
    ) -> Result<String, JsValue> {
        let digest = travel::file::read(file).digest;
        let read_at = read_at(service, page, language);
        saved(&self.0.digest(&digest, &losses, read_at), read_at)
    }
}

fn read_at<'a>(service: &'a str, page: &'a str, language: &str) -> ReadAt<'a> {
    ReadAt {
        service,
        page,
        language: Language::from_code(language).unwrap_or_default(),
    }
}

fn saved(file: &ReportFile, read_at: ReadAt<'_>) -> Result<String, JsValue> {
    handover::save(file.html.as_bytes(), "text/html;charset=utf-8", &file.name)?;
    let words = DownloadWords::of(read_at.language);
    Ok(words.downloaded.with([&file.name]))
}

fn unusable() -> JsError {
    JsError::new("the published files cannot be used")
}
