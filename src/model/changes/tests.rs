//! Two made-up states of a publication, and the rules of finding what changed between them.

use std::{collections::BTreeMap, sync::Arc};

use proptest::prelude::*;

use super::*;
use crate::model::{
    Absence, Break, Catalogue, Dataset, Direction, Explanation, Figure, Indicator, Language,
    Observation, RegionLevel, Series, Unit, YearRange,
    comparison::tests::{self as made_up, code, text, year},
};

const INDICATORS: [&str; 3] = ["eka", "toka", "kolmas"];
const REGIONS: [&str; 3] = ["992", "179", "SSS"];
const SEXES: [Sex; 2] = [Sex::Total, Sex::Female];
const FIRST: i64 = 2020;
const YEARS: usize = 3;
const CELLS: usize = INDICATORS.len() * REGIONS.len() * SEXES.len() * YEARS;

/// Where a figure stands: indicator, region, sex and year.
type Cell = (String, String, Sex, u16);

/// A made-up state that owns what it says.
#[derive(Debug, Clone)]
pub(crate) struct MadeUp {
    pub(crate) catalogue: Catalogue,
    datasets: Vec<Dataset>,
    explanations: Vec<(IndicatorId, Explanation)>,
}

impl MadeUp {
    pub(crate) fn state(&self) -> PublishedState<'_> {
        PublishedState {
            catalogue: &self.catalogue,
            datasets: self.datasets.iter().collect(),
            explanations: self
                .explanations
                .iter()
                .map(|(id, explanation)| (id, explanation))
                .collect(),
        }
    }

    /// Some of the indicators and regions, with figures that are whole numbers of units of the last decimal.
    fn of(
        indicators: [Option<u8>; INDICATORS.len()],
        regions: [bool; REGIONS.len()],
        scaled: &[Option<i64>],
    ) -> Self {
        let mut catalogue = made_up::catalogue();
        catalogue.regions = REGIONS
            .into_iter()
            .zip(regions)
            .filter(|(_, is_listed)| *is_listed)
            .map(|(code, _)| made_up::region(RegionLevel::Municipality, code, code, [code; 3]))
            .collect();
        let mut datasets = Vec::new();
        let listed = INDICATORS.into_iter().zip(indicators);
        for (place, (id, decimals)) in listed.enumerate() {
            let Some(decimals) = decimals else {
                continue;
            };
            let id = IndicatorId::from_text(id).unwrap();
            let indicator = Indicator {
                id: id.clone(),
                ..made_up::indicator(Unit::Percent, decimals)
            };
            catalogue.indicators.push(Arc::new(indicator));
            let cells = CELLS / INDICATORS.len();
            let figures = &scaled[place * cells..(place + 1) * cells];
            datasets.extend(dataset(id, decimals, regions, figures));
        }
        Self {
            catalogue,
            datasets,
            explanations: Vec::new(),
        }
    }

    /// Every figure with its place, as a number of millionths, so that decimals make no difference.
    fn figures(&self) -> BTreeMap<Cell, i64> {
        let mut figures = BTreeMap::new();
        for dataset in &self.datasets {
            for series in dataset.all() {
                for (year, figure) in series.figures() {
                    let cell = (
                        dataset.indicator().to_string(),
                        series.region().to_string(),
                        series.sex(),
                        year.number(),
                    );
                    figures.insert(cell, figure.to_scaled(6));
                }
            }
        }
        figures
    }
}

fn dataset(
    id: IndicatorId,
    decimals: u8,
    regions: [bool; REGIONS.len()],
    scaled: &[Option<i64>],
) -> Option<Dataset> {
    let last = FIRST + i64::try_from(YEARS).unwrap() - 1;
    let years = YearRange::of(year(FIRST), year(last)).unwrap();
    let places = REGIONS
        .into_iter()
        .zip(regions)
        .flat_map(|(region, is_listed)| SEXES.map(|sex| (region, is_listed, sex)));
    let series: Vec<_> = places
        .zip(scaled.chunks(YEARS))
        .filter(|((_, is_listed, _), _)| *is_listed)
        .map(|((region, _, sex), scaled)| {
            let observations = scaled.iter().map(|scaled| {
                scaled.map_or(Observation::missing(Absence::NotPublished), |scaled| {
                    Observation::known(Figure::from_scaled(scaled, decimals))
                })
            });
            Series::of(code(region), sex, years, observations.collect()).unwrap()
        })
        .collect();
    // As published: from the first year with a figure to the last, which need not be those of the other state.
    let with_figures = || {
        series
            .iter()
            .flat_map(Series::figures)
            .map(|(year, _)| year)
    };
    let years = YearRange::of(with_figures().min()?, with_figures().max()?)?;
    Some(Dataset::of(id, years, series))
}

/// A state in which anything may be missing, and figures are few enough to be often the same.
pub(crate) fn any_state() -> impl Strategy<Value = MadeUp> {
    (
        prop::array::uniform3(prop::option::weighted(0.8, 0_u8..3)),
        prop::array::uniform3(prop::bool::weighted(0.8)),
        prop::collection::vec(prop::option::weighted(0.7, -1_i64..12), CELLS),
    )
        .prop_map(|(indicators, regions, scaled)| MadeUp::of(indicators, regions, &scaled))
}

/// The figures after the changes: what there was must be what the changes say there was.
fn applied(changes: &Changes, figures: &BTreeMap<Cell, i64>) -> BTreeMap<Cell, i64> {
    let mut figures = figures.clone();
    for indicator in &changes.indicators {
        for series in &indicator.series {
            for (year, change) in series.figures() {
                let cell = (
                    indicator.id.to_string(),
                    series.region().to_string(),
                    series.sex(),
                    year.number(),
                );
                let millionths = |figure: Figure| figure.to_scaled(6);
                assert_eq!(figures.get(&cell).copied(), change.before().map(millionths));
                match change.after() {
                    Some(new) => figures.insert(cell, millionths(new)),
                    None => figures.remove(&cell),
                };
            }
        }
    }
    figures
}

proptest! {
    #[test]
    fn nothing_changed_between_a_state_and_itself(state in any_state()) {
        prop_assert!(Changes::between(&state.state(), &state.state()).is_empty());
    }

    #[test]
    fn the_old_figures_and_the_changes_give_the_new_figures(old in any_state(), new in any_state()) {
        let changes = Changes::between(&old.state(), &new.state());
        prop_assert_eq!(applied(&changes, &old.figures()), new.figures());
    }

    #[test]
    fn exactly_the_figures_that_differ_are_listed(old in any_state(), new in any_state()) {
        let (was, is) = (old.figures(), new.figures());
        let counts = Changes::between(&old.state(), &new.state()).counts();
        let missing_in = |other: &BTreeMap<Cell, i64>, figures: &BTreeMap<Cell, i64>| {
            figures.keys().filter(|cell| !other.contains_key(*cell)).count()
        };
        let revised = was.iter().filter(|(cell, figure)| {
            is.get(*cell).is_some_and(|other| other != *figure)
        });
        prop_assert_eq!(counts.new, missing_in(&was, &is));
        prop_assert_eq!(counts.vanished, missing_in(&is, &was));
        prop_assert_eq!(counts.revised, revised.count());
    }

    #[test]
    fn the_other_way_round_new_and_vanished_change_places(old in any_state(), new in any_state()) {
        let there = Changes::between(&old.state(), &new.state()).counts();
        let back = Changes::between(&new.state(), &old.state()).counts();
        prop_assert_eq!((there.new, there.revised), (back.vanished, back.revised));
    }

    #[test]
    fn the_regions_and_the_indicators_have_all_changes_between_them(old in any_state(), new in any_state()) {
        let changes = Changes::between(&old.state(), &new.state());
        let total = |of: &dyn Fn(&RegionCode) -> ChangeCounts| {
            let counts = REGIONS.map(|region| of(&code(region)));
            ChangeKind::ALL.map(|kind| counts.iter().map(|counts| counts.count(kind)).sum::<usize>())
        };
        let all = changes.counts();
        let all = ChangeKind::ALL.map(|kind| all.count(kind));
        prop_assert_eq!(total(&|region| changes.of_region(region)), all);
        let by_sex = SEXES.map(|sex| total(&|region| changes.of_region_and_sex(region, sex)));
        prop_assert_eq!([0, 1, 2].map(|kind| by_sex[0][kind] + by_sex[1][kind]), all);
    }
}

/// One indicator with so many decimals, and figures of Äänekoski beginning in 2020.
fn one(decimals: u8, scaled: [Option<i64>; YEARS]) -> MadeUp {
    let mut figures = scaled.to_vec();
    figures.resize(CELLS, None);
    MadeUp::of([Some(decimals), None, None], [true, true, true], &figures)
}

fn between(old: &MadeUp, new: &MadeUp) -> Changes {
    Changes::between(&old.state(), &new.state())
}

fn change_indicator(state: &mut MadeUp, change: impl FnOnce(&mut Indicator)) {
    change(Arc::make_mut(&mut state.catalogue.indicators[0]));
}

#[test]
fn figures_are_compared_as_they_are_written() {
    let mut old = one(1, [Some(126), Some(0), None]);
    let figure = |number| Observation::known(Figure::from_number(number).unwrap());
    let unwritten = [12.64, 0.04].map(figure);
    let years = YearRange::of(year(2020), year(2021)).unwrap();
    let series = Series::of(code("992"), Sex::Total, years, unwritten.to_vec()).unwrap();
    let new = MadeUp {
        datasets: vec![Dataset::of(
            old.datasets[0].indicator().clone(),
            years,
            [series],
        )],
        ..old.clone()
    };
    assert!(between(&old, &new).is_empty());
    // With two decimals, the numbers are compared exactly as they are published.
    change_indicator(&mut old, |indicator| indicator.decimals = 2);
    assert_eq!(between(&old, &new).counts().revised, 0);
    assert_eq!(
        between(&new, &{
            let mut finer = new.clone();
            change_indicator(&mut finer, |indicator| indicator.decimals = 2);
            finer
        })
        .counts()
        .revised,
        2
    );
}

#[test]
fn a_change_of_decimals_alone_revises_no_figure() {
    let changes = between(
        &one(1, [Some(126), Some(0), None]),
        &one(3, [Some(12_600), Some(0), None]),
    );
    assert_eq!(changes.counts(), ChangeCounts::default());
    assert_eq!(changes.indicators[0].fields, [IndicatorField::Decimals]);
    assert_eq!(
        (
            changes.indicators[0].old_decimals,
            changes.indicators[0].decimals
        ),
        (1, 3)
    );
}

#[test]
fn zero_is_a_figure_that_can_be_new_and_vanish() {
    let changes = between(
        &one(0, [Some(0), None, None]),
        &one(0, [None, Some(0), None]),
    );
    let zero = Figure::from_scaled(0, 0);
    assert_eq!(
        changes.indicators[0].series[0].figures(),
        [
            (year(2020), FigureChange::Vanished { old: zero }),
            (year(2021), FigureChange::New { new: zero })
        ]
    );
}

#[test]
fn a_new_year_is_new_figures_only() {
    let changes = between(
        &one(1, [Some(1), Some(2), None]),
        &one(1, [Some(1), Some(2), Some(3)]),
    );
    let counts = ChangeCounts {
        new: 1,
        ..ChangeCounts::default()
    };
    assert_eq!(changes.of_region(&code("992")), counts);
    assert_eq!(changes.of_region(&code("179")), ChangeCounts::default());
}

#[test]
fn a_region_that_is_gone_is_named_and_its_figures_vanish() {
    let old = one(1, [Some(1), Some(2), None]);
    let mut new = one(1, [None, None, None]);
    new.catalogue.regions.remove(0);
    let changes = between(&old, &new);
    let gone: Vec<_> = changes
        .regions
        .iter()
        .map(|region| (region.code.as_str(), region.standing))
        .collect();
    assert_eq!(gone, [("992", RegionStanding::Gone)]);
    assert_eq!(changes.of_region(&code("992")).vanished, 2);
    let back = between(&new, &old);
    assert_eq!(back.regions[0].standing, RegionStanding::New);
}

#[test]
fn what_is_said_of_a_region_in_other_words_is_told_by_field() {
    let old = one(1, [None; YEARS]);
    let mut new = old.clone();
    let region = Arc::make_mut(&mut new.catalogue.regions[1]);
    region.name = text(["Uusi"; 3]);
    region.level = RegionLevel::County;
    let changes = between(&old, &new);
    assert_eq!(changes.regions.len(), 1);
    assert_eq!(changes.regions[0].code, code("179"));
    assert_eq!(
        changes.regions[0].fields,
        [RegionField::Level, RegionField::Name]
    );
}

#[test]
fn an_indicator_is_new_gone_or_has_its_first_figures() {
    let with = one(1, [Some(1), None, None]);
    let pending = one(1, [None; YEARS]);
    let without = MadeUp::of([None; 3], [true; 3], &[None; CELLS]);
    for (old, new, standing) in [
        (&without, &with, IndicatorStanding::New),
        (&without, &pending, IndicatorStanding::New),
        (&pending, &with, IndicatorStanding::FirstFigures),
        (&with, &pending, IndicatorStanding::WithoutFigures),
        (&with, &without, IndicatorStanding::Gone),
    ] {
        let changes = between(old, new);
        let found: Vec<_> = changes
            .indicators
            .iter()
            .map(|indicator| (indicator.standing, indicator.fields.len()))
            .collect();
        assert_eq!(found, [(standing, 0)]);
    }
}

#[test]
fn each_part_of_a_definition_is_told_by_its_field() {
    let old = one(1, [None; YEARS]);
    let changed = |change: &dyn Fn(&mut MadeUp)| {
        let mut new = old.clone();
        change(&mut new);
        let changes = between(&old, &new);
        assert_eq!(changes.counts(), ChangeCounts::default());
        changes
            .indicators
            .iter()
            .flat_map(|it| it.fields.clone())
            .collect::<Vec<_>>()
    };
    let indicator = |change: fn(&mut Indicator)| {
        changed(&move |state: &mut MadeUp| change_indicator(state, change))
    };
    let explained = |explanation: Explanation| {
        changed(&move |state: &mut MadeUp| {
            let id = state.catalogue.indicators[0].id.clone();
            state.explanations.push((id, explanation.clone()));
        })
    };
    let words = || Translated::of([(Language::Swedish, "Nya ord.")]);
    assert_eq!(
        indicator(|it| it.name = text(["Kokeilu", "Försök", "Kokeilu"])),
        [IndicatorField::Name]
    );
    assert_eq!(
        indicator(|it| it.unit = Unit::Per1000),
        [IndicatorField::Unit]
    );
    assert_eq!(
        indicator(|it| it.direction = Direction::HigherIsBetter),
        [IndicatorField::Direction]
    );
    assert_eq!(
        indicator(|it| it.breaks.push(Break::for_tests(2021))),
        [IndicatorField::Breaks]
    );
    assert_eq!(
        explained(Explanation {
            definition: words(),
            limits: words(),
            ..Explanation::default()
        }),
        [IndicatorField::Definition, IndicatorField::Limits]
    );
    // An explanation that says nothing is none.
    assert_eq!(explained(Explanation::default()), []);
    // A new date of the source is no new definition.
    let date = crate::model::Date::from_iso("2026-11-24");
    assert_eq!(
        changed(&|state| change_indicator(state, |it| it.source_updated = date)),
        []
    );
}

#[test]
fn the_newest_figure_is_new_revised_or_has_lost_a_newer_one() {
    let latest = |old, new: [Option<i64>; YEARS]| {
        let changes = between(&one(0, old), &one(0, new));
        let newest = new.iter().rposition(Option::is_some);
        let newest = newest.map(|place| year(FIRST + i64::try_from(place).unwrap()));
        let id = IndicatorId::from_text(INDICATORS[0]).unwrap();
        changes.of_latest(&id, &code("992"), Sex::Total, newest)
    };
    let (one, two, none) = (Some(1), Some(2), None);
    for (old, new, expected) in [
        ([one, one, none], [one, one, one], Some(ChangeKind::New)),
        (
            [one, one, none],
            [one, two, none],
            Some(ChangeKind::Revised),
        ),
        ([one, one, none], [two, one, none], None),
        (
            [one, one, one],
            [one, one, none],
            Some(ChangeKind::Vanished),
        ),
        ([one, none, none], [none; 3], Some(ChangeKind::Vanished)),
        // A newer figure that vanished hides that the one before it was revised as well.
        (
            [one, one, one],
            [one, two, none],
            Some(ChangeKind::Vanished),
        ),
    ] {
        assert_eq!(latest(old, new), expected, "{old:?} {new:?}");
    }
}

#[test]
fn codes_are_read_as_they_are_written() {
    for field in IndicatorField::ALL {
        assert_eq!(IndicatorField::from_code(field.code()), Some(field));
    }
    for field in RegionField::ALL {
        assert_eq!(RegionField::from_code(field.code()), Some(field));
    }
    for standing in IndicatorStanding::CHANGES {
        let code = standing.code().unwrap();
        assert_eq!(IndicatorStanding::from_code(code), Some(standing));
    }
    for standing in RegionStanding::CHANGES {
        let code = standing.code().unwrap();
        assert_eq!(RegionStanding::from_code(code), Some(standing));
    }
}
