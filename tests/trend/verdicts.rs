//! Writes the trend of every series of the content as a table, for `tests/trend/check.py` to compare.
//!
//! Each series stands there twice where counts were published: with the intervals that follow from them, and without.

use std::{
    io::{self, Write},
    path::Path,
};

use tilannekuva::{
    model::{Indicator, Reason, Series, Trend, TrendPoint, TrendRule, Verdict},
    publish::content::Content,
};

fn main() -> Result<(), String> {
    let content =
        Content::read(Path::new("content")).map_err(|problems| format!("{problems:#?}"))?;
    let mut table =
        "indicator,region,sex,gathering,input,rule,verdict,slope,probability\n".to_owned();
    for indicator in &content.catalogue.indicators {
        let Some(dataset) = content.datasets.get(&indicator.id) else {
            continue;
        };
        for series in dataset.all() {
            let with_intervals = points(indicator, series);
            let without: Vec<_> = with_intervals
                .iter()
                .map(|point| TrendPoint {
                    interval: None,
                    ..*point
                })
                .collect();
            table.push_str(&row(indicator, series, "figures", &without));
            if with_intervals != without {
                table.push_str(&row(indicator, series, "intervals", &with_intervals));
            }
        }
    }
    io::stdout()
        .write_all(table.as_bytes())
        .map_err(|error| error.to_string())
}

fn points(indicator: &Indicator, series: &Series) -> Vec<TrendPoint> {
    series
        .observations()
        .filter_map(|(year, observation)| TrendPoint::of(indicator, year, &observation))
        .collect()
}

fn row(indicator: &Indicator, series: &Series, input: &str, points: &[TrendPoint]) -> String {
    let Some(trend) = Trend::of(
        points,
        indicator.gathering,
        indicator.unit,
        indicator.decimals,
    ) else {
        return String::new();
    };
    format!(
        "{},{},{},{},{input},{},{},{},{}\n",
        indicator.id,
        series.region(),
        series.sex().code(),
        indicator.gathering.code(),
        rule(trend.rule),
        verdict(trend.verdict),
        number(trend.slope),
        number(trend.probability),
    )
}

fn rule(rule: Option<TrendRule>) -> String {
    match rule {
        None => "none".to_owned(),
        Some(TrendRule::Weighted) => "weighted".to_owned(),
        Some(TrendRule::Rank) => "rank".to_owned(),
        Some(TrendRule::PercentagePoints { threshold }) => format!("points-{threshold}"),
    }
}

fn verdict(verdict: Verdict) -> String {
    match verdict {
        Verdict::Rising => "rising".to_owned(),
        Verdict::Falling => "falling".to_owned(),
        Verdict::NoClearChange => "no-clear-change".to_owned(),
        Verdict::CannotTell(Reason::TooFewFigures { needed }) => format!("fewer-than-{needed}"),
        Verdict::CannotTell(Reason::TooManyTies) => "too-many-ties".to_owned(),
        Verdict::CannotTell(Reason::NoSurveyRule) => "no-survey-rule".to_owned(),
        Verdict::CannotTell(Reason::ValueOfMoney) => "value-of-money".to_owned(),
    }
}

fn number(number: Option<f64>) -> String {
    number.map_or_else(String::new, |number| format!("{number:?}"))
}
