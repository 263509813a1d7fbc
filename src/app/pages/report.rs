//! The region's open report: its chapters with live figures, what is agreed and said, and where the figures come from.

#![expect(
    clippy::unnecessary_wraps,
    reason = "the code that is called may not come"
)]

use std::{future::ready, sync::Arc};

use leptos::{ev::MouseEvent, prelude::*};
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::{
    app::{
        components::{
            chapter::passages,
            failure::Failure,
            origins::origins,
            remarks::{Notes, ProblemList},
            report_file::report_file,
        },
        document,
        live::{IntoPart, Part, live},
        loading::Loading,
        printing::Printing,
        reading_room::ReadingRoom,
        sketch::Sketch,
        workshop::report_bench::TakenAlong,
    },
    model::{Chapter, EarlierReport, Report, ReportState},
    words::report::ReportWords,
};

/// The identifier of the list of sources.
const SOURCES: &str = "lahteet";

/// Makes the page of the report, whose code comes in a file of its own.
///
/// # Errors
/// That this file did not come.
#[wasm_split(report, fallible, preload(/** Loads the code of this page. */ load))]
pub fn page() -> Result<Part, SplitLoaderError> {
    Ok(view! { <ReportPage /> }.into_part())
}

#[component]
fn ReportPage() -> impl IntoView {
    let room = ReadingRoom::expect();
    let words = ReportWords::of(room.language());
    document::describe(words.title, words.title);
    let printing = Printing::provide();
    let loading = Loading::begun(move || {
        let (library, language) = (room.library(), room.language());
        async move { library.report(language).await }
    });
    let title = move || view! { <h1>{words.title}</h1> };
    live(move || match loading.answer() {
        None => view! {
            {title()}
            <p class="visually-hidden" role="status">{room.words().loading}</p>
            <div class="skeleton skeleton--text"></div>
            <div class="skeleton skeleton--picture"></div>
        }
        .into_part(),
        Some(Err(error)) => view! {
            {title()}
            <Failure error=error on_retry=loading.begin />
        }
        .into_part(),
        Some(Ok(loaded)) => match loaded.value {
            None => view! {
                {title()}
                <p class="lead">{words.missing}</p>
            }
            .into_part(),
            Some(report) => {
                request_animation_frame(go_where_the_address_says);
                view! {
                    {head(room, &report, printing)}
                    <Notes notes=Signal::derive(move || room.notes()) />
                    <ProblemList problems=room.library().problems().to_vec() />
                    <ProblemList problems=loaded.problems />
                    {body(room, &report)}
                }
                .into_part()
            }
        },
    })
}

/// The title, how far the report has come, and the way to print it.
fn head(room: ReadingRoom, report: &Arc<Report>, printing: Printing) -> Part {
    let language = room.language();
    let words = ReportWords::of(language);
    let years = report
        .years
        .map_or_else(String::new, |years| format!(" {years}"));
    let title = format!("{}{years}", report.title);
    document::describe(&title, &title);
    let state = words
        .state_since
        .with([(words.state)(report.state), &report.date.write(language)]);
    let class = match report.state {
        ReportState::Approved => "report-state",
        ReportState::Draft | ReportState::InHandling => "report-state report-state--open",
    };
    let only = (report.language != language).then(|| {
        let named = (room.words().in_language)(report.language);
        view! { <p class="caveat">{words.only_in.with([named])}</p> }
    });
    let taken = Arc::clone(report);
    let file = report_file(Arc::new(move || {
        Box::pin(ready(Some(TakenAlong::Report(Arc::clone(&taken)))))
    }));
    view! {
        <h1 lang=report.language.code()>{title}</h1>
        <p class=class>
            <strong>{state}</strong>
            " "
            {(words.state_meaning)(report.state)}
        </p>
        {only}
        <div class="report-tools">
            <button type="button" class="button" on:click=move |_| printing.print()>
                {words.print}
            </button>
            {file}
        </div>
    }
    .into_part()
}

/// The contents beside the chapters, and after these sources and earlier reports.
fn body(room: ReadingRoom, report: &Arc<Report>) -> Part {
    let words = ReportWords::of(room.language());
    let mut number = 0;
    let mut chapters = Vec::new();
    for chapter in &report.chapters {
        chapters.push(shown_chapter(room, report, chapter, number));
        number += chapter.passages.len();
    }
    let sources = has_sources(report).then(|| {
        view! {
            <section class="report__sources">
                <h2 id=SOURCES tabindex="-1">{words.sources}</h2>
                {origins(room, report.placements())}
            </section>
        }
    });
    view! {
        <div class="report">
            {contents(room, report)}
            <div class="report__chapters">
                {chapters}
                {sources}
                {earlier(room, report)}
            </div>
        </div>
    }
    .into_part()
}

/// Whether it shows figures, whose sources are told.
fn has_sources(report: &Report) -> bool {
    report.placements().next().is_some()
}

fn shown_chapter(room: ReadingRoom, report: &Report, chapter: &Chapter, first: usize) -> Part {
    let id = id_of(chapter);
    let label = id.clone();
    let language = report.language;
    view! {
        <section class="report__chapter" aria-labelledby=label>
            <h2 id=id tabindex="-1" lang=language.code()>{chapter.title.clone()}</h2>
            {passages(room, chapter, language, first)}
        </section>
    }
    .into_part()
}

/// What a link to a chapter leads to; nothing else on the page is called so.
fn id_of(chapter: &Chapter) -> String {
    format!("luku-{}", chapter.anchor)
}

/// Links to every chapter, and to the sources.
fn contents(room: ReadingRoom, report: &Report) -> Part {
    let words = ReportWords::of(room.language());
    let chapters = report.chapters.iter();
    let chapters = chapters.map(|chapter| {
        let title = chapter.title.clone();
        contents_entry(id_of(chapter), title, report.language.code())
    });
    let sources = has_sources(report).then(|| {
        let title = words.sources.to_owned();
        contents_entry(SOURCES.to_owned(), title, room.language().code())
    });
    let entries: Vec<Part> = chapters.chain(sources).collect();
    view! {
        <nav class="report__contents" aria-labelledby="sisallys">
            <h2 id="sisallys">{words.contents}</h2>
            <ol>{entries}</ol>
        </nav>
    }
    .into_part()
}

fn contents_entry(id: String, title: String, language: &'static str) -> Part {
    let link = ["#", &id].concat();
    // The router would take the click for itself and lead to the top of the page.
    let go = move |event: MouseEvent| {
        event.prevent_default();
        // A browser that does not note it in the address goes there all the same.
        let _ = window().location().set_hash(&id);
        document::focus(&id);
    };
    view! { <li><a href=link lang=language on:click=go>{title}</a></li> }.into_part()
}

/// Leads to the chapter that the address names, once it is there.
fn go_where_the_address_says() {
    let hash = window().location().hash().unwrap_or_default();
    if let Some(id) = hash.strip_prefix('#').filter(|id| !id.is_empty()) {
        document::focus(id);
    }
}

/// Reports before this one, where they can be read.
fn earlier(room: ReadingRoom, report: &Report) -> Option<Part> {
    let words = ReportWords::of(room.language());
    let entry = |earlier: &EarlierReport| {
        let years = earlier
            .years
            .map_or_else(String::new, |years| format!(" ({years})"));
        let link = Sketch::html("a")
            .with("href", earlier.address.as_str())
            .with("rel", "noopener noreferrer")
            .with("lang", report.language.code())
            .saying(&earlier.title);
        let years = Sketch::html("span").saying(&years);
        Sketch::html("li").holding(vec![link, years])
    };
    let entries: Vec<Sketch> = report.earlier.iter().map(entry).collect();
    (!entries.is_empty()).then(|| {
        let list = Sketch::html("ul").holding(entries).into_drawn();
        view! {
            <section>
                <h2>{words.earlier}</h2>
                {list}
            </section>
        }
        .into_part()
    })
}
