//! Writes every chart scenario as ECharts is to draw it on a phone and a desk, on a light and a dark page, as JSON.

#![allow(
    clippy::expect_used,
    reason = "the figures are invented, so a fault is one of this program"
)]

use std::io::{self, Write};

use serde_json::{Value, json};
use tilannekuva::charts::{Palette, TrendChart};

#[allow(dead_code, reason = "the tests of charts use the rest")]
#[path = "../charts/scenarios.rs"]
mod scenarios;

use scenarios::Scenario;

/// The widths of a narrow phone's page and of a desk's chart, in CSS pixels.
const WIDTHS: [f64; 2] = [320.0, 960.0];
const PAGES: [(&str, Palette); 2] = [("light", Palette::LIGHT), ("dark", Palette::DARK)];

fn main() -> io::Result<()> {
    let mut gallery: Vec<(&str, Value)> = Vec::new();
    for scenario in scenarios::all() {
        let drawings = drawings(&scenario);
        // Scenarios of one chart on two screens or pages are one picture here.
        if gallery.iter().all(|(_, former)| *former != drawings) {
            gallery.push((scenario.name, drawings));
        }
    }
    let gallery: Vec<_> = gallery
        .into_iter()
        .map(|(name, drawings)| json!({ "name": name, "drawings": drawings }))
        .collect();
    writeln!(io::stdout(), "{}", Value::from(gallery))
}

fn drawings(scenario: &Scenario) -> Value {
    PAGES
        .into_iter()
        .flat_map(|(page, palette)| WIDTHS.map(|width| drawing(scenario, page, &palette, width)))
        .collect()
}

fn drawing(scenario: &Scenario, page: &str, palette: &Palette, width: f64) -> Value {
    let lines = scenario.comparison().lines.len();
    // A reader's own colours are the same on every page.
    let palette = if scenario.palette == Palette::FORCED {
        &Palette::FORCED
    } else {
        palette
    };
    let chart = scenario.chart_of(TrendChart::size_for(width, lines), palette);
    let axis = chart.plot.axis;
    let marks: Vec<_> = axis
        .marks()
        .into_iter()
        .map(|mark| json!({ "value": mark, "text": axis.write(mark, scenario.language()) }))
        .collect();
    json!({
        "page": page,
        "width": chart.plot.size.width,
        "height": chart.plot.size.height,
        "marks": marks,
        "option": chart.option,
    })
}
