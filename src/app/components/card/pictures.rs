//! The small pictures in the tables of a card; what they show stands beside them in words.

use crate::{
    app::sketch::Sketch,
    charts::{Position, Sparkline, position::POSITION_BOX, sparkline::SPARKLINE_BOX},
    model::CardRow,
};

/// The line of a development.
pub(super) fn sparkline(row: &CardRow) -> Option<Sketch> {
    // One figure alone has no development.
    let series = row.series().filter(|series| series.figures().count() > 1)?;
    let line = Sparkline::of(&row.indicator, series)?;
    let (x, y) = line.end;
    let path = Sketch::svg("path").with("d", &line.path);
    let end = Sketch::svg("circle")
        .with("cx", &x.to_string())
        .with("cy", &y.to_string())
        .with("r", "3");
    let picture = Sketch::svg("svg")
        .with("class", "sparkline")
        .with("viewBox", SPARKLINE_BOX)
        .with("aria-hidden", "true");
    Some(picture.holding(vec![path, end]))
}

/// The dots of all municipalities.
pub(super) fn strip(position: &Position) -> Sketch {
    let dot = |x: &i32, radius: &str, class: &str| {
        Sketch::svg("circle")
            .with("cx", &x.to_string())
            .with("cy", "10")
            .with("r", radius)
            .with("class", class)
    };
    let mut marks: Vec<Sketch> = position
        .others
        .iter()
        .map(|x| dot(x, "3", "position__other"))
        .collect();
    marks.extend(position.larger.map(|x| {
        Sketch::svg("path")
            .with("class", "position__larger")
            .with("d", &format!("M{x} 1V19"))
    }));
    marks.extend(
        position
            .own
            .iter()
            .flatten()
            .map(|x| dot(x, "5.5", "position__own")),
    );
    Sketch::svg("svg")
        .with("class", "position")
        .with("viewBox", POSITION_BOX)
        .with("aria-hidden", "true")
        .holding(marks)
}
