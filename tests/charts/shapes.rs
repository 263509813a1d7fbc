//! Where the parts of a chart lie that is drawn without ECharts: figures on the axes as they are drawn, lines over the
//! years that they join, and words beside each other.

use proptest::{prelude::*, test_runner::FileFailurePersistence};
use tilannekuva::{
    charts::{Palette, Shape, Size, TrendChart},
    model::{
        Absence, Comparison, Figure, Indicator, Line, Series, Sex, SurveyRhythm,
        Value::{Known, Missing},
        Year,
    },
};

use super::scenarios::{self, Scenario, series_of, year};

/// Lengths are written to a tenth, and a marker's scale to a thousandth.
const TOLERANCE: f64 = 0.15;
/// How words are taken to be set; a little more than they need.
const LETTER_WIDTH: f64 = 7.6;
const LETTER_HEIGHT: f64 = 15.0;
/// From the base line up to the middle of a letter.
const ABOVE_BASE_LINE: f64 = 0.35;

type Point = (f64, f64);

fn are_near(one: Point, other: Point) -> bool {
    (one.0 - other.0).abs() <= TOLERANCE && (one.1 - other.1).abs() <= TOLERANCE
}

fn number(text: &str) -> f64 {
    text.parse()
        .unwrap_or_else(|_| panic!("{text} is no number"))
}

/// The points of each stretch of a path, of which only the ends of arcs are taken.
fn stretches(path: &str) -> Vec<Vec<Point>> {
    let mut stretches: Vec<Vec<Point>> = Vec::new();
    let starts = path.char_indices().filter(|(_, sign)| sign.is_alphabetic());
    let starts: Vec<usize> = starts.map(|(place, _)| place).collect();
    let ends = starts.iter().skip(1).copied().chain([path.len()]);
    for (start, end) in starts.iter().zip(ends) {
        let (command, numbers) = path[*start..end].split_at(1);
        let numbers: Vec<f64> = numbers
            .split(' ')
            .filter(|text| !text.is_empty())
            .map(number)
            .collect();
        let last = stretches.last().and_then(|stretch| stretch.last()).copied();
        let point = match (command, numbers[..].as_ref(), last) {
            ("M" | "L", [x, y], _) | ("A", [_, _, _, _, _, x, y], _) => (*x, *y),
            ("H", [x], Some((_, y))) => (*x, y),
            ("Z", [], _) => continue,
            _ => panic!("{command} {numbers:?} in {path}"),
        };
        match stretches.last_mut() {
            Some(stretch) if command != "M" => stretch.push(point),
            _ => stretches.push(vec![point]),
        }
    }
    stretches
}

/// The middle of the square that a marker fills, and the colours that it is drawn in.
fn marker(shape: &Shape) -> Option<(Point, Vec<&'static str>)> {
    let Shape::Marker {
        path,
        place,
        fill,
        edge,
    } = shape
    else {
        return None;
    };
    let points: Vec<Point> = stretches(path).concat();
    let middle = |lengths: Vec<f64>| {
        let lowest = lengths.iter().copied().fold(f64::INFINITY, f64::min);
        let highest = lengths.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        f64::midpoint(lowest, highest)
    };
    let within = (
        middle(points.iter().map(|point| point.0).collect()),
        middle(points.iter().map(|point| point.1).collect()),
    );
    let place = place.strip_prefix("translate(")?.strip_suffix(')')?;
    let (corner, scale) = place.split_once(") scale(")?;
    let (x, y) = corner.split_once(' ')?;
    let scale = number(scale);
    let at = (number(x) + scale * within.0, number(y) + scale * within.1);
    let colours = [*fill].into_iter().chain(edge.iter().map(|edge| edge.0));
    Some((at, colours.collect()))
}

/// A line's stretches with its colour.
fn line(shape: &Shape) -> Option<(Vec<Vec<Point>>, &'static str)> {
    match shape {
        Shape::Line { path, colour, .. } => Some((stretches(path), colour)),
        _ => None,
    }
}

/// Words with the room that they take.
#[derive(Debug)]
struct Place {
    text: String,
    left: f64,
    right: f64,
    middle: f64,
}

impl Place {
    fn of(shape: &Shape) -> Option<Self> {
        let Shape::Words {
            x,
            y,
            anchor,
            size,
            text,
            ..
        } = shape
        else {
            return None;
        };
        let letters = u32::try_from(text.chars().count()).expect("few letters");
        let width = f64::from(letters) * LETTER_WIDTH;
        let left = match *anchor {
            "start" => number(x),
            "middle" => number(x) - width / 2.0,
            "end" => number(x) - width,
            other => panic!("{other} is no anchor"),
        };
        Some(Self {
            text: text.clone(),
            left,
            right: left + width,
            middle: number(y) - ABOVE_BASE_LINE * number(size),
        })
    }

    fn covers(&self, other: &Self) -> bool {
        (self.middle - other.middle).abs() < LETTER_HEIGHT - TOLERANCE
            && self.right > other.left + TOLERANCE
            && other.right > self.left + TOLERANCE
    }

    fn lies_inside(&self, size: Size) -> bool {
        let half = LETTER_HEIGHT / 2.0;
        let is_within =
            |from: f64, to: f64, length: f64| from >= -TOLERANCE && to <= length + TOLERANCE;
        is_within(self.left, self.right, size.width)
            && is_within(self.middle - half, self.middle + half, size.height)
    }
}

/// A chart as it is drawn, with what it is drawn from.
struct Drawn {
    comparison: Comparison,
    indicator: Indicator,
    chart: TrendChart,
    palette: Palette,
    shapes: Vec<Shape>,
}

impl Drawn {
    fn of(scenario: &Scenario, size: Size) -> Self {
        let chart = scenario.chart_of(size, &scenario.palette);
        Self {
            comparison: scenario.comparison(),
            indicator: scenario.indicator(),
            palette: scenario.palette,
            shapes: chart.shapes(scenario.language()),
            chart,
        }
    }

    /// The chart as a page so wide shows it.
    fn on_page(scenario: &Scenario, width: f64) -> Self {
        let lines = scenario.comparison().lines.len();
        Self::of(scenario, TrendChart::size_for(width, lines))
    }

    /// The lines with figures that have a marker at each.
    fn strong(&self) -> impl Iterator<Item = &Line> {
        let lines = self.comparison.lines.iter();
        lines.filter(|line| line.series.latest().is_some())
    }

    /// All lines with figures.
    fn lines(&self) -> impl Iterator<Item = &Line> {
        let others = self.comparison.others.iter();
        self.strong()
            .chain(others.filter(|line| line.series.latest().is_some()))
    }

    fn colour_of(&self, line: &Line) -> &'static str {
        self.palette.of_role(line.role)
    }

    /// Where a figure belongs.
    fn place(&self, year: Year, figure: Figure) -> Point {
        (self.chart.plot.x(year), self.chart.plot.y(figure))
    }

    fn places(&self) -> Vec<Place> {
        self.shapes.iter().filter_map(Place::of).collect()
    }

    fn check_axes(&self) {
        let (plot, places) = (&self.chart.plot, self.places());
        // The words of the axes come first: its marks from below, and then the years.
        let marks = plot.axis.marks();
        let (at_marks, rest) = places.split_at(marks.len());
        let rules: Vec<_> = self
            .shapes
            .iter()
            .filter_map(line)
            .take(marks.len())
            .collect();
        for ((mark, words), (rule, _)) in marks.iter().zip(at_marks).zip(rules) {
            let height = plot.y(Figure::from_number(*mark).expect("a figure"));
            assert!(
                (words.middle - height).abs() <= TOLERANCE,
                "{words:?} at {height}"
            );
            let ends = [plot.margins.left, plot.margins.left + plot.inner_width()];
            let expected = ends.map(|end| (end, height));
            assert!(
                rule.len() == 1
                    && rule[0].len() == 2
                    && rule[0]
                        .iter()
                        .zip(expected)
                        .all(|(point, end)| are_near(*point, end)),
                "{rule:?}, not {expected:?}"
            );
            assert!(words.right < plot.margins.left, "{words:?}");
        }
        let below = plot.margins.top + plot.inner_height();
        let years: Vec<&Place> = rest
            .iter()
            .take_while(|words| words.middle > below + LETTER_HEIGHT / 2.0)
            .collect();
        assert!(!years.is_empty());
        for words in years {
            let year = year(words.text.parse().expect("a year"));
            let middle = f64::midpoint(words.left, words.right);
            assert!((middle - plot.x(year)).abs() <= TOLERANCE, "{words:?}");
        }
    }

    fn check_markers(&self, line: &Line) {
        let colour = self.colour_of(line);
        let markers: Vec<_> = self.shapes.iter().filter_map(marker).collect();
        for (year, figure) in line.series.figures() {
            let place = self.place(year, figure);
            let is_there = |(at, colours): &(Point, Vec<&str>)| {
                are_near(*at, place) && colours.contains(&colour)
            };
            assert!(
                markers.iter().any(is_there),
                "{} in {year}: no marker at {place:?}",
                line.region.code
            );
        }
    }

    fn check_joined(&self, line: &Line) {
        let runs = line.series.runs(&self.indicator);
        let expected: Vec<Vec<Point>> = runs
            .iter()
            .map(|run| {
                run.iter()
                    .map(|(year, figure)| self.place(*year, *figure))
                    .collect()
            })
            .collect();
        let is_same = |(stretches, colour): &(Vec<Vec<Point>>, &str)| {
            *colour == self.colour_of(line)
                && stretches.len() == expected.len()
                && stretches.iter().zip(&expected).all(|(stretch, run)| {
                    stretch.len() == run.len()
                        && stretch
                            .iter()
                            .zip(run)
                            .all(|(one, other)| are_near(*one, *other))
                })
        };
        let mut lines = self.shapes.iter().filter_map(self::line);
        assert!(
            lines.any(|line| is_same(&line)),
            "{} is not drawn as {expected:?}",
            line.region.code
        );
    }

    /// Whatever line goes from one year to another goes between figures that may be joined.
    fn check_gaps(&self) {
        let plot = &self.chart.plot;
        let strong = self.comparison.lines.iter();
        let colours: Vec<&str> = strong
            .map(|line| self.colour_of(line))
            .chain([self.palette.other])
            .collect();
        for (stretches, colour) in self.shapes.iter().filter_map(line) {
            if !colours.contains(&colour) {
                continue;
            }
            for pair in stretches.iter().flat_map(|stretch| stretch.windows(2)) {
                let [from, to] = [pair[0], pair[1]].map(|point| plot.year_at(point.0));
                if from == to {
                    continue;
                }
                assert!(
                    self.indicator.joins(from, to),
                    "{colour} joins {from} to {to}"
                );
                for broken in &self.indicator.breaks {
                    assert!(
                        broken.year <= from || broken.year > to,
                        "{colour} crosses {}",
                        broken.year
                    );
                }
            }
        }
    }

    fn check_words(&self) {
        let places = self.places();
        for (place, words) in places.iter().enumerate() {
            assert!(
                words.lies_inside(self.chart.plot.size),
                "{words:?} lies outside {:?}",
                self.chart.plot.size
            );
            for other in &places[place + 1..] {
                assert!(!words.covers(other), "{words:?} lies on {other:?}");
            }
        }
    }

    fn check(&self) {
        self.check_axes();
        for line in self.strong() {
            self.check_markers(line);
        }
        for line in self.lines() {
            self.check_joined(line);
        }
        self.check_gaps();
        self.check_words();
    }
}

fn widths() -> impl Strategy<Value = f64> {
    proptest::sample::select(vec![320.0, 390.0, 640.0, 960.0])
}

fn any_years(region: &'static str, sex: Sex) -> impl Strategy<Value = Series> {
    let value = prop_oneof![
        3 => (-9_999_i64..999_999).prop_map(|scaled| Known(Figure::from_scaled(scaled, 1))),
        1 => Just(Known(Figure::from_scaled(0, 0))),
        2 => proptest::sample::select(Absence::ALL.to_vec()).prop_map(Missing),
    ];
    (1992_i64..2016, proptest::collection::vec(value, 1..25))
        .prop_map(move |(first, values)| series_of(region, sex, first, &values))
}

prop_compose! {
    fn any_scenario()(
        rhythm in proptest::sample::select(vec!["yearly", "irregular", "every-2-from-2013", "every-4-from-1992"]),
        series in (
            any_years("901", Sex::Total), any_years("901", Sex::Female), any_years("901", Sex::Male),
            any_years("902", Sex::Total), any_years("903", Sex::Total), any_years("SSS", Sex::Total),
        ),
        breaks in proptest::collection::btree_set(1993_i64..2040, 0..3),
        name in proptest::sample::select(vec!["Ii", "Esimerkkilä", "Hyvin pitkän esimerkin kunta"]),
        query in proptest::sample::select(vec![
            "kunta=901", "kunta=902~901", "kunta=901~902~903&muut=0", "kunta=901&vuodet=2005..2010",
            "kunta=901&sukupuoli=n~m&kieli=sv", "kunta=901&nakyma=ryhmat&kieli=en", "kunta=901~902&nolla=0", "vertaa=ei&nolla=1",
        ]),
    ) -> Scenario {
        let series = vec![series.0, series.1, series.2, series.3, series.4, series.5];
        let rhythm = SurveyRhythm::from_code(rhythm).expect("a rhythm");
        let scenario = Scenario::new("any", query, series).surveyed(rhythm).renamed("901", name);
        breaks.into_iter().fold(scenario, Scenario::broken_in)
    }
}

#[test]
fn every_scenario_is_drawn_where_its_figures_say() {
    for scenario in scenarios::all() {
        // Places are the same in all colours, and in these every kind of line has its own.
        let scenario = scenario.coloured(&Palette::LIGHT);
        Drawn::of(&scenario, scenario.size).check();
    }
}

/// Figures of one municipality, one a year from 2010, in tenths.
fn figures(scaled: &[i64]) -> Vec<Series> {
    let values = scaled
        .iter()
        .map(|scaled| Known(Figure::from_scaled(*scaled, 1)));
    vec![series_of(
        "901",
        Sex::Total,
        2010,
        &values.collect::<Vec<_>>(),
    )]
}

#[test]
fn the_words_of_breaks_near_each_other_stand_below_each_other() {
    let scenario = Scenario::new("near", "kunta=901", figures(&[50, 60, 70, 60, 50]));
    let scenario = scenario.broken_in(2012).broken_in(2013);
    for width in [320.0, 640.0] {
        let drawn = Drawn::on_page(&scenario, width);
        let places = drawn.places().into_iter();
        let mut heights = places
            .filter(|words| words.text == "sarja katkeaa")
            .map(|words| words.middle);
        let (first, second) = (heights.next().unwrap(), heights.next().unwrap());
        assert!(second - first > LETTER_HEIGHT, "{first} and {second}");
        drawn.check();
    }
}

#[test]
fn a_large_figure_beside_its_line_is_not_cut() {
    let scenario = Scenario::new("large", "kunta=901", figures(&[12_345_678, 99_999_999]));
    for width in [320.0, 390.0] {
        Drawn::on_page(&scenario, width).check();
    }
}

#[test]
fn a_label_of_two_lines_stays_above_the_years_and_below_the_edge() {
    for scaled in [[0, 0, 100, 0], [0, 0, 0, 100]] {
        let scenario = Scenario::new("edge", "kunta=901", figures(&scaled));
        Drawn::on_page(&scenario, 320.0).check();
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
    fn a_figure_lies_where_its_year_and_value_say_on_the_axes(scenario in any_scenario(), width in widths()) {
        let drawn = Drawn::on_page(&scenario, width);
        drawn.check_axes();
        for line in drawn.strong() {
            drawn.check_markers(line);
        }
    }

    #[test]
    fn a_line_joins_the_years_it_may_and_crosses_no_gap(scenario in any_scenario(), width in widths()) {
        let drawn = Drawn::on_page(&scenario, width);
        for line in drawn.lines() {
            drawn.check_joined(line);
        }
        drawn.check_gaps();
    }

    #[test]
    fn words_stand_inside_the_picture_and_beside_each_other(scenario in any_scenario(), width in widths()) {
        Drawn::on_page(&scenario, width).check_words();
    }
}
