//! What a reader's own set shows in an area of activity, known from published files and the page's address alone.

use std::sync::Arc;

use super::{
    Extract, FigureTable, Imprint, Picture, Shown, Subject, Vocabulary,
    file_name::set_file_name,
    picture::{SetArticle, SetPortrait},
};
use crate::{
    model::{
        Accent, Catalogue, Comparison, Dataset, Indicator, IndicatorId, IndicatorSet, Language,
        Need, RegionCode, RegionLevel, Selection,
    },
    publication::{CatalogueFile, DatasetFile, Release, Strictness},
    words::{Words, downloads::DownloadWords, organisations::OrganisationWords},
};

/// Indicators with all their figures, as they were published.
#[derive(Debug)]
pub struct SetDesk {
    catalogue: Catalogue,
    datasets: Vec<(Arc<Indicator>, Dataset)>,
    release: Release,
}

impl SetDesk {
    /// Reads published files, or gives nothing where none can be used; the page tells what is wrong with them.
    ///
    /// Every dataset comes with its indicator; one that cannot be used is left out.
    pub fn open(
        catalogue: &[u8],
        datasets: &[(IndicatorId, Vec<u8>)],
        release: Release,
    ) -> Option<Self> {
        let tolerant = Strictness::Tolerant;
        let catalogue = CatalogueFile::read(catalogue, "", tolerant).ok()?.value;
        let read = datasets.iter().filter_map(|(id, bytes)| {
            let dataset = DatasetFile::read(bytes, "", id, &catalogue, tolerant).ok()?;
            Some((Arc::clone(catalogue.indicator(id)?), dataset.value))
        });
        let datasets: Vec<_> = read.collect();
        (!datasets.is_empty()).then_some(Self {
            catalogue,
            datasets,
            release,
        })
    }

    /// What the page `page`, an address without its query, shows of the set with the query `query`.
    pub fn view(&self, page: &str, query: &str) -> SetView<'_> {
        let selection = Selection::from_own_query(query);
        let (selection, _) = selection.within(&self.catalogue);
        // A set and where it is looked at are all that is shown of it.
        let shown = Selection {
            language: selection.language,
            set: selection.set.clone(),
            municipalities: selection.municipalities.clone(),
            ..Selection::default()
        };
        let query = shown.to_query();
        let mark = if query.is_empty() { "" } else { "?" };
        SetView {
            desk: self,
            address: [page, mark, &query].concat(),
            selection: shown,
        }
    }
}

/// What is shown of a set, and the table and the picture that can be taken along.
#[derive(Debug)]
pub struct SetView<'a> {
    desk: &'a SetDesk,
    selection: Selection,
    /// An address that shows the same.
    pub address: String,
}

impl SetView<'_> {
    /// The words of the reader's language.
    pub fn words(&self) -> &'static Words {
        Words::of(self.language())
    }

    /// The words about files in the reader's language.
    pub const fn file_words(&self) -> &'static DownloadWords {
        DownloadWords::of(self.language())
    }

    const fn language(&self) -> Language {
        self.selection.language
    }

    /// The indicators in the reader's order, each with its figures of the area of activity and of larger regions.
    fn extracts(&self) -> Vec<(&Arc<Indicator>, Extract<'_>)> {
        let catalogue = &self.desk.catalogue;
        let is_shown = |code: &RegionCode| {
            let Some(region) = catalogue.region(code) else {
                return false;
            };
            let is_municipality = region.level == RegionLevel::Municipality;
            !is_municipality
                || self.selection.municipalities().is_empty()
                || self.selection.has_municipality(code)
        };
        self.datasets()
            .map(|(indicator, dataset)| {
                let extract = Extract::of_whole(catalogue, dataset).of_regions(is_shown);
                (indicator, extract)
            })
            .collect()
    }

    /// The indicators that came, in the reader's order.
    fn datasets(&self) -> impl Iterator<Item = (&Arc<Indicator>, &Dataset)> {
        let ids = self.selection.set.indicators().iter();
        ids.filter_map(|id| {
            let mut datasets = self.desk.datasets.iter();
            let (indicator, dataset) = datasets.find(|(indicator, _)| indicator.id == *id)?;
            Some((indicator, dataset))
        })
    }

    /// The indicators as a picture shows them.
    fn portrait(&self) -> SetPortrait<'_> {
        let catalogue = &self.desk.catalogue;
        // Which indicators are shown says nothing of how each is.
        let of_each = Selection {
            set: IndicatorSet::default(),
            ..self.selection.clone()
        };
        let articles = self.datasets().map(|(indicator, dataset)| SetArticle {
            comparison: Comparison::of(catalogue, indicator, dataset, &of_each),
            need: Need::of(catalogue, indicator, dataset, &of_each),
            accent: catalogue
                .phenomenon(&indicator.phenomenon)
                .map_or(Accent::Grey, |(area, _)| area.accent),
        });
        SetPortrait {
            articles: articles.collect(),
            area: self.area(),
            lacking: self.lacking(),
            catalogue,
            published: self.desk.release.date,
            words: self.words(),
        }
    }

    /// The municipalities of the area of activity, or that it is all of the region.
    fn area(&self) -> String {
        let (catalogue, language) = (&self.desk.catalogue, self.language());
        let words = OrganisationWords::of(language);
        let names = self.selection.municipalities().iter().filter_map(|code| {
            let region = catalogue.region(code)?;
            Some(region.name.text(language))
        });
        let names: Vec<&str> = names.collect();
        let area = match names.as_slice() {
            [] => words.everywhere.to_owned(),
            names => names.join(", "),
        };
        words.area_line.with([&area])
    }

    /// Which indicators of the set have no figures that came, where some have none.
    fn lacking(&self) -> Option<String> {
        let has_come = |id: &IndicatorId| self.datasets().any(|(indicator, _)| indicator.id == *id);
        let ids = self.selection.set.indicators().iter();
        let names = ids.filter(|id| !has_come(id)).map(|id| {
            let indicator = self.desk.catalogue.indicator(id);
            indicator.map_or(id.as_str(), |indicator| {
                indicator.name.text(self.language())
            })
        });
        let names: Vec<&str> = names.collect();
        let said = &self.file_words().lacking_in_set;
        (!names.is_empty()).then(|| said.with([&names.join("; ")]))
    }

    /// The indicators as a picture: what their figures say of the area of activity, and their development.
    pub fn picture(&self) -> Picture {
        Picture::of_set(&self.portrait(), &self.imprint_of_picture())
    }

    /// What the picture says of itself: the same as the table, and its figures in words.
    pub fn imprint_of_picture(&self) -> Imprint {
        Imprint {
            sentence: self.portrait().sentence(),
            ..self.imprint()
        }
    }

    /// How many rows the table has, as it is said before downloading.
    pub fn rows(&self) -> String {
        let count: usize = self
            .extracts()
            .iter()
            .map(|(_, extract)| extract.row_count())
            .sum();
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        let count = self.words().whole_number(count);
        let rows = self.file_words().all_of_set.with([&count]);
        let said: Vec<String> = std::iter::once(rows).chain(self.lacking()).collect();
        said.join(" ")
    }

    /// The figures of all indicators as one table, in the reader's order.
    pub fn table(&self, vocabulary: Vocabulary) -> FigureTable {
        let extracts = self.extracts();
        let tables = extracts.iter().map(|(indicator, extract)| {
            let subject = Subject {
                catalogue: &self.desk.catalogue,
                indicator,
                release: &self.desk.release.id,
                words: self.words(),
                vocabulary,
            };
            FigureTable::of(extract, &subject)
        });
        tables
            .reduce(FigureTable::followed_by)
            .unwrap_or_else(|| FigureTable {
                headings: vocabulary.headings(self.file_words()),
                rows: Vec::new(),
            })
    }

    /// What a file is called.
    pub fn file_name(&self, ending: &str) -> String {
        set_file_name(
            self.selection.set.name(),
            self.selection.municipalities(),
            &self.desk.release.id,
            ending,
            self.file_words(),
        )
    }

    /// The set's name, or what it is called without one.
    fn title(&self) -> String {
        match self.selection.set.name() {
            "" => self.file_words().unnamed_set.to_owned(),
            name => name.to_owned(),
        }
    }

    /// What a file says of itself.
    pub fn imprint(&self) -> Imprint {
        let extracts = self.extracts();
        let shown = Shown {
            sentence: self.indicators(),
            address: self.address.clone(),
            date: self.desk.release.date,
            release: self.desk.release.id.clone(),
        };
        let extracts: Vec<_> = extracts
            .iter()
            .map(|(indicator, extract)| (&***indicator, extract))
            .collect();
        Imprint::of_set(
            &self.desk.catalogue,
            &extracts,
            (self.title(), shown),
            self.words(),
        )
    }

    /// The indicators by name, and which of the set are not among them.
    fn indicators(&self) -> String {
        let extracts = self.extracts();
        let names = extracts
            .iter()
            .map(|(indicator, _)| indicator.name.text(self.language()));
        let names = names.collect::<Vec<_>>().join("; ");
        match self.lacking() {
            Some(lacking) => [&names, ". ", &lacking].concat(),
            None => names,
        }
    }
}

#[cfg(test)]
mod tests;
