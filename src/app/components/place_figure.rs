//! A picture of municipalities in the page: one stop of the Tab key, arrow keys inside, a tap that chooses.

use leptos::{
    ev,
    prelude::*,
    web_sys::{Element, MouseEvent},
};
use wasm_bindgen::JsCast;

use crate::{
    app::{
        address::History, live::live, reading_room::ReadingRoom, sketch::Sketch,
        surroundings::Surroundings,
    },
    charts::{
        PlacePicture,
        places::{Fill, Label, LineKind, PlaceMark, Side, Tone},
        walk::{PlaceStep, place_step},
    },
    model::{Distribution, RegionCode, Role},
};

/// A picture of municipalities.
///
/// The whole picture has the focus and names the municipality that the cursor is on, so that nothing is lost
/// when another year draws it anew.
#[component]
pub fn PlaceFigure(
    /// What it shows, in words.
    label: &'static str,
    /// What kind of picture it is.
    name: &'static str,
    /// Tells the pictures of a page apart.
    id: String,
    /// The picture.
    picture: Memo<PlacePicture>,
    /// The municipality that the cursor is on.
    cursor: RwSignal<Option<RegionCode>>,
) -> impl IntoView {
    let room = ReadingRoom::expect();
    let hand = Hand {
        room,
        picture,
        cursor,
    };
    let surroundings = Surroundings::here();
    let id = StoredValue::new(id);
    let active = move || {
        let code = cursor.get()?;
        let is_drawn = picture.with(|picture| picture.mark(&code).is_some());
        is_drawn.then(|| id.with_value(|id| format!("{id}-{code}")))
    };
    let drawing = live(move || {
        picture.with(|picture| id.with_value(|id| sketch(picture, name, id).into_drawn()))
    });
    let is_settled = (!room.can_change()).then_some("true");
    let pointer =
        live(move || picture.with(|picture| Some(pointer(picture, &cursor.get()?)?.into_drawn())));
    view! {
        <div
            class="place-figure"
            role="listbox"
            aria-multiselectable="true"
            aria-readonly=is_settled
            tabindex="0"
            aria-label=label
            aria-describedby=surroundings.id("place-keys")
            aria-activedescendant=active
            on:keydown=move |event| hand.press_key(&event)
            on:pointermove=move |event| hand.move_to(&event)
            on:pointerleave=move |event| hand.leave(&event)
            on:click=move |event| hand.press(&event)
            on:blur=move |_| cursor.set(None)
        >
            {drawing}
            {pointer}
        </div>
    }
}

/// What the cursor is on, in words: seen below the pictures, and said.
#[component]
pub fn PlaceLine(
    /// What is shown.
    distribution: Memo<Distribution>,
    /// The municipality that the cursor is on.
    cursor: RwSignal<Option<RegionCode>>,
) -> impl IntoView {
    let room = ReadingRoom::expect();
    let line = live(move || {
        let code = cursor.get()?;
        distribution.with(|distribution| {
            let place = distribution.place(&code)?;
            Some(room.words().place(distribution, place))
        })
    });
    view! { <p class="place-line" role="status" data-live="place">{line}</p> }
}

/// What the reader's hand does on the picture.
#[derive(Clone, Copy)]
struct Hand {
    room: ReadingRoom,
    picture: Memo<PlacePicture>,
    cursor: RwSignal<Option<RegionCode>>,
}

impl Hand {
    fn press_key(self, event: &ev::KeyboardEvent) {
        let key = event.key();
        let now = self.cursor.get_untracked();
        if key == "Enter" || key == " " {
            event.prevent_default();
            if let Some(code) = now {
                self.toggle(&code);
            }
            return;
        }
        let step = self
            .picture
            .with_untracked(|picture| place_step(&key, now.as_ref(), picture));
        match step {
            None => return,
            Some(PlaceStep::Leave) => self.cursor.set(None),
            Some(PlaceStep::To(code)) => self.cursor.set(Some(code)),
        }
        event.prevent_default();
        keep_in_view(event);
    }

    fn move_to(self, event: &ev::PointerEvent) {
        let now = self.cursor.get_untracked();
        if let Some(code) = place_under(event).filter(|code| now.as_ref() != Some(code)) {
            self.cursor.set(Some(code));
        }
    }

    fn leave(self, event: &ev::PointerEvent) {
        // A finger leaves whenever it lifts; what it pointed at is to be read then.
        if event.pointer_type() == "mouse" {
            self.cursor.set(None);
        }
    }

    fn press(self, event: &MouseEvent) {
        if let Some(code) = place_under(event) {
            self.toggle(&code);
            self.cursor.set(Some(code));
        }
    }

    fn toggle(self, code: &RegionCode) {
        self.room.change(History::Push, |selection| {
            selection.with_municipality_toggled(code)
        });
    }
}

/// The municipality that the pointer is over.
fn place_under(event: &MouseEvent) -> Option<RegionCode> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let mark = target.closest("[data-place]").ok()??;
    RegionCode::from_text(&mark.get_attribute("data-place")?)
}

/// Scrolls the page as little as shows the mark that the cursor went to.
pub(super) fn keep_in_view(event: &ev::KeyboardEvent) {
    let picture = event
        .current_target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    let mark = picture.and_then(|picture| {
        let id = picture.get_attribute("aria-activedescendant")?;
        document().get_element_by_id(&id)
    });
    let Some(mark) = mark else {
        return;
    };
    let place = mark.get_bounding_client_rect();
    let height = window()
        .inner_height()
        .ok()
        .and_then(|height| height.as_f64())
        .unwrap_or(f64::INFINITY);
    // The line that says what the cursor is on stands at the lower end of the window.
    let (above, below) = (place.top(), place.bottom() + place.height() - height);
    let by = if above < 0.0 { above } else { below.max(0.0) };
    if by != 0.0 {
        window().scroll_by_with_x_and_y(0.0, by);
    }
}

/// A picture from back to front; chosen municipalities lie above the others, and texts above all marks.
fn sketch(picture: &PlacePicture, name: &str, id: &str) -> Sketch {
    let missing = format!("url(#{id}-hatch)");
    let lines = picture.lines.iter().map(|line| {
        Sketch::svg("path")
            .with("class", line_class(line.kind))
            .with("d", &line.path)
    });
    let behind = Sketch::svg("g")
        .with("aria-hidden", "true")
        .holding(lines.collect());
    let mut parts = vec![hatch(&format!("{id}-hatch")), behind];
    let mut texts: Vec<Sketch> = picture.labels.iter().map(sketch_of_label).collect();
    for is_above in [false, true] {
        for mark in &picture.marks {
            if (mark.role != Role::Other) == is_above {
                parts.push(sketch_of_mark(mark, id, &missing));
                let labels = mark.labels.iter().map(sketch_of_label).collect();
                texts.push(
                    Sketch::svg("g")
                        .with("class", &mark_class(mark))
                        .holding(labels),
                );
            }
        }
    }
    // Beside the options, so that their names are the municipalities' alone, however they are shortened.
    parts.push(
        Sketch::svg("g")
            .with("class", "place-figure__texts")
            .with("aria-hidden", "true")
            .holding(texts),
    );
    canvas(picture)
        .with(
            "class",
            &format!("place-figure__picture place-figure__picture--{name}"),
        )
        .with("role", "presentation")
        .holding(parts)
}

/// The frame around the municipality that the cursor is on, above the picture so that nothing is drawn anew.
fn pointer(picture: &PlacePicture, on: &RegionCode) -> Option<Sketch> {
    let mark = picture.mark(on)?;
    let frame = Sketch::svg("path")
        .with("class", "place-figure__cursor")
        .with("d", mark.area.as_ref().unwrap_or(&mark.path));
    let pointer = canvas(picture)
        .with("class", "place-figure__pointer")
        .with("aria-hidden", "true");
    Some(pointer.holding(vec![frame]))
}

fn canvas(picture: &PlacePicture) -> Sketch {
    let (width, height) = (picture.width.to_string(), picture.height.to_string());
    Sketch::svg("svg")
        .with("viewBox", &format!("0 0 {width} {height}"))
        .with("width", &width)
        .with("height", &height)
}

/// The hatching of what has no figure.
pub(super) fn hatch(id: &str) -> Sketch {
    let stripe = |class, width| {
        Sketch::svg("rect")
            .with("class", class)
            .with("width", width)
            .with("height", "6")
    };
    Sketch::svg("pattern")
        .with("id", id)
        .with("width", "6")
        .with("height", "6")
        .with("patternUnits", "userSpaceOnUse")
        .with("patternTransform", "rotate(45)")
        .holding(vec![
            stripe("place-figure__hatch-ground", "6"),
            stripe("place-figure__hatch-line", "2"),
        ])
}

/// A municipality as an option of the list box.
fn sketch_of_mark(mark: &PlaceMark, id: &str, missing: &str) -> Sketch {
    let is_chosen = mark.role != Role::Other;
    let mut shape = Sketch::svg("path")
        .with("class", "place-figure__mark")
        .with("d", &mark.path);
    if mark.fill == Fill::Missing {
        shape = shape.with("fill", missing);
    }
    let area = mark.area.as_ref().map(|area| {
        Sketch::svg("path")
            .with("class", "place-figure__area")
            .with("d", area)
    });
    Sketch::svg("g")
        .with("id", &format!("{id}-{}", mark.code))
        .with("class", &mark_class(mark))
        .with("role", "option")
        .with("aria-selected", if is_chosen { "true" } else { "false" })
        .with("aria-label", &mark.name)
        .with("data-place", mark.code.as_str())
        .holding(area.into_iter().chain([shape]).collect())
}

pub(super) fn sketch_of_label(label: &Label) -> Sketch {
    let side = match label.side {
        Side::Right => "place-figure__text",
        Side::Middle => "place-figure__text place-figure__text--middle",
        Side::Left => "place-figure__text place-figure__text--left",
    };
    let tone = match label.tone {
        Tone::Plain => "",
        Tone::Strong => " place-figure__text--strong",
        Tone::Quiet => " place-figure__text--quiet",
        Tone::Class => " place-figure__text--class",
    };
    Sketch::svg("text")
        .with("class", &format!("{side}{tone}"))
        .with("x", &label.x.to_string())
        .with("y", &label.y.to_string())
        .saying(&label.text)
}

fn mark_class(mark: &PlaceMark) -> String {
    let role = match mark.role {
        Role::Chosen(index) => format!("place place--chosen place--chosen-{index}"),
        _ => "place".to_owned(),
    };
    match mark.fill {
        Fill::Class(class) => format!("{role} place--class place--class-{class}"),
        Fill::Missing => format!("{role} place--missing"),
        Fill::Role => role,
    }
}

const fn line_class(kind: LineKind) -> &'static str {
    match kind {
        LineKind::Beside(Role::County) => "line line--county",
        LineKind::Beside(_) => "line line--country",
        LineKind::Axis => "place-figure__axis",
        LineKind::Leader => "place-figure__leader",
    }
}
