//! The catalogue in one language and without what has no figures: what front page and municipality cards need.

use std::sync::Arc;

use super::{
    Break, Catalogue, FigureSource, Indicator, Language, PriorityArea, Region, TargetGroup,
};
use super::{Phenomenon, Translated};

impl Catalogue {
    /// The catalogue in one language, with the indicators that have figures.
    ///
    /// Names of regions stay in every language, since a municipality is found by any of them.
    #[must_use]
    pub fn overview(&self, language: Language) -> Self {
        let in_language = |text: &Translated| text.only(language);
        let maybe = |text: &Option<Translated>| text.as_ref().map(in_language);
        Self {
            name: in_language(&self.name),
            question: in_language(&self.question),
            publisher: in_language(&self.publisher),
            regions: self
                .regions
                .iter()
                .map(|region| {
                    Arc::new(Region {
                        locative: in_language(&region.locative),
                        subregion: maybe(&region.subregion),
                        ..region.as_ref().clone()
                    })
                })
                .collect(),
            areas: self
                .areas
                .iter()
                .map(|area| PriorityArea {
                    name: in_language(&area.name),
                    aim: maybe(&area.aim),
                    phenomena: area
                        .phenomena
                        .iter()
                        .map(|phenomenon| Phenomenon {
                            id: phenomenon.id.clone(),
                            name: in_language(&phenomenon.name),
                        })
                        .collect(),
                    ..area.clone()
                })
                .collect(),
            groups: self
                .groups
                .iter()
                .map(|group| TargetGroup {
                    name: in_language(&group.name),
                    ..group.clone()
                })
                .collect(),
            sources: self
                .sources
                .iter()
                .map(|source| FigureSource {
                    name: in_language(&source.name),
                    attribution: maybe(&source.attribution),
                    ..source.clone()
                })
                .collect(),
            indicators: self
                .indicators
                .iter()
                .filter(|indicator| !indicator.is_pending())
                .map(|indicator| Arc::new(in_one_language(indicator, language)))
                .collect(),
            similarity: self.similarity.clone(),
        }
    }
}

fn in_one_language(indicator: &Indicator, language: Language) -> Indicator {
    let maybe = |text: &Option<Translated>| text.as_ref().map(|text| text.only(language));
    Indicator {
        name: indicator.name.only(language),
        breaks: indicator
            .breaks
            .iter()
            .map(|change| Break {
                year: change.year,
                reason: change.reason.only(language),
            })
            .collect(),
        producer: maybe(&indicator.producer),
        caveat: maybe(&indicator.caveat),
        statement: maybe(&indicator.statement),
        ..indicator.clone()
    }
}
