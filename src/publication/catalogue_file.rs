//! The catalogue as a file: what lists, search and filters need, and nothing else.

pub(crate) mod reading;
mod similarity;

use std::collections::BTreeMap;

use serde::Serialize;

use similarity::SimilarityEntry;

use super::{FormatVersion, Loaded, Problem, Strictness, reading::FileReader};
use crate::model::{
    ApproximateDate, Break, Catalogue, Collection, Coverage, Date, FigureSource, Gathering,
    Indicator, People, PriorityArea, Region, Sex, TargetGroup, Translated,
};

/// A text by language: `{"fi": "…", "sv": "…"}`.
pub(super) type Texts = BTreeMap<&'static str, String>;

/// Writes a text by language.
pub(super) fn translations(text: &Translated) -> Texts {
    text.translations()
        .map(|wording| (wording.language.code(), wording.text.to_owned()))
        .collect()
}

/// `catalogue.….json` as it is written.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
pub struct CatalogueFile {
    /// The address of this file's schema.
    #[serde(rename = "$schema")]
    schema: &'static str,
    /// The version of the format.
    version: String,
    /// The service's name.
    name: Texts,
    /// The question the service answers.
    question: Texts,
    /// Who publishes it.
    publisher: Texts,
    /// Municipalities and larger regions.
    regions: Vec<RegionEntry>,
    /// Priority areas and other themes, in the order in which they are shown.
    areas: Vec<AreaEntry>,
    /// Target groups and plans.
    groups: Vec<GroupEntry>,
    /// Sources of figures.
    sources: Vec<SourceEntry>,
    /// Indicators, in the order in which they are shown.
    indicators: Vec<IndicatorEntry>,
    /// Which municipalities resemble each other, and by what; left out where nobody tells.
    #[serde(skip_serializing_if = "Option::is_none")]
    similarity: Option<SimilarityEntry>,
}

/// A region.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
struct RegionEntry {
    /// Its code: digits and upper-case letters.
    code: String,
    /// `municipality`, `county`, `region` or `country`.
    level: &'static str,
    /// Its official name.
    name: Texts,
    /// Its name on a chart, where that is shorter.
    #[serde(skip_serializing_if = "Option::is_none")]
    short: Option<Texts>,
    /// Where, as in running text: `Äänekoskella`, `i Äänekoski`, `in Äänekoski`.
    locative: Texts,
    /// The group of municipalities it belongs to: `Äänekosken seutukunta`.
    #[serde(skip_serializing_if = "Option::is_none")]
    subregion: Option<Texts>,
    /// Inhabitants at the end of `population_year`.
    #[serde(skip_serializing_if = "Option::is_none")]
    population: Option<u32>,
    /// The year of `population`.
    #[serde(skip_serializing_if = "Option::is_none")]
    population_year: Option<u16>,
    /// Its place on a grid of tiles from the left, counted from one.
    #[serde(skip_serializing_if = "Option::is_none")]
    tile_column: Option<u8>,
    /// Its place on a grid of tiles from the top, counted from one.
    #[serde(skip_serializing_if = "Option::is_none")]
    tile_row: Option<u8>,
    /// Municipalities that have become part of it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    mergers: Vec<MergerEntry>,
}

/// A municipality that became part of another.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
struct MergerEntry {
    /// The name it had.
    name: String,
    /// The number it had.
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<String>,
    /// The first year of the present municipality.
    year: u16,
}

/// A priority area.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
struct AreaEntry {
    /// Its identifier.
    id: String,
    /// `priority`, `background` or `services`.
    kind: &'static str,
    /// `violet`, `teal`, `orange`, `grey` or `blue`.
    accent: &'static str,
    /// Its name.
    name: Texts,
    /// What is followed there.
    #[serde(skip_serializing_if = "Option::is_none")]
    aim: Option<Texts>,
    /// Its phenomena.
    phenomena: Vec<PhenomenonEntry>,
}

/// A phenomenon.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
struct PhenomenonEntry {
    /// Its identifier, unique over all areas.
    id: String,
    /// Its name.
    name: Texts,
}

/// A target group or plan.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
struct GroupEntry {
    /// Its identifier.
    id: String,
    /// `group` or `plan`.
    kind: &'static str,
    /// Its name.
    name: Texts,
}

/// A source of figures.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
struct SourceEntry {
    /// Its identifier.
    id: String,
    /// Its name.
    name: Texts,
    /// How it wants to be credited.
    #[serde(skip_serializing_if = "Option::is_none")]
    attribution: Option<Texts>,
    /// Its address, https.
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    /// The address of an indicator's description, with the place `{id}`.
    #[serde(skip_serializing_if = "Option::is_none")]
    indicator_url: Option<String>,
    /// The licence's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    licence: Option<String>,
    /// The licence's address, https.
    #[serde(skip_serializing_if = "Option::is_none")]
    licence_url: Option<String>,
    /// When its next figures are expected: `2027`, `2027-03` or `2027-03-15`.
    #[serde(skip_serializing_if = "Option::is_none")]
    next_update: Option<String>,
}

/// An indicator.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
struct IndicatorEntry {
    /// Its identifier.
    id: String,
    /// Its name.
    name: Texts,
    /// The unit of its figures, for example `percent` or `per-1000`.
    unit: &'static str,
    /// How many decimals are shown.
    decimals: u8,
    /// `higher`, `lower` or `neutral`: which way is better.
    direction: &'static str,
    /// The phenomenon it tells of.
    phenomenon: String,
    /// The target groups and plans it belongs to.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    groups: Vec<String>,
    /// `children`, whose sexes are called girls and boys, or `anyone` (as is usual, and then left out).
    #[serde(skip_serializing_if = "Option::is_none")]
    people: Option<&'static str>,
    /// `minimum-content`, `service-areas`, `service-use`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    collections: Vec<&'static str>,
    /// `survey`, or `register` (as is usual, and then left out).
    #[serde(skip_serializing_if = "Option::is_none")]
    gathering: Option<&'static str>,
    /// When it is measured: `yearly` (as is usual, and then left out), `every-2-from-2013`, `years-1992-1996`, `irregular`.
    #[serde(skip_serializing_if = "Option::is_none")]
    rhythm: Option<String>,
    /// Where the way of measuring changed, earliest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    breaks: Vec<BreakEntry>,
    /// The source of its figures.
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<String>,
    /// Its identifier at the source.
    #[serde(skip_serializing_if = "Option::is_none")]
    source_id: Option<String>,
    /// When the source last updated the figures: `2025-04-29`.
    #[serde(skip_serializing_if = "Option::is_none")]
    source_updated: Option<String>,
    /// When the next figures are expected, where that is not as of the whole source: `2027`, `2027-03` or `2027-03-15`.
    #[serde(skip_serializing_if = "Option::is_none")]
    next_update: Option<String>,
    /// Who produces the figures.
    #[serde(skip_serializing_if = "Option::is_none")]
    producer: Option<Texts>,
    /// What a reader must know first.
    #[serde(skip_serializing_if = "Option::is_none")]
    caveat: Option<Texts>,
    /// A sentence with the places `{place}`, `{value}` or `{number}`, and `{year}`.
    #[serde(skip_serializing_if = "Option::is_none")]
    statement: Option<Texts>,
    /// What figures there are; left out while there are none.
    #[serde(skip_serializing_if = "Option::is_none")]
    coverage: Option<CoverageEntry>,
}

/// A change in the way of measuring.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
struct BreakEntry {
    /// The first year whose figures cannot be compared with earlier ones.
    year: u16,
    /// What changed.
    reason: Texts,
}

/// What figures of an indicator there are.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "publish", derive(schemars::JsonSchema))]
struct CoverageEntry {
    /// The first year with a figure.
    first: u16,
    /// The last year with a figure.
    last: u16,
    /// The sexes with figures; left out where it is `total` alone.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    sexes: Vec<&'static str>,
    /// How many municipalities have a figure.
    municipalities: usize,
}

impl CatalogueFile {
    /// Writes a catalogue.
    pub fn of(catalogue: &Catalogue) -> Self {
        Self {
            schema: "../schemas/catalogue-1.schema.json",
            version: FormatVersion::CURRENT.to_string(),
            name: translations(&catalogue.name),
            question: translations(&catalogue.question),
            publisher: translations(&catalogue.publisher),
            regions: catalogue
                .regions
                .iter()
                .map(|region| RegionEntry::of(region))
                .collect(),
            areas: catalogue.areas.iter().map(AreaEntry::of).collect(),
            groups: catalogue.groups.iter().map(GroupEntry::of).collect(),
            sources: catalogue.sources.iter().map(SourceEntry::of).collect(),
            indicators: catalogue
                .indicators
                .iter()
                .map(|indicator| IndicatorEntry::of(indicator))
                .collect(),
            similarity: SimilarityEntry::of(catalogue),
        }
    }

    /// Reads a catalogue.
    ///
    /// What cannot be used is left out; references that lead nowhere are left out of what refers to them.
    ///
    /// # Errors
    /// Every problem, where nothing is usable.
    pub fn read(
        bytes: &[u8],
        file: &str,
        strictness: Strictness,
    ) -> Result<Loaded<Catalogue>, Vec<Problem>> {
        let reader = FileReader::new(file, strictness);
        let value = reader.parse(bytes);
        let catalogue = value.and_then(|value| reading::read_catalogue(&reader.root(&value)));
        reader.finish(catalogue)
    }
}

impl RegionEntry {
    fn of(region: &Region) -> Self {
        Self {
            code: region.code.to_string(),
            level: region.level.code(),
            name: translations(&region.name),
            short: (region.short_name != region.name).then(|| translations(&region.short_name)),
            locative: translations(&region.locative),
            subregion: region.subregion.as_ref().map(translations),
            population: region.population.map(|population| population.inhabitants),
            population_year: region.population.map(|population| population.year.number()),
            tile_column: region.tile.map(|tile| tile.column),
            tile_row: region.tile.map(|tile| tile.row),
            mergers: region
                .mergers
                .iter()
                .map(|merger| MergerEntry {
                    name: merger.name.clone(),
                    code: merger.code.as_ref().map(ToString::to_string),
                    year: merger.year.number(),
                })
                .collect(),
        }
    }
}

impl AreaEntry {
    fn of(area: &PriorityArea) -> Self {
        Self {
            id: area.id.to_string(),
            kind: area.kind.code(),
            accent: area.accent.code(),
            name: translations(&area.name),
            aim: area.aim.as_ref().map(translations),
            phenomena: area
                .phenomena
                .iter()
                .map(|phenomenon| PhenomenonEntry {
                    id: phenomenon.id.to_string(),
                    name: translations(&phenomenon.name),
                })
                .collect(),
        }
    }
}

impl GroupEntry {
    fn of(group: &TargetGroup) -> Self {
        Self {
            id: group.id.to_string(),
            kind: group.kind.code(),
            name: translations(&group.name),
        }
    }
}

impl SourceEntry {
    fn of(source: &FigureSource) -> Self {
        Self {
            id: source.id.to_string(),
            name: translations(&source.name),
            attribution: source.attribution.as_ref().map(translations),
            url: source.url.clone(),
            indicator_url: source.indicator_url.clone(),
            licence: source.licence.clone(),
            licence_url: source.licence_url.clone(),
            next_update: source.next_update.map(ApproximateDate::iso),
        }
    }
}

impl IndicatorEntry {
    fn of(indicator: &Indicator) -> Self {
        let rhythm = indicator.rhythm.code();
        Self {
            id: indicator.id.to_string(),
            name: translations(&indicator.name),
            unit: indicator.unit.code(),
            decimals: indicator.decimals,
            direction: indicator.direction.code(),
            phenomenon: indicator.phenomenon.to_string(),
            groups: indicator
                .target_groups
                .iter()
                .map(ToString::to_string)
                .collect(),
            people: (indicator.people != People::default()).then(|| indicator.people.code()),
            collections: indicator
                .collections
                .iter()
                .map(|collection| Collection::code(*collection))
                .collect(),
            gathering: (indicator.gathering != Gathering::default())
                .then(|| indicator.gathering.code()),
            rhythm: (rhythm != "yearly").then_some(rhythm),
            breaks: indicator.breaks.iter().map(BreakEntry::of).collect(),
            source: indicator.source.as_ref().map(ToString::to_string),
            source_id: indicator.source_id.clone(),
            source_updated: indicator.source_updated.map(Date::iso),
            next_update: indicator.next_update.map(ApproximateDate::iso),
            producer: indicator.producer.as_ref().map(translations),
            caveat: indicator.caveat.as_ref().map(translations),
            statement: indicator.statement.as_ref().map(translations),
            coverage: indicator.coverage.as_ref().map(CoverageEntry::of),
        }
    }
}

impl BreakEntry {
    fn of(change: &Break) -> Self {
        Self {
            year: change.year.number(),
            reason: translations(&change.reason),
        }
    }
}

impl CoverageEntry {
    fn of(coverage: &Coverage) -> Self {
        let sexes = if coverage.sexes == [Sex::Total] {
            Vec::new()
        } else {
            coverage.sexes.iter().map(|sex| sex.code()).collect()
        };
        Self {
            first: coverage.years.first().number(),
            last: coverage.years.last().number(),
            sexes,
            municipalities: coverage.municipalities,
        }
    }
}
