//! What a page shows, known from published files and the page's address alone: the address is the whole state.

use std::sync::Arc;

use super::{
    Extract, FigureTable, Imprint, Picture, Scope, Shown, Subject, Vocabulary,
    file_name::file_name,
    picture::{self, Municipalities, Outlines},
    trend,
};
use crate::{
    charts::{Palette, TrendChart, trend_chart::Look},
    model::{
        Catalogue, Classes, Comparison, Dataset, Distribution, Geometry, Indicator, IndicatorId,
        IndicatorView, Language, Selection, Summary, selection::Pinned,
    },
    publication::{CatalogueFile, DatasetFile, GeometryFile, Release, Strictness},
    words::{Words, downloads::DownloadWords},
};

/// An indicator with all its figures, as they were published.
#[derive(Debug)]
pub struct Desk {
    catalogue: Catalogue,
    indicator: Arc<Indicator>,
    dataset: Dataset,
    /// Where the municipalities lie, where that is published and came.
    geometry: Option<Geometry>,
    release: Release,
}

impl Desk {
    /// Reads published files, or gives nothing where they cannot be used; the page tells what is wrong with them.
    pub fn open(
        catalogue: &[u8],
        dataset: &[u8],
        indicator: &IndicatorId,
        release: Release,
    ) -> Option<Self> {
        let tolerant = Strictness::Tolerant;
        let catalogue = CatalogueFile::read(catalogue, "", tolerant).ok()?.value;
        let dataset = DatasetFile::read(dataset, "", indicator, &catalogue, tolerant);
        Some(Self {
            indicator: Arc::clone(catalogue.indicator(indicator)?),
            dataset: dataset.ok()?.value,
            catalogue,
            geometry: None,
            release,
        })
    }

    /// The same with the published outlines of the municipalities; without them, where they cannot be used.
    #[must_use]
    pub fn with_outlines(mut self, geometry: &[u8]) -> Self {
        let read = GeometryFile::read(geometry, "", &self.catalogue, Strictness::Tolerant);
        self.geometry = read.ok().map(|geometry| geometry.value);
        self
    }

    /// What the page `page`, an address without its query, shows with the query `query`.
    pub fn view(&self, page: &str, query: &str) -> View<'_> {
        let selection = Selection::from_own_query(query);
        let (selection, _) = selection.within(&self.catalogue);
        let comparison =
            Comparison::of(&self.catalogue, &self.indicator, &self.dataset, &selection);
        let distribution = match selection.indicator_view {
            IndicatorView::Municipalities | IndicatorView::Map => Some(Distribution::of(
                &self.catalogue,
                &self.indicator,
                &self.dataset,
                &selection,
            )),
            IndicatorView::Development | IndicatorView::Groups => None,
        };
        let pinned = distribution
            .as_ref()
            .map_or(Pinned::Years(comparison.years), |distribution| {
                Pinned::Year(distribution.year)
            });
        let address = [page, "?", &selection.to_pinned_query(pinned)].concat();
        View {
            desk: self,
            selection,
            comparison,
            distribution,
            address,
        }
    }
}

/// What a page shows, and all that can be taken along from it.
#[derive(Debug)]
pub struct View<'a> {
    desk: &'a Desk,
    selection: Selection,
    comparison: Comparison,
    /// Where the page shows all municipalities of one year.
    distribution: Option<Distribution>,
    /// An address that goes on showing the same.
    pub address: String,
}

impl View<'_> {
    /// The reader's language.
    pub const fn language(&self) -> Language {
        self.selection.language
    }

    /// The words of the reader's language.
    pub fn words(&self) -> &'static Words {
        Words::of(self.language())
    }

    /// The words about files in the reader's language.
    pub const fn file_words(&self) -> &'static DownloadWords {
        DownloadWords::of(self.language())
    }

    /// The figures in words.
    pub fn sentence(&self) -> String {
        let summary = match &self.distribution {
            Some(distribution) => Some(Summary::of_distribution(distribution, self.language())),
            None => Summary::of(&self.comparison, self.language()),
        };
        summary.map(|summary| summary.text()).unwrap_or_default()
    }

    /// The picture of all municipalities of one year, where the page shows them; charts over the years are drawn by
    /// ECharts.
    pub fn picture_of_year(&self) -> Option<Picture> {
        let municipalities = Municipalities {
            distribution: self.distribution.as_ref()?,
            catalogue: &self.desk.catalogue,
            words: self.words(),
        };
        let imprint = self.imprint(Scope::View);
        if self.selection.indicator_view != IndicatorView::Map {
            return Some(Picture::of_order(&municipalities, &imprint));
        }
        let desk = self.desk;
        let classes = Classes::of(&desk.catalogue, &desk.indicator, &desk.dataset);
        let outlines = Outlines {
            geometry: desk.geometry.as_ref(),
            classes: &classes,
        };
        Some(Picture::of_map(&municipalities, outlines, &imprint))
    }

    fn extract(&self, scope: Scope) -> Extract<'_> {
        match scope {
            Scope::View => match &self.distribution {
                Some(distribution) => Extract::of_year(distribution, &self.desk.dataset),
                None => Extract::of_view(&self.comparison),
            },
            Scope::Whole => Extract::of_whole(&self.desk.catalogue, &self.desk.dataset),
        }
    }

    /// How many rows a table has, as it is said before downloading.
    pub fn rows(&self, scope: Scope) -> String {
        let count = u32::try_from(self.extract(scope).row_count()).unwrap_or(u32::MAX);
        let count = self.words().whole_number(count);
        let say = match scope {
            Scope::View => &self.file_words().this_view,
            Scope::Whole => &self.file_words().whole_indicator,
        };
        say.with([&count])
    }

    /// The figures as a table.
    pub fn table(&self, scope: Scope, vocabulary: Vocabulary) -> FigureTable {
        let subject = Subject {
            catalogue: &self.desk.catalogue,
            indicator: &self.desk.indicator,
            release: &self.desk.release.id,
            words: self.words(),
            vocabulary,
        };
        FigureTable::of(&self.extract(scope), &subject)
    }

    /// What a file is called.
    pub fn file_name(&self, scope: Scope, ending: &str) -> String {
        file_name(
            &self.desk.indicator.id,
            &self.extract(scope),
            &self.desk.release.id,
            ending,
            self.file_words(),
        )
    }

    /// What a file says of itself.
    pub fn imprint(&self, scope: Scope) -> Imprint {
        let shown = Shown {
            sentence: self.sentence(),
            address: self.address.clone(),
            date: self.desk.release.date,
            release: self.desk.release.id.clone(),
        };
        Imprint::of(
            &self.desk.catalogue,
            &self.desk.indicator,
            &self.extract(scope),
            shown,
            self.words(),
        )
    }

    /// The chart of a picture: in light colours and of one width, whatever the reader's screen is like.
    pub fn chart(&self) -> TrendChart {
        let lines = &self.comparison.lines;
        let look = Look {
            size: TrendChart::size_for(f64::from(picture::CHART_WIDTH), lines.len()),
            palette: Palette::LIGHT,
            baseline: self.selection.baseline,
            language: self.language(),
            break_label: self.words().break_label,
            sex: self.words().sex,
        };
        let sexes = self.selection.sexes().len();
        let names = trend::names(&self.comparison, sexes, self.words());
        TrendChart::of(&self.comparison, &names, &look)
    }

    /// What is to be said under a chart.
    pub fn remark(&self, chart: &TrendChart) -> String {
        trend::remark(&self.comparison, chart.plot.axis, self.words())
    }
}
