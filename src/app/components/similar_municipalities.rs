//! Municipalities that resemble another, with the reason and the difference.

use leptos::prelude::*;

use super::chips::Chip;
use crate::{
    app::{
        address::{self, History},
        live::{IntoPart, Part, live},
        reading_room::ReadingRoom,
    },
    model::{
        RegionCode, Selection, Similarity,
        similarity::{Profile, SimilarMunicipality},
    },
    words::likeness::Closeness,
};

/// Buttons that add the municipalities most similar to the last one chosen, and why they are.
#[component]
pub fn SimilarMunicipalities() -> impl IntoView {
    let room = ReadingRoom::expect();
    let content = live(move || {
        let last = room.part(|selection| selection.municipalities().last().cloned())?;
        let catalogue = room.catalogue();
        let profile = catalogue.similarity.profile(&last)?;
        if profile.similar.is_empty() {
            return None;
        }
        let words = room.words();
        let name = name_of(room, &last);
        let buttons: Vec<_> = profile
            .similar
            .iter()
            .map(|similar| button(room, &similar.code))
            .collect();
        let reasons: Vec<_> = profile
            .similar
            .iter()
            .map(|similar| reason(room, &catalogue.similarity, profile, similar))
            .collect();
        Some(view! {
            <p class="similar-municipalities__heading">{words.similar_to.with([&name])}</p>
            <div class="chips">{buttons}</div>
            <details>
                <summary>{words.similarity_reasons}</summary>
                <p>{words.similarity_measure.with([&name])}</p>
                <ul class="similar-municipalities__reasons">{reasons}</ul>
            </details>
        })
    });
    // The group stays while its content follows the choice, so that a pressed chip can hand the focus to it.
    view! {
        <div
            class="similar-municipalities"
            role="group"
            tabindex="-1"
            aria-label=room.words().similar_municipalities
        >
            {content}
        </div>
    }
}

fn name_of(room: ReadingRoom, code: &RegionCode) -> String {
    room.catalogue()
        .region(code)
        .map(|region| region.name.text(room.language()).to_owned())
        .unwrap_or_default()
}

/// A button that adds a municipality; its name alone where it is chosen already or there is no room for more.
fn button(room: ReadingRoom, code: &RegionCode) -> Part {
    let words = room.words();
    let name = name_of(room, code);
    let cannot = room.part(|selection| selection.is_full() || selection.has_municipality(code));
    if cannot {
        return view! { <span class="chip chip--still">{name}</span> }.into_part();
    }
    let label = format!("{}: {name}", words.add_municipality);
    let code = code.clone();
    let add = Callback::new(move |()| {
        room.change(History::Push, |selection| {
            selection.with_municipality_added(&code)
        });
    });
    let plus = view! { <span aria-hidden="true">"+"</span> }.into_part();
    view! { <Chip name=name label=label before=plus after="" on_press=add /> }.into_part()
}

/// The municipalities most similar to one, with the reasons: links to their cards.
pub fn similar_to(room: ReadingRoom, code: &RegionCode) -> Option<Part> {
    let catalogue = room.catalogue();
    let profile = catalogue.similarity.profile(code)?;
    if profile.similar.is_empty() {
        return None;
    }
    let words = room.words();
    let name = name_of(room, code);
    let reasons: Vec<_> = profile
        .similar
        .iter()
        .map(|similar| reason(room, &catalogue.similarity, profile, similar))
        .collect();
    Some(
        view! {
            <section class="similar-municipalities similar-municipalities--card">
                <h2>{words.similar_to.with([&name])}</h2>
                <p>{words.similarity_measure.with([&name])}</p>
                <ul class="similar-municipalities__reasons">{reasons}</ul>
            </section>
        }
        .into_part(),
    )
}

/// In what a similar municipality is close, and in what it is not.
fn reason(
    room: ReadingRoom,
    similarity: &Similarity,
    profile: &Profile,
    similar: &SimilarMunicipality,
) -> Part {
    let words = room.words();
    let likenesses = similarity.likenesses(profile, similar);
    let said = [Closeness::Close, Closeness::Apart].map(|closeness| {
        words
            .likenesses(&likenesses, closeness, &room.catalogue())
            .map(|text| view! { <p>{text}</p> }.into_part())
    });
    let plain = Selection {
        language: room.language(),
        ..Selection::default()
    };
    let card = address::card(&similar.code, &plain);
    view! {
        <li>
            <strong><a href=card>{name_of(room, &similar.code)}</a></strong>
            {said.into_iter().flatten().collect::<Vec<_>>()}
        </li>
    }
    .into_part()
}
