//! For organisations: which indicators matter to their work, where the need is greatest, and a set to take along.

#![expect(
    clippy::unnecessary_wraps,
    reason = "the code that is called may not come"
)]

use std::sync::Arc;

use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::{
    app::{
        components::{
            chips::choice_name,
            failure::Failure,
            organisations::{
                choices,
                fields_of_work::fields_of_work,
                needs::{self, Asked},
                own_set,
            },
            remarks::{Notes, ProblemList},
        },
        deferred::{Coming, deferred},
        document,
        live::{IntoPart, Part, live},
        loading::Loading,
        reading_room::ReadingRoom,
    },
    model::{Inquiry, Ordered, Organisations, Selection, inquiry::FoundBy},
    words::organisations::OrganisationWords,
};

/// Makes the page for organisations, whose code comes in a file of its own.
///
/// # Errors
/// That this file did not come.
#[wasm_split(organisations, fallible, preload(/** Loads the code of this page. */ load))]
pub fn page() -> Result<Part, SplitLoaderError> {
    Ok(view! { <OrganisationsPage /> }.into_part())
}

#[component]
fn OrganisationsPage() -> impl IntoView {
    let room = ReadingRoom::expect();
    let words = OrganisationWords::of(room.language());
    document::describe(words.title, words.lead);
    let loaded = Loading::begun(move || {
        let library = room.library();
        async move { library.organisations().await }
    });
    let content = live(move || match loaded.answer() {
        None => view! {
            <p class="visually-hidden" role="status">{room.words().loading}</p>
            <div class="skeleton skeleton--picture"></div>
        }
        .into_part(),
        // Everything but the fields of work is there without them.
        Some(Err(error)) => view! {
            <Failure error=error on_retry=loaded.begin />
            {asked_and_found(room, None)}
        }
        .into_part(),
        Some(Ok(loaded)) => view! {
            <ProblemList problems=loaded.problems />
            {asked_and_found(room, Some(loaded.value))}
        }
        .into_part(),
    });
    view! {
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <ProblemList problems=room.library().problems().to_vec() />
        {content}
    }
}

/// What is asked for beside what that leads to, and a set of one's own: on a phone that comes last.
fn asked_and_found(room: ReadingRoom, organisations: Option<Arc<Organisations>>) -> Part {
    let known = organisations.is_some();
    let organisations = organisations.unwrap_or_default();
    let asked = Memo::new(move |_| {
        let selection = room.selection();
        if known {
            return selection;
        }
        // What did not come is not unknown.
        Selection {
            fields_of_work: Ordered::default(),
            ..selection
        }
    });
    let of_inquiry = Arc::clone(&organisations);
    let inquiry = Memo::new(move |_| {
        asked.with(|asked| Arc::new(Inquiry::of(&room.catalogue(), &of_inquiry, asked)))
    });
    let notes = Signal::derive(move || {
        let mut notes = room.notes();
        inquiry.with(|inquiry| notes.extend(inquiry.notes.iter().cloned()));
        notes
    });
    let of_theme = Arc::clone(&organisations);
    let theme = Memo::new(move |_| theme(room, &of_theme, &inquiry.get()));
    let observations = organisations.observations.clone();
    let results = live(move || {
        let asked = Asked {
            inquiry: inquiry.get(),
            theme,
            observations: observations.clone(),
        };
        deferred(Coming::Picture, needs::load, move || {
            needs::needs(asked.clone())
        })
    });
    let words = OrganisationWords::of(room.language());
    let fields = fields_of_work(room, &organisations);
    let choices = deferred(Coming::Field, choices::load, move || {
        choices::choices(Arc::clone(&organisations), asked)
    });
    view! {
        <div class="explorer explorer--organisations">
            <div class="explorer__filters">
                <h2 class="visually-hidden">{words.choices}</h2>
                {fields}
                {choices}
            </div>
            <div class="explorer__results">
                <Notes notes=notes />
                {deferred(Coming::Panel, choices::load_chips, choices::chips)}
                <h2 class="results__count" tabindex="-1">
                    <span role="status">{live(move || heading(room, &inquiry.get()))}</span>
                </h2>
                <p class="results__asked">{live(move || said_of(room, &inquiry.get(), &theme.get()))}</p>
                {results}
            </div>
            <div class="explorer__own">{deferred(Coming::Field, own_set::load, own_set::own_set)}</div>
        </div>
    }
    .into_part()
}

/// How much was found.
fn heading(room: ReadingRoom, inquiry: &Inquiry) -> String {
    let words = OrganisationWords::of(room.language());
    let count = inquiry.with_figures.len().to_string();
    match inquiry.found_by {
        FoundBy::Nothing => words.nothing_asked_heading.to_owned(),
        FoundBy::Theme | FoundBy::Set => words.found.with([&count]),
    }
}

/// What was asked for, in words: fields of work and choices, or the name of the set.
fn theme(room: ReadingRoom, organisations: &Organisations, inquiry: &Inquiry) -> String {
    let language = room.language();
    let words = OrganisationWords::of(language);
    match inquiry.found_by {
        FoundBy::Nothing => String::new(),
        FoundBy::Set => {
            let name = room.part(|selection| selection.set.name().to_owned());
            let name = if name.is_empty() {
                words.unnamed_set
            } else {
                name.as_str()
            };
            words.of_set.with([name])
        }
        FoundBy::Theme => {
            let (fields, filter) =
                room.part(|selection| (selection.fields_of_work.clone(), selection.filter.clone()));
            let fields = fields.iter();
            let fields = fields.filter_map(|id| organisations.field_of_work(id));
            let mut names: Vec<String> = fields
                .map(|field| field.name.text(language).to_owned())
                .collect();
            let choices = filter.choices();
            names.extend(choices.map(|choice| choice_name(room, choice, language)));
            names.join(", ")
        }
    }
}

/// What is asked for and where, also for paper, where the choices themselves are left out.
fn said_of(room: ReadingRoom, inquiry: &Inquiry, theme: &str) -> String {
    let language = room.language();
    let words = OrganisationWords::of(language);
    let catalogue = room.catalogue();
    let municipalities = room.part(|selection| selection.municipalities().to_vec());
    let names = municipalities.iter().filter_map(|code| {
        let region = catalogue.region(code)?;
        Some(region.name.text(language))
    });
    let names: Vec<&str> = names.collect();
    let area = if names.is_empty() {
        words.everywhere.to_owned()
    } else {
        names.join(", ")
    };
    let area = words.area_line.with([&area]);
    match inquiry.found_by {
        FoundBy::Nothing => area,
        FoundBy::Set => [theme, &area].join(" · "),
        FoundBy::Theme => [words.theme_line.with([theme]).as_str(), &area].join(" · "),
    }
}
