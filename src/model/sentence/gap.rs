//! The gap between women and men, or girls and boys, in plain sentences.

use super::{Summary, capitalised, grammar};
use crate::model::{
    Figure, Gap, Indicator, Language, People, Sex, Year,
    gap::{GapChange, Pair},
};

/// The figures of both sexes in one year, written out.
pub(super) struct GapInWords {
    /// Whose figure is larger, if either is.
    pub(super) larger: Option<Sex>,
    /// Women and men, or girls and boys.
    pub(super) people: People,
    /// How much larger, with the unit of differences.
    pub(super) difference: String,
    /// The larger figure, with its unit.
    pub(super) high: String,
    /// The smaller figure, with its unit.
    pub(super) low: String,
    pub(super) year: Year,
}

impl Summary {
    /// Says how far apart both sexes are now, and how far they were in the earliest year measured alike.
    pub(super) fn of_gap(gap: &Gap, indicator: &Indicator, language: Language) -> Option<Self> {
        let place = gap.region.locative.text(language);
        let then = gap
            .earliest(indicator)
            .filter(|_| indicator.unit.compares_years())
            .map(|pair| {
                let pair = GapInWords::of(pair, indicator, language);
                grammar(language).gap_then(&pair, gap.change(indicator))
            });
        Some(Self {
            lead: Self::gap_lead_in(gap, indicator, language, place)?,
            rest: then.into_iter().collect(),
        })
    }

    /// How far apart both sexes are now, said of a place.
    pub(super) fn gap_lead_in(
        gap: &Gap,
        indicator: &Indicator,
        language: Language,
        place: &str,
    ) -> Option<String> {
        let pair = GapInWords::of(gap.latest()?, indicator, language);
        Some(capitalised(&grammar(language).gap_now(place, &pair)))
    }
}

impl GapInWords {
    fn of(pair: Pair, indicator: &Indicator, language: Language) -> Self {
        let decimals = indicator.decimals;
        let value = |figure: Figure| indicator.unit.write(figure, decimals, language);
        Self {
            larger: pair.larger(decimals),
            people: indicator.people,
            difference: grammar(language).difference(
                pair.difference(decimals).magnitude(),
                indicator.unit,
                decimals,
            ),
            high: value(pair.female.higher(pair.male)),
            low: value(pair.female.lower(pair.male)),
            year: pair.year,
        }
    }
}

/// What is said of a change, unless nothing is.
pub(super) fn of_change(change: Option<GapChange>, words: [&'static str; 3]) -> &'static str {
    match change {
        Some(GapChange::Wider) => words[0],
        Some(GapChange::Narrower) => words[1],
        Some(GapChange::Same) => words[2],
        None => "",
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::model::{
        Comparison, Observation, Selection, Series, Unit, YearRange,
        comparison::tests::{catalogue, code, dataset, indicator, year},
    };

    fn of_sex(sex: Sex, first: i64, numbers: &[f64]) -> Series {
        let observations: Vec<_> = numbers
            .iter()
            .map(|number| Observation::known(Figure::from_number(*number).unwrap()))
            .collect();
        let last = first + i64::try_from(numbers.len()).unwrap() - 1;
        let years = YearRange::of(year(first), year(last)).unwrap();
        Series::of(code("992"), sex, years, observations).unwrap()
    }

    fn gap(female: &[f64], male: &[f64]) -> Gap {
        let both = vec![
            of_sex(Sex::Female, 2019, female),
            of_sex(Sex::Male, 2019, male),
        ];
        let (selection, _) = Selection::from_query("kunta=992&nakyma=ryhmat");
        let comparison = Comparison::of(
            &catalogue(),
            &Arc::new(indicator(Unit::Percent, 1)),
            &dataset(both),
            &selection,
        );
        comparison.gap.unwrap()
    }

    fn said(gap: &Gap, indicator: &Indicator) -> [String; 3] {
        Language::ALL.map(|language| {
            Summary::of_gap(gap, indicator, language)
                .unwrap()
                .text()
                .replace(['\u{a0}', '\u{202f}'], " ")
        })
    }

    #[test]
    fn a_gap_is_told_with_both_figures_and_how_it_changed() {
        let gap = gap(&[22.5, 23.0, 24.5], &[19.4, 19.0, 19.3]);
        assert_eq!(
            said(&gap, &indicator(Unit::Percent, 1)),
            [
                "Naisten luku oli Äänekoskella 5,2 prosenttiyksikköä suurempi kuin miesten vuonna 2021 \
                 (24,5 % ja 19,3 %). Vuonna 2019 naisten luku oli 3,1 prosenttiyksikköä suurempi \
                 (22,5 % ja 19,4 %), joten ero on kasvanut.",
                "Kvinnornas siffra var i Äänekoski 5,2 procentenheter högre än männens år 2021 \
                 (24,5 % och 19,3 %). År 2019 var kvinnornas siffra 3,1 procentenheter högre \
                 (22,5 % och 19,4 %), så skillnaden har vuxit.",
                "In Äänekoski, the figure for women was 5.2 percentage points higher than for men in 2021 \
                 (24.5% and 19.3%). In 2019, the figure for women was 3.1 percentage points higher \
                 (22.5% and 19.4%), so the gap has grown.",
            ]
        );
    }

    #[test]
    fn a_gap_that_turned_round_is_neither_wider_nor_narrower() {
        let gap = gap(&[19.0, 24.5], &[20.0, 19.3]);
        let [finnish, swedish, english] = said(&gap, &indicator(Unit::Percent, 1));
        assert!(
            finnish.ends_with(
                "Vuonna 2019 miesten luku oli 1,0 prosenttiyksikköä suurempi (20,0 % ja 19,0 %)."
            ),
            "{finnish}"
        );
        assert!(
            swedish.ends_with(
                "År 2019 var männens siffra 1,0 procentenheter högre (20,0 % och 19,0 %)."
            ),
            "{swedish}"
        );
        assert!(
            english.ends_with(
                "In 2019, the figure for men was 1.0 percentage points higher (20.0% and 19.0%)."
            ),
            "{english}"
        );
    }

    #[test]
    fn equal_figures_leave_no_gap() {
        let gap = gap(&[19.04], &[19.01]);
        assert_eq!(
            said(&gap, &indicator(Unit::Percent, 1)),
            [
                "Naisten ja miesten luku oli Äänekoskella sama vuonna 2019 (19,0 %).",
                "Kvinnornas och männens siffra var densamma i Äänekoski år 2019 (19,0 %).",
                "In Äänekoski, the figure was the same for women and men in 2019 (19.0%).",
            ]
        );
    }

    #[test]
    fn children_are_girls_and_boys_in_a_gap_too() {
        let gap = gap(&[1.0, 2.5], &[1.0, 1.5]);
        let children = Indicator {
            people: People::Children,
            ..indicator(Unit::Per1000, 1)
        };
        assert_eq!(
            said(&gap, &children),
            [
                "Tyttöjen luku oli Äänekoskella 1,0 suurempi kuin poikien vuonna 2020 (2,5 / 1 000 ja 1,5 / 1 000). \
                 Vuonna 2019 luvut olivat samat (1,0 / 1 000).",
                "Flickornas siffra var i Äänekoski 1,0 högre än pojkarnas år 2020 (2,5 / 1 000 och 1,5 / 1 000). \
                 År 2019 var siffrorna desamma (1,0 / 1 000).",
                "In Äänekoski, the figure for girls was 1.0 higher than for boys in 2020 (2.5 per 1,000 and 1.5 per 1,000). \
                 In 2019, the figures were the same (1.0 per 1,000).",
            ]
        );
    }

    #[test]
    fn a_year_without_one_of_the_figures_has_no_gap() {
        let both = vec![
            of_sex(Sex::Female, 2019, &[1.0, 2.0, 3.0]),
            of_sex(Sex::Male, 2020, &[1.5]),
        ];
        let (selection, _) = Selection::from_query("kunta=992&sukupuoli=n~m&vertaa=ei");
        let indicator = Arc::new(indicator(Unit::Percent, 1));
        let comparison = Comparison::of(&catalogue(), &indicator, &dataset(both), &selection);
        let gap = Gap::of(&comparison.lines).unwrap();
        let years: Vec<_> = gap.pairs().iter().map(|pair| pair.year).collect();
        assert_eq!(years, [year(2020)]);
        assert_eq!(gap.pair(year(2021)), None);
        assert_eq!(gap.earliest(&indicator), None);
    }

    #[test]
    fn groups_are_those_of_the_first_region_whatever_else_is_chosen() {
        let both = vec![
            of_sex(Sex::Total, 2019, &[1.2]),
            of_sex(Sex::Female, 2019, &[1.0]),
            of_sex(Sex::Male, 2019, &[1.5]),
        ];
        let (selection, _) = Selection::from_query("kunta=992~179&nakyma=ryhmat");
        let indicator = Arc::new(indicator(Unit::Percent, 1));
        let comparison = Comparison::of(&catalogue(), &indicator, &dataset(both), &selection);
        let shown: Vec<_> = comparison
            .lines
            .iter()
            .map(|line| (line.region.code.as_str(), line.sex()))
            .collect();
        assert_eq!(shown, [("992", Sex::Female), ("992", Sex::Male)]);
        assert!(comparison.others.is_empty());
        assert!(
            comparison
                .notes
                .contains(&crate::model::Note::GroupsOfOneRegion)
        );
    }

    #[test]
    fn without_both_sexes_groups_are_lines_over_the_years() {
        let (selection, _) = Selection::from_query("kunta=992&nakyma=ryhmat");
        let indicator = Arc::new(indicator(Unit::Percent, 1));
        let total = dataset(vec![of_sex(Sex::Total, 2019, &[1.0, 2.0])]);
        let comparison = Comparison::of(&catalogue(), &indicator, &total, &selection);
        assert_eq!(comparison.gap, None);
        assert_eq!(comparison.lines.len(), 1);
    }

    #[test]
    fn one_sex_alone_has_no_gap() {
        let (selection, _) = Selection::from_query("kunta=992&sukupuoli=n&vertaa=ei");
        let indicator = Arc::new(indicator(Unit::Percent, 1));
        let both = vec![
            of_sex(Sex::Female, 2019, &[1.0]),
            of_sex(Sex::Male, 2019, &[1.5]),
        ];
        let comparison = Comparison::of(&catalogue(), &indicator, &dataset(both), &selection);
        assert_eq!(Gap::of(&comparison.lines), None);
    }
}
