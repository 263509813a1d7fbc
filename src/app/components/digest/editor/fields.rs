//! The fields in which an item is edited.

use leptos::{
    prelude::*,
    web_sys::{Event, HtmlElement, MouseEvent},
};
use wasm_bindgen::{JsCast, JsValue};

use super::{
    super::{Editing, item::place_of},
    buttons::buttons,
    focus::keys_of,
};
use crate::{
    app::{
        document,
        live::{IntoPart, Part, live},
        reading_room::ReadingRoom,
        sketch::Sketch,
    },
    model::{
        IndicatorId,
        digest::{
            Change, Content, Digest, Edit, Item, ItemKey, LONGEST_LINE, LONGEST_TEXT, MOST_ITEMS,
            Refusal,
        },
    },
    words::{Words, digest::DigestWords},
};

/// The identifier of the button that adds a text at the end, which is always there while a digest is edited.
pub(super) const ADD_TEXT: &str = "digest-add-text";

/// How much of a text names it.
const LONGEST_NAME: usize = 40;

/// The buttons and fields of one item.
pub(super) fn fields(editing: &Editing, key: ItemKey, words: &'static DigestWords) -> Part {
    let name = name(editing, key, words);
    let manuscript = editing.manuscript.clone();
    let place = Memo::new(move |_| {
        manuscript.part(|history| {
            let digest = history.present();
            let place = digest.place_of(key).unwrap_or_default() + 1;
            (place, digest.items().len())
        })
    });
    let label = Signal::derive(move || {
        let (place, count) = place.get();
        let (place, count) = (place.to_string(), count.to_string());
        words.item.with([&place, &count, &name.get()])
    });
    view! {
        <div class="digest-item__fields" role="group" aria-label=label id=place_of(key) tabindex="-1">
            {buttons(editing, key, words, (name, place))}
            {heading_field(editing, key, words)}
            {text_field(editing, key, words)}
        </div>
    }
    .into_part()
}

/// A part of an item, followed; empty once the item is gone.
fn part_of(editing: &Editing, key: ItemKey, part: fn(&Item) -> String) -> Memo<String> {
    let manuscript = editing.manuscript.clone();
    Memo::new(move |_| {
        manuscript.part(|history| {
            let item = history.present().item(key);
            item.map(part).unwrap_or_default()
        })
    })
}

fn is_text(editing: &Editing, key: ItemKey) -> bool {
    editing.manuscript.part_now(|digest| {
        let content = digest.item(key).map(Item::content);
        matches!(content, Some(Content::Text(_)))
    })
}

/// The field for the heading.
fn heading_field(editing: &Editing, key: ItemKey, words: &'static DigestWords) -> Part {
    let heading = part_of(editing, key, |item| item.heading().to_owned());
    let name = if is_text(editing, key) {
        words.text_heading
    } else {
        words.own_heading
    };
    let (of_input, of_change) = (editing.clone(), editing.manuscript.clone());
    let write = move |event| {
        let edit = Edit::Rename(key, event_target_value(&event));
        write_step(&of_input, words, &edit, (&event, heading));
    };
    view! {
        <label class="field">
            <span class="field__label">{name}</span>
            <input
                type="text"
                class="field__control"
                maxlength=LONGEST_LINE.to_string()
                prop:value=move || heading.get()
                on:input=write
                on:change=move |_| of_change.settle()
            />
        </label>
    }
    .into_part()
}

/// The field for the words of a text.
fn text_field(editing: &Editing, key: ItemKey, words: &'static DigestWords) -> Option<Part> {
    let text = part_of(editing, key, |item| match item.content() {
        Content::Text(text) => text.clone(),
        Content::Figure { .. } => String::new(),
    });
    let (of_input, of_change) = (editing.clone(), editing.manuscript.clone());
    let write = move |event| {
        let edit = Edit::Write(key, event_target_value(&event));
        write_step(&of_input, words, &edit, (&event, text));
    };
    let of_length = editing.manuscript.clone();
    let is_too_long = Memo::new(move |_| of_length.too_long().is_some());
    let caveat_id = format!("{}-too-long", place_of(key));
    let described_by = {
        let id = caveat_id.clone();
        move || is_too_long.get().then(|| id.clone())
    };
    // It is said aloud once for all fields, above them.
    let caveat = live(move || {
        let caveat = Sketch::html("p").with("class", "caveat");
        let caveat = caveat.with("id", &caveat_id).saying(words.too_long);
        is_too_long.get().then(|| caveat.into_drawn())
    });
    is_text(editing, key).then(|| {
        view! {
            <label class="field">
                <span class="field__label">{words.text}</span>
                <textarea
                    class="field__control digest-item__text"
                    id=format!("{}-text", place_of(key))
                    rows="5"
                    aria-describedby=described_by
                    prop:value=move || text.get()
                    on:input=write
                    on:change=move |_| of_change.settle()
                ></textarea>
                <span class="digest__hint">{words.text_hint}</span>
            </label>
            {caveat}
        }
        .into_part()
    })
}

/// Takes a step of writing; a field whose words do not fit says again what is kept.
pub(super) fn write_step(
    editing: &Editing,
    words: &'static DigestWords,
    edit: &Edit,
    (event, kept): (&Event, Memo<String>),
) {
    editing.manuscript.begin_in(editing.language);
    let outcome = step(editing, words, edit, None);
    let is_refused = matches!(outcome, Err(Refusal::TooMuchText | Refusal::TooLongText));
    if is_refused && let Some(field) = event.target() {
        let kept = JsValue::from_str(&kept.get_untracked());
        // Where it cannot be set, the words that do not fit stand in the field, and it is said that they do not.
        let _ = js_sys::Reflect::set(&field, &JsValue::from_str("value"), &kept);
    }
}

/// Takes a step and says so; what was pressed keeps the focus, which a moved element loses.
pub(super) fn step(
    editing: &Editing,
    words: &'static DigestWords,
    edit: &Edit,
    pressed: Option<&MouseEvent>,
) -> Result<Change, Refusal> {
    let outcome = editing.manuscript.edit(edit);
    let said = match (outcome, edit) {
        (Ok(_), Edit::Move(key, _)) => {
            let place = |digest: &Digest| (digest.place_of(*key), digest.items().len());
            let (place, count) = editing.manuscript.part_now(place);
            let place = place.unwrap_or_default() + 1;
            Some(
                words
                    .moved_to
                    .with([&place.to_string(), &count.to_string()]),
            )
        }
        (Ok(_) | Err(Refusal::Unchanged), _) => None,
        (Err(Refusal::TooManyItems), _) => {
            Some(words.too_many_items.with([&MOST_ITEMS.to_string()]))
        }
        (Err(Refusal::TooLongText), _) => {
            let longest = u32::try_from(LONGEST_TEXT).unwrap_or(u32::MAX);
            let longest = Words::of(editing.language).whole_number(longest);
            Some(words.too_long_text.with([&longest]))
        }
        (Err(Refusal::TooMuchText), _) => Some(words.too_much_text.to_owned()),
        (Err(Refusal::QueryTooLong), _) => Some(words.query_too_long.to_owned()),
    };
    if let Some(said) = said {
        editing.said.set(said);
    }
    let button = pressed.and_then(|event| event.current_target());
    let button = button.and_then(|button| button.dyn_into::<HtmlElement>().ok());
    if let Some(button) = button {
        // Once the items stand in their new order.
        request_animation_frame(move || {
            // A button that is gone leaves the focus where it is.
            let _ = button.focus();
        });
    }
    outcome
}

/// Adds a text after an item or at the end, and lets the reader write in it.
pub(super) fn add_text(editing: &Editing, after: Option<ItemKey>, words: &'static DigestWords) {
    let before: Vec<_> = editing.manuscript.part_now(keys_of);
    let edit = Edit::Add(Content::Text(String::new()), after);
    if step(editing, words, &edit, None).is_err() {
        return;
    }
    let added = editing.manuscript.part_now(keys_of);
    if let Some(key) = added.into_iter().find(|key| !before.contains(key)) {
        editing.is_editing.set(true);
        let target = format!("{}-text", place_of(key));
        request_animation_frame(move || document::focus(&target));
    }
}

/// By what an item is called aloud: its heading, its indicator, or its first words.
fn name(editing: &Editing, key: ItemKey, words: &'static DigestWords) -> Memo<String> {
    let room = ReadingRoom::expect();
    let (manuscript, catalogue, language) = (
        editing.manuscript.clone(),
        room.catalogue(),
        room.language(),
    );
    let indicator_name = move |id: &IndicatorId| match catalogue.indicator(id) {
        Some(indicator) => indicator.name.text(language).to_owned(),
        None => id.to_string(),
    };
    Memo::new(move |_| {
        manuscript.part(|history| match history.present().item(key) {
            None => String::new(),
            Some(item) => match (item.heading().trim(), item.content()) {
                ("", Content::Figure { indicator, .. }) => indicator_name(indicator),
                ("", Content::Text(text)) => match text.trim() {
                    "" => words.empty_text.to_owned(),
                    text => text.chars().take(LONGEST_NAME).collect(),
                },
                (heading, _) => heading.to_owned(),
            },
        })
    })
}
