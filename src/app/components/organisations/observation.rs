//! What an organisation tells the region: a letter or the text for a form, begun with what is on the screen.

#![expect(
    clippy::unnecessary_wraps,
    reason = "the code that is called may not come"
)]

use std::sync::Arc;

use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::needs::{Asked, Figures};
use crate::{
    app::{
        address, clipboard,
        live::{IntoPart, Part, live},
        reading_room::ReadingRoom,
    },
    model::{Comparison, LinkAddress, Summary},
    words::organisations::{
        letter::{Letter, LetterWords, OnScreen},
        need::sentences,
    },
};

/// The place where an observation is begun; where nobody has said where it is sent, that is said.
///
/// # Errors
/// That its code did not come.
#[wasm_split(observation, fallible, preload(/** Loads the code for observations. */ load))]
pub(super) fn observation(
    asked: Asked,
    figures: Arc<Vec<Figures>>,
) -> Result<Part, SplitLoaderError> {
    let room = ReadingRoom::expect();
    let words = LetterWords::of(room.language());
    let theme = asked.theme;
    let letter =
        Memo::new(move |_| Letter::of(&on_screen(room, &theme.get(), &figures), room.language()));
    let text = Signal::derive(move || letter.with(|letter| letter.text.clone()));
    let said = RwSignal::new("");
    // What the reader writes into it stays, whatever is chosen meanwhile.
    let written = RwSignal::new(None::<String>);
    let shown = Signal::derive(move || written.get().unwrap_or_else(|| text.get()));
    let copy = move |_| {
        clipboard::copy(shown.get_untracked(), move |is_copied| {
            // The page may be gone when the browser answers.
            said.try_set(if is_copied {
                words.text_copied
            } else {
                words.text_not_copied
            });
        });
    };
    let section = view! {
        <section class="observation" aria-labelledby="observation">
            <h2 id="observation">{words.observation}</h2>
            <p>{words.observation_lead}</p>
            {way(room, asked.observations, letter)}
            <label class="field">
                <span class="field__label">{words.text}</span>
                <textarea class="field__control observation__text" rows="12" prop:value=shown on:input=move |event| written.set(Some(event_target_value(&event)))></textarea>
            </label>
            <p>
                <button type="button" class="button" on:click=copy>{words.copy_text}</button>
                " "
                <span role="status">{live(move || said.get())}</span>
            </p>
        </section>
    };
    Ok(section.into_part())
}

/// The way to whoever takes observations.
fn way(room: ReadingRoom, to: Option<LinkAddress>, letter: Memo<Letter>) -> Part {
    let words = LetterWords::of(room.language());
    let Some(to) = to else {
        return view! { <p>{words.no_address}</p> }.into_part();
    };
    if !to.is_mailbox() {
        let form = to.as_str().to_owned();
        return view! {
            <p>{words.form_hint}</p>
            <p><a class="button button--strong" href=form rel="noopener">{words.open_form}</a></p>
        }
        .into_part();
    }
    let link = Signal::derive(move || {
        letter.with(|letter| to.letter(&letter.subject, &letter.text).unwrap_or_default())
    });
    view! { <p><a class="button button--strong" href=link>{words.write_mail}</a></p> }.into_part()
}

/// What is on the screen, as far as it has come.
fn on_screen(room: ReadingRoom, theme: &str, figures: &[Figures]) -> OnScreen {
    let (catalogue, language) = (room.catalogue(), room.language());
    let selection = room.selection();
    let municipalities = selection.municipalities().iter();
    let municipalities = municipalities.filter_map(|code| {
        let region = catalogue.region(code)?;
        Some(region.name.text(language).to_owned())
    });
    let told = figures.iter().filter_map(|one| {
        let dataset = one.loading.answer()?.ok()?.value;
        let comparison = Comparison::of(&catalogue, &one.indicator, &dataset, &room.of_each());
        let lead = Summary::of(&comparison, language).map(|summary| summary.lead);
        // The first municipality alone says little of an area of several, and of municipalities alone there is no
        // figure of the county to begin with.
        let is_of_all =
            lead.is_none() || room.part(|selection| selection.municipalities().len() > 1);
        let of_area = is_of_all.then(|| {
            let need = one.need.get()?;
            sentences(&need, language).into_iter().next()
        });
        let said: Vec<String> = lead.into_iter().chain(of_area.flatten()).collect();
        let name = one.indicator.name.text(language);
        (!said.is_empty()).then(|| [name, ": ", &said.join(" ")].concat())
    });
    let origin = window().location().origin().unwrap_or_default();
    OnScreen {
        municipalities: municipalities.collect(),
        theme: theme.to_owned(),
        figures: told.collect(),
        service: catalogue.name.text(language).to_owned(),
        date: room.library().manifest().release.date,
        address: [origin, address::organisations(&selection)].concat(),
    }
}
