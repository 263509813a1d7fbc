//! The newest figures of a comparison, which are the key to the lines of its small chart as well.

use leptos::prelude::*;

use super::{line_marker::line_marker, panel_picture::line_class};
use crate::{
    app::{
        live::{IntoPart, Part},
        reading_room::ReadingRoom,
    },
    model::Comparison,
};

/// The newest figure of each strong line, with its marker, its name and its year; `sexes` is of how many there are lines.
pub(super) fn newest_figures(room: ReadingRoom, comparison: &Comparison, sexes: usize) -> Part {
    let indicator = &comparison.indicator;
    let nothing = comparison.lines.is_empty().then(|| {
        view! { <li class="panel__empty">{room.words().no_figures_here}</li> }.into_part()
    });
    let figures = comparison.lines.iter().map(|line| {
        let name = room.line_name(line, indicator.people, sexes);
        let value = line.series.latest().map_or_else(
            || room.words().no_figures_here.to_owned(),
            |(year, figure)| {
                let unit = indicator.unit;
                let value = unit.write(figure, indicator.decimals, room.language());
                format!("{value} ({year})")
            },
        );
        view! {
            <li class=line_class(line.role, line.sex())>
                {line_marker(line.role)}
                <span class="panel__place">{name}</span>
                " "
                <span class="panel__value">{value}</span>
            </li>
        }
        .into_part()
    });
    let figures: Vec<Part> = figures.chain(nothing).collect();
    view! { <ul class="panel__newest">{figures}</ul> }.into_part()
}
