//! Where the figures of a document come from, and what came before it.

use super::{
    SOURCES, Setting,
    page::{Section, element, escaped, link},
};
use crate::{
    model::{
        FigureSource, Placement, Report, Selection,
        placement::{self, Origin},
    },
    words::{placed::PlacedWords, report::ReportWords},
};

impl Setting<'_> {
    /// Each source and producer once, with its licence and the indicators and years that are shown; nothing without
    /// figures.
    pub(super) fn sources<'a>(
        &self,
        title: &str,
        placements: impl IntoIterator<Item = &'a Placement>,
    ) -> Option<Section> {
        let origins = placement::origins(placements, self.catalogue());
        let entries: String = origins.iter().map(|one| self.origin(one)).collect();
        (!entries.is_empty()).then(|| Section {
            id: SOURCES.to_owned(),
            title: title.to_owned(),
            language: self.language,
            content: element("ul").with("class", "sources").holding(&entries),
            is_titled_by_its_content: false,
        })
    }

    fn origin(&self, origin: &Origin<'_>) -> String {
        let first = origin.indicators.first();
        let credit = first.map(|(indicator, _)| {
            let words = self.words();
            words.source_sentence(indicator, self.catalogue())
        });
        let credit = credit.filter(|credit| !credit.is_empty());
        let unknown = PlacedWords::of(self.language).source_unknown;
        let mut said = escaped(credit.as_deref().unwrap_or(unknown));
        if let Some(licence) = origin.source.and_then(licence) {
            said = [&said, " ", &licence].concat();
        }
        let plain = Selection::default();
        let indicators = origin.indicators.iter().map(|(indicator, years)| {
            let name = indicator.name.text(self.language);
            let link = self.link_to_indicator(indicator, &plain, name);
            let years = [" (", &years.to_string(), ")"].concat();
            element("li").holding(&[link, escaped(&years)].concat())
        });
        let indicators: String = indicators.collect();
        let indicators = element("ul").holding(&indicators);
        element("li").holding(&[said, indicators].concat())
    }

    /// Reports before this one, where they can be read.
    pub(super) fn earlier(&self, report: &Report) -> String {
        let entries = report.earlier.iter().map(|earlier| {
            let years = earlier.years.map(|years| format!(" ({years})"));
            let link = link(earlier.address.as_str(), &escaped(&earlier.title));
            let said = [link, escaped(&years.unwrap_or_default())].concat();
            let entry = element("li").with("lang", report.language.code());
            entry.holding(&said)
        });
        let entries: String = entries.collect();
        if entries.is_empty() {
            return String::new();
        }
        let heading = element("h2").saying(ReportWords::of(self.language).earlier);
        let list = element("ul").holding(&entries);
        element("section").holding(&[heading, list].concat())
    }
}

/// The licence of a source, leading to its text where that is known.
pub(super) fn licence(source: &FigureSource) -> Option<String> {
    let name = escaped(source.licence.as_ref()?);
    Some(match &source.licence_url {
        Some(address) => link(address, &name),
        None => name,
    })
}
