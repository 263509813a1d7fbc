//! A small trend chart on a page, with its years and its scale.

use leptos::prelude::*;

use super::line_marker::{marker_class, role_class};
use crate::{
    app::{
        live::{IntoPart, Part},
        reading_room::ReadingRoom,
    },
    charts::{
        Panel, ValueAxis,
        marker::{MARKER_SIZE, path_of},
    },
    model::{Comparison, Role, Sex, Summary, YearRange},
};

/// The small chart with its years and its scale.
pub(super) fn panel_picture(
    room: ReadingRoom,
    comparison: &Comparison,
    years: YearRange,
    shared: Option<ValueAxis>,
) -> Part {
    if comparison.lines.is_empty() && comparison.others.is_empty() {
        return ().into_part();
    }
    let panel = Panel::of(comparison, years, shared);
    let words = room.words();
    let axis = panel.axis;
    let [lowest, highest] = [axis.start, axis.end].map(|mark| axis.write(mark, words.language));
    let scale = words.panel_scale.with([&words.range(&lowest, &highest)]);
    let years = years.to_string();
    let summary = Summary::of(comparison, words.language).map(|summary| summary.text());
    // Without a line to speak of, the chart is named by what it shows at least.
    let description = summary.unwrap_or_else(|| format!("{years}, {scale}"));
    view! {
        {draw(&panel, description)}
        <p class="panel__axes">
            <span>{years}</span>
            " "
            <span>{scale}</span>
        </p>
    }
    .into_part()
}

fn draw(panel: &Panel, description: String) -> impl IntoView + use<> {
    let lines: Vec<Part> = panel
        .lines
        .iter()
        .map(|line| {
            let class = line_class(line.role, line.sex);
            let end = (line.role != Role::Other)
                .then_some(line.end)
                .flatten()
                .map(|(x, y)| marker_at(line.role, x, y));
            view! {
                <path class=class d=line.path.clone() />
                {end}
            }
            .into_part()
        })
        .collect();
    let zero = panel
        .zero
        .map(|y| view! { <line class="panel__zero" x1="0" x2="640" y1=y y2=y /> });
    view! {
        <svg class="panel__picture" viewBox="0 0 640 296" role="img" aria-label=description>
            {zero}
            {lines}
        </svg>
    }
}

/// A marker around a point of the picture.
fn marker_at(role: Role, x: i32, y: i32) -> Part {
    let half = i32::from(MARKER_SIZE / 2);
    let place = format!("translate({} {})", x - half, y - half);
    view! {
        <path class=marker_class(role) transform=place d=path_of(role) />
    }
    .into_part()
}

/// The style of a line by the part it plays and by sex.
pub(super) fn line_class(role: Role, sex: Sex) -> String {
    let chosen = match role {
        Role::Chosen(_) => " line--chosen",
        _ => "",
    };
    let role = format!("line{chosen} {}", role_class(role));
    match sex {
        Sex::Total => role,
        Sex::Female => format!("{role} line--female"),
        Sex::Male => format!("{role} line--male"),
    }
}
