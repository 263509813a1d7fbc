//! What is told of two releases, in every language.

use std::sync::Arc;

use super::*;
use crate::model::{
    Date, IndicatorId, Unit,
    changes::{IndicatorField, RegionField},
    comparison::tests::{catalogue, indicator},
};

fn year(number: i64) -> Year {
    Year::from_number(number).unwrap()
}

/// A unit that changed, a new year with one figure revised and one vanished, a region that is gone and one renamed.
fn changes() -> Changes {
    let series = |region, sex, figures: Vec<(i64, FigureChange)>| {
        let figures = figures.into_iter().map(|(at, change)| (year(at), change));
        SeriesChanges::of(RegionCode::from_text(region).unwrap(), sex, figures).unwrap()
    };
    let figure = |scaled| Figure::from_scaled(scaled, 1);
    let (old, new) = (figure(125), figure(126));
    let made_up = indicator(Unit::Percent, 1);
    let indicators = vec![IndicatorChanges {
        id: IndicatorId::clone(&made_up.id),
        name: made_up.name,
        standing: IndicatorStanding::Stays,
        fields: vec![IndicatorField::Unit, IndicatorField::Limits],
        old_decimals: 1,
        decimals: 1,
        series: vec![
            series(
                "179",
                Sex::Female,
                vec![(2019, FigureChange::Vanished { old })],
            ),
            series(
                "992",
                Sex::Total,
                vec![
                    (2018, FigureChange::New { new }),
                    (2022, FigureChange::Revised { old, new }),
                    (2023, FigureChange::New { new }),
                    (2024, FigureChange::New { new }),
                ],
            ),
        ],
    }];
    let region = |code, standing, fields| {
        let code = RegionCode::from_text(code).unwrap();
        let name = catalogue().region(&code).unwrap().name.clone();
        RegionChanges {
            code,
            name,
            standing,
            fields,
        }
    };
    let regions = vec![
        region(
            "992",
            RegionStanding::Stays,
            vec![RegionField::Name, RegionField::Population],
        ),
        region("179", RegionStanding::Gone, Vec::new()),
    ];
    Changes {
        regions,
        indicators,
    }
}

fn release(id: &str, date: &str) -> Release {
    Release {
        id: id.to_owned(),
        date: Date::from_iso(date).unwrap(),
    }
}

fn report(changes: &Changes, language: Language) -> Vec<String> {
    let with = |unit| {
        let mut catalogue = catalogue();
        catalogue.indicators.push(Arc::new(indicator(unit, 1)));
        catalogue
    };
    let (old, new) = (with(Unit::Percent), with(Unit::Index));
    Report {
        releases: [&release("aaa", "2026-01-31"), &release("bbb", "2026-11-24")],
        catalogues: [Some(&old), Some(&new)],
        changes,
        language,
    }
    .lines()
    .into_iter()
    .map(|line| line.replace('\u{a0}', " "))
    .collect()
}

#[test]
fn totals_come_first_and_each_figure_that_changed_is_told() {
    assert_eq!(
        report(&changes(), Language::Finnish),
        [
            "Muutokset julkaisusta 31.1.2026 (aaa) julkaisuun 24.11.2026 (bbb)",
            "Uusia lukuja 3, korjattuja 1, poistuneita 1.",
            "Muuttuneita mittareita 1, alueita 2.",
            "",
            "992 Äänekoski: muuttunut: nimi, väkiluku",
            "179 Jyväskylä: poistunut alue",
            "",
            "kokeilu Kokeilu",
            "  muuttunut: yksikkö (percent → index), rajoitukset",
            "  uusia lukuja 3: 2018, 2023–2024",
            "    Äänekoski, 2018: ei lukua → 12,6",
            "    Äänekoski, 2023: ei lukua → 12,6",
            "    Äänekoski, 2024: ei lukua → 12,6",
            "  korjattuja lukuja 1: 2022",
            "    Äänekoski, 2022: 12,5 % → 12,6",
            "  poistuneita lukuja 1: 2019",
            "    Jyväskylä, naiset, 2019: 12,5 % → ei lukua",
        ]
    );
    let swedish = report(&changes(), Language::Swedish);
    assert_eq!(swedish[1], "Nya siffror 3, korrigerade 1, borttagna 1.");
    assert_eq!(
        swedish[16],
        "    Jyväskylä, kvinnor, 2019: 12,5 % → ingen siffra"
    );
    let english = report(&changes(), Language::English);
    assert_eq!(english[1], "New figures 3, revised 1, vanished 1.");
    assert_eq!(english[14], "    Äänekoski, 2022: 12.5% → 12.6");
}

#[test]
fn of_an_indicator_that_is_gone_every_figure_is_told() {
    let mut changes = changes();
    changes.regions.clear();
    let gone = &mut changes.indicators[0];
    gone.standing = IndicatorStanding::Gone;
    gone.fields.clear();
    gone.series.pop();
    assert_eq!(
        report(&changes, Language::English)[3..],
        [
            "",
            "kokeilu Kokeilu – removed indicator",
            "  vanished figures 1: 2019",
            "    Jyväskylä, women, 2019: 12.5% → no figure"
        ]
    );
}

#[test]
fn where_nothing_changed_that_is_said() {
    let report = Language::ALL.map(|language| report(&Changes::default(), language).remove(1));
    assert_eq!(
        report,
        [
            "Luvuissa, mittareissa ja alueissa ei ole muutoksia.",
            "Inga ändringar i siffror, indikatorer eller områden.",
            "No changes in figures, indicators or regions."
        ]
    );
}

#[test]
fn where_the_former_release_is_gone_its_figures_are_told_without_a_unit_that_may_have_been_another()
{
    let changes = changes();
    let release = release("bbb", "2026-11-24");
    let latter = catalogue();
    let report = Report {
        releases: [&release, &release],
        catalogues: [None, Some(&latter)],
        changes: &changes,
        language: Language::Finnish,
    };
    let told = report.of_indicator(&changes.indicators[0]);
    let revised = told.kinds.iter().flat_map(|kind| &kind.figures);
    let before: Vec<_> = revised.map(|figure| figure.values[0].as_str()).collect();
    assert!(before.contains(&"12,5"), "{before:?}");
    assert!(
        !before.iter().any(|value| value.contains('%')),
        "{before:?}"
    );
}
