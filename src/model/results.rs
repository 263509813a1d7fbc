//! The indicators that a reader looks for, in the order asked for.

use std::sync::Arc;

use super::{
    Catalogue, Comparison, Dataset, Indicator, Language, Selection, YearRange, collation,
    selection::ResultOrder,
};

/// The indicators that a reader looks for, in the order asked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Results {
    /// Those with figures.
    pub with_figures: Vec<Arc<Indicator>>,
    /// Those that are listed without figures.
    pub pending: Vec<Arc<Indicator>>,
}

impl Results {
    /// Puts the indicators at `found`, the places of a catalogue, into the order of a ranking of it.
    pub fn of(catalogue: &Catalogue, found: &[usize], ranking: &Ranking) -> Self {
        let places = ranking.in_order(found);
        let indicators = places
            .iter()
            .filter_map(|place| catalogue.indicators.get(*place).cloned());
        let (pending, with_figures) = indicators.partition(|indicator| indicator.is_pending());
        Self {
            with_figures,
            pending,
        }
    }

    /// Whether nothing fits.
    pub const fn is_empty(&self) -> bool {
        self.with_figures.is_empty() && self.pending.is_empty()
    }

    /// The years that small charts of all of them share: from the first with a figure of any to the last.
    pub fn years(&self) -> Option<YearRange> {
        self.with_figures
            .iter()
            .filter_map(|indicator| Some(indicator.coverage.as_ref()?.years))
            .reduce(YearRange::with)
    }

    /// What is shown of those whose figures are among `datasets`, which may hold others too.
    pub fn comparisons(
        &self,
        catalogue: &Catalogue,
        datasets: &[Arc<Dataset>],
        selection: &Selection,
    ) -> impl Iterator<Item = Comparison> {
        self.with_figures.iter().filter_map(|indicator| {
            let dataset = datasets
                .iter()
                .find(|dataset| *dataset.indicator() == indicator.id)?;
            Some(Comparison::of(catalogue, indicator, dataset, selection))
        })
    }
}

/// How the indicators of a catalogue stand in the order that a reader asked for.
///
/// It is made once for an order and a language, since sorting thousands of names takes too long at each key of a search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ranking {
    order: ResultOrder,
    language: Language,
    /// All places of the catalogue; none where things stay in the order in which they were found.
    places: Vec<usize>,
}

impl Ranking {
    /// Ranks all indicators; what is equal in the order asked for stands as the editors have put it.
    pub fn of(catalogue: &Catalogue, order: ResultOrder, language: Language) -> Self {
        let keys = catalogue.indicators.iter().map(|indicator| match order {
            ResultOrder::Theme => Vec::new(),
            ResultOrder::Name => collation::sort_key(indicator.name.text(language)),
            ResultOrder::Newest => {
                let coverage = indicator.coverage.as_ref();
                let newest = coverage.map_or(0, |coverage| coverage.years.last().number());
                vec![u32::MAX - u32::from(newest)]
            }
        });
        let places = match order {
            ResultOrder::Theme => Vec::new(),
            _ => collation::order(&keys.collect::<Vec<_>>()),
        };
        Self {
            order,
            language,
            places,
        }
    }

    /// Whether this is the ranking of an order in a language.
    pub fn is_of(&self, order: ResultOrder, language: Language) -> bool {
        self.order == order && self.language == language
    }

    /// The places that were found, in this order.
    fn in_order(&self, found: &[usize]) -> Vec<usize> {
        let mut is_found = vec![false; self.places.len()];
        for place in found {
            if let Some(is_found) = is_found.get_mut(*place) {
                *is_found = true;
            }
        }
        match self.order {
            ResultOrder::Theme => found.to_vec(),
            _ => self
                .places
                .iter()
                .copied()
                .filter(|place| is_found.get(*place) == Some(&true))
                .collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        Coverage, IndicatorId, Sex, Unit,
        comparison::tests::{catalogue as regions_only, dataset, indicator, known, text, year},
    };

    fn named(id: &str, names: [&str; 3], years: Option<(i64, i64)>) -> Arc<Indicator> {
        Arc::new(Indicator {
            id: IndicatorId::from_text(id).unwrap(),
            name: text(names),
            coverage: years.map(|(first, last)| Coverage {
                years: YearRange::of(year(first), year(last)).unwrap(),
                sexes: vec![Sex::Total],
                municipalities: 1,
            }),
            ..indicator(Unit::Percent, 1)
        })
    }

    fn catalogue() -> Catalogue {
        let indicators = vec![
            named("sleep", ["Äly", "Sömn", "Sleep"], Some((2005, 2019))),
            named("income", ["Raha", "Inkomst", "Income"], Some((2000, 2021))),
            named("work", ["Työ", "Arbete", "Work"], None),
            named("age", ["Ikä", "Ålder", "Age"], Some((2010, 2021))),
            named("crime", ["Rikos", "Brott", "Crime"], None),
        ];
        Catalogue {
            indicators,
            ..regions_only()
        }
    }

    fn ids(indicators: &[Arc<Indicator>]) -> Vec<&str> {
        indicators
            .iter()
            .map(|indicator| indicator.id.as_str())
            .collect()
    }

    #[track_caller]
    fn assert_order(
        order: ResultOrder,
        language: Language,
        figures: [&str; 3],
        pending: [&str; 2],
    ) {
        let ranking = Ranking::of(&catalogue(), order, language);
        assert!(ranking.is_of(order, language));
        let results = Results::of(&catalogue(), &[0, 1, 2, 3, 4], &ranking);
        assert_eq!(ids(&results.with_figures), figures);
        assert_eq!(ids(&results.pending), pending);
    }

    #[test]
    fn results_stand_as_the_editors_have_put_them_unless_asked_otherwise() {
        assert_order(
            ResultOrder::Theme,
            Language::Finnish,
            ["sleep", "income", "age"],
            ["work", "crime"],
        );
    }

    #[test]
    fn results_by_name_stand_in_the_order_of_the_language_of_the_page() {
        assert_order(
            ResultOrder::Name,
            Language::Finnish,
            ["age", "income", "sleep"],
            ["crime", "work"],
        );
        assert_order(
            ResultOrder::Name,
            Language::Swedish,
            ["income", "sleep", "age"],
            ["work", "crime"],
        );
    }

    #[test]
    fn the_newest_figures_stand_first_and_of_the_same_year_the_editors_order_stays() {
        assert_order(
            ResultOrder::Newest,
            Language::Finnish,
            ["income", "age", "sleep"],
            ["work", "crime"],
        );
    }

    /// What is found at these places, in the editors' order.
    fn found(places: &[usize]) -> Results {
        let usual = Ranking::of(&catalogue(), ResultOrder::Theme, Language::Finnish);
        Results::of(&catalogue(), places, &usual)
    }

    #[test]
    fn what_was_found_stays_in_its_order_unless_another_is_asked_for() {
        let best_first = [3, 4, 0, 9];
        assert_eq!(ids(&found(&best_first).with_figures), ["age", "sleep"]);
        for (order, expected) in [
            (ResultOrder::Name, ["age", "sleep"]),
            (ResultOrder::Newest, ["age", "sleep"]),
        ] {
            let ranking = Ranking::of(&catalogue(), order, Language::Finnish);
            let results = Results::of(&catalogue(), &[0, 9, 3], &ranking);
            assert_eq!(ids(&results.with_figures), expected);
        }
    }

    #[test]
    fn small_charts_share_the_years_of_all_that_was_found() {
        let all = found(&[0, 1, 2, 3, 4]);
        assert_eq!(all.years(), YearRange::of(year(2000), year(2021)));
        assert_eq!(found(&[0]).years(), YearRange::of(year(2005), year(2019)));
    }

    #[test]
    fn figures_of_what_is_no_longer_found_are_not_shown() {
        let datasets = ["sleep", "income"].map(|id| {
            let of_all = dataset(vec![known("992", 2020, &[1.0])]);
            let id = IndicatorId::from_text(id).unwrap();
            Arc::new(Dataset::of(id, of_all.years(), of_all.all().cloned()))
        });
        let shown = |places: &[usize]| {
            found(places)
                .comparisons(&catalogue(), &datasets, &Selection::default())
                .map(|comparison| comparison.indicator.id.to_string())
                .collect::<Vec<_>>()
        };
        assert_eq!(shown(&[0, 1, 2]), ["sleep", "income"]);
        assert_eq!(shown(&[1]), ["income"]);
        assert_eq!(shown(&[2]), [""; 0]);
    }

    #[test]
    fn what_has_no_figures_is_found_and_has_no_years() {
        let results = found(&[2]);
        assert_eq!((results.years(), results.is_empty()), (None, false));
        assert!(found(&[]).is_empty());
    }
}
