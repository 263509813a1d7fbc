//! The year in which municipalities stand beside each other: a slider, and a button that goes through the years.

use std::time::Duration;

use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};

use crate::{
    app::{
        address::History,
        live::{Part, live},
        observe,
        reading_room::ReadingRoom,
    },
    model::{Distribution, Selection, Year},
};

/// How long each year stands while the years are played: long enough to look at a dozen marks.
const STANDS: Duration = Duration::from_millis(900);

/// A slider over the years with figures, and a button that plays them.
///
/// For readers who want less motion the button goes one year on.
#[component]
pub fn YearControl(
    /// What is shown.
    distribution: Memo<Distribution>,
) -> impl IntoView {
    let room = ReadingRoom::expect();
    let words = room.words();
    let count = Signal::derive(move || distribution.with(|distribution| distribution.years.len()));
    let place = Signal::derive(move || {
        distribution.with(|distribution| {
            let years = distribution.years.iter();
            let before = years.filter(|year| **year < distribution.year).count();
            before.to_string()
        })
    });
    let year =
        Signal::derive(move || distribution.with(|distribution| distribution.year.to_string()));
    let player = Player {
        room,
        distribution,
        timer: RwSignal::new(None),
    };
    on_cleanup(move || player.stop());
    let slide = move |event| {
        player.stop();
        let place = event_target_value(&event).parse::<usize>().ok();
        player.show(place.unwrap_or_default(), History::Replace);
    };
    let is_still = observe::setting("(prefers-reduced-motion: reduce)");
    let press = move |_| {
        if is_still.get_untracked() {
            player.step(History::Push);
        } else if player.timer.with_untracked(Option::is_some) {
            player.stop();
        } else {
            player.play();
        }
    };
    let label = live(move || {
        if is_still.get() {
            words.next_year
        } else if player.timer.with(Option::is_some) {
            words.stop_years
        } else {
            words.play_years
        }
    });
    let last = Signal::derive(move || count.get().saturating_sub(1).to_string());
    let control = move || {
        view! {
            <div class="year-control">
                <label class="year-control__slider">
                    <span class="year-control__year">{words.year} " " {live(move || year.get())}</span>
                    <input type="range" min="0" max=last prop:value=place aria-valuetext=year on:input=slide />
                </label>
                <button type="button" class="button" on:click=press>{label}</button>
            </div>
        }
    };
    if count.get_untracked() < 2 {
        return Part::of(
            view! { <p class="year-control__year">{words.year} " " {live(move || year.get())}</p> },
        );
    }
    Part::of(control())
}

/// Goes through the years.
#[derive(Clone, Copy)]
struct Player {
    room: ReadingRoom,
    distribution: Memo<Distribution>,
    timer: RwSignal<Option<TimeoutHandle>>,
}

impl Player {
    /// Begins at the first year where the last one is shown, otherwise goes on from the present one.
    fn play(self) {
        self.step(History::Push);
        self.wait();
    }

    fn wait(self) {
        let on = move || {
            if self.is_last() {
                self.stop();
            } else {
                self.step(History::Replace);
                self.wait();
            }
        };
        // Without a timer the year that is shown stands.
        self.timer.set(set_timeout_with_handle(on, STANDS).ok());
    }

    fn stop(self) {
        if let Some(Some(timer)) = self.timer.try_get_untracked() {
            timer.clear();
            self.timer.set(None);
        }
    }

    fn is_last(self) -> bool {
        self.distribution
            .with_untracked(|distribution| distribution.years.last() <= Some(&distribution.year))
    }

    /// Shows the next year, or the first one after the last.
    fn step(self, history: History) {
        let next = self.distribution.with_untracked(|distribution| {
            let mut years = distribution.years.iter();
            years.position(|year| *year > distribution.year)
        });
        self.show(next.unwrap_or_default(), history);
    }

    /// Shows the year at a place among those with figures; the newest one is left out of the address.
    fn show(self, place: usize, history: History) {
        let years = self
            .distribution
            .with_untracked(|distribution| distribution.years.clone());
        let year: Option<Year> = years
            .get(place)
            .copied()
            .filter(|year| years.last() != Some(year));
        self.room
            .change(history, |selection| Selection { year, ..selection });
    }
}
