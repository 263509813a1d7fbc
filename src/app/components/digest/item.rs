//! The items of a digest: what is read, and in editing the fields and buttons for it.

use leptos::prelude::*;

use super::Editing;
use crate::{
    app::{
        components::{placed_figure::PlacedFigure, remarks::Notes},
        live::{IntoPart, Live, Part, live},
        reading_room::ReadingRoom,
        sketch::Sketch,
    },
    model::{
        IndicatorId,
        digest::{Content, FigureQuery, Item, ItemKey, paragraphs},
    },
    words::digest::DigestWords,
};

/// All items in their order; one that stays is not made anew, so that its chart stays and its fields keep what is written.
pub fn items(editing: &Editing, words: &'static DigestWords) -> Part {
    let editing = editing.clone();
    let manuscript = editing.manuscript.clone();
    let keys = Memo::new(move |_| {
        manuscript.part(|history| -> Vec<ItemKey> {
            history.present().items().iter().map(Item::key).collect()
        })
    });
    let at_end = gap(&editing, None, words);
    view! {
        <div class="digest__items">
            <For each=move || keys.get() key=|key| key.number() children=move |key| item(&editing, key, words) />
            {at_end}
        </div>
    }
    .into_part()
}

/// That something of the link is missing before an item or, without one, at the end; it is no part of the digest.
fn gap(editing: &Editing, before: Option<ItemKey>, words: &'static DigestWords) -> Live {
    let manuscript = editing.manuscript.clone();
    let is_gap = Memo::new(move |_| manuscript.has_gap_before(before));
    live(move || {
        let said = Sketch::html("p").with("class", "caveat").saying(words.gap);
        is_gap.get().then(|| said.into_drawn())
    })
}

/// One item.
fn item(editing: &Editing, key: ItemKey, words: &'static DigestWords) -> Part {
    let fields = {
        let editing = editing.clone();
        live(move || Some((editing.editor()?.fields)(&editing, key, words)))
    };
    let heading = {
        let manuscript = editing.manuscript.clone();
        Memo::new(move |_| {
            manuscript.part(|history| {
                let heading = history.present().item(key)?.heading().trim();
                (!heading.is_empty()).then(|| heading.to_owned())
            })
        })
    };
    let of_heading = editing.manuscript.language();
    let heading_said = live(move || {
        let said = Sketch::html("h2").with("class", "digest-item__heading");
        Some(
            spoken(said, of_heading.get())
                .saying(&heading.get()?)
                .into_drawn(),
        )
    });
    let content = editing.manuscript.part_now(|digest| {
        let item = digest.item(key);
        item.map(|item| item.content().clone())
    });
    let (class, said) = match content {
        Some(Content::Figure { indicator, query }) => (
            "digest-item digest-item--figure",
            figure(key, indicator, &query, heading),
        ),
        _ => ("digest-item digest-item--text", text(editing, key)),
    };
    view! {
        {gap(editing, Some(key), words)}
        <section class=class>
            {fields}
            <div class="digest-item__said">
                {heading_said}
                {said}
            </div>
        </section>
    }
    .into_part()
}

/// A figure, below the reader's own heading where there is one, with what of its query is not understood.
fn figure(
    key: ItemKey,
    indicator: IndicatorId,
    query: &FigureQuery,
    heading: Memo<Option<String>>,
) -> Part {
    let room = ReadingRoom::expect();
    let has_heading = Memo::new(move |_| heading.with(Option::is_some));
    let (selection, mut notes) = query.selection();
    let (_, unknown) = selection.clone().within(&room.catalogue());
    notes.extend(unknown);
    let figure = live(move || {
        let figure = PlacedFigure {
            id: indicator.clone(),
            selection: selection.clone(),
            below: if has_heading.get() { 2 } else { 1 },
            number: usize::try_from(key.number()).unwrap_or_default(),
        };
        figure.into_part(room)
    });
    let notes = (!notes.is_empty()).then(|| view! { <Notes notes=Signal::stored(notes) /> });
    view! {
        {figure}
        {notes}
    }
    .into_part()
}

/// The reader's own words, as paragraphs.
fn text(editing: &Editing, key: ItemKey) -> Part {
    let (manuscript, language) = (editing.manuscript.clone(), editing.manuscript.language());
    let words = Memo::new(move |_| {
        manuscript.part(
            |history| match history.present().item(key).map(Item::content) {
                Some(Content::Text(text)) => text.clone(),
                _ => String::new(),
            },
        )
    });
    live(move || {
        let paragraphs = words.with(|words| {
            paragraphs(words)
                .map(|paragraph| Sketch::html("p").saying(paragraph))
                .collect::<Vec<_>>()
        });
        let said = spoken(Sketch::html("div"), language.get());
        said.holding(paragraphs).into_drawn()
    })
    .into_part()
}

/// An element with the language of the words in it, where that is known.
fn spoken(element: Sketch, language: Option<&'static str>) -> Sketch {
    match language {
        Some(code) => element.with("lang", code),
        None => element,
    }
}

/// The identifier of an item's place on the page.
pub(super) fn place_of(key: ItemKey) -> String {
    format!("digest-item-{}", key.number())
}
