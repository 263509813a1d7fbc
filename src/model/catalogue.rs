//! The catalogue: everything a publication is about, without the figures.

use std::sync::Arc;

use super::{
    ApproximateDate, Indicator, IndicatorId, Merger, Phenomenon, PhenomenonId, PriorityArea,
    PriorityAreaId, Region, RegionCode, RegionLevel, Similarity, SourceId, TargetGroup,
    TargetGroupId, Translated, collation,
};

/// Where figures come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureSource {
    /// Its identifier.
    pub id: SourceId,
    /// Its name.
    pub name: Translated,
    /// How it wants to be credited: *Lähde: Sotkanet.fi, THL*.
    pub attribution: Option<Translated>,
    /// Its address.
    pub url: Option<String>,
    /// The address of one indicator's description, with the place `{id}`.
    pub indicator_url: Option<String>,
    /// The licence's name.
    pub licence: Option<String>,
    /// The licence's address.
    pub licence_url: Option<String>,
    /// When its next figures are expected, where that is known.
    pub next_update: Option<ApproximateDate>,
}

impl FigureSource {
    /// The address at which the source describes an indicator, or its own address.
    pub fn address_of(&self, indicator: &Indicator) -> Option<String> {
        match (&self.indicator_url, &indicator.source_id) {
            (Some(template), Some(id)) => Some(template.replace("{id}", id)),
            _ => self.url.clone(),
        }
    }
}

/// Everything a publication is about, without the figures.
///
/// Every reference inside it leads somewhere: an indicator's phenomenon, groups and source exist.
#[derive(Debug, Clone, PartialEq)]
pub struct Catalogue {
    /// The service's name, *Keski-Suomen tilannekuva*.
    pub name: Translated,
    /// The question the service answers, *Miten Keski-Suomessa voidaan?*
    pub question: Translated,
    /// Who publishes it.
    pub publisher: Translated,
    /// The regions: municipalities, the county, the older region and the country.
    pub regions: Vec<Arc<Region>>,
    /// The areas in the editors' order.
    pub areas: Vec<PriorityArea>,
    /// The target groups and plans in the editors' order.
    pub groups: Vec<TargetGroup>,
    /// The sources of figures.
    pub sources: Vec<FigureSource>,
    /// The indicators in the editors' order.
    pub indicators: Vec<Arc<Indicator>>,
    /// Which municipalities resemble each other; empty where the editors do not tell.
    pub similarity: Similarity,
}

impl Catalogue {
    /// The region of that code.
    pub fn region(&self, code: &RegionCode) -> Option<&Arc<Region>> {
        self.regions.iter().find(|region| region.code == *code)
    }

    /// Whether a municipality has that code.
    pub fn has_municipality(&self, code: &RegionCode) -> bool {
        self.region(code)
            .is_some_and(|region| region.level == RegionLevel::Municipality)
    }

    /// The region of a number as it stands in a link, and the former municipality whose number it was.
    pub fn region_of_number(&self, number: &str) -> Option<(&Arc<Region>, Option<&Merger>)> {
        // A spreadsheet takes the zeros from the beginning of a number.
        let is_short = number.len() < 3 && number.bytes().all(|byte| byte.is_ascii_digit());
        let whole = if is_short {
            format!("{number:0>3}")
        } else {
            number.to_ascii_uppercase()
        };
        let code = RegionCode::from_text(&whole)?;
        let present = self.region(&code).map(|region| (region, None));
        present.or_else(|| {
            self.regions.iter().find_map(|region| {
                let mut mergers = region.mergers.iter();
                let merger = mergers.find(|merger| merger.code.as_ref() == Some(&code))?;
                Some((region, Some(merger)))
            })
        })
    }

    /// The first region of a level: the county, the region or the country of the publication.
    pub fn region_of(&self, level: RegionLevel) -> Option<&Arc<Region>> {
        self.regions.iter().find(|region| region.level == level)
    }

    /// The municipalities in Finnish alphabetical order.
    pub fn municipalities(&self) -> Vec<&Arc<Region>> {
        let municipalities: Vec<_> = self
            .regions
            .iter()
            .filter(|region| region.level == RegionLevel::Municipality)
            .collect();
        let keys: Vec<_> = municipalities
            .iter()
            .map(|region| collation::sort_key(region.name.text(super::Language::Finnish)))
            .collect();
        collation::order(&keys)
            .into_iter()
            .map(|place| municipalities[place])
            .collect()
    }

    /// The indicator of that identifier.
    pub fn indicator(&self, id: &IndicatorId) -> Option<&Arc<Indicator>> {
        self.indicators.iter().find(|indicator| indicator.id == *id)
    }

    /// The area of that identifier.
    pub fn area(&self, id: &PriorityAreaId) -> Option<&PriorityArea> {
        self.areas.iter().find(|area| area.id == *id)
    }

    /// A phenomenon with the area it belongs to.
    pub fn phenomenon(&self, id: &PhenomenonId) -> Option<(&PriorityArea, &Phenomenon)> {
        self.areas.iter().find_map(|area| {
            let phenomenon = area
                .phenomena
                .iter()
                .find(|phenomenon| phenomenon.id == *id)?;
            Some((area, phenomenon))
        })
    }

    /// Whether any indicator of a phenomenon has figures.
    pub fn has_figures(&self, phenomenon: &PhenomenonId) -> bool {
        let mut indicators = self.indicators.iter();
        indicators.any(|indicator| indicator.phenomenon == *phenomenon && !indicator.is_pending())
    }

    /// The target group or plan of that identifier.
    pub fn group(&self, id: &TargetGroupId) -> Option<&TargetGroup> {
        self.groups.iter().find(|group| group.id == *id)
    }

    /// The sources of figures, without those from which nothing but outlines comes.
    pub fn sources_of_figures(&self) -> impl Iterator<Item = &FigureSource> {
        self.sources.iter().filter(|source| {
            let mut indicators = self.indicators.iter();
            indicators.any(|indicator| indicator.source.as_ref() == Some(&source.id))
        })
    }

    /// The source of that identifier.
    pub fn source(&self, id: &SourceId) -> Option<&FigureSource> {
        self.sources.iter().find(|source| source.id == *id)
    }
}
