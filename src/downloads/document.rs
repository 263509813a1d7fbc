//! A report as one file that needs nothing else: text, pictures, tables and sources in the syntax of HTML.
//!
//! Nothing in it runs and nothing is fetched for it, and no text of a publication or of a reader becomes markup.

mod beside;
mod drawing;
mod figure;
mod page;
mod prose;
mod setting;
mod sources;
mod table;

use self::{
    page::{Page, Section},
    setting::Setting,
};
use super::file_name::{digest_file_name, report_file_name};
use crate::{
    model::{
        Catalogue, Chapter, Dataset, Digest, Geometry, IndicatorId, Language, Passage, Placement,
        Programme, RegionCode, Report, ReportState, Voice,
        digest::{Content, Item, paragraphs},
    },
    publication::{
        CatalogueFile, DatasetFile, GeometryFile, ProgrammeFile, Release, ReportFile as Published,
        Strictness, VoicesFile,
    },
    words::{digest::DigestWords, report::ReportWords, report_file::ReportFileWords},
};

/// The level of the headings of chapters.
const CHAPTER: u8 = 2;
/// What a link to the list of sources leads to.
const SOURCES: &str = "lahteet";

/// Published files from which reports are written.
#[derive(Debug)]
pub struct ReportDesk {
    catalogue: Catalogue,
    datasets: Vec<(IndicatorId, Dataset)>,
    programme: Option<Programme>,
    voices: Vec<(RegionCode, Vec<Voice>)>,
    geometry: Option<Geometry>,
    release: Release,
}

/// Where a report is read and in which language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReadAt<'a> {
    /// The address of the service, ending in a slash.
    pub service: &'a str,
    /// The address that shows the same; empty where none does.
    pub page: &'a str,
    /// The language around what the report says itself.
    pub language: Language,
}

/// A report as one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportFile {
    /// What it is called.
    pub name: String,
    /// Its content.
    pub html: String,
}

impl ReportDesk {
    /// Reads the catalogue or its overview, or gives nothing where it cannot be used.
    pub fn open(catalogue: &[u8], release: Release) -> Option<Self> {
        let catalogue = CatalogueFile::read(catalogue, "", Strictness::Tolerant).ok()?;
        Some(Self::of(catalogue.value, release))
    }

    pub(super) const fn of(catalogue: Catalogue, release: Release) -> Self {
        Self {
            catalogue,
            datasets: Vec::new(),
            programme: None,
            voices: Vec::new(),
            geometry: None,
            release,
        }
    }

    /// Takes the figures of an indicator, or gives nothing where they cannot be used.
    pub fn take_dataset(&mut self, indicator: &IndicatorId, file: &[u8]) -> Option<()> {
        let catalogue = &self.catalogue;
        let read = DatasetFile::read(file, "", indicator, catalogue, Strictness::Tolerant);
        self.datasets.push((indicator.clone(), read.ok()?.value));
        Some(())
    }

    /// Takes the region's programme, or gives nothing where it cannot be used.
    pub fn take_programme(&mut self, file: &[u8]) -> Option<()> {
        let read = ProgrammeFile::read(file, "", &self.catalogue, Strictness::Tolerant);
        self.programme = Some(read.ok()?.value);
        Some(())
    }

    /// Takes what is said in a region, or gives nothing where it cannot be used.
    pub fn take_voices(&mut self, region: &RegionCode, file: &[u8]) -> Option<()> {
        let read = VoicesFile::read(file, "", region, &self.catalogue, Strictness::Tolerant);
        self.voices.push((region.clone(), read.ok()?.value));
        Some(())
    }

    /// Takes the outlines of the municipalities, or gives nothing where they cannot be used.
    pub fn take_outlines(&mut self, file: &[u8]) -> Option<()> {
        let read = GeometryFile::read(file, "", &self.catalogue, Strictness::Tolerant);
        self.geometry = Some(read.ok()?.value);
        Some(())
    }

    /// Reads the region's report, or gives nothing where it cannot be used.
    pub fn read_report(&self, file: &[u8]) -> Option<Report> {
        let read = Published::read(file, "", &self.catalogue, Strictness::Tolerant);
        Some(read.ok()?.value)
    }

    /// The region's report as one file.
    pub fn report(&self, report: &Report, read_at: ReadAt<'_>) -> ReportFile {
        let setting = Setting::of(self, read_at);
        let words = ReportWords::of(read_at.language);
        let years = report.years.map(|years| format!(" {years}"));
        let mut sections = Vec::new();
        let mut figures = 0;
        for chapter in &report.chapters {
            sections.push(setting.chapter(chapter, report.language, &mut figures));
        }
        sections.extend(setting.sources(words.sources, report.placements()));
        let name = report_file_name(read_at.language, &self.release.id);
        let title = [report.title.as_str(), &years.unwrap_or_default()].concat();
        let page = Page {
            tab: title.clone(),
            title,
            title_language: report.language,
            head: setting.head_of_report(report),
            sections,
            foot: setting.earlier(report),
        };
        ReportFile {
            name,
            html: page.written(&setting),
        }
    }

    /// A reader's own report as one file, with what of it could not be opened, in words.
    pub fn digest(&self, digest: &Digest, losses: &[String], read_at: ReadAt<'_>) -> ReportFile {
        let setting = Setting::of(self, read_at);
        let words = DigestWords::of(read_at.language);
        let spoken = digest.language().unwrap_or(read_at.language);
        let (title, title_language) = match digest.title().trim() {
            "" => (words.name, read_at.language),
            title => (title, spoken),
        };
        let tab = match digest.title().trim() {
            "" => words.name.to_owned(),
            title => words.page_title.with([title]),
        };
        let mut sections = Vec::new();
        let mut figures = 0;
        for (place, item) in digest.items().iter().enumerate() {
            sections.push(setting.item(item, spoken, (place + 1, &mut figures)));
        }
        sections.extend(setting.sources(words.sources, &digest.placements()));
        let page = Page {
            tab,
            title: title.to_owned(),
            title_language,
            head: setting.head_of_digest(losses),
            sections,
            foot: String::new(),
        };
        ReportFile {
            name: digest_file_name(read_at.language, &self.release.id),
            html: page.written(&setting),
        }
    }
}

impl Setting<'_> {
    /// How far the report has come, in which language it is, and what the file is.
    fn head_of_report(&self, report: &Report) -> String {
        let words = ReportWords::of(self.language);
        let state = words.state_since.with([
            (words.state)(report.state),
            &report.date.write(self.language),
        ]);
        let strong = page::element("strong").in_line(&page::escaped(&state));
        let meaning = page::escaped((words.state_meaning)(report.state));
        let class = match report.state {
            ReportState::Approved => "state",
            _ => "state state--open",
        };
        let state = page::element("p").with("class", class);
        let mut head = state.holding(&[&strong, " ", &meaning].concat());
        if report.language != self.language {
            let named = (self.words().in_language)(report.language);
            head.push_str(&page::remark("caveat", &words.only_in.with([named])));
        }
        let copy = &ReportFileWords::of(self.language).copy_of_report;
        head.push_str(&self.copy(&copy.with([&self.published(), &self.desk.release.id])));
        head
    }

    /// Whose the digest is, what of it could not be opened, and what the file is.
    fn head_of_digest(&self, losses: &[String]) -> String {
        let losses = losses.iter().map(|loss| page::element("li").saying(loss));
        let losses: String = losses.collect();
        let mut head = page::remark("whose", DigestWords::of(self.language).whose);
        if !losses.is_empty() {
            let list = page::element("ul").with("class", "losses");
            head.push_str(&list.holding(&losses));
        }
        let copy = &ReportFileWords::of(self.language).copy_of_digest;
        head.push_str(&self.copy(&copy.with([&self.published(), &self.desk.release.id])));
        head
    }

    /// A chapter that is written in a language, with its figures counted on.
    fn chapter(&self, chapter: &Chapter, language: Language, figures: &mut usize) -> Section {
        let mut content = String::new();
        for (depth, passage) in chapter.with_depths() {
            let below = CHAPTER.saturating_add(depth);
            content.push_str(&match passage {
                Passage::Prose(text) => page::element("div")
                    .with("lang", language.code())
                    .holding(&prose::blocks(text.blocks(), CHAPTER)),
                Passage::Figure(placement) => {
                    *figures += 1;
                    self.figure(placement, &[], (*figures, below))
                }
                Passage::Measures(area) => self.measures(area, below),
                Passage::Voices(area) => self.voices(area, below),
            });
        }
        Section {
            id: ["luku-", chapter.anchor.as_str()].concat(),
            title: chapter.title.clone(),
            language,
            content,
            is_titled_by_its_content: false,
        }
    }

    /// A figure or a text of a reader who writes in a language, with its number among all of them.
    fn item(
        &self,
        item: &Item,
        spoken: Language,
        (number, figures): (usize, &mut usize),
    ) -> Section {
        let heading = item.heading().trim();
        let id = ["kohta-", &number.to_string()].concat();
        let below = if heading.is_empty() {
            CHAPTER - 1
        } else {
            CHAPTER
        };
        let (named, content) = match item.content() {
            Content::Text(text) => {
                let said = paragraphs(text).map(|text| page::element("p").saying(text));
                let said: String = said.collect();
                let words = page::element("div").with("lang", spoken.code());
                ("", words.holding(&said))
            }
            Content::Figure { indicator, query } => {
                let (selection, notes) = query.selection();
                let placement = Placement::of(indicator.clone(), selection);
                let known = self.catalogue().indicator(indicator);
                let name = known.map_or("", |known| known.name.text(self.language));
                *figures += 1;
                (name, self.figure(&placement, &notes, (*figures, below)))
            }
        };
        Section {
            id,
            title: if heading.is_empty() { named } else { heading }.to_owned(),
            language: if heading.is_empty() {
                self.language
            } else {
                spoken
            },
            content,
            is_titled_by_its_content: heading.is_empty(),
        }
    }
}

#[cfg(test)]
mod tests;
