//! Finding similar municipalities from a region's content.

use std::collections::BTreeMap;

use super::{content::REGIONS, sheet::Row};
use crate::{
    model::{
        Catalogue, Dataset, Figure, IndicatorId, Region, RegionCode, RegionLevel, Sex, Similarity,
        Year,
        similarity::{Feature, Settlement},
    },
    publication::{Problem, ProblemKind, Referent, catalogue_file::reading::known, reading::Node},
};

/// What editors say about how municipalities are compared.
#[derive(Debug, Default)]
pub(super) struct SimilarityWish {
    /// The indicators, beside population and settlement; nothing where similar municipalities are not wanted.
    pub(super) indicators: Option<Vec<IndicatorId>>,
    /// The settlement of each municipality; empty where the column is not used.
    pub(super) settlements: BTreeMap<RegionCode, Settlement>,
}

impl SimilarityWish {
    /// Finds the similar municipalities, with a problem for each figure that is missing.
    pub(super) fn fulfil(
        &self,
        file: &str,
        catalogue: &Catalogue,
        datasets: &BTreeMap<IndicatorId, Dataset>,
        problems: &mut Vec<Problem>,
    ) -> Similarity {
        let Some(indicators) = &self.indicators else {
            return Similarity::default();
        };
        let regions: Vec<&Region> = catalogue
            .regions
            .iter()
            .map(AsRef::as_ref)
            .filter(|region| region.level == RegionLevel::Municipality)
            .collect();
        let before = problems.len();
        let mut columns = Vec::new();
        columns.extend(population(catalogue, &regions, problems));
        if !self.settlements.is_empty() {
            columns.push(self.settlement(catalogue, &regions, problems));
        }
        for (place, id) in indicators.iter().enumerate() {
            let column = datasets
                .get(id)
                .and_then(|dataset| newest_of_all(dataset, &regions));
            if column.is_none() {
                let kind = ProblemKind::NoYearOfAll { id: id.to_string() };
                problems.push(Problem::at(file, format!("/similarity/{place}"), kind));
            }
            columns.extend(column);
        }
        if problems.len() > before {
            return Similarity::default();
        }
        let values: Vec<_> = regions
            .iter()
            .enumerate()
            .map(|(place, region)| {
                let values = columns.iter().filter_map(|(_, values)| values.get(place));
                (region.code.clone(), values.copied().collect())
            })
            .collect();
        let features = columns.into_iter().map(|(feature, _)| feature).collect();
        Similarity::of(features, &values)
    }

    fn settlement(
        &self,
        catalogue: &Catalogue,
        regions: &[&Region],
        problems: &mut Vec<Problem>,
    ) -> Column {
        let values = regions.iter().filter_map(|region| {
            let settlement = self.settlements.get(&region.code);
            if settlement.is_none() {
                problems.push(missing(catalogue, region, "settlement"));
            }
            settlement.map(|settlement| settlement.figure())
        });
        (Feature::Settlement, values.collect())
    }
}

/// A feature, and its figure of each municipality.
type Column = (Feature, Vec<Figure>);

/// The population, where it is of one year.
fn population(
    catalogue: &Catalogue,
    regions: &[&Region],
    problems: &mut Vec<Problem>,
) -> Option<Column> {
    let newest = regions
        .iter()
        .filter_map(|region| Some(region.population?.year))
        .max()?;
    let values = regions.iter().filter_map(|region| {
        let population = region
            .population
            .filter(|population| population.year == newest);
        if population.is_none() {
            problems.push(missing(catalogue, region, "population"));
        }
        population.map(|population| Figure::from_scaled(population.inhabitants.into(), 0))
    });
    Some((Feature::Population(newest), values.collect()))
}

/// The figures of the newest year that all municipalities have a figure of.
fn newest_of_all(dataset: &Dataset, regions: &[&Region]) -> Option<Column> {
    let of_year = |year: Year| -> Option<Vec<Figure>> {
        regions
            .iter()
            .map(|region| {
                let series = dataset.series(&region.code, Sex::Total)?;
                series.value(year).figure()
            })
            .collect()
    };
    let mut years = dataset.years().years().rev();
    years.find_map(|year| {
        let feature = Feature::Indicator(dataset.indicator().clone(), year);
        Some((feature, of_year(year)?))
    })
}

fn missing(catalogue: &Catalogue, region: &Region, column: &str) -> Problem {
    let row = catalogue
        .regions
        .iter()
        .position(|other| other.code == region.code)
        .unwrap_or_default();
    let kind = ProblemKind::MissingField(column.to_owned());
    Problem::at(REGIONS, format!("/{row}/{column}"), kind)
}

/// Reads the list of indicators that municipalities are compared by.
pub(super) fn read_indicators(node: &Node<'_, '_>, catalogue: &Catalogue) -> Vec<IndicatorId> {
    node.list()
        .iter()
        .filter_map(|node| {
            let id = node.written(IndicatorId::from_text)?;
            known(node, id, Referent::Indicator, |id| {
                catalogue.indicator(id).is_some()
            })
        })
        .collect()
}

/// Reads the column `settlement`, which may be empty for all.
pub(super) fn read_settlements(
    rows: &[Row],
    problems: &mut Vec<Problem>,
) -> BTreeMap<RegionCode, Settlement> {
    let mut settlements = BTreeMap::new();
    for (index, row) in rows.iter().enumerate() {
        let code = row.get("code").and_then(|code| RegionCode::from_text(code));
        let (Some(code), Some(word)) = (code, row.get("settlement")) else {
            continue;
        };
        match Settlement::from_code(word) {
            Some(settlement) => {
                settlements.insert(code, settlement);
            }
            None => problems.push(Problem::at(
                REGIONS,
                format!("/{index}/settlement"),
                ProblemKind::UnknownWord { word: word.clone() },
            )),
        }
    }
    settlements
}
