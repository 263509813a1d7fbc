//! The annual clock as a ring in the page: one stop of the Tab key, arrow keys inside, a tap that chooses.

use std::sync::Arc;

use leptos::{
    ev, html,
    prelude::*,
    web_sys::{Element, MouseEvent},
};
use wasm_bindgen::JsCast;

use super::place_figure::{keep_in_view, sketch_of_label};
use crate::{
    app::{address::History, live::live, observe, reading_room::ReadingRoom, sketch::Sketch},
    charts::{
        annual_clock::{ClockLook, ClockPicture, PhaseArc, annual_clock},
        walk::{Step, phase_step},
    },
    model::{AnnualClock, Month, PhaseId, Selection},
    words::annual_clock::{ClockWords, phase_line},
};

/// The ring, with a line that says what the cursor is on.
#[component]
pub fn ClockRing(
    /// What is drawn.
    clock: Arc<AnnualClock>,
    /// The present month, where it is known.
    now: Option<Month>,
) -> impl IntoView {
    let room = ReadingRoom::expect();
    let language = room.language();
    let words = ClockWords::of(language);
    let stage = NodeRef::<html::Div>::new();
    let picture = picture(Arc::clone(&clock), now, observe::width_of(stage));
    let cursor = RwSignal::new(None::<PhaseId>);
    let hand = Hand {
        room,
        picture,
        cursor,
    };
    let line = move |id: &PhaseId| {
        let phase = clock.phase(id);
        phase.map(|phase| phase_line(&clock, phase, now, language))
    };
    let name = line.clone();
    let drawing = live(move || {
        let chosen = room.part(|selection| selection.phase.clone());
        picture.with(|picture| sketch(picture, chosen.as_ref(), &name).into_drawn())
    });
    let pointer = live(move || {
        let arc = cursor.get()?;
        picture.with(|picture| Some(pointer(picture, picture.arc(&arc)?).into_drawn()))
    });
    view! {
        <figure class="clock-ring">
            <div class="clock-ring__stage" node_ref=stage>
                <div
                    class="clock-ring__figure"
                    role="listbox"
                    tabindex="0"
                    aria-label=words.ring
                    aria-describedby="clock-keys"
                    aria-activedescendant=move || cursor.get().map(|id| mark_id(&id))
                    on:keydown=move |event| hand.press_key(&event)
                    on:pointermove=move |event| hand.move_to(&event)
                    on:pointerleave=move |event| hand.leave(&event)
                    on:click=move |event| hand.press(&event)
                    on:blur=move |_| cursor.set(None)
                >
                    {drawing}
                    {pointer}
                </div>
            </div>
            <p class="place-line" role="status" data-live="phase">
                {live(move || line(&cursor.get()?))}
            </p>
            <figcaption id="clock-keys">{words.keys}</figcaption>
        </figure>
    }
}

/// The ring, drawn for the room there is.
fn picture(
    clock: Arc<AnnualClock>,
    now: Option<Month>,
    width: ReadSignal<f64>,
) -> Memo<ClockPicture> {
    let language = ReadingRoom::expect().language();
    Memo::new(move |_| {
        let look = ClockLook {
            width: width.get(),
            language,
            now,
            now_word: ClockWords::of(language).now,
        };
        annual_clock(&clock, &look)
    })
}

/// What the reader's hand does on the ring.
#[derive(Clone, Copy)]
struct Hand {
    room: ReadingRoom,
    picture: Memo<ClockPicture>,
    cursor: RwSignal<Option<PhaseId>>,
}

impl Hand {
    fn press_key(self, event: &ev::KeyboardEvent) {
        let key = event.key();
        let now = self.cursor.get_untracked();
        if key == "Enter" || key == " " {
            event.prevent_default();
            if let Some(id) = now {
                self.toggle(id);
            }
            return;
        }
        let step = self
            .picture
            .with_untracked(|picture| phase_step(&key, now.as_ref(), picture));
        match step {
            None => return,
            Some(Step::Leave) => self.cursor.set(None),
            Some(Step::To(id)) => self.cursor.set(Some(id)),
        }
        event.prevent_default();
        keep_in_view(event);
    }

    fn move_to(self, event: &ev::PointerEvent) {
        let now = self.cursor.get_untracked();
        if let Some(id) = phase_under(event).filter(|id| now.as_ref() != Some(id)) {
            self.cursor.set(Some(id));
        }
    }

    fn leave(self, event: &ev::PointerEvent) {
        // A finger leaves whenever it lifts; what it pointed at is to be read then.
        if event.pointer_type() == "mouse" {
            self.cursor.set(None);
        }
    }

    fn press(self, event: &MouseEvent) {
        if let Some(id) = phase_under(event) {
            self.cursor.set(Some(id.clone()));
            self.toggle(id);
        }
    }

    fn toggle(self, id: PhaseId) {
        self.room.change(History::Push, |selection| {
            let is_chosen = selection.phase.as_ref() == Some(&id);
            Selection {
                phase: (!is_chosen).then_some(id),
                ..selection
            }
        });
    }
}

/// The phase that the pointer is over.
fn phase_under(event: &MouseEvent) -> Option<PhaseId> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let mark = target.closest("[data-phase]").ok()??;
    PhaseId::from_text(&mark.get_attribute("data-phase")?)
}

/// The ring from back to front.
fn sketch(
    picture: &ClockPicture,
    chosen: Option<&PhaseId>,
    name: &impl Fn(&PhaseId) -> Option<String>,
) -> Sketch {
    let behind = [
        ("clock-ring__month", picture.now.as_ref()),
        ("clock-ring__grid", Some(&picture.grid)),
    ];
    let arcs = picture.arcs.iter().map(|arc| {
        let said = name(&arc.id).unwrap_or_default();
        sketch_of_arc(arc, chosen, &said)
    });
    let hand = path("clock-ring__hand", picture.hand.as_ref());
    let behind = behind.into_iter().filter_map(|(class, d)| path(class, d));
    let texts = picture.labels.iter().map(sketch_of_label);
    let texts = Sketch::svg("g")
        .with("aria-hidden", "true")
        .with("class", "place-figure__texts")
        .holding(texts.collect());
    let parts = behind.chain(arcs).chain(hand).chain([texts]);
    canvas(picture)
        .with("class", "clock-ring__picture")
        .with("role", "presentation")
        .holding(parts.collect())
}

fn path(class: &str, d: Option<&String>) -> Option<Sketch> {
    Some(
        Sketch::svg("path")
            .with("class", class)
            .with("aria-hidden", "true")
            .with("d", d?),
    )
}

/// A phase as an option of the list box.
fn sketch_of_arc(arc: &PhaseArc, chosen: Option<&PhaseId>, said: &str) -> Sketch {
    let is_chosen = chosen == Some(&arc.id);
    let shape = Sketch::svg("path")
        .with("class", "clock-ring__shape")
        .with("d", &arc.path);
    let number = arc.number.as_ref().map(|number| {
        Sketch::svg("g")
            .with("aria-hidden", "true")
            .holding(vec![sketch_of_label(number)])
    });
    let class = match (arc.is_now, is_chosen) {
        (true, true) => "clock-ring__phase clock-ring__phase--now clock-ring__phase--chosen",
        (true, false) => "clock-ring__phase clock-ring__phase--now",
        (false, true) => "clock-ring__phase clock-ring__phase--chosen",
        (false, false) => "clock-ring__phase",
    };
    Sketch::svg("g")
        .with("id", &mark_id(&arc.id))
        .with("class", class)
        .with("role", "option")
        .with("aria-selected", if is_chosen { "true" } else { "false" })
        .with("aria-label", said)
        .with("data-phase", arc.id.as_str())
        .holding(std::iter::once(shape).chain(number).collect())
}

/// The frame around the phase that the cursor is on, above the ring so that nothing is drawn anew.
fn pointer(picture: &ClockPicture, arc: &PhaseArc) -> Sketch {
    let frame = Sketch::svg("path")
        .with("class", "place-figure__cursor")
        .with("d", &arc.path);
    canvas(picture)
        .with("class", "clock-ring__pointer")
        .with("aria-hidden", "true")
        .holding(vec![frame])
}

fn canvas(picture: &ClockPicture) -> Sketch {
    let (width, height) = (picture.width.to_string(), picture.height.to_string());
    Sketch::svg("svg")
        .with("viewBox", &format!("0 0 {width} {height}"))
        .with("width", &width)
        .with("height", &height)
}

fn mark_id(id: &PhaseId) -> String {
    format!("ring-{id}")
}
