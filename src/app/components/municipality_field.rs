//! The field that finds municipalities while one types.
//!
//! It follows the pattern *editable combobox with list autocomplete* of the ARIA Authoring Practices Guide:
//! the focus stays in the field, and `aria-activedescendant` tells which option the arrow keys are on.

#![expect(
    clippy::unnecessary_wraps,
    reason = "the code that is called may not come"
)]

use leptos::{
    ev::{KeyboardEvent, MouseEvent},
    html,
    prelude::*,
    web_sys::{Element, ScrollIntoViewOptions, ScrollLogicalPosition},
};
use wasm_bindgen::JsCast;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::similar_municipalities::SimilarMunicipalities;
use crate::{
    app::{
        address::History,
        document::focus_in_place,
        live::{IntoPart, Part, live},
        reading_room::ReadingRoom,
    },
    model::{
        RegionCode, Selection,
        region_search::{FoundMunicipality, find_municipalities},
        selection::MOST_MUNICIPALITIES,
    },
};

const FIELD: &str = "municipality-field";
const LIST: &str = "municipality-list";

/// Makes the field, and below it municipalities similar to the last one.
///
/// # Errors
/// That the code for them did not come.
#[wasm_split(municipality_field, fallible, preload(/** Loads the code of the field. */ load))]
pub fn field() -> Result<Part, SplitLoaderError> {
    let field = view! {
        <MunicipalityField />
        <SimilarMunicipalities />
    };
    Ok(field.into_part())
}

/// The field with its list.
#[derive(Clone, Copy)]
struct Combobox {
    room: ReadingRoom,
    state: RwSignal<State>,
    field: NodeRef<html::Input>,
}

/// What happens in the field; one signal, because each kind of signal is compiled anew.
#[derive(Default)]
struct State {
    /// What is typed.
    text: String,
    /// Whether the list is wanted; without options it is not shown all the same.
    is_open: bool,
    /// The option that the arrow keys are on.
    active: Option<usize>,
    /// What was added last, until something else is done.
    added: Option<RegionCode>,
}

#[component]
fn MunicipalityField() -> impl IntoView {
    let room = ReadingRoom::expect();
    let words = room.words();
    let combobox = Combobox {
        room,
        state: RwSignal::new(State::default()),
        field: NodeRef::new(),
    };
    let typed = move |event| {
        combobox.open(Some(event_target_value(&event)));
    };
    let switch = move |_: MouseEvent| {
        if combobox.state.with_untracked(|state| state.is_open) {
            combobox.close();
        } else {
            combobox.open(None);
        }
        if let Some(field) = combobox.field.get_untracked() {
            focus_in_place(&field);
        }
    };
    let is_full = Signal::derive(move || room.part(Selection::is_full).to_string());
    let is_shown = Signal::derive(move || combobox.is_shown().to_string());
    let active = Signal::derive(move || {
        let active = combobox.state.with(|state| state.active);
        let active = active.filter(|_| combobox.is_shown());
        active.map(option_id).unwrap_or_default()
    });
    let text = Signal::derive(move || combobox.state.with(|state| state.text.clone()));
    let list = live(move || combobox.is_shown().then(|| list(combobox)));
    view! {
        <div class="field municipality-picker__field">
            <label class="field__label" for=FIELD>
                {words.add_municipality}
            </label>
            <div class="municipality-picker__box">
                <input
                    id=FIELD
                    class="field__control"
                    type="text"
                    role="combobox"
                    aria-autocomplete="list"
                    aria-expanded=is_shown
                    aria-controls=LIST
                    aria-activedescendant=active
                    aria-disabled=is_full
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    placeholder=words.municipality_hint
                    node_ref=combobox.field
                    prop:value=text
                    on:input=typed
                    on:keydown=move |event| combobox.press(&event)
                    on:click=move |_| combobox.open(None)
                    on:blur=move |_| combobox.close()
                />
                <button
                    type="button"
                    class="municipality-picker__open"
                    tabindex="-1"
                    aria-label=words.show_municipalities
                    aria-expanded=is_shown
                    aria-controls=LIST
                    on:mousedown=keep_focus
                    on:click=switch
                ></button>
                // The list is always there, so that what controls it leads somewhere.
                <div
                    id=LIST
                    class="municipality-picker__list"
                    role="listbox"
                    aria-label=words.municipalities
                    on:mousedown=keep_focus
                    on:click=move |event: MouseEvent| combobox.take(pressed_option(&event))
                >
                    {list}
                </div>
            </div>
            <p class="municipality-picker__status" role="status">
                {live(move || combobox.status())}
            </p>
        </div>
    }
}

/// Keeps the focus in the field while something beside it is pressed.
#[expect(clippy::needless_pass_by_value, reason = "what listens takes an event")]
fn keep_focus(event: MouseEvent) {
    event.prevent_default();
}

const OPTION: &str = "municipality-option-";

fn option_id(place: usize) -> String {
    format!("{OPTION}{place}")
}

/// The place of the option that was pressed.
fn pressed_option(event: &MouseEvent) -> Option<usize> {
    let pressed: Element = event.target()?.dyn_into().ok()?;
    pressed.id().strip_prefix(OPTION)?.parse().ok()
}

fn list(combobox: Combobox) -> impl IntoView {
    combobox
        .options()
        .into_iter()
        .enumerate()
        .map(|(place, (_, label))| {
            let is_active = move || {
                combobox
                    .state
                    .with(|state| state.active == Some(place))
                    .to_string()
            };
            view! {
                <div
                    id=option_id(place)
                    class="municipality-picker__option"
                    role="option"
                    aria-selected=Signal::derive(is_active)
                >
                    {label}
                </div>
            }
        })
        .collect_view()
}

impl Combobox {
    /// The municipalities that fit what is typed and are not chosen yet, each with what is said of it.
    fn options(self) -> Vec<(RegionCode, String)> {
        let words = self.room.words();
        let catalogue = self.room.catalogue();
        let label = |found: &FoundMunicipality<'_>| {
            let name = found.region.name.text(words.language);
            found.merger.map_or_else(
                || name.to_owned(),
                |merger| {
                    words
                        .merged_into
                        .with([&merger.name, name, &merger.year.to_string()])
                },
            )
        };
        self.state
            .with(|state| find_municipalities(&catalogue, &state.text))
            .iter()
            .filter(|found| !self.is_chosen(&found.region.code))
            .map(|found| (found.region.code.clone(), label(found)))
            .collect()
    }

    fn is_chosen(self, code: &RegionCode) -> bool {
        self.room.part(|selection| selection.has_municipality(code))
    }

    fn is_full(self) -> bool {
        self.room.part(Selection::is_full)
    }

    fn is_shown(self) -> bool {
        self.state.with(|state| state.is_open) && !self.is_full() && !self.options().is_empty()
    }

    /// What is said of the field: how many fit, that none does, what was added, that there is no room for more.
    fn status(self) -> impl IntoView + use<> {
        let words = self.room.words();
        let catalogue = self.room.catalogue();
        let name = |code: &RegionCode| {
            let region = catalogue.region(code);
            region.map_or("", |region| region.name.text(words.language))
        };
        let is_typed = self.state.with(|state| !state.text.trim().is_empty());
        let is_open = self.state.with(|state| state.is_open);
        let count = self.options().len();
        let most = MOST_MUNICIPALITIES.to_string();
        let (text, is_seen) = if self.is_full() {
            (words.choice_is_full.with([&most]), true)
        } else if is_open && count > 0 {
            (words.municipalities_found.with([&count.to_string()]), false)
        } else if is_typed && count == 0 {
            let found = self.state.with(|state| {
                let found = find_municipalities(&catalogue, &state.text);
                found
                    .first()
                    .map(|found| name(&found.region.code).to_owned())
            });
            let text = match found {
                Some(chosen) => words.already_chosen.with([&chosen]),
                None => words.no_municipality_found.to_owned(),
            };
            (text, true)
        } else if let Some(code) = self.state.with(|state| state.added.clone()) {
            let count = self.room.part(|selection| selection.municipalities().len());
            let parts = [name(&code), &count.to_string(), &most];
            (words.municipality_added.with(parts), false)
        } else {
            (String::new(), false)
        };
        let class = if is_seen { "" } else { "visually-hidden" };
        view! { <span class=class>{text}</span> }
    }

    /// Opens the list, for another text where one is given.
    fn open(self, text: Option<String>) {
        self.state.update(|state| {
            *state = State {
                text: text.unwrap_or_else(|| std::mem::take(&mut state.text)),
                is_open: true,
                ..State::default()
            };
        });
        // On a phone the list would begin below the window.
        request_animation_frame(|| bring_into_view(LIST));
    }

    fn close(self) {
        self.state.update(|state| {
            state.is_open = false;
            state.active = None;
        });
    }

    /// Moves the arrow keys to an option, or back into the text.
    fn activate(self, place: Option<usize>) {
        self.state.update(|state| state.active = place);
    }

    /// Empties the field, and says what was added if anything was.
    fn clear(self, added: Option<RegionCode>) {
        self.state.set(State {
            added,
            ..State::default()
        });
    }

    fn press(self, event: &KeyboardEvent) {
        let is_shown = untrack(|| self.is_shown());
        match event.key().as_str() {
            "ArrowDown" if event.alt_key() => self.open(None),
            "ArrowUp" if event.alt_key() => self.close(),
            "ArrowDown" => self.step(1),
            "ArrowUp" => self.step(-1),
            "Enter" if is_shown => {
                let active = self.state.with_untracked(|state| state.active);
                let only = untrack(|| self.options().len() == 1).then_some(0);
                self.take(active.or(only));
            }
            "Escape" if is_shown => self.close(),
            "Escape" => self.clear(None),
            "Home" | "End" | "ArrowLeft" | "ArrowRight" => return self.activate(None),
            _ => return,
        }
        event.prevent_default();
    }

    /// Moves to the next option, or with −1 to the one before; opens the list first where it is closed.
    fn step(self, step: isize) {
        if !self.state.with_untracked(|state| state.is_open) {
            self.open(None);
        }
        let count = untrack(|| {
            if self.is_full() {
                0
            } else {
                self.options().len()
            }
        });
        if count == 0 {
            return;
        }
        let place = match self.state.with_untracked(|state| state.active) {
            Some(place) => place
                .checked_add_signed(step)
                .map_or(count - 1, |place| place % count),
            None if step < 0 => count - 1,
            None => 0,
        };
        self.activate(Some(place));
        request_animation_frame(move || bring_into_view(&option_id(place)));
    }

    /// Adds an option; the field is ready for the next one.
    fn take(self, place: Option<usize>) {
        let options = untrack(|| self.options());
        let Some((code, _)) = place.and_then(|place| options.get(place)) else {
            return;
        };
        self.clear(Some(code.clone()));
        self.room.change(History::Push, |selection| {
            selection.with_municipality_added(code)
        });
    }
}

/// Scrolls as little as shows an element.
fn bring_into_view(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}
