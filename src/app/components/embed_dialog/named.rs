//! What the code says of an embed, in the language that its readers speak.

use std::sync::Arc;

use leptos::prelude::document;

use crate::{
    app::{reading_room::ReadingRoom, tongues},
    embedding::EmbedSubject,
    model::{
        Catalogue, Indicator, Language, PhenomenonId, RegionLevel, Selection,
        catalogue::FigureSource,
    },
    source::{Extent, LoadError},
    words::{Words, embeds::EmbedWords, organisations::set::SetWords},
};

/// What the code says of an embed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Named {
    /// The language in which all of it is said.
    pub(super) language: Language,
    /// What it is called.
    pub(super) title: String,
    /// What a picture of it shows, or where that can be read.
    pub(super) description: String,
    /// The phenomena of which one can be shown alone.
    pub(super) phenomena: Vec<(PhenomenonId, String)>,
    /// Where its figures come from.
    pub(super) source: String,
}

impl Named {
    /// Loads the names in a language.
    ///
    /// # Errors
    /// Why the catalogue did not come.
    pub(super) async fn load(
        room: ReadingRoom,
        subject: &EmbedSubject,
        language: Language,
    ) -> Result<Self, LoadError> {
        // Where the language does not come, Finnish stands in for it.
        let _ = tongues::learn(language).await;
        let library = room.library().to_extent(Extent::Whole).await?;
        let catalogue = library.catalogue();
        let mut named = match subject {
            EmbedSubject::Indicator(id) => {
                let indicator = catalogue.indicator(id);
                Self::of_indicator(catalogue, indicator, &room.selection(), language)
            }
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
            EmbedSubject::Set => Self::of_set(catalogue, &room.selection(), language),
        };
        let said = said_on_the_page().filter(|_| language == room.language());
        named.description =
            said.unwrap_or_else(|| EmbedWords::of(language).same_in_words.to_owned());
        let phenomena = catalogue.areas.iter().flat_map(|area| &area.phenomena);
        named.phenomena = phenomena
            .map(|one| (one.id.clone(), one.name.text(language).to_owned()))
            .collect();
        Ok(named)
    }

    fn of_indicator(
        catalogue: &Catalogue,
        indicator: Option<&Arc<Indicator>>,
        selection: &Selection,
        language: Language,
    ) -> Self {
        let Some(indicator) = indicator else {
            return Self::of_region(catalogue, String::new(), language);
        };
        let regions = selection
            .municipalities()
            .iter()
            .filter_map(|code| catalogue.region(code))
            .map(|region| region.short_name.text(language));
        let title: Vec<&str> = std::iter::once(indicator.name.text(language))
            .chain(regions)
            .collect();
        let source = Words::of(language).source_sentence(indicator, catalogue);
        let licence = indicator
            .source_in(catalogue)
            .and_then(|source| source.licence.as_deref());
        let source = std::iter::once(source.trim_end_matches('.')).chain(licence);
        let source: Vec<&str> = source.collect();
        Self {
            language,
            title: title.join(", "),
            description: String::new(),
            phenomena: Vec::new(),
            source: source.join(", "),
        }
    }

    fn of_set(catalogue: &Catalogue, selection: &Selection, language: Language) -> Self {
        let set = &selection.set;
        let title = match set.name() {
            "" => SetWords::of(language).set,
            name => name,
        };
        let title = title.to_owned();
        Self::of_indicators(catalogue, title, |one| set.has(&one.id), language)
    }

    fn of_region(catalogue: &Catalogue, title: String, language: Language) -> Self {
        // Only what some indicator is from: the tables of a card hold no map.
        Self::of_indicators(catalogue, title, |_| true, language)
    }

    /// What is said of several indicators together.
    fn of_indicators(
        catalogue: &Catalogue,
        title: String,
        is_shown: impl Fn(&Indicator) -> bool,
        language: Language,
    ) -> Self {
        let is_of_figures = |source: &&FigureSource| {
            let mut indicators = catalogue.indicators.iter().filter(|one| is_shown(one));
            indicators.any(|one| {
                one.source_in(catalogue)
                    .is_some_and(|of| of.id == source.id)
            })
        };
        let sources = catalogue.sources.iter().filter(is_of_figures);
        let source: Vec<String> = sources
            .filter_map(|source| {
                let licence = source.licence.as_deref()?;
                let attribution = source.attribution.as_ref()?.text(language);
                Some([attribution, licence].join(", "))
            })
            .collect();
        Self {
            language,
            source: source.join("; "),
            description: String::new(),
            phenomena: Vec::new(),
            title,
        }
    }
}

/// The sentence of an indicator's page, where there is one.
fn said_on_the_page() -> Option<String> {
    let sentence = document().query_selector("#chart-summary > span").ok();
    let sentence = sentence.flatten()?.text_content();
    sentence.filter(|sentence| !sentence.is_empty())
}
