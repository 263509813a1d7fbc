//! The cursor of the trend chart: mouse, touch and arrow keys move one year, which is said and shown.

use leptos::{ev, prelude::*, web_sys::Element};
use wasm_bindgen::JsCast;

use crate::{
    app::{address::History, live::live, reading_room::ReadingRoom, surroundings::Surroundings},
    charts::{
        Plot,
        cursor::{self, Step, Zoom},
    },
    model::{Comparison, Year, YearRange},
};

/// How far the mouse moves before it drags, in pixels.
const DRAG: f64 = 8.0;

/// How far the wheel turns for one zoom, in pixels: a notch of a mouse, a stretch of a touchpad.
const NOTCH: f64 = 50.0;

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
    let drag = RwSignal::new(None);
    let hand = Hand {
        room,
        comparison,
        plot,
        cursor,
        drag,
        turned: StoredValue::new(0.0),
        moved_by_keys: RwSignal::new(false),
    };
    // The card hides what lies below it, and goes away wherever the focus is.
    let escape = window_event_listener(ev::keydown, move |event| {
        if event.key() == "Escape" {
            cursor.set(None);
        }
    });
    on_cleanup(move || escape.remove());
    let said = live(move || {
        let year = shown_year(plot, cursor).filter(|_| hand.moved_by_keys.get())?;
        let figures: Vec<_> = figures_of(room, comparison, names, year)
            .into_iter()
            .map(|(name, value)| format!("{name} {value}"))
            .collect();
        Some(format!("{year}: {}", figures.join(", ")))
    });
    let surroundings = Surroundings::here();
    let described_by = ["chart-summary", "chart-keys"].map(|name| surroundings.id(name));
    view! {
        <div
            class="chart-cursor"
            tabindex="0"
            role="application"
            aria-label=Signal::derive(move || {
                comparison.with(|comparison| words.chart_of.with([comparison.indicator.name.text(words.language)]))
            })
            aria-describedby=described_by.join(" ")
            on:keydown=move |event| hand.press_key(&event)
            on:pointermove=move |event| hand.move_to(&event)
            on:pointerdown=move |event| hand.press(&event)
            on:pointerup=move |_| hand.release()
            on:pointerleave=move |event| hand.leave(&event)
            on:wheel=move |event| hand.turn_wheel(&event)
            on:blur=move |_| cursor.set(None)
        >
            <div class="chart-cursor__layer" aria-hidden="true">
                <Brush drag=drag />
                {live(move || Some(card(room, comparison, names, plot.get(), shown_year(plot, cursor)?)))}
            </div>
        </div>
        <p id=surroundings.id("chart-keys") class="visually-hidden">{words.chart_keys}</p>
        <p class="visually-hidden" aria-live="polite" data-live="chart">{said}</p>
    }
}

/// What the reader's hand does on the chart.
#[derive(Clone, Copy)]
struct Hand {
    room: ReadingRoom,
    comparison: Memo<Comparison>,
    plot: Signal<Plot>,
    cursor: RwSignal<Option<Year>>,
    /// Where dragging began and where it is, from the left.
    drag: RwSignal<Option<(f64, f64)>>,
    /// How far the wheel was turned since the last zoom.
    turned: StoredValue<f64>,
    /// Whether the cursor was last moved by keys: who moves a pointer sees the card and is not talked to.
    moved_by_keys: RwSignal<bool>,
}

impl Hand {
    fn press_key(self, event: &ev::KeyboardEvent) {
        let years = self.plot.get_untracked().years;
        let step = cursor::step(&event.key(), self.cursor.get_untracked(), years);
        if let Some(step) = step {
            event.prevent_default();
            self.moved_by_keys.set(true);
            self.cursor.set(match step {
                Step::To(year) => Some(year),
                Step::Leave => None,
            });
        }
    }

    fn move_to(self, event: &ev::PointerEvent) {
        let x = f64::from(event.offset_x());
        self.moved_by_keys.set(false);
        self.cursor.set(Some(self.plot.get_untracked().year_at(x)));
        if let Some((from, _)) = self.drag.get_untracked() {
            self.drag.set(Some((from, x)));
        }
    }

    fn press(self, event: &ev::PointerEvent) {
        self.move_to(event);
        // A finger scrolls the page; only the mouse drags, where other years can be shown.
        if self.room.can_change() && event.pointer_type() == "mouse" && event.button() == 0 {
            let x = f64::from(event.offset_x());
            self.drag.set(Some((x, x)));
            let target = event
                .current_target()
                .and_then(|target| target.dyn_into::<Element>().ok());
            if let Some(target) = target {
                // Without it, a drag that leaves the chart ends there.
                let _ = target.set_pointer_capture(event.pointer_id());
            }
        }
    }

    fn release(self) {
        let drag = self.drag.get_untracked();
        self.drag.set(None);
        if let Some((from, to)) = drag.filter(|(from, to)| (from - to).abs() > DRAG) {
            let plot = self.plot.get_untracked();
            let years = YearRange::spanning(plot.year_at(from), plot.year_at(to));
            self.show(years, History::Push);
        }
    }

    fn leave(self, event: &ev::PointerEvent) {
        self.drag.set(None);
        // A finger leaves whenever it lifts; what it pointed at is to be read then.
        if event.pointer_type() == "mouse" {
            self.cursor.set(None);
        }
    }

    fn turn_wheel(self, event: &ev::WheelEvent) {
        // Without a key the wheel scrolls the page, as everywhere.
        if !self.room.can_change() || !(event.ctrl_key() || event.shift_key() || event.meta_key()) {
            return;
        }
        event.prevent_default();
        let around = self
            .plot
            .get_untracked()
            .year_at(f64::from(event.offset_x()));
        // With the shift key, browsers report the turn as sideways; touchpads report it in many small parts.
        let turned = self.turned.get_value() + event.delta_y() + event.delta_x();
        self.turned.set_value(turned);
        if turned.abs() < NOTCH {
            return;
        }
        self.turned.set_value(0.0);
        let zoom = if turned < 0.0 {
            Zoom::Closer
        } else {
            Zoom::Farther
        };
        let years = self.comparison.with_untracked(|comparison| {
            cursor::zoomed(comparison.years, comparison.available, around, zoom)
        });
        self.show(years, History::Replace);
    }

    fn show(self, years: YearRange, history: History) {
        let available = self
            .comparison
            .with_untracked(|comparison| comparison.available);
        self.room.show_years(years, available, history);
    }
}

fn shown_year(plot: Signal<Plot>, cursor: RwSignal<Option<Year>>) -> Option<Year> {
    cursor.get().filter(|year| plot.get().years.contains(*year))
}

/// The years that are being dragged over.
#[component]
fn Brush(
    /// Where dragging began and where it is.
    drag: RwSignal<Option<(f64, f64)>>,
) -> impl IntoView {
    let side = move |pick: fn(f64, f64) -> f64| {
        Signal::derive(move || {
            let (from, to) = drag.get().unwrap_or_default();
            Plot::css_pixels(pick(from, to))
        })
    };
    view! {
        <div
            class="chart-cursor__brush"
            style:left=side(f64::min)
            style:width=side(|from, to| (from - to).abs())
        ></div>
    }
}

/// The figures of the cursor's year beside a line at the year.
fn card(
    room: ReadingRoom,
    comparison: Memo<Comparison>,
    names: Signal<Vec<String>>,
    plot: Plot,
    year: Year,
) -> impl IntoView {
    // The card stands on the side that has room.
    let is_right = plot.x(year) > plot.size.width / 2.0;
    let auto = || "auto".to_owned();
    let (left, right) = if is_right {
        (auto(), plot.css_right(year))
    } else {
        (plot.css_left(year), auto())
    };
    let others = comparison.with(|comparison| {
        let (count, lowest, highest) = comparison.others_in(year)?;
        let indicator = &comparison.indicator;
        let write = |figure| {
            indicator
                .unit
                .write(figure, indicator.decimals, room.language())
        };
        let [lowest, highest] = [lowest, highest].map(write);
        Some((room.words().others_range)(count, &lowest, &highest))
    });
    view! {
        <div class="chart-cursor__line" style:left=plot.css_left(year)></div>
        <div class="chart-cursor__card" style:left=left style:right=right>
            <p class="chart-cursor__year">{year.to_string()}</p>
            {figures_of(room, comparison, names, year)
                .into_iter()
                .map(|(name, value)| view! { <p>{name} " " <strong>{value}</strong></p> })
                .collect_view()}
            {others.map(|others| view! { <p class="chart-cursor__others">{others}</p> })}
        </div>
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
        /// With more lines than this, counts would hide the chart.
        const FEW: usize = 4;
        let has_room = comparison.lines.len() <= FEW;
        let indicator = &comparison.indicator;
        comparison
            .lines
            .iter()
            .zip(names.get())
            .map(|(line, name)| {
                let words = room.words();
                let observation = line.series.observation(year);
                let mut value = words.value(observation.value, indicator);
                let count = observation
                    .count
                    .map(|count| words.count_of.with([&words.whole_number(count)]));
                let details: Vec<_> = count
                    .into_iter()
                    .chain(words.certainty(&observation, comparison))
                    .collect();
                if has_room && !details.is_empty() {
                    value.push_str(" (");
                    value.push_str(&details.join(", "));
                    value.push(')');
                }
                (name, value)
            })
            .collect()
    })
}
