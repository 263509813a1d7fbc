//! What is stated of the service: the accessibility statement, and what is known of readers.

#![expect(
    clippy::unnecessary_wraps,
    reason = "the code that is called may not come"
)]

use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::{
    app::{
        components::{
            failure::Failure,
            passages::{plain, section},
            remarks::ProblemList,
            worded::worded,
        },
        document,
        live::{IntoPart, Part, live},
        loading::Loading,
        my_municipality::MyMunicipality,
        reading_room::ReadingRoom,
    },
    model::{Statements, statements::Contact},
    words::statements::{SUPERVISOR_MAILBOX, StatementsWords},
};

/// What is stated on a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Statement {
    /// How accessible the service is.
    Accessibility,
    /// What is known of readers.
    Privacy,
}

/// Makes the page of a statement, whose code comes in a file of its own.
///
/// # Errors
/// That this file did not come.
#[wasm_split(statements, fallible, preload(/** Loads the code of these pages. */ load))]
pub fn page(statement: Statement) -> Result<Part, SplitLoaderError> {
    let room = ReadingRoom::expect();
    let words = StatementsWords::of(room.language());
    let catalogue = room.catalogue();
    let (title, lead) = match statement {
        Statement::Accessibility => {
            let [name, publisher] = [&catalogue.name, &catalogue.publisher];
            let [name, publisher] = [name, publisher].map(|text| text.text(room.language()));
            (words.accessibility, words.concerns.with([name, publisher]))
        }
        Statement::Privacy => (words.privacy, words.privacy_lead.to_owned()),
    };
    document::describe(title, &lead);
    let loaded = Loading::begun(move || {
        let library = room.library();
        async move { library.statements().await }
    });
    // What holds wherever the application runs is told even where what the publisher states cannot be read.
    let body = live(move || match loaded.answer() {
        None => view! {
            <p class="visually-hidden" role="status">{room.words().loading}</p>
            <div class="skeleton skeleton--picture"></div>
        }
        .into_part(),
        Some(Ok(stated)) => view! {
            <ProblemList problems=stated.problems />
            {text(room, statement, &stated.value)}
        }
        .into_part(),
        Some(Err(error)) => view! {
            <Failure error=error on_retry=loaded.begin />
            {text(room, statement, &Statements::default())}
        }
        .into_part(),
    });
    let page = view! {
        <div class="reading">
            <h1>{title}</h1>
            <p class="lead">{lead}</p>
            <ProblemList problems=room.library().problems().to_vec() />
            {body}
        </div>
    };
    Ok(page.into_part())
}

fn text(room: ReadingRoom, statement: Statement, stated: &Statements) -> Part {
    match statement {
        Statement::Accessibility => accessibility(room, stated),
        Statement::Privacy => privacy(room, stated),
    }
}

fn accessibility(room: ReadingRoom, stated: &Statements) -> Part {
    let language = room.language();
    let words = StatementsWords::of(language);
    let own = stated.accessibility.as_ref();
    let written = own.map_or_else(
        || words.not_written.to_owned(),
        |own| words.written.with([&own.written.write(language)]),
    );
    let assessed = own.and_then(|own| own.assessed).map_or_else(
        || words.not_assessed.to_owned(),
        |date| words.assessed.with([&date.write(language)]),
    );
    let method = own.and_then(|own| own.method.as_ref());
    let method = method.map(|method| view! { <p>{worded(room, method)}</p> });
    let shortcomings = own.map_or(&[][..], |own| &own.shortcomings);
    let own_shortcomings = (!shortcomings.is_empty()).then(|| {
        let entries = shortcomings.iter();
        let entries: Vec<Part> = entries
            .map(|text| view! { <li>{worded(room, text)}</li> }.into_part())
            .collect();
        view! { <p>{words.own_shortcomings}</p> <ul>{entries}</ul> }
    });
    view! {
        <p>{words.law} " " {written}</p>
        {stated.contact.is_none().then(|| view! { <p class="caveat">{words.draft}</p> })}
        {plain("tila", &words.status)}
        {section("puutteet", &words.shortcomings, own_shortcomings.into_part())}
        {plain("tietaa", &words.good_to_know)}
        {section("arvio", &words.assessment, view! { <p>{assessed}</p> {method} }.into_part())}
        {section("palaute", &words.feedback, contact(room, stated.contact.as_ref()))}
        {section("valvonta", &words.supervision, supervisor(words))}
    }
    .into_part()
}

/// Who answers and where one can ask, or that the publisher has not told.
fn contact(room: ReadingRoom, contact: Option<&Contact>) -> Part {
    let words = StatementsWords::of(room.language());
    let Some(contact) = contact else {
        return view! { <p class="caveat">{words.no_contact}</p> }.into_part();
    };
    let unit = contact.unit.as_ref();
    let unit = unit.map(|unit| view! { <p>{worded(room, unit)}</p> });
    let addresses = contact.addresses.iter().map(|address| {
        let to = address.to_string();
        let said = to.trim_start_matches("mailto:").to_owned();
        view! { <li><a href=to rel="external">{said}</a></li> }.into_part()
    });
    let addresses: Vec<Part> = addresses.collect();
    view! { {unit} <ul>{addresses}</ul> }.into_part()
}

fn supervisor(words: &'static StatementsWords) -> Part {
    let mailbox = format!("mailto:{SUPERVISOR_MAILBOX}");
    let page = words.supervisor_page.trim_start_matches("https://");
    view! {
        <p>{words.supervisor} <br /> {words.supervisor_unit}</p>
        <ul>
            <li><a href=words.supervisor_page rel="external">{page}</a></li>
            <li><a href=mailbox rel="external">{SUPERVISOR_MAILBOX}</a></li>
            <li>{words.supervisor_telephone}</li>
        </ul>
    }
    .into_part()
}

fn privacy(room: ReadingRoom, stated: &Statements) -> Part {
    let words = StatementsWords::of(room.language());
    let own = stated.privacy.clone().unwrap_or_default();
    let logs = match &own.logs {
        Some(logs) => view! { <p>{worded(room, logs)}</p> }.into_part(),
        None => view! { <p class="caveat">{words.no_logs}</p> }.into_part(),
    };
    let publisher = &room.catalogue().publisher;
    let controller = worded(room, own.controller.as_ref().unwrap_or(publisher));
    let more = own.address.map(|address| {
        view! { <p><a href=address.to_string() rel="external">{words.more}</a></p> }
    });
    view! {
        {section("selain", &words.browser, remembered(room))}
        {plain("osoite", &words.address)}
        {section("palvelin", &words.server, logs)}
        {plain("upotukset", &words.embeds)}
        {plain("ihmiset", &words.people)}
        <section class="passage">
            <h2>{words.controller}</h2>
            <p>{controller}</p>
            {contact(room, stated.contact.as_ref())}
            {more}
        </section>
    }
    .into_part()
}

/// The municipality that this browser remembers, and a button to forget it.
fn remembered(room: ReadingRoom) -> Part {
    let own = MyMunicipality::expect();
    let words = StatementsWords::of(room.language());
    let forget = move |_| {
        own.forget();
        // The button is gone, and its place is the passage.
        document::focus("selain");
    };
    let said = live(move || match own.code() {
        None => words.nothing_remembered.into_part(),
        Some(code) => {
            let catalogue = room.catalogue();
            let region = catalogue.region(&code);
            let name = region.map_or(code.as_str(), |region| region.name.text(room.language()));
            words.remembered.with([name]).into_part()
        }
    });
    let button = live(move || {
        own.code().map(|_| {
            view! { <button type="button" class="button" on:click=forget>{words.forget}</button> }
        })
    });
    view! { <p role="status">{said}</p> {button} }.into_part()
}
