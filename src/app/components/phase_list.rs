//! The phases of the annual clock as a list, which says all that the ring shows.

use leptos::prelude::*;

use super::worded::worded;
use crate::{
    app::{
        address,
        live::{IntoPart, Part},
        my_municipality::MyMunicipality,
        reading_room::ReadingRoom,
    },
    model::{AnnualClock, Filter, Month, Phase, PhaseId, Selection, ServicePage, filter::Choice},
    words::annual_clock::{ClockWords, participants},
};

/// The phases in order; those that are under way in `now` say so.
pub fn phase_list(room: ReadingRoom, clock: &AnnualClock, now: Option<Month>) -> Part {
    let phases = clock.phases().iter();
    let phases: Vec<Part> = phases.map(|phase| entry(room, phase, now)).collect();
    view! { <ol class="phase-list">{phases}</ol> }.into_part()
}

fn entry(room: ReadingRoom, phase: &Phase, now: Option<Month>) -> Part {
    let language = room.language();
    let words = ClockWords::of(language);
    let is_chosen = is_chosen(room, phase.id.clone());
    let class = move || {
        if is_chosen.get() {
            "phase phase--chosen"
        } else {
            "phase"
        }
    };
    let to = address::annual_clock(&Selection {
        language,
        phase: Some(phase.id.clone()),
        ..Selection::default()
    });
    let is_now = now.is_some_and(|now| phase.months.holds(now));
    let is_now = is_now.then(|| view! { " " <strong class="phase__now">{words.now}</strong> });
    let text = phase.text.as_ref();
    let text = text.map(|text| view! { <p>{worded(room, text)}</p> });
    let who = participants(phase, language);
    let who = who.map(|who| view! { <p class="phase__participants">{who}</p> });
    let pages: Vec<Part> = phase.pages.iter().map(|one| page(room, *one)).collect();
    let pages = (!pages.is_empty()).then(|| view! { <ul class="phase__pages">{pages}</ul> });
    view! {
        <li class=class>
            <h3 class="phase__name">
                <a href=to aria-current=move || is_chosen.get().then_some("true")>
                    {worded(room, &phase.name)}
                </a>
            </h3>
            <p class="phase__months">{phase.months.write(language)} {is_now}</p>
            {text}
            {who}
            {pages}
        </li>
    }
    .into_part()
}

fn is_chosen(room: ReadingRoom, id: PhaseId) -> Memo<bool> {
    Memo::new(move |_| room.part(|selection| selection.phase.as_ref() == Some(&id)))
}

/// The way to a page that is used in a phase.
fn page(room: ReadingRoom, page: ServicePage) -> Part {
    let language = room.language();
    let mut shown = Selection {
        language,
        ..Selection::default()
    };
    let to = match page {
        ServicePage::MunicipalityCards => cards(room, &shown),
        ServicePage::Municipalities => address::municipalities(&shown),
        ServicePage::Report => address::plain("kertomus", shown.language),
        ServicePage::Indicators(collection) => {
            let choices = collection.into_iter().map(Choice::Collection);
            shown.filter = Filter::of(choices, "");
            address::explorer(&shown)
        }
    };
    let name = (ClockWords::of(language).page)(page);
    view! { <li><a href=to>{name}</a></li> }.into_part()
}

/// The card of the reader's own municipality, or else the page where one is chosen.
fn cards(room: ReadingRoom, plain: &Selection) -> String {
    let own = MyMunicipality::expect().code();
    match own.filter(|code| room.catalogue().region(code).is_some()) {
        Some(code) => address::card(&code, plain),
        None => address::front(plain.language),
    }
}
