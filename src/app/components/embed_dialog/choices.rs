//! What an editor chooses of an embed.

use leptos::{prelude::*, web_sys::HtmlSelectElement};
use wasm_bindgen::JsCast;

use super::Chosen;
use crate::{
    app::{
        live::{IntoPart, Part, live},
        reading_room::ReadingRoom,
    },
    embedding::{EmbedPart, EmbedSubject, EmbedTheme, Pasted},
    model::{Language, PhenomenonId, ReleaseId},
    words::embeds::EmbedWords,
};

/// The widths that are offered, in pixels: a column, a text, a page.
const WIDTHS: [u32; 4] = [320, 480, 640, 960];

/// The form with everything that can be chosen of what is pasted.
pub(super) fn choices(room: ReadingRoom, subject: &EmbedSubject, chosen: Chosen) -> Part {
    let words = EmbedWords::of(room.language());
    let shows_embed = Memo::new(move |_| chosen.pasted.get().shows_embed());
    let has_width = Memo::new(move |_| chosen.pasted.get().has_width());
    let subject_of_parts = subject.clone();
    view! {
        <form class="embed-dialog__choices" on:submit=|event| event.prevent_default()>
            {pasted(words, subject, chosen)}
            {extent(room, subject, chosen)}
            {live(move || shows_embed.get().then(|| parts(words, &subject_of_parts, chosen)))}
            {live(move || has_width.get().then(|| width(words, chosen)))}
            {live(move || shows_embed.get().then(|| theme(words, chosen)))}
            {language(words, chosen)}
            {live(move || chosen.pasted.with(|pasted| *pasted != Pasted::Picture).then(|| figures(room, chosen)))}
        </form>
    }
    .into_part()
}

/// What is pasted.
fn pasted(words: &'static EmbedWords, subject: &EmbedSubject, chosen: Chosen) -> Part {
    let ways = Pasted::of(subject).map(|pasted| {
        let is_chosen = pasted == chosen.pasted.get_untracked();
        view! {
            <label class="choice">
                <input
                    type="radio"
                    name="embed-pasted"
                    checked=is_chosen
                    on:change=move |_| chosen.pasted.set(pasted)
                />
                <span class="choice__name">{(words.pasted)(pasted)}</span>
            </label>
        }
        .into_part()
    });
    let hint = live(move || (words.pasted_hint)(chosen.pasted.get()));
    view! {
        <fieldset>
            <legend>{words.what}</legend>
            {ways.collect::<Vec<Part>>()}
            <p class="embed-dialog__hint">{hint}</p>
        </fieldset>
    }
    .into_part()
}

fn width(words: &'static EmbedWords, chosen: Chosen) -> Part {
    let widths = WIDTHS.map(|width| words.widest.with([&width.to_string()]));
    let names = std::iter::once(words.full_width.to_owned()).chain(widths);
    let chosen_width = chosen.width.get_untracked();
    let place = WIDTHS.iter().position(|width| Some(*width) == chosen_width);
    let first = place.map_or(0, |place| place + 1);
    list(words.width, names.collect(), first, move |place| {
        let width = place.checked_sub(1).and_then(|place| WIDTHS.get(place));
        chosen.width.set(width.copied());
    })
}

fn theme(words: &'static EmbedWords, chosen: Chosen) -> Part {
    let names = EmbedTheme::ALL.map(|theme| (words.theme_name)(theme).to_owned());
    let chosen_theme = chosen.options.with_untracked(|options| options.theme);
    let mut all = EmbedTheme::ALL.into_iter();
    let first = all.position(|theme| theme == chosen_theme).unwrap_or(0);
    list(words.theme, names.into(), first, move |place| {
        let theme = EmbedTheme::ALL.get(place).copied().unwrap_or_default();
        chosen.options.update(|options| options.theme = theme);
    })
}

fn language(words: &'static EmbedWords, chosen: Chosen) -> Part {
    let spoken = chosen.language.get_untracked();
    let names = Language::ALL.map(|language| language.own_name().to_owned());
    let mut all = Language::ALL.into_iter();
    let first = all.position(|language| language == spoken).unwrap_or(0);
    list(words.language, names.into(), first, move |place| {
        let language = Language::ALL.get(place).copied().unwrap_or_default();
        chosen.language.set(language);
    })
}

/// Whether newer figures come to be shown, or those of today for good.
fn figures(room: ReadingRoom, chosen: Chosen) -> Part {
    let words = EmbedWords::of(room.language());
    let release = room.library().manifest().release.clone();
    let date = release.date.write(room.language());
    let id = ReleaseId::from_text(&release.id);
    let names = vec![
        words.newest_figures.to_owned(),
        words.these_figures.with([&date]),
    ];
    let is_kept = chosen
        .options
        .with_untracked(|options| options.release.is_some());
    list(words.figures, names, usize::from(is_kept), move |place| {
        let release = id.clone().filter(|_| place > 0);
        chosen.options.update(|options| options.release = release);
    })
}

/// Which parts are shown.
fn parts(words: &'static EmbedWords, subject: &EmbedSubject, chosen: Chosen) -> Part {
    // One phenomenon of a card is nothing but its table.
    let is_table = chosen.phenomenon.get().is_some();
    let offered = EmbedPart::of(subject).iter().copied();
    let offered: Vec<EmbedPart> = offered
        .filter(|part| !(is_table && *part == EmbedPart::Table))
        .collect();
    let has_fold = offered.contains(&EmbedPart::Table);
    let shown: Vec<Part> = offered
        .into_iter()
        .map(|part| {
            let toggle = move |_| {
                chosen.options.update(|options| {
                    if !options.parts.remove(&part) {
                        options.parts.insert(part);
                    }
                });
            };
            let is_shown = chosen.options.with_untracked(|options| options.has(part));
            view! {
                <label class="choice">
                    <input type="checkbox" checked=is_shown on:change=toggle />
                    <span class="choice__name">{(words.part)(part)}</span>
                </label>
            }
            .into_part()
        })
        .collect();
    view! {
        <fieldset>
            <legend>{words.parts}</legend>
            {shown}
            {has_fold.then(|| view! { <p class="embed-dialog__hint">{words.table_hint}</p> })}
        </fieldset>
    }
    .into_part()
}

/// The whole card, or one of its phenomena.
fn extent(room: ReadingRoom, subject: &EmbedSubject, chosen: Chosen) -> Option<Part> {
    let EmbedSubject::Card(_) = subject else {
        return None;
    };
    let (words, language) = (EmbedWords::of(room.language()), room.language());
    let catalogue = room.catalogue();
    let phenomena: Vec<(PhenomenonId, String)> = catalogue
        .areas
        .iter()
        .flat_map(|area| &area.phenomena)
        .filter(|phenomenon| catalogue.has_figures(&phenomenon.id))
        .map(|phenomenon| {
            (
                phenomenon.id.clone(),
                phenomenon.name.text(language).to_owned(),
            )
        })
        .collect();
    let names = std::iter::once(words.whole_card.to_owned())
        .chain(phenomena.iter().map(|(_, name)| name.clone()))
        .collect();
    let choose = move |place: usize| {
        let phenomenon = place.checked_sub(1).and_then(|place| phenomena.get(place));
        chosen.phenomenon.set(phenomenon.map(|(id, _)| id.clone()));
    };
    Some(list(words.extent, names, 0, choose))
}

/// A list of which one is chosen.
fn list(
    label: &'static str,
    names: Vec<String>,
    first: usize,
    choose: impl Fn(usize) + Send + Sync + 'static,
) -> Part {
    let options: Vec<Part> = names
        .into_iter()
        .enumerate()
        .map(|(place, name)| {
            view! { <option value=place.to_string() selected=place == first>{name}</option> }
                .into_part()
        })
        .collect();
    let change = move |event: leptos::ev::Event| {
        let select = event
            .target()
            .and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
        if let Some(place) = select.and_then(|select| select.value().parse().ok()) {
            choose(place);
        }
    };
    view! {
        <label class="embed-dialog__choice">
            <span>{label}</span>
            <select on:change=change>{options}</select>
        </label>
    }
    .into_part()
}
