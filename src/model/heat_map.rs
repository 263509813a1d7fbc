//! Many indicators of all municipalities beside each other: which of them are among the best and among the worst.

use std::sync::Arc;

use super::{
    Card, Catalogue, Direction, Distribution, IndicatorId, Language, PriorityAreaId, Rank, Region,
    RegionCode, TableOrder, Value, collation, comparison::is_small, table_order::Column,
};

/// The indicators of an area, column by column, with every municipality in each.
#[derive(Debug, Clone, PartialEq)]
pub struct HeatMap {
    /// The indicators with their municipalities, in the catalogue's order.
    pub columns: Vec<Distribution>,
    /// The municipalities in Finnish alphabetical order.
    pub regions: Vec<Arc<Region>>,
}

/// Where a figure stands among all of its year: in the highest or the lowest fifth of the municipalities.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Band {
    /// Among the best.
    Best,
    /// Among the worst.
    Worst,
    /// Among the highest, of an indicator without a good direction.
    Highest,
    /// Among the lowest, of an indicator without a good direction.
    Lowest,
}

impl Band {
    /// Its name in style sheets.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Best => "best",
            Self::Worst => "worst",
            Self::Highest => "highest",
            Self::Lowest => "lowest",
        }
    }

    /// The band of a rank, if it is in one: at most a fifth of the `known` municipalities share it, so that a figure
    /// that is tied with others outside it is in none.
    pub fn of(rank: Rank, known: usize, direction: Direction) -> Option<Self> {
        let fifth = known / 5;
        let is_high = rank.last <= fifth;
        let is_low = rank.first > known - fifth;
        match (direction, is_high, is_low) {
            (Direction::HigherIsBetter, true, _) | (Direction::LowerIsBetter, _, true) => {
                Some(Self::Best)
            }
            (Direction::HigherIsBetter, _, true) | (Direction::LowerIsBetter, true, _) => {
                Some(Self::Worst)
            }
            (Direction::Neutral, true, _) => Some(Self::Highest),
            (Direction::Neutral, _, true) => Some(Self::Lowest),
            _ => None,
        }
    }
}

impl HeatMap {
    /// The indicators of an area that municipalities have figures of, as the county's card has them.
    pub fn of(catalogue: &Catalogue, card: &Card, area: &PriorityAreaId) -> Self {
        let is_of_area = |card: &&super::CardRow| {
            let found = catalogue.phenomenon(&card.indicator.phenomenon);
            found.is_some_and(|(found, _)| found.id == *area)
        };
        let rows = card.rows.iter().filter(is_of_area);
        Self {
            columns: rows
                .map(|row| row.distribution(catalogue))
                .filter(|distribution| distribution.known() > 0)
                .collect(),
            regions: catalogue.municipalities().into_iter().cloned().collect(),
        }
    }

    /// Whether so few people live in a municipality that a figure of one year is largely chance.
    pub fn is_of_few_people(region: &Region) -> bool {
        is_small(region)
    }

    /// The column of an indicator.
    pub fn column(&self, indicator: &IndicatorId) -> Option<&Distribution> {
        let mut columns = self.columns.iter();
        columns.find(|column| column.indicator.id == *indicator)
    }

    /// What a municipality has in a column: its figure or why there is none, and its band.
    pub fn cell(column: &Distribution, region: &RegionCode) -> (Value, Option<Band>) {
        let Some(place) = column.place(region) else {
            return (Value::Missing(super::Absence::NotPublished), None);
        };
        let direction = column.indicator.direction;
        let rank = place.rank;
        let band = rank.and_then(|rank| Band::of(rank, column.known(), direction));
        (place.observation.value, band)
    }

    /// The order of the municipalities: as asked for by a column that is there, otherwise by name.
    pub fn order(&self, asked: Option<&TableOrder>) -> TableOrder {
        let fits = |order: &&TableOrder| match &order.column {
            Column::Name => true,
            Column::Indicator(id) => self.column(id).is_some(),
            _ => false,
        };
        asked
            .filter(fits)
            .cloned()
            .unwrap_or_else(|| TableOrder::usual_by(Column::Name))
    }

    /// The municipalities in an order; those without a figure stand last whichever way.
    pub fn ordered(&self, order: &TableOrder, language: Language) -> Vec<&Arc<Region>> {
        let key = |region: &Arc<Region>| match &order.column {
            Column::Indicator(id) => {
                let figure = self.column(id).and_then(|column| {
                    let figure = Self::cell(column, &region.code).0.figure()?;
                    Some(figure.to_scaled(column.indicator.decimals))
                });
                order.number_key(figure)
            }
            _ => order.name_key(region.name.text(language)),
        };
        let keys: Vec<_> = self.regions.iter().map(key).collect();
        collation::order(&keys)
            .into_iter()
            .filter_map(|place| self.regions.get(place))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        Dataset, Indicator, Phenomenon, PriorityArea, Unit,
        comparison::tests::{catalogue, code, dataset, indicator, known, text},
        table_order::Sense,
        theme::{Accent, AreaKind},
    };

    fn band(first: usize, last: usize, direction: Direction) -> Option<Band> {
        Band::of(Rank { first, last }, 22, direction)
    }

    #[test]
    fn a_band_holds_at_most_a_fifth_and_nothing_tied_with_what_is_outside() {
        use Direction::{HigherIsBetter, LowerIsBetter, Neutral};
        for (first, last, bands) in [
            (
                1,
                1,
                [Some(Band::Best), Some(Band::Worst), Some(Band::Highest)],
            ),
            (
                3,
                4,
                [Some(Band::Best), Some(Band::Worst), Some(Band::Highest)],
            ),
            (4, 5, [None, None, None]),
            (11, 11, [None, None, None]),
            (18, 19, [None, None, None]),
            (
                19,
                22,
                [Some(Band::Worst), Some(Band::Best), Some(Band::Lowest)],
            ),
        ] {
            let found = [HigherIsBetter, LowerIsBetter, Neutral]
                .map(|direction| band(first, last, direction));
            assert_eq!(found, bands, "{first}–{last}");
        }
        // Of four municipalities none is among the best fifth.
        let one = Rank { first: 1, last: 1 };
        assert_eq!(Band::of(one, 4, HigherIsBetter), None);
    }

    /// A catalogue with an area of one indicator, and the county's card of figures.
    fn heat_map(all: &Dataset) -> HeatMap {
        let mut catalogue = catalogue();
        let indicator: Indicator = indicator(Unit::Percent, 1);
        let phenomenon = indicator.phenomenon.clone();
        catalogue.indicators.push(Arc::new(indicator));
        let area = PriorityAreaId::from_text("alue").unwrap();
        catalogue.areas.push(PriorityArea {
            id: area.clone(),
            kind: AreaKind::Priority,
            accent: Accent::Grey,
            name: text(["Alue"; 3]),
            aim: None,
            phenomena: vec![Phenomenon {
                id: phenomenon,
                name: text(["Ilmiö"; 3]),
            }],
        });
        let county = catalogue.region(&code("HVA15")).unwrap();
        let card = Card::of(&catalogue, |_| Some(all), county);
        HeatMap::of(&catalogue, &card, &area)
    }

    fn names(heat_map: &HeatMap, order: &TableOrder) -> Vec<String> {
        let ordered = heat_map.ordered(order, Language::Finnish).into_iter();
        ordered.map(|region| region.code.to_string()).collect()
    }

    #[test]
    fn municipalities_stand_by_name_until_a_column_is_asked_for() {
        let map = heat_map(&dataset(vec![
            known("992", 2020, &[2.0]),
            known("179", 2020, &[3.0]),
            known("HVA15", 2020, &[2.5]),
        ]));
        assert_eq!(map.columns.len(), 1);
        assert_eq!(names(&map, &map.order(None)), ["179", "992"]);
        let by = |sense| TableOrder {
            column: Column::Indicator(map.columns[0].indicator.id.clone()),
            sense,
        };
        let ascending = by(Sense::Ascending);
        assert_eq!(map.order(Some(&ascending)), ascending);
        assert_eq!(names(&map, &ascending), ["992", "179"]);
        assert_eq!(names(&map, &by(Sense::Descending)), ["179", "992"]);
        let unknown = TableOrder {
            column: Column::Rank,
            sense: Sense::Ascending,
        };
        assert_eq!(map.order(Some(&unknown)), map.order(None));
    }

    #[test]
    fn a_municipality_without_a_figure_stands_last_whichever_way() {
        let map = heat_map(&dataset(vec![
            known("992", 2020, &[2.0]),
            known("HVA15", 2020, &[2.5]),
        ]));
        for sense in [Sense::Ascending, Sense::Descending] {
            let order = TableOrder {
                column: Column::Indicator(map.columns[0].indicator.id.clone()),
                sense,
            };
            assert_eq!(names(&map, &order), ["992", "179"]);
        }
    }
}
