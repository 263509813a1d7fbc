//! The indicators that a reader looks for, in the order asked for.

use std::sync::Arc;

use super::{
    Catalogue, Comparison, Dataset, Indicator, Selection, YearRange, collation,
    selection::ResultOrder,
};

/// The indicators that a reader looks for, in the order asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Results {
    /// Those with figures.
    pub with_figures: Vec<Arc<Indicator>>,
    /// Those that are listed without figures.
    pub pending: Vec<Arc<Indicator>>,
}

impl Results {
    /// Finds what was asked for; what is equal in the order asked for stands as the editors have put it.
    pub fn of(catalogue: &Catalogue, selection: &Selection) -> Self {
        let matching: Vec<_> = selection.filter.matching(catalogue).collect();
        let keys: Vec<_> = matching
            .iter()
            .map(|indicator| sort_key(indicator, selection))
            .collect();
        let (pending, with_figures) = collation::order(&keys)
            .into_iter()
            .map(|place| Arc::clone(matching[place]))
            .partition(|indicator| indicator.is_pending());
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

fn sort_key(indicator: &Indicator, selection: &Selection) -> Vec<u32> {
    match selection.order {
        ResultOrder::Theme => Vec::new(),
        ResultOrder::Name => collation::sort_key(indicator.name.text(selection.language)),
        ResultOrder::Newest => {
            let coverage = indicator.coverage.as_ref();
            let newest = coverage.map_or(0, |coverage| coverage.years.last().number());
            vec![u32::MAX - u32::from(newest)]
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        Coverage, Filter, IndicatorId, Language, Sex, Unit,
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
        let selection = Selection {
            language,
            order,
            ..Selection::default()
        };
        let results = Results::of(&catalogue(), &selection);
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

    #[test]
    fn small_charts_share_the_years_of_all_that_was_found() {
        let all = Results::of(&catalogue(), &Selection::default());
        assert_eq!(all.years(), YearRange::of(year(2000), year(2021)));
        let asleep = Selection {
            filter: Filter::of([], "sleep"),
            ..Selection::default()
        };
        let asleep = Results::of(&catalogue(), &asleep);
        assert_eq!(asleep.years(), YearRange::of(year(2005), year(2019)));
    }

    #[test]
    fn figures_of_what_is_no_longer_found_are_not_shown() {
        let datasets = ["sleep", "income"].map(|id| {
            let of_all = dataset(vec![known("992", 2020, &[1.0])]);
            let id = IndicatorId::from_text(id).unwrap();
            Arc::new(Dataset::of(id, of_all.years(), of_all.all().cloned()))
        });
        let shown = |text| {
            let selection = Selection {
                filter: Filter::of([], text),
                ..Selection::default()
            };
            Results::of(&catalogue(), &selection)
                .comparisons(&catalogue(), &datasets, &selection)
                .map(|comparison| comparison.indicator.id.to_string())
                .collect::<Vec<_>>()
        };
        assert_eq!(shown(""), ["sleep", "income"]);
        assert_eq!(shown("income"), ["income"]);
        assert_eq!(shown("work"), [""; 0]);
    }

    #[test]
    fn what_has_no_figures_is_found_and_has_no_years() {
        let working = Selection {
            filter: Filter::of([], "work"),
            ..Selection::default()
        };
        let results = Results::of(&catalogue(), &working);
        assert_eq!((results.years(), results.is_empty()), (None, false));
        let nothing = Selection {
            filter: Filter::of([], "cat"),
            ..Selection::default()
        };
        assert!(Results::of(&catalogue(), &nothing).is_empty());
    }
}
