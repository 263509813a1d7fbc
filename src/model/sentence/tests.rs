//! Whole summaries as a reader sees them, and what no summary may ever say.

use std::sync::Arc;

use proptest::prelude::*;

use super::Summary;
use crate::model::{
    Absence, Comparison, Dataset, Figure, Indicator, Language, Observation, People, Period, Role,
    Selection, Series, Sex, Unit, YearRange,
    comparison::tests::{
        alone, catalogue, choosing, code, dataset, indicator, known, over, series, text, year,
    },
};

fn compare(indicator: Indicator, dataset: &Dataset, selection: &Selection) -> Comparison {
    Comparison::of(&catalogue(), &Arc::new(indicator), dataset, selection)
}

/// The summary with plain spaces, so that expected sentences can be written by hand.
fn summary(comparison: &Comparison, language: Language) -> String {
    Summary::of(comparison, language)
        .unwrap()
        .text()
        .replace(['\u{a0}', '\u{202f}'], " ")
}

#[track_caller]
fn assert_says(comparison: &Comparison, expected: [&str; 3]) {
    for (language, expected) in Language::ALL.into_iter().zip(expected) {
        assert_eq!(summary(comparison, language), expected);
    }
}

/// A series of one figure, after which nothing is published for some years.
fn of_one_figure(region: &str, first: i64, figure: f64, unpublished: i64) -> Series {
    let years = YearRange::of(year(first), year(first + unpublished)).unwrap();
    let figure = Observation::known(Figure::from_number(figure).unwrap());
    let mut observations = vec![Observation::missing(Absence::NotPublished); years.count()];
    observations[0] = figure;
    Series::of(code(region), Sex::Total, years, observations).unwrap()
}

fn ordinary() -> Vec<Series> {
    vec![
        known("992", 2019, &[10.0, 12.0, 14.4]),
        known("179", 2019, &[11.0, 11.5, 12.0]),
        known("HVA15", 2019, &[12.5, 13.0, 13.2]),
        known("SSS", 2019, &[16.0, 15.5, 15.0]),
    ]
}

#[test]
fn an_ordinary_figure_is_compared_with_county_country_and_the_earliest_year() {
    let comparison = compare(
        indicator(Unit::Percent, 1),
        &dataset(ordinary()),
        &choosing(&["992"]),
    );
    assert_says(
        &comparison,
        [
            "Äänekoskella luku oli 14,4 % vuonna 2021. Luku on 1,2 prosenttiyksikköä suurempi kuin \
             Keski-Suomessa (13,2 %) ja 0,6 prosenttiyksikköä pienempi kuin koko maassa (15,0 %). \
             Luku on 4,4 prosenttiyksikköä suurempi kuin vuonna 2019 (10,0 %).",
            "I Äänekoski var siffran 14,4 % år 2021. Siffran är 1,2 procentenheter högre än \
             i Mellersta Finland (13,2 %) och 0,6 procentenheter lägre än i hela landet (15,0 %). \
             Siffran är 4,4 procentenheter högre än år 2019 (10,0 %).",
            "In Äänekoski, the figure was 14.4% in 2021. The figure is 1.2 percentage points higher \
             than in Central Finland (13.2%) and 0.6 percentage points lower than in the whole \
             country (15.0%). The figure is 4.4 percentage points higher than in 2019 (10.0%).",
        ],
    );
}

#[test]
fn equal_figures_are_the_same_and_not_zero_larger() {
    let series = vec![
        known("992", 2020, &[13.21, 13.24]),
        known("HVA15", 2021, &[13.2]),
        known("SSS", 2021, &[13.16]),
    ];
    let comparison = compare(
        indicator(Unit::Percent, 1),
        &dataset(series),
        &choosing(&["992"]),
    );
    assert_says(
        &comparison,
        [
            "Äänekoskella luku oli 13,2 % vuonna 2021. Luku on sama kuin Keski-Suomessa (13,2 %) \
             ja sama kuin koko maassa (13,2 %). Luku on sama kuin vuonna 2020 (13,2 %).",
            "I Äänekoski var siffran 13,2 % år 2021. Siffran är densamma som i Mellersta Finland (13,2 %) \
             och densamma som i hela landet (13,2 %). Siffran är densamma som år 2020 (13,2 %).",
            "In Äänekoski, the figure was 13.2% in 2021. The figure is the same as in Central Finland \
             (13.2%) and the same as in the whole country (13.2%). The figure is the same as in 2020 \
             (13.2%).",
        ],
    );
}

#[test]
fn one_whole_unit_is_singular() {
    let series = vec![
        known("992", 2020, &[13.0, 14.0]),
        known("HVA15", 2021, &[15.0]),
    ];
    let percent = compare(
        indicator(Unit::Percent, 0),
        &dataset(series.clone()),
        &choosing(&["992"]),
    );
    assert_says(
        &percent,
        [
            "Äänekoskella luku oli 14 % vuonna 2021. Luku on 1 prosenttiyksikön pienempi kuin \
             Keski-Suomessa (15 %). Luku on 1 prosenttiyksikön suurempi kuin vuonna 2020 (13 %).",
            "I Äänekoski var siffran 14 % år 2021. Siffran är 1 procentenhet lägre än \
             i Mellersta Finland (15 %). Siffran är 1 procentenhet högre än år 2020 (13 %).",
            "In Äänekoski, the figure was 14% in 2021. The figure is 1 percentage point lower than \
             in Central Finland (15%). The figure is 1 percentage point higher than in 2020 (13%).",
        ],
    );
    let euros = compare(
        indicator(Unit::EurosPerInhabitant, 0),
        &dataset(series),
        &choosing(&["992"]),
    );
    assert_says(
        &euros,
        [
            "Äänekoskella luku oli 14 € vuonna 2021. Luku on 1 euron pienempi kuin Keski-Suomessa \
             (15 €).",
            "I Äänekoski var siffran 14 € år 2021. Siffran är 1 euro lägre än i Mellersta Finland (15 €).",
            "In Äänekoski, the figure was €14 in 2021. The figure is €1 lower than in Central Finland \
             (€15).",
        ],
    );
}

#[test]
fn negative_figures_have_a_true_minus_and_their_differences_none() {
    let series = vec![
        known("992", 2020, &[0.0, -3.4]),
        known("HVA15", 2021, &[-1.0]),
        known("SSS", 2021, &[-4.0]),
    ];
    let comparison = compare(
        indicator(Unit::Per1000, 1),
        &dataset(series),
        &choosing(&["992"]),
    );
    assert_says(
        &comparison,
        [
            "Äänekoskella luku oli −3,4 / 1 000 vuonna 2021. Luku on 2,4 pienempi kuin Keski-Suomessa \
             (−1,0 / 1 000) ja 0,6 suurempi kuin koko maassa (−4,0 / 1 000). Luku on 3,4 pienempi kuin vuonna \
             2020 (0,0 / 1 000).",
            "I Äänekoski var siffran −3,4 / 1 000 år 2021. Siffran är 2,4 lägre än i Mellersta Finland \
             (−1,0 / 1 000) och 0,6 högre än i hela landet (−4,0 / 1 000). Siffran är 3,4 lägre än år 2020 (0,0 / 1 000).",
            "In Äänekoski, the figure was −3.4 per 1,000 in 2021. The figure is 2.4 lower than in Central \
             Finland (−1.0 per 1,000) and 0.6 higher than in the whole country (−4.0 per 1,000). The figure is 3.4 \
             lower than in 2020 (0.0 per 1,000).",
        ],
    );
}

#[test]
fn a_suppressed_newest_year_is_said_and_the_year_before_is_compared() {
    let series = vec![
        series("992", Sex::Total, 2019, &[Some(10.0), Some(12.0), None]),
        known("HVA15", 2019, &[12.5, 13.0, 13.2]),
    ];
    let comparison = compare(
        indicator(Unit::Percent, 1),
        &dataset(series),
        &choosing(&["992"]),
    );
    assert_says(
        &comparison,
        [
            "Äänekoskella luku oli 12,0 % vuonna 2020. Luku on 1,0 prosenttiyksikköä pienempi kuin Keski-Suomessa (13,0 %). \
             Luku on 2,0 prosenttiyksikköä suurempi kuin vuonna 2019 (10,0 %). \
             Vuoden 2021 luku on luultavasti salattu pienen lukumäärän vuoksi.",
            "I Äänekoski var siffran 12,0 % år 2020. Siffran är 1,0 procentenheter lägre än i Mellersta Finland (13,0 %). \
             Siffran är 2,0 procentenheter högre än år 2019 (10,0 %). \
             Siffran för år 2021 är sannolikt dold för att antalet är litet.",
            "In Äänekoski, the figure was 12.0% in 2020. The figure is 1.0 percentage points lower than in Central Finland (13.0%). \
             The figure is 2.0 percentage points higher than in 2019 (10.0%). \
             The figure for 2021 is probably hidden because the number is small.",
        ],
    );
}

#[test]
fn a_period_without_figures_of_the_municipality_is_said_and_nothing_is_compared() {
    let series = vec![
        of_one_figure("992", 2015, 10.0, 3),
        known("HVA15", 2015, &[9.0, 9.0, 9.0, 9.0]),
    ];
    let several = over(Period::Latest(2), choosing(&["992"]));
    let single = over(Period::Latest(1), choosing(&["992"]));
    assert_says(
        &compare(
            indicator(Unit::Percent, 1),
            &dataset(series.clone()),
            &several,
        ),
        [
            "Äänekoski: tässä palvelussa ei ole lukuja vuosilta 2017–2018.",
            "Äänekoski: i denna tjänst finns inga siffror för åren 2017–2018.",
            "Äänekoski: this service has no figures for 2017–2018.",
        ],
    );
    assert_says(
        &compare(indicator(Unit::Percent, 1), &dataset(series), &single),
        [
            "Äänekoski: tässä palvelussa ei ole lukua vuodelta 2018.",
            "Äänekoski: i denna tjänst finns ingen siffra för år 2018.",
            "Äänekoski: this service has no figure for 2018.",
        ],
    );
}

#[test]
fn room_is_kept_for_the_longest_name_whatever_is_chosen() {
    let longest = |codes: &[&str]| {
        let comparison = compare(
            indicator(Unit::Percent, 1),
            &dataset(ordinary()),
            &choosing(codes),
        );
        Summary::longest_lead(&comparison, &catalogue(), Language::Finnish)
    };
    assert_eq!(
        longest(&["992"]).replace('\u{a0}', " "),
        "Keski-Suomessa luku oli 14,4 % vuonna 2021."
    );
    assert_eq!(
        longest(&[]).replace('\u{a0}', " "),
        "Keski-Suomessa luku oli 13,2 % vuonna 2021."
    );
}

#[test]
fn a_period_of_hidden_figures_alone_is_called_hidden_as_the_table_does() {
    let series = vec![series(
        "992",
        Sex::Total,
        2015,
        &[Some(10.0), None, None, None],
    )];
    let indicator = || indicator(Unit::Percent, 1);
    let last = |years| alone(over(Period::Latest(years), choosing(&["992"])));
    assert_says(
        &compare(indicator(), &dataset(series.clone()), &last(2)),
        [
            "Äänekoski: vuosien 2017–2018 luvut on luultavasti salattu pienten lukumäärien vuoksi.",
            "Äänekoski: siffrorna för åren 2017–2018 är sannolikt dolda för att antalen är små.",
            "Äänekoski: the figures for 2017–2018 are probably hidden because the numbers are small.",
        ],
    );
    assert_says(
        &compare(indicator(), &dataset(series), &last(1)),
        [
            "Äänekoski: vuoden 2018 luku on luultavasti salattu pienen lukumäärän vuoksi.",
            "Äänekoski: siffran för år 2018 är sannolikt dold för att antalet är litet.",
            "Äänekoski: the figure for 2018 is probably hidden because the number is small.",
        ],
    );
}

#[test]
fn other_chosen_municipalities_are_named_with_their_figures() {
    let selection = alone(over(Period::Latest(1), choosing(&["992", "179"])));
    let comparison = compare(
        indicator(Unit::Percent, 1),
        &dataset(ordinary()),
        &selection,
    );
    assert_says(
        &comparison,
        [
            "Äänekoskella luku oli 14,4 % vuonna 2021. Vuonna 2021 luku oli Jyväskylässä 12,0 %.",
            "I Äänekoski var siffran 14,4 % år 2021. År 2021 var siffran 12,0 % i Jyväskylä.",
            "In Äänekoski, the figure was 14.4% in 2021. In 2021 the figure was 12.0% in Jyväskylä.",
        ],
    );
}

#[test]
fn the_change_of_the_first_municipality_is_told_before_another_is_named() {
    let comparison = compare(
        indicator(Unit::Percent, 1),
        &dataset(ordinary()),
        &alone(choosing(&["992", "179"])),
    );
    assert_eq!(
        summary(&comparison, Language::Finnish),
        "Äänekoskella luku oli 14,4 % vuonna 2021. Luku on 4,4 prosenttiyksikköä suurempi kuin vuonna 2019 \
         (10,0 %). Vuonna 2021 luku oli Jyväskylässä 12,0 %."
    );
}

#[test]
fn nothing_is_compared_over_a_change_in_the_way_of_measuring() {
    let mut indicator = indicator(Unit::Percent, 1);
    indicator.breaks = vec![crate::model::Break::for_tests(2020)];
    let comparison = compare(
        indicator,
        &dataset(vec![known("992", 2019, &[10.0, 12.0, 14.4])]),
        &alone(choosing(&["992"])),
    );
    assert_eq!(
        summary(&comparison, Language::Finnish),
        "Äänekoskella luku oli 14,4 % vuonna 2021. Luku on 2,4 prosenttiyksikköä suurempi kuin vuonna 2020 (12,0 %)."
    );
}

#[test]
fn women_are_compared_with_women_only() {
    let women = |region, number| series(region, Sex::Female, 2021, &[Some(number)]);
    let mut series = ordinary();
    series.extend([women("992", 20.0), women("HVA15", 21.0)]);
    let comparison = compare(
        indicator(Unit::Percent, 1),
        &dataset(series),
        &choosing(&["992"]).with_sexes([Sex::Female]),
    );
    assert_says(
        &comparison,
        [
            "Äänekoskella luku oli 20,0 % vuonna 2021. Luvut koskevat naisia. Luku on 1,0 prosenttiyksikköä \
             pienempi kuin Keski-Suomessa (21,0 %).",
            "I Äänekoski var siffran 20,0 % år 2021. Siffrorna gäller kvinnor. Siffran är 1,0 procentenheter \
             lägre än i Mellersta Finland (21,0 %).",
            "In Äänekoski, the figure was 20.0% in 2021. The figures are for women. The figure is 1.0 percentage \
             points lower than in Central Finland (21.0%).",
        ],
    );
}

#[test]
fn children_are_girls_and_boys() {
    let compare_one = |sex| {
        compare(
            Indicator {
                people: People::Children,
                ..indicator(Unit::Percent, 1)
            },
            &dataset(vec![series("992", sex, 2021, &[Some(1.5)])]),
            &alone(choosing(&["992"])).with_sexes([sex]),
        )
    };
    assert_says(
        &compare_one(Sex::Female),
        [
            "Äänekoskella luku oli 1,5 % vuonna 2021. Luvut koskevat tyttöjä.",
            "I Äänekoski var siffran 1,5 % år 2021. Siffrorna gäller flickor.",
            "In Äänekoski, the figure was 1.5% in 2021. The figures are for girls.",
        ],
    );
    assert_says(
        &compare_one(Sex::Male),
        [
            "Äänekoskella luku oli 1,5 % vuonna 2021. Luvut koskevat poikia.",
            "I Äänekoski var siffran 1,5 % år 2021. Siffrorna gäller pojkar.",
            "In Äänekoski, the figure was 1.5% in 2021. The figures are for boys.",
        ],
    );
}

#[test]
fn head_counts_are_compared_with_earlier_but_not_with_larger_regions() {
    let series = vec![
        known("992", 2020, &[18_500.0, 18_318.0]),
        known("HVA15", 2020, &[272_000.0, 272_683.0]),
        known("SSS", 2020, &[5_500_000.0, 5_548_241.0]),
    ];
    let comparison = compare(
        indicator(Unit::Count, 0),
        &dataset(series),
        &choosing(&["992"]),
    );
    assert_says(
        &comparison,
        [
            "Äänekoskella luku oli 18 318 vuonna 2021. Luku on 182 pienempi kuin vuonna 2020 (18 500).",
            "I Äänekoski var siffran 18 318 år 2021. Siffran är 182 lägre än år 2020 (18 500).",
            "In Äänekoski, the figure was 18,318 in 2021. The figure is 182 lower than in 2020 (18,500).",
        ],
    );
}

#[test]
fn a_single_figure_is_not_compared_with_earlier() {
    let series = vec![
        known("992", 2021, &[14.4]),
        known("SSS", 2020, &[1.0, 15.0]),
    ];
    let comparison = compare(
        indicator(Unit::Percent, 1),
        &dataset(series),
        &choosing(&["992"]),
    );
    assert_says(
        &comparison,
        [
            "Äänekoskella luku oli 14,4 % vuonna 2021. Luku on 0,6 prosenttiyksikköä pienempi kuin \
             koko maassa (15,0 %).",
            "I Äänekoski var siffran 14,4 % år 2021. Siffran är 0,6 procentenheter lägre än \
             i hela landet (15,0 %).",
            "In Äänekoski, the figure was 14.4% in 2021. The figure is 0.6 percentage points lower \
             than in the whole country (15.0%).",
        ],
    );
}

#[test]
fn a_statement_of_the_indicators_own_is_used_in_the_languages_that_have_it() {
    let mut own = indicator(Unit::Percent, 1);
    own.statement = Some(text([
        "{place} työttömiä oli {value} työvoimasta vuonna {year}.",
        "{place} var {number} procent arbetslösa år {year}.",
        "",
    ]));
    let series = vec![known("992", 2021, &[14.4])];
    assert_says(
        &compare(own, &dataset(series), &choosing(&["992"])),
        [
            "Äänekoskella työttömiä oli 14,4 % työvoimasta vuonna 2021.",
            "I Äänekoski var 14,4 procent arbetslösa år 2021.",
            "In Äänekoski, the figure was 14.4% in 2021.",
        ],
    );
}

#[test]
fn without_a_choice_the_sentence_is_about_the_county() {
    let comparison = compare(
        indicator(Unit::Percent, 1),
        &dataset(vec![
            known("HVA15", 2021, &[13.2]),
            known("SSS", 2021, &[15.0]),
        ]),
        &choosing(&[]),
    );
    assert_eq!(
        summary(&comparison, Language::Finnish),
        "Keski-Suomessa luku oli 13,2 % vuonna 2021. Luku on 1,8 prosenttiyksikköä pienempi kuin \
         koko maassa (15,0 %)."
    );
}

#[test]
fn without_any_figures_nothing_is_said() {
    let comparison = compare(
        indicator(Unit::Percent, 1),
        &dataset(vec![known("179", 2021, &[1.0])]),
        &choosing(&["992"]),
    );
    assert_eq!(Summary::of(&comparison, Language::Finnish), None);
}

const FORBIDDEN: [&str; 9] = [
    "NaN",
    "null",
    "undefined",
    "{",
    "kasvoi 0",
    " 0,0 prosenttiyksikköä suurempi",
    " 0,0 prosenttiyksikköä pienempi",
    " 0 prosenttiyksikköä",
    "  ",
];

const FIRST: i64 = 2018;
const YEARS: usize = 5;

/// Numbers in tenths of what is shown, so that rounding has something to do; small ones, so that many are equal.
fn any_series(region: &'static str, sex: Sex) -> impl Strategy<Value = Series> {
    let number =
        proptest::option::weighted(0.7, prop_oneof![Just(0), -30_i32..30, -30_000_i32..30_000]);
    proptest::collection::vec(number, YEARS).prop_map(move |numbers| {
        let numbers: Vec<_> = numbers
            .iter()
            .map(|number| number.map(|number| f64::from(number) / 100.0))
            .collect();
        series(region, sex, FIRST, &numbers)
    })
}

fn any_dataset() -> impl Strategy<Value = Dataset> {
    let of_both = |region| {
        (
            any_series(region, Sex::Total),
            any_series(region, Sex::Female),
        )
    };
    Vec::from(["992", "179", "HVA15", "MK13", "SSS"].map(of_both)).prop_map(|pairs| {
        dataset(
            pairs
                .into_iter()
                .flat_map(|(everybody, women)| [everybody, women])
                .collect(),
        )
    })
}

fn any_selection() -> impl Strategy<Value = Selection> {
    let chosen = proptest::sample::subsequence(vec!["992", "179"], 0..=2).prop_shuffle();
    let sexes = proptest::sample::subsequence(vec![Sex::Total, Sex::Female], 1..=2);
    let period = prop_oneof![
        Just(Period::All),
        (1_u8..4).prop_map(Period::Latest),
        (FIRST..FIRST + 8).prop_map(|first| Period::Since(year(first))),
    ];
    (chosen, sexes, period)
        .prop_map(|(chosen, sexes, period)| over(period, choosing(&chosen).with_sexes(sexes)))
}

/// Every text in parentheses that follows `before`.
fn in_parentheses_after<'a>(text: &'a str, before: &str) -> Vec<&'a str> {
    text.split(&format!(" {before} ("))
        .skip(1)
        .filter_map(|rest| rest.split(')').next())
        .collect()
}

/// Reads an English figure without a unit.
fn number_in(written: &str) -> f64 {
    written
        .replace(',', "")
        .replace('\u{2212}', "-")
        .parse()
        .unwrap()
}

proptest! {
    #[test]
    fn no_summary_says_what_makes_no_sense(
        dataset in any_dataset(),
        selection in any_selection(),
        unit in proptest::sample::select(Unit::ALL.to_vec()),
        decimals in 0_u8..3,
    ) {
        let comparison = compare(indicator(unit, decimals), &dataset, &selection);
        for language in Language::ALL {
            let Some(summary) = Summary::of(&comparison, language) else {
                prop_assert!(comparison.lines.is_empty());
                continue;
            };
            let text = summary.text();
            for forbidden in FORBIDDEN {
                prop_assert!(!text.contains(forbidden), "{forbidden:?} in {text}");
            }
            prop_assert!(text.ends_with('.'), "{text}");
        }
    }

    #[test]
    fn a_figure_after_a_region_is_that_regions_figure_of_that_year(
        dataset in any_dataset(),
        selection in any_selection(),
        unit in proptest::sample::select(Unit::ALL.to_vec()),
        decimals in 0_u8..3,
    ) {
        let comparison = compare(indicator(unit, decimals), &dataset, &selection);
        let Some(primary) = comparison.primary() else { return Ok(()) };
        let Some((newest, _)) = primary.series.latest() else { return Ok(()) };
        for language in Language::ALL {
            let text = Summary::of(&comparison, language).unwrap().text();
            let same_sex = comparison.lines.iter().skip(1).filter(|line| {
                line.sex() == primary.sex() && line.region.code != primary.region.code
            });
            for line in same_sex {
                let place = line.region.locative.text(language);
                let said = in_parentheses_after(&text, place);
                let Some(figure) = line.series.value(newest).figure() else {
                    prop_assert!(said.is_empty(), "{place} in {text}");
                    continue;
                };
                let written = unit.write(figure, decimals, language);
                if matches!(line.role, Role::Chosen(_)) {
                    let said = match language {
                        Language::Finnish => format!("{place} {written}"),
                        Language::Swedish | Language::English => format!("{written} {place}"),
                    };
                    prop_assert!(text.contains(&said), "{text}");
                } else {
                    let expected: &[&str] = if unit.compares_regions() { &[&written] } else { &[] };
                    prop_assert_eq!(said, expected, "{}", text);
                }
            }
        }
    }

    #[test]
    fn a_difference_is_what_a_reader_subtracts_from_the_figures_as_written(
        here in -300_000_i32..300_000,
        there in -300_000_i32..300_000,
        decimals in 0_u8..3,
    ) {
        let [here, there] = [here, there].map(|number| f64::from(number) / 1000.0);
        let comparison = compare(
            indicator(Unit::Index, decimals),
            &dataset(vec![known("992", 2021, &[here]), known("HVA15", 2021, &[there])]),
            &choosing(&["992"]),
        );
        let text = Summary::of(&comparison, Language::English).unwrap().text();
        let written = |number: f64| {
            number_in(&Figure::from_number(number).unwrap().write(decimals, Language::English))
        };
        let subtracted = (written(here) - written(there)).abs();
        let said = text
            .split("The figure is ")
            .nth(1)
            .and_then(|rest| rest.split_once(" higher").or_else(|| rest.split_once(" lower")))
            .map_or(0.0, |(difference, _)| number_in(difference));
        prop_assert!((said - subtracted).abs() < 1e-6, "{}", text);
    }
}
