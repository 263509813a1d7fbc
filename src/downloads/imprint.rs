//! What a picture or a file says of itself: what it shows, where it comes from, and how it may be used.

use super::{Extract, picture::Portrait};
use crate::{
    model::{Catalogue, Date, FigureSource, Indicator, Series, YearRange},
    publication::Release,
    words::{Words, downloads::DownloadWords},
};

/// What a picture or a file says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imprint {
    /// The indicator's name.
    pub title: String,
    /// The figures in words.
    pub sentence: String,
    /// The regions by their short names, each once.
    pub regions: String,
    /// The years.
    pub years: String,
    /// Where the figures come from, as the source wants it: *Lähde: Sotkanet.fi, THL; tuottaja Tilastokeskus.*
    pub source: String,
    /// The licence's name, or nothing where it is not known.
    pub licence: String,
    /// The licence's address, or nothing where it is not known.
    pub licence_address: String,
    /// Who publishes.
    pub publisher: String,
    /// The service in which it is published.
    pub service: String,
    /// The address that shows the same.
    pub address: String,
    /// When the release was published.
    pub date: Date,
    /// The release's identifier.
    pub release: String,
}

impl Imprint {
    /// Puts together what the catalogue knows; the rest is of the page that is shown.
    pub fn of(
        catalogue: &Catalogue,
        indicator: &Indicator,
        extract: &Extract<'_>,
        shown: Shown,
        words: &Words,
    ) -> Self {
        let language = words.language;
        let mut regions: Vec<&str> = Vec::new();
        for (region, _) in &extract.lines {
            let name = region.short_name.text(language);
            if !regions.contains(&name) {
                regions.push(name);
            }
        }
        let source = indicator.source_in(catalogue);
        let of_source = |text: fn(&FigureSource) -> &Option<String>| {
            source
                .and_then(|source| text(source).clone())
                .unwrap_or_default()
        };
        Self {
            title: indicator.name.text(language).to_owned(),
            sentence: shown.sentence,
            regions: regions.join(", "),
            years: extract
                .year_range()
                .map_or_else(String::new, |years| years.to_string()),
            source: words.source_sentence(indicator, catalogue),
            licence: of_source(|source| &source.licence),
            licence_address: of_source(|source| &source.licence_url),
            publisher: catalogue.publisher.text(language).to_owned(),
            service: catalogue.name.text(language).to_owned(),
            address: shown.address,
            date: shown.date,
            release: shown.release,
        }
    }

    /// Puts together what is known of a card, or of the part of it that is shown.
    pub fn of_card(portrait: &Portrait<'_>, release: &Release, address: String) -> Self {
        let (catalogue, words) = (portrait.catalogue, portrait.words);
        let language = words.language;
        let rows = portrait.rows();
        let years = rows.iter().filter_map(|row| row.series());
        let years = years.map(Series::years);
        let years = years.reduce(|one, other| {
            YearRange::spanning(one.first().min(other.first()), one.last().max(other.last()))
        });
        let indicators: Vec<&Indicator> = rows.iter().map(|row| &*row.indicator).collect();
        Self {
            title: portrait.title(),
            sentence: portrait.sentence(),
            regions: portrait.card.region.short_name.text(language).to_owned(),
            years: years.map_or_else(String::new, |years| years.to_string()),
            source: sources(&indicators, catalogue, words),
            licence: licences(&indicators, catalogue),
            licence_address: String::new(),
            publisher: catalogue.publisher.text(language).to_owned(),
            service: catalogue.name.text(language).to_owned(),
            address,
            date: release.date,
            release: release.id.clone(),
        }
    }

    /// Puts together what is known of a reader's own set: its title, its indicators with their figures, and what only
    /// the page knows.
    pub fn of_set(
        catalogue: &Catalogue,
        set: &[(&Indicator, &Extract<'_>)],
        (title, shown): (String, Shown),
        words: &Words,
    ) -> Self {
        let language = words.language;
        let mut regions: Vec<&str> = Vec::new();
        for (region, _) in set.iter().flat_map(|(_, extract)| &extract.lines) {
            let name = region.short_name.text(language);
            if !regions.contains(&name) {
                regions.push(name);
            }
        }
        let years = set.iter().filter_map(|(_, extract)| extract.year_range());
        let years = years.reduce(YearRange::with);
        let indicators: Vec<&Indicator> = set.iter().map(|(indicator, _)| *indicator).collect();
        Self {
            title,
            sentence: shown.sentence,
            regions: regions.join(", "),
            years: years.map_or_else(String::new, |years| years.to_string()),
            source: sources(&indicators, catalogue, words),
            licence: licences(&indicators, catalogue),
            licence_address: String::new(),
            publisher: catalogue.publisher.text(language).to_owned(),
            service: catalogue.name.text(language).to_owned(),
            address: shown.address,
            date: shown.date,
            release: shown.release,
        }
    }

    /// A reference that is ready to be pasted into a text.
    pub fn citation(&self, words: &Words) -> String {
        let licence = said_of(words.licence, &self.licence);
        let published = self.published(words);
        let shown = [self.regions.as_str(), &self.years].join(", ");
        let mut citation = String::new();
        for part in [
            self.publisher.as_str(),
            &self.title,
            &shown,
            &self.source,
            &licence,
            &published,
        ] {
            add_sentence(&mut citation, part);
        }
        // Nothing follows an address: a full stop would be taken for a part of it.
        citation.push_str(&self.address);
        citation
    }

    /// The licence with its address: `CC BY 4.0, https://creativecommons.org/licenses/by/4.0/`.
    pub fn whole_licence(&self) -> String {
        let separator = if self.licence.is_empty() || self.licence_address.is_empty() {
            ""
        } else {
            ", "
        };
        [&self.licence, separator, &self.licence_address].concat()
    }

    /// *Lisenssi: CC BY 4.0, https://…*, or nothing.
    pub fn licence_sentence(&self, words: &Words) -> String {
        said_of(words.licence, &self.whole_licence())
    }

    /// *Julkaistu palvelussa Keski-Suomen tilannekuva 24.11.2026*.
    pub fn published(&self, words: &Words) -> String {
        DownloadWords::of(words.language)
            .published_on
            .with([&self.service, &self.date.write(words.language)])
    }

    /// Each thing it says with what it is called, for a sheet of metadata; `retrieved` is the day of taking it along.
    pub fn entries(&self, words: &Words, retrieved: Option<Date>) -> Vec<(&'static str, String)> {
        let written = |date: Date| date.write(words.language);
        let file_words = DownloadWords::of(words.language);
        let entries = [
            (words.indicator, self.title.clone()),
            (file_words.in_words, self.sentence.clone()),
            (file_words.regions, self.regions.clone()),
            (words.years_available, self.years.clone()),
            (words.source, self.source.clone()),
            (words.licence, self.whole_licence()),
            (file_words.publisher, self.publisher.clone()),
            (file_words.address, self.address.clone()),
            (
                file_words.release,
                [&written(self.date), " (", &self.release, ")"].concat(),
            ),
            (
                file_words.retrieved,
                retrieved.map(written).unwrap_or_default(),
            ),
        ];
        let mut kept = Vec::from(entries);
        kept.retain(|(_, text)| !text.is_empty());
        kept
    }
}

/// Where the figures of several indicators come from: each source once, with all who produce for it.
fn sources(indicators: &[&Indicator], catalogue: &Catalogue, words: &Words) -> String {
    let language = words.language;
    let mut said: Vec<String> = Vec::new();
    for source in &catalogue.sources {
        let Some(attribution) = &source.attribution else {
            continue;
        };
        let of_source = indicators
            .iter()
            .filter(|indicator| indicator.source.as_ref() == Some(&source.id));
        let mut is_used = false;
        let mut producers: Vec<&str> = Vec::new();
        for indicator in of_source {
            is_used = true;
            let producer = indicator.producer.as_ref();
            let producer = producer.map(|producer| producer.text(language));
            if let Some(producer) = producer.filter(|producer| !producers.contains(producer)) {
                producers.push(producer);
            }
        }
        let attribution = attribution.text(language);
        match producers.as_slice() {
            _ if !is_used => {}
            [] => said.push((words.source_of_chart)(attribution, None)),
            [producer] => said.push((words.source_of_chart)(attribution, Some(producer))),
            many => {
                let file_words = DownloadWords::of(language);
                said.push(
                    file_words
                        .source_of_many
                        .with([attribution, &many.join(", ")]),
                );
            }
        }
    }
    said.join(" ")
}

/// The licences of several indicators with their addresses, each once.
fn licences(indicators: &[&Indicator], catalogue: &Catalogue) -> String {
    let mut said: Vec<String> = Vec::new();
    for source in &catalogue.sources {
        let mut of_source = indicators.iter();
        let is_used = of_source.any(|indicator| indicator.source.as_ref() == Some(&source.id));
        let parts = source.licence.iter().chain(&source.licence_url);
        let parts: Vec<&str> = parts.map(String::as_str).collect();
        let licence = parts.join(", ");
        if is_used && !licence.is_empty() && !said.contains(&licence) {
            said.push(licence);
        }
    }
    said.join("; ")
}

/// What only the page knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The figures in words.
    pub sentence: String,
    /// The address of the page.
    pub address: String,
    /// When the release was published.
    pub date: Date,
    /// The release's identifier.
    pub release: String,
}

/// A text with what it is called in front, or nothing where there is no text.
fn said_of(name: &str, text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    [name, ": ", text].concat()
}

/// Adds a sentence with its full stop, unless it is empty.
fn add_sentence(text: &mut String, sentence: &str) {
    text.push_str(sentence);
    match sentence.chars().last() {
        None => {}
        Some('.') => text.push(' '),
        Some(_) => text.push_str(". "),
    }
}
