//! Charts of invented figures: each as it was last agreed on, and the rules that hold for all of them.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

use std::{
    collections::{BTreeMap, BTreeSet},
    env, fs,
    path::Path,
    sync::Arc,
};

use proptest::{prelude::*, test_runner::FileFailurePersistence};
use serde_json::Value;
use tilannekuva::{
    charts::{Palette, Panel, Shape, SharedAxes, TrendChart, panel::PANEL_SIZE},
    model::{
        Absence, Comparison, Figure, Language, Line, Role, Selection, Series, Sex, SurveyRhythm,
        Unit, Year,
    },
    words::Words,
};

#[path = "charts/difference.rs"]
mod difference;
#[path = "charts/scenarios.rs"]
mod scenarios;
#[path = "charts/shapes.rs"]
mod shapes;

use scenarios::{Scenario, series_of, year};

const EXPECTED: &str = "tests/charts";
/// The name of the line at zero among the series.
const ZERO_LINE: &str = "zero";
/// The name of the bars between women's and men's figures.
const GAP_BARS: &str = "gap";
/// How the names of marks beside the lines begin.
const MARKS: [&str; 4] = ["interval-", "absence-", "break-", GAP_BARS];
const UPDATE: &str = "UPDATE_EXPECTED";

/// Words that ECharts gives a meaning to.
const KEYWORDS: [&str; 11] = [
    "line", "category", "value", "years", "values", "circle", "solid", "dashed", "dotted", "left",
    "right",
];

/// How labels are taken to be set; a little more than they need.
const LETTER_WIDTH: f64 = 7.6;
const LETTER_HEIGHT: f64 = 15.0;

fn scenario(name: &str) -> Scenario {
    scenarios::all()
        .into_iter()
        .find(|scenario| scenario.name == name)
        .unwrap_or_else(|| panic!("no scenario {name}"))
}

fn option(chart: &TrendChart) -> Value {
    serde_json::to_value(&chart.option).expect("an option is JSON")
}

/// A series of the option; an empty point has no figure.
#[derive(Debug)]
struct Drawn {
    id: String,
    points: Vec<(Year, Option<f64>)>,
    series: Value,
}

impl Drawn {
    fn is_label(&self) -> bool {
        self.id.starts_with("label-")
    }

    /// Whether it is a mark beside the lines: the zero line, an interval, a cross, a break.
    fn is_mark(&self) -> bool {
        self.id == ZERO_LINE || MARKS.iter().any(|mark| self.id.starts_with(mark))
    }

    fn figures(&self) -> Vec<(Year, f64)> {
        self.points
            .iter()
            .filter_map(|(year, figure)| Some((*year, (*figure)?)))
            .collect()
    }

    /// The years of the stretches between empty points.
    fn stretches(&self) -> Vec<Vec<u16>> {
        self.points
            .split(|(_, figure)| figure.is_none())
            .map(|stretch| stretch.iter().map(|(year, _)| year.number()).collect())
            .collect()
    }
}

fn drawn(chart: &TrendChart) -> Vec<Drawn> {
    let first = chart.plot.years.first();
    let point = |point: &Value| {
        // A point with a look of its own is an object.
        let point = point.get("value").unwrap_or(point);
        let index = point[0].as_u64().expect("the place of a year");
        let place = u16::try_from(index).expect("few years");
        assert!(point[1].is_null() || point[1].is_number());
        // Every second place of the axis is a year; the others lie between two years.
        (first.plus(place / 2), point[1].as_f64())
    };
    option(chart)["series"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|series| Drawn {
            id: series["id"].as_str().expect("a name").to_owned(),
            points: series["data"]
                .as_array()
                .expect("points")
                .iter()
                .map(point)
                .collect(),
            series: series.clone(),
        })
        .collect()
}

/// The series that are lines of figures, from back to front.
fn drawn_lines(chart: &TrendChart) -> Vec<Drawn> {
    drawn(chart)
        .into_iter()
        .filter(|drawn| !drawn.is_label() && !drawn.is_mark())
        .collect()
}

fn drawn_line(scenario: &str, id: &str) -> Drawn {
    drawn_lines(&self::scenario(scenario).chart())
        .into_iter()
        .find(|drawn| drawn.id == id)
        .unwrap_or_else(|| panic!("{scenario} has no line {id}"))
}

/// The name under which a line of the comparison is drawn.
fn id_of(line: &Line) -> String {
    let other = if line.role == Role::Other {
        "other-"
    } else {
        ""
    };
    format!("{other}{}-{}", line.region.code, line.sex().code())
}

fn lines_of(comparison: &Comparison) -> impl Iterator<Item = &Line> {
    comparison.lines.iter().chain(&comparison.others)
}

/// Writes JSON with a point on one line, so that a figure that changed is one line of the difference.
fn write(value: &Value, indentation: usize, text: &mut String) {
    let is_short = |values: &[Value]| values.iter().all(|value| !is_nested(value));
    match value {
        Value::Array(values) if !is_short(values) => {
            let members = values.iter().map(|value| (None, value)).collect();
            write_members(['[', ']'], members, indentation, text);
        }
        Value::Object(fields) if !fields.is_empty() => {
            // Sorted here, because a feature of another library may keep the fields as they come.
            let mut members: Vec<_> = fields
                .iter()
                .map(|(name, value)| (Some(name.as_str()), value))
                .collect();
            members.sort_by_key(|(name, _)| (*name != Some("id"), *name));
            write_members(['{', '}'], members, indentation, text);
        }
        Value::Array(values) => {
            let values: Vec<_> = values.iter().map(Value::to_string).collect();
            text.extend(["[", &values.join(", "), "]"]);
        }
        _ => text.push_str(&value.to_string()),
    }
}

fn is_nested(value: &Value) -> bool {
    value.is_array() || value.is_object()
}

fn write_members(
    [open, close]: [char; 2],
    members: Vec<(Option<&str>, &Value)>,
    indentation: usize,
    text: &mut String,
) {
    text.push(open);
    for (place, (name, value)) in members.into_iter().enumerate() {
        text.push_str(if place > 0 { ",\n" } else { "\n" });
        text.push_str(&"  ".repeat(indentation + 1));
        if let Some(name) = name {
            text.extend([Value::from(name).to_string().as_str(), ": "]);
        }
        write(value, indentation + 1, text);
    }
    text.push('\n');
    text.push_str(&"  ".repeat(indentation));
    text.push(close);
}

fn expected_files() -> BTreeSet<String> {
    fs::read_dir(EXPECTED)
        .expect("the folder of expected files")
        .map(|entry| entry.expect("an entry of a folder").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned()))
        .collect()
}

fn expected_path(name: &str) -> String {
    format!("{EXPECTED}/{name}.json")
}

/// How many words, lines and markers the shapes of a chart are.
fn counts_of(shapes: &[Shape]) -> (usize, usize, usize) {
    let count = |is_one: fn(&&Shape) -> bool| shapes.iter().filter(is_one).count();
    (
        count(|shape| matches!(shape, Shape::Words { .. })),
        count(|shape| matches!(shape, Shape::Line { .. })),
        count(|shape| matches!(shape, Shape::Marker { .. })),
    )
}

#[test]
fn what_is_drawn_without_echarts_is_what_echarts_is_told() {
    for scenario in scenarios::all() {
        let chart = scenario.chart();
        let shapes = chart.shapes(Language::Finnish);
        let option = option(&chart);
        let years = option["xAxis"]["data"].as_array().into_iter().flatten();
        let years = years.filter(|name| name.as_str().is_some_and(|name| !name.is_empty()));
        let marks = chart.plot.axis.marks().len();
        let (mut words, mut lines, mut markers) = (years.count() + marks, marks, 0);
        for drawn in drawn(&chart) {
            let series = &drawn.series;
            let figures = drawn.figures().len();
            let said = &series["label"]["formatter"];
            if let Some(said) = said.as_str() {
                words += figures;
                let is_said =
                    |shape: &Shape| matches!(shape, Shape::Words { text, .. } if text == said);
                assert!(shapes.iter().any(is_said), "{}: {said}", scenario.name);
            }
            let has_line = series["lineStyle"]["width"].as_f64() > Some(0.0);
            lines += usize::from(has_line && figures > 0);
            let has_markers =
                series["showSymbol"] != false && series["symbolSize"].as_f64() >= Some(1.0);
            markers += if has_markers { figures } else { 0 };
        }
        assert_eq!(
            counts_of(&shapes),
            (words, lines, markers),
            "{}",
            scenario.name
        );
    }
}

#[test]
fn every_chart_is_drawn_as_it_was_agreed_on() {
    let mut drawn = BTreeMap::new();
    for scenario in scenarios::all() {
        let mut text = String::new();
        write(&option(&scenario.chart()), 0, &mut text);
        text.push('\n');
        assert!(
            drawn.insert(scenario.name.to_owned(), text).is_none(),
            "two scenarios are called {}",
            scenario.name
        );
    }
    if env::var_os(UPDATE).is_some_and(|value| value == "1") {
        for name in expected_files() {
            if !drawn.contains_key(&name) {
                fs::remove_file(expected_path(&name)).expect("an extra file can be removed");
            }
        }
        for (name, text) in &drawn {
            fs::write(expected_path(name), text).expect("an expected file can be written");
        }
    }
    let mut problems = Vec::new();
    for name in expected_files() {
        if !drawn.contains_key(&name) {
            problems.push(format!("{} has no scenario.", expected_path(&name)));
        }
    }
    for (name, text) in &drawn {
        let path = expected_path(name);
        if !Path::new(&path).exists() {
            problems.push(format!("{path} is missing."));
            continue;
        }
        let expected = fs::read_to_string(&path).expect("an expected file can be read");
        if expected != *text {
            let difference = difference::between(&expected, text);
            problems.push(format!(
                "{path} differs from the chart (-: file, +: chart):\n{difference}"
            ));
        }
    }
    assert!(
        problems.is_empty(),
        "{}\nWhere the new chart is right, run {UPDATE}=1 cargo test --test charts \
         and look at the changed files before committing them.",
        problems.join("\n")
    );
}

#[test]
fn a_line_is_never_drawn_across_a_missing_round() {
    let gap = drawn_line("gap-in-a-register", "901-total");
    assert_eq!(
        gap.stretches(),
        [vec![2015, 2016], vec![2018, 2019, 2020]],
        "a register is missing in 2017"
    );
    let survey = drawn_line("missing-survey-round", "901-total");
    assert_eq!(survey.stretches(), [vec![2013, 2015], vec![2019]]);
    for scenario in scenarios::all() {
        for line in drawn_lines(&scenario.chart()) {
            for stretch in line.stretches() {
                for pair in stretch.windows(2) {
                    assert!(
                        scenario
                            .indicator()
                            .joins(year(pair[0].into()), year(pair[1].into())),
                        "{} of {} joins {} to {}",
                        line.id,
                        scenario.name,
                        pair[0],
                        pair[1]
                    );
                }
            }
        }
    }
}

#[test]
fn a_survey_is_joined_from_one_round_to_the_next() {
    let survey = drawn_line("survey-every-second-year", "901-total");
    assert_eq!(survey.stretches(), [vec![2013, 2015, 2017, 2019]]);
}

#[test]
fn a_suppressed_figure_is_not_drawn() {
    let line = drawn_line("suppressed-values", "901-total");
    assert_eq!(line.figures(), [(year(2018), 1.2), (year(2021), 0.9)]);
    assert_eq!(line.stretches(), [[2018], [2021]]);
}

/// The mark of that name, with the place of each point on the axis, where every second place is a year.
fn mark(scenario: &str, id: &str) -> Option<(Drawn, Vec<u64>)> {
    let mark = drawn(&self::scenario(scenario).chart())
        .into_iter()
        .find(|drawn| drawn.id == id)?;
    let places = mark.series["data"]
        .as_array()?
        .iter()
        .filter_map(|point| point[0].as_u64())
        .collect();
    Some((mark, places))
}

#[test]
fn a_figure_that_is_missing_has_a_cross_at_the_foot_of_the_chart() {
    let (hidden, places) = mark("suppressed-values", "absence-901-total").expect("crosses");
    assert_eq!(places, [0, 4, 6], "2017, 2019 and 2020");
    let axis = scenario("suppressed-values").chart().plot.axis;
    for (_, height) in hidden.figures() {
        assert!(height > axis.start && height < axis.start + (axis.end - axis.start) * 0.05);
    }
    let (_, places) = mark("missing-survey-round", "absence-901-total").expect("a cross");
    assert_eq!(places, [8], "2017, and no year in which nobody was asked");
    assert!(mark("survey-every-second-year", "absence-901-total").is_none());
    assert!(mark("ordinary", "absence-901-total").is_none());
}

#[test]
fn a_break_lies_between_two_years_and_no_line_crosses_it() {
    let (line, places) = mark("break-in-a-series", "break-2017").expect("a break");
    assert_eq!(places, [5, 5], "between 2016 and 2017");
    let axis = scenario("break-in-a-series").chart().plot.axis;
    let heights: Vec<_> = line
        .points
        .iter()
        .filter_map(|(_, height)| *height)
        .collect();
    assert_eq!(heights, [axis.start, axis.end]);
    for id in ["901-total", "SSS-total"] {
        let drawn = drawn_line("break-in-a-series", id);
        assert_eq!(
            drawn.stretches(),
            [vec![2014, 2015, 2016], vec![2017, 2018, 2019, 2020, 2021]]
        );
    }
    let (label, _) = mark("break-in-a-series", "break-label-2017").expect("its words");
    assert_eq!(label.series["label"]["formatter"], "sarja katkeaa");
}

#[test]
fn one_point_without_an_interval_does_not_remove_the_others() {
    let (bars, places) = mark("intervals-with-one-missing", "interval-901-total").expect("bars");
    let ends: Vec<_> = bars.points.iter().map(|(_, end)| *end).collect();
    let expected = [(2.0, 6.9), (2.8, 8.0), (-0.4, 7.1), (2.2, 7.3)];
    let expected: Vec<_> = expected
        .iter()
        .enumerate()
        .flat_map(|(place, (low, high))| {
            let apart = (place > 0).then_some(None);
            apart.into_iter().chain([Some(*low), Some(*high)])
        })
        .collect();
    assert_eq!(ends, expected);
    assert!(!places.contains(&4), "2020 has none");
}

#[test]
fn the_axis_covers_the_intervals_that_are_shown() {
    let axis = scenario("intervals-with-one-missing").chart().plot.axis;
    assert!(axis.start <= -0.4 && axis.end >= 8.0);
}

#[test]
fn intervals_are_drawn_on_request_and_of_chosen_municipalities() {
    assert!(mark("intervals-not-asked-for", "interval-901-total").is_none());
    assert!(mark("intervals-with-one-missing", "interval-SSS-total").is_none());
}

#[test]
fn a_provisional_figure_has_an_open_marker() {
    for id in ["901-total", "SSS-total"] {
        let line = drawn_line("provisional-figures", id);
        let points = line.series["data"].as_array().expect("points");
        let surface = Palette::LIGHT.surface;
        let is_open: Vec<_> = points
            .iter()
            .map(|point| point["itemStyle"]["color"] == surface)
            .collect();
        assert_eq!(is_open, [false, false, false, true], "{id}");
    }
}

#[test]
fn zero_is_drawn_as_a_point() {
    let line = drawn_line("zero-and-negative-values", "901-total");
    assert_eq!(
        line.figures(),
        [(year(2018), -4.2), (year(2019), 0.0), (year(2021), 0.0)]
    );
    assert_eq!(line.series["showSymbol"], Value::from(true));
    let country = drawn_line("zero-and-negative-values", "SSS-total");
    assert_eq!(country.figures().len(), 4);
}

#[test]
fn zero_has_a_line_behind_the_others_where_figures_lie_on_both_sides() {
    for scenario in scenarios::all() {
        let chart = scenario.chart();
        let drawn = drawn(&chart);
        let place = drawn.iter().position(|drawn| drawn.id == ZERO_LINE);
        // An interval may lie on both sides where the figures do not.
        let is_crossed =
            ["zero-and-negative-values", "intervals-with-one-missing"].contains(&scenario.name);
        assert_eq!(place, is_crossed.then_some(0), "{}", scenario.name);
        if is_crossed {
            let years = chart.plot.years;
            assert_eq!(
                drawn[0].figures(),
                [(years.first(), 0.0), (years.last(), 0.0)]
            );
        }
    }
}

#[test]
fn a_figure_between_two_gaps_shows_in_the_background_too() {
    let line = drawn_line("gap-in-a-register", "other-902-total");
    assert_eq!(line.stretches(), [vec![2015], vec![2017], vec![2019, 2020]]);
    assert_eq!(line.series["showSymbol"], Value::from(true));
}

#[test]
fn a_period_without_figures_has_no_lines_and_no_labels() {
    let chart = scenario("no-figures-in-the-period").chart();
    assert!(drawn(&chart).is_empty());
}

/// Where a label lies, as ECharts places it beside its point.
#[derive(Debug)]
struct Place {
    text: String,
    left: f64,
    right: f64,
    middle: f64,
}

fn labels(chart: &TrendChart) -> Vec<Place> {
    drawn(chart)
        .into_iter()
        .filter(Drawn::is_label)
        .map(|label| {
            let [(year, figure)] = label.figures()[..] else {
                panic!("{} has not exactly one point", label.id);
            };
            let figure = Figure::from_number(figure).expect("a figure");
            let look = &label.series["label"];
            let number = |value: &Value| value.as_f64().expect("a number");
            let text = look["formatter"].as_str().expect("a text").to_owned();
            let letters = u32::try_from(text.chars().count()).expect("few letters");
            let left = chart.plot.x(year) + number(&look["distance"]) + number(&look["offset"][0]);
            Place {
                left,
                right: left + f64::from(letters) * LETTER_WIDTH,
                middle: chart.plot.y(figure) + number(&look["offset"][1]),
                text,
            }
        })
        .collect()
}

#[test]
fn no_label_lies_outside_the_picture_or_on_another() {
    for scenario in scenarios::all() {
        let chart = scenario.chart();
        let labels = labels(&chart);
        for label in &labels {
            assert!(
                label.left >= 0.0
                    && label.right <= chart.plot.size.width
                    && label.middle >= LETTER_HEIGHT / 2.0
                    && label.middle <= chart.plot.size.height - LETTER_HEIGHT / 2.0,
                "{}: {label:?} lies outside",
                scenario.name
            );
        }
        for (place, one) in labels.iter().enumerate() {
            for other in &labels[place + 1..] {
                assert!(
                    (one.middle - other.middle).abs() >= LETTER_HEIGHT
                        || one.right <= other.left
                        || other.right <= one.left,
                    "{}: {one:?} lies on {other:?}",
                    scenario.name
                );
            }
        }
    }
}

#[test]
fn labels_lie_beside_the_lines_and_not_on_them() {
    for scenario in scenarios::all() {
        let chart = scenario.chart();
        let last = chart.plot.x(chart.plot.years.last());
        for label in labels(&chart) {
            assert!(label.left > last, "{}: {label:?}", scenario.name);
        }
    }
}

#[test]
fn a_label_on_a_phone_still_tells_women_from_men_and_gives_the_figure() {
    let texts: Vec<_> = labels(&scenario("women-and-men-on-a-phone").chart())
        .into_iter()
        .map(|label| label.text)
        .collect();
    assert!(texts.len() == 12, "{texts:?}");
    for (text, ending) in texts
        .iter()
        .zip(["naiset", "24,5", "miehet", "19,5"].into_iter().cycle())
    {
        assert!(text.ends_with(ending), "{text}");
    }
}

#[test]
fn where_labels_have_no_room_the_first_chosen_keep_theirs() {
    let scenario = scenario("more-labels-than-fit");
    let labels: Vec<_> = drawn(&scenario.chart())
        .into_iter()
        .filter(Drawn::is_label)
        .map(|label| label.id)
        .collect();
    let lines: Vec<_> = scenario
        .comparison()
        .lines
        .iter()
        .map(|line| format!("label-{}", id_of(line)))
        .collect();
    assert!(labels.len() < lines.len());
    assert_eq!(labels, lines[..labels.len()]);
}

#[test]
fn a_label_of_an_older_figure_tells_its_year() {
    let texts: Vec<_> = labels(&scenario("line-that-ends-early").chart())
        .into_iter()
        .map(|label| label.text)
        .collect();
    assert_eq!(texts, ["Esimerkkilä 6,4 (2017)", "Koko maa 6,4"]);
}

#[test]
fn crosses_never_climb_among_the_lines() {
    let chart = scenario("many-missing-figures").chart();
    let crosses: Vec<_> = drawn(&chart)
        .into_iter()
        .filter(|drawn| drawn.id.starts_with("absence-"))
        .collect();
    assert_eq!(crosses.len(), 3);
    let foot = chart.plot.axis.start + (chart.plot.axis.end - chart.plot.axis.start) * 0.12;
    for (_, height) in crosses.iter().flat_map(Drawn::figures) {
        assert!(height < foot);
    }
}

#[test]
fn the_older_region_stands_under_its_own_name() {
    let chart = scenario("older-region-in-place-of-the-county").chart();
    let texts: Vec<_> = labels(&chart).into_iter().map(|label| label.text).collect();
    assert_eq!(
        texts,
        ["Esimerkkilä 4,0", "Vanha Mallimaa 5,3", "Koko maa 4,9"]
    );
}

#[test]
fn the_chosen_municipality_is_drawn_last() {
    for scenario in scenarios::all() {
        let comparison = scenario.comparison();
        let lines = drawn_lines(&scenario.chart());
        let Some(last) = lines.last() else {
            continue;
        };
        let chosen = comparison.primary().expect("a line");
        assert_eq!(chosen.role, Role::Chosen(0));
        assert_eq!(last.id, id_of(chosen), "{}", scenario.name);
        let depth = |line: &Drawn| line.series["z"].as_f64().expect("a depth");
        for line in &lines {
            assert!(depth(line) <= depth(last), "{}: {}", scenario.name, line.id);
        }
    }
}

/// Every text of the option that stands as a value.
fn texts<'a>(value: &'a Value, found: &mut Vec<&'a str>) {
    match value {
        Value::String(text) => found.push(text),
        Value::Array(values) => values.iter().for_each(|value| texts(value, found)),
        Value::Object(fields) => fields.values().for_each(|value| texts(value, found)),
        _ => {}
    }
}

fn colours(palette: &Palette) -> BTreeSet<&'static str> {
    palette
        .chosen
        .into_iter()
        .chain([
            palette.surface,
            palette.text,
            palette.grid,
            palette.zero,
            palette.other,
            palette.county,
            palette.country,
        ])
        .collect()
}

/// Whether the text of a label is a name, a figure or both of its line; a name may be shortened.
fn is_name_or_figure(text: &str, name: &str, figure: &str) -> bool {
    let name = name.replace(['{', '}'], "");
    if text == figure {
        return true;
    }
    let shown = text
        .strip_suffix(figure)
        .and_then(|text| text.strip_suffix(' '))
        .unwrap_or(text);
    shown == name
        || shown
            .split_once('…')
            .is_some_and(|(start, end)| name.starts_with(start) && name.ends_with(end))
}

/// Whether a text is the label of one of the strong lines: a name and a figure, and the year of an older one.
fn is_label_of(text: &str, comparison: &Comparison, names: &[String], language: Language) -> bool {
    comparison.lines.iter().zip(names).any(|(line, name)| {
        line.series.latest().is_some_and(|(latest, figure)| {
            let figure = figure.write(comparison.indicator.decimals, language);
            let (start, year) = text.rsplit_once(" (").unwrap_or((text, ""));
            is_name_or_figure(text, name, &figure)
                || (year == format!("{latest})") && is_name_or_figure(start, name, &figure))
        })
    })
}

#[test]
fn the_option_holds_no_text_that_is_not_a_number_a_year_a_name_a_colour_or_a_keyword() {
    for scenario in scenarios::all() {
        let comparison = scenario.comparison();
        let names = scenario.names(&comparison);
        let colours = colours(&scenario.palette);
        let years: BTreeSet<_> = comparison
            .years
            .years()
            .map(|year| year.to_string())
            .collect();
        let ids: BTreeSet<_> = lines_of(&comparison)
            .flat_map(|line| {
                let id = id_of(line);
                ["label", "interval", "absence"]
                    .map(|mark| format!("{mark}-{id}"))
                    .into_iter()
                    .chain([format!("label-{id}-figure"), id])
            })
            .chain(scenario.indicator().breaks.iter().flat_map(|change| {
                ["break", "break-label"].map(|mark| format!("{mark}-{}", change.year))
            }))
            .collect();
        let break_label = Words::of(scenario.language()).break_label;
        let groups = comparison.gap.is_some().then(|| {
            let sex = Words::of(scenario.language()).sex;
            [Sex::Female, Sex::Male].map(|each| sex(each, comparison.indicator.people))
        });
        let is_label = |text: &str| {
            is_label_of(text, &comparison, &names, scenario.language())
                || groups.is_some_and(|groups| groups.contains(&text))
        };
        let option = option(&scenario.chart());
        let mut found = Vec::new();
        texts(&option, &mut found);
        for text in found {
            assert!(
                text.is_empty()
                    || years.contains(text)
                    || ids.contains(text)
                    || [ZERO_LINE, GAP_BARS].contains(&text)
                    || text == break_label
                    || text.starts_with("path://")
                    || colours.contains(text)
                    || KEYWORDS.contains(&text)
                    || is_label(text),
                "{} says {text:?}",
                scenario.name
            );
        }
    }
}

#[test]
fn on_a_phone_groups_are_named_by_their_sex_alone_and_whole() {
    let chart = scenario("gap-between-women-and-men-on-a-phone").chart();
    let texts: Vec<_> = labels(&chart).into_iter().map(|label| label.text).collect();
    assert_eq!(texts, ["naiset", "24,5", "miehet", "19,5"]);
    let chart = scenario("gap-between-women-and-men").chart();
    assert_eq!(labels(&chart)[0].text, "Esimerkkilä, naiset 24,5");
}

#[test]
fn a_label_has_no_braces_that_echarts_would_fill_in() {
    let chart = scenario("braces-and-quotation-marks").chart();
    let texts: Vec<_> = labels(&chart).into_iter().map(|label| label.text).collect();
    assert_eq!(
        texts[..2],
        ["Esimerkkilä \"Pohjoinen\" 9,9", "b|Kokeilula\\ 'c' 15,9"]
    );
}

#[test]
fn numbers_are_written_in_the_language_of_the_page() {
    let labels = labels(&scenario("english-numbers").chart());
    assert_eq!(labels[0].text, "Esimerkkilä 13,999.9");
}

/// How many nulls there are.
fn nulls(value: &Value) -> usize {
    match value {
        Value::Null => 1,
        Value::Array(values) => values.iter().map(nulls).sum(),
        Value::Object(fields) => fields.values().map(nulls).sum(),
        _ => 0,
    }
}

#[test]
fn only_points_between_two_stretches_are_empty() {
    for scenario in scenarios::all() {
        let chart = scenario.chart();
        let empty_points = drawn(&chart)
            .iter()
            .flat_map(|line| &line.points)
            .filter(|(_, figure)| figure.is_none())
            .count();
        assert_eq!(nulls(&option(&chart)), empty_points, "{}", scenario.name);
        for line in drawn(&chart) {
            assert!(
                line.stretches().iter().all(|stretch| !stretch.is_empty()),
                "{} of {} has an empty stretch",
                line.id,
                scenario.name
            );
        }
    }
}

#[test]
fn every_series_has_a_name_of_its_own() {
    for scenario in scenarios::all() {
        let drawn = drawn(&scenario.chart());
        let names: BTreeSet<_> = drawn.iter().map(|drawn| &drawn.id).collect();
        assert_eq!(names.len(), drawn.len(), "{}", scenario.name);
    }
}

#[test]
fn a_line_keeps_its_name_and_colour_when_another_municipality_is_added() {
    for name in ["ordinary", "women-and-men"] {
        let before = scenario(name);
        let mut after = before.clone();
        after.query = before.query.replace("kunta=901", "kunta=901~902");
        let after = drawn(&after.chart());
        for line in drawn(&before.chart()) {
            if line.id.starts_with("other-902") {
                continue;
            }
            let same = after.iter().find(|other| other.id == line.id);
            let same = same.unwrap_or_else(|| panic!("{} is gone", line.id));
            assert_eq!(same.series["itemStyle"], line.series["itemStyle"]);
            assert_eq!(same.series["data"], line.series["data"]);
        }
    }
}

#[test]
fn a_line_keeps_its_colour_and_marker_when_another_municipality_is_let_go() {
    let before = scenario("ten-municipalities");
    let first = before.comparison().lines[0].region.code.clone();
    let mut after = before.clone();
    after.query = Selection::from_query(&before.query)
        .0
        .with_municipality_toggled(&first)
        .to_query();
    let (before, after) = (drawn(&before.chart()), drawn(&after.chart()));
    let mut strong = 0;
    for line in drawn_strong(&before).filter(|line| !line.id.starts_with(first.as_str())) {
        let same = after.iter().find(|other| other.id == line.id);
        let same = same.unwrap_or_else(|| panic!("{} is gone", line.id));
        assert_eq!(same.series["itemStyle"], line.series["itemStyle"]);
        assert_eq!(same.series["symbol"], line.series["symbol"]);
        strong += 1;
    }
    assert_eq!(strong, 9 + 2);
}

/// The lines in strong colours, which have markers.
fn drawn_strong(drawn: &[Drawn]) -> impl Iterator<Item = &Drawn> {
    drawn.iter().filter(|line| {
        line.series["symbol"]
            .as_str()
            .is_some_and(|symbol| symbol.starts_with("path://"))
    })
}

#[test]
fn colours_come_from_the_page_alone() {
    let known = colours(&Palette::FORCED);
    let mut found = Vec::new();
    let option = option(&scenario("forced-colours").chart());
    texts(&option, &mut found);
    assert!(found.iter().all(|text| !text.starts_with('#')));
    assert!(found.iter().any(|text| known.contains(text)));
}

/// A command of a path, with the place it leads to; `h0` stays where it is.
#[derive(Debug, PartialEq)]
enum Command {
    Move(f64, f64),
    Line(f64, f64),
    Dot,
}

fn commands(path: &str) -> Vec<Command> {
    let place = |text: &str| {
        let (x, y) = text.split_once(' ').expect("two coordinates");
        let number = |text: &str| text.parse::<i32>().expect("a whole number").into();
        (number(x), number(y))
    };
    let starts: Vec<_> = path
        .match_indices(|sign: char| sign.is_ascii_alphabetic())
        .map(|(index, _)| index)
        .collect();
    assert!(path.is_empty() || starts.first() == Some(&0), "{path}");
    starts
        .iter()
        .zip(starts.iter().skip(1).chain([&path.len()]))
        .map(|(start, end)| {
            let (command, rest) = path[*start..*end].split_at(1);
            match command {
                "M" => {
                    let (x, y) = place(rest);
                    Command::Move(x, y)
                }
                "L" => {
                    let (x, y) = place(rest);
                    Command::Line(x, y)
                }
                "h" if rest == "0" => Command::Dot,
                _ => panic!("{path} has the command {command}{rest}"),
            }
        })
        .collect()
}

fn panel(comparison: &Comparison) -> Panel {
    Panel::of(comparison, comparison.years, None)
}

fn panels() -> Vec<(Comparison, Panel)> {
    scenarios::all()
        .iter()
        .map(|scenario| {
            let comparison = scenario.comparison();
            let panel = panel(&comparison);
            (comparison, panel)
        })
        .collect()
}

/// The commands of the municipality that stands in front.
fn front_of(scenario: &str) -> Vec<Command> {
    let panel = panel(&self::scenario(scenario).comparison());
    let front = panel.lines.last().expect("a line");
    assert_eq!(front.role, Role::Chosen(0));
    commands(&front.path)
}

#[test]
fn every_path_of_a_small_chart_begins_with_a_move() {
    let mut paths = 0;
    for (_, panel) in panels() {
        for line in panel.lines.iter().filter(|line| !line.path.is_empty()) {
            assert!(line.path.starts_with('M'), "{}", line.path);
            paths += 1;
        }
    }
    assert!(paths > 0);
}

#[test]
fn stretches_of_a_small_chart_are_apart_over_a_gap() {
    let moves = front_of("gap-in-a-register")
        .iter()
        .filter(|command| matches!(command, Command::Move(..)))
        .count();
    assert_eq!(moves, 2);
    let joined = front_of("survey-every-second-year");
    assert!(
        joined[1..]
            .iter()
            .all(|command| matches!(command, Command::Line(..)))
    );
}

#[test]
fn a_lone_point_of_a_small_chart_is_a_dot() {
    assert!(matches!(
        front_of("one-point-only")[..],
        [Command::Move(..), Command::Dot]
    ));
    assert!(matches!(
        front_of("suppressed-values")[..],
        [
            Command::Move(..),
            Command::Dot,
            Command::Move(..),
            Command::Dot
        ]
    ));
}

#[test]
fn the_end_of_a_line_of_a_small_chart_is_its_newest_figure() {
    let mut ends = 0;
    for (_, panel) in panels() {
        for line in panel.lines {
            let commands = commands(&line.path);
            let newest = commands.iter().rev().find_map(|command| match command {
                Command::Move(x, y) | Command::Line(x, y) => Some((*x, *y)),
                Command::Dot => None,
            });
            assert_eq!(line.end.map(|(x, y)| (x.into(), y.into())), newest);
            ends += usize::from(newest.is_some());
        }
    }
    assert!(ends > 0);
}

#[test]
fn a_small_chart_without_figures_draws_nothing() {
    let comparison = scenario("no-figures-in-the-period").comparison();
    for line in panel(&comparison).lines {
        assert_eq!((line.path.as_str(), line.end), ("", None));
    }
}

/// Checks a small chart against the figures it is drawn from.
fn check_panel(comparison: &Comparison, panel: &Panel) {
    let is_inside = |x: f64, y: f64| {
        (0.0..=PANEL_SIZE.width).contains(&x) && (0.0..=PANEL_SIZE.height).contains(&y)
    };
    let lines = comparison
        .others
        .iter()
        .chain(comparison.lines.iter().rev());
    assert_eq!(panel.lines.len(), lines.clone().count());
    for (line, drawn) in lines.zip(&panel.lines) {
        let runs = line.series.runs(&comparison.indicator);
        let commands = commands(&drawn.path);
        let count = |is_counted: fn(&Command) -> bool| {
            commands
                .iter()
                .filter(|command| is_counted(command))
                .count()
        };
        assert_eq!(
            count(|command| matches!(command, Command::Move(..))),
            runs.len()
        );
        assert_eq!(
            count(|command| matches!(command, Command::Dot)),
            runs.iter().filter(|run| run.len() == 1).count()
        );
        assert_eq!(
            count(|command| !matches!(command, Command::Dot)),
            line.series.figures().count()
        );
        for command in &commands {
            if let Command::Move(x, y) | Command::Line(x, y) = command {
                assert!(is_inside(*x, *y), "{command:?}");
            }
        }
        if let Some((x, y)) = drawn.end {
            assert!(is_inside(x.into(), y.into()));
        }
    }
    assert!(panel.zero.is_none_or(|zero| is_inside(0.0, zero.into())));
}

#[test]
fn a_small_chart_lies_inside_its_picture() {
    for size in [(PANEL_SIZE.width, 640.0), (PANEL_SIZE.height, 296.0)] {
        assert!((size.0 - size.1).abs() < f64::EPSILON);
    }
    for (comparison, panel) in panels() {
        check_panel(&comparison, &panel);
    }
}

/// The ends of the axis that small charts of these scenarios share.
fn shared_ends(scenarios: &[&Scenario]) -> Option<(f64, f64)> {
    let comparisons = scenarios.iter().map(|scenario| scenario.comparison());
    let axis = SharedAxes::of(comparisons).axis(Unit::Percent)?;
    Some((axis.start, axis.end))
}

fn asking(query: &'static str) -> Scenario {
    let figures = |region, sex, scaled: &[i64]| {
        let value =
            |scaled: &i64| tilannekuva::model::Value::Known(Figure::from_scaled(*scaled, 0));
        series_of(
            region,
            sex,
            2016,
            &scaled.iter().map(value).collect::<Vec<_>>(),
        )
    };
    let series = vec![
        figures("901", Sex::Total, &[2, 4]),
        figures("901", Sex::Male, &[2, 16]),
        figures("902", Sex::Total, &[30, 8]),
        figures("SSS", Sex::Total, &[6, 6]),
    ];
    Scenario::new("any", query, series)
}

#[test]
fn a_shared_axis_covers_the_regions_sexes_and_years_that_are_shown_and_no_others() {
    let ends = |query| shared_ends(&[&asking(query)]);
    assert_eq!(ends("kunta=901&vertaa=ei&muut=0"), Some((0.0, 4.0)));
    assert_eq!(ends("kunta=901&muut=0"), Some((0.0, 6.0)));
    assert_eq!(
        ends("kunta=901&vertaa=ei&muut=0&sukupuoli=m"),
        Some((0.0, 20.0))
    );
    assert_eq!(ends("kunta=901"), Some((0.0, 30.0)));
    assert_eq!(ends("kunta=901&vuodet=2017..uusin"), Some((0.0, 8.0)));
}

#[test]
fn a_shared_axis_covers_all_charts_of_its_unit_and_each_of_them_while_it_is_shown() {
    let low = asking("kunta=901&vertaa=ei&muut=0");
    let high = asking("kunta=902&vertaa=ei&muut=0");
    assert_eq!(shared_ends(&[&low, &high]), Some((0.0, 30.0)));
    assert_eq!(shared_ends(&[&high, &low]), Some((0.0, 30.0)));
    assert_eq!(shared_ends(&[&low]), Some((0.0, 4.0)));
    assert_eq!(shared_ends(&[]), None);
}

#[test]
fn charts_of_other_units_do_not_stretch_a_shared_axis() {
    let low = asking("kunta=901&vertaa=ei&muut=0").comparison();
    let mut high = asking("kunta=902&vertaa=ei&muut=0").comparison();
    Arc::make_mut(&mut high.indicator).unit = Unit::Count;
    let axes = SharedAxes::of([low, high].into_iter());
    let end = |unit| axes.axis(unit).map(|axis| axis.end);
    assert_eq!(end(Unit::Percent), Some(4.0));
    assert_eq!(end(Unit::Count), Some(30.0));
    assert_eq!(end(Unit::Score), None);
}

fn any_rhythm() -> impl Strategy<Value = SurveyRhythm> {
    let codes = [
        "yearly",
        "irregular",
        "every-2-from-2013",
        "every-4-from-1992",
        "years-1999-2003-2004-2011",
    ];
    proptest::sample::select(codes.to_vec())
        .prop_map(|code| SurveyRhythm::from_code(code).expect("a rhythm"))
}

fn any_value() -> impl Strategy<Value = tilannekuva::model::Value> {
    use tilannekuva::model::Value;
    prop_oneof![
        3 => (-1_000_000_i64..1_000_000)
            .prop_map(|scaled| Value::Known(Figure::from_scaled(scaled, 1))),
        1 => Just(Value::Known(Figure::from_scaled(0, 0))),
        3 => proptest::sample::select(Absence::ALL.to_vec()).prop_map(Value::Missing),
    ]
}

fn any_series(region: &'static str) -> impl Strategy<Value = Series> {
    (
        1992_i64..2012,
        proptest::collection::vec(any_value(), 1..30),
    )
        .prop_map(move |(first, values)| series_of(region, Sex::Total, first, &values))
}

prop_compose! {
    fn any_scenario()(
        rhythm in any_rhythm(),
        chosen in any_series("901"),
        second in any_series("902"),
        other in any_series("903"),
        county in any_series("HVA99"),
        query in proptest::sample::select(vec![
            "kunta=901",
            "kunta=902~901",
            "kunta=901&vuodet=2005..2010",
            "kunta=901~902&nolla=0",
            "vertaa=hva&nolla=1",
        ]),
    ) -> Scenario {
        Scenario::new("any", query, vec![chosen, second, other, county]).surveyed(rhythm)
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: Some(Box::new(FileFailurePersistence::Direct(
            "tests/charts/proptest-regressions.txt",
        ))),
        ..ProptestConfig::default()
    })]

    #[test]
    fn the_points_of_a_chart_are_the_figures_of_the_comparison_in_order(scenario in any_scenario()) {
        let comparison = scenario.comparison();
        let drawn = drawn_lines(&scenario.chart());
        let with_figures: Vec<_> = lines_of(&comparison)
            .filter(|line| line.series.latest().is_some())
            .collect();
        prop_assert_eq!(drawn.len(), with_figures.len());
        for line in with_figures {
            let id = id_of(line);
            let shown = drawn.iter().find(|drawn| drawn.id == id);
            let shown = shown.unwrap_or_else(|| panic!("{id} is not drawn"));
            let figures: Vec<_> = line
                .series
                .figures()
                .map(|(year, figure)| (year, figure.number()))
                .collect();
            prop_assert_eq!(shown.figures(), figures);
            let stretches: Vec<Vec<_>> = line
                .series
                .runs(&comparison.indicator)
                .iter()
                .map(|run| run.iter().map(|(year, _)| year.number()).collect())
                .collect();
            prop_assert_eq!(shown.stretches(), stretches);
        }
    }

    #[test]
    fn any_small_chart_draws_its_figures_inside_its_picture(scenario in any_scenario()) {
        let comparison = scenario.comparison();
        check_panel(&comparison, &panel(&comparison));
    }
}
