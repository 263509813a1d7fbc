//! The cursor of the trend chart: mouse, touch and arrow keys move one year, which is said and shown.

use leptos::{ev, prelude::*};

use crate::{
    app::{live::live, reading_room::ReadingRoom},
    charts::Plot,
    model::{Comparison, Value, Year},
};

/// A layer over the chart that takes pointer and keys, shows the figures of a year and says them.
#[component]
pub fn ChartCursor(
    /// What is shown.
    comparison: Memo<Comparison>,
    /// The names of the strong lines.
    names: Signal<Vec<String>>,
    /// Where years and figures lie.
    plot: Signal<Plot>,
    /// The year that the cursor is on.
    cursor: RwSignal<Option<Year>>,
) -> impl IntoView {
    let room = ReadingRoom::expect();
    let words = room.words();
    let keys = move |event: ev::KeyboardEvent| {
        let years = plot.get().years;
        let now = cursor.get().map(|year| years.clamp(year));
        let next = match event.key().as_str() {
            "ArrowRight" => now.map_or(years.first(), |year| years.clamp(year.plus(1))),
            "ArrowLeft" => now.map_or(years.last(), |year| years.clamp(year.minus(1))),
            "Home" => years.first(),
            "End" => years.last(),
            "Escape" => {
                cursor.set(None);
                return;
            }
            _ => return,
        };
        event.prevent_default();
        cursor.set(Some(next));
    };
    let point = move |event: ev::PointerEvent| {
        cursor.set(Some(plot.get().year_at(f64::from(event.offset_x()))));
    };
    let shown = move || {
        let year = cursor
            .get()
            .filter(|year| plot.get().years.contains(*year))?;
        Some((year, figures_of(room, comparison, names, year)))
    };
    let said = live(move || {
        shown().map(|(year, figures)| {
            let figures: Vec<_> = figures
                .iter()
                .map(|(name, value)| format!("{name} {value}"))
                .collect();
            format!("{year}: {}", figures.join(", "))
        })
    });
    let tooltip = live(move || {
        let (year, figures) = shown()?;
        let plot = plot.get();
        // The card stands on the side that has room.
        let is_right = plot.x(year) > plot.size.width / 2.0;
        let auto = || "auto".to_owned();
        let (left, right) = if is_right {
            (auto(), plot.css_right(year))
        } else {
            (plot.css_left(year), auto())
        };
        Some(view! {
            <div class="chart-cursor__line" style:left=plot.css_left(year)></div>
            <div class="chart-cursor__card" style:left=left style:right=right>
                <p class="chart-cursor__year">{year.to_string()}</p>
                {figures
                    .into_iter()
                    .map(|(name, value)| view! { <p>{name} " " <strong>{value}</strong></p> })
                    .collect_view()}
            </div>
        })
    });
    view! {
        <div
            class="chart-cursor"
            tabindex="0"
            role="application"
            aria-label=words.chart
            aria-describedby="chart-keys"
            on:keydown=keys
            on:pointermove=point
            on:pointerdown=point
            on:pointerleave=move |_| cursor.set(None)
        >
            <div class="chart-cursor__layer" aria-hidden="true">{tooltip}</div>
        </div>
        <p id="chart-keys" class="visually-hidden">{words.chart_keys}</p>
        <p class="visually-hidden" aria-live="polite" data-live="chart">{said}</p>
    }
}

/// The figures of a year, or why there is none, by the name of each strong line.
fn figures_of(
    room: ReadingRoom,
    comparison: Memo<Comparison>,
    names: Signal<Vec<String>>,
    year: Year,
) -> Vec<(String, String)> {
    comparison.with(|comparison| {
        let indicator = &comparison.indicator;
        comparison
            .lines
            .iter()
            .zip(names.get())
            .map(|(line, name)| {
                let value = match line.series.value(year) {
                    Value::Known(figure) => {
                        indicator
                            .unit
                            .write(figure, indicator.decimals, room.language())
                    }
                    Value::Missing(absence) => (room.words().absence)(absence).to_owned(),
                };
                (name, value)
            })
            .collect()
    })
}
