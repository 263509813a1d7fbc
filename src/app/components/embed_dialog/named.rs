//! What the code says of an embed, in the language that its readers speak.

use crate::{
    app::{reading_room::ReadingRoom, tongues},
    embedding::EmbedSubject,
    model::{
        Catalogue, Comparison, Distribution, Indicator, IndicatorView, Language, RegionLevel,
        Selection, Summary,
    },
    source::{Extent, LoadError},
    words::Words,
};

/// What the code says of an embed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Named {
    /// What it is called.
    pub(super) title: String,
    /// What a picture of it shows.
    pub(super) description: String,
    /// Where its figures come from.
    pub(super) source: String,
}

impl Named {
    /// Loads the names in a language.
    ///
    /// # Errors
    /// Why the catalogue or the figures did not come.
    pub(super) async fn load(
        room: ReadingRoom,
        subject: &EmbedSubject,
        language: Language,
    ) -> Result<Self, LoadError> {
        // Where the language does not come, Finnish stands in for it.
        let _ = tongues::learn(language).await;
        let library = room.library().to_extent(Extent::Whole).await?;
        let catalogue = library.catalogue();
        let selection = Selection {
            language,
            ..room.selection()
        };
        let named = match subject {
            EmbedSubject::Indicator(id) => match catalogue.indicator(id) {
                Some(indicator) => {
                    let dataset = library.dataset(id).await?;
                    Self::of_indicator(catalogue, indicator, &dataset.value, &selection)
                }
                None => Self::of_region(catalogue, String::new(), language),
            },
            EmbedSubject::Card(code) => {
                let region = catalogue.region(code);
                let name = region.map_or("", |region| region.name.text(language));
                Self::of_region(catalogue, name.to_owned(), language)
            }
            EmbedSubject::Area(id) => {
                let area = catalogue
                    .area(id)
                    .map_or("", |area| area.name.text(language));
                let county = catalogue.region_of(RegionLevel::County);
                let county = county.map_or("", |county| county.name.text(language));
                Self::of_region(catalogue, [area, county].join(", "), language)
            }
        };
        Ok(named)
    }

    fn of_indicator(
        catalogue: &Catalogue,
        indicator: &std::sync::Arc<Indicator>,
        dataset: &crate::model::Dataset,
        selection: &Selection,
    ) -> Self {
        let language = selection.language;
        let words = Words::of(language);
        let summary = match selection.indicator_view {
            IndicatorView::Development | IndicatorView::Groups => Summary::of(
                &Comparison::of(catalogue, indicator, dataset, selection),
                language,
            ),
            IndicatorView::Municipalities | IndicatorView::Map => {
                let distribution = Distribution::of(catalogue, indicator, dataset, selection);
                Some(Summary::of_distribution(&distribution, language))
            }
        };
        let regions = selection
            .municipalities()
            .iter()
            .filter_map(|code| catalogue.region(code))
            .map(|region| region.short_name.text(language));
        let title: Vec<&str> = std::iter::once(indicator.name.text(language))
            .chain(regions)
            .collect();
        Self {
            title: title.join(", "),
            description: summary.map(|summary| summary.lead).unwrap_or_default(),
            source: words
                .source_sentence(indicator, catalogue)
                .trim_end_matches('.')
                .to_owned(),
        }
    }

    fn of_region(catalogue: &Catalogue, title: String, language: Language) -> Self {
        let sources = catalogue
            .sources
            .iter()
            .filter(|source| source.licence.is_some());
        let source: Vec<&str> = sources
            .filter_map(|source| Some(source.attribution.as_ref()?.text(language)))
            .collect();
        Self {
            description: catalogue.name.text(language).to_owned(),
            source: source.join("; "),
            title,
        }
    }
}
