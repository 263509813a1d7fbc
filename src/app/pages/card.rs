//! The card of a municipality, of the county or of the whole country: everything of one region at a glance.

#![expect(
    clippy::unnecessary_wraps,
    reason = "the code that is called may not come"
)]

use std::sync::Arc;

use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::missing::ToExplorer;
use crate::{
    app::{
        components::{
            beside_figures::{self, Wanted},
            card::{
                beside, head, highlights, meeting,
                portrait::portrait,
                rest::{self, Rest},
                table,
            },
            failure::Failure,
            remarks::{Notes, ProblemList},
        },
        deferred::{Coming, deferred},
        document,
        live::{IntoPart, Live, Part, live},
        loading::Loading,
        reading_room::ReadingRoom,
        workshop::Subject,
    },
    model::{Card, Merger, Region, RegionCode, RegionLevel},
    publication::manifest_file::file_of,
    words::cards::{CardWords, changed},
};

/// Makes the card of a region, whose code comes in a file of its own.
///
/// # Errors
/// That this file did not come.
#[wasm_split(card, fallible, preload(/** Loads the code of this page. */ load))]
pub fn page(number: String) -> Result<Part, SplitLoaderError> {
    let room = ReadingRoom::expect();
    let catalogue = room.catalogue();
    let found = catalogue.region_of_number(&number);
    // The older region has no card: the county took its place.
    let found = found.filter(|(region, _)| region.level != RegionLevel::Region);
    let part = match found {
        None => unknown_number(room, &number),
        Some((region, former)) => {
            let region = Arc::clone(region);
            view! { <CardPage region=region former=former.cloned() /> }.into_part()
        }
    };
    Ok(part)
}

fn unknown_number(room: ReadingRoom, number: &str) -> Part {
    let words = CardWords::of(room.language());
    let body = words.unknown_body.with([number]);
    document::describe(words.unknown_title, &body);
    view! {
        <h1>{words.unknown_title}</h1>
        <p class="lead">{body}</p>
        <ToExplorer />
    }
    .into_part()
}

/// The cards of the region and of those beside it.
type Cards = Vec<Arc<Card>>;

#[component]
fn CardPage(
    /// The region.
    region: Arc<Region>,
    /// The former municipality whose number stands in the address.
    former: Option<Merger>,
) -> impl IntoView {
    let room = ReadingRoom::expect();
    let words = CardWords::of(room.language());
    let name = region.name.text(room.language()).to_owned();
    let title = format!("{name}: {}", (words.card_of)(region.level));
    document::describe(&title, &title);
    let code = region.code.clone();
    let others = Memo::new(move |_| beside::chosen(room, &code));
    let shown = Arc::clone(&region);
    let figures = live(move || {
        let (region, others) = (Arc::clone(&shown), others.get());
        let wanted = Arc::clone(&region);
        let cards = Loading::begun(move || load_cards(room, Arc::clone(&wanted), others.clone()));
        live(move || match cards.answer() {
            None => view! {
                <p class="visually-hidden" role="status">{room.words().loading}</p>
                <div class="skeleton skeleton--text"></div>
                <div class="skeleton skeleton--picture"></div>
            }
            .into_part(),
            Some(Err(error)) => view! { <Failure error=error on_retry=cards.begin /> }.into_part(),
            Some(Ok((cards, problems))) => view! {
                <ProblemList problems=problems />
                {loaded(room, &cards)}
            }
            .into_part(),
        })
    });
    let is_municipality = region.level == RegionLevel::Municipality;
    view! {
        {head::head(room, &region, former.as_ref())}
        <Notes notes=Signal::derive(move || room.notes()) />
        <ProblemList problems=room.library().problems().to_vec() />
        {rest(Rest::Tools(Arc::clone(&region)))}
        {is_municipality.then(|| rest(Rest::CompareField(region)))}
        {figures}
    }
}

type Problems = Vec<crate::publication::Problem>;

async fn load_cards(
    room: ReadingRoom,
    region: Arc<Region>,
    others: Vec<RegionCode>,
) -> Result<(Cards, Problems), crate::source::LoadError> {
    let library = room.library();
    let catalogue = room.catalogue();
    let mut cards = Vec::new();
    let mut problems = Vec::new();
    let others = others.iter().filter_map(|code| catalogue.region(code));
    for region in std::iter::once(&region).chain(others) {
        let card = library.card(region).await?;
        cards.push(card.value);
        problems.extend(card.problems);
    }
    Ok((cards, problems))
}

fn loaded(room: ReadingRoom, cards: &Cards) -> Option<Part> {
    let card = cards.first()?;
    let is_meeting = Memo::new(move |_| room.part(|selection| selection.step.is_some()));
    let met = Arc::clone(card);
    let meeting_view = live(move || {
        is_meeting.get().then(|| {
            let card = Arc::clone(&met);
            deferred(Coming::Picture, meeting::load, move || {
                meeting::meeting(Arc::clone(&card))
            })
        })
    });
    Some(
        view! {
            {meeting_view}
            {card.changes.map(|changes| {
                view! { <p class="card-changes">{changed(changes, room.language())}</p> }
            })}
            {(cards.len() == 1).then(|| highlights::highlights(room, card))}
            {table::areas(room, cards)}
            {voices(room, &card.region)}
            {questions(room, card)}
            {rest(Rest::Below(Arc::clone(card)))}
            {portrait(
                Subject::Card(card.region.code.clone()),
                CardWords::of(room.language()).picture_of_card,
            )}
            <p class="print-only">{live(move || printed_from(room))}</p>
        }
        .into_part(),
    )
}

/// What people of the region say themselves, where any of them does.
fn voices(room: ReadingRoom, region: &Arc<Region>) -> Option<Live> {
    let library = room.library();
    file_of(&library.manifest().files.voices, &region.code)?;
    let region = Arc::clone(region);
    Some(deferred(Coming::Field, beside_figures::load, move || {
        beside_figures::beside_figures(Wanted::Voices(Arc::clone(&region), None))
    }))
}

/// A part of the card whose code comes after the figures.
fn rest(part: Rest) -> Live {
    deferred(Coming::Field, rest::load, move || rest::rest(part.clone()))
}

/// Questions for a discussion, which are fetched when somebody wants to read them.
fn questions(room: ReadingRoom, card: &Arc<Card>) -> Option<Part> {
    room.library().manifest().files.programme.as_ref()?;
    let words = CardWords::of(room.language());
    let (is_asked, card) = (RwSignal::new(false), Arc::clone(card));
    let asked = live(move || {
        let card = Arc::clone(&card);
        is_asked.get().then(|| {
            deferred(Coming::Field, beside_figures::load, move || {
                beside_figures::beside_figures(Wanted::Questions(Arc::clone(&card)))
            })
        })
    });
    let open = move |_| {
        if !is_asked.get_untracked() {
            is_asked.set(true);
        }
    };
    Some(
        view! {
            <details class="questions" on:toggle=open>
                <summary><h2>{words.questions}</h2></summary>
                {asked}
            </details>
        }
        .into_part(),
    )
}

/// Where the printed card can be found again.
fn printed_from(room: ReadingRoom) -> String {
    // Followed, so that what is printed is what is shown.
    room.part(|_| ());
    let address = document::address();
    CardWords::of(room.language()).printed_from.with([&address])
}
