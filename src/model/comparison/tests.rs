//! A small synthetic catalogue, and the rules of putting a comparison together.

use super::*;
use crate::model::{
    Absence, Direction, Gathering, IndicatorId, Observation, People, Period, PhenomenonId,
    RegionCode, RegionLevel, Similarity, SurveyRhythm, Translated, Unit, Year,
};

pub(in crate::model) fn text(translations: [&str; 3]) -> Translated {
    Translated::of(crate::model::Language::ALL.into_iter().zip(translations)).unwrap()
}

pub(crate) fn region(
    level: RegionLevel,
    code: &str,
    name: &str,
    locative: [&str; 3],
) -> Arc<Region> {
    Arc::new(Region {
        code: RegionCode::from_text(code).unwrap(),
        level,
        name: text([name; 3]),
        short_name: text([name; 3]),
        locative: text(locative),
        subregion: None,
        population: None,
        tile: None,
        mergers: Vec::new(),
    })
}

/// Two municipalities, the county, the older region and the country.
pub(crate) fn catalogue() -> Catalogue {
    let regions = vec![
        region(
            RegionLevel::Municipality,
            "992",
            "Äänekoski",
            ["Äänekoskella", "i Äänekoski", "in Äänekoski"],
        ),
        region(
            RegionLevel::Municipality,
            "179",
            "Jyväskylä",
            ["Jyväskylässä", "i Jyväskylä", "in Jyväskylä"],
        ),
        region(
            RegionLevel::County,
            "HVA15",
            "Keski-Suomen hyvinvointialue",
            [
                "Keski-Suomessa",
                "i Mellersta Finland",
                "in Central Finland",
            ],
        ),
        region(
            RegionLevel::Region,
            "MK13",
            "Keski-Suomen maakunta",
            [
                "Keski-Suomen maakunnassa",
                "i landskapet Mellersta Finland",
                "in the region of Central Finland",
            ],
        ),
        region(
            RegionLevel::Country,
            "SSS",
            "Koko maa",
            ["koko maassa", "i hela landet", "in the whole country"],
        ),
    ];
    Catalogue {
        name: text(["Kokeilu"; 3]),
        question: text(["Miten?"; 3]),
        publisher: text(["Kokeilija"; 3]),
        regions,
        areas: Vec::new(),
        groups: Vec::new(),
        sources: Vec::new(),
        indicators: Vec::new(),
        similarity: Similarity::default(),
    }
}

/// The same with a municipality of each of these numbers, and no other region.
pub(crate) fn catalogue_of(numbers: std::ops::Range<usize>) -> Catalogue {
    let municipality = |number: usize| {
        let code = format!("{number:03}");
        region(
            RegionLevel::Municipality,
            &code,
            &code,
            ["siellä", "där", "there"],
        )
    };
    Catalogue {
        regions: numbers.map(municipality).collect(),
        ..catalogue()
    }
}

pub(crate) fn indicator(unit: Unit, decimals: u8) -> Indicator {
    Indicator {
        id: IndicatorId::from_text("kokeilu").unwrap(),
        name: text(["Kokeilu"; 3]),
        unit,
        decimals,
        direction: Direction::Neutral,
        phenomenon: PhenomenonId::from_text("kokeilu").unwrap(),
        target_groups: Vec::new(),
        people: People::Anyone,
        collections: Vec::new(),
        gathering: Gathering::Register,
        rhythm: SurveyRhythm::Yearly,
        breaks: Vec::new(),
        source: None,
        source_id: None,
        source_updated: None,
        next_update: None,
        producer: None,
        caveat: None,
        statement: None,
        coverage: None,
    }
}

pub(in crate::model) fn code(text: &str) -> RegionCode {
    RegionCode::from_text(text).unwrap()
}

pub(in crate::model) fn year(number: i64) -> Year {
    Year::from_number(number).unwrap()
}

/// The figures of a region and sex, one a year from the first; what is not there is suppressed.
pub(crate) fn series(region: &str, sex: Sex, first: i64, numbers: &[Option<f64>]) -> Series {
    let last = first + i64::try_from(numbers.len()).unwrap() - 1;
    let observations = numbers
        .iter()
        .map(|number| {
            number.map_or(Observation::missing(Absence::Suppressed), |number| {
                Observation::known(Figure::from_number(number).unwrap())
            })
        })
        .collect();
    Series::of(
        code(region),
        sex,
        YearRange::of(year(first), year(last)).unwrap(),
        observations,
    )
    .unwrap()
}

/// The figures of everybody together, every year known.
pub(crate) fn known(region: &str, first: i64, numbers: &[f64]) -> Series {
    let numbers: Vec<_> = numbers.iter().copied().map(Some).collect();
    series(region, Sex::Total, first, &numbers)
}

/// A dataset over all years of its series.
pub(in crate::model) fn dataset(series: Vec<Series>) -> Dataset {
    let years = series
        .iter()
        .map(Series::years)
        .reduce(YearRange::with)
        .unwrap();
    Dataset::of(IndicatorId::from_text("kokeilu").unwrap(), years, series)
}

pub(in crate::model) fn choosing(codes: &[&str]) -> Selection {
    Selection::default().with_municipalities(codes.iter().copied().map(code))
}

/// The same selection over some of the years.
pub(in crate::model) fn over(period: Period, mut selection: Selection) -> Selection {
    selection.period = period;
    selection
}

/// The same selection without county and country.
pub(in crate::model) fn alone(mut selection: Selection) -> Selection {
    selection.comparators.clear();
    selection
}

fn compare(series: Vec<Series>, selection: &Selection) -> Comparison {
    compare_in(&catalogue(), series, selection)
}

fn compare_in(catalogue: &Catalogue, series: Vec<Series>, selection: &Selection) -> Comparison {
    Comparison::of(
        catalogue,
        &Arc::new(indicator(Unit::Percent, 1)),
        &dataset(series),
        selection,
    )
}

fn shown(comparison: &Comparison) -> Vec<(&str, Role)> {
    comparison
        .lines
        .iter()
        .map(|line| (line.region.code.as_str(), line.role))
        .collect()
}

fn everywhere() -> Vec<Series> {
    ["992", "179", "HVA15", "SSS"]
        .map(|region| known(region, 2020, &[10.0, 11.0]))
        .to_vec()
}

#[test]
fn the_chosen_stand_first_then_the_county_and_the_country() {
    let comparison = compare(everywhere(), &choosing(&["179", "992"]));
    assert_eq!(
        shown(&comparison),
        [
            ("179", Role::Chosen(0)),
            ("992", Role::Chosen(1)),
            ("HVA15", Role::County),
            ("SSS", Role::Country),
        ]
    );
    assert_eq!(comparison.notes, []);
}

#[test]
fn of_ten_chosen_the_one_without_figures_is_noted_and_the_others_keep_their_places() {
    let codes: Vec<String> = (100..110).map(|number| number.to_string()).collect();
    let mut catalogue = catalogue();
    catalogue.regions.extend(
        codes
            .iter()
            .map(|code| region(RegionLevel::Municipality, code, code, [code; 3])),
    );
    let series = codes
        .iter()
        .filter(|code| *code != "104")
        .map(|code| known(code, 2020, &[1.0]))
        .collect();
    let selection = Selection::default().with_municipalities(codes.iter().map(|text| code(text)));
    let comparison = compare_in(&catalogue, series, &selection);

    let places: Vec<_> = comparison.lines.iter().map(|line| line.role).collect();
    let expected: Vec<_> = (0..10)
        .filter(|index| *index != 4)
        .map(Role::Chosen)
        .collect();
    assert_eq!(places, expected);
    assert_eq!(
        comparison.notes,
        [
            Note::NoFigures(code("104")),
            Note::NoComparator(Comparator::County),
            Note::NoComparator(Comparator::Country),
        ]
    );
}

#[test]
fn letting_the_first_go_leaves_the_second_its_part_and_makes_it_the_first_line() {
    let selection = choosing(&["992", "179"]).with_municipality_toggled(&code("992"));
    let comparison = compare(everywhere(), &selection);
    assert_eq!(shown(&comparison)[0], ("179", Role::Chosen(1)));
}

#[test]
fn a_municipality_of_gaps_alone_has_no_figures() {
    let mut series_of_all = everywhere();
    series_of_all[0] = series("992", Sex::Total, 2020, &[None, None]);
    let comparison = compare(series_of_all, &choosing(&["992"]));
    assert_eq!(comparison.notes, [Note::NoFigures(code("992"))]);
    assert_eq!(comparison.primary().unwrap().role, Role::County);
}

#[test]
fn the_older_region_stands_in_for_the_county_under_its_own_name_and_with_a_note() {
    let series = ["992", "MK13", "SSS"]
        .map(|region| known(region, 2020, &[1.0]))
        .to_vec();
    let comparison = compare(series, &choosing(&["992"]));
    assert_eq!(
        shown(&comparison),
        [
            ("992", Role::Chosen(0)),
            ("MK13", Role::County),
            ("SSS", Role::Country),
        ]
    );
    assert_eq!(comparison.notes, [Note::RegionInsteadOfCounty]);
}

#[test]
fn a_comparator_with_figures_of_other_years_alone_is_offered_and_its_absence_is_of_the_period() {
    let series = vec![
        known("992", 2019, &[1.0, 2.0, 3.0]),
        known("SSS", 2019, &[1.0]),
    ];
    assert_eq!(
        comparators_with_figures(&catalogue(), &dataset(series.clone())),
        [Comparator::Country]
    );
    let comparison = compare(series, &over(Period::Latest(1), choosing(&["992"])));
    assert_eq!(shown(&comparison), [("992", Role::Chosen(0))]);
    assert_eq!(
        comparison.notes,
        [
            Note::NoComparator(Comparator::County),
            Note::NoComparatorInPeriod(Comparator::Country),
        ]
    );
}

#[test]
fn the_older_region_does_not_stand_beside_a_county_with_figures() {
    let mut series = everywhere();
    series.push(known("MK13", 2020, &[9.0, 9.0]));
    let comparison = compare(series, &choosing(&["992"]));
    assert!(shown(&comparison).iter().all(|(code, _)| *code != "MK13"));
    assert_eq!(comparison.notes, []);
}

#[test]
fn a_sex_that_is_not_published_gives_everybody_together_and_a_note() {
    let selection = choosing(&["992"]).with_sexes([Sex::Female]);
    let comparison = compare(everywhere(), &selection);
    assert!(comparison.lines.iter().all(|line| line.sex() == Sex::Total));
    assert_eq!(comparison.lines.len(), 3);
    assert_eq!(
        comparison.notes,
        [Note::SexNotPublished(Sex::Female, People::Anyone)]
    );
}

#[test]
fn a_note_on_a_sex_knows_whether_it_is_of_children() {
    let of_children = Indicator {
        people: People::Children,
        ..indicator(Unit::Percent, 1)
    };
    let comparison = Comparison::of(
        &catalogue(),
        &Arc::new(of_children),
        &dataset(everywhere()),
        &choosing(&["992"]).with_sexes([Sex::Male]),
    );
    assert_eq!(
        comparison.notes,
        [Note::SexNotPublished(Sex::Male, People::Children)]
    );
}

#[test]
fn of_two_sexes_the_published_one_is_shown_alone() {
    let series = vec![
        known("992", 2020, &[1.0]),
        series("992", Sex::Female, 2020, &[Some(2.0)]),
    ];
    let selection = alone(choosing(&["992"]).with_sexes([Sex::Female, Sex::Male]));
    let comparison = compare(series, &selection);
    let sexes: Vec<_> = comparison.lines.iter().map(Line::sex).collect();
    assert_eq!(sexes, [Sex::Female]);
    assert_eq!(
        comparison.notes,
        [Note::SexNotPublished(Sex::Male, People::Anyone)]
    );
}

#[test]
fn a_period_without_figures_shows_all_years_and_says_so() {
    let selection = over(Period::Since(year(2030)), choosing(&["992"]));
    let comparison = compare(everywhere(), &selection);
    let available = YearRange::of(year(2020), year(2021)).unwrap();
    assert_eq!(comparison.years, available);
    assert_eq!(comparison.notes, [Note::NoFiguresInPeriod { available }]);
    assert_eq!(comparison.lines.len(), 3);
}

#[test]
fn a_period_cuts_every_line_to_its_years() {
    let selection = over(Period::Latest(1), choosing(&["992"]));
    let comparison = compare(everywhere(), &selection);
    assert_eq!(comparison.available.count(), 2);
    assert!(
        comparison
            .figures()
            .all(|(shown_year, _)| shown_year == year(2021))
    );
}

#[test]
fn the_others_are_the_municipalities_that_are_not_chosen() {
    let codes = |selection: &Selection| -> Vec<String> {
        compare(everywhere(), selection)
            .others
            .iter()
            .map(|line| line.region.code.to_string())
            .collect()
    };
    assert_eq!(codes(&choosing(&["992"])), ["179"]);
    // In Finnish alphabetical order, Ä last.
    assert_eq!(codes(&choosing(&[])), ["179", "992"]);
    let mut without = choosing(&[]);
    without.others = false;
    assert_eq!(codes(&without), [""; 0]);
}

#[test]
fn an_indicator_of_no_municipality_is_noted_once_and_not_for_each_chosen() {
    let mut of_the_country = indicator(Unit::Percent, 1);
    of_the_country.coverage = Some(crate::model::Coverage {
        years: YearRange::of(year(2020), year(2020)).unwrap(),
        sexes: vec![Sex::Total],
        municipalities: 0,
    });
    let comparison = Comparison::of(
        &catalogue(),
        &Arc::new(of_the_country),
        &dataset(vec![
            known("HVA15", 2020, &[1.0]),
            known("SSS", 2020, &[1.0]),
        ]),
        &choosing(&["992", "179"]),
    );
    assert_eq!(comparison.notes, [Note::NoMunicipalities]);
    assert_eq!(comparison.lines.len(), 2);
}

#[test]
fn intervals_are_those_of_the_chosen_or_else_of_the_first_line_alone() {
    let codes = |mut selection: Selection| -> Vec<String> {
        selection.intervals = true;
        compare(everywhere(), &selection)
            .lines_with_intervals()
            .map(|line| line.region.code.to_string())
            .collect()
    };
    assert_eq!(codes(choosing(&[])), ["HVA15"]);
    assert_eq!(codes(choosing(&["179", "992"])), ["179", "992"]);
    let not_asked_for = compare(everywhere(), &choosing(&[]));
    assert_eq!(not_asked_for.lines_with_intervals().count(), 0);
}
